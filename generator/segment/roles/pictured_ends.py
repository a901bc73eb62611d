"""Words of a picture that a dump prints right below a text, as if they were the end of it.

Where the byline says that there are pictures (文/图), the last lines of a text may be theirs: whole
sentences below a line that ends one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.segment.pieces.piece import Piece, Role, numbered
from generator.segment.roles.lone_captions import (
    FAR,
    Setting,
    caption_odds,
    is_pictured,
    is_sentence,
)
from generator.segment.words.ends import tail_open

MOST_LINES = 2
"""So many lines the words of one picture have, set below a text."""
SURE = 4.0
"""Odds (nats) from which on they are cut off: most last lines that are sentences are text."""


def with_ends_apart(pieces: Sequence[Piece], setting: Setting) -> list[Piece]:
    """The pieces; words of pictures in the last lines of a text are pieces of their own."""
    found = [part for place in range(len(pieces)) for part in _parts(pieces, place, setting)]
    return list(numbered(found)) if len(found) > len(pieces) else list(pieces)


def _parts(pieces: Sequence[Piece], place: int, setting: Setting) -> Iterator[Piece]:
    piece = pieces[place]
    if _is_last(pieces, place) and is_pictured(pieces, place):
        for lines in range(1, min(MOST_LINES + 1, len(piece.lines))):
            text, end = _cut(piece, len(piece.lines) - lines)
            if tail_open(text.string) or is_sentence(text):
                continue
            if is_sentence(end):
                near = [text, end, *pieces[place + 1 : place + 2]]
                if _odds(pieces, place, near, setting) > SURE:
                    yield from (text, end)
                    return
    yield piece


def _is_last(pieces: Sequence[Piece], place: int) -> bool:
    """Whether no text but a sentence stands below one."""
    if pieces[place].role is not Role.BODY:
        return False
    below = pieces[place + 1] if place + 1 < len(pieces) else None
    return below is None or below.role is not Role.BODY or is_sentence(below)


def _cut(piece: Piece, at: int) -> tuple[Piece, Piece]:
    """The text above the line ``at``, and what begins with it."""
    end = replace(piece, lines=piece.lines[at:], starts_article=False, goes_on=False, short=None)
    return replace(piece, lines=piece.lines[:at]), replace(end, tight=True, parted=False)


def _odds(pieces: Sequence[Piece], place: int, near: Sequence[Piece], setting: Setting) -> float:
    """The odds (nats) that the second of ``near`` is a caption, below what stands on the page."""
    above = [*pieces[max(0, place - FAR) : place], *near]
    return caption_odds(above, min(place, FAR) + 1, setting)
