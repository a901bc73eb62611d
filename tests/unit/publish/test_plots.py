"""The plots of the page 数据."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from markdown import markdown

from generator.publish.plots import WIDTH, plot, table

HEAT = """\
| 月份 | 甲市 | 乙&丙 |
| --- | --- | --- |
| 2020-03 | 4 | 0 |
| 2020-04 | 1 | 9 |
"""
BARS = "| 栏目 | 篇数 |\n| --- | --- |\n| 要闻 | 10 |\n| 一个名字很长很长的栏目 | 5 |\n"
STEPS = "| 字数 | 篇数 |\n| --- | --- |\n| 0—199 | 2 |\n| 200—399 | 0 |\n| 2000以上 | 8 |\n"


def body(text: str) -> str:
    return markdown(text, extensions=["tables"])


def drawn(text: str, kind: str) -> ElementTree.Element:
    return ElementTree.fromstring(plot(body(text), kind, "标题"))


def rects(svg: ElementTree.Element) -> list[dict[str, str]]:
    return [dict(one.attrib) for one in svg.iter("rect")]


def words(svg: ElementTree.Element) -> list[str]:
    return [one.text or "" for one in svg.iter("text")]


def test_a_table_is_read_back_as_names_and_counts() -> None:
    found = table(body(HEAT))
    assert found is not None
    assert (found.columns, found.names) == (("甲市", "乙&丙"), ("2020-03", "2020-04"))
    assert found.counts == ((4, 0), (1, 9))


@pytest.mark.parametrize(("text", "kind"), [(HEAT, "heat"), (BARS, "bars"), (STEPS, "steps")])
def test_a_plot_has_a_title_a_description_and_lies_in_its_box(text: str, kind: str) -> None:
    svg = drawn(text, kind)
    named = svg.get("aria-labelledby", "").split()
    assert svg.get("role") == "img"
    assert [svg.find("title").get("id"), svg.find("desc").get("id")] == named  # type: ignore[union-attr]
    _, _, width, height = map(float, svg.get("viewBox", "").split())
    assert width == WIDTH
    for one in rects(svg):
        assert float(one["x"]) >= 0
        assert float(one["x"]) + float(one["width"]) <= width + 0.1
        assert float(one["y"]) + float(one["height"]) <= height + 0.1
    assert "style" not in {name for one in svg.iter() for name in one.attrib}


def test_a_square_is_darker_for_more_and_empty_for_none() -> None:
    assert [one["class"] for one in rects(drawn(HEAT, "heat"))] == ["s3", "s0", "s2", "s4"]
    assert "乙&丙在2020-04最多，9篇" in (drawn(HEAT, "heat").findtext("desc") or "")


def test_bars_are_as_long_as_their_counts() -> None:
    svg = drawn(BARS, "bars")
    long, short = (float(one["width"]) for one in rects(svg))
    assert long == pytest.approx(2 * short, abs=0.2)
    assert words(svg) == ["要闻", "10", "一个名字很长很长…", "5"]


def test_columns_stand_on_the_axis_and_are_named_by_where_they_begin() -> None:
    svg = drawn(STEPS, "steps")
    assert words(svg) == ["0", "2", "200", "2000+", "8"]
    feet = {round(float(one["y"]) + float(one["height"])) for one in rects(svg)}
    assert feet == {166}


NOTHING = "| 月份 | 甲市 |\n| --- | --- |\n| 2020-03 | 0 |\n"


@pytest.mark.parametrize("text", ["没有表", "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |", NOTHING])
def test_nothing_is_drawn_where_there_is_nothing_to_see(text: str) -> None:
    assert plot(body(text), "heat", "标题") == ""
