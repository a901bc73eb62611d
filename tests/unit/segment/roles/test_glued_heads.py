"""What a dump sets behind a headline, on its line, is a line of its own."""

from __future__ import annotations

import pytest

from generator.pipeline import Desk
from generator.segment.roles.glued_heads import cut_behind_heads
from tests.unit.segment.newsprint import SCHOOL_HEAD, TEA, TEA_HEAD, articles, line, set_in

CLOSED = "下学期还要给每个班配一个流动书箱。"


def cut(row: str, above: str = CLOSED) -> list[str]:
    return [one.string for one in cut_behind_heads([line(above), line(row)])][1:]


@pytest.mark.parametrize(
    "behind",
    ["□本报记者 李雷", "□本报记者李雷", "——走进黄山茶区的八个村子", "横跨巢湖的新大桥昨日合龙，桥"],
)
def test_a_byline_a_deck_and_a_text_behind_a_headline_are_lines(behind: str) -> None:
    assert cut(f"{TEA_HEAD} {behind}") == [TEA_HEAD, behind]


def test_a_line_behind_the_title_of_a_notice_is_none_of_it() -> None:
    assert cut("关于鲜叶收购的公告 走进春天里的茶园") == ["关于鲜叶收购的公告", "走进春天里的茶园"]


@pytest.mark.parametrize(
    "row",
    [
        "皖南春茶开采 巢湖大桥合龙",
        "本报黄山5月6日讯 近日，皖南山区的春茶",
        "合作社的收购点，当天 当天付款，鲜叶",
        "本报记者李雷 □本报通讯员 王芳",
        "春茶开采 近日，皖南山区的春茶",
        "当天采下的鲜叶当天 称重，当天付款。",
    ],
)
def test_other_lines_with_a_space_stay_whole(row: str) -> None:
    assert cut(row) == [row]


def test_inside_a_paragraph_a_space_begins_no_other_text() -> None:
    row = "收购点设在村口 当天采下的鲜叶，当天称"
    assert cut(row, above="合作社今年的") == [row]
    assert len(cut(row)) == 2


def test_a_headline_below_its_text_is_read_though_another_text_stands_behind_it(
    desk: Desk,
) -> None:
    school = "石门乡中心小学的孩子们用上了新图书室，书架上摆着两千多册绘本和科普读物。"
    page = f"{set_in(TEA)}{TEA_HEAD} {school[:20]}\n{set_in(school[20:], indent='')}{SCHOOL_HEAD}\n"
    assert [one.title for one in articles(page, desk)] == [TEA_HEAD, SCHOOL_HEAD]
