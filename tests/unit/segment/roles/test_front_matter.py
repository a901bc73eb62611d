"""The head of a paper, an index of its pages and the weather are no articles."""

from __future__ import annotations

import pytest

from generator.segment.pieces.piece import Role
from generator.segment.roles.front_matter import HEAD, INDEX, WEATHER, Shown, mark_front_matter
from tests.unit.segment.newsprint import line

LABEL = (Role.LABEL, "label")
TEXT = "茶农们天不亮就背着竹篓上山，赶在雨水"


def marked(*texts: str, known: dict[str, Shown] | None = None) -> list[Shown]:
    """What the lines are found to be; ``known`` says what some are already."""
    found: list[Shown] = [(known or {}).get(text) for text in texts]
    mark_front_matter([line(text) for text in texts], found)
    return found


@pytest.mark.parametrize(
    "beside",
    [
        "2021年5月7日",
        "2021.5.7",
        "二〇二一年五月七日",
        "星期五",
        "中共黄山市委机关报",
        "安徽日报社主管主办",
        "第08123期",
        "农历三月廿六",
        "HUANGSHAN RIBAO",
        "国内统一连续出版物号 CN 34-0012",
    ],
)
def test_what_stands_beside_a_papers_name_is_its_head(beside: str) -> None:
    assert marked(TEXT, beside, "黄山日报", "今日8版", TEXT) == [None, HEAD, HEAD, HEAD, None]


def test_a_name_by_itself_is_no_head_nor_is_a_day_that_signs_a_notice() -> None:
    assert marked(TEXT, "黄山日报", TEXT) == [None] * 3
    assert marked(TEXT, "黄山市水务局", "2021年5月7日") == [None] * 3
    assert marked("春茶喜获捷报", "2021年5月7日") == [None, None]


def test_a_scan_reads_a_day_of_the_head_in_its_own_way() -> None:
    assert marked("2O21年5月7曰 星期 五", TEXT) == [HEAD, None]


@pytest.mark.parametrize(
    "text",
    [
        "第08123期 今日8版",
        "安徽日报社主管主办 国内统一连续出版物号 CN 34-0012",
        "2021年5月7日 周五 要闻 1",
        "第2版黄山日报2021年5月7日 区内新闻",
        "04 区内新闻 2021年5月7日 星期五",
        "邮发代号 25-17",
        "QUNEI XINWEN",
    ],
)
def test_parts_of_the_head_share_a_line(text: str) -> None:
    assert marked(TEXT, text) == [None, HEAD]


def test_a_head_goes_no_farther_than_its_lines() -> None:
    found = marked("2021年5月7日", TEXT, "黄山日报", "第一版", LABEL[1], known={LABEL[1]: LABEL})
    assert found == [None, None, HEAD, HEAD, LABEL]


def test_an_index_tells_what_stands_on_which_page() -> None:
    index = ["导读", "▶2版 皖南山区的春茶", "上市了", "▶5版 石门小学有了新图书室", "春茶开采上市忙"]
    assert marked(*index) == [INDEX] * 4 + [None]
    assert marked("导读", "三江源头话生态 详见第3版", "茶乡行纪 A06") == [INDEX] * 3
    assert marked("今日导读", "春茶上市卖出好价钱 ▶▶6版", TEXT) == [INDEX, INDEX, None]


def test_the_last_entry_has_a_second_line_only_where_it_fills_its_column() -> None:
    full = ["要闻导读", "▶2版 皖南春茶上市", "▶5版 石门小学有了新", "图书室"]
    assert marked(*full) == [INDEX] * 4
    assert marked(*full[:2], "▶5版 石门小学", "图书室") == [INDEX] * 3 + [None]


def test_a_label_without_entries_is_no_index() -> None:
    assert marked("导读", TEXT, known={"导读": LABEL}) == [LABEL, None]


def test_a_box_tells_the_weather() -> None:
    box = ["山区天气", "今天白天到夜间多云", "东南风3到4级", "12℃～19℃", TEXT]
    assert marked(*box) == [WEATHER] * 4 + [None]
    assert marked("山区天气", "东南风3到4级", TEXT) == [None] * 3
    towns = ["明日天气", "黄山 阵雨 22℃～29℃", "休宁 多云 21℃～30℃"]
    assert marked(*towns) == [WEATHER] * 3
    assert marked("今日天气：黄山 多云 3℃—19℃", TEXT) == [WEATHER, None]
