"""What was cut becomes cuttings: each element in its part of the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.clippings import cut_out, stack_of
from generator.segment.clips import Clip
from generator.segment.cuttings import Cutting
from generator.segment.pieces import Piece, Role
from generator.segment.strips import Kind
from tests.unit.segment.newsprint import (
    BRIDGE_DATED,
    MORE_TEA,
    SCHOOL,
    TEA,
    TEA_DATED,
    Part,
    strip_made,
)

TEXT, HEAD = Kind.TEXT, Kind.HEAD


def cuttings(*parts: Part, blanks: bool = True) -> tuple[list[Cutting], list[Piece]]:
    return cut_out(strip_made(*parts), (), blanks=blanks)


def strings(pieces: tuple[Piece, ...] | list[Piece]) -> list[str]:
    return [piece.string for piece in pieces]


def test_every_part_of_an_article_is_in_its_place() -> None:
    (one,), captions = cuttings(
        Part(HEAD, "皖南春茶开采上市"),
        Part(Kind.COMES, "■上接第1版"),
        Part(Kind.BYLINE, "□本报记者 李雷"),
        Part(TEXT, TEA),
        Part(HEAD, "收购点设到村口"),
        Part(TEXT, MORE_TEA),
        Part(Kind.CAPTION, "图为采茶现场。"),
        Part(Kind.SIGN, "（王芳）"),
    )
    assert strings(one.headline) == ["皖南春茶开采上市"]
    assert strings(one.bylines) == ["□本报记者 李雷"]
    assert strings(one.jumps) == ["■上接第1版"]
    assert strings(one.signatures) == ["（王芳）"]
    assert [chain[0].role for chain in one.chains] == [Role.BODY, Role.CROSSHEAD, Role.BODY]
    assert strings(captions) == ["图为采茶现场。"]


HEADS = ["皖南春茶开采上市", "巢湖新大桥合龙", "石门小学有了新图书室"]
LAYERS = [
    *(Part(HEAD, head) for head in HEADS),
    Part(TEXT, TEA_DATED),
    Part(TEXT, BRIDGE_DATED),
    Part(TEXT, "本报石门5月6日讯（记者 赵敏）" + SCHOOL),
]


@pytest.mark.parametrize("parts", [LAYERS, LAYERS[3:] + LAYERS[:3]], ids=["above", "below"])
def test_headlines_that_stand_apart_from_all_texts_go_each_to_its_own(parts: list[Part]) -> None:
    found, _ = cuttings(*parts)
    assert [strings(one.headline) for one in found] == [[head] for head in HEADS]


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


@pytest.mark.parametrize(("second", "apart"), [("裁判", True), ("裁判的理由", False)])
def test_the_first_of_several_crossheads_as_short_is_no_line_of_the_headline(
    second: str, *, apart: bool
) -> None:
    heads = Part(HEAD, "收购点设到村口"), Part(HEAD, "案情", tight=True)
    (one,), _ = cuttings(*heads, Part(TEXT, TEA), Part(HEAD, second), Part(TEXT, MORE_TEA))
    assert (strings(one.headline)[1:], len(one.chains)) == ([] if apart else ["案情"], 3 + apart)


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


def test_sentences_below_the_text_of_a_photo_report_are_captions() -> None:
    sentence = "茶农在茶园里采摘春茶。"
    (one,), _ = cuttings(
        Part(HEAD, "皖南春茶开采上市"),
        Part(Kind.BYLINE, "本报记者 李雷 摄影报道"),
        Part(TEXT, TEA + "\n" + sentence),
    )
    assert strings(one.captions) == [sentence]
    (plain,), _ = cuttings(
        Part(HEAD, "皖南春茶开采上市"),
        Part(Kind.BYLINE, "本报记者 李雷"),
        Part(TEXT, TEA + "\n" + sentence),
    )
    assert plain.captions == []


def test_the_name_of_the_office_below_a_notice_is_its_signature() -> None:
    notice = (
        "为保障新大桥附属工程施工，自6月1日零时起，环湖东路实行交通管制，过往货车请绕行湖滨北路。"
    )
    (one, _), _ = cuttings(
        Part(HEAD, "环湖东路交通管制公告"),
        Part(TEXT, notice),
        Part(HEAD, "巢湖市公安局交通警察支队"),
        Part(HEAD, "2021年5月28日", tight=True),
        Part(HEAD, "石门小学有了新图书室"),
        Part(TEXT, "本报石门5月6日讯 " + SCHOOL),
    )
    assert strings(one.signatures) == ["巢湖市公安局交通警察支队", "2021年5月28日"]
    assert {piece.role for piece in one.signatures} == {Role.SIGNATURE}


def test_a_page_without_text_has_no_cutting() -> None:
    assert cuttings(Part(HEAD, "皖南春茶开采上市")) == ([], [])
    assert cuttings() == ([], [])


def test_a_short_name_over_a_dated_story_is_a_label_unless_the_story_says_it() -> None:
    (one,), _ = cuttings(Part(HEAD, "山乡新事"), Part(TEXT, TEA_DATED))
    assert (strings(one.headline), strings(one.labels)) == ([], ["山乡新事"])
    (one,), _ = cuttings(Part(HEAD, "采摘春茶"), Part(TEXT, TEA_DATED))
    assert (strings(one.headline), strings(one.labels)) == (["采摘春茶"], [])


def test_a_notice_keeps_its_short_title() -> None:
    (one,), _ = cuttings(Part(HEAD, "更正"), Part(TEXT, BRIDGE_DATED))
    assert strings(one.headline) == ["更正"]


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


def test_what_was_drawn_apart_stands_between_kicker_and_deck() -> None:
    strip = strip_made(
        Part(HEAD, "茶乡看变化"),
        Part(HEAD, "——来自皖南的报道"),
        Part(TEXT, TEA_DATED),
        Part(HEAD, "皖南春茶开采上市"),
    )
    clip = Clip(0, 3, above=[0, 1], apart=[3])
    assert stack_of(strip, clip) == [0, 3, 1]
    assert stack_of(strip, Clip(0, 3, apart=[3])) == [3]
    assert stack_of(strip, Clip(0, 3, above=[0, 1])) == [0, 1]


def test_a_byline_below_the_text_stays_a_byline_and_names_in_brackets_a_signature() -> None:
    for printed, parts in (("本报记者 李雷", (1, 0)), ("（记者 李雷）", (0, 1))):
        strip = strip_made(
            Part(HEAD, "皖南春茶开采上市"), Part(TEXT, TEA), Part(Kind.SIGN, printed)
        )
        chain = (strip[2].first.as_role(Role.BYLINE),)
        (one,), _ = cut_out([*strip[:2], replace(strip[2], chains=(chain,))], (), blanks=True)
        assert (len(one.bylines), len(one.signatures)) == parts


WEATHER = "受冷空气影响，未来三天沿江江北有一次降温过程，早晚温差较大。"


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


def test_a_deck_above_the_text_follows_the_title_below_it() -> None:
    strip = strip_made(Part(HEAD, "——黄山茶区见闻"), Part(TEXT, TEA), Part(HEAD, HEADS[0]))
    assert stack_of(strip, Clip(0, 3, above=[0], below=[2])) == [2, 0]
    strip = strip_made(Part(HEAD, "黄山茶区见闻"), Part(TEXT, TEA), Part(HEAD, HEADS[0]))
    assert stack_of(strip, Clip(0, 3, above=[0], below=[2])) == [0]


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
    (one,), _ = cuttings(*(Part(HEAD, row) for row in rows), Part(TEXT, TEA_DATED), blanks=False)
    assert strings(one.labels) == (rows[:1] if label else [])
