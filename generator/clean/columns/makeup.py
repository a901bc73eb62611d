"""The order in which a page's galleys are read.

The page is cut between its galleys, across or down, and its parts are cut again (an XY-cut,
Nagy and Seth 1984). Where it may be cut both ways, the order counts in which no sentence breaks
off at the foot of a galley and none begins in its middle.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.clean.columns.galleys import INDENT, Galley
from generator.clean.columns.heads import SLACK, heading
from generator.clean.columns.prose import crossing
from generator.clean.columns.runs import running_on
from generator.clean.letters.confusables import Words

BROKEN, BEGUN, BARE = 1.0, 0.8, 0.6
BESIDE = 3
"""How many rows the first lines of a headline and of the columns beside it differ at most."""
OWN = 4
"""How many rows below a headline its text begins at most."""
BUDGET = 1200
"""How many parts of a page are looked at before the first cut is taken as the best."""
ACROSS, DOWN = 0.1, 0.1
"""What it costs to cut down through blank rows, and between two rows that none parts."""
CROSSED = 0.5
CERTAIN, WORD = 2.0, 0.8
LEAST = -0.3
UNLIKE, OTHER_MEASURE = 0.5, 1.8
NEXT = {1: 0.8, 2: 0.4}
"""What it says for reading two parts of a column one after the other that the second begins in the
next row, or in the one after that."""

Part = tuple[int, ...]


class _Box:
    """Where a galley stands, and how its text begins and ends."""

    def __init__(self, chain: Sequence[Galley]) -> None:
        galley, last = chain[0], chain[-1]
        self.top = min(galley.top for galley in chain)
        self.foot = max(galley.foot for galley in chain)
        self.left = min(galley.left for galley in chain)
        self.right = max(max(galley.right, galley.left + 1) for galley in chain)
        self.edge = max(galley.right, galley.left + 1)
        """The right side of its first column."""
        self.columns = [(galley.left, galley.right) for galley in chain]
        self.parts = galley, last
        """With which galley it begins, and ends."""
        first = galley.lines[0][1]
        self.open = last.open and len(last.lines) > 1
        self.head = not any(galley.prose for galley in chain)
        self.measure = galley.measure
        self.starts = first.starts
        self.fresh = self.head or self.starts
        self.first, self.last = first.string, last.last.string
        flush = first.left - galley.left <= 1
        self.begins = not (first.prose and flush and not first.starts)
        self.indented = 1 < first.left - galley.left <= INDENT


def in_order(galleys: Sequence[Galley], words: Words, likely: float = 0.0) -> list[Galley]:
    """The galleys as they are read; ``words`` tell where one sentence runs through two.

    Those that are more than so ``likely`` (nats) to run on in one another are kept together.
    """
    folio = [galley for galley in galleys if galley.sealed]
    rest = [galley for galley in galleys if not galley.sealed]
    chains = list(_chains(rest, running_on(rest, words, likely)))
    boxes = [_Box(chain) for chain in chains]
    makeup = _Makeup(boxes, words)
    _, order = makeup.read(tuple(range(len(boxes))))
    read = _heads_first(order, boxes)
    return [*folio, *(galley for n in read for galley in chains[n])]


def _heads_first(order: Sequence[int], boxes: Sequence[_Box]) -> list[int]:
    """The order with a headline that stands between the columns of its text read before them."""
    found = list(order)
    for head in [n for n in order if boxes[n].head]:
        at = start = found.index(head)
        while start and _beside(boxes[found[start - 1]], boxes[head]):
            start -= 1
        above = boxes[found[start - 1]] if start else None
        if above and above.starts and 0 < boxes[found[start]].top - above.foot <= 2:
            start -= 1
        first = boxes[found[start]]
        between = start < at and first.starts and _stands_between(boxes[head], first)
        if between and not _has_own(boxes[head], boxes):
            found.insert(start, found.pop(at))
    return found


def _stands_between(head: _Box, text: _Box) -> bool:
    """Whether a headline stands between two columns of a text."""
    apart = (left >= head.right or right <= head.left + SLACK for left, right in text.columns)
    return text.right > head.right and head.foot <= text.foot and all(apart)


def _has_own(head: _Box, boxes: Sequence[_Box]) -> bool:
    """Whether a text stands right below a headline, which is its own."""
    near = (box for box in boxes if not box.head and box.top - head.foot <= OWN)
    return any(_is_below(head, text) for text in near)


def _is_below(head: _Box, box: _Box) -> bool:
    """Whether a box begins below a headline, and not beside it."""
    return box.top > head.foot and box.left < head.right and box.right > head.left


def _beside(left: _Box, right: _Box) -> bool:
    """Whether a box stands left of another, their first lines about as high."""
    return left.edge <= right.left + SLACK and abs(left.top - right.top) <= BESIDE


def _chains(galleys: Sequence[Galley], runs: Mapping[int, int]) -> Iterator[list[Galley]]:
    """The galleys, those together through which one text runs, with its headline if that has
    others beside it."""
    headed = heading(galleys, runs)
    apart = {*headed, *headed.values()}
    after = headed | {n: m for n, m in runs.items() if n not in headed and m not in apart}
    taken = set(after.values())
    for first in range(len(galleys)):
        if first not in taken:
            chain = [first]
            while chain[-1] in after:
                chain.append(after[chain[-1]])
            yield [galleys[n] for n in chain]


class _Makeup:
    def __init__(self, boxes: Sequence[_Box], words: Words) -> None:
        self.boxes = boxes
        self.words = words
        self.joints: dict[tuple[int, int], float] = {}
        self.known: dict[Part, tuple[float, Part]] = {}

    def read(self, part: Part) -> tuple[float, Part]:
        """The cheapest order of these galleys, and its cost."""
        if len(part) < 2:
            return 0.0, part
        if part not in self.known:
            self.known[part] = self._cheapest(part)
        return self.known[part]

    def _cheapest(self, part: Part) -> tuple[float, Part]:
        best: tuple[float, Part] | None = None
        for cost, first, second in self._cuts(part) or self._crossing(part):
            cost_one, one = self.read(first)
            cost_two, two = self.read(second)
            total = cost + cost_one + cost_two + self._joint(one[-1], two[0])
            if best is None or total < best[0]:
                best = total, one + two
            if len(self.known) > BUDGET:
                break
        assert best is not None
        return best

    def _cuts(self, part: Part) -> list[tuple[float, Part, Part]]:
        """The ways to cut a part in two and what speaks against each, the likeliest first."""
        below: list[tuple[float, Part, Part]] = []
        gaps = 0
        for gap, one, two in self._ways(part, across=True):
            bare = self._heads_beside(one)
            if gap > 1 and not bare and self._is_certain(two):
                return [(0.0, one, two)]
            gaps += gap > 1
            below.append(((0.0 if gap > 1 else DOWN) + BARE * bare, one, two))
        beside = [(ACROSS * gaps, one, two) for _, one, two in self._ways(part, across=False)]
        if not (below and beside):
            return [(0.0, one, two) for _, one, two in (*below, *beside)]
        return sorted((*below, *beside), key=lambda cut: cut[0])

    def _ways(self, part: Part, *, across: bool) -> Iterator[tuple[int, Part, Part]]:
        """How wide the white space is at each cut, and the two parts."""
        boxes = self.boxes
        ends = [(boxes[n].foot if across else boxes[n].right - SLACK) for n in part]
        starts = [(boxes[n].top if across else boxes[n].left) for n in part]
        order = sorted(range(len(part)), key=starts.__getitem__)
        end = ends[order[0]]
        for place in range(1, len(order)):
            start = starts[order[place]]
            if start > end:
                one = tuple(sorted(part[n] for n in order[:place]))
                two = tuple(sorted(part[n] for n in order[place:]))
                yield start - end, one, two
            end = max(end, ends[order[place]])

    def _heads_beside(self, above: Part) -> int:
        """How many headlines a part ends with beside a first: each has a text of its own below."""
        foot = max(self.boxes[n].foot for n in above)
        last = [self.boxes[n] for n in above if self.boxes[n].foot >= foot - 1]
        if not all(box.head for box in last if box.foot == foot):
            return 0
        last = sorted((box for box in last if box.head), key=lambda box: box.left)
        return sum(two.left > one.right for one, two in pairwise(last))

    def _is_certain(self, below: Part) -> bool:
        """Whether a blank row parts two bands: something begins below it."""
        top = min(self.boxes[n].top for n in below)
        return any(self.boxes[n].fresh for n in below if self.boxes[n].top <= top + 1)

    def _crossing(self, part: Part) -> list[tuple[float, Part, Part]]:
        """The cut down that goes through the fewest galleys, where none goes through none."""
        boxes = self.boxes
        found: list[tuple[float, Part, Part]] = []
        for across in (False, True):
            spans = {
                n: (boxes[n].top, boxes[n].foot + 1)
                if across
                else (boxes[n].left, boxes[n].right - SLACK)
                for n in part
            }
            for at in {start for start, _ in spans.values()}:
                one = tuple(n for n in part if sum(spans[n]) < 2 * at)
                two = tuple(n for n in part if sum(spans[n]) >= 2 * at)
                if one and two:
                    crossed = sum(start < at < end for start, end in spans.values())
                    found.append((crossed * CROSSED, one, two))
        found.sort(key=lambda cut: cut[0])
        if not found:
            order = sorted(part, key=lambda n: (boxes[n].top, boxes[n].left))
            found.append((CROSSED, tuple(order[:1]), tuple(order[1:])))
        return found[:2]

    def _joint(self, before: int, after: int) -> float:
        """What speaks against reading one galley right after another."""
        key = before, after
        if key not in self.joints:
            self.joints[key] = self._weigh(self.boxes[before], self.boxes[after])
        return self.joints[key]

    def _weigh(self, one: _Box, two: _Box) -> float:
        seam = self._at_seam(one, two)
        gain = _are_parts(one.parts[1], two.parts[0])
        return min(seam, -gain) if gain else seam

    def _at_seam(self, one: _Box, two: _Box) -> float:
        if one.open and not two.begins:
            word = max(LEAST, min(1.0, crossing(one.last, two.first, self.words) / CERTAIN))
            unlike = abs(one.measure - two.measure) > OTHER_MEASURE
            return UNLIKE * unlike - WORD * word
        cost = 0.0
        if one.open:
            cost += BROKEN
        elif not two.begins and not one.head:
            cost += BEGUN
        if one.head:
            cost += 0.0 if _is_below(one, two) else BARE
        return cost


def _are_parts(one: Galley, two: Galley) -> float:
    """What it says for reading these one after the other that they are parts of one column."""
    alike = two.source is not None and two.source is one.source
    return NEXT.get(two.top - one.foot, 0.0) if alike else 0.0
