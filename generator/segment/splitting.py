"""Blocks become pieces: a dateline, a byline or a stray mark inside a block divides it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from generator.model import Block, CleanPage, Line
from generator.segment.bylines import is_byline
from generator.segment.datelines import find_dateline
from generator.segment.ends import tail_open
from generator.segment.pieces import Piece, Role, cut_line
from generator.segment.roles import Context, may_be_headline, role_of

JUNK = re.compile(r"^[>|<\\~^_*#=]+(?=\s|[（(“])\s*")
ENDS = "。！？!?”』」）)】》…"
SHORTFALL = 1.4
FULL = 2.7
"""How far (em) a line that breaks off may fall short: the first of a paragraph does by two."""
MOST_BYLINE_LINES = 3


def usual_measure(page: CleanPage) -> float:
    """The column width (em) in which most of the page's lines are set."""
    widths = [line.measure or line.width for block in page.blocks for line in block.lines]
    return median(widths) if widths else 0.0


def split_page(page: CleanPage, context: Context) -> list[Piece]:
    """The page's pieces in file order, each with the role that it has by itself."""
    pieces: list[Piece] = []
    for block in page.blocks:
        for lines, dated in _divide(block):
            role, reason = role_of(lines, context)
            if dated:
                role, reason = Role.BODY, "opened by a dateline"
            pieces.append(Piece(len(pieces), tuple(lines), role, dated, reason))
    return pieces if page.scanned else _running_on(pieces)


def _running_on(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a text layer, lone lines that only look like headlines as running text.

    Blank lines fall anywhere in a text layer, so a line after one that breaks off in the
    middle of its column goes on with it, however short it is.
    """
    found = list(pieces)
    for place in range(1, len(found)):
        above, piece = found[place - 1], found[place]
        if piece.role is not Role.HEADLINE or piece.doubled or above.role is not Role.BODY:
            continue
        measure = above.last.measure or above.last.width
        full = above.last.width >= measure - FULL or above.string[-1:] in "，、；"
        if tail_open(above.string) and full:
            found[place] = piece.as_role(Role.BODY, "goes on where the text above breaks off")
    return found


def _divide(block: Block) -> Iterator[tuple[list[Line], bool]]:
    """Runs of the block's lines; True for one that a dateline opens."""
    lines = list(_without_junk(block.lines))
    run: list[Line] = []
    dated = False
    for place, line in enumerate(lines):
        start = _dateline_at(lines, place)
        if start is None:
            run.append(line)
            continue
        if start:
            before, line = cut_line(line, start)
            run.append(before)
        yield from _close(run, dated, _headline_lines(run))
        run, dated = [line], True
    stands_off = block.wrapped and _stands_off(run)
    yield from _close(run, dated, _headline_lines(run) if stands_off else 0)


def _without_junk(lines: Sequence[Line]) -> Iterator[Line]:
    """Stray marks of a scan before the first word become lines of their own."""
    for line in lines:
        junk = JUNK.match(line.string)
        if junk and junk.end() < len(line.string):
            yield from cut_line(line, junk.end())
        else:
            yield line


def _dateline_at(lines: list[Line], place: int) -> int | None:
    """Where in this line a dateline starts an article; None where none does."""
    line = lines[place].string
    following = lines[place + 1].string if place + 1 < len(lines) else ""
    found = find_dateline(line + following)
    if not found or found.start >= len(line):
        return None
    before = line[: found.start].rstrip()
    if before:
        glued = place == 0 and len(before) <= 30 and not re.search("[，。；、：]", before)
        spaced = line[found.start - 1].isspace()
        return found.start if before[-1] in ENDS or (glued and spaced) else None
    if place == 0 or found.agency == "本报":
        return 0
    above = lines[place - 1]
    return 0 if above.string[-1:] in ENDS or may_be_headline([above], above.string) else None


def _close(run: list[Line], dated: bool, foot: int) -> Iterator[tuple[list[Line], bool]]:
    """A finished run, its stray marks, byline on top and ``foot`` headline lines set apart."""
    while run and not re.search(r"\w", run[0].string) and JUNK.match(run[0].string + " "):
        yield [run[0]], False
        run, foot = run[1:], min(foot, len(run) - 1)
    if not run:
        return
    if not dated:
        top = _byline_lines(run)
        if top:
            yield run[:top], False
            run = run[top:]
    if 0 < foot < len(run):
        yield run[:-foot], dated
        yield run[-foot:], False
    elif run:
        yield run, dated


def _byline_lines(run: list[Line]) -> int:
    """How many lines at the top of ``run`` are a byline that text follows."""
    count = 0
    for size in range(1, min(MOST_BYLINE_LINES, len(run)) + 1):
        if is_byline(" ".join(line.string for line in run[:size])):
            count = size
    return count


def _stands_off(run: list[Line]) -> bool:
    """Whether a long line of a scan ends with a crosshead: a short line after a full stop."""
    if len(run) < 2 or run[-1].measure is None:
        return False
    return run[-2].string[-1:] in ENDS and run[-1].width <= run[-1].measure - SHORTFALL


def _headline_lines(run: list[Line]) -> int:
    """How many lines at the foot of ``run`` are a headline: short ones after a full stop."""
    count = 0
    for line in reversed(run):
        if line.string[-1:] in ENDS or not may_be_headline([line], line.string):
            break
        count += 1
    ends_before = count < len(run) and run[len(run) - count - 1].string[-1:] in ENDS
    return count if ends_before else 0
