"""Datelines as papers print them, and what only resembles one."""

import pytest

from generator.segment.writers.datelines import find_dateline


@pytest.mark.parametrize(
    ("text", "agency", "place", "date", "kind"),
    [
        ("本报合肥5月6日讯（记者 李雷）", "本报", "合肥", "05-06", "讯"),
        ("本报5月16日讯 近日", "本报", None, "05-16", "讯"),
        ("新华社北京4月2日电 国务院", "新华社", "北京", "04-02", "电"),
        ("据新华社北京12月31日电", "新华社", "北京", "12-31", "电"),
        ("本报 黄山 5 月 6 日 电", None, None, None, None),
        ("本报黄山 5 月 6 日 电", "本报", "黄山", "05-06", "电"),
        ("中新社香港10月1日专电", "中新社", "香港", "10-01", "专电"),
        ("本报讯（记者 李雷）", "本报", None, None, "讯"),
        ("本报讯 黄山茶农", "本报", None, None, "讯"),
        ("本报休宁讯 茶农", "本报", "休宁", None, "讯"),
        ("据新华社巴黎电 一座桥", "新华社", "巴黎", None, "电"),
        ("本报黄山5月6日22时电 茶农", "本报", "黄山", "05-06", "电"),
        ("江城晚报讯（记者 李雷）", "江城晚报", None, None, "讯"),
        ("黄山日报休宁5月6日讯", "黄山日报", "休宁", "05-06", "讯"),
        ("本报黄山6日电", "本报", "黄山", None, "电"),
        ("新华社北京四月二日电", "新华社", "北京", "04-02", "电"),
        ("本报合肥十二月三十一日专电", "本报", "合肥", "12-31", "专电"),
        ("本报黄山一九七八年五月二十日讯", "本报", "黄山", "05-20", "讯"),
        ("法新社巴黎5月6日电", "法新社", "巴黎", "05-06", "电"),
        ("皖南云/黄山日报讯（记者 李雷）", "皖南云/黄山日报", None, None, "讯"),
        ("快报讯（记者 李雷）", "快报", None, None, "讯"),
        ("徽州新闻讯（记者 李雷）", "徽州新闻", None, None, "讯"),
        ("【本报讯】茶农", "本报", None, None, "讯"),
        ("综合新华社北京5月6日电", "新华社", "北京", "05-06", "电"),
        ("休宁讯（记者 李雷）", "", "休宁", None, "讯"),
        ("茶农喜讯（上）", None, None, None, None),
    ],
)
def test_a_dateline_taken_apart(
    text: str, agency: str | None, place: str | None, date: str | None, kind: str | None
) -> None:
    found = find_dateline(text)
    if agency is None:
        assert found is None
        return
    assert found is not None
    line = found.as_dateline()
    assert (line.agency, line.place, line.date, line.kind) == (agency, place, date, kind)


@pytest.mark.parametrize(
    "text",
    [
        "5月6日，本报记者来到黄山",
        "他翻开一张晚报，讯息很多",
        "他拿起本报讯 息一栏",
        "本报讯息",
        "本报通讯员的电话",
        "本报13月6日",
        "社会消息",
        "他在通报讯问笔录时说",
        "据说徽州新闻讯息很多",
        "",
        "春茶开采",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_the_first_of_two_and_where_it_stands() -> None:
    text = "春茶开采 本报合肥5月6日讯 茶农忙。本报池州5月7日讯"
    found = find_dateline(text)
    assert found is not None
    assert text[found.start : found.end] == "本报合肥5月6日讯"
    second = find_dateline(text, found.end)
    assert second is not None
    assert second.place == "池州"


@pytest.mark.parametrize(
    ("text", "span"),
    [("【本报黄山5月6日讯】（记者", (0, 11)), ("【本报黄山5月6日讯（记者", (1, 10))],
)
def test_brackets_about_a_dateline_are_of_it(text: str, span: tuple[int, int]) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.start, found.end) == span
