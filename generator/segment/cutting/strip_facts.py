"""What the shears ask of the elements of a strip for every cut, found once for all cuts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from generator.segment.cutting.nearness import Nearness
from generator.segment.cutting.series import in_series
from generator.segment.cutting.strips import UNLIKE_COLUMNS, Element, Kind, column_of
from generator.segment.cutting.turns import lede
from generator.segment.headlines.headline_rows import DASHES
from generator.segment.lines.line_words import PREFACE, is_preface
from generator.segment.pieces.piece import Piece, is_row
from generator.segment.words.ends import tail_open
from generator.segment.words.ledes import NO_LEDES, Ledes
from generator.segment.words.meanings import NO_MEANINGS, Meanings
from generator.segment.words.notices import is_notice
from generator.segment.words.topics import Topics, pairs_of
from generator.segment.writers.signing import is_day, signs_off

ADDS = re.compile(
    "(?:编后|编后语|编辑点评|(?:专家|律师|记者)?点评|(?:相关|新闻)?链接|新闻背景|延伸阅读"
    "|(?:记者|本报)?(?:回访|追踪)|(?:部门|单位|记者)?(?:回复|答复|回应|反馈))[：:]"
)
"""What an editor adds below an article begins so."""
CROSSHEAD_WIDTH = 18.0
VERTICAL_PIECE = 6


class Heading(NamedTuple):
    """What lines of a headline are together."""

    pairs: frozenset[str]
    letters: int
    lines: int
    """How many lines it has; pieces of one set upright count as one."""
    series: bool
    """Whether all of them are set alike."""


class StripFacts:
    """The elements of a strip by their places: texts, headline lines, and what they show."""

    def __init__(
        self,
        strip: Sequence[Element],
        topics: Topics,
        meanings: Meanings = NO_MEANINGS,
        ledes: Ledes = NO_LEDES,
    ) -> None:
        self.strip, self.topics = strip, topics
        self.letters = [len(element.text) for element in strip]
        texts = [n for n, element in enumerate(strip) if element.kind is Kind.TEXT]
        heads = [n for n, element in enumerate(strip) if element.kind is Kind.HEAD]
        is_text = [element.kind is Kind.TEXT for element in strip]
        self.nearness = Nearness([element.text for element in strip], is_text, meanings)
        self.pairs = {n: pairs_of(strip[n].text) for n in (*texts, *heads)}
        self.measures = {n: column_of(chain.from_iterable(strip[n].chains)) for n in texts}
        """The column of each text, None where it has too few lines to tell;"""
        self.columns = {n: measure or CROSSHEAD_WIDTH for n, measure in self.measures.items()}
        """then it may be any, such as crossheads mostly stand in."""
        self.groups = {n: topics.group([n]) for n in texts}
        self.open = {n for n in texts if tail_open(strip[n].text) and not is_row(strip[n].last)}
        """Texts that break off."""
        self.ledes = {n: _lede(strip, n, ledes) for n in texts}
        """What each text says for being the first of an article."""
        self.added = {n for n in texts if ADDS.match(strip[n].text)}
        """Texts that say something of the article above."""
        called = {n for n in texts if is_preface(strip[n].text)}
        self.prefaces = {n for n in texts if n - 1 in called or PREFACE.match(strip[n].text)}
        """What the editors say above an article."""
        self.notices = {n for n in heads if is_notice(strip[n].text)}
        self.decks = frozenset(n for n in heads if DASHES.match(strip[n].text))
        """Lines that dashes open: they stand below a title, or away from it."""
        self.offices = {n for n in heads if _signs_off(strip[n].first)}
        """Lines that may be the name of an office that signs, a piece of one, or a day."""
        self.days = {n for n, element in enumerate(strip) if is_day(element.text)}
        for n in _broken_offices(strip, self.days):
            self.offices |= {n, n + 1}
            self.days.add(n + 1)
        self.series = in_series(strip)
        self._headings: dict[tuple[int, ...], Heading] = {}
        every = self.heading(heads).pairs
        self.headed = {n: self.pairs[n] & every for n in texts}
        """The pairs of a text that headlines of the page have too."""
        self.text_from: list[int | None] = []
        """The first text that stands here or later."""
        following: int | None = None
        for n in range(len(strip) - 1, -1, -1):
            following = n if n in self.columns else following
            self.text_from.append(following)
        self.text_from.reverse()

    def in_other_column(self, one: int, other: int) -> bool:
        """Whether two texts are set in columns that one article hardly has."""
        here, there = self.measures[one], self.measures[other]
        return here is not None and there is not None and abs(here - there) > UNLIKE_COLUMNS

    def heading(self, lines: Sequence[int]) -> Heading:
        """What these lines of a headline are together."""
        key = tuple(lines)
        found = self._headings.get(key)
        if found is None:
            found = self._headings[key] = Heading(
                frozenset[str]().union(*(self.pairs[n] for n in lines)),
                sum(self.letters[n] for n in lines),
                sum(self.letters[n] > VERTICAL_PIECE for n in lines) + 1,
                self.series.issuperset(lines),
            )
        return found


def _lede(strip: Sequence[Element], place: int, ledes: Ledes) -> float:
    """What a text says for being a first one; nothing where a byline alone parts it from a dated
    one: 新华社郑州4月2日电 题：… and who wrote it open one article."""
    named = place > 1 and strip[place - 1].kind is Kind.BYLINE
    goes_on = named and strip[place - 2].kind is Kind.TEXT and strip[place - 2].last.starts_article
    return 0.0 if goes_on else lede(strip[place].first, ledes)


def _signs_off(piece: Piece) -> bool:
    return not piece.display and signs_off(piece.string)


def _broken_offices(strip: Sequence[Element], days: set[int]) -> list[int]:
    """Where a line and the one below it are the name of an office above a day."""
    return [
        n
        for n in range(len(strip) - 2)
        if n + 2 in days
        and strip[n].kind is strip[n + 1].kind is Kind.HEAD
        and strip[n + 1].first.tight
        and not signs_off(strip[n].text)
        and signs_off(strip[n].text + strip[n + 1].text)
    ]
