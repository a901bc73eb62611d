"""Blocks divide into runs of lines: a dateline, a byline, a headline set tight, a stray mark.

Text layers often print several articles without a blank line between them, so a block says
little; the lines themselves say where something else begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby

from generator.model import Block, Line
from generator.segment.bylines import is_byline, is_signed_line
from generator.segment.datelines import find_dateline
from generator.segment.pieces import cut_line
from generator.segment.roles import FOLIO, JUMP, is_editors_line, may_be_headline

JUNK = re.compile(r"^[>|<\\~^_*#=]+(?=\s|[（(“])\s*")
ENDS = "。！？!?”』」）)】》…"
SHORTFALL = 1.4
MOST_HEADLINE_LINES = 4
LONGEST_GLUED = 30
LONGEST_APART = 60.0
"""A line wider than this (em) is a paragraph, not a byline, jump or folio line."""

Run = tuple[list[Line], bool]
"""Lines of one kind, and whether a dateline opens them."""


class Kind(Enum):
    """What a line is where it stands in its block."""

    TEXT = 0
    BYLINE = 1
    APART = 2
    HEADLINE = 3
    JUNK = 4


def divide(block: Block) -> Iterator[Run]:
    """The runs of a block, from top to bottom; together they are all its lines."""
    lines, dated = _cut_at_datelines(list(_without_junk(block.lines)))
    kinds = _kinds(lines, dated, wrapped=block.wrapped)
    number = 0
    keys = []
    for place in range(len(lines)):
        new = place == 0 or dated[place] or kinds[place] is not kinds[place - 1]
        number += new or kinds[place] in (Kind.APART, Kind.JUNK)
        keys.append(number)
    for _, members in groupby(range(len(lines)), key=lambda place: keys[place]):
        places = list(members)
        yield [lines[p] for p in places], dated[places[0]]


def _without_junk(lines: Sequence[Line]) -> Iterator[Line]:
    """Stray marks of a scan before the first word become lines of their own."""
    for line in lines:
        junk = JUNK.match(line.string)
        if junk and junk.end() < len(line.string):
            yield from cut_line(line, junk.end())
        else:
            yield line


def _cut_at_datelines(lines: list[Line]) -> tuple[list[Line], list[bool]]:
    """The lines, cut where a dateline starts inside one; True for those that start with one."""
    found: list[Line] = []
    dated: list[bool] = []
    for place, line in enumerate(lines):
        start = _dateline_at(lines, place)
        if start:
            before, line = cut_line(line, start)
            found.append(before)
            dated.append(False)
        found.append(line)
        dated.append(start is not None)
    return found, dated


def _dateline_at(lines: list[Line], place: int) -> int | None:
    """Where in this line a dateline starts an article; None where none does."""
    line = lines[place].string
    following = lines[place + 1].string if place + 1 < len(lines) else ""
    found = find_dateline(line + following)
    if not found or found.start >= len(line):
        return None
    above = lines[place - 1] if place else None
    before = line[: found.start].rstrip()
    if before:
        if before[-1] in ENDS:
            return found.start
        short = len(before) <= LONGEST_GLUED and not re.search("[，。；、：]", before)
        own = found.agency == "本报" or line[found.start - 1].isspace()
        return found.start if short and own and _closes(above) else None
    if above is None or found.agency == "本报":
        return 0
    return 0 if _closes(above) or may_be_headline([above], above.string) else None


def _closes(line: Line | None) -> bool:
    """Whether nothing goes on after this line: it ends a sentence, or there is none."""
    return line is None or line.string[-1:] in ENDS


def _kinds(lines: list[Line], dated: list[bool], *, wrapped: bool) -> list[Kind]:
    kinds = [Kind.TEXT] * len(lines)
    for place, line in enumerate(lines):
        if not re.search(r"\w", line.string) and JUNK.match(line.string + " "):
            kinds[place] = Kind.JUNK
        elif not dated[place] and not (wrapped and 0 < place < len(lines) - 1):
            kinds[place] = _kind(lines, dated, place)
    for place in range(1, len(lines)):
        after = kinds[place - 1] is Kind.BYLINE
        if after and kinds[place] is Kind.TEXT and is_byline(lines[place].string):
            kinds[place] = Kind.BYLINE
    _mark_headlines(lines, dated, kinds, wrapped=wrapped)
    return kinds


def _kind(lines: list[Line], dated: list[bool], place: int) -> Kind:
    """What a line is by itself, if its neighbours allow it."""
    line = lines[place]
    if line.width > LONGEST_APART:
        return Kind.TEXT
    above = lines[place - 1] if place else None
    free = _closes(above) or (above is not None and may_be_headline([above], above.string))
    if not free:
        return Kind.TEXT
    if JUMP.match(line.string) or FOLIO.match(line.string) or is_editors_line(line.string):
        return Kind.APART
    below = lines[place + 1] if place + 1 < len(lines) else None
    alone = below is None or below.indented or dated[place + 1] or is_byline(below.string)
    if is_signed_line(line.string) or (is_byline(line.string) and (place == 0 or alone)):
        return Kind.BYLINE
    return Kind.TEXT


def _mark_headlines(
    lines: list[Line], dated: list[bool], kinds: list[Kind], *, wrapped: bool
) -> None:
    """Short lines between one text's end and another's start are a headline."""
    place = len(lines) - 1
    while place >= 0:
        last = place
        if not _ends_headline(lines, dated, kinds, last, wrapped=wrapped):
            place -= 1
            continue
        first = last
        while first > 0 and last - first + 1 < MOST_HEADLINE_LINES:
            above = lines[first - 1]
            if not _fits(above, kinds[first - 1]) or dated[first - 1] or above.indented:
                break
            first -= 1
        before = lines[first - 1] if first else None
        if before is None or _closes(before) or kinds[first - 1] is not Kind.TEXT:
            kinds[first : last + 1] = [Kind.HEADLINE] * (last - first + 1)
        place = first - 1


def _fits(line: Line, kind: Kind) -> bool:
    return (
        kind is Kind.TEXT and line.string[-1:] not in ENDS and may_be_headline([line], line.string)
    )


def _ends_headline(
    lines: list[Line], dated: list[bool], kinds: list[Kind], place: int, *, wrapped: bool
) -> bool:
    """Whether the line may be a headline's last: something else starts right below it."""
    line = lines[place]
    if dated[place] or not _fits(line, kinds[place]):
        return False
    if place + 1 == len(lines):
        if place == 0:
            return False
        shown = line.indented is False or (wrapped and _stands_off(lines))
        return shown and _closes(lines[place - 1])
    below = lines[place + 1]
    if dated[place + 1] or kinds[place + 1] in (Kind.BYLINE, Kind.APART):
        return True
    return bool(below.indented) and (line.indented is not None)


def _stands_off(lines: list[Line]) -> bool:
    """Whether a long line of a scan ends with a crosshead: a short line after a full stop."""
    measure = lines[-1].measure
    return measure is not None and lines[-1].width <= measure - SHORTFALL
