"""Headlines that a narrow column broke inside a word: their lines look like those of a text.

So do those of a headline in two parts, which a scan has on one line, a space between them.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Line
from generator.segment.headlines.headline_parts import CUT
from generator.segment.headlines.headline_words import word_over
from generator.segment.pieces.piece import Role
from generator.segment.pieces.shortfalls import Fit
from generator.segment.roles.cut_lines import is_dated
from generator.segment.roles.role_signs import may_be_headline
from generator.segment.words.ends import tail_open
from generator.segment.words.lexicon import Lexicon
from generator.segment.writers.byline_words import BYLINE_MARKS

BROKEN_HEAD = (Role.HEADLINE, "a headline broken inside a word")
WIDEST = 16.0
"""Em of such a line: it is set large."""
LABEL = 5.0
"""Em of a label above a headline, at most."""
SHORT = 2.0
"""Em by which a line falls short of its column where no text does that goes on below."""


def mark_broken_heads(
    lines: list[Line],
    breaks: Sequence[bool],
    set_in: Sequence[Fit | None],
    found: list[tuple[Role, str] | None],
    lexicon: Lexicon,
) -> None:
    """Two lines with a word or a quotation over the line end, and no stop, right above what opens
    an article, or by themselves and short of their column; or two of one block above a byline with
    the mark that stands below headlines."""
    for place in range(len(lines) - 2):
        free = found[place] is None and found[place + 1] is None and breaks[place]
        alone = breaks[place + 2] and not breaks[place + 1] and _are_short(set_in, place)
        opens = alone or _opens(lines, found, place + 2)
        if not (free and opens and _begins(lines, breaks, found, place)):
            continue
        marked = lines[place + 2].string.startswith(BYLINE_MARKS) and not breaks[place + 1]
        if _are_head(lines[place], lines[place + 1], lexicon, marked=marked):
            found[place : place + 2] = [BROKEN_HEAD] * 2


def _begins(
    lines: list[Line], breaks: Sequence[bool], found: Sequence[tuple[Role, str] | None], place: int
) -> bool:
    """Whether no text goes on in a line: above stands the end of one, a label or nothing."""
    if place == 0 or found[place - 1] is not None:
        return True
    above = lines[place - 1]
    return not tail_open(above.string) or (breaks[place - 1] and above.width <= LABEL)


def _are_short(set_in: Sequence[Fit | None], place: int) -> bool:
    """Whether this line and the next both fall short of their column."""
    fits = set_in[place : place + 2]
    return all(fit is not None and fit.short > SHORT for fit in fits)


def _opens(lines: list[Line], found: Sequence[tuple[Role, str] | None], place: int) -> bool:
    """Whether a dateline or a byline stands there, as they open articles."""
    role = found[place]
    if role is not None:
        return role[0] is Role.BYLINE
    return is_dated(lines, place)


def _are_head(above: Line, below: Line, lexicon: Lexicon, *, marked: bool) -> bool:
    one, other = above.string.strip(), below.string.strip()
    if max(above.width, below.width) > WIDEST or any(mark in one + other for mark in "，,。；、"):
        return False
    if not may_be_headline([above, below], one + other):
        return False
    quotes = one.count("“") > one.count("”") and other.count("”") > other.count("“")
    return marked or quotes or word_over(one, other, lexicon) > CUT
