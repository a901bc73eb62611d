"""Short texts without a credit: words of pictures, and last paragraphs that look like them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.lone_captions import (
    Setting,
    is_short_text,
    lone_captions,
    may_be_caption,
)
from generator.segment.roles.role_signs import Context
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.newsprint import piece

CREDITED = piece(0, "图为采茶现场。", role=Role.CAPTION)
SEEN = piece(1, "茶农在茶园里采摘春茶。")
HEAD = piece(3, "皖南春茶上市", role=Role.HEADLINE)
TEXT = piece(
    2,
    "清明前后，皖南山区的茶园陆续开采，",
    "今年雨水足，芽头比往年肥壮，收购价",
    "也高出一成。",
)
SCAN = Setting(18.0, blanks=False, scanned=True)
BLANKS = Setting(18.0, blanks=True, scanned=False)


def roles(
    *pieces: Piece, joined: dict[int, int] | None = None, setting: Setting = SCAN
) -> list[Role]:
    return [p.role for p in lone_captions(pieces, joined or {}, setting)]


def test_a_sentence_beside_a_caption_is_one_too() -> None:
    sold, below = piece(3, "鲜叶当天卖完。"), replace(CREDITED, number=4)
    assert roles(TEXT, sold, replace(HEAD, number=4))[1] is Role.BODY
    assert roles(TEXT, sold, below)[1] is Role.CAPTION
    assert roles(CREDITED, sold, replace(HEAD, number=4))[1] is Role.CAPTION


def test_what_is_said_beside_a_caption_is_the_end_of_the_text() -> None:
    below = replace(CREDITED, number=4)
    for seen, said in (
        ("老茶农采茶，孙女收茶。", "老茶农笑着说，别急。"),
        ("茶园里采茶忙。", "茶园里采了茶0.6吨。"),
    ):
        assert roles(TEXT, piece(3, seen), below)[1] is Role.CAPTION
        assert roles(TEXT, piece(3, said), below)[1] is Role.BODY


def test_a_byline_for_pictures_tells_of_the_sentence_below_its_text() -> None:
    told, head = piece(3, "鲜叶摊满竹匾，等待晾晒。"), replace(HEAD, number=4)
    for credit, role in (("本报记者 李雷", Role.BODY), ("本报记者 李雷 文/图", Role.CAPTION)):
        byline = piece(1, credit, role=Role.BYLINE)
        assert roles(replace(HEAD, number=0), byline, TEXT, told, head)[3] is role
        between = replace(HEAD, number=3)
        after = replace(told, number=5), replace(HEAD, number=6)
        assert roles(byline, TEXT, between, replace(TEXT, number=4), *after)[4] is Role.BODY


def test_a_byline_for_pictures_tells_of_the_sentence_above_it() -> None:
    told, text = piece(1, "鲜叶摊满竹匾，等待老茶农晾晒。"), replace(TEXT, number=3)
    for credit, role in (("本报记者 李雷", Role.BODY), ("本报记者 李雷 文/图", Role.CAPTION)):
        byline = piece(2, credit, role=Role.BYLINE)
        assert roles(replace(HEAD, number=0), told, byline, text)[1] is role


def test_what_argues_is_the_end_of_the_text() -> None:
    """才 and 得 weigh a thing."""
    below = piece(4, "茶农在山上采茶。")
    assert roles(TEXT, piece(3, "早茶采得好，春茶才卖得快。"), below)[1] is Role.BODY
    assert roles(TEXT, piece(3, "早茶采摘好，春茶卖快。"), below)[1] is Role.CAPTION


def test_what_is_planned_is_not_seen() -> None:
    for text, role in (
        ("茶厂的新茶园今年扩到千亩。", Role.CAPTION),
        ("茶厂计划把茶园扩到千亩。", Role.BODY),
        ("新茶园将于清明前后开采。", Role.BODY),
        ("盼望茶园里来采茶的人。", Role.BODY),
    ):
        sign = piece(4, "（李雷）", role=Role.SIGNATURE)
        assert roles(TEXT, piece(3, text), sign)[1] is role


def test_two_pictures_below_a_text_show_their_captions_each_other() -> None:
    seen, other = replace(SEEN, number=3), piece(4, "游客在河边合影。")
    assert roles(TEXT, seen, other, replace(HEAD, number=5))[1:3] == [Role.CAPTION] * 2


def test_a_caption_that_was_found_speaks_for_the_one_below() -> None:
    seen, below = replace(SEEN, number=3), replace(HEAD, number=5)
    assert roles(TEXT, seen, piece(4, "茶芽摊满竹匾，等待晾晒。"), below)[2] is Role.CAPTION
    assert roles(TEXT, piece(4, "茶芽摊满竹匾，等待晾晒。"), below)[1] is Role.BODY


def test_a_headline_keeps_its_only_text() -> None:
    head = replace(HEAD, number=1)
    seen, other = replace(SEEN, number=2), piece(3, "巢湖大桥合龙", role=Role.HEADLINE)
    assert roles(TEXT, head, seen, other)[2] is Role.BODY
    more = replace(TEXT, number=3)
    assert roles(TEXT, head, seen, more)[2] is Role.CAPTION


def test_a_sentence_that_goes_on_elsewhere_is_text() -> None:
    assert roles(CREDITED, SEEN, joined={1: 5})[1] is Role.BODY
    assert roles(CREDITED, SEEN, joined={5: 1})[1] is Role.BODY


def test_an_item_of_a_list_is_text() -> None:
    assert roles(CREDITED, piece(1, "▲茶农在茶园里采摘春茶。"))[1] is Role.BODY


def test_blank_lines_set_a_caption_apart_and_an_indent_begins_a_paragraph() -> None:
    seen, head = piece(3, "茶叶包装车间。"), replace(HEAD, number=4)
    assert roles(TEXT, seen, head, setting=BLANKS)[1] is Role.CAPTION
    assert roles(TEXT, replace(seen, tight=True), head, setting=BLANKS)[1] is Role.BODY
    first = replace(seen.first, indented=True)
    assert roles(TEXT, replace(seen, lines=(first,)), head, setting=BLANKS)[1] is Role.BODY


def test_lines_far_narrower_than_the_column_stand_beside_a_picture() -> None:
    slim = piece(3, "茶农采茶、", "晒茶、揉茶", "的地方。")
    assert roles(TEXT, slim, replace(HEAD, number=4))[1] is Role.CAPTION
    full = Setting(5.5, blanks=False, scanned=True)
    assert roles(TEXT, slim, replace(HEAD, number=4), setting=full)[1] is Role.BODY


def test_blank_lines_that_part_paragraphs_set_nothing_apart(lexicon: Lexicon) -> None:
    context = Context(18.0, (), lexicon, blanks=True)
    block = [TEXT, *(replace(piece(n, "鲜叶采下来。"), tight=True) for n in (3, 4))]
    apart = [replace(one, tight=False) for one in block]
    assert Setting.of(block, context, scanned=False).blanks
    assert not Setting.of(apart, context, scanned=False).blanks


@pytest.mark.parametrize(
    ("made", "short", "sentence"),
    [
        (SEEN, True, True),
        (piece(1, "茶农在茶园里采摘春茶"), False, False),
        (piece(1, "茶农在采茶。鲜叶当天付款。"), True, False),
        (replace(SEEN, tight=True), True, False),
        (replace(SEEN, starts_article=True), False, False),
        (replace(SEEN, role=Role.HEADLINE), False, False),
        (piece(1, "茶" * 45 + "。"), True, False),
        (piece(1, "茶" * 130 + "。"), False, False),
    ],
)
def test_what_may_be_a_caption(made: Piece, *, short: bool, sentence: bool) -> None:
    assert (is_short_text(made), may_be_caption(made)) == (short, sentence)
