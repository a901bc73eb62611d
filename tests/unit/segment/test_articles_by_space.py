"""What the white space of a dump tells: blank lines part articles, crossheads are indented."""

from __future__ import annotations

import pytest

from generator.model import Article
from generator.pipeline import Desk
from tests.unit.segment.newsprint import (
    BRIDGE_DATED,
    BRIDGE_HEAD,
    SCHOOL,
    SCHOOL_DATED,
    SCHOOL_HEAD,
    TEA_DATED,
    TEA_HEAD,
    articles,
    set_in,
)

MORE_TEA = "茶农们说，今年春茶的收购价比去年高了一成，鲜叶不出村就能卖掉。"
PRICES = (
    "镇上的茶叶市场天不亮就开秤，头批芽茶一斤卖到四百多元，外地茶商在摊位前排起了队。",
    "茶厂的炒茶师傅说，今年雨水足，芽头壮，一锅要多炒两分钟，香气才能出来。",
)
MORE_SCHOOL = "孩子们说，最喜欢的是靠窗的那一排座位，一抬头就能看见山。"
MORE_BRIDGE = "大桥的钢梁共有三百多节，工程师守了四十天，直到最后一节合龙。"
RAIN = "受冷空气影响，未来三天沿江江北有一次降温过程，早晚温差较大，请注意添衣。"
LIBRARY_HEAD, LIBRARY = (
    "市图书馆开到晚上十点",
    "本报合肥5月6日讯（记者 赵敏）下月起市图书馆延长开放时间，自习室的灯亮到十点。",
)
OTHERS = [
    [SCHOOL_HEAD, SCHOOL_DATED, MORE_SCHOOL, "下学期每个班都有流动书箱，老师们已经排好了日子。"],
    [BRIDGE_HEAD, BRIDGE_DATED, MORE_BRIDGE, "两岸的居民盼了十年，合龙那天江边站满了人。"],
    [LIBRARY_HEAD, LIBRARY, "读者说，下班以后终于有地方看书了。"],
]


def dumped(page: list[list[str]], *, whole: bool) -> str:
    """The page with a blank line above each group, and a line or lines of 18 em a paragraph."""
    return "\n".join(
        "".join(f"{text}\n" if whole or len(text) < 16 else set_in(text, indent="") for text in g)
        for g in page
    )


def told(found: list[Article]) -> list[tuple[str, int]]:
    return [(article.title, len(article.paragraphs)) for article in found]


@pytest.mark.parametrize("whole", [True, False])
def test_where_blank_lines_part_articles_a_line_without_one_is_a_crosshead(
    desk: Desk, whole: bool
) -> None:
    """The school's story has nothing of the tea's, and would be an article by its headline."""
    page = [[TEA_HEAD, TEA_DATED, MORE_TEA, "村里来了新图书", SCHOOL, MORE_SCHOOL], *OTHERS]
    found = articles(dumped(page, whole=whole), desk)
    assert told(found) == [(TEA_HEAD, 5), (SCHOOL_HEAD, 3), (BRIDGE_HEAD, 3), (LIBRARY_HEAD, 2)]


@pytest.mark.parametrize("whole", [True, False])
def test_where_blank_lines_part_articles_a_label_below_one_opens_a_brief(
    desk: Desk, whole: bool
) -> None:
    page = [[TEA_HEAD, TEA_DATED, MORE_TEA], ["一线快报", RAIN, "（张晓云）"], *OTHERS]
    found = articles(dumped(page, whole=whole), desk)
    assert [len(one.paragraphs) for one in found] == [2, 1, 3, 3, 2]
    assert (found[1].section, found[1].title_source) == ("一线快报", "derived")


CROSSHEAD = "桥面连夜浇筑"


@pytest.mark.parametrize("whole", [True, False])
def test_a_line_that_stands_in_where_headlines_do_not_is_a_crosshead(
    desk: Desk, whole: bool
) -> None:
    heads = {TEA_HEAD: TEA_HEAD, SCHOOL_HEAD: SCHOOL_HEAD, CROSSHEAD: f"　　{CROSSHEAD}"}
    rows = [TEA_HEAD, TEA_DATED, MORE_TEA, CROSSHEAD, *PRICES, *OTHERS[0]]
    page = "".join(
        f"{heads[row]}\n" if row in heads else f"　　{row}\n" if whole else set_in(row)
        for row in rows
    )
    assert told(articles(page, desk)) == [(TEA_HEAD, 5), (SCHOOL_HEAD, 3)]


def test_whom_a_letter_speaks_to_opens_it(desk: Desk) -> None:
    letter = "我是高水小区的住户，巷口的井盖敞着两个多月，摔了四个人，请报社帮我们喊一声。"
    rows = [TEA_HEAD, TEA_DATED, MORE_TEA, "这个老虎口何时堵上", "编辑同志：", letter]
    page = "".join(f"{r}\n" if len(r) < 16 else set_in(r, indent="") for r in rows)
    assert [one.title for one in articles(page, desk)] == [TEA_HEAD, "这个老虎口何时堵上"]
