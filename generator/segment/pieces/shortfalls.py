"""How far each line falls short of its column: what tells a paragraph's last line from the rest.

Text is justified, so the full lines of a column are of one width, which most lines about a
place share. Marks may be set whole or tight (CLREQ 3.1.6): a line is as full as either
reckoning makes it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from generator.model import Line
from generator.segment.words.ends import tail_open

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
FEWEST_EVEN, NARROWEST_EVEN, FAR = 3, 10.0, 2.6
"""From so many lines of one width on, so wide (em), most of them as it seems so far short of the
column, they have a column of their own."""
SMALL_BLOCK = 5
ENDS = tuple("。！？摄）")
UNBROKEN = re.compile(r"[0-9A-Za-z][0-9A-Za-z.,:%％/-]*")
"""What no line end stands in."""
HALF, FULL = 0.5, 0.7
"""Em of a figure, and by how little a line that is full falls short."""
NARROWEST, LARGEST = 4.0, 44.0
MARKS = re.compile("[，。、；：！？（）《》〈〉【】“”‘’「」『』]")
AT_ONCE = 4096
"""So many lines are looked at together: more than a page has."""
NO_STEP = -(10**15)
"""Where no line stands above."""

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]


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
    whole = [line.width + 0.3 * len(MARKS.findall(line.string)) for line in lines]
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
    for start, end in _even_runs(lines, tight, breaks):
        widest = max(tight[start:end])
        far = sum((fit := found[n]) is None or fit.short > FAR for n in range(start, end))
        if 2 * far > end - start:
            found[start:end] = [Fit(widest, widest - width) for width in tight[start:end]]
    below = [*(line.string for line in lines[1:]), ""][: len(lines)]
    return [
        fit and _filled(fit, line.string, rest)
        for fit, line, rest in zip(found, lines, below, strict=True)
    ]


def _even_runs(
    lines: Sequence[Line], widths: Sequence[float], breaks: Sequence[bool]
) -> Iterator[tuple[int, int]]:
    """Lines one below another that are of one width and end no sentence: they fill a column of
    their own, though wider ones stand about it."""
    start = 0
    for place in range(1, len(lines) + 1):
        even = place < len(lines) and abs(widths[place] - widths[start]) <= ALIKE
        if even and not breaks[place] and tail_open(lines[place - 1].string):
            continue
        if place - start >= FEWEST_EVEN and NARROWEST_EVEN <= widths[start] <= LARGEST:
            yield start, place
        start = place


def _filled(fit: Fit, text: str, below: str) -> Fit:
    """The fit of a line that breaks off above a number or a word: what has no room for that is
    full."""
    room = UNBROKEN.match(below)
    if room is None or not FULL < fit.short <= HALF * len(room[0]) or not tail_open(text):
        return fit
    return Fit(fit.column, FULL)


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
            [
                (above is not None and abs(above - width) <= EXACT)
                or (below is not None and abs(below - width) <= EXACT)
                for width, above, below in zip(self.widths, self.above, self.below, strict=True)
            ]
        )

    def fit(self, place: int) -> Fit | None:
        """The column that the line fits best, of those about it."""
        width, own = self.widths[place], self.beside[place]
        above, below = (own, None) if own else (self.above[place], self.below[place])
        column = above or below or _about_it(self.widths, place)
        if above and below and abs(below - width) < abs(above - width):
            column = below
        return Fit(column, column - width) if column else None


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
    wide, told = np.array(widths, np.float64), np.array(says, np.int64)
    return _shown(wide, told), _shown(wide[::-1], told[::-1])[::-1]


def _shown(widths: Numbers, says: Whole) -> list[float | None]:
    """For each place the width that most of the last lines share."""
    found: list[float | None] = []
    for start in range(0, len(widths), AT_ONCE):
        reach = slice(max(0, start - REACH), start + AT_ONCE)
        found += _shown_by(widths[reach], says[reach])[start - reach.start :]
    return found


def _shown_by(widths: Numbers, says: Whole) -> list[float | None]:
    """Likewise, all places at once: a row for each, of the lines above it.

    The line itself says nothing: else a short one would make a narrow column of its own.
    """
    above = slice(0, len(widths))
    width = sliding_window_view(np.pad(widths, (REACH, 0)), REACH)[above]
    step = sliding_window_view(np.pad(_steps(widths), (REACH, 0), constant_values=NO_STEP), REACH)
    said = sliding_window_view(np.pad(says, (REACH, 0)), REACH)[above]
    step = step[above]
    apart = np.abs(step[:, :, None] - step[:, None, :])
    near = ((2 - apart).clip(0) * said[:, None, :]).sum(axis=2)
    most = near.max(axis=1)
    best = np.where(near == most[:, None], step, NO_STEP).max(axis=1)
    alike = np.abs(step - best[:, None]) <= 1
    in_order = np.sort(np.where(alike, width, np.inf), axis=1)
    usual = in_order[np.arange(len(width)), (3 * alike.sum(axis=1)) // 4]
    shows = (most >= FEWEST) & (usual >= NARROWEST) & (usual <= LARGEST)
    told = zip(usual.tolist(), shows.tolist(), strict=True)
    return [one if shown else None for one, shown in told]


def _steps(widths: Numbers) -> Whole:
    """The widths in units of what is alike."""
    found: Whole = np.rint(widths / ALIKE).astype(np.int64)
    return found


def _about_it(widths: Sequence[float], place: int) -> float | None:
    return _usual_of(widths[max(0, place - REACH) : place + REACH + 1], FEW)


def _usual_of(widths: Sequence[float], fewest: int) -> float | None:
    """The fullest of the widths that are the most common, each of which says the same."""
    steps = [round(width / ALIKE) for width in widths]
    near: defaultdict[int, int] = defaultdict(int)
    for step in steps:
        near[step - 1] += SAYS_LITTLE
        near[step] += 2 * SAYS_LITTLE
        near[step + 1] += SAYS_LITTLE
    said, best = max([(near[step], step) for step in steps])
    if said < fewest:
        return None
    alike = sorted([w for step, w in zip(steps, widths, strict=True) if -1 <= step - best <= 1])
    usual = alike[(3 * len(alike)) // 4]
    return usual if NARROWEST <= usual <= LARGEST else None
