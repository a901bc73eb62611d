"""A second look at pieces: what their neighbours show them to be after all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.segment.ends import tail_open
from generator.segment.pieces import Piece, Role

LONGEST_CAPTION, MOST_CAPTION_LINES = 45, 2
OPENERS = (Role.BYLINE, Role.HEADLINE, Role.JUMP)


def lone_captions(pieces: Sequence[Piece], joined: Mapping[int, int]) -> list[Piece]:
    """The pieces, single sentences beside captions as captions too, unless they are joined."""
    texts = set(joined) | set(joined.values())
    found = list(pieces)
    for place, piece in enumerate(found):
        near = found[max(0, place - 1) : place] + found[place + 1 : place + 2]
        beside = any(other.role is Role.CAPTION for other in near)
        opens = bool(place) and found[place - 1].role in OPENERS
        if beside and not opens and piece.number not in texts and may_be_caption(piece):
            found[place] = piece.as_role(Role.CAPTION, "stands with other captions")
    return found


def may_be_caption(piece: Piece) -> bool:
    """Whether a text by itself is no more than a sentence, as captions often are."""
    if piece.role is not Role.BODY or piece.tight or piece.starts_article:
        return False
    text = piece.string.strip()
    if tail_open(text) or any(mark in text[:-1] for mark in "。！？“"):
        return False
    return len(text) <= LONGEST_CAPTION and len(piece.lines) <= MOST_CAPTION_LINES
