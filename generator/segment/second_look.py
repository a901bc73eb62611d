"""A second look at pieces: what joins and neighbours show them to be after all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.segment.ends import tail_open
from generator.segment.pieces import Piece, Role

LONGEST_CAPTION, MOST_CAPTION_LINES = 80, 2


def join_roles(pieces: Sequence[Piece], joined: Mapping[int, int]) -> list[Piece]:
    """The pieces, those that a join has shown to be running text in that role."""
    texts = set(joined) | set(joined.values())
    return [
        piece.as_role(Role.BODY, "reads on in another piece")
        if piece.number in texts and piece.role is Role.HEADLINE
        else piece
        for piece in pieces
    ]


def lone_captions(pieces: Sequence[Piece], joined: Mapping[int, int]) -> list[Piece]:
    """The pieces, short closed texts beside captions as captions too, unless they are joined."""
    texts = set(joined) | set(joined.values())
    found = list(pieces)
    for place, piece in enumerate(found):
        near = found[max(0, place - 1) : place] + found[place + 1 : place + 2]
        beside = any(other.role is Role.CAPTION for other in near)
        if beside and piece.number not in texts and _could_be_caption(piece):
            found[place] = piece.as_role(Role.CAPTION, "stands with other captions")
    return found


def _could_be_caption(piece: Piece) -> bool:
    if piece.role is not Role.BODY or piece.starts_article or tail_open(piece.string):
        return False
    return len(piece.string) <= LONGEST_CAPTION and len(piece.lines) <= MOST_CAPTION_LINES
