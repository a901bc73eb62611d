"""A line below a headline, two em short of the full lines below it, begins their text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model import Line, Span, Text
from generator.pipeline import Desk
from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.first_lines import with_first_lines

HEAD = "老码头装上了新吊机"
FIRST = "清晨六点，芜湖港的工人"
TEXT = ("已经把第一批集装箱吊上货轮", "甲板，船长站在驾驶台上一遍", "遍核对着当天的航行计划。")


def a_piece(number: int, role: Role, *lines: str, **shown: bool) -> Piece:
    """A piece of lines; ``shown`` is what its first one shows."""
    set_in = [
        Line(Text(line, tuple(range(len(line)))), Span(0, len(line)), float(len(line)))
        for line in lines
    ]
    return Piece(number, (replace(set_in[0], **shown), *set_in[1:]), role)


def texts(
    desk: Desk, *first: str, text: Sequence[str] = TEXT, display: bool = False, **shown: bool
) -> list[tuple[Role, str]]:
    """What a headline, a line taken for one more of its lines, and a text below become."""
    pieces = [
        a_piece(0, Role.HEADLINE, HEAD),
        a_piece(1, Role.HEADLINE, *first, display=display),
        a_piece(2, Role.BODY, *text, **shown),
    ]
    found = with_first_lines(pieces, desk.words.lexicon)
    assert [piece.number for piece in found] == list(range(len(found)))
    return [(piece.role, piece.string) for piece in found]


def test_a_line_that_stands_in_above_full_lines_begins_their_text(desk: Desk) -> None:
    assert texts(desk, FIRST) == [
        (Role.HEADLINE, HEAD),
        (Role.BODY, FIRST + "".join(TEXT)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "清晨六点的芜湖港的码头上",  # as wide as the text
        "芜湖港昨天的工人们",  # far narrower
        "——芜湖港昨天的工人",
        "芜湖港务管理有限公司",
        "芜湖港昨天装船了吗？",
        "关于芜湖港封路的公告",
    ],
)
def test_a_line_that_does_not_stand_in_so_or_is_a_headlines_stays(line: str, desk: Desk) -> None:
    assert texts(desk, line)[1] == (Role.HEADLINE, line)


def test_a_line_in_display_type_and_one_of_two_lines_stay(desk: Desk) -> None:
    assert len(texts(desk, FIRST, display=True)) == 3
    assert len(texts(desk, FIRST, FIRST)) == 3


def test_in_a_narrow_column_a_line_tells_too_little(desk: Desk) -> None:
    text = ("把第一批集装箱吊", "上货轮的甲板去了")
    assert len(texts(desk, "港口的工人", text=text)) == 3
    wider = ("把第一批集装箱吊上货", "轮的甲板去了，船长说")
    assert len(texts(desk, "清晨港口的工人们", text=wider)) == 2


def test_nothing_is_taken_for_the_first_line_of_a_text_that_has_one(desk: Desk) -> None:
    own = ("已经把第一批集装箱吊上", *TEXT[1:])
    assert len(texts(desk, FIRST, text=own)) == 3
    assert len(texts(desk, FIRST, indented=True)) == 3
    assert len(texts(desk, FIRST, text=TEXT[:1])) == 3
    dated = [a_piece(0, Role.HEADLINE, FIRST), a_piece(1, Role.BODY, *TEXT)]
    dated[1] = replace(dated[1], starts_article=True)
    assert with_first_lines(dated, desk.words.lexicon) == dated


def test_a_text_that_cannot_go_on_with_the_line_has_another_first_line(desk: Desk) -> None:
    free = ("孩子们的午饭今年也免费了，", "学校食堂里热气腾腾人很多。")
    assert len(texts(desk, "长江大桥上的护栏全面", text=free)) == 3


def test_a_first_line_with_a_dateline_starts_an_article(desk: Desk) -> None:
    first = "本报芜湖5月6日讯记者"
    pieces = [a_piece(0, Role.HEADLINE, first), a_piece(1, Role.BODY, *TEXT)]
    pieces[0] = replace(pieces[0], goes_on=True)
    (found,) = with_first_lines(pieces, desk.words.lexicon)
    assert found.starts_article
    assert not found.goes_on
