"""Feet of columns that were read after the tops of both: 甲头、乙头、甲脚、乙脚.

Where two articles stand side by side, a scanner or a dump in a hurry reads the top of the one and
that of the other, then their feet. The text of the first breaks off right above the headline of
the second, and what it goes on with stands inside the second, whose text breaks off there.
No seam tells this alone: what counts is that each of two loose ends goes on better in the
other place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from generator.model import Line
from generator.segment.pieces.evidence import LEANING, MOST_WORD, NOT_AT_START, OPENERS, TOO_WIDE
from generator.segment.pieces.piece import Piece, Role, is_row, numbered
from generator.segment.reading_order.joins import APART
from generator.segment.words.ends import SENTENCE_ENDS, tail_open
from generator.segment.words.lexicon import Lexicon

WORD, SEQUEL, SET_IN = 0.8, 0.5, 0.6
"""What it says for a line below another: each nat of a word across the seam and of the letters
beside it, and each em by which it is too wide for the first line of a paragraph."""
MOST_SET_IN = 1.5
OPENS, LEANS, BEGINS_AMISS = 1.5, 1.0, 3.0
"""A line begins as paragraphs do, with a word that leans on others, or with a closing mark."""
NEW = 0.7
"""What it says for a line below a closed one that it begins as paragraphs do."""
ROOM, SHORT = 2.5, 1.0
"""So many em are free in a line that ends a paragraph, and what speaks against its going on."""
BROKEN_FOOT, WHOLE_TOP = 1.5, 2.0
"""Against feet of which the first breaks off, and against tops of which the second does not."""
FOUND, FIRST = 5.5, 2.0
"""How much likelier (nats) the exchanged order must be, and the first foot below its top."""
FURTHER, FOUND_FURTHER = 2.0, 1.0
"""How much more the foot must be, and both, where a whole text stands between, and again where
the top ends in lines that were taken for a headline."""
TAKEN = 0.5
"""What speaks against each line that was taken for one of a headline and belongs to a top."""
MOST_TAKEN = 4
"""So many lines at most,"""
MOST_FREE, NARROWEST = 4.5, 12.0
"""with so many em free at most, and none so narrow: what a scan lost counts little."""
LOOKED_AT = 4
"""So many places where the first foot may begin are looked at, the likeliest,"""
LONGEST = 120
"""and so many lines of a text."""


TOP = "the last line of a text whose foot stands elsewhere"


class Spot(NamedTuple):
    """A line of text: of which piece, by its place on the page, and which of its lines."""

    piece: int
    line: int


class Text(NamedTuple):
    """The lines of a text, and those below it that were taken for a headline and may be more."""

    lines: list[Spot]
    below: list[Spot]


class Feet(NamedTuple):
    """Where in a text the foot of the one above begins, where its own, and what speaks for it."""

    odds: float
    taken: int
    """How many of the lines below the text above belong to its top."""
    first: int
    second: int


Run = list[Piece]


def with_feet(pieces: Sequence[Piece], lexicon: Lexicon) -> tuple[list[Piece], list[Run]]:
    """The pieces, cut where feet begin, and the tops with their feet as known runs."""
    pieces = [*pieces]
    texts = [*_texts(pieces)]
    mixed: set[int] = set()
    pairs: list[tuple[Spot, Spot]] = []
    for place, above in enumerate(texts):
        for skipped, below in enumerate(texts[place + 1 : place + 3]):
            if place + 1 + skipped in mixed:
                continue
            feet = _feet(pieces, above, below.lines, lexicon, skipped)
            if feet is None:
                continue
            mixed.add(place + 1 + skipped)
            pairs += _tied(above, below, feet)
            for spot in above.below[: feet.taken]:
                pieces[spot.piece] = pieces[spot.piece].as_role(Role.BODY, TOP)
            break
    return _cut(pieces, pairs) if pairs else (pieces, [])


def _tied(above: Text, below: Text, feet: Feet) -> Iterator[tuple[Spot, Spot]]:
    """The last lines of the tops, and the first ones of their feet."""
    yield [above.lines[-1], *above.below][feet.taken], below.lines[feet.first]
    if feet.second < len(below.lines):
        yield below.lines[feet.first - 1], below.lines[feet.second]


def _texts(pieces: Sequence[Piece]) -> Iterator[Text]:
    """The lines of each text between headlines, labels and bylines."""
    lines: list[Spot] = []
    for place, piece in enumerate(pieces):
        if piece.role in APART:
            continue
        if lines and (piece.starts_article or piece.role in (Role.HEADLINE, Role.LABEL)):
            yield Text(lines, [*_more(pieces, lines[-1], place)])
            lines = []
        if piece.role is Role.BODY and not is_row(piece):
            lines += [Spot(place, n) for n in range(len(piece.lines))]
    if lines:
        yield Text(lines, [])


def _more(pieces: Sequence[Piece], last: Spot, place: int) -> Iterator[Spot]:
    """The lines of a headline that may be the last ones of the text above it: they are nearly as
    wide as the column, and one more stands below."""
    measure = _line(pieces, last).measure or 0.0
    for n in range(place, min(place + MOST_TAKEN, len(pieces) - 1)):
        one, other = pieces[n : n + 2]
        if one.role is not Role.HEADLINE or other.role is not Role.HEADLINE:
            return
        if len(one.lines) > 1 or one.widest < max(NARROWEST, measure - MOST_FREE):
            return
        if one.widest > measure + TOO_WIDE or not tail_open(one.string):
            return
        yield Spot(n, 0)


def _feet(
    pieces: Sequence[Piece], above: Text, below: Sequence[Spot], lexicon: Lexicon, skipped: int
) -> Feet | None:
    """The feet in the text below a headline, if the one above it has its own there."""
    if not 2 <= len(below) <= LONGEST:
        return None
    lines = [_line(pieces, spot) for spot in below]
    found: list[Feet] = []
    for taken, spot in enumerate((above.lines[-1], *above.below)):
        top, more = _line(pieces, spot), skipped + (taken > 0)
        if tail_open(top.text.string):
            feet = _Seams(top, lines, lexicon).feet(taken, FIRST + FURTHER * more)
            found += [one for one in feet if one.odds > FOUND + FOUND_FURTHER * more]
    return max(found, default=None)


def _line(pieces: Sequence[Piece], spot: Spot) -> Line:
    return pieces[spot.piece].lines[spot.line]


class _Seams:
    """The lines of a text, the last one of the text above, and how they read on in one another."""

    def __init__(self, top: Line, lines: Sequence[Line], lexicon: Lexicon) -> None:
        self.top, self.lines, self.lexicon = top, lines, lexicon
        self.open = [tail_open(line.text.string) for line in lines]
        self.alone = {id(one) for above, one in pairwise(lines) if _alone(above, one)}
        strings = [line.text.string for line in lines]
        told = lexicon.each_goes_on(strings[:-1], strings[1:])
        self.stands = [0.0, *map(self._odds, lines[:-1], lines[1:], told)]
        """What says for each line that it goes on with the one above it."""

    def feet(self, taken: int, least: float) -> Iterator[Feet]:
        """Every likely place of the two feet."""
        firsts = self._below(self.top, 1)
        gains = {n: odds - self.stands[n] for n, odds in enumerate(firsts, 1)}
        for first in sorted(gains, key=lambda n: (-gains[n], n))[:LOOKED_AT]:
            if gains[first] < least:
                return
            for second, odds in self._seconds(first):
                yield Feet(gains[first] + odds - TAKEN * taken, taken, first, second)

    def _seconds(self, first: int) -> Iterator[tuple[int, float]]:
        """Where the second foot may begin, and what that says for both; none may be left."""
        above = self.lines[first - 1]
        for second, odds in enumerate(self._below(above, first + 1), first + 1):
            against = BROKEN_FOOT * self.open[second - 1]
            against += 0.0 if self.open[first - 1] else WHOLE_TOP
            yield second, odds - self.stands[second] - against
        if not self.open[first - 1]:
            yield len(self.lines), 0.0

    def _below(self, above: Line, start: int) -> Iterator[float]:
        """What says for each line from ``start`` on that it goes on with ``above``."""
        below = self.lines[start:]
        told = self.lexicon.all_go_on(above.text.string, [line.text.string for line in below])
        return (self._odds(above, line, one) for line, one in zip(below, told, strict=True))

    def _odds(self, above: Line, below: Line, told: float) -> float:
        one, other = above.text.string, below.text.string
        odds = SEQUEL * told - BEGINS_AMISS * (other[:1] in NOT_AT_START)
        opens, leans = OPENERS.match(other) is not None, LEANING.match(other) is not None
        short = above.width < (above.measure or above.width) - ROOM
        if not tail_open(one):
            return odds + NEW * opens - LEANS * leans - SET_IN * self._shown(below) * short
        gain = self.lexicon.gain(self.lexicon.tail(one), self.lexicon.head(other))
        odds += WORD * min(MOST_WORD, gain) + SET_IN * self._shown(below) - SHORT * short
        return odds + LEANS * leans - OPENS * opens

    def _shown(self, line: Line) -> float:
        """By how many em a line is wider (+) or narrower (-) than one that may begin a paragraph;
        a sentence's end by itself hardly ever is a paragraph."""
        if line.measure is None or line.width > line.measure + TOO_WIDE:
            return 0.0
        if _ends_short(line):
            return MOST_SET_IN * (id(line) in self.alone)
        return max(-MOST_SET_IN, min(MOST_SET_IN, line.width - line.measure + 1.0))


def _ends_short(line: Line) -> bool:
    """Whether a sentence ends in a line before its column does."""
    return line.text.string[-1:] in SENTENCE_ENDS and line.width < (line.measure or 0.0) - 1


def _alone(above: Line, line: Line) -> bool:
    """Whether a line below a sentence's end has another one, and is not full."""
    return _ends_short(line) and not tail_open(above.text.string)


def _cut(
    pieces: Sequence[Piece], pairs: Sequence[tuple[Spot, Spot]]
) -> tuple[list[Piece], list[Run]]:
    """The pieces, new ones from each foot on, and of each pair the two that it ties."""
    cuts = {foot for _, foot in pairs}
    found: list[Piece] = []
    holds: dict[Spot, int] = {}
    for place, piece in enumerate(pieces):
        starts = [n for n in range(len(piece.lines)) if not n or Spot(place, n) in cuts]
        for start, end in zip(starts, [*starts[1:], len(piece.lines)], strict=True):
            holds |= {Spot(place, n): len(found) for n in range(start, end)}
            found.append(_part(piece, start, end) if len(starts) > 1 else piece)
    whole = [*numbered(found)]
    return whole, [[whole[holds[top]], whole[holds[foot]]] for top, foot in pairs]


def _part(piece: Piece, start: int, end: int) -> Piece:
    part = replace(piece, lines=piece.lines[start:end])
    if not start:
        return part
    return replace(part, starts_article=False, goes_on=True, tight=True, parted=False, short=None)
