"""How a line reads: as a headline, or as running text."""

from __future__ import annotations

import pytest

from generator.config import PROJECT
from generator.segment.words.headings import LEAST, MOST, NO_HEADINGS, Headings
from generator.segment.words.sign_odds import EDGE, PER_NAT

FILE = PROJECT / "generator" / "data" / "headings.npz"
HEADLINES = (
    "让小水渠流出大效益",
    "乡村书屋点亮山里娃的梦想",
    "全县茶产业发展大会召开",
    "市人大常委会到我县调研",
    "老厂房变身新公园",
    "“小网格”撬动“大治理”",
    "奋力谱写县域发展新篇章",
    "扎实推进作风建设",
)
LINES = (
    "的时候，他已经在码头上等了两",
    "了一遍，才放心地合上了账本。",
    "个多小时，村里的人都来帮忙，",
    "说：“那年冬天，我们连一张桌子",
    "都没有，孩子们就坐在石头上。”",
    "会议指出，要认真学习贯彻全会",
    "精神，把各项任务落到实处，确",
    "元，比上年同期增长百分之八，其",
)
"""Invented, as newspapers set them."""


@pytest.fixture(scope="module")
def known() -> Headings:
    return Headings.of_file(FILE)


def test_letters_and_pairs_of_letters_speak_together() -> None:
    said = Headings({"喜": 2 * PER_NAT, "喜获": 3 * PER_NAT, "了": -PER_NAT}, bias=PER_NAT)
    assert said.odds("喜获丰收") == pytest.approx(1 + 5 / 2)
    assert said.odds("获喜丰了") == pytest.approx(1 + 1 / 2)
    # once, however often it stands there
    assert said.odds("喜喜喜喜") == pytest.approx(1 + 2 / 2)


def test_where_a_line_begins_and_ends_speaks_too() -> None:
    said = Headings({EDGE + "喜": PER_NAT, "收" + EDGE: 2 * PER_NAT})
    assert [said.odds(line) for line in ("喜获丰茶", "获喜丰茶", "获喜丰收")] == [0.5, 0.0, 1.0]


def test_a_longer_line_does_not_speak_as_much_louder() -> None:
    said = Headings({"喜": 6 * PER_NAT})
    assert [said.odds("喜" + "茶" * more) for more in (0, 3, 8)] == [3.0, 3.0, 2.0]


def test_white_space_and_the_set_of_figures_say_nothing() -> None:
    said = Headings({"增0": PER_NAT, "0户": PER_NAT})
    assert said.odds("新增12户") == said.odds("新增 ３０５户") == 1.0


def test_no_line_is_believed_more_than_all() -> None:
    said = Headings({"喜": 99 * PER_NAT, "了": -99 * PER_NAT})
    assert [said.odds(line) for line in ("喜", "了")] == [MOST, LEAST]


def test_where_no_table_is_nothing_is_said(known: Headings) -> None:
    assert NO_HEADINGS.odds(HEADLINES[0]) == 0.0
    assert known.odds("") == pytest.approx(known.odds(" "))


def test_headlines_read_as_such_rather_than_lines_of_text(known: Headings) -> None:
    """By the table that pages are read with."""
    assert min(map(known.odds, HEADLINES)) > 1 > -1 > max(map(known.odds, LINES))
