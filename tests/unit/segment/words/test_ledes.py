"""Whether a paragraph reads as the first of an article."""

from __future__ import annotations

import pytest

from generator.config import PROJECT
from generator.segment.words.ledes import FEWEST, LEAST, MOST, NO_LEDES, OPENING, REACH, Ledes
from generator.segment.words.sign_odds import EDGE, PER_NAT

FIRST = (
    "近日，云溪县在全县范围内开展农资打假专项行动，共检查门店四十家",
    "清明时节，青石镇的茶园里一片忙碌，采茶工的身影在茶垄间穿梭",
    "为进一步规范校外培训，市教育局自五月一日起开展集中整治",
    "走进石桥村的文化广场，几位老人正围着石桌下棋",
)
LATER = (
    "据了解，该项目总投资两亿元，建成后可解决三百人就业",
    "他说，那时候村里没有路，卖一头猪要走一整天",
    "下一步，该县将继续加大巡查力度，确保不留死角",
    "“孩子上学再也不用蹚水了。”村民李大姐高兴地说",
)
"""Invented, as newspapers write them."""


@pytest.fixture(scope="module")
def known() -> Ledes:
    return Ledes.of_file(PROJECT / "generator" / "data" / "ledes.npz")


def test_first_paragraphs_read_as_such_rather_than_later_ones(known: Ledes) -> None:
    """By the table that pages are read with."""
    assert min(map(known.odds, FIRST)) > 0 > max(map(known.odds, LATER))


def test_only_the_first_letters_count(known: Ledes) -> None:
    start = FIRST[0][:REACH]
    assert known.odds(start + "据了解" * 9) == known.odds(start + "清明时节" * 9)


def test_the_very_first_letters_speak_together_too() -> None:
    paragraph = "近日云溪县开展行动"
    for size in range(2, OPENING + 1):
        said = Ledes({EDGE + paragraph[:size]: PER_NAT})
        assert [said.odds(text) for text in (paragraph, "在" + paragraph)] == [1.0, 0.0]
    assert Ledes({EDGE + paragraph[: OPENING + 1]: PER_NAT}).odds(paragraph) == 0.0


def test_figures_and_white_space_are_the_same_however_a_dump_has_them() -> None:
    said = Ledes({EDGE + "0月0日": PER_NAT})
    assert said.odds("4月12日，云溪县开展行动") == said.odds("　　４ 月１日，云溪县开展行动") == 1.0


def test_of_a_few_letters_nothing_is_said() -> None:
    said = Ledes({"近": PER_NAT}, bias=PER_NAT)
    assert said.odds("近" + "茶" * (FEWEST - 1)) == 2.0
    assert said.odds("近" + "茶" * (FEWEST - 2)) == 0.0


def test_no_paragraph_is_believed_more_than_all() -> None:
    said = Ledes({"近": 99 * PER_NAT, "据": -99 * PER_NAT})
    assert [said.odds(letter * FEWEST) for letter in "近据"] == [MOST, LEAST]


def test_where_no_table_is_nothing_is_said() -> None:
    assert NO_LEDES.odds(FIRST[0]) == 0.0
