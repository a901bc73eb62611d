"""Bylines over the ends of lines: a name or a role may break, and go on below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.model import Line
from generator.segment.pieces.piece import Role
from generator.segment.pieces.shortfalls import Fit
from generator.segment.roles.cut_lines import closes
from generator.segment.words.lexicon import Lexicon
from generator.segment.writers.bare_names import LONGEST_BARE_NAME
from generator.segment.writers.byline_words import BYLINE_END, OF_HOUSE, SPLIT, TRAILING, WORK_ENDS
from generator.segment.writers.bylines import (
    begins_byline,
    breaks_role,
    ends_with_role,
    has_role,
    is_byline,
    names_itself,
)
from generator.segment.writers.datelines import find_dateline
from generator.segment.writers.names import is_transliterated

BROKEN_BYLINE = (Role.BYLINE, "byline over several lines")
BYLINE_REST = (Role.BYLINE, "the rest of a byline")
LONGEST_REST, LONGEST_NAME = 24, 4
"""Letters of a byline's last line: between blank lines, and where text follows."""
NAMES = re.compile(rf"[一-鿿·]{{1,6}}(?:\s+[一-鿿·]{{1,6}})*(?:\s+(?:{WORK_ENDS}))?")
"""Names, one of which may have its role before it."""
ENDS = re.compile(rf"\s+(?:{WORK_ENDS})$")
WORDS = -5.2
"""Nats a letter: what is made of usual words has more (about -4.5), names have less (-7)."""
MOST_NOISE = 2
"""Letters of a rest that look like noise by themselves: more are what a scan made of a picture."""
FULL = 2.0
"""Em that a byline may lack in its line when it goes on in the next."""

Found = list[tuple[Role, str] | None]


def mark_broken_bylines(lines: Sequence[Line], breaks: Sequence[bool], found: Found) -> None:
    """A byline may break inside a name or a role, so that neither line is one by itself."""
    for place, (line, below) in enumerate(pairwise(lines)):
        if not begins_byline(line.string):
            continue
        both = line.string.strip() + below.string.strip()
        starts = breaks[place] or (place > 0 and closes(lines[place - 1])) or names_itself(both)
        free = found[place] is None and found[place + 1] is None and not breaks[place + 1]
        ends = place + 2 == len(lines) or breaks[place + 2] or line.string.endswith("·")
        rest = below.string.strip()
        if not (starts and free) or len(rest) > (LONGEST_REST if ends else LONGEST_NAME):
            continue
        if is_byline(both):
            found[place : place + 2] = [BROKEN_BYLINE, BYLINE_REST]


def continue_bylines(
    lines: Sequence[Line], set_in: Sequence[Fit | None], found: Found, lexicon: Lexicon
) -> None:
    """A byline that fills its line may go on in the next with the rest of a name."""
    start = 0
    for place in range(1, len(lines)):
        above = found[place - 1]
        if above is None or above[0] is not Role.BYLINE:
            start = place
            continue
        so_far = "".join(line.string for line in lines[start:place])
        rest, fit = lines[place].string, set_in[place - 1]
        full = fit is None or fit.short <= FULL
        known = found[place]
        if known is None or (known[0] is Role.NOISE and len(rest) <= MOST_NOISE):
            goes_on = _goes_on(so_far, rest, lexicon, full=full)
        else:
            goes_on = known[0] is Role.BYLINE and _is_end(so_far, rest, full=full)
        if goes_on:
            found[place] = BYLINE_REST
        elif known is None and is_byline(rest):
            found[place] = above
        else:
            start = place


def _goes_on(so_far: str, rest: str, lexicon: Lexicon, *, full: bool) -> bool:
    """Whether a byline goes on in a line that is none by itself."""
    if rest in TRAILING:
        return True
    if _is_dated(rest):
        return False
    awaits = ends_with_role(so_far) and not OF_HOUSE.fullmatch(so_far.strip())
    cut = breaks_role(so_far) or awaits or "·" in so_far[-1:] + rest[:1]
    if is_byline(rest) and not cut:
        return False
    name = ENDS.sub("", rest)
    unusual = len(name) == 1 or lexicon.likelihood(name) < WORDS * len(name)
    bare = may_be_names(rest) and unusual and all(map(_is_rest, SPLIT.split(name)))
    return (breaks_role(so_far) or (bare and (full or cut))) and is_byline(so_far + rest)


def _is_dated(text: str) -> bool:
    """Whether a line begins with a dateline, and so an article."""
    dateline = find_dateline(text)
    return dateline is not None and dateline.start == 0


def _is_rest(word: str) -> bool:
    """Whether a word of a line may be a role, a name or the end of one: 垄上听雨声 is none."""
    short = len(word) <= LONGEST_BARE_NAME or "·" in word
    return short or has_role(word) or is_transliterated(word)


def _is_end(so_far: str, rest: str, *, full: bool) -> bool:
    """Whether what is a byline by itself is the end of the one above: 勒 摄影报道."""
    begun = begins_byline(rest) or BYLINE_END.search(so_far) is not None
    return (breaks_role(so_far) or (full and not begun)) and is_byline(so_far + rest)


def may_be_names(text: str) -> bool:
    """Whether a line may be no more than names, each with its role before it.

    >>> may_be_names("刘海燕 古丽·买买提"), may_be_names("门是从地里长出来的")
    (True, False)
    """
    return len(text) <= LONGEST_REST and NAMES.fullmatch(text) is not None
