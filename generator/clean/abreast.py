"""Takes columns apart whose rows a dump without places prints now in one line, now in several.

Where two columns meet at a seam, the dump goes through their rows from top to bottom, and in each
from left to right: a row is one line where its gap is narrow, and several where an indent or a
short line widens it. Which column a line belongs to shows in what it goes on with, and in its
turn; the likeliest way to deal the lines out is found (beam search).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from generator.clean.cells import Row
from generator.clean.confusables import Words
from generator.clean.galleys import OVER, SHORT, Run
from generator.clean.prose import crossing
from generator.clean.seams import may_part, seams

WAYS = 12
"""How many ways to deal the lines out are followed at once."""
MOST_COLUMNS = 5
SKIPPED = 0.6
"""What it costs that a column has no line in a row that others have one in."""
SPLIT = 1.5
"""The same for two lines of a row that nothing kept from being one."""
SHORT_AND_OPEN, MOST_WORD, BEGUN = 2.0, 4.0, 0.8
"""What it costs that a line breaks off; what a word that crosses says at most; what it costs to
begin a paragraph where the last one is not at its end."""
TOO_WIDE = 4.0
AT_ANY_SPACE, SHORTER = 0.6, 0.25
"""What it costs to see a seam in a space that shows none, and each em that the first part lacks."""
DRIVEN_OUT = 6.0
"""How much (em) a line's signs may be narrower than their column, the indent included."""
MOST_SPACES = 8
REACH = 8
"""So many rows above and below a seam others may stand abreast that show none."""
MOST_LONGER = 2
"""By how many lines the left column is longer than the others at most."""


@dataclass(frozen=True)
class _Way:
    """Lines dealt out so far: what it cost, and the last line and row of each column."""

    cost: float
    row: int
    column: int
    tails: tuple[tuple[int, Run] | None, ...]
    dealt: tuple[int, Sequence[Run], _Way] | None = None
    """The pieces of the last line, the column of the first one, and the way before it."""


def abreast(
    text: str, rows: Sequence[Row], groups: Sequence[Sequence[Row]], words: Words
) -> Iterator[Sequence[Row]]:
    """The lines that stand together, column by column.

    ``groups`` are the rows of the page as they stand together, without the blank ones.
    """
    found = zip(rows, seams(text, rows), strict=True)
    places = {row[0].start: places for row, places in found if places}
    for group in groups:
        done = 0
        for start, end in _regions([row[0].start in places for row in group]):
            lines = [_cut(row, places.get(row[0].start, ())) for row in group[start:end]]
            desk = _Desk.of(text, lines, words)
            before, fitting = desk.fitting(lines)
            columns, used = desk.columns(fitting)
            yield from filter(None, (group[done : start + before], *columns))
            done = start + before + used
        yield from filter(None, (group[done:],))


def _regions(merged: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The rows among which columns meet, from about the first seam to about the last."""
    start, end = 0, 0
    for place in [place for place, shown in enumerate(merged) if shown]:
        if end and place - REACH > end:
            yield start, end
            start, end = end, 0
        start = start if end else max(start, place - REACH)
        end = min(len(merged), place + REACH + 1)
    if end:
        yield start, end


def _cut(row: Row, places: Sequence[int]) -> list[Row]:
    return [row[start:end] for start, end in pairwise((0, *places, len(row)))]


@dataclass
class _Desk:
    """What is known of the columns into which lines are dealt out."""

    text: str
    count: int
    measure: float
    """How wide the columns are (em), the last one perhaps excepted."""
    last: float
    words: Words
    known: dict[tuple[int, int], float] = field(default_factory=dict)
    """What the words say that cross from one line to another."""

    @classmethod
    def of(cls, text: str, lines: Sequence[Sequence[Row]], words: Words) -> _Desk:
        """A desk for these lines; some have pieces of several columns."""
        merged = [[_width(piece) for piece in line] for line in lines if len(line) > 1]
        measure = median(width for widths in merged for width in widths[:-1])
        count = min(MOST_COLUMNS, max(map(len, merged)))
        return cls(text, count, measure, max(widths[-1] for widths in merged), words)

    def fitting(self, lines: Sequence[Sequence[Row]]) -> tuple[int, Sequence[Sequence[Row]]]:
        """The lines without those above and below that stand across the columns.

        With how many are left out above.
        """
        most = max(self.measure, self.last) + OVER
        merged = [n for n, line in enumerate(lines) if len(line) > 1]
        across = [n for n, line in enumerate(lines) if len(line[0]) == 1 and _width(line[0]) > most]
        start = max((n + 1 for n in across if n < merged[0]), default=0)
        end = min((n for n in across if n > merged[-1]), default=len(lines))
        return start, lines[start:end]

    def columns(self, lines: Sequence[Sequence[Row]]) -> tuple[list[list[Row]], int]:
        """The columns of these lines from left to right, and how many of the lines stand there."""
        ways = [_Way(0.0, 0, -1, (None,) * self.count)]
        for line in lines:
            found = [way for old in ways for way in self._dealt(old, line)]
            best: dict[tuple[object, ...], _Way] = {}
            for way in sorted(found, key=lambda way: way.cost):
                best.setdefault((way.column, *(tail and tail[1].start for tail in way.tails)), way)
            ways = list(best.values())[:WAYS]
        way, dealt = min(ways, key=_total), []
        while way.dealt:
            first, pieces, way = way.dealt
            dealt.append((first, pieces))
        dealt = dealt[::-1]
        used = _used(dealt)
        columns: list[list[Row]] = [[] for _ in range(self.count)]
        for first, pieces in dealt[:used]:
            for number, piece in enumerate(pieces, first):
                columns[min(number, self.count - 1)].append(piece.words)
        return list(filter(None, columns)), used

    def _dealt(self, way: _Way, line: Sequence[Row]) -> Iterator[_Way]:
        """The ways to put the pieces of a line into columns, one beside the other."""
        for cost, pieces in self._pieces(line):
            for first in range(max(1, self.count - len(pieces) + 1)):
                yield self._placed(way, pieces, first, cost)

    def _pieces(self, line: Sequence[Row]) -> Iterator[tuple[float, list[Run]]]:
        """The line as it is cut; one too wide for a column may have a seam at any space."""
        whole = [Run(self.text, piece) for piece in line]
        yield 0.0, whole
        row = line[0]
        if len(line) > 1 or whole[0].width <= self.measure + OVER or len(row) > MOST_SPACES:
            return
        for place in range(1, len(row)):
            short = self.measure - _width(row[:place])
            if -OVER <= short <= DRIVEN_OUT and may_part(self.text, row, place):
                cost = AT_ANY_SPACE + SHORTER * abs(short)
                yield cost, [Run(self.text, row[:place]), Run(self.text, row[place:])]

    def _placed(self, way: _Way, pieces: Sequence[Run], first: int, cost: float) -> _Way:
        fresh = first <= way.column
        row = way.row + fresh
        tails = list(way.tails)
        cost += way.cost
        if not fresh and way.column >= 0 and first == way.column + 1:
            before = tails[way.column]
            assert before is not None
            cost += self._split(before[1], tails[first])
        for column, run in enumerate(pieces[: self.count - first], first):
            cost += self._below(tails[column], run, row, last=column == self.count - 1)
            tails[column] = row, run
        column = min(self.count, first + len(pieces)) - 1
        return _Way(cost, row, column, tuple(tails), (first, pieces, way))

    def _split(self, before: Run, above: tuple[int, Run] | None) -> float:
        """What speaks against two lines of one row that the dump did not print as one."""
        narrow = before.width > self.measure - OVER
        goes_on = above is not None and not above[1].closed
        return SPLIT * (narrow and goes_on)

    def _below(self, tail: tuple[int, Run] | None, run: Run, row: int, *, last: bool) -> float:
        """What speaks against a line as the next one of a column."""
        widest = max(self.measure, self.last) if last else self.measure
        cost = TOO_WIDE * (run.width > widest + OVER)
        if tail is None:
            return cost + SKIPPED / 2 * row
        above, line = tail
        cost += SKIPPED * (row - above - 1)
        if line.closed:
            return cost
        if line.width < min(self.measure, widest) - SHORT and not line.headline:
            cost += SHORT_AND_OPEN
        if run.starts:
            cost += BEGUN
        return cost - self._word(line, run) / 2

    def _word(self, line: Run, run: Run) -> float:
        key = line.start, run.start
        if key not in self.known:
            gain = crossing(line.string, run.string, self.words)
            self.known[key] = min(MOST_WORD, max(0.0, gain))
        return self.known[key]


def _total(way: _Way) -> float:
    """What a way cost, with the rows that its columns lack at the foot."""
    lacking = (min(MOST_LONGER, way.row - tail[0]) for tail in way.tails if tail)
    return way.cost + SKIPPED * sum(lacking)


def _used(dealt: Sequence[tuple[int, Sequence[Run]]]) -> int:
    """Up to which line columns stand abreast: the left one is a little longer at most."""
    used = 1 + max(n for n, (first, pieces) in enumerate(dealt) if first + len(pieces) > 1)
    for _ in dealt[used : used + MOST_LONGER]:
        above = dealt[used - 1][1][0]
        if above.closed:
            break
        used += 1
    return used


def _width(row: Row) -> float:
    return sum(word.width for word in row)
