"""Deals the lines of a dump without places out to the columns that stand abreast.

The dump goes through the rows of such columns from top to bottom and in each from left to right: a
row is one line where its gaps are narrow, and several where an indent, a short line or uneven
baselines keep its parts from being one. Which column a line belongs to shows in what it goes on
with, in its width and in its turn. The likeliest way to deal all lines out is found (beam search);
one column, or bands of columns below one another, are ways as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from generator.clean.cells import Row
from generator.clean.confusables import Words
from generator.clean.galleys import Run
from generator.clean.prose import crossing

WAYS = 24
"""How many ways to deal the lines out are followed at once."""
MOST_COLUMNS = 7
ROOM, ROOM_AN_EM = 1.2, 0.05
INDENT, EXACT, SHORT = 2.0, 0.6, 2.0
"""Em: a paragraph's first line stands in so much, about, and a full line lacks no more."""

# What speaks against a way, in about twice the nats of odds against it.
SKIPPED, MOST_SKIPPED = 1.0, 2
"""A column has no line in a row that others have one in; so many rows count at its foot."""
BEGINS_LOW, MOST_LOW = 0.3, 2.0
"""A column begins so many rows lower than the others."""
NEW_COLUMN = 1.5
UNEVEN = 0.6
"""Two lines of a row stand in the dump from right to left."""
SPLIT = 0.7
"""Two lines of a row that nothing kept from being one are two."""
NEW_BAND, BELOW_BLANK, OVER_BLANK = 3.0, 0.5, 0.5
OPEN_FOOT = 0.4
"""All columns end and others begin; the same at a blank line; they go on across one."""
TOO_WIDE, MOST_TOO_WIDE = 1.0, 4.0
SHORT_AND_OPEN, SHORT_HEADLINE, TOP_HEADLINE = 2.0, 0.8, 0.2
"""A line breaks off, perhaps because it is a headline."""
NOT_INDENTED = 0.8
"""The line below the end of a paragraph is as wide as the column."""
BEGUN, BEGUN_PERHAPS, CUT_SHORT = 1.2, 1.0, 1.5
"""A text begins below a line that is at no end, by its first words or perhaps by its width; what
stands below such a line is short and does not end either."""
LONE = 0.4
"""A paragraph has no more than one short line."""
AHEAD = 14
HOPE = 0.3
MOST_WORD = 10.0
UNOPENED = 0.8
"""A bracket closes that the column did not open; as much speaks for one that it did."""
QUOTES = dict(zip("”）》", "“（《", strict=True))

Variant = tuple[float, Sequence[Run]]
"""A line of the dump cut into the lines of columns, and what that costs."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column as far as it is dealt out."""

    name: int
    row: int
    lines: int
    measure: float
    """How wide (em) it is, by its widest line."""
    last: Run
    first: bool
    """Whether the last line may be a paragraph's first."""
    quotes: str
    """The brackets that are open."""


@dataclass(frozen=True, slots=True)
class _Way:
    """Lines dealt out so far: what it cost, the row reached, the columns and the last one met."""

    cost: float = 0.0
    row: int = 0
    column: int = -1
    columns: tuple[_Column, ...] = ()
    dealt: tuple[Sequence[tuple[int, Run]], bool, _Way] | None = None
    """The last line with the names of its columns, whether a band begins with it, the way before."""


@dataclass
class Dealer:
    """Finds the columns of lines, by the words that cross from one line to another."""

    words: Words
    measures: Sequence[float] = ()
    """How wide (em) columns of the page are, as far as several lines show it."""
    known: dict[tuple[int, int], float] = field(default_factory=dict)
    best: dict[int, list[tuple[int, float]]] = field(default_factory=dict)
    tails: dict[str, float] = field(default_factory=dict)

    def _foresee(self, lines: Sequence[tuple[bool, Sequence[Variant]]]) -> None:
        """Notes which of the next lines go on with the words of each."""
        parts = [{run.start: run for _, runs in variants for run in runs} for _, variants in lines]
        for number, runs in enumerate(parts):
            for run in runs.values():
                found = (
                    (later, self._word(run, other))
                    for later in range(number + 1, min(len(parts), number + 1 + AHEAD))
                    for other in parts[later].values()
                )
                self.best[run.start] = [(later, gain) for later, gain in found if gain > 0]

    def _hope(self, way: _Way, number: int) -> float:
        """What the words of the lines to come may still say for a way."""
        return sum(
            max((gain for later, gain in self.best[column.last.start] if later > number), default=0)
            for column in way.columns
        )

    def bands(self, lines: Sequence[tuple[bool, Sequence[Variant]]]) -> Iterator[list[list[Row]]]:
        """The columns of each band from left to right; a line tells whether it is below a blank."""
        self._foresee(lines)
        ways = [_Way()]
        for number, (blank, variants) in enumerate(lines):
            found: dict[tuple[int, ...], _Way] = {}
            ranked = [
                (way.cost - HOPE * self._hope(way, number), at, way)
                for at, way in enumerate(self._ways(ways, variants, blank=blank))
            ]
            for _, _, way in sorted(ranked):
                key = (way.column, *(column.last.start for column in way.columns))
                found.setdefault(key, way)
                if len(found) == WAYS:
                    break
            ways = list(found.values())
        yield from _read(min(ways, key=lambda way: way.cost + _ragged(way)))

    def _ways(
        self, ways: Sequence[_Way], variants: Sequence[Variant], *, blank: bool
    ) -> Iterator[_Way]:
        for way in ways:
            for cost, runs in variants:
                yield from self._dealt(way, runs, cost + OVER_BLANK * (blank and bool(way.columns)))
                if way.columns:
                    band = (BELOW_BLANK if blank else NEW_BAND) + _ragged(way)
                    band += OPEN_FOOT * sum(not column.last.closed for column in way.columns)
                    fresh = _Way(way.cost + band)
                    yield from (
                        replace(one, dealt=(one.dealt[0], True, way))
                        for one in self._dealt(fresh, runs, cost)
                        if one.dealt
                    )

    def _dealt(self, way: _Way, runs: Sequence[Run], cost: float) -> Iterator[_Way]:
        """The ways to put the parts of a line into columns, one beside the other."""
        for places in _placements(len(way.columns), len(runs)):
            rows = [way.columns[at].row for at, fresh in places if not fresh]
            last = way.column
            shift = sum(fresh and at <= last for at, fresh in places)
            ahead = places[0][0] > last or not way.columns
            if not any(row == way.row for row in rows) or not way.columns:
                yield self._placed(way, runs, places, way.row, cost + UNEVEN * (not ahead))
            if not ahead and way.columns and not shift:
                yield self._placed(way, runs, places, way.row + 1, cost)

    def _placed(
        self,
        way: _Way,
        runs: Sequence[Run],
        places: Sequence[tuple[int, bool]],
        row: int,
        cost: float,
    ) -> _Way:
        columns = list(way.columns)
        dealt: list[tuple[int, Run]] = []
        added = 0
        for run, (at, fresh) in zip(runs, places, strict=True):
            if fresh:
                low = min(MOST_LOW, BEGINS_LOW * row)
                cost += NEW_COLUMN + low if way.columns else 0.0
                column = _Column(run.start, row, 1, run.width, run, True, _open("", run.string)[0])
                columns.insert(at + added, column)
                added += 1
            else:
                above = columns[at + added]
                if not dealt and row == way.row and at == way.column + 1:
                    cost += self._split(columns[way.column], above, run)
                column, more = self._below(above, run, row)
                cost += more
                columns[at + added] = column
            dealt.append((column.name, run))
        place = places[-1][0] + added - places[-1][1]
        return _Way(way.cost + cost, row, place, tuple(columns), (dealt, False, way))

    def _split(self, beside: _Column, above: _Column, run: Run) -> float:
        """What speaks against two lines of one row that the dump did not print as one."""
        full = beside.last.width > beside.measure - room(beside.measure) and beside.lines > 1
        return SPLIT * (full and not above.last.closed and run.width > above.measure - room(above.measure))

    def _below(self, column: _Column, run: Run, row: int) -> tuple[_Column, float]:
        """A column with one more line, and what speaks against that."""
        last = column.last
        cost = SKIPPED * (row - column.row - 1)
        over = run.width - column.measure - room(column.measure)
        measure = max(column.measure, run.width)
        if over > 0 and column.lines > 1:
            cost += min(MOST_TOO_WIDE, TOO_WIDE + over)
            measure = column.measure
        full = self._full(measure)
        lacks = full - last.width
        if last.closed:
            cost += LONE * (run.closed and run.width < full - INDENT - SHORT)
            indented = abs(full - INDENT - run.width) <= EXACT
            ended = lacks > SHORT + INDENT * column.first
            cost += NOT_INDENTED * (ended and not indented and not run.closed and not run.headline)
        else:
            if lacks > SHORT + INDENT * column.first:
                head = TOP_HEADLINE if column.lines == 1 else SHORT_HEADLINE
                cost += head if last.headline else SHORT_AND_OPEN
            cost += max(BEGUN * run.starts, self._breaks(run, full) if column.lines > 1 else 0.0)
            cost -= self._word(last, run) / 2
        quotes, unopened = _open(column.quotes, run.string)
        cost += UNOPENED * unopened
        first = last.closed and run.width < measure - INDENT / 2
        return _Column(column.name, row, column.lines + 1, measure, run, first, quotes), cost

    def _breaks(self, run: Run, full: float) -> float:
        """What the width of a line says against its going on with an open one."""
        if run.closed or run.string.endswith("：") or run.width > full - INDENT + EXACT:
            return 0.0
        return BEGUN_PERHAPS if run.width > full - INDENT - EXACT else CUT_SHORT

    def _full(self, widest: float) -> float:
        """How wide the lines of a column mostly are, by the widest that was met."""
        near = (measure for measure in self.measures if abs(measure - widest) <= EXACT * 2)
        return min(near, key=lambda measure: abs(measure - widest), default=widest)

    def _word(self, line: Run, run: Run) -> float:
        key = line.start, run.start
        if key not in self.known:
            gain = crossing(line.string, run.string, self.words)
            self.known[key] = min(MOST_WORD, max(0.0, gain))
        return self.known[key]


def room(measure: float) -> float:
    """By how much (em) a line may differ from its column: each of its marks by a little."""
    return ROOM + ROOM_AN_EM * measure


def _open(quotes: str, string: str) -> tuple[str, int]:
    """The brackets open behind a line, and how many more closed in it without having been opened
    than were opened above it."""
    balance = 0
    inside = ""
    for char in string:
        if char in QUOTES.values():
            inside += char
        elif char in QUOTES:
            if inside.endswith(QUOTES[char]):
                inside = inside[:-1]
            elif quotes.endswith(QUOTES[char]):
                quotes = quotes[:-1]
                balance -= 1
            else:
                balance += 1
    return (quotes + inside)[-4:], balance


@lru_cache(maxsize=256)
def _placements(columns: int, parts: int) -> Sequence[Sequence[tuple[int, bool]]]:
    """The ways to put parts of a row one beside the other: the place of each, and whether a column
    begins there, before the old one so numbered.

    >>> _placements(0, 2)
    [[(0, True), (0, True)]]
    >>> _placements(1, 1)
    [[(0, False)], [(0, True)], [(1, True)]]
    """
    if parts == 0:
        return [[]]
    starts = [*((at, False) for at in range(columns)), *((at, True) for at in range(columns + 1))]
    found = [[start] for start in starts]
    for _ in range(parts - 1):
        found = [
            [*places, step]
            for places in found
            for at in [places[-1][0] + (not places[-1][1])]
            for step in ([(at, False)] if at < columns else []) + [(at, True)]
        ]
    return [p for p in found if columns + sum(fresh for _, fresh in p) <= max(MOST_COLUMNS, parts)]


def _ragged(way: _Way) -> float:
    """What speaks against columns that end so high above the last row."""
    return SKIPPED * sum(min(MOST_SKIPPED, way.row - column.row) for column in way.columns)


def _read(way: _Way) -> list[list[list[Row]]]:
    """What was dealt out, band by band."""
    bands: list[list[list[Row]]] = []
    while way.dealt:
        names = [column.name for column in way.columns]
        columns: dict[int, list[Row]] = {name: [] for name in names}
        begins = False
        while way.dealt and not begins:
            dealt, begins, way = way.dealt
            for name, run in dealt:
                columns[name].append(run.words)
        bands.append([columns[name][::-1] for name in names])
    return bands[::-1]
