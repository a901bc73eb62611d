"""In a text layer what stands below the rest of a paragraph belongs to the paragraph's article."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.segment.pieces.piece import Piece, Role
from generator.segment.reading_order.resuming import resumed
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, piece

TEA_BEGINS = piece(0, "本报黄山5月6日讯 " + TEA[:60], opens=True)
BRIDGE_BEGINS = piece(2, "本报巢湖5月6日讯 " + BRIDGE, opens=True)
TEA_GOES_ON = piece(3, TEA[60:])


def head(number: int, string: str) -> Piece:
    return piece(number, string, role=Role.HEADLINE)


def read(*pieces: Piece, follows: Mapping[int, int] | None = None) -> list[list[int]]:
    """The numbers of the pieces of each article."""
    articles = resumed(pieces, follows or {})
    return [[p.number for item in article for p in item] for article in articles if article]


def test_what_stands_below_the_rest_of_a_paragraph_goes_with_it() -> None:
    page = (
        TEA_BEGINS,
        head(1, "巢湖新大桥预计六月建成通车"),
        BRIDGE_BEGINS,
        TEA_GOES_ON,
        piece(4, SCHOOL),
    )
    assert read(*page, follows={0: 3}) == [[0, 3, 4], [1, 2]]
    assert read(*page) == [[0], [1, 2, 3, 4]]


@pytest.mark.parametrize(
    ("opener", "opens"),
    [
        (head(4, "开箱看书"), False),
        (head(4, "石门乡中心小学用上新图书室"), True),
        (piece(4, "本报记者 韩梅梅", role=Role.BYLINE), True),
        (piece(4, "综合新闻", role=Role.LABEL), True),
        (piece(4, "图为图书室。", role=Role.CAPTION), False),
    ],
)
def test_a_new_article_begins_below_its_openers_but_no_crosshead(
    opener: Piece, opens: bool
) -> None:
    page = (TEA_BEGINS, BRIDGE_BEGINS, TEA_GOES_ON, opener, piece(5, SCHOOL))
    below = [[0, 3], [2], [4, 5]] if opens else [[0, 3, 4, 5], [2]]
    assert read(*page, follows={0: 3}) == below


def test_a_headline_above_the_rest_of_a_paragraph_waits_for_its_own_text() -> None:
    page = (TEA_BEGINS, head(1, "巢湖新大桥合龙"), TEA_GOES_ON, piece(4, BRIDGE, opens=True))
    assert read(*page, follows={0: 3}) == [[0, 3], [1, 4]]


def test_a_headline_at_the_foot_of_the_page_stays_with_the_text_read_last() -> None:
    page = (TEA_BEGINS, BRIDGE_BEGINS, TEA_GOES_ON, head(4, "皖南春茶开采上市"))
    assert read(*page, follows={0: 3}) == [[0, 3, 4], [2]]


def test_a_signature_goes_with_the_text_above_it() -> None:
    page = (TEA_BEGINS, BRIDGE_BEGINS, TEA_GOES_ON, piece(4, "（王芳）", role=Role.SIGNATURE))
    assert read(*page, follows={0: 3}) == [[0, 3, 4], [2]]


def test_furniture_is_left_out_and_nothing_else_is() -> None:
    page = (
        piece(0, "第4版", role=Role.FOLIO),
        piece(1, "图为采茶。", role=Role.CAPTION),
        piece(2, "田田谷田田", role=Role.NOISE),
        head(3, "皖南春茶开采上市"),
    )
    assert read(*page) == [[1, 3]]
    assert read() == []
