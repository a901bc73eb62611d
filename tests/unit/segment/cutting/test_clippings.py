"""What was cut becomes cuttings: each element in its part of the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.cutting.clippings import cut_out, stack_of
from generator.segment.cutting.clips import Clip
from generator.segment.cutting.strips import Kind
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Piece, Role
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


@pytest.mark.parametrize(("second", "apart"), [("裁判", True), ("裁判的理由", False)])
def test_the_first_of_several_crossheads_as_short_is_no_line_of_the_headline(
    second: str, *, apart: bool
) -> None:
    heads = Part(HEAD, "收购点设到村口"), Part(HEAD, "案情", tight=True)
    (one,), _ = cuttings(*heads, Part(TEXT, TEA), Part(HEAD, second), Part(TEXT, MORE_TEA))
    assert (strings(one.headline)[1:], len(one.chains)) == ([] if apart else ["案情"], 3 + apart)


@pytest.mark.parametrize(("name", "label"), [("李清荷", False), ("茶事", True)])
def test_a_name_over_a_headline_below_its_text_is_no_label_but_its_author(
    name: str, *, label: bool
) -> None:
    parts = Part(TEXT, TEA), Part(HEAD, name), Part(HEAD, "山后茶园的早晨", tight=True)
    (one,), _ = cuttings(*parts, blanks=False)
    assert strings(one.headline) == ["山后茶园的早晨"]
    assert (strings(one.labels), strings(one.bylines)) == (([name], []) if label else ([], [name]))


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


def test_a_notice_keeps_its_short_title() -> None:
    (one,), _ = cuttings(Part(HEAD, "更正"), Part(TEXT, BRIDGE_DATED))
    assert strings(one.headline) == ["更正"]


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


def test_a_deck_above_the_text_follows_the_title_below_it() -> None:
    strip = strip_made(Part(HEAD, "——黄山茶区见闻"), Part(TEXT, TEA), Part(HEAD, HEADS[0]))
    assert stack_of(strip, Clip(0, 3, above=[0], below=[2])) == [2, 0]
    strip = strip_made(Part(HEAD, "黄山茶区见闻"), Part(TEXT, TEA), Part(HEAD, HEADS[0]))
    assert stack_of(strip, Clip(0, 3, above=[0], below=[2])) == [0]
