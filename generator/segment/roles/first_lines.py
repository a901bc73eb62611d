"""First lines of texts that were taken for headlines: they stand in, and the lines below are full.

A dump loses the two em by which a paragraph's first line stands in. Below a headline that line is
as short as one more of the headline's lines, and breaks off where the column ends. What shows it
is the text below: it begins with a line that fills the column, as no paragraph does that stands
in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from generator.segment.headlines.headline_rows import DASHES
from generator.segment.pieces.piece import Piece, Role, numbered
from generator.segment.words.ends import tail_open
from generator.segment.words.lexicon import Lexicon
from generator.segment.words.notices import is_notice
from generator.segment.writers.datelines import find_dateline
from generator.segment.writers.signing import signs_off

LEAST, MOST = 1.2, 3.3
"""Em by which a first line falls short of the lines below: two, and what figures and marks take."""
FULL = 1.0
"""Em by which full lines differ at most."""
NARROWEST = 7.5
"""Em of such a line: what is shorter says too little."""
UNLIKELY = -1.0
"""Nats: no line goes on with another that is so much less likely to follow it than any other."""
LOOKED_AT = 3
"""So many lines show how wide the column is."""


def with_first_lines(pieces: Sequence[Piece], lexicon: Lexicon) -> list[Piece]:
    """The pieces of a text layer, numbered anew where a text has been given its first line back."""
    found: list[Piece] = []
    for piece in pieces:
        if found and _is_first(found[-1], piece, lexicon):
            piece = _whole(found.pop(), piece)
        found.append(piece)
    return [*numbered(found)]


def _is_first(head: Piece, text: Piece, lexicon: Lexicon) -> bool:
    """Whether a line of a headline is the first one of the text below."""
    line = head.role is Role.HEADLINE and len(head.lines) == 1 and tail_open(head.string)
    if not line or head.display or text.role is not Role.BODY or text.starts_article:
        return False
    if head.widest < NARROWEST or DASHES.match(head.string) or is_notice(head.string):
        return False
    if signs_off(head.string) or not _stands_in(head, text):
        return False
    return lexicon.goes_on(head.string, text.string) > UNLIKELY


def _stands_in(head: Piece, text: Piece) -> bool:
    widths = [line.width for line in islice(text.lines, LOOKED_AT)]
    if len(widths) < 2 or text.first.indented:
        return False
    return LEAST <= max(widths) - head.widest <= MOST and max(widths) - widths[0] <= FULL


def _whole(head: Piece, text: Piece) -> Piece:
    whole = replace(head, lines=head.lines + text.lines, role=Role.BODY, reason=text.reason)
    return replace(whole, starts_article=find_dateline(whole.string) is not None, goes_on=False)
