"""Finds the printed lines inside a long line of a scan, where each wrap became a space.

A column has one width, its measure. Of all spaces in a long line those are wraps that
cut it into lines of that measure: the first one two em shorter when it is a paragraph's
(CLREQ 3.1.1: first-line indent of two). The rest are lost marks or white about digits.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from generator.clean.chars import CLOSING, SENTENCE_ENDS
from generator.clean.measure import char_width

NARROWEST, WIDEST = 9, 44
UNDER, OVER = 2.0, 2.5
"""How far a line may fall short of its measure, or exceed it, in em.

Lost quotes and commas shorten it, brackets and commas set tight lengthen it."""
INDENT = 2.0
SHORT_LINE = 5.0
"""What a line that stops well before its measure costs, as a misfit in em²."""
PARAGRAPH_END = 0.7
"""The same where a sentence ends there: a paragraph may end inside a long line."""
UNEXPLAINED = 0.15
"""What each space that is no wrap adds: the right measure explains most of them."""
GOOD = 1.2
"""Misfit an em² and line below which the measure of the line before is taken again."""
LEAST_SPACES_AN_EM = 1 / 34


@dataclass(frozen=True, slots=True)
class Fit:
    """The wraps (indexes of spaces in the string) for one measure, and the misfit an em²."""

    measure: float
    wraps: tuple[int, ...]
    misfit: float


def find_wraps(string: str, hint: float | None = None) -> Fit | None:
    """The best fit of any measure, None when the line has no regular wraps.

    ``hint`` is the measure of the line before: if that fits well, nothing else is tried.
    """
    places = _Places.of(string)
    total = places.ends[-1]
    if not places.spaces or len(places.spaces) < total * LEAST_SPACES_AN_EM - 1:
        return None
    if hint is not None:
        near = [_fit(places, measure) for measure in (hint, hint - 1, hint + 1)]
        fit = min((fit for fit in near if fit), key=lambda f: f.misfit, default=None)
        if fit and fit.misfit < GOOD:
            return fit
    fits = [_fit(places, m) for m in range(NARROWEST, min(WIDEST, int(total)) + 1)]
    good = [fit for fit in fits if fit and len(fit.wraps) >= 2]
    return min(good, key=lambda f: (f.misfit, -f.measure), default=None)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the lines of a string may start and end (em), and where a sentence ends."""

    spaces: tuple[int, ...]
    starts: tuple[float, ...]
    ends: tuple[float, ...]
    closed: tuple[bool, ...]

    @classmethod
    def of(cls, string: str) -> _Places:
        spaces = tuple(
            i for i, char in enumerate(string) if char == " " and 0 < i < len(string) - 1
        )
        runs = list(accumulate(map(char_width, string), initial=0.0))
        starts = (0.0, *(runs[i + 1] for i in spaces))
        ends = (*(runs[i] for i in spaces), runs[-1])
        closed = (True, *(ends_sentence(string[:i]) for i in spaces))
        return cls(spaces, starts, ends, closed)


def ends_sentence(string: str) -> bool:
    """Whether the text ends with a sentence's end mark, closing marks aside."""
    return string.rstrip().rstrip(CLOSING)[-1:] in tuple(SENTENCE_ENDS)


def _fit(places: _Places, measure: float) -> Fit | None:
    """The cheapest chain of wraps for one measure (shortest path over the spaces)."""
    best: list[tuple[float, int]] = [(0.0, -1)]
    for node in range(len(places.ends)):
        best.append(_cheapest(best, places, node, measure))
    cost, back = best[-1]
    if cost == float("inf"):
        return None
    wraps: list[int] = []
    while back > 0:
        wraps.append(places.spaces[back - 1])
        back = best[back][1]
    cost += UNEXPLAINED * (len(places.spaces) - len(wraps))
    return Fit(measure, tuple(reversed(wraps)), cost / (len(wraps) + 1))


def _cheapest(
    best: list[tuple[float, int]], places: _Places, node: int, measure: float
) -> tuple[float, int]:
    """The cheapest way to end a line at ``places.ends[node]``: its cost and its start.

    Of equals the latest start wins: lines fill from the top.
    """
    found = (float("inf"), -1)
    end = places.ends[node]
    nearest = bisect_left(places.starts, end - measure - OVER)
    for start in range(nearest, node + 1):
        cost = best[start][0] + _line_cost(places, (start, node), measure)
        if cost <= found[0]:
            found = (cost, start)
    return found


def _line_cost(places: _Places, line: tuple[int, int], measure: float) -> float:
    start, node = line
    misfit = places.ends[node] - places.starts[start] - measure
    if node == len(places.ends) - 1:
        return max(0.0, misfit) ** 2
    if places.closed[start]:
        misfit = min((misfit, misfit + INDENT), key=abs)
    if misfit > OVER:
        return float("inf")
    if misfit < -UNDER:
        return PARAGRAPH_END if places.closed[node + 1] else SHORT_LINE
    return misfit * misfit * 0.5
