"""Takes columns apart whose rows a dump without places prints now in one line, now in several.

Where two columns meet at a seam, the dump goes through their rows from top to bottom, and in each
from left to right: a row is one line where its gap is narrow, and several where an indent or a
short line widens it. Which column a line belongs to shows in what it goes on with, and in its
turn; the likeliest way to deal the lines out is found (beam search).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.clean.cells import Row
from generator.clean.confusables import Words
from generator.clean.galleys import OVER, SHORT, Run
from generator.clean.prose import crossing
from generator.clean.seams import may_part, seams

WAYS = 24
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
        if any(row[0].start in places for row in group):
            lines = [_cut(row, places.get(row[0].start, ())) for row in group]
            yield from _Desk.of(text, lines, words).columns(lines)
        else:
            yield group


def _cut(row: Row, places: Sequence[int]) -> list[Row]:
    return [row[start:end] for start, end in pairwise((0, *places, len(row)))]


@dataclass
class _Desk:
    text: str
    count: int
    measure: float
    """How wide the columns are (em), the last one perhaps excepted."""
    last: float
    words: Words

    @classmethod
    def of(cls, text: str, lines: Sequence[Sequence[Row]], words: Words) -> _Desk:
        """A desk for these lines; some have pieces of several columns."""
        merged = [[_width(piece) for piece in line] for line in lines if len(line) > 1]
        measure = median(width for widths in merged for width in widths[:-1])
        count = min(MOST_COLUMNS, max(map(len, merged)))
        return cls(text, count, measure, max(widths[-1] for widths in merged), words)

    def columns(self, lines: Sequence[Sequence[Row]]) -> list[list[Row]]:
        """The columns of these lines from left to right."""
        ways = [_Way(0.0, 0, -1, (None,) * self.count)]
        for line in lines:
            found = [way for old in ways for way in self._dealt(old, line)]
            best: dict[tuple[object, ...], _Way] = {}
            for way in sorted(found, key=lambda way: way.cost):
                best.setdefault((way.column, *(tail and tail[1].right for tail in way.tails)), way)
            ways = list(best.values())[:WAYS]
        columns: list[list[Row]] = [[] for _ in range(self.count)]
        way = ways[0]
        while way.dealt:
            first, pieces, way = way.dealt
            for number, piece in enumerate(pieces, first):
                columns[min(number, self.count - 1)].append(piece.words)
        return [column[::-1] for column in columns if column]

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
        return cost - min(MOST_WORD, max(0.0, crossing(line.string, run.string, self.words))) / 2


def _width(row: Row) -> float:
    return sum(word.width for word in row)
