"""Articles whose pieces stand among one another's come apart; the rest keeps its order."""

from __future__ import annotations

import pytest

from generator.segment.pieces.piece import TABLE_ROW, VERSE, Role
from generator.segment.reading_order.thread_page import column_of
from generator.segment.reading_order.thread_ways import Way
from generator.segment.reading_order.threads import WAYS, Untangling
from tests.unit.segment.newsprint import SCHOOL, TEA, piece
from tests.unit.segment.woven import (
    BRIDGE_DATED,
    MORE_BRIDGE,
    MORE_TEA,
    TEA_DATED,
    head,
    order,
    text,
    threads,
)


def test_two_articles_that_a_scan_interleaved_come_apart() -> None:
    # Two columns read across: 0 and 2 are one article, 1 and 3 the other.
    pieces = (
        text(0, TEA_DATED[:70], opens=True),
        text(1, BRIDGE_DATED[:70], opens=True, size=14),
        text(2, TEA_DATED[70:]),
        text(3, BRIDGE_DATED[70:], size=14),
    )
    assert order(*pieces, follows={0: 2, 1: 3}) == [0, 2, 1, 3]


def test_a_paragraph_of_its_own_finds_its_article_by_column_and_words() -> None:
    pieces = (
        text(0, TEA_DATED[:70], opens=True),
        text(1, BRIDGE_DATED[:70], opens=True, size=14),
        text(2, TEA_DATED[70:]),
        text(3, BRIDGE_DATED[70:], size=14),
        text(4, MORE_TEA),
        text(5, MORE_BRIDGE, size=14),
    )
    assert order(*pieces, follows={0: 2, 1: 3}) == [0, 2, 4, 1, 3, 5]


def test_a_page_without_interleaving_keeps_its_order() -> None:
    pieces = (
        head(0, "皖南春茶开采上市"),
        text(1, TEA_DATED, opens=True),
        text(2, MORE_TEA),
        head(3, "巢湖新大桥合龙"),
        text(4, BRIDGE_DATED, opens=True),
        text(5, MORE_BRIDGE),
    )
    assert order(*pieces) == list(range(6))


def test_articles_with_headlines_below_keep_their_order() -> None:
    pieces = (
        text(0, TEA_DATED, opens=True),
        head(1, "皖南春茶开采上市"),
        text(2, BRIDGE_DATED, opens=True),
        head(3, "巢湖新大桥合龙"),
    )
    assert order(*pieces) == list(range(4))


def test_a_headline_at_the_foot_of_the_page_stays_with_the_text_read_last() -> None:
    pieces = (
        text(0, TEA_DATED[:70], opens=True),
        text(1, BRIDGE_DATED[:70], opens=True, size=14),
        text(2, TEA_DATED[70:]),
        text(3, BRIDGE_DATED[70:], size=14),
        head(4, "巢湖新大桥合龙"),
    )
    assert order(*pieces, follows={0: 2, 1: 3})[-2:] == [3, 4]


def test_a_headline_between_the_columns_goes_with_the_text_below_it() -> None:
    # The page begins with a text that goes on below the headline of another.
    pieces = (
        text(0, TEA_DATED[:70], opens=True),
        head(1, "巢湖新大桥合龙"),
        text(2, BRIDGE_DATED, opens=True, size=14),
        text(3, TEA_DATED[70:]),
    )
    assert order(*pieces, follows={0: 3}) == [0, 3, 1, 2]


def test_what_stands_before_the_start_of_its_article_comes_after_it() -> None:
    # The foot of the first column was dumped before its top: the join says so.
    pieces = (
        text(0, TEA[60:]),
        text(1, "本报黄山5月6日讯（记者 李雷）" + TEA[:60], opens=True),
    )
    assert order(*pieces, follows={1: 0}) == [1, 0]


def test_a_signature_goes_with_the_text_above_it() -> None:
    pieces = (
        text(0, TEA_DATED[:70], opens=True),
        text(1, BRIDGE_DATED[:70], opens=True, size=14),
        text(2, TEA_DATED[70:]),
        piece(3, "（王芳）", role=Role.SIGNATURE),
        text(4, BRIDGE_DATED[70:], size=14),
    )
    assert order(*pieces, follows={0: 2, 1: 4}) == [0, 2, 3, 1, 4]


def test_a_text_below_a_signature_goes_on_with_an_article_that_is_still_open() -> None:
    pieces = (
        text(0, TEA_DATED[:70], opens=True),
        text(1, BRIDGE_DATED[:70], opens=True),
        text(2, TEA_DATED[70:]),
        text(3, BRIDGE_DATED[70:]),
        piece(4, "（王芳）", role=Role.SIGNATURE),
        text(5, MORE_TEA),
    )
    assert order(*pieces, follows={0: 2, 1: 3}) == [0, 2, 5, 1, 3, 4]


def test_furniture_is_left_out_and_nothing_else_is() -> None:
    pieces = (
        piece(0, "第4版", role=Role.FOLIO),
        text(1, TEA),
        piece(2, "田田谷田田", role=Role.NOISE),
        piece(3, "图为采茶。", role=Role.CAPTION),
        piece(4, "综合新闻", role=Role.LABEL),
    )
    assert sorted(order(*pieces)) == [1, 3, 4]


def test_a_page_of_headlines_alone_is_left_as_it_is() -> None:
    assert order(head(0, "皖南春茶开采上市"), head(1, "巢湖新大桥合龙")) == [0, 1]
    assert order() == []


def test_four_articles_printed_one_after_another_keep_their_order() -> None:
    texts = (TEA_DATED, BRIDGE_DATED, "本报石门5月6日讯 " + SCHOOL)
    pieces = [text(n, string, opens=True) for n, string in enumerate(texts)]
    assert order(*pieces) == [0, 1, 2]


def test_the_rows_of_a_table_stay_together() -> None:
    rows = [
        text(n, string).as_role(Role.BODY, TABLE_ROW)
        for n, string in enumerate(("品种 产地 单价", "鲜叶 黄山 180", "钢梁 大桥 420"), 3)
    ]
    pieces = (
        head(0, "巢湖新大桥合龙"),
        text(1, BRIDGE_DATED, opens=True),
        head(2, "春茶采购价"),
        *rows,
    )
    assert order(*pieces) == list(range(6))


@pytest.mark.parametrize("reason", [TABLE_ROW, VERSE])
def test_a_table_or_a_poem_goes_on_below_a_piece_of_another_column(reason: str) -> None:
    rows = [
        piece(n, string).as_role(Role.BODY, reason)
        for n, string in ((3, "品种 产地 单价"), (4, "鲜叶 黄山 180"), (6, "钢梁 大桥 420"))
    ]
    above = (
        head(0, "巢湖新大桥合龙"),
        text(1, BRIDGE_DATED[:70], opens=True),
        head(2, "春茶采购价"),
        *rows[:2],
        text(5, BRIDGE_DATED[70:]),
    )
    assert threads(*above, rows[2], follows={1: 5}) == [[0, 1, 5], [2, 3, 4, 6]]
    below = piece(7, "钢梁 大桥 420").as_role(Role.BODY, reason)
    parted = threads(*above, head(6, "大桥采购价"), below, follows={1: 5})
    assert parted[1] == [2, 3, 4]


def test_so_many_ways_are_followed_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    followed: list[Way] = []
    steps = Untangling.steps
    monkeypatch.setattr(
        Untangling,
        "steps",
        lambda self, way, *args, **told: followed.append(way) or steps(self, way, *args, **told),
    )
    counts = []
    for size in (20, 30, 40):
        followed.clear()
        order(head(0, "招标公告"), *(text(n, f"第{n}个{MORE_TEA}") for n in range(1, size)))
        counts.append(len(followed))
    assert counts[2] - counts[1] == counts[1] - counts[0] == 10 * WAYS


def test_a_column_is_told_by_three_lines_at_least() -> None:
    assert column_of((text(0, TEA[:50], size=14),)) == 14.0
    assert column_of((text(0, TEA[:20], size=14),)) is None
