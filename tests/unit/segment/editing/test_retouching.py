"""Replaced characters keep the raw places of what they replace, line by line."""

from __future__ import annotations

from generator.model import Line, Span, Text
from generator.segment.editing.retouching import on_one_line, quoted, retouched
from generator.segment.pieces.piece import Piece, Role


def line(string: str, start: int) -> Line:
    text = Text(string, tuple(range(start, start + len(string))))
    return Line(text, Span(start, start + len(string)), float(len(string)))


TWO = [line("决策部署 用心", 10), line("用情用力", 18)]


def test_the_quoted_words_run_over_lines() -> None:
    piece = Piece(0, tuple(TWO), Role.BODY)
    assert quoted([piece], Span(12, 20)) == "部署 用心用情"


def test_what_stays_keeps_its_place_and_what_is_new_takes_the_old_ones() -> None:
    [first, second] = retouched(TWO, Span(12, 20), "部署，用心用情")
    assert (first.string, second.string) == ("决策部署，用心", "用情用力")
    assert first.text.origin == (10, 11, 12, 13, 14, 15, 16)
    assert second == TWO[1]
    assert first.width == TWO[0].width


def test_an_added_mark_stands_with_what_it_follows() -> None:
    [first, second] = retouched(TWO, Span(15, 20), "用心，用情")
    assert (first.string, second.string) == ("决策部署 用心，", "用情用力")
    assert first.text.origin[-2:] == (16, 16)


def test_an_opening_mark_at_the_very_start_and_a_deletion() -> None:
    [first, _] = retouched(TWO, Span(10, 12), "“决策")
    assert first.string == "“决策部署 用心"
    [first, second] = retouched(TWO, Span(14, 20), "")
    assert (first.string, second.string) == ("决策部署", "用力")


def test_words_given_without_a_break_are_one_line() -> None:
    three = [*TWO, line("群众", 23)]
    [joined, rest] = on_one_line(three, Span(12, 20))
    assert joined.string == "决策部署 用心用情用力"
    assert joined.raw == Span(10, 22)
    assert rest == three[2]
    assert on_one_line(three, Span(10, 12)) == three
