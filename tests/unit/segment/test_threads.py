"""Articles whose pieces stand among one another's come apart; the rest keeps its order."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from generator.segment.fields import Fields
from generator.segment.joins import Neighbours
from generator.segment.lexicon import Lexicon
from generator.segment.meanings import NO_MEANINGS, Meanings
from generator.segment.pieces import TABLE_ROW, Piece, Role
from generator.segment.thread_page import column_of
from generator.segment.thread_ways import Way
from generator.segment.threads import WAYS, Untangling, untangled
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, piece, set_in

TOPICS = {"春茶": 47, "茶农": 47, "鲜叶": 47, "大桥": 8, "桥": 8, "钢梁": 8, "采购": 60, "预算": 60}
TABLE = "".join(f"{word}\t10\t{topic}:80\n" for word, topic in TOPICS.items())
WORDS = Lexicon({"的": 60_000_000}, (), Fields.of_table(TABLE))
"""Every word is rare, and these speak of something."""
TEA_DATED = "本报黄山5月6日讯（记者 李雷）" + TEA
BRIDGE_DATED = "本报巢湖5月6日讯（记者 韩梅梅）" + BRIDGE
MORE_TEA = (
    "茶农们说，今年春茶的收购价比去年高了一成，合作社的收购点增加到八个，鲜叶不出村就能卖掉。"
)
MORE_BRIDGE = (
    "大桥的钢梁共有三百多节，施工单位用浮吊逐节吊装，工程师守了四十天，直到最后一节钢梁合龙。"
)


def text(number: int, string: str, *, opens: bool = False, size: int = 18) -> Piece:
    rows = set_in(string, size, "").splitlines()
    return piece(number, *rows, opens=opens, measure=float(size))


def head(number: int, string: str) -> Piece:
    return piece(number, string, role=Role.HEADLINE)


def threads(
    *pieces: Piece, follows: Mapping[int, int] | None = None, lexicon: Lexicon = WORDS
) -> list[list[int]]:
    """The numbers of the pieces of each article."""
    found = untangled(pieces, follows or {}, Neighbours(lexicon))
    return [[p.number for item in thread for p in item] for thread in found]


def order(*pieces: Piece, follows: Mapping[int, int] | None = None) -> list[int]:
    """The numbers of the pieces as they are read."""
    return [number for thread in threads(*pieces, follows=follows) for number in thread]


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


def test_what_texts_speak_of_tells_which_article_they_go_on_with() -> None:
    lexicon = Lexicon(
        {}, (), Fields.of_table("水稻\t10\t47:80\n法院\t10\t51:90\n被告\t10\t51:90\n")
    )
    filler = "大家听了都很高兴，都说这是一件好事，要继续办下去，办得更好，办出名堂来。"
    pieces = (
        head(0, "水稻丰收"),
        text(1, "今年的水稻又丰收了。" + filler),
        head(2, "法院开庭"),
        text(3, "法院今天开庭审理此案。" + filler),
        text(4, "水稻收割在即。" + filler[::-1]),
        text(5, "被告当庭认错。" + filler[::-1]),
    )
    assert threads(*pieces, lexicon=lexicon) == [[0, 1, 4], [2, 3, 5]]


FAINT = "水稻\t10\t47:80\n法院\t10\t51:90\n被告\t10\t51:90\n高兴\t10\t60:20\n兴高\t10\t61:20\n"
"""Fields of news that hardly tell crops from courts."""


def alternating(lexicon: Lexicon, *, lost: bool = False) -> list[list[int]]:
    """The threads of two articles by turns; ``lost`` says that the scan lost their commas."""
    filler = "大家听了都很高兴，都说这是一件好事，要继续办下去，办得更好，办出名堂来。"
    told = (
        "今年的水稻又丰收了。" + filler,
        "法院今天开庭审理此案。" + filler,
        "水稻收割在即。" + filler[::-1],
        "被告当庭认错。" + filler[::-1],
    )
    rice, court, *more = (one.replace("，", "\u2009") if lost else one for one in told)
    pieces = (
        head(0, "水稻丰收"),
        text(1, rice),
        head(2, "法院开庭"),
        text(3, court),
        *(text(number, one) for number, one in enumerate(more, 4)),
    )
    return threads(*pieces, lexicon=lexicon)


def test_a_scan_that_lost_no_marks_is_hardly_thought_to_mix_columns() -> None:
    lexicon = Lexicon({}, (), Fields.of_table(FAINT))
    assert alternating(lexicon, lost=True) == [[0, 1, 4], [2, 3, 5]]
    assert alternating(lexicon) != [[0, 1, 4], [2, 3, 5]]


def test_what_words_mean_tells_which_article_they_go_on_with() -> None:
    rows = {"水稻": 0, "收割": 0, "法院": 1, "被告": 1}
    meanings = Meanings(rows, np.diag([99, 99]).astype(np.int8))
    lexicon = Lexicon({}, (), Fields.of_table(FAINT), meanings)
    assert alternating(lexicon) == [[0, 1, 4], [2, 3, 5]]


def test_a_headline_opens_an_article_with_the_text_that_means_the_same() -> None:
    rows = {"水稻": 0, "收割": 0, "插秧": 0, "被告": 1, "开庭": 1}
    meanings = Meanings(rows, np.diag([99, 99]).astype(np.int8))
    filler = "大家听了都很高兴，都说这是一件好事，要继续办下去，办得更好，办出名堂来。"
    above = (head(0, "水稻收割忙"), text(1, "插秧从清明开始。" + filler), head(2, "被告认错"))
    court = text(3, "开庭那天来了很多人。" + filler)
    for known, found in ((meanings, [[0, 1], [2, 3]]), (NO_MEANINGS, [[0, 1, 2, 3]])):
        lexicon = Lexicon({}, (), Fields.of_table(FAINT), known)
        assert threads(*above, court, lexicon=lexicon) == found


def test_the_next_number_of_a_list_goes_on_with_it() -> None:
    pieces = (
        head(0, "招标公告"),
        text(
            1,
            "一、项目名称：食堂厨房设备采购，预算一百一十万元，最高限价一百万元整。",
        ),
        head(2, "巢湖新大桥合龙"),
        text(3, MORE_BRIDGE),
        text(
            4,
            "二、投标人资格：具有独立法人资格，近三年内承担过同类采购不少于两个。",
        ),
        text(5, "大桥的引桥也已铺好沥青，护栏正在安装，工人们加班加点，要赶在汛期之前全部完工。"),
    )
    assert [0, 1, 4] in threads(*pieces)
