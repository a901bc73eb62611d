"""How wide printed text is, in em squares: a han is 1, a Latin letter or digit 0.5, a mark 0.7."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

TIGHT = frozenset("，。、；：！？（）《》〈〉【】“”‘’「」『』")


def char_width(char: str) -> float:
    """The width of one character (East Asian Width, Unicode annex 11).

    Marks whose body is half white are set tight where a line needs it (CLREQ 3.1.6),
    so each counts between a half and a whole; a space of a scan stands for such a mark.
    """
    if char in TIGHT:
        return 0.7
    if char in "…—·":
        return 1.0
    return 1.0 if unicodedata.east_asian_width(char) in "FW" else 0.5


class _Widths(dict[str, float]):
    def __missing__(self, char: str) -> float:
        self[char] = width = char_width(char)
        return width


EM = _Widths()
"""The width of each character that was met so far: asked for every character of every page."""


LONGEST_PRINTED, FEWEST_PARAGRAPHS = 72.0, 5
"""No line of a dump is so wide (em), though it merge three columns; if a fifth of the text stands
in wider ones, they are paragraphs."""
NEIGHBOURS = 4
"""So many lines above and below are in the same column, as a rule."""


def full_width(widths: Sequence[float], place: int) -> float:
    """How wide (em) a full line is about this place: the widest but one of the lines there."""
    near = sorted(widths[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1])
    return near[-2] if len(near) > 2 else near[-1]


def text_width(string: str) -> float:
    """The width of a line as set, in em."""
    return sum(map(EM.__getitem__, string))


def holds_paragraphs(widths: Sequence[float], long: float) -> bool:
    """Whether lines hold whole paragraphs, as a scan's do: most text stands in ``long`` ones (em),
    or some in ones that no printed columns together make.
    """
    some = FEWEST_PARAGRAPHS * sum(width for width in widths if width > LONGEST_PRINTED)
    return mostly_wider(widths, long) or some > sum(widths)


def mostly_wider(widths: Sequence[float], than: float) -> bool:
    """Whether most text stands in lines wider than so many em."""
    return 2 * sum(width for width in widths if width > than) > sum(widths)
