"""Tiers: texts one below another, each over the same columns, though no headline parts them.

The next text begins in the middle of the first column, with a dateline or a byline. In the columns
beside it, it goes on in the same row: below white, or where the lines read on better so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean.columns.galleys import STRAIGHT, Galley

LEVEL = 3
"""By no more rows the first lines of a text's columns differ."""
OFF = 1
"""So many rows higher a line of the next column may be printed than the one beside it."""
LATE = 3
"""So many rows below the text's beginning it goes on in the next column at most."""
WHITE = 3
"""So many rows below the line above it a text begins where white parts them."""

Tier = Sequence[tuple[Galley, int]]
"""Columns from left to right, and with which of its lines each goes on in the next text."""


def tiers(parts: Sequence[Galley]) -> dict[int, int]:
    """Before which of its lines each part, by its id, is cut since another text goes on there."""
    texts = sorted((part for part in parts if part.prose), key=lambda part: part.left)
    fresh = {part.top for part in parts if part.lines[0][1].starts}
    cuts: dict[int, int] = {}
    for text in texts:
        below_white = (n for n in range(1, len(text.lines)) if _is_below_white(text, n))
        cuts |= {id(text): n for n in below_white if text.lines[n][0] in fresh}
    for upper, lower in pairwise(parts):
        if lower.lines[0][1].starts and lower.source and lower.source is upper.source:
            beside = list(_beside(texts, upper, lower))
            if beside and _begins_anew(upper, lower, beside):
                cuts |= {id(part): at for part, at in beside}
    return cuts


def _is_below_white(part: Galley, place: int) -> bool:
    white = part.lines[place][0] - part.lines[place - 1][0] >= WHITE
    return white and _is_closed(part, place)


def _is_closed(part: Galley, place: int) -> bool:
    """Whether no sentence is open above this line."""
    above = part.lines[place - 1][1]
    return above.closed or not above.prose


def _beside(texts: Sequence[Galley], upper: Galley, lower: Galley) -> Iterator[tuple[Galley, int]]:
    """The columns level with the first, as far as the next text may go on in them."""
    right = upper.right
    for part in texts:
        if part.left < right or part.top > lower.top or part.foot < lower.top:
            continue
        at = next((n for n in _near(part, lower.top) if _is_closed(part, n)), None)
        level = abs(part.top - upper.top) <= LEVEL and not part.lines[0][1].starts
        if at is None or not level:
            return
        yield part, at
        right = part.right


def _near(part: Galley, top: int) -> Iterator[int]:
    """Which lines of a column stand about as high, but for its first."""
    for place, (row, _) in enumerate(part.lines):
        if place and top - OFF <= row <= top + LATE:
            yield place


def _begins_anew(upper: Galley, lower: Galley, beside: Tier) -> bool:
    """Whether the columns read better as two tiers than each as a whole."""
    above = pairwise([(upper, len(upper.lines)), *beside])
    below = list(pairwise([(lower, 0), *beside]))
    tiered = sum(_breaks(one, at, two, 0) for (one, at), (two, _) in above)
    tiered += sum(_breaks(one, len(one.lines), two, at) for (one, _), (two, at) in below)
    return tiered < sum(_breaks(one, len(one.lines), two, 0) for (one, _), (two, _) in below)


def _breaks(one: Galley, end: int, two: Galley, start: int) -> bool:
    """Whether no text runs from the line above this one to that one of the next column."""
    flush = abs(two.lines[start][1].left - two.left) <= STRAIGHT
    return _is_closed(one, end) == flush
