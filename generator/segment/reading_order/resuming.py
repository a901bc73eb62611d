"""Text layers: what stands below a paragraph that goes on belongs to the paragraph's article.

A text layer gives whole columns one after another, so that texts stand in their order. Only where
another article cuts a column in two does a paragraph go on below foreign text, and what stands
under its rest goes with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.segment.pieces.cuttings import Chain
from generator.segment.pieces.piece import Piece, Role
from generator.segment.reading_order.thread_page import LONGEST_CROSSHEAD, OPENERS, Items


def resumed(pieces: Sequence[Piece], follows: Mapping[int, int]) -> list[list[Chain]]:
    """The chains and other pieces of the page, those of one article in a list of their own."""
    page = Items(pieces, follows)
    articles: list[list[Chain]] = [[]]
    taken: dict[int, list[Chain]] = {}
    current, waiting = articles[0], list[Chain]()
    for piece in page.pieces:
        number = page.item_of[piece.number]
        item = page.items[number]
        if number in taken:
            current = taken[number]
        elif piece.role is Role.BODY:
            if piece.starts_article or any(_opens(above[0]) for above in waiting):
                current = []
                articles.append(current)
            current += [*waiting, item]
            waiting = []
            taken[number] = current
        elif piece.role in OPENERS or (waiting and piece.role is Role.CAPTION):
            waiting.append(item)
        else:
            current.append(item)
    current += waiting
    return articles


def _opens(piece: Piece) -> bool:
    """Whether a new article begins below a piece: all but crossheads and captions."""
    if piece.role is Role.HEADLINE:
        return len(piece.string) > LONGEST_CROSSHEAD
    return piece.role is not Role.CAPTION
