"""What speaks for and against reading one piece right after another.

Evidence is added up in the logarithm of odds: does the join make a word or a name, does
a bracket close, may the head start a paragraph, do the columns have one width, how far
apart do the pieces stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median

from generator.segment.ends import SENTENCE_ENDS, tail_open
from generator.segment.lexicon import Lexicon, Seam
from generator.segment.pieces import Piece, Role

# Weights in the logarithm of odds, set on disguised pages: ``python -m tests.eval.report``.
PRIOR = -0.2
WORD = 0.8
MOST_WORD = 9.0
BRACKET = 4.0
WRONG_BRACKET = -4.0
HEAD_IMPOSSIBLE = 3.0
INDENT_ODDS, MOST_HEAD, MOST_HEAD_PLAIN = 4.0, 3.5, 1.5
OPENER = 4.0
ORPHAN = -2.0
FULL_SCANNED, FULL = 2.5, 4.0
SAME_MEASURE, OTHER_MEASURE = 0.7, -1.0
NEXT, NEXT_SCANNED = 4.0, 0.2
STEP, BACKWARD, FARTHEST, FARTHEST_BACK = 0.3, -1.0, -2.5, -7.0
SHORT_TAIL = -3.0
NOT_BODY = -4.0
WORDED = 2.0
COMMA = 1.0
PAUSES = ("，", "、")
GOES_ON = tuple("，、；,（《")
NOT_AT_START = "，。、；：！？”’』」）》〉】%％"


# What a new paragraph likes to begin with; a running one seldom goes on with it.
OPENERS = re.compile(
    "目前|近日|日前|近年来|今年|去年|如今|同时|此外|另外|据了解|据悉|据介绍|据统计|记者了解到|"
    "[一-鿿]{2,6}(?:说|表示|介绍|指出|强调|认为|告诉记者)[，：]|下一步|其中|截至|当天|当日|会上|会议|通知|活动|首先|其次|最后|一是|二是|三是|为此|[“][^”]*$"
)
# A figure with its measure word: paragraphs begin with years, not with quantities.
QUANTITY = re.compile(
    r"\d[\d.,]*(?:%|％|[万亿千百十多余]+|元|吨|亩|人|名|个|户|家|只|头|次|件|座|条|项|平方|公里|米|倍)"
)
FIGURE = re.compile(r"[\d.]+")
QUANTITY_GOES_ON = 1.5
# Words that lean on what stands before them: no paragraph begins with one, but with
# 与此同时, 得益于, 过去, 地处, 着力 and their like.
LEANING = re.compile("[的得等了着们和与及或](?!益于|知|到|田|此|力|眼)|地(?!处)|过(?!去)")
LEANING_GOES_ON = 3.0
TOO_WIDE = 3.0


@dataclass(frozen=True, slots=True)
class Ends:
    """What the top and the foot of a piece show, gathered once."""

    tail: Seam
    head: Seam
    tail_open: bool
    head_odds: float
    full: bool
    orphan: bool
    unclosed: str
    unopened: str


def ends_of(piece: Piece, lexicon: Lexicon, *, scanned: bool) -> Ends:
    """The evidence that a piece shows at its two ends."""
    text = piece.string
    measure = piece.last.measure or piece.last.width
    is_open = tail_open(text)
    tail = lexicon.tail(text.rstrip() if is_open else "")
    return Ends(
        tail,
        lexicon.head("" if piece.starts_article else text.lstrip()),
        is_open,
        head_odds(piece, scanned=scanned),
        text.rstrip()[-1:] in GOES_ON
        or piece.last.width >= measure - (FULL_SCANNED if scanned else FULL),
        lexicon.orphan(tail),
        *_brackets(text),
    )


def _opening_odds(text: str) -> float:
    """What the first words say: do paragraphs begin so (-), or only go on so (+)?"""
    if OPENERS.match(text):
        return -OPENER
    if QUANTITY.match(text):
        return QUANTITY_GOES_ON
    return LEANING_GOES_ON if LEANING.match(text) else 0.0


def head_odds(piece: Piece, *, scanned: bool) -> float:
    """The logarithm of the odds that the piece starts in the middle of a paragraph.

    A paragraph's first line stands in by two em, one in its middle fills the column. Between
    two normal curves about these widths the log odds are linear in the width.
    """
    first, text = piece.first, piece.string
    if text[:1] in NOT_AT_START:
        return HEAD_IMPOSSIBLE
    if first.indented:
        return -MOST_HEAD
    odds = _opening_odds(text)
    inner = [line.width for line in piece.lines[1:-1]]
    measure = first.measure if scanned or len(inner) < 2 else median(inner)
    last = len(piece.lines) == 1 and not tail_open(text)
    if measure is None or last:
        return odds
    if first.string[-1:] in SENTENCE_ENDS and first.width < measure - 1:
        return odds
    if first.width > measure + TOO_WIDE:
        return odds  # a line end was lost: its width says nothing
    # Figures are set at any width, so a line with figures says less.
    slope = INDENT_ODDS / (1 + len(FIGURE.findall(first.string)))
    shown = slope * (first.width - measure + 1.0)
    most = MOST_HEAD if scanned else MOST_HEAD_PLAIN
    return odds + max(-most, min(most, shown))


def _brackets(text: str) -> tuple[str, str]:
    """The bracket left open at the end, and the one closed without an opening."""
    pairs = {"）": "（", "》": "《", "”": "“"}
    stack: list[str] = []
    unopened = ""
    for char in text:
        if char in pairs.values():
            stack.append(char)
        elif char in pairs:
            if stack and stack[-1] == pairs[char]:
                stack.pop()
            elif not stack and not unopened:
                unopened = pairs[char]
    return (stack[-1] if stack else ""), unopened


def seam_odds(tail: Ends, head: Ends, lexicon: Lexicon) -> tuple[float, bool]:
    """What the words at the seam say, and whether a word or a bracket runs across it."""
    weight = PRIOR
    gain = lexicon.gain(tail.tail, head.head)
    if tail.tail.text[-1:].isdigit() and head.head.text[:1].isdigit():
        gain = max(gain, 2.0)
    weight += WORD * min(gain, MOST_WORD)
    if tail.unclosed and head.unopened:
        weight += BRACKET if tail.unclosed == head.unopened else WRONG_BRACKET
    elif head.unopened == "（" or (tail.unclosed == "（" and not head.unopened):
        weight += WRONG_BRACKET
    if tail.orphan and gain < 1.0:
        weight += ORPHAN
    weight += head.head_odds
    if tail.tail.text[-1:] in PAUSES:
        weight += COMMA
    worded = gain >= WORDED or (tail.unclosed and tail.unclosed == head.unopened)
    return (weight if tail.full else weight + SHORT_TAIL), bool(worded)


def setting_odds(tail: Piece, head: Piece, *, distance: int, scanned: bool) -> float:
    """What the places and columns of the two pieces say."""
    weight = 0.0
    if tail.role is not Role.BODY or head.role is not Role.BODY:
        weight += NOT_BODY
    if tail.last.measure and head.first.measure:
        gap = abs(tail.last.measure - head.first.measure)
        weight += SAME_MEASURE if gap <= 0.8 else (OTHER_MEASURE if gap > 2 else 0.0)
    if distance == 1:
        return weight + (NEXT_SCANNED if scanned else NEXT) * (weight > NOT_BODY / 2)
    if distance > 1:
        return weight + max(FARTHEST, 1.0 - STEP * distance)
    return weight + max(FARTHEST_BACK, BACKWARD + STEP * distance)
