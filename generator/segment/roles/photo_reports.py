"""Photo reports: which of their sentences are text, and which say what a picture shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.lone_captions import may_show_picture

OF_PICTURES = re.compile("(?:摄影|图文)报道[）)]?$")
"""What signs a photo report; 文/图 signs a story with a picture."""
SHORTEST_TEXT, SHORTEST_STORY = 40, 26
"""Letters: what a picture shows is said in fewer, what a photo report tells in more; in two
sentences, some fewer are enough."""
STOP = re.compile("[。！？]")


def photo_reports(pieces: Sequence[Piece], joined: Mapping[int, int]) -> list[Piece]:
    """The pieces; behind the text of a photo report single sentences are captions.

    What has a headline or a byline for pictures (摄影报道) for itself is its text, though it may
    read like a caption (图为……). Pieces that are ``joined`` to others are text.
    """
    texts = set(joined) | set(joined.values())
    found = list(pieces)
    reports = told = False
    for place, piece in enumerate(found):
        if piece.role not in (Role.BODY, Role.CAPTION):
            reports, told = _is_for_pictures(piece), False
        elif piece.role is Role.CAPTION:
            if _tells_all(found, place):
                found[place] = piece.as_role(Role.BODY, "the text of a picture's headline")
                told = reports
        elif told and piece.number not in texts and may_show_picture(piece):
            found[place] = piece.as_role(Role.CAPTION, "a sentence in a photo report")
        else:
            told |= reports and not _is_short(piece)
    return found


def _is_for_pictures(piece: Piece) -> bool:
    return piece.role is Role.BYLINE and OF_PICTURES.search(piece.string) is not None


def _tells_all(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a caption has a headline, or a byline for pictures, with no other text."""
    if not (_is_headed(pieces, place) and _is_story(pieces[place])):
        return False
    below = pieces[place + 1] if place + 1 < len(pieces) else None
    if below is not None and below.role is Role.BODY and not below.starts_article:
        return may_show_picture(below)
    return True


def _is_headed(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a headline or a byline for pictures stands above, short captions aside."""
    while place and pieces[place - 1].role is Role.CAPTION and _is_short(pieces[place - 1]):
        place -= 1
    above = pieces[place - 1] if place else None
    return above is not None and (above.role is Role.HEADLINE or _is_for_pictures(above))


def _is_story(piece: Piece) -> bool:
    """Whether a picture's words are long enough for a text, or more than one sentence."""
    told = len(STOP.findall(piece.string)) > 1 and len(piece.string) >= SHORTEST_STORY
    return told or not _is_short(piece)


def _is_short(piece: Piece) -> bool:
    return len(piece.string) < SHORTEST_TEXT
