"""Finds the printed lines inside a long line of a scan, where each wrap became a space.

A column has one width, its measure. Of all spaces in a long line those are wraps that
cut it into lines of that measure: the first one two em shorter when it is a paragraph's
(CLREQ 3.1.1: first-line indent of two). The rest are lost marks or white about digits.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from generator.clean.letters.chars import CLOSING, SENTENCE_ENDS
from generator.clean.letters.measure import EM

NARROWEST, WIDEST = 9, 44
MEASURES = range(NARROWEST, WIDEST + 1)
FEW_LINES = 2.5
MARK = re.compile("[，。、；：！？,;:!?]")
ENDED = re.compile(f"[{SENTENCE_ENDS}][{re.escape(CLOSING)}]*(?P<white>\\s+)")
NEARLY = 1.4
UNDER, OVER = 2.0, 2.5
"""How far a line may fall short of its measure, or exceed it, in em.

Lost quotes and commas shorten it, brackets and commas set tight lengthen it."""
INDENT = 2.0
TOO_WIDE, WIDE_LINE = 24.0, 3.5
"""A line up to so far over is possible, at a price: a wrap may have left no space."""
SURPRISE, MOST_SURPRISE = 0.05, 0.35
MOST_LIKELY = 6
SHORT_LINE = 4.0
"""What a line that stops well before its measure costs, as a misfit in em²."""
PARAGRAPH_END = 0.7
"""The same where a sentence ends there: a paragraph may end inside a long line."""
UNEXPLAINED, BY_FIGURES = 1.0, 0.3
"""What each space that is no wrap adds, between han or beside figures: the right measure
explains most of them, twice the right one only every other."""
GOOD = 0.25
"""Cost (em²) of a line below which the measure of the line before is taken again."""
LEAST_SPACES_AN_EM = 1 / 34


@dataclass(frozen=True, slots=True)
class Fit:
    """The wraps (indexes of spaces in the string) for one measure, and what speaks against it:
    the misfit of a line (em²), and the cost of the whole with the spaces left unexplained.
    """

    measure: float
    wraps: tuple[int, ...]
    misfit: float
    cost: float

    @property
    def a_line(self) -> float:
        """The whole cost, for each line: twice the right measure leaves every other space over."""
        return self.cost / (len(self.wraps) + 1)


def find_wraps(string: str, hints: Sequence[float] = ()) -> Fit | None:
    """The best fit of any measure, None when the line has no regular wraps.

    ``hints`` are measures to expect (of the block before, of the page): a fit near one of
    them that is good enough is taken, and any other has to be so much the better.
    """
    if string.isascii():
        return None  # its words have spaces of their own
    places = _Places.of(string)
    total = places.ends[-1]
    if not places.spaces or len(places.spaces) < total * LEAST_SPACES_AN_EM - 1:
        return None
    if total < FEW_LINES * min(hints, default=NARROWEST) and not MARK.search(string):
        return None  # a headline or a byline: its space is a lost mark, or parts two names
    for hint in hints[:1]:
        fit = _fit(places, hint)
        if fit and fit.a_line < GOOD:
            return fit
    near = {hint + step for hint in hints for step in (-1, 0, 1)}
    tried = sorted(near | {float(measure) for measure in _likely(places)})
    fits = [fit for fit in (_fit(places, measure) for measure in tried) if fit]
    good = [fit for fit in fits if len(fit.wraps) >= 2 or fit.measure in near]
    return min(good, key=lambda f: (f.cost + _surprise(f, hints), f.measure), default=None)


def usual_measure(strings: Sequence[str]) -> float | None:
    """The one measure that explains most spaces of all the long lines; None if none does.

    Twice the right measure explains every other space and may look as good on damaged lines,
    so its half is taken where that is nearly as good.
    """
    costs: Counter[int] = Counter()
    for string in strings:
        fits = {fit.measure: fit.cost for fit in _fits(_Places.of(string)) if fit.wraps}
        worst = max(fits.values(), default=0.0) + len(string) / NARROWEST
        near = {m: [fits.get(m + d, worst) for d in (-1, 0, 1)] for m in MEASURES}
        costs.update({m: min(around) + around[1] / 4 for m, around in near.items()})
    best = min(costs, key=lambda m: (costs[m], m), default=None)
    if best is None:
        return None
    half = min((best // 2 + d for d in (-1, 0, 1)), key=lambda m: costs.get(m, float("inf")))
    return half if costs.get(half, float("inf")) < NEARLY * costs[best] else best


def _likely(places: _Places) -> list[int]:
    """The measures that lie between most pairs of spaces, one or two apart."""
    counts: Counter[int] = Counter()
    for skip in (0, 1):
        for start, end in zip(places.starts, places.ends[skip:], strict=False):
            counts[round(end - start)] += 1
    near = {m: counts[m - 1] + 2 * counts[m] + counts[m + 1] for m in MEASURES}
    best = sorted(near, key=lambda m: (-near[m], m))
    return [measure for measure in best[:MOST_LIKELY] if near[measure] > 0]


def _fits(places: _Places) -> list[Fit]:
    fits = (_fit(places, measure) for measure in MEASURES if measure <= places.ends[-1])
    return [fit for fit in fits if fit]


def _surprise(fit: Fit, hints: Sequence[float]) -> float:
    """What a measure unlike the expected ones must make good by fitting better."""
    nearest = min((abs(fit.measure - hint) for hint in hints), default=0.0)
    return min(MOST_SURPRISE, SURPRISE * nearest) * (len(fit.wraps) + 1)


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """Where the lines of a string may start and end (em), and where a sentence ends."""

    spaces: tuple[int, ...]
    starts: tuple[float, ...]
    ends: tuple[float, ...]
    closed: tuple[bool, ...]
    doubt: tuple[float, ...]
    """What each space costs that is no wrap."""

    @classmethod
    @lru_cache(maxsize=64)
    def of(cls, string: str) -> _Places:
        spaces = tuple(
            i for i, char in enumerate(string) if char == " " and 0 < i < len(string) - 1
        )
        runs = list(accumulate(map(EM.__getitem__, string), initial=0.0))
        starts = (0.0, *(runs[i + 1] for i in spaces))
        ends = (*(runs[i] for i in spaces), runs[-1])
        ended = behind_ends(string)
        closed = (True, *(i in ended for i in spaces))
        doubt = tuple(BY_FIGURES if _figure(string, i) else UNEXPLAINED for i in spaces)
        return cls(spaces, starts, ends, closed, doubt)


def behind_ends(string: str) -> set[int]:
    """Where white space stands behind the end of a sentence, closing marks aside."""
    return {place for end in ENDED.finditer(string) for place in range(*end.span("white"))}


def _figure(string: str, space: int) -> bool:
    return string[space - 1].isascii() or string[space + 1].isascii()


@lru_cache(maxsize=4096)
def _fit(places: _Places, measure: float) -> Fit | None:
    """The cheapest chain of wraps for one measure (shortest path over the spaces)."""
    best: list[tuple[float, int]] = [(0.0, -1)]
    costs = [0.0]
    for node in range(len(places.ends)):
        best.append(_cheapest(costs, places, node, measure))
        costs.append(best[-1][0])
    cost, back = best[-1]
    if cost == float("inf"):
        return None
    wraps: list[int] = []
    while back > 0:
        wraps.append(places.spaces[back - 1])
        back = best[back][1]
    taken = set(wraps)
    doubts = zip(places.spaces, places.doubt, strict=True)
    left = sum(doubt for space, doubt in doubts if space not in taken)
    return Fit(measure, tuple(reversed(wraps)), cost / (len(wraps) + 1), cost + left)


def _cheapest(costs: list[float], places: _Places, node: int, measure: float) -> tuple[float, int]:
    """The cheapest way to end a line at ``places.ends[node]``: its cost and its start.

    Of equals the latest start wins: lines fill from the top.
    """
    starts, closed, last = places.starts, places.closed, node == len(places.ends) - 1
    end = places.ends[node]
    short = SHORT_LINE if last or not closed[node + 1] else PARAGRAPH_END
    least, found = float("inf"), -1
    for start in range(bisect_left(starts, end - measure - TOO_WIDE), node + 1):
        cost = costs[start]
        if cost > least:
            continue  # no line costs less than nothing
        misfit = end - starts[start] - measure
        if last:
            cost += max(0.0, misfit) ** 2
        elif misfit < -UNDER and not closed[start]:
            cost += short
        else:
            cost += _line_cost(misfit, measure, short, first=closed[start])
        if cost <= least:
            least, found = cost, start
    return least, found


def _line_cost(misfit: float, measure: float, short: float, *, first: bool) -> float:
    """What speaks against a line so many em too wide; ``short`` if it is far too narrow.

    One that is twice as wide is two, between which a wrap left no space: before a mark, where
    lines were cut by their number of characters.

    ``first`` says that it may be the first of a paragraph, which stands in.
    """
    if first and abs(misfit + INDENT) < abs(misfit):
        misfit += INDENT
    if misfit > TOO_WIDE:
        return float("inf")
    if misfit < -UNDER:
        return short
    if misfit <= OVER:
        return misfit * misfit * 0.5
    return WIDE_LINE + min(misfit - OVER, abs(misfit - measure)) / 2
