"""Words of pictures in the last lines of a text, where the byline says that there are pictures."""

from __future__ import annotations

from dataclasses import replace

from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.lone_captions import Setting
from generator.segment.roles.pictured_ends import with_ends_apart
from tests.unit.segment.newsprint import piece

HEAD = piece(0, "皖南春茶上市", role=Role.HEADLINE)
BYLINE = piece(1, "本报记者 李雷 文/图", role=Role.BYLINE)
OTHER = piece(3, "巢湖大桥合龙", role=Role.HEADLINE)
SEEN = "茶农在茶园里采摘春茶。"
SURELY_SEEN = "老茶农（左）在茶园里采摘春茶。"
TOLD = (
    "清明前后，皖南山区的茶园陆续开采，",
    "茶农天不亮就上山。今年雨水足，芽头",
    "比往年肥壮，收购价也高出一成。",
)
SOLID = Setting(18.0, blanks=False, scanned=False)


def lines_of(*pieces: Piece) -> list[int]:
    """How many lines each piece has."""
    return [len(one.lines) for one in with_ends_apart(pieces, SOLID)]


def test_words_of_a_picture_below_a_text_are_cut_off() -> None:
    text = piece(2, *TOLD, SEEN)
    found = with_ends_apart([HEAD, BYLINE, text, OTHER], SOLID)
    assert [one.string for one in found[2:4]] == ["".join(TOLD), SEEN]
    assert [one.number for one in found] == list(range(5))
    assert found[3].tight


def test_a_second_picture_may_have_its_words_below() -> None:
    text, other = piece(2, *TOLD, SEEN), piece(3, "游客在河边合影。")
    assert lines_of(HEAD, BYLINE, text, other, replace(OTHER, number=4)) == [1, 1, 3, 1, 1, 1]
    more = piece(3, *TOLD)
    assert lines_of(HEAD, BYLINE, text, more, replace(OTHER, number=4)) == [1, 1, 4, 3, 1]


def test_without_a_byline_for_pictures_it_is_the_end_of_the_text() -> None:
    plain = piece(1, "本报记者 李雷", role=Role.BYLINE)
    assert lines_of(HEAD, plain, piece(2, *TOLD, SURELY_SEEN), OTHER) == [1, 1, 4, 1]


def test_what_a_text_says_last_is_no_picture() -> None:
    assert lines_of(HEAD, BYLINE, piece(2, *TOLD, "老茶农说，明年还来。"), OTHER) == [1, 1, 4, 1]


def test_the_rest_of_a_sentence_is_text() -> None:
    unended = (*TOLD[:2], "比往年肥壮，在山上的")
    assert lines_of(HEAD, BYLINE, piece(2, *unended, SURELY_SEEN), OTHER) == [1, 1, 4, 1]


def test_two_sentences_are_weighed_as_they_stand() -> None:
    assert lines_of(HEAD, BYLINE, piece(2, "游客在河边合影。", SEEN), OTHER) == [1, 1, 2, 1]
