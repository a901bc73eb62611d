"""Glyphs printed twice (stroke and fill), which a text layer yields as doubled text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.clean.letters.chars import CLOSING, HAN, OPENING
from generator.clean.letters.repairs import Edit

SPACE = re.compile(r"\s+")
LONGEST_LINE = 240
FEWEST_SINGLES, FEWEST_BESIDE_MARKS = 3, 5
"""How many letters chance does not double, alone and with a mark between them that is not."""
SHORT_PHRASE, LONG_PHRASES, LONG_BESIDE_MARKS = 3, 4, 6
"""How many letters phrases must have that chance does not double: 讨论讨论 is a word of its own."""
NOTICES = frozenset(re.findall("..", "讣告公告通告声明启事通知公示更正致歉简讯短讯短波快讯"))
"""Headlines of two letters, which no sentence doubles."""
NO_LETTER = re.compile(r"[\W_]+")
ONE_HAN = re.compile(f"[{HAN}]")


def doubled(line: str) -> Iterator[Edit]:
    """A line that is wholly made of phrases printed twice keeps each phrase once.

    Phrase by phrase, punctuation apart from the words, or glyph by glyph:

    >>> from generator.clean.letters.repairs import fix
    >>> fix("发放惠企发放惠企““大红包大红包””", doubled)
    '发放惠企“大红包”'
    >>> fix("复复工工复复产产", doubled), fix("“复复工工”之之后后产产能能足足", doubled)
    ('复工复产', '“复工”之后产能足')

    Words that double by nature, and lines of figures, are left alone:

    >>> fix("高高兴兴", doubled), fix("2020", doubled), fix("研究研究", doubled)
    ('高高兴兴', '2020', '研究研究')
    """
    if len(line) > LONGEST_LINE or not _may_double(line):
        return
    # A copy may have a space of its own about its figures.
    pieces = _phrases(line) or _phrases(SPACE.sub("", line))
    if pieces and _convincing(pieces, _lone_marks(line, pieces)):
        yield 0, len(line), "".join(pieces)


def doubled_beside(line: str) -> Iterator[Edit]:
    """The same for a line that stands beside one printed twice: there less is evidence enough.

    >>> from generator.clean.letters.repairs import fix
    >>> fix("高原高原", doubled_beside), fix("：：", doubled_beside), fix("2020", doubled_beside)
    ('高原', '：', '2020')
    """
    if len(line) > LONGEST_LINE or not _may_double(line):
        return
    pieces = _phrases(line) or _phrases(SPACE.sub("", line))
    ascii_ = any(piece.isascii() for piece in pieces or ())
    if pieces and not ascii_ and not _lone_marks(line, pieces):
        yield 0, len(line), "".join(pieces)


def _may_double(line: str) -> bool:
    """A cheap test: a tiling by doubled phrases shows every character twice."""
    tight = NO_LETTER.sub("", line) or SPACE.sub("", line)
    return len(tight) >= 2 and len(tight) % 2 == 0 and all(tight.count(c) > 1 for c in tight[:4])


def _phrases(line: str) -> tuple[str, ...] | None:
    """The phrases whose doubles tile ``line``, the longest at each place, and marks that may stand
    there once; None if none do."""

    @cache
    def tile(place: int) -> tuple[str, ...] | None:
        while place < len(line) and line[place].isspace():
            place += 1
        if place == len(line):
            return ()
        for size in range((len(line) - place) // 2, 0, -1):
            phrase = line[place : place + size]
            second = place + size
            while second < len(line) and line[second].isspace():
                second += 1
            if line.startswith(phrase, second) and phrase.strip() == phrase:
                rest = tile(second + size)
                if rest is not None:
                    return (phrase, *rest)
        if not line[place].isalnum() and (rest := tile(place + 1)) is not None:
            return (line[place], *rest)
        return None

    return tile(0)


def _lone_marks(line: str, pieces: tuple[str, ...]) -> int:
    """How many marks of a line stand there once."""
    once, line = (SPACE.sub("", text) for text in ("".join(pieces), line))
    return 2 * len(once) - len(line)


def _convincing(pieces: tuple[str, ...], lone: int) -> bool:
    """Whether chance or the language itself is out of the question; ``lone`` marks are printed
    once."""
    text = "".join(pieces)
    if not ONE_HAN.search(text):
        return not lone and all(c in OPENING + CLOSING for c in text)
    singles = sum(len(p) == 1 and p.isalnum() for p in pieces)
    phrases = sum(len(p) for p in pieces if len(p) > 1)
    if text in NOTICES:
        return True
    if lone:
        return singles >= FEWEST_BESIDE_MARKS or phrases >= LONG_BESIDE_MARKS
    return singles >= FEWEST_SINGLES or phrases >= (LONG_PHRASES if singles else SHORT_PHRASE)
