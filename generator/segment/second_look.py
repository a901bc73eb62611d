"""A second look at pieces: what their neighbours show them to be after all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.segment.ends import tail_open
from generator.segment.pieces import Piece, Role

LONGEST_CAPTION, MOST_CAPTION_LINES = 45, 2
OPENERS = (Role.BYLINE, Role.HEADLINE, Role.JUMP)


def lone_captions(
    pieces: Sequence[Piece], joined: Mapping[int, int], *, blanks: bool
) -> list[Piece]:
    """The pieces; single sentences are captions beside captions, or alone, unless they are joined.

    Alone a sentence is one where ``blanks`` tell what stands apart and do not part paragraphs.
    """
    texts = set(joined) | set(joined.values())
    blocks = blanks and _hold_paragraphs(pieces)
    found = list(pieces)
    for place, piece in enumerate(found):
        if piece.number in texts or not may_be_caption(piece):
            continue
        below = found[place + 1 : place + 2]
        near = found[max(0, place - 1) : place] + below
        opens = bool(place) and found[place - 1].role in OPENERS
        if any(other.role is Role.CAPTION for other in near) and not opens:
            found[place] = piece.as_role(Role.CAPTION, "stands with other captions")
        elif blocks and not opens and not piece.goes_on and not any(b.tight for b in below):
            found[place] = piece.as_role(Role.CAPTION, "a sentence that stands alone")
    return found


def _hold_paragraphs(pieces: Sequence[Piece]) -> bool:
    """Whether blocks of the page hold several paragraphs, so that blank lines part more."""
    below = [b for a, b in pairwise(pieces) if a.role is b.role is Role.BODY and not b.goes_on]
    return 2 * sum(piece.tight for piece in below) > len(below)


def may_be_caption(piece: Piece) -> bool:
    """Whether a text by itself is no more than a sentence, as captions often are."""
    if piece.role is not Role.BODY or piece.tight or piece.starts_article:
        return False
    text = piece.string.strip()
    if tail_open(text) or any(mark in text[:-1] for mark in "。！？“"):
        return False
    return len(text) <= LONGEST_CAPTION and len(piece.lines) <= MOST_CAPTION_LINES
