"""Headline lines among the texts of another article go to the one that they speak of."""

from __future__ import annotations

import numpy as np
import pytest

from generator.segment.cutting.clippings import cut_out
from generator.segment.cutting.clips import Clip
from generator.segment.cutting.strays import give_strays
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Kind
from generator.segment.words.lexicon import Learned, Lexicon
from generator.segment.words.meanings import Meanings
from generator.segment.words.topics import Topics
from tests.unit.segment.newsprint import (
    BRIDGE,
    BRIDGE_DATED,
    BRIDGE_HEAD,
    SCHOOL,
    TEA,
    TEA_DATED,
    TEA_HEAD,
    Part,
    strip_made,
)

TEXT, HEAD = Kind.TEXT, Kind.HEAD
WORDS = {"春茶": 0, "茶农": 0, "大桥": 1, "钢梁": 1, "图书": 2, "家乡": 3}
MEANINGS = Meanings(WORDS, np.diag([9, 9, 9, 9]).astype(np.int8))
LEXICON = Lexicon({}, (), Learned(meanings=MEANINGS))
STRANGE = "喜看家乡新面貌"
"""Says nothing of any text."""


def facts_of(*parts: Part) -> StripFacts:
    strip = strip_made(*parts)
    topics = Topics({n: e.text for n, e in enumerate(strip) if e.kind is TEXT})
    return StripFacts(strip, topics, MEANINGS)


def cut(between: str, *, headed: bool = False) -> tuple[Clip, Clip]:
    """The clips of the text on tea, with a line inside it, and of the one on a bridge, if it is
    ``headed`` below a line that tells nothing of it."""
    facts = facts_of(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA),
        Part(HEAD, between),
        Part(TEXT, SCHOOL),
        Part(HEAD, STRANGE),
        Part(TEXT, BRIDGE),
    )
    tea, bridge = Clip(0, 4, above=[0], crossheads=[2]), Clip(4, 6, above=[4] if headed else [])
    give_strays(facts, [tea, bridge])
    return tea, bridge


def test_a_crosshead_that_speaks_of_another_text_is_its_headline() -> None:
    tea, bridge = cut(BRIDGE_HEAD)
    assert (tea.above, tea.crossheads, bridge.apart) == ([0], [], [2])


def test_it_stands_with_the_lines_that_the_other_one_has_by_its_place() -> None:
    tea, bridge = cut(BRIDGE_HEAD, headed=True)
    assert (tea.crossheads, bridge.above, bridge.apart) == ([], [2, 4], [])


@pytest.mark.parametrize("crosshead", [STRANGE, "茶农增收有了新路子", "大桥钢梁"])
def test_a_crosshead_that_says_nothing_or_is_its_own_or_too_short_stays(crosshead: str) -> None:
    tea, bridge = cut(crosshead)
    assert (tea.crossheads, bridge.apart) == ([2], [])


def test_a_line_that_opens_with_a_colon_stays() -> None:
    tea, bridge = cut(BRIDGE_HEAD + "：")
    assert (tea.crossheads, bridge.apart) == ([2], [])


@pytest.mark.parametrize(("over", "strays"), [("", True), ("新大桥", False)])
def test_a_line_stays_with_the_one_whose_last_word_runs_over_to_it(over: str, strays: bool) -> None:
    # with the word 新大桥, of which 新 stands at the end of the line above
    known = Lexicon({over: 900, "新": 1, "新大": 0, "大": 1, "桥": 1} if over else {})
    facts = facts_of(
        Part(HEAD, "茶农走上新"), Part(HEAD, "大桥的钢梁"), Part(TEXT, TEA), Part(TEXT, BRIDGE)
    )
    tea, bridge = Clip(0, 3, above=[0, 1]), Clip(3, 4)
    give_strays(facts, [tea, bridge], known)
    assert (tea.above, bridge.apart) == (([0], [1]) if strays else ([0, 1], []))


@pytest.mark.parametrize("side", ["above", "below", "beside"])
def test_a_line_of_the_headline_strays_too(side: str) -> None:
    facts = facts_of(
        Part(HEAD, BRIDGE_HEAD), Part(HEAD, TEA_HEAD), Part(TEXT, TEA), Part(TEXT, BRIDGE)
    )
    tea, bridge = Clip(0, 3), Clip(3, 4)
    setattr(tea, side, [0, 1])
    give_strays(facts, [tea, bridge])
    assert (getattr(tea, side), bridge.apart) == ([1], [0])


def test_lines_beside_it_go_along_where_they_have_more_to_do_with_the_other_text() -> None:
    facts = facts_of(
        Part(HEAD, TEA_HEAD),
        Part(HEAD, BRIDGE_HEAD),
        Part(HEAD, "两岸居民过湖"),
        Part(HEAD, STRANGE),
        Part(TEXT, TEA),
        Part(TEXT, BRIDGE),
    )
    tea, bridge = Clip(0, 5, above=[0, 1, 2, 3]), Clip(5, 6)
    give_strays(facts, [tea, bridge])
    assert (tea.above, bridge.apart) == ([0, 3], [1, 2])


@pytest.mark.parametrize(("between", "strays"), [(5, True), (6, False)])
def test_it_strays_no_further_than_over_some_articles(between: int, strays: bool) -> None:
    others = [Part(TEXT, SCHOOL)] * between
    facts = facts_of(Part(HEAD, BRIDGE_HEAD), Part(TEXT, TEA), *others, Part(TEXT, BRIDGE))
    clips = [Clip(0, 2, above=[0]), *(Clip(n, n + 1) for n in range(2, between + 3))]
    give_strays(facts, clips)
    assert (clips[0].above, clips[-1].apart) == (([], [0]) if strays else ([0], []))


def test_what_is_cut_out_has_its_own_headline() -> None:
    parts = [Part(HEAD, TEA_HEAD), Part(HEAD, BRIDGE_HEAD)]
    strip = strip_made(*parts, Part(TEXT, TEA_DATED), Part(TEXT, BRIDGE_DATED))
    found, _ = cut_out(strip, (), LEXICON, blanks=False)
    titles = [[piece.string for piece in cutting.headline] for cutting in found]
    assert titles == [[TEA_HEAD], [BRIDGE_HEAD]]
