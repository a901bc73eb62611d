"""Blocks become pieces, each with the role that it has by itself."""

from __future__ import annotations

from statistics import median

from generator.model import CleanPage
from generator.segment.dividing import divide
from generator.segment.ends import tail_open
from generator.segment.pieces import Piece, Role
from generator.segment.roles import Context, role_of

FULL = 2.7
"""How far (em) a line that breaks off may fall short: the first of a paragraph does by two."""


def usual_measure(page: CleanPage) -> float:
    """The column width (em) in which most of the page's lines are set."""
    widths = [line.measure or line.width for block in page.blocks for line in block.lines]
    return median(widths) if widths else 0.0


def split_page(page: CleanPage, context: Context) -> list[Piece]:
    """The page's pieces in file order, each with the role that it has by itself."""
    pieces: list[Piece] = []
    for block in page.blocks:
        for lines, dated in divide(block):
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
        if place + 1 < len(found) and found[place + 1].starts_article:
            continue
        measure = above.last.measure or above.last.width
        full = above.last.width >= measure - FULL or above.string[-1:] in "，、；"
        if tail_open(above.string) and full:
            found[place] = piece.as_role(Role.BODY, "goes on where the text above breaks off")
    return found
