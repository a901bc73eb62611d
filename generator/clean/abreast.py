"""Takes columns apart whose rows a dump without places prints now in one line, now in several.

Where two columns meet at a seam, the dump goes through their rows from top to bottom, and in each
from left to right: a row is one line where its gap is narrow, and several where an indent or a
short line widens it. Which column a line belongs to shows in what it goes on with, and in its
turn; the likeliest way to deal the lines out is found (beam search).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from generator.clean.cells import Row
from generator.clean.confusables import Words
from generator.clean.galleys import OVER, SHORT, Run
from generator.clean.prose import crossing
from generator.clean.seams import seams

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


@dataclass(frozen=True)
class _Way:
    """Lines dealt out so far: what it cost, and the last line and row of each column."""

    cost: float
    row: int
    column: int
    tails: tuple[tuple[int, Run] | None, ...]
    dealt: tuple[int, _Way] | None = None
    """The column of the last line's first piece, and the way before it."""


def abreast(
    text: str, rows: Sequence[Row], groups: Sequence[Sequence[Row]], words: Words
) -> Iterator[Sequence[Row]]:
    """The lines that stand together, column by column.

    ``groups`` are the rows of the page as they stand together, without the blank ones.
    """
    places = {
        row[0].start: places for row, places in zip(rows, seams(text, rows), strict=True) if places
    }
    for merged, run in groupby(groups, lambda group: any(row[0].start in places for row in group)):
        if merged:
            lines = [_cut(row, places.get(row[0].start, ())) for group in run for row in group]
            yield from dealt_out(text, lines, words)
        else:
            yield from run


def _cut(row: Row, places: Sequence[int]) -> list[Row]:
    edges = [0, *places, len(row)]
    return [row[start:end] for start, end in zip(edges, edges[1:], strict=False)]


def dealt_out(text: str, lines: Sequence[Sequence[Row]], words: Words) -> list[list[Row]]:
    """The columns of these lines from left to right; a line may have pieces of several."""
    count = min(MOST_COLUMNS, max(map(len, lines)))
    cut = [[Run(text, piece) for piece in line] for line in lines]
    measure = median(run.width for line in cut for run in line[:-1])
    desk = _Desk(measure, max(line[-1].width for line in cut if len(line) > 1), words)
    ways = [_Way(0.0, 0, -1, (None,) * count)]
    for line in cut:
        found = [way for old in ways for way in desk.dealt(old, line)]
        best: dict[tuple[object, ...], _Way] = {}
        for way in sorted(found, key=lambda way: way.cost):
            best.setdefault((way.column, *map(id, (t and t[1] for t in way.tails))), way)
        ways = list(best.values())[:WAYS]
    columns: list[list[Row]] = [[] for _ in range(count)]
    way = ways[0]
    for line in reversed(lines):
        assert way.dealt is not None
        first, way = way.dealt
        for number, piece in enumerate(line):
            columns[min(first + number, count - 1)].append(piece)
    return [column[::-1] for column in columns if column]


@dataclass
class _Desk:
    measure: float
    """How wide the columns are (em), the last one perhaps excepted."""
    last: float
    words: Words

    def dealt(self, way: _Way, line: Sequence[Run]) -> Iterator[_Way]:
        """The ways to put the pieces of a line into columns, one beside the other."""
        count = len(way.tails)
        for first in range(max(1, count - len(line) + 1)):
            fresh = first <= way.column
            row = way.row + fresh
            tails = list(way.tails)
            cost = way.cost
            if not fresh and way.column >= 0 and first == way.column + 1:
                before = tails[way.column]
                assert before is not None
                cost += self._split(before[1], tails[first], line[0])
            for number, run in enumerate(line[: count - first]):
                column = first + number
                cost += self._below(tails[column], run, row, last=column == count - 1)
                tails[column] = row, run
            yield _Way(cost, row, first + len(line) - 1, tuple(tails), (first, way))

    def _split(self, before: Run, above: tuple[int, Run] | None, run: Run) -> float:
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
