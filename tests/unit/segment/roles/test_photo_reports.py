"""In a photo report the sentences behind the text say what its pictures show."""

from __future__ import annotations

from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.photo_reports import photo_reports
from tests.unit.segment.newsprint import BRIDGE, TEA, piece

HEAD = piece(0, "春到茶山", role=Role.HEADLINE)
SIGNED = piece(1, "本报记者 李雷 摄影报道", role=Role.BYLINE)
STORY = piece(2, TEA)
FIRST, SECOND = piece(3, "茶农在山坡上采茶。"), piece(4, "孩子们帮着晾晒鲜叶。")
TELLS = "图为合龙的新大桥。桥长四公里，设双向六车道，通车后两岸居民过湖只要十分钟，渡船下月停航。"


def roles(*pieces: Piece, joined: dict[int, int] | None = None) -> list[Role]:
    return [found.role for found in photo_reports(pieces, joined or {})]


def test_sentences_behind_the_text_of_a_photo_report_are_captions() -> None:
    found = roles(HEAD, SIGNED, STORY, FIRST, SECOND)
    assert found[2:] == [Role.BODY, Role.CAPTION, Role.CAPTION]


def test_sentences_of_any_other_article_are_text() -> None:
    for printed in ("本报记者 李雷", "（李雷 文/图）"):
        byline = piece(1, printed, role=Role.BYLINE)
        assert roles(HEAD, byline, STORY, FIRST)[3] is Role.BODY


def test_what_reads_on_elsewhere_is_text() -> None:
    assert roles(HEAD, SIGNED, STORY, FIRST, joined={3: 9})[3] is Role.BODY


def test_what_someone_says_and_what_is_long_is_text() -> None:
    said = piece(3, "茶农说：“今年是个好年景。”")
    assert roles(HEAD, SIGNED, STORY, said, piece(4, BRIDGE))[3:] == [Role.BODY, Role.BODY]


def test_a_sentence_that_argues_is_the_end_of_the_text() -> None:
    said = piece(3, "早茶采得勤，钱才赚得稳。")
    assert roles(HEAD, SIGNED, STORY, said)[3] is Role.BODY


def test_a_new_headline_ends_the_report() -> None:
    other = piece(3, "大桥合龙", role=Role.HEADLINE)
    assert roles(HEAD, SIGNED, STORY, other, SECOND)[4] is Role.BODY


def test_a_caption_with_a_headline_for_itself_is_its_text() -> None:
    caption = piece(1, TELLS, role=Role.CAPTION)
    assert roles(HEAD, caption)[1] is Role.BODY
    assert roles(HEAD, SIGNED, piece(2, TELLS, role=Role.CAPTION))[2] is Role.BODY
    shown = piece(1, "茶农在山坡上采茶。", role=Role.CAPTION)
    assert roles(HEAD, shown, piece(2, TELLS, role=Role.CAPTION))[1:] == [Role.CAPTION, Role.BODY]


def test_a_caption_between_a_headline_and_its_text_stays_one() -> None:
    caption = piece(1, TELLS, role=Role.CAPTION)
    assert roles(HEAD, caption, STORY)[1] is Role.CAPTION
    assert roles(STORY, caption)[1] is Role.CAPTION


def test_two_sentences_under_a_headline_are_text_though_they_be_short() -> None:
    told = piece(1, "农民驾驶收割机在田间作业。眼下，北方的早熟小麦陆续开镰。", role=Role.CAPTION)
    assert roles(HEAD, told)[1] is Role.BODY
    shown = piece(1, "农民驾驶收割机在田间作业，北方的早熟小麦也已陆续开镰。", role=Role.CAPTION)
    assert roles(HEAD, shown)[1] is Role.CAPTION
