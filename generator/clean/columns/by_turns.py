"""Two columns whose lines a dump prints by turns, none of them in one line.

Where the lines of two columns stand at different heights, ``pdftotext`` in its default mode may
print one of each, from top to bottom. No space tells of such columns; but what breaks off in a
line goes on in the one after the next, and hardly ever in the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from operator import sub
from typing import NamedTuple

from generator.clean.columns.cells import Row, rows_of
from generator.clean.columns.dealing import OPEN_END, Column, Deal, Dealt, Way
from generator.clean.columns.desk import Desk, Piece
from generator.clean.letters.confusables import Words
from generator.model import Span

GLANCE, LOOK = 7.0, 7.0
"""How much likelier (nats) lines must be by turns: by what may follow alone, which spares most
pages a closer look, and by all that is known of them."""
MOST_LINES, LONGEST = 1000, 120
"""No more lines stand together on a page, and no columns are longer; noise has more."""
STAYS = 0.3
"""What speaks against a line about them that takes no turn."""
FEWEST_LINES, ABOUT = 6, 12
"""Fewer lines show no turns; so many about those that take turns may do so as well."""


class _Stretch(NamedTuple):
    """From which line on lines speak most for turns, behind which they end, and how much (nats)."""

    start: int
    end: int
    gain: float


def by_turns(text: str, lines: Sequence[Span], words: Words) -> Iterator[list[Span]]:
    """The lines as they stand together; where two columns take turns, one after the other."""
    found = _dealt(text, lines, words)
    if found is None:
        yield list(lines)
        return
    start, dealt = found
    yield from filter(None, [list(lines[: start + dealt.start])])
    for column in dealt.texts(text):
        yield [Span(row[0].start, row[-1].end) for row in column]
    yield from filter(None, [list(lines[start + dealt.end :])])


def _dealt(text: str, lines: Sequence[Span], words: Words) -> tuple[int, Dealt] | None:
    """From which line on lines stand in two columns, and those columns."""
    if not FEWEST_LINES + 2 <= len(lines) <= MOST_LINES:
        return None
    if _stretch(_glances([text[line.start : line.end] for line in lines], words)).gain < GLANCE:
        return None
    desk = Desk(text, rows_of(text, lines), words)
    start, end, gain = _stretch(_looks(desk))
    if gain < LOOK or not FEWEST_LINES <= end - start <= LONGEST:
        return None
    start, end = max(0, start - ABOUT), end + ABOUT
    width = _width(desk, start, end)
    turning = _Turning(text, desk.lines[start:end], words)
    dealt = _Turns(turning, (width, width)).best()
    return (start, dealt) if dealt else None


class _Turning(Desk):
    """Lines of which many are known to take turns, so that the others likely do."""

    def as_it_stands(self, number: int) -> float:
        """What speaks against a line below the one above it."""
        return STAYS + super().as_it_stands(number)


class _Turns(Deal):
    """Columns at different heights: what is printed first may be the second one."""

    def split(self, _way: Way, _first: int) -> float:
        """Nothing: no two lines of a row are one."""
        return 0.0

    def across(self, one: Column, two: Column, measure: float) -> float:
        """What speaks against either as the next of the other."""
        return min(super().across(one, two, measure), super().across(two, one, measure))

    def best(self) -> Dealt | None:
        """The likeliest way of all, the columns as they read."""
        dealt = super().best()
        return dealt and dealt._replace(
            columns=min(map(list, permutations(dealt.columns)), key=self._read)
        )

    def _read(self, columns: Sequence[Sequence[Row]]) -> float:
        """What speaks against columns in this order."""
        tops, feet = ([Piece(self.desk.text, column[n]) for column in columns] for n in (0, -1))
        cost = self.desk.join(feet[0], tops[1], self.widths[0])
        return cost + (0.0 if feet[1].ended else OPEN_END)


def _glances(lines: Sequence[str], words: Words) -> Iterator[float]:
    """How much likelier each line goes on in the one after the next than in the next."""
    above, below, after = lines[:-2], lines[1:-1], lines[2:]
    told = words.each_goes_on([*above, *above], [*after, *below])
    yield from map(sub, told, told[len(above) :])


def _looks(desk: Desk) -> Iterator[float]:
    """The same by words, marks and widths too."""
    width = _width(desk, 0, len(desk.whole))
    for above, below, after in zip(desk.whole, desk.whole[1:], desk.whole[2:], strict=False):
        yield desk.join(above, below, width) - desk.join(above, after, width)


def _stretch(gains: Iterator[float]) -> _Stretch:
    """The lines that together say most."""
    best, start, told = _Stretch(0, 0, 0.0), 0, 0.0
    for place, gain in enumerate(gains):
        if told <= 0:
            start, told = place, 0.0
        told += gain
        if told > best.gain:
            best = _Stretch(start, place + 1, told)
    return best


def _width(desk: Desk, start: int, end: int) -> float:
    """How wide (em) full lines are."""
    widths = sorted(piece.most for piece in desk.whole[start:end])
    return widths[-max(2, len(widths) // 4)]
