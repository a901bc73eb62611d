"""A sentence by itself beside a caption is a caption too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.pieces import Piece, Role
from generator.segment.second_look import lone_captions, may_be_caption
from tests.unit.segment.newsprint import piece

CAPTION = piece(0, "图为采茶现场。", role=Role.CAPTION)
SENTENCE = piece(1, "茶农在茶园里采摘春茶。")


def roles(*pieces: Piece, joined: dict[int, int] | None = None, blanks: bool = False) -> list[Role]:
    return [p.role for p in lone_captions(pieces, joined or {}, blanks=blanks)]


def test_a_sentence_beside_a_caption_is_one_too() -> None:
    assert roles(CAPTION, SENTENCE) == [Role.CAPTION, Role.CAPTION]
    assert roles(SENTENCE, replace(CAPTION, number=2)) == [Role.CAPTION, Role.CAPTION]


def test_a_sentence_that_stands_by_itself_is_text() -> None:
    assert roles(piece(0, "皖南春茶", role=Role.HEADLINE), SENTENCE)[1] is Role.BODY


def test_a_sentence_that_goes_on_elsewhere_is_text() -> None:
    assert roles(CAPTION, SENTENCE, joined={1: 5})[1] is Role.BODY
    assert roles(CAPTION, SENTENCE, joined={5: 1})[1] is Role.BODY


def test_a_sentence_below_a_headline_is_text_though_a_caption_is_near() -> None:
    head = piece(0, "皖南春茶", role=Role.HEADLINE)
    assert roles(head, SENTENCE, replace(CAPTION, number=2))[1] is Role.BODY


def test_where_blocks_hold_paragraphs_a_sentence_between_blank_lines_is_a_caption() -> None:
    below = [replace(piece(n, "鲜叶采下来。"), tight=True) for n in (1, 2, 3)]
    block = [piece(0, "茶农上山了。"), *below]
    alone, next_block = replace(SENTENCE, number=4), piece(5, "大桥合龙了。")
    assert roles(*block, alone, next_block, blanks=True)[4] is Role.CAPTION
    assert roles(*block, alone, next_block, blanks=False)[4] is Role.BODY
    assert roles(*block, alone, replace(next_block, tight=True), blanks=True)[4] is Role.BODY
    head = piece(4, "皖南春茶", role=Role.HEADLINE)
    below, last = replace(SENTENCE, number=5), replace(next_block, number=6)
    assert roles(*block, head, below, last, blanks=True)[5] is Role.BODY
    apart = [replace(one, tight=False) for one in block]
    assert roles(*apart, alone, next_block, blanks=True)[4] is Role.BODY


@pytest.mark.parametrize(
    ("made", "may_be"),
    [
        (SENTENCE, True),
        (piece(1, "茶农在茶园里采摘春茶"), False),
        (piece(1, "茶农在采茶。鲜叶当天付款。"), False),
        (piece(1, "茶农说：“采茶忙！"), False),
        (piece(1, "茶农采茶", "茶农卖茶", "茶农喝茶。"), False),
        (replace(SENTENCE, tight=True), False),
        (replace(SENTENCE, starts_article=True), False),
        (replace(SENTENCE, role=Role.HEADLINE), False),
        (piece(1, "茶" * 45 + "。"), False),
    ],
)
def test_what_may_be_a_caption(made: Piece, may_be: bool) -> None:
    assert may_be_caption(made) is may_be
