"""A second look at pieces: what their neighbours show them to be after all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.segment.bylines import BYLINE_END
from generator.segment.ends import tail_open
from generator.segment.pieces import Piece, Role

LONGEST_CAPTION, MOST_CAPTION_LINES = 45, 2
SHORTEST_REPORT = 40
"""Letters: what a picture shows is said in fewer, what a photo report tells in more."""
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


def photo_reports(pieces: Sequence[Piece], joined: Mapping[int, int]) -> list[Piece]:
    """The pieces; below a byline of words and pictures (摄影报道) the first is text, though it may
    say what a picture shows, and single sentences behind it are captions.

    So is the caption text that has a headline for itself.
    """
    texts = set(joined) | set(joined.values())
    found = list(pieces)
    reports = 0
    for place, piece in enumerate(found):
        above = found[place - 1] if place else None
        if piece.role not in (Role.BODY, Role.CAPTION):
            reports = 0
        elif piece.role is Role.CAPTION and _tells_all(found, place):
            found[place] = piece.as_role(Role.BODY, "the text of a picture's headline")
        elif reports and piece.number not in texts and _is_sentence(piece):
            found[place] = piece.as_role(Role.CAPTION, "a sentence in a photo report")
        if above and above.role is Role.BYLINE and BYLINE_END.search(above.string):
            reports = 0
        if found[place].role is Role.BODY and (reports or _signed_for_pictures(found, place)):
            reports += len(piece.string) >= SHORTEST_REPORT
    return found


def _signed_for_pictures(pieces: Sequence[Piece], place: int) -> bool:
    above = pieces[place - 1] if place else None
    return above is not None and above.role is Role.BYLINE and bool(BYLINE_END.search(above.string))


def _tells_all(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a caption has a headline, or a byline for pictures, with no other text."""
    if len(pieces[place].string) < SHORTEST_REPORT:
        return False
    if not _headed(pieces, place):
        return False
    below = pieces[place + 1] if place + 1 < len(pieces) else None
    if below is not None and below.role is Role.BODY and not below.starts_article:
        return _is_sentence(below)
    return True


def _headed(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a headline or a byline for pictures stands above, other captions aside."""
    while place and pieces[place - 1].role is Role.CAPTION and _is_short(pieces[place - 1]):
        place -= 1
    headed = bool(place) and pieces[place - 1].role is Role.HEADLINE
    return headed or _signed_for_pictures(pieces, place)


def _is_short(piece: Piece) -> bool:
    return len(piece.string) < SHORTEST_REPORT


def _is_sentence(piece: Piece) -> bool:
    """Whether a piece is no more than a sentence, and says no one's words."""
    text = piece.string.strip()
    if piece.role is not Role.BODY or piece.starts_article or len(text) >= SHORTEST_REPORT:
        return False
    return not tail_open(text) and not any(mark in text[:-1] for mark in "。！？：；")


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
