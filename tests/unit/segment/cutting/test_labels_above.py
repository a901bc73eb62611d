"""Of the lines above a text a short one may be a label, which names its section."""

from __future__ import annotations

import pytest

from generator.segment.cutting.clips import Clip
from generator.segment.cutting.labels_above import without_label
from generator.segment.cutting.strips import Kind
from tests.unit.segment.cutting.test_clippings import HEAD, TEXT, cuttings, strings
from tests.unit.segment.newsprint import BRIDGE_DATED, TEA, TEA_DATED, Part, strip_made

WEATHER = "受冷空气影响，未来三天沿江江北有一次降温过程，早晚温差较大。"


def test_a_short_label_over_a_headline_is_no_part_of_it_but_names_its_section() -> None:
    (one,), _ = cuttings(Part(HEAD, "茶事"), Part(HEAD, "皖南春茶开采上市"), Part(TEXT, TEA_DATED))
    assert strings(one.headline) == ["皖南春茶开采上市"]
    assert strings(one.labels) == ["茶事"]


@pytest.mark.parametrize(
    "column", ["民生关注", "民生关注·春茶", "副刊·茶乡", "春茶·山色", "春茶人物"]
)
def test_the_name_of_a_column_set_tight_over_a_headline_is_no_part_of_it(column: str) -> None:
    title = Part(HEAD, "皖南春茶开采上市", tight=True)
    (one,), _ = cuttings(Part(HEAD, column), title, Part(TEXT, TEA_DATED))
    assert strings(one.headline) == ["皖南春茶开采上市"]
    assert strings(one.labels) == [column]


def test_of_two_lines_that_may_name_a_series_the_first_does() -> None:
    (one,), _ = cuttings(Part(HEAD, "茶乡风物"), Part(HEAD, "山里夜话"), Part(TEXT, TEA))
    assert (strings(one.labels), strings(one.headline)) == (["茶乡风物"], ["山里夜话"])


@pytest.mark.parametrize(("first", "label"), [("茶园新绿", True), ("茶园绿了", False)])
def test_a_line_that_tells_what_happened_is_no_label(first: str, *, label: bool) -> None:
    (one,), _ = cuttings(Part(HEAD, first), Part(HEAD, "收购点设到村口"), Part(TEXT, BRIDGE_DATED))
    assert strings(one.labels) == ([first] if label else [])


@pytest.mark.parametrize(
    ("first", "below"), [("茶乡记忆", "山里人家"), ("记者算账", "鲜叶多卖三十元")]
)
def test_what_may_be_of_the_headline_as_well_stays_with_it(first: str, below: str) -> None:
    (one,), _ = cuttings(Part(HEAD, first), Part(HEAD, below, tight=True), Part(TEXT, TEA))
    assert strings(one.headline) == [first, below]


@pytest.mark.parametrize(("first", "half"), [("大桥晨雾里", False), ("大桥钢梁下", True)])
def test_a_first_line_half_of_which_the_text_says_belongs_to_the_headline(
    first: str, *, half: bool
) -> None:
    (one,), _ = cuttings(
        Part(HEAD, first), Part(HEAD, "守着最后一段桥面"), Part(TEXT, BRIDGE_DATED)
    )
    assert strings(one.labels) == ([] if half else [first])


@pytest.mark.parametrize(("below", "label"), [("钢梁合龙了", False), ("守着最后一段桥面", True)])
def test_a_line_of_which_the_text_says_something_belongs_to_one_as_long(
    below: str, *, label: bool
) -> None:
    first = "大桥晨雾里"
    (one,), _ = cuttings(Part(HEAD, first), Part(HEAD, below), Part(TEXT, BRIDGE_DATED))
    assert strings(one.labels) == ([first] if label else [])


def test_the_name_of_a_series_is_shorter_than_the_headline_below_it_however_that_breaks() -> None:
    rows = Part(HEAD, "山里人家", tight=True), Part(HEAD, "守着老茶树", tight=True)
    (one,), _ = cuttings(Part(HEAD, "茶乡记忆"), *rows, Part(TEXT, TEA))
    assert strings(one.labels) == ["茶乡记忆"]


def test_of_two_labels_over_a_headline_the_first_names_the_section() -> None:
    labels = Part(HEAD, "老茶坊"), Part(HEAD, "口述")
    (one,), _ = cuttings(*labels, Part(HEAD, "皖南春茶开采上市"), Part(TEXT, TEA_DATED))
    assert strings(one.labels) == ["老茶坊"]


@pytest.mark.parametrize("blanks", [True, False])
def test_below_a_label_a_short_first_line_belongs_to_the_headline(*, blanks: bool) -> None:
    first, title = Part(HEAD, "山里的火塘"), Part(HEAD, "一担鲜叶多卖三十元", tight=blanks)
    (one,), _ = cuttings(first, title, Part(TEXT, TEA), blanks=blanks)
    assert strings(one.labels) == ([] if blanks else ["山里的火塘"])
    label = Part(Kind.LABEL, "民生关注")
    (one,), _ = cuttings(label, first, title, Part(TEXT, TEA), blanks=blanks)
    assert strings(one.headline) == ["山里的火塘", "一担鲜叶多卖三十元"]


def test_below_a_label_a_name_apart_from_the_headline_is_a_label_still() -> None:
    parts = Part(Kind.LABEL, "民生关注"), Part(HEAD, "山里的火塘"), Part(HEAD, "一担鲜叶多卖三十元")
    (one,), _ = cuttings(*parts, Part(TEXT, TEA))
    assert strings(one.headline) == ["一担鲜叶多卖三十元"]


def test_a_first_line_set_tight_to_the_next_belongs_to_the_headline() -> None:
    (one,), _ = cuttings(
        Part(HEAD, "黄山市"), Part(HEAD, "皖南春茶开采上市", tight=True), Part(TEXT, TEA_DATED)
    )
    assert strings(one.headline) == ["黄山市", "皖南春茶开采上市"]


@pytest.mark.parametrize(("first", "named"), [("皖南春茶", True), ("茶乡纪事", False)])
def test_without_blank_lines_a_first_line_that_the_text_names_is_no_label(
    first: str, *, named: bool
) -> None:
    title = "一担鲜叶多卖三十元"
    (one,), _ = cuttings(Part(HEAD, first), Part(HEAD, title), Part(TEXT, TEA_DATED), blanks=False)
    assert strings(one.headline) == ([first, title] if named else [title])
    assert strings(one.labels) == ([] if named else [first])


def test_a_short_name_over_a_dated_story_is_a_label_unless_the_story_says_it() -> None:
    (one,), _ = cuttings(Part(HEAD, "山乡新事"), Part(TEXT, TEA_DATED))
    assert (strings(one.headline), strings(one.labels)) == ([], ["山乡新事"])
    (one,), _ = cuttings(Part(HEAD, "采摘春茶"), Part(TEXT, TEA_DATED))
    assert (strings(one.headline), strings(one.labels)) == (["采摘春茶"], [])


def test_a_label_over_a_short_headline_shows_by_what_the_text_says() -> None:
    (one,), _ = cuttings(
        Part(HEAD, "浣纱"), Part(HEAD, "春茶"), Part(Kind.BYLINE, "李 雷"), Part(TEXT, TEA)
    )
    assert (strings(one.headline), strings(one.labels)) == (["春茶"], ["浣纱"])


@pytest.mark.parametrize(
    ("first", "below", "label"),
    [("浣纱", "茶农采鲜叶", True), ("花潮", "菌子山的雾气", True), ("候鸟回来", "灯就熄了", False)],
)
def test_a_name_tight_over_a_headline_is_a_label_if_it_is_much_shorter(
    first: str, below: str, label: bool
) -> None:
    (one,), _ = cuttings(Part(HEAD, first), Part(HEAD, below, tight=True), Part(TEXT, TEA))
    assert strings(one.labels) == ([first] if label else [])


def test_a_short_headline_over_its_deck_is_no_label() -> None:
    deck = Part(HEAD, "——记“铁皮书亭”主人王强")
    (one,), _ = cuttings(Part(HEAD, "书比面包贵"), deck, Part(TEXT, TEA), blanks=False)
    assert (len(one.headline), one.labels) == (2, [])


def test_a_name_over_a_brief_that_has_nothing_of_it_is_its_section() -> None:
    """Not over more than one paragraph, nor over what somebody is named above."""

    def title_and_labels(*parts: Part) -> tuple[list[str], list[str]]:
        (one,), _ = cuttings(*parts)
        return strings(one.headline), strings(one.labels)

    label, brief = Part(HEAD, "一线快报"), Part(TEXT, WEATHER)
    assert title_and_labels(label, brief) == ([], ["一线快报"])
    assert title_and_labels(Part(HEAD, "未来三天"), brief) == (["未来三天"], [])
    assert title_and_labels(label, Part(Kind.BYLINE, "□李雷"), brief) == (["一线快报"], [])
    assert title_and_labels(label, Part(TEXT, f"{WEATHER}\n{TEA}")) == (["一线快报"], [])
    assert title_and_labels(label, Part(TEXT, WEATHER * 6)) == (["一线快报"], [])


def test_a_label_that_stood_below_another_text_is_no_headline_of_a_brief_either() -> None:
    strip = strip_made(Part(HEAD, "一线快报"), Part(TEXT, WEATHER))
    assert without_label(strip, Clip(0, 2, over=[0]), [0], blanks=True) == []


@pytest.mark.parametrize(
    ("rows", "label"),
    [
        (["小茶园里的", "“大算盘”打得响"], False),  # a phrase is open
        (["小茶园故事", "“大算盘”打得响"], True),
        (["雾里岭小镇", "春茶开采", "卖出好价"], False),  # as short as the others
        (["雾里岭小镇", "春茶开采头天卖出", "好价"], True),
        (["雾里岭上", "春茶开采", "卖好价"], True),
    ],
)
def test_a_short_first_line_of_a_headline_in_a_narrow_column_is_no_label(
    rows: list[str], label: bool
) -> None:
    heads = [Part(HEAD, row, tight=n > 0) for n, row in enumerate(rows)]
    (one,), _ = cuttings(*heads, Part(TEXT, TEA_DATED), blanks=False)
    assert strings(one.labels) == (rows[:1] if label else [])


def test_the_first_piece_of_a_headline_set_upright_is_no_label() -> None:
    rows = [Part(HEAD, row) for row in ("雾里岭", "春茶开", "采了")]
    (one,), _ = cuttings(*rows, Part(TEXT, TEA_DATED))
    assert strings(one.headline) == ["雾里岭", "春茶开", "采了"]
