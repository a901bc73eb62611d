"""What speaks for and against reading one piece right after another.

Evidence is added up in the logarithm of odds: does the join make a word, does a bracket
close, may the head start a paragraph, do the columns have one width, how far apart do the
pieces stand. The weights are in ``join_weights``; only sums of them are made here.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import NamedTuple

from generator.segment.pieces.join_weights import Weights
from generator.segment.pieces.piece import Piece, Role
from generator.segment.words.affinity import Affinity
from generator.segment.words.ends import SENTENCE_ENDS, tail_open
from generator.segment.words.lexicon import Lexicon, Seam

MOST_WORD = 9.0
MOST_SHOWN = 1.5
PAUSES = ("，", "、")
GOES_ON = tuple("，、；,（《")
NOT_AT_START = "，。、；：！？”’』」）》〉】%％"
IMPOSSIBLE = 4.0
TOO_WIDE = 3.0


# What a new paragraph likes to begin with; a running one seldom goes on with it.
OPENERS = re.compile(
    "目前|近日|日前|近年来|今年|去年|如今|同时|此外|另外|据了解|据悉|据介绍|据统计|记者了解到|"
    "[一-鿿]{2,6}(?:说|表示|介绍|指出|强调|认为|告诉记者)[，：]|下一步|其中|截至|当天|当日|会上|会议|通知|活动|首先|其次|最后|一是|二是|三是|为此|[“][^”]*$"
)
FIGURE = re.compile(r"[\d.]+")
OPENING = {"）": "（", "》": "《", "”": "“"}
BRACKET = re.compile("[（）《》“”]")
# Words that lean on what stands before them: no paragraph begins with one, but with
# 与此同时, 得益于, 过去, 地处, 着力 and their like.
LEANING = re.compile("[的得等了着们和与及或](?!益于|知|到|田|此|力|眼)|地(?!处)|过(?!去)")


class Measures(NamedTuple):
    """How exact the widths of a page are (em)."""

    room: float
    """So much may be left in a full line."""
    same: float
    """Columns whose widths differ by no more are one,"""
    alike: float
    """by no more may be one,"""
    other: float
    """and by more are two."""


PRINT_MEASURES, SCAN_MEASURES = Measures(4.0, 0.8, 2.0, 2.0), Measures(2.5, 0.5, 0.9, 3.0)


@dataclass(frozen=True, slots=True)
class Ends:
    """What the top and the foot of a piece show, gathered once."""

    tail: Seam
    head: Seam
    tail_open: bool
    opens: float
    """What its first words and first line say, weighed: does it go on (+) or begin (-)?"""
    full: bool
    orphan: bool
    unclosed: str
    unopened: str


class Place(NamedTuple):
    """Where the head stands: how many texts below the tail, and what is about the two."""

    distance: int
    above: float
    """What the piece right above the head says (``above_odds``), if that is not the tail."""
    cut: bool
    """Whether something else than text stands right below the tail."""
    beside: bool
    """Whether nothing at all stands between the two."""


def ends_of(piece: Piece, lexicon: Lexicon, weights: Weights, measures: Measures) -> Ends:
    """The evidence that a piece shows at its two ends."""
    text = piece.string
    measure = piece.last.measure or piece.last.width
    is_open = tail_open(text)
    tail = lexicon.tail(text.rstrip() if is_open else "")
    return Ends(
        tail,
        lexicon.head("" if piece.starts_article else text.lstrip()),
        is_open,
        _opens(piece, weights),
        text.rstrip()[-1:] in GOES_ON or piece.last.width >= measure - measures.room,
        lexicon.orphan(tail),
        *brackets(text),
    )


def _opens(piece: Piece, weights: Weights) -> float:
    """What the start of a piece says: that it goes on with another (+), or begins (-)."""
    text = piece.string
    if text[:1] in NOT_AT_START:
        return IMPOSSIBLE
    odds = weights.indented if piece.first.indented else weights.shown * _shown(piece)
    if OPENERS.match(text):
        return odds + weights.opener
    return odds + (weights.leaning if LEANING.match(text) else 0.0)


def _shown(piece: Piece) -> float:
    """By how many em the first line is wider (+) or narrower (-) than between the two kinds.

    A paragraph's first line stands in by two em, one in its middle fills the column. Figures
    are set at any width, so a line with figures says less.
    """
    first = piece.first
    last = len(piece.lines) == 1 and not tail_open(piece.string)
    if first.measure is None or last or first.width > first.measure + TOO_WIDE:
        return 0.0
    if first.string[-1:] in SENTENCE_ENDS and first.width < first.measure - 1:
        return 0.0
    shown = max(-MOST_SHOWN, min(MOST_SHOWN, first.width - first.measure + 1.0))
    return shown / (1 + len(FIGURE.findall(first.string)))


def brackets(text: str) -> tuple[str, str]:
    """The bracket left open at the end, and the one closed without an opening."""
    stack: list[str] = []
    unopened = ""
    for char in BRACKET.findall(text):
        opening = OPENING.get(char)
        if opening is None:
            stack.append(char)
        elif stack and stack[-1] == opening:
            stack.pop()
        elif not stack and not unopened:
            unopened = opening
    return (stack[-1] if stack else ""), unopened


def seam_odds(tail: Ends, head: Ends, lexicon: Lexicon, weights: Weights) -> float:
    """What the words and brackets at the seam say, and the ends by themselves."""
    gain = lexicon.gain(tail.tail, head.head)
    odds = weights.prior + weights.word * min(gain, MOST_WORD) + head.opens
    if tail.unclosed and head.unopened:
        odds += weights.bracket if tail.unclosed == head.unopened else weights.clash
    elif head.unopened == "（" or (tail.unclosed == "（" and not head.unopened):
        odds += weights.clash
    if tail.orphan and gain < 1.0:
        odds += weights.orphan
    odds += weights.full if tail.full else 0.0
    return odds + (weights.pause if tail.tail.text[-1:] in PAUSES else 0.0)


def setting_odds(
    tail: Piece, head: Piece, place: Place, weights: Weights, measures: Measures
) -> float:
    """What the places and columns of the two pieces say."""
    odds = (weights.cut if place.cut else 0.0) + (
        weights.goes_on if head.goes_on else weights.begins
    )
    if tail.last.measure and head.first.measure:
        apart = abs(tail.last.measure - head.first.measure)
        if apart <= measures.same:
            odds += weights.same
        elif apart > measures.alike:
            odds += weights.other if apart > measures.other else weights.unlike
    odds += weights.next if place.beside else place.above
    if place.distance > 0:
        return odds + weights.near / place.distance + weights.far * math.log(place.distance)
    return odds + weights.back + weights.back_far * math.log(-place.distance)


def topic_odds(affinity: Affinity, weights: Weights) -> float:
    """What it says that the two share words or speak of the same."""
    odds = weights.shared * affinity.words + weights.topic * affinity.cosine
    return odds + weights.lift * affinity.lift


def above_odds(above: Piece, weights: Weights) -> float:
    """What the piece right above a head says of its going on with another one."""
    if above.starts_article:
        return weights.below_start
    if above.role is Role.BODY:
        return weights.below_open if tail_open(above.string) else weights.below_closed
    byline = above.role in (Role.BYLINE, Role.JUMP)
    opens = byline or above.role in (Role.HEADLINE, Role.LABEL)
    return weights.below_opener * opens + weights.below_byline * byline
