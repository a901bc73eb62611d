"""A kicker above a text whose headline stands below is not the end of the headline above it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.pipeline import Desk
from generator.segment.cutting.clips import Clip
from generator.segment.cutting.kickers_apart import give_kickers
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Kind
from generator.segment.words.topics import Topics
from tests.unit.segment.newsprint import (
    BRIDGE,
    BRIDGE_DATED,
    BRIDGE_HEAD,
    SCHOOL_DATED,
    SCHOOL_HEAD,
    TEA_DATED,
    TEA_HEAD,
    Part,
    articles,
    set_in,
    strip_made,
)

TEXT, HEAD = Kind.TEXT, Kind.HEAD


def given(
    *heads: str, desk: Desk, last: Sequence[str] = (BRIDGE_HEAD,), above: int = 0
) -> list[str]:
    """What a text gets of the lines ``heads`` below the one above it, with ``last`` below it, and
    so many texts on the page whose headlines stand above."""
    strip = strip_made(
        Part(TEXT, TEA_DATED),
        *(Part(HEAD, head) for head in heads),
        Part(TEXT, BRIDGE),
        *(Part(HEAD, head) for head in last),
        *[Part(HEAD, SCHOOL_HEAD), Part(TEXT, SCHOOL_DATED)] * above,
    )
    text, end = 1 + len(heads), 2 + len(heads) + len(last)
    clips = [Clip(0, text), Clip(text, end)]
    clips[0].below, clips[1].below = [*range(1, text)], [*range(text + 1, end)]
    clips += [Clip(start, start + 2, above=[start]) for start in range(end, len(strip), 2)]
    topics = Topics({n: e.text for n, e in enumerate(strip) if e.kind is TEXT})
    give_kickers(StripFacts(strip, topics, desk.words.lexicon.meanings), clips)
    assert clips[0].end == clips[1].start
    return [strip[n].text for n in clips[1].over]


@pytest.mark.parametrize("kicker", ["合龙只差最后一段钢梁", "看点", "湖上广角"])
def test_the_last_line_is_the_next_texts_where_it_speaks_of_it_or_is_a_label(
    kicker: str, desk: Desk
) -> None:
    assert given(TEA_HEAD, kicker, desk=desk) == [kicker]


@pytest.mark.parametrize(
    "heads",
    [
        (TEA_HEAD, "鲜叶不出村就卖掉"),
        (TEA_HEAD, "——大桥那边的茶园见闻"),
        ("雨水到来之前，", "大桥边上采茶忙"),
        ("茶农说“", "大桥合龙”"),
        ("大", "桥"),
    ],
)
def test_a_headline_of_several_lines_stays_whole(heads: Sequence[str], desk: Desk) -> None:
    assert given(*heads, desk=desk) == []


def test_a_short_line_as_long_as_the_one_above_is_more_likely_of_its_headline(desk: Desk) -> None:
    longer, as_long = "县里的茶农今天采茶摘下头一批鲜叶", "春茶开采卖得好"
    kicker = "通车之后过湖快"
    assert (given(longer, kicker, desk=desk), given(as_long, kicker, desk=desk)) == ([kicker], [])


def test_only_a_text_that_has_its_headline_below_gets_a_kicker(desk: Desk) -> None:
    assert given(TEA_HEAD, "合龙只差最后一段钢梁", desk=desk, last=()) == []


@pytest.mark.parametrize(("line", "label"), [("合龙只差最后一段钢梁", False), ("看点", True)])
def test_where_headlines_stand_above_their_texts_no_line_but_a_label_is_the_next_texts(
    line: str, *, label: bool, desk: Desk
) -> None:
    assert given(TEA_HEAD, line, desk=desk, above=3) == ([line] if label else [])


def test_what_stands_above_is_the_kicker_of_the_headline_below(desk: Desk) -> None:
    page = (
        "茶叶飘香的时节里\n"
        f"{set_in(TEA_DATED)}{TEA_HEAD}\n合龙只差最后一段钢梁\n"
        f"{set_in(BRIDGE_DATED)}{BRIDGE_HEAD}\n{set_in(SCHOOL_DATED)}{SCHOOL_HEAD}\n"
    )
    tea, bridge, school = articles(page, desk)
    assert (tea.kicker, tea.title) == ("茶叶飘香的时节里", TEA_HEAD)
    assert (bridge.kicker, bridge.title) == ("合龙只差最后一段钢梁", BRIDGE_HEAD)
    assert (school.kicker, school.title, school.deck) == ("", SCHOOL_HEAD, "")


def test_a_line_with_dashes_above_a_text_is_the_deck_of_the_headline_below(desk: Desk) -> None:
    page = (
        f"——徽州茶区见闻\n{set_in(TEA_DATED)}{TEA_HEAD}\n"
        f"{set_in(BRIDGE_DATED)}{BRIDGE_HEAD}\n{set_in(SCHOOL_DATED)}{SCHOOL_HEAD}\n"
    )
    tea, *_ = articles(page, desk)
    assert (tea.kicker, tea.title, tea.deck) == ("", TEA_HEAD, "徽州茶区见闻")
