"""Headlines that a narrow column broke inside a word: their lines look like those of a text."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Line
from generator.segment.cut_lines import is_dated
from generator.segment.ends import tail_open
from generator.segment.headline_parts import CUT, word_over
from generator.segment.lexicon import Lexicon
from generator.segment.pieces import Role
from generator.segment.roles import may_be_headline

BROKEN_HEAD = (Role.HEADLINE, "a headline broken inside a word")
WIDEST = 16.0
"""Em of such a line: it is set large."""


def mark_broken_heads(
    lines: list[Line],
    breaks: Sequence[bool],
    found: list[tuple[Role, str] | None],
    lexicon: Lexicon,
) -> None:
    """Two lines with a word or a quotation over the line end, and no stop, right above what opens
    an article."""
    for place in range(len(lines) - 2):
        free = found[place] is None and found[place + 1] is None and breaks[place]
        begins = place == 0 or found[place - 1] is not None
        begins = begins or not tail_open(lines[place - 1].string)
        above_article = free and begins and _opens(lines, found, place + 2)
        if above_article and _are_head(lines[place], lines[place + 1], lexicon):
            found[place : place + 2] = [BROKEN_HEAD] * 2


def _opens(lines: list[Line], found: Sequence[tuple[Role, str] | None], place: int) -> bool:
    """Whether a dateline or a byline stands there, as they open articles."""
    role = found[place]
    if role is not None:
        return role[0] is Role.BYLINE
    return is_dated(lines, place)


def _are_head(above: Line, below: Line, lexicon: Lexicon) -> bool:
    one, other = above.string.strip(), below.string.strip()
    if max(above.width, below.width) > WIDEST or any(mark in one + other for mark in "，,。；、"):
        return False
    if not may_be_headline([above, below], one + other):
        return False
    quotes = one.count("“") > one.count("”") and other.count("”") > other.count("“")
    return quotes or word_over(one, other, lexicon) > CUT
