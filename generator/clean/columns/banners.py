"""Headlines that stand over several columns, and the columns that begin below them.

A headline, or the byline below it, is set in the middle of its columns. ``pdftotext -layout`` puts
its first letter above the letter of the text that it stands over, and fills one cell with each,
however large. So where it begins tells how many columns it stands over: those in whose middle it
would stand in letters of a headline's size.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from generator.clean.columns.galleys import NEVER, Galley, Run

SIGNS = 4
"""A headline has so many signs at least."""
STANDS_OUT, STANDS_IN = 2, 4
"""So many cells left and right of its edge a line is in the column."""
CLOSE = 6
"""The halves of a headline stand no more cells apart."""
WITHIN = 7
"""So many rows below a headline its columns begin at most, other lines of it between."""
LEVEL = 3
"""By no more rows the first lines of its columns differ."""
FEWEST, NEAR, SHOWN, FULL = 2, 6, 10, 0.6
"""From how many of its next lines on a column is one; so many show where it begins, and how wide
it is: the line that is wider than that share of them."""
GUTTER = 1.8
"""How wide (em) a gutter is."""
SMALLEST, LARGEST, OFF = 0.85, 2.6, 3.0
"""How large (em) its letters are, and by how much (em) its width is not known."""
SMALL, LARGE = 1.0, 2.3
"""How large they usually are."""
SHORT, OVER = 2.5, 2.0
"""By how much (em) a line is shorter, or longer, than the text of the column where it begins."""
OTHER_MEASURE = 1.5
FLUSH, NEARLY = 1, 1.5
"""A line goes on with a paragraph if it stands in by so few cells, and is so little (em) narrower
than the widest, or ends it."""


class Banner(NamedTuple):
    """A headline over several columns."""

    row: int
    runs: tuple[Run, ...]
    columns: tuple[Galley, ...]


class _Head(NamedTuple):
    """What may be one: a line, or two side by side."""

    left: int
    width: float
    runs: tuple[Run, ...]

    @property
    def string(self) -> str:
        return "".join(run.string for run in self.runs)


class _Column(NamedTuple):
    """Where a column of text goes on below a headline."""

    left: int
    right: int
    top: int
    measure: float
    """How wide most of its lines are;"""
    widest: float
    """the widest of them."""
    galley: Galley
    goes_on: bool
    """Whether it begins inside a paragraph, the rest of which stands in another."""
    dated: bool
    """Whether it begins with a dateline, and so a text of its own."""


class _Sheet:
    """What stands on a page."""

    def __init__(self, galleys: Sequence[Galley]) -> None:
        self.galleys = [galley for galley in galleys if not galley.sealed]
        self.texts = [galley for galley in self.galleys if galley.prose]
        self.lines = {id(g): [row for row, _ in g.lines] for g in self.galleys}
        self.rows: defaultdict[int, list[Run]] = defaultdict(list)
        for galley in galleys:
            for row, run in galley.lines:
                self.rows[row].append(run)
        self.below = cache(self._below)

    def banners(self) -> Iterator[Banner]:
        """The headlines over several columns."""
        for galley in self.galleys:
            alone = None
            for row, run in galley.lines:
                if not galley.prose and alone == (row - 1, run.left):
                    found = []  # the next line of one column's headline
                else:
                    found = list(self._over(row, run, galley))
                yield from found
                alone = None if found else (row, run.left)

    def _over(self, row: int, run: Run, galley: Galley) -> Iterator[Banner]:
        for head in _heads(run, self.rows[row]):
            columns = _columns(head, galley, self.below(row), self.rows[row])
            if columns:
                yield Banner(row, head.runs, columns)

    def _below(self, row: int) -> Sequence[_Column]:
        """The columns that have lines right below a row, from left to right."""
        found: list[_Column] = []
        for galley in self.texts:
            place = bisect_right(self.lines[id(galley)], row)
            near = galley.lines[place : place + SHOWN]
            if len(near) >= FEWEST and near[0][0] <= row + WITHIN:
                found.append(_column(near, galley))
        found.sort(key=lambda column: column.top)
        highest = [
            c for n, c in enumerate(found) if not any(_meet(c, above) for above in found[:n])
        ]
        return sorted(highest, key=lambda column: column.left)


def _column(lines: Sequence[tuple[int, Run]], galley: Galley) -> _Column:
    left = Counter(run.left for _, run in lines[:NEAR]).most_common(1)[0][0]
    runs = sorted((run for _, run in lines), key=lambda run: run.width)
    usual = runs[int(len(runs) * FULL)]
    right = left + usual.right - usual.left
    first = lines[0][1]
    fits = first.width > runs[-1].width - NEARLY or first.closed
    goes_on = fits and abs(first.left - left) <= FLUSH and first.prose and not first.starts
    widths = usual.width, runs[-1].width
    return _Column(left, right, lines[0][0], *widths, galley, goes_on, first.dated)


def _meet(one: _Column, two: _Column) -> bool:
    """Whether one column stands above the other."""
    return one.left < two.right and two.left < one.right


def _heads(run: Run, beside: Sequence[Run]) -> Iterator[_Head]:
    """The line, if it may head a text, and with the one close behind it if they may be one."""
    if run.closed or not (run.headline or run.string[0] in "□■—"):
        return
    if len(run.string) >= SIGNS:
        yield _Head(run.left, run.width, (run,))
    after = next((r for r in beside if 0 < r.left - run.right <= CLOSE), None)
    if after and run.headline and after.headline and not after.closed:
        yield _Head(run.left, run.width + after.width + 1, (run, after))


def _columns(
    head: _Head, galley: Galley, below: Sequence[_Column], beside: Sequence[Run]
) -> tuple[Galley, ...]:
    """The columns in whose middle a headline stands; none but over several."""
    best: tuple[float, Sequence[_Column]] = NEVER, ()
    for first, column in enumerate(below):
        if column.left > head.left + STANDS_OUT:
            break
        if galley.prose and _is_of(head, galley, column):
            continue
        if len(head.runs) > 1 and any(_begins(head.runs[1], other) for other in below):
            continue
        for last in range(first + 1, len(below)):
            columns = below[first : last + 1]
            if below[last].dated or not _are_level(columns) or not _is_free(head, columns, beside):
                break
            best = min(best, (_off(head, columns), columns), key=itemgetter(0))
    columns = _spread(head, best[1], below, beside) if best[1] else ()
    return tuple(column.galley for column in columns)


def _spread(
    head: _Head, columns: Sequence[_Column], below: Sequence[_Column], beside: Sequence[Run]
) -> Sequence[_Column]:
    """The columns, and those left of them from which their text goes on.

    A headline may stand in the middle of its columns and a picture, which a dump does not show.
    """
    first, last = below.index(columns[0]), below.index(columns[-1])
    while first and below[first].goes_on:
        more = below[first - 1 : last + 1]
        if not (all(map(_are_level, pairwise(more))) and _is_free(head, more, beside)):
            break
        first -= 1
    return below[first : last + 1]


def _begins(run: Run, column: _Column) -> bool:
    return -STANDS_OUT <= run.left - column.left <= STANDS_IN


def _is_of(head: _Head, galley: Galley, column: _Column) -> bool:
    """Whether a line among those of a column may be one of them."""
    if len(head.runs) > 1 or head.width > column.measure + OVER:
        return False
    if _begins(head.runs[0], column):
        return True
    own = -STANDS_OUT <= head.left - galley.left <= STANDS_IN
    return own and head.string[0] not in "□■" and head.width > column.measure - SHORT


def _are_level(columns: Sequence[_Column]) -> bool:
    first, last = columns[0], columns[-1]
    beside = columns[-2].right <= last.left and abs(first.top - last.top) <= LEVEL
    # The last column may have short paragraphs only.
    alike = abs(first.measure - last.widest) <= OTHER_MEASURE
    short = len(columns) > 2 and last.measure < first.measure and alike
    return beside and (short or abs(first.measure - last.measure) <= OTHER_MEASURE)


def _is_free(head: _Head, columns: Sequence[_Column], beside: Sequence[Run]) -> bool:
    """Whether nothing else stands in a headline's row over these columns."""
    left, right = columns[0].left, columns[-1].right
    return all(run in head.runs or run.right <= left or run.left >= right for run in beside)


def _off(head: _Head, columns: Sequence[_Column]) -> float:
    """How far from the usual size its letters would be if it stood in the middle of these."""
    measure = columns[0].measure
    whole = len(columns) * (measure + GUTTER) - GUTTER
    at = max(n for n, column in enumerate(columns) if column.left <= head.left + STANDS_OUT)
    cells = (columns[at].right - columns[at].left) / columns[at].measure
    into = min((head.left - columns[at].left) / cells, measure + GUTTER / 2)
    width = whole - 2 * (at * (measure + GUTTER) + into)
    own = head.width / 2 if is_doubled(head.string) else head.width
    if not own * SMALLEST - OFF <= width <= own * LARGEST + OFF:
        return NEVER
    return max(0.0, own * SMALL - 1 - width, width - own * LARGE - 1)


def is_doubled(string: str) -> bool:
    """Whether each glyph stands there twice, as stroke and as fill."""
    return all(count % 2 == 0 for count in Counter(string).values())


class Place(NamedTuple):
    """Where a part of a galley stands below a headline."""

    banner: int
    """Below which of the page's, by its number;"""
    column: int
    """in which of its columns."""


class Parted(NamedTuple):
    """Where headlines part galleys."""

    cuts: Mapping[int, set[int]]
    """Before which of its lines each galley is, by its id."""
    places: Mapping[tuple[int, int], Place]
    """What stands below a headline: by a galley's id and the number of its line."""
    over: Mapping[int, int]
    """The number of each headline, by the id of its line; lines that head one text share it."""


def parted(galleys: Sequence[Galley]) -> Parted:
    """Where headlines over several columns part these galleys."""
    cuts: defaultdict[int, set[int]] = defaultdict(set)
    places: dict[tuple[int, int], Place] = {}
    over: dict[int, int] = {}
    found = sorted(_Sheet(galleys).banners(), key=lambda banner: banner.row)
    for number, (row, runs, columns) in enumerate(found):
        begins = [(id(g), next(n for n, (r, _) in enumerate(g.lines) if r > row)) for g in columns]
        for key in begins:
            cuts[key[0]].add(key[1])
        known = [places[key].banner for key in begins if key in places]
        over |= {id(run): min(known, default=number) for run in runs}
        if all(len(found[banner].columns) <= len(columns) for banner in known):
            at = min(known, default=number)
            places |= {key: Place(at, column) for column, key in enumerate(begins)}
    for galley in galleys:
        numbers = [over.get(id(run)) for _, run in galley.lines]
        for place, (one, two) in enumerate(pairwise(numbers), 1):
            if one != two or (galley.prose and one is not None):
                cuts[id(galley)].add(place)
    return Parted(cuts, places, over)


NONE = Parted({}, {}, {})
