"""Late starts of a scan: the first line of a text comes after the lines that follow it.

A scanner that takes a headline's foot and a text's first line for one row reads the lines beside
them first. What it leaves is regular: some lines by themselves that fill the column, then one that
stands in as the first of a paragraph does and breaks off, then the text from where they ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from statistics import median
from typing import NamedTuple

from generator.model import Line
from generator.segment.pieces.evidence import NOT_AT_START
from generator.segment.pieces.piece import Piece, Role, is_row
from generator.segment.reading_order.joins import APART, LEAD_ONLY, Neighbours
from generator.segment.roles.lone_captions import may_be_caption
from generator.segment.words.ends import tail_open
from generator.segment.words.lexicon import Lexicon

LATE = "a line of the text, read before the first one"
MOST_LINES = 4
"""So many lines are read before the first one at most,"""
MOST_TOGETHER = 3
"""and so many of them as one piece."""
MAY_BE_TEXT = (Role.BODY, Role.HEADLINE, Role.CAPTION)
FULL = 1.0
"""Em by which lines that fill one column differ at most: there is no punctuation to hang."""
INDENT, MOST_INDENT = 1.25, 3.6
"""Em that a paragraph's first line leaves free."""
REGULAR, FURTHER, ALONE, BELOW_OPENER, DATED, SET_AS_HEAD = 3.0, 0.75, 1.0, 1.0, 1.5, -0.75
"""What speaks for a late start (nats): two lines set as it is, each one more, or one alone; a
headline, byline or label above, and not a text; a dateline; and against it that a line was taken
for a headline."""
GOES_ON = -1.0
"""Against it that the first line was not taken for the first of a paragraph."""
MOST_INSIDE = 1.5
"""What the words between two of the early lines say at most, either way."""
FEWEST_SAID = 4
"""Letters that say what a picture shows, at least."""
UNLIKELY, UNLIKELY_DATED = -1.1, -2.5
"""The words of the first line go on no worse in a late start; a dateline goes on with anything."""
BRACKETED = "（记者", "（见习记者", "（通讯员", "（实习"
"""How the bracket behind a dateline begins."""
BELIEVED = 2.2


class LateStart(NamedTuple):
    """The pieces of a start as the page has them: ``first`` is read before ``early``."""

    early: Sequence[Piece]
    first: Piece
    rest: Piece
    """What stands below them,"""
    goes_on: bool = True
    """and whether it may go on with them: another column may have come between."""

    @property
    def lines(self) -> list[Piece]:
        """Its pieces as they are to be read."""
        return [self.first, *self.early, *([self.rest] if self.goes_on else [])]


def late_starts(pieces: Sequence[Piece], lexicon: Lexicon) -> Iterator[LateStart]:
    """The late starts of a scanned page, from top to bottom."""
    printed = [p for p in pieces if p.role not in APART]
    neighbours = Neighbours(lexicon)
    free = 0
    for place in range(1, len(printed) - 1):
        if not _may_be_first(printed[place]):
            continue
        found = [
            (odds, start)
            for start in _starts(printed, place, free)
            if (odds := _odds(start, printed, neighbours)) > BELIEVED
        ]
        if found:
            start = max(found, key=lambda one: one[0])[1]
            yield start._replace(goes_on=neighbours.odds(start.early[-1], start.rest) > 0)
            free = place + 2


def as_text(pieces: Sequence[Piece], starts: Sequence[LateStart]) -> list[Piece]:
    """The pieces; those of late starts are text, and show which of them begins a paragraph."""
    shown = {}
    for start in starts:
        first, *others = start.lines
        shown[first.number] = replace(first.as_role(Role.BODY), goes_on=False)
        shown |= {p.number: replace(p.as_role(Role.BODY, LATE), goes_on=True) for p in others}
    return [shown.get(piece.number, piece) for piece in pieces]


def _may_be_first(piece: Piece) -> bool:
    """Whether a piece is a line that may begin a text, and breaks off."""
    text = piece.role in MAY_BE_TEXT and not is_row(piece)
    return text and len(piece.lines) == 1 and tail_open(piece.string)


def _starts(printed: Sequence[Piece], place: int, free: int) -> Iterator[LateStart]:
    """The lines before ``place`` that may follow it, from the ``free`` one on."""
    first, rest = printed[place], printed[place + 1]
    if not _goes_on(rest) or (_is_caption(rest) and not _is_dated(first)):
        return
    for top in range(place - 1, max(free, place - MOST_LINES) - 1, -1):
        early = printed[top:place]
        if not _goes_on(early[0]) or len(early[0].lines) > MOST_TOGETHER:
            return
        if len(early) > 1 and any(len(piece.lines) > 1 for piece in early):
            return
        if any(tail_open(piece.string) for piece in early):
            yield LateStart(early, first, rest)


def _is_caption(rest: Piece) -> bool:
    """Whether the piece below a line may say what a picture shows, and is no paragraph's foot."""
    if rest.role is Role.CAPTION:
        return True
    return not rest.goes_on and len(rest.string) >= FEWEST_SAID and may_be_caption(rest)


def _is_dated(piece: Piece) -> bool:
    return piece.starts_article or LEAD_ONLY.match(piece.string.strip()) is not None


def _goes_on(piece: Piece) -> bool:
    """Whether a piece may be lines from the middle of a text."""
    text = piece.role in MAY_BE_TEXT and not piece.display and not is_row(piece)
    named = piece.role is Role.BYLINE and piece.string.startswith(BRACKETED)
    return (text and not piece.starts_article) or named


def _odds(start: LateStart, printed: Sequence[Piece], neighbours: Neighbours) -> float:
    """The odds (nats) that lines are one."""
    return _setting(start) + _words(start, neighbours) + _above(printed, start, neighbours)


def _setting(start: LateStart) -> float:
    """What the widths of the lines say."""
    widths = [line.width for piece in start.early for line in piece.lines]
    column = median(widths)
    lines = [line for piece in (*start.early, start.rest) for line in piece.lines]
    full = all(_fills(*pair, column) for pair in islice(pairwise(lines), len(widths)))
    stands_in = INDENT <= column - start.first.widest <= MOST_INDENT
    same = start.rest.widest - column
    rest = abs(same) <= FULL or (same < 0 and len(start.rest.lines) == 1)
    odds = SET_AS_HEAD * sum(piece.role is Role.HEADLINE for piece in start.lines)
    odds += DATED if _is_dated(start.first) else GOES_ON * start.first.goes_on
    if full and stands_in and rest:
        return odds + (REGULAR + FURTHER * (len(widths) - 2) if len(widths) > 1 else ALONE)
    return odds if len(start.early) == 1 else -REGULAR


def _fills(line: Line, below: Line, column: float) -> bool:
    """Whether a line fills the column; a letter goes down with the mark behind it, which begins
    no line."""
    room = FULL + (below.string[1:2] in tuple(NOT_AT_START))
    return -room <= line.width - column <= FULL


def _words(start: LateStart, neighbours: Neighbours) -> float:
    """What the words at the new seams say, less what those at the old ones do."""
    first, last = start.early[0], start.early[-1]
    begins, ends = neighbours.odds(start.first, first), neighbours.odds(last, start.rest)
    if begins < (UNLIKELY_DATED if _is_dated(start.first) else UNLIKELY):
        return begins - MOST_INSIDE * MOST_LINES
    old = (neighbours.odds(last, start.first), neighbours.odds(start.first, start.rest))
    inside = (neighbours.odds(*pair) for pair in pairwise(start.early))
    kept = sum(max(-MOST_INSIDE, min(MOST_INSIDE, odds)) for odds in inside)
    return begins + ends + kept - sum(max(0.0, odds) for odds in old)


def _above(printed: Sequence[Piece], start: LateStart, neighbours: Neighbours) -> float:
    """What stands above: a text that breaks off goes on there, and a paragraph's foot may. A
    headline that fills the column as the early lines do, and reads on in them, is one of them."""
    place = next(n for n, piece in enumerate(printed) if piece is start.early[0])
    above = printed[place - 1] if place else None
    if above is None:
        return BELOW_OPENER
    early = start.early[0]
    titles = [piece.role for piece in start.early] == [Role.HEADLINE] and _is_dated(start.first)
    if titles and above.role not in (Role.HEADLINE, Role.LABEL):
        return -REGULAR  # nothing else is the headline of what the day opens
    if above.role is Role.BODY:
        return -REGULAR if tail_open(above.string) else 0.0
    like = abs(above.widest - early.widest) <= FULL and neighbours.odds(above, early) > 0
    return 0.0 if like else BELOW_OPENER
