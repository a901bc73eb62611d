"""How far each line falls short of its column: what tells a paragraph's last line from the rest.

Text is justified, so the full lines of a column are of one width, which most lines about a
place share. Marks may be set whole or tight (CLREQ 3.1.6): a line is as full as either
reckoning makes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from generator.model import Line

REACH = 9
"""How many lines above and below are in the same column, as a rule."""
EXACT = 0.15
ALIKE = 0.8
"""Widths (em) of lines that are equally full differ by digits and marks, up to so much."""
SAYS_LITTLE, SAYS = 1, 3
"""What a line says of its column by its width, if it may stop anywhere, and if not."""
FEWEST, FEWEST_BESIDE, FEW = 18, 6, 3
BY_COUNT = 1.3
"""So many times more lines must agree in their number of characters than in their width."""
SMALL_BLOCK = 5
ENDS = tuple("。！？摄）")
NARROWEST, LARGEST = 4.0, 44.0
MARKS = frozenset("，。、；：！？（）《》〈〉【】“”‘’「」『』")


class Fit(NamedTuple):
    """The column that a line stands in (em), and by how much the line falls short of it.

    Negative when it is wider than the column.
    """

    column: float
    short: float


def fits(lines: Sequence[Line], breaks: Sequence[bool], *, scanned: bool) -> list[Fit | None]:
    """How each line fits its column; None where that is unknown.

    ``breaks`` is True for lines after a blank one.
    """
    if scanned:
        return [
            None if line.measure is None else Fit(line.measure, line.measure - line.width)
            for line in lines
        ]
    tight = [line.width for line in lines]
    whole = [line.width + 0.3 * sum(map(MARKS.__contains__, line.string)) for line in lines]
    counted = [float(len(line.string)) for line in lines]
    says = _telling(lines, breaks)
    reckonings = [
        _Reckoning(widths, *_measures(widths, says), _shown_beside(lines, widths))
        for widths in (whole, tight, counted)
    ]
    # A dump sets its marks in one way, or was cut after so many characters: in that way the full
    # lines agree best.
    *in_type, by_count = reckonings
    best = max(in_type, key=lambda reckoning: reckoning.agreeing)
    if by_count.agreeing > BY_COUNT * best.agreeing:
        best = by_count
    found = [best.fit(place) for place in range(len(lines))]
    for start, end in _small_blocks(breaks):
        block = tight[start:end]
        if lines[end - 1].string[-1:] in ENDS and max(block) - min(block[:-1]) <= 2 * ALIKE:
            found[start:end] = [Fit(max(block), max(block) - width) for width in block]
    return found


def _telling(lines: Sequence[Line], breaks: Sequence[bool]) -> list[int]:
    """How much the width of each line says of its column: the last line of a paragraph, and one
    by itself, may have any."""
    parted = [*breaks[1:], True][: len(lines)]
    return [
        SAYS_LITTLE if line.string[-1:] in ENDS or (above and below) else SAYS
        for line, above, below in zip(lines, breaks, parted, strict=True)
    ]


class _Reckoning(NamedTuple):
    """The widths of a page's lines, and the columns that the lines above and below show."""

    widths: Sequence[float]
    above: Sequence[float | None]
    below: Sequence[float | None]
    beside: Sequence[float | None]
    """The columns of a dump that shows which lines stand in one."""

    @property
    def agreeing(self) -> int:
        """How many lines are as wide as their columns, nearly to the letter."""
        return sum(
            any(c is not None and abs(c - width) <= EXACT for c in columns)
            for width, *columns in zip(self.widths, self.above, self.below, strict=True)
        )

    def fit(self, place: int) -> Fit | None:
        """The column that the line fits best, of those about it."""
        width = self.widths[place]
        own = self.beside[place]
        known = [own] if own else [c for c in (self.above[place], self.below[place]) if c]
        if not known and (about := _about_it(self.widths, place)):
            known = [about]
        fits_in = [Fit(column, column - width) for column in known]
        return min(fits_in, key=lambda fit: abs(fit.short), default=None)


def _shown_beside(lines: Sequence[Line], widths: Sequence[float]) -> list[float | None]:
    """The column of each line where the dump shows which lines stand in one."""
    found: list[float | None] = [None] * len(lines)
    for column, run in groupby(range(len(lines)), key=lambda place: lines[place].column):
        places = list(run)
        if column is not None:
            own = [widths[place] for place in places]
            usual = _usual_of(own, FEWEST_BESIDE)
            found[places[0] : places[-1] + 1] = [usual] * len(places)
    return found


def _small_blocks(breaks: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Blocks of few lines, which may have a column of their own, as captions do."""
    starts = [place for place, fresh in enumerate(breaks) if fresh or not place]
    for start, end in pairwise([*starts, len(breaks)]):
        if 1 < end - start <= SMALL_BLOCK:
            yield start, end


def _measures(
    widths: Sequence[float], says: Sequence[int]
) -> tuple[list[float | None], list[float | None]]:
    """The column of each line, as the lines down to it show, and as the lines from it on do."""
    below = _shown(widths[::-1], says[::-1])
    return _shown(widths, says), below[::-1]


def _shown(widths: Sequence[float], says: Sequence[int]) -> list[float | None]:
    """For each place the width that most of the last lines share."""
    steps = [round(width / ALIKE) for width in widths]
    near: defaultdict[int, int] = defaultdict(int)
    found: list[float | None] = []
    for place, step in enumerate(steps):
        # The line itself says nothing: else a short one would make a narrow column of its own.
        before = slice(max(0, place - REACH), place)
        found.append(_usual(near, steps[before], widths[before]) if place else None)
        _say(near, step, says[place])
        if place >= REACH:
            _say(near, steps[place - REACH], -says[place - REACH])
    return found


def _say(near: defaultdict[int, int], step: int, says: int) -> None:
    """Counts a width for itself, and half as much for those next to it."""
    near[step - 1] += says
    near[step] += 2 * says
    near[step + 1] += says


def _about_it(widths: Sequence[float], place: int) -> float | None:
    return _usual_of(widths[max(0, place - REACH) : place + REACH + 1], FEW)


def _usual_of(widths: Sequence[float], fewest: int) -> float | None:
    """The fullest of the widths that are the most common, each of which says the same."""
    steps = [round(width / ALIKE) for width in widths]
    near: defaultdict[int, int] = defaultdict(int)
    for step in steps:
        _say(near, step, SAYS_LITTLE)
    return _usual(near, steps, widths, fewest)


def _usual(
    near: Mapping[int, int],
    steps: Sequence[int],
    widths: Sequence[float],
    fewest: int = FEWEST,
) -> float | None:
    """The fullest of the widths that are the most common.

    ``near`` tells how much is said for the ``steps``, which are the widths in units of what is
    alike.
    """
    said, best = max([(near[step], step) for step in steps])
    if said < fewest:
        return None
    alike = sorted([w for step, w in zip(steps, widths, strict=True) if -1 <= step - best <= 1])
    usual = alike[(3 * len(alike)) // 4]
    return usual if NARROWEST <= usual <= LARGEST else None
