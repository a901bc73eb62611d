"""Deals lines out to columns that stand abreast, in the likeliest way (beam search).

``pdftotext`` goes through the rows of such columns from top to bottom, and in each from left to
right. Lines of a row are one line of the dump where the gap between them is narrow, and several
where an indent or a short line widens it. Which column a line belongs to shows in how wide it is,
in what it goes on with, and in its turn. What speaks against a way is counted in nats, and so is
what speaks against reading the lines as they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.clean.columns.cells import Row
from generator.clean.columns.desk import STANDS_IN, Desk, Piece

WAYS = 16
"""How many ways to deal the lines out are followed at once."""
CUT, ODD_CUT = 1.0, 0.5
"""What a space that stands where a column ends says for a seam; less where one stands anyway."""
LACKS, EXCEEDS, INDENTED = 0.4, 0.8, 0.3
"""What it costs for each em that a line cut there is too short or too wide, and if it stands in."""
MOST_LACK, MOST_OVER = 3.2, 1.2
"""How many em it is too short or too wide at most: an unbroken word, and marks set tight. What
ends a text, or may be a headline, may be shorter and costs no more."""
SKIPPED, MOST_SKIPPED, FARTHER = 1.0, 2, 0.1
"""What it costs that a column has no line in a row that others have one in; so many times at
most, as it may have a headline or a picture there, and so much for each row more."""
SPLIT, FULL = 1.0, 1.0
"""The same for two lines of a row that nothing kept from being one: the left is full, and the
right one begins no paragraph."""
LONGER, UNEVEN, MOST_LONGER = 0.3, 0.15, 2
"""What it costs for each row that a column lacks at the foot: the first ones, and more."""
UNUSED, A_COLUMN = 2.0, 0.5
OPEN_END, LEFT = 0.5, 1.0
"""What it costs that the last column breaks off, and that the columns end above a line that would
fit into one."""
SAME = 1.3
"""By how much (em) columns of one text differ at most."""


class Dealt(NamedTuple):
    """Lines in their columns."""

    gain: float
    """How much likelier (nats) it is than reading all lines as they stand."""
    start: int
    end: int
    """From which line on columns stand abreast, and behind which they end."""
    columns: list[list[Row]]
    widths: tuple[float, ...]
    """How wide each column is (em)."""
    merged: int
    """How many lines were cut."""

    def texts(self, text: str) -> Iterator[list[Row]]:
        """The columns, those of one width as one text unless another begins at their head."""
        found: list[Row] = []
        for number, column in enumerate(self.columns):
            alike = abs(self.widths[number] - self.widths[number - 1]) < SAME
            if found and (not alike or Piece(text, column[0]).starts):
                yield found
                found = []
            found = [*found, *column]
        yield found


class Column(NamedTuple):
    """The lines of a column so far."""

    head: Piece
    tail: Piece
    row: int
    """The row of the last line."""
    first: bool
    """Whether the last line may be the first one of a paragraph."""


class Way(NamedTuple):
    """Lines dealt out so far, and what speaks against it."""

    cost: float
    start: int
    """The line with which the columns begin."""
    row: int
    column: int
    """Where the last line stands."""
    columns: tuple[Column | None, ...]
    dealt: tuple[int, Sequence[Piece], Way] | None = None
    """The pieces of the last line, the column of the first one, and the way before it."""


def _skipped(rows: int) -> float:
    """What it costs that a column has no line in so many rows."""
    return SKIPPED * min(MOST_SKIPPED, rows) + FARTHER * max(0, rows - MOST_SKIPPED)


def deal(desk: Desk, widths: tuple[float, ...]) -> Dealt | None:
    """The likeliest way to deal some of the lines out to columns of these widths (em)."""
    return Deal(desk, widths).best()


class Deal:
    """The ways to deal lines out to columns of these widths (em)."""

    def __init__(self, desk: Desk, widths: tuple[float, ...]) -> None:
        self.desk, self.widths, self.count = desk, widths, len(widths)
        self.cut: dict[tuple[int, int], list[tuple[float, list[Piece]]]] = {}

    def best(self) -> Dealt | None:
        """The likeliest way of all; None if no line stands in the second column."""
        ways: list[Way] = []
        best: tuple[float, int, Way] | None = None
        for line in range(len(self.desk.lines)):
            fresh = Way(self.desk.before[line], line, 0, -1, (None,) * self.count)
            ways = self._followed((*ways, fresh), line)
            for way in ways:
                cost = way.cost + self._end(way, line + 1)
                if sum(map(bool, way.columns)) > 1 and (best is None or cost < best[0]):
                    best = cost, line + 1, way
        return self._dealt_out(*best) if best else None

    def _followed(self, ways: Sequence[Way], line: int) -> list[Way]:
        """The likeliest ways to deal out one more line."""
        found = [
            self._placed(way, pieces, first, cost)
            for way in ways
            for first in range(self.count)
            for cost, pieces in self._cuts(line, first)
        ]
        best: dict[tuple[object, ...], Way] = {}
        for way in sorted(found, key=lambda way: way.cost):
            key = (way.column, *(column and column.tail.start for column in way.columns))
            best.setdefault(key, way)
            if len(best) == WAYS:
                break
        return list(best.values())

    def _dealt_out(self, cost: float, end: int, way: Way) -> Dealt:
        """The columns of this way."""
        start, merged = way.start, 0
        columns: list[list[Piece]] = [[] for _ in range(self.count)]
        while way.dealt:
            first, pieces, way = way.dealt
            merged += len(pieces) > 1
            for number, piece in enumerate(pieces, first):
                columns[number].insert(0, piece)
        used = [number for number, column in enumerate(columns) if column]
        return Dealt(
            self.desk.before[-1] - cost,
            start,
            end,
            [[piece.words for piece in columns[number]] for number in used],
            tuple(self.widths[number] for number in used),
            merged,
        )

    def _cuts(self, line: int, first: int) -> list[tuple[float, list[Piece]]]:
        """The ways to cut a line whose first piece stands in this column."""
        key = line, first
        if key not in self.cut:
            self.cut[key] = list(self._parts(line, 0, first))
        return self.cut[key]

    def _parts(self, line: int, start: int, column: int) -> Iterator[tuple[float, list[Piece]]]:
        """The ways to cut what begins with this word in this column, and what speaks against it."""
        desk, measure = self.desk, self.widths[column]
        size = len(desk.lines[line])
        whole = desk.piece(line, start, size)
        over = whole.least - measure
        if over <= MOST_OVER:
            yield whole.spaces + EXCEEDS * max(0.0, over), [whole]
        if column + 1 == self.count or desk.cells[line]:
            return
        for place in range(start + 1, size):
            piece = desk.piece(line, start, place)
            over, lack = piece.least - measure, measure - piece.most
            if over > MOST_OVER:
                break
            cost = piece.spaces + EXCEEDS * max(0.0, over) - CUT
            cost += 0.0 if desk.parting[line][place] else ODD_CUT
            if lack > STANDS_IN and not start:
                lack -= STANDS_IN
                cost += INDENTED
            if lack <= MOST_LACK or piece.ended or piece.headline:
                cost += LACKS * max(0.0, min(MOST_LACK, lack))
                for more, rest in self._parts(line, place, column + 1):
                    yield cost + more, [piece, *rest]

    def _placed(self, way: Way, pieces: Sequence[Piece], first: int, cost: float) -> Way:
        fresh = first <= way.column
        row = way.row + fresh
        columns = list(way.columns)
        cost += way.cost + (0.0 if fresh else self.split(way, first))
        if way.start and not way.dealt:
            cost += self.desk.join(self.desk.whole[way.start - 1], pieces[0], 0.0)
        for number, piece in enumerate(pieces, first):
            above = columns[number]
            if above is None:
                cost += _skipped(row) / 2
                columns[number] = Column(piece, piece, row, first=True)
            else:
                cost += _skipped(row - above.row - 1)
                measure = self.widths[number]
                cost += self.desk.join(above.tail, piece, measure, first=above.first)
                columns[number] = Column(above.head, piece, row, above.tail.ended)
        column = first + len(pieces) - 1
        return Way(cost, way.start, row, column, tuple(columns), (first, pieces, way))

    def split(self, way: Way, first: int) -> float:
        """What speaks against two lines of one row that the dump did not print as one."""
        left = way.columns[way.column] if 0 <= way.column == first - 1 else None
        above = way.columns[first]
        begins = above.tail.ended if above else not way.row
        if left is None or begins:
            return 0.0
        return SPLIT * (left.tail.most > self.widths[way.column] - FULL)

    def across(self, one: Column, two: Column, measure: float) -> float:
        """What speaks against a column as the next of another."""
        return self.desk.join(one.tail, two.head, measure, first=one.first)

    def _end(self, way: Way, after: int) -> float:
        """What it costs to end the columns before this line, and to read on there."""
        desk = self.desk
        used = [(c, w) for c, w in zip(way.columns, self.widths, strict=True) if c]
        cost = UNUSED * (self.count - len(used)) + A_COLUMN * len(used)
        for (one, measure), (two, _) in pairwise(used):
            cost += self.across(one, two, measure)
        for column, _ in used:
            lacking = way.row - column.row
            cost += LONGER * min(MOST_LONGER, lacking) + UNEVEN * max(0, lacking - MOST_LONGER)
        (last, measure), below = used[-1], desk.whole[after] if after < len(desk.whole) else None
        cost += 0.0 if last.tail.ended else OPEN_END
        if below:
            fits = not (below.headline or below.starts) and below.least < max(self.widths)
            cost += LEFT * fits + below.spaces
            cost += desk.join(last.tail, below, measure, first=last.first)
            cost += desk.before[-1] - desk.before[after + 1]
        return cost
