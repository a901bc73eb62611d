"""Captions (图说) without a credit: short texts that say what a picture shows, known by what they
say, how they are set and where they stand.

A last paragraph of one sentence looks much like one. What speaks for and against it was weighed
by logistic regression on pages of the open sets (``python -m tests.eval.fitting captions``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.segment.odds import weighed
from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.caption_weights import CAPTIONS
from generator.segment.roles.role_signs import Context
from generator.segment.words.ends import tail_open
from generator.segment.words.listing import mark_of
from generator.segment.writers.byline_words import BYLINE_END

ENOUGH = 0.8
"""Odds (nats) from which on a text is a caption: a paragraph lost costs more than one too many."""
LEAST_SEEN = -4.0
"""Nats: the words of a text that have less are no caption's, wherever it stands."""
LONGEST, MOST_LINES, MOST_STOPS = 130, 8, 2
SENTENCE, SHORT = 45, 15
"""Letters: what one sentence has at most, and from what length on a text is hardly a rest."""
MOST_ARGUED = 3
SLIM = 0.75
"""The share of the column that lines beside a picture fill at most."""
FAR = 30
"""Pieces: no farther above a text its byline is looked for."""
OPENERS = (Role.BYLINE, Role.LABEL, Role.JUMP)
EDGES = (Role.FOLIO, Role.EDITORS)
STOPS = re.compile("[。！？]")
ARGUES = re.compile("[才却也都就还更要会能不没得曾已只再最很太]")
"""Words that say how something is, or that it is not: what is seen is told without them."""
WORDS: Mapping[str, re.Pattern[str]] = {
    "pronoun": re.compile("^(?:他|她|我|你|它|这|那|此|咱|俺|大家|谁)"),
    "person": re.compile("[他她我你咱俺]"),
    "says": re.compile("说|道[：，]|表示|介绍|告诉|[答问][：，]|认为|坦言|笑"),
    "plans": re.compile(
        "计划|预计|力争|争取|有望|年底|明年|下一步|将[于在从]|^(?:请|敬请|恳请|望|盼|届时|逾期|特此)"
    ),
    "quotes": re.compile("[“”]"),
    "figures": re.compile(r"\d"),
    "colon": re.compile("："),
    "sides": re.compile("（[^）]{0,3}[左右前后中上下一二三四][^）]{0,3}）"),
    "now": re.compile("正在|正[^月确式是好当常]|在[^。，]{1,12}"),
    "scene": re.compile(
        "(?:现场|场景|一角|风光|景色|合影|画面|瞬间|外景|全景|图|照|旧址|作品|情景|景象)[。！？]?$"
    ),
    "lasts": re.compile("着(?![力重手眼急想实陆装落])"),
    "done": re.compile("了(?![望解结。！？])"),
    "ends": re.compile("[了吗呢吧的啊][。！？]$|[！？]$"),
}
"""What a text says, by the names of the weights: a caption tells what is seen, not what is said."""


class Setting(NamedTuple):
    """How the page is set."""

    measure: float
    """The column width (em) of most of its lines."""
    blanks: bool
    """Whether blank lines tell what stands apart, and do not just part paragraphs."""
    scanned: bool

    @classmethod
    def of(cls, pieces: Sequence[Piece], context: Context, *, scanned: bool) -> Setting:
        """That of a page which was split into ``pieces``."""
        return cls(context.measure, context.blanks and _hold_paragraphs(pieces), scanned)


def lone_captions(
    pieces: Sequence[Piece], joined: Mapping[int, int], setting: Setting
) -> list[Piece]:
    """The pieces; short texts that are likely captions have become such.

    ``joined`` are the numbers of pieces that read on in one another, and are text for it.
    """
    texts = {*joined, *joined.values()}
    found = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.number in texts or not is_short_text(piece) or _is_all_there_is(pieces, place):
            continue
        if caption_odds(found, place, setting) > ENOUGH:
            found[place] = piece.as_role(Role.CAPTION, "says what a picture shows")
    return found


def _is_all_there_is(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a headline or a byline would have no text without it."""
    above = pieces[place - 1] if place else None
    below = pieces[place + 1] if place + 1 < len(pieces) else None
    headed = above is not None and above.role in (Role.HEADLINE, Role.BYLINE, Role.JUMP)
    if below is not None and is_of_pictures(below):
        below = pieces[place + 2] if place + 2 < len(pieces) else None
    return headed and (below is None or below.role not in (Role.BODY, Role.CAPTION))


def _hold_paragraphs(pieces: Sequence[Piece]) -> bool:
    """Whether blocks of the page hold several paragraphs, so that blank lines part more."""
    below = [b for a, b in pairwise(pieces) if a.role is b.role is Role.BODY and not b.goes_on]
    return 2 * sum(piece.tight for piece in below) > len(below)


def is_short_text(piece: Piece) -> bool:
    """Whether a text by itself could be the words of a picture."""
    if piece.role is not Role.BODY or piece.starts_article or len(piece.lines) > MOST_LINES:
        return False
    text = piece.string.strip()
    return len(text) <= LONGEST and not tail_open(text) and len(STOPS.findall(text)) <= MOST_STOPS


def is_sentence(piece: Piece) -> bool:
    """Whether a text by itself is no more than a sentence, as most captions are."""
    text = piece.string.strip()
    return is_short_text(piece) and len(text) <= SENTENCE and not STOPS.search(text[:-1])


def may_show_picture(piece: Piece) -> bool:
    """Whether a sentence may say what a picture shows, where captions are looked for: its words
    do not speak against it."""
    said = _said(piece.string.strip())
    return is_sentence(piece) and weighed(said, CAPTIONS) > LEAST_SEEN


def may_be_caption(piece: Piece) -> bool:
    """Whether such a sentence stands by itself."""
    return not piece.tight and may_show_picture(piece)


def caption_odds(pieces: Sequence[Piece], place: int, setting: Setting) -> float:
    """The odds (nats) that the piece at ``place`` is a caption."""
    return weighed(caption_signs(pieces, place, setting), CAPTIONS)


def caption_signs(pieces: Sequence[Piece], place: int, setting: Setting) -> dict[str, float]:
    """What a short text shows, by the names of the weights."""
    piece = pieces[place]
    above = pieces[place - 1] if place else None
    below = pieces[place + 1] if place + 1 < len(pieces) else None
    shown = {
        "any": True,
        "scanned": setting.scanned,
        "solid": not setting.scanned and not setting.blanks,
        "indented": piece.first.indented is True,
        "interrupts": above is not None and above.role is Role.BODY and tail_open(above.string),
        "set apart": setting.blanks and not piece.tight and not (below and below.tight),
        "tight below": setting.blanks and below is not None and below.tight,
        "above headline": above is not None and above.role is Role.HEADLINE,
        "pictured": is_pictured(pieces, place),
        **_said(piece.string.strip()),
        **_placed("above", above),
        **_placed("below", below),
        **_set(piece, setting.measure),
    }
    return {name: float(value) for name, value in shown.items() if value}


def is_pictured(pieces: Sequence[Piece], place: int) -> bool:
    """Whether the byline above a text, or right below it, says that there are pictures."""
    if place + 1 < len(pieces) and pieces[place + 1].role is Role.BYLINE:
        return is_of_pictures(pieces[place + 1])
    above = reversed(pieces[max(0, place - FAR) : place])
    opener = next((one for one in above if one.role in (Role.BYLINE, Role.HEADLINE)), None)
    return opener is not None and is_of_pictures(opener)


def is_of_pictures(piece: Piece) -> bool:
    """Whether it is a byline that says that there are pictures (文/图)."""
    return piece.role is Role.BYLINE and BYLINE_END.search(piece.string) is not None


def _said(text: str) -> dict[str, float]:
    said: dict[str, float] = {name: bool(form.search(text)) for name, form in WORDS.items()}
    said["listed"] = mark_of(text) is not None
    said["argues"] = min(MOST_ARGUED, len(ARGUES.findall(text)))
    said["clauses"] = sum(map(text.count, "，；"))
    said["sentences"] = len(STOPS.findall(text[:-1]))
    said["short"] = max(0, SHORT - len(text)) / 10
    said["letters"] = len(text) / 10
    said["long"] = max(0, len(text) - SENTENCE) / 10
    return said


def _placed(side: str, other: Piece | None) -> dict[str, bool]:
    role = other.role if other else None
    return {
        f"{side} caption": role is Role.CAPTION,
        f"{side} opener": role in OPENERS,
        f"{side} end": role is None or role in EDGES,
        f"{side} sign": role is Role.SIGNATURE,
        f"{side} sentence": other is not None and is_sentence(other),
    }


def _set(piece: Piece, measure: float) -> dict[str, bool]:
    lines, widest = len(piece.lines), piece.widest
    return {
        "one line": lines == 1,
        "fills": lines == 1 and widest > measure - 1,
        "slim": lines > 1 and widest < SLIM * measure,
    }
