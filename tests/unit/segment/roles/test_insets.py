"""Headlines and words of pictures that a text layer prints between two lines of a text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.pipeline import Desk
from generator.segment.lines.labelling import label_rows
from generator.segment.lines.rows import Row
from generator.segment.pieces.piece import Role
from generator.segment.roles.insets import INSET, with_insets
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.newsprint import DATED, TEA, only, set_in
from tests.unit.segment.rows import FLUSH, H, S, T, row

ABOVE = ("茶农们天不亮就背着竹篓上", "山，今年春天雨水多，合作")
BELOW = ("社把收购点增加到八个，当", "天付款。")


def about(*between: str | Row) -> list[Row]:
    """Four lines of a text, others set into it."""
    lines = (*ABOVE, *between, *BELOW)
    return [row(one) if isinstance(one, str) else one for one in lines]


def roles(rows: list[Row], lexicon: Lexicon) -> list[Role | None]:
    return [one.shown[0] if one.shown else None for one in with_insets(rows, lexicon)]


HEADS = [["皖南春茶开园"], ["皖南春茶开园", "头茬卖出好价"]]


@pytest.mark.parametrize("heads", HEADS)
def test_lines_of_another_width_over_which_a_text_reads_on_are_a_headline(
    heads: list[str], desk: Desk
) -> None:
    found = with_insets(about(*heads), desk.words.lexicon)
    assert [one.shown for one in found] == [None, None, *[INSET] * len(heads), None, None]
    assert [one.inset_below for one in found] == [False, True, *[False] * (len(heads) + 2)]
    assert [one.resumes for one in found].index(True) == 2 + len(heads)
    assert label_rows(found, desk.words.lexicon, FLUSH) == [S, T, *[H] * len(heads), T, T]


@pytest.mark.parametrize(
    "between",
    [
        ["社里当天就把鲜叶卖完了，"],  # it fills the column
        ["社，卖完了"],  # with the marks of a sentence
        ["皖南春茶", "一开园就", "卖出了好", "价钱头茬", "也不例外"],  # too many lines
    ],
)
def test_what_a_headline_is_not_stays_text(between: list[str], desk: Desk) -> None:
    assert set(roles(about(*between), desk.words.lexicon)) == {None}


@pytest.mark.parametrize("below", [">社把收购点增加到八个，当", "=本报黄山讯 春茶陆续开采上"])
def test_what_begins_a_paragraph_goes_on_with_nothing(below: str, desk: Desk) -> None:
    rows = [*map(row, (*ABOVE, "皖南春茶开园", below, BELOW[1]))]
    assert set(roles(rows, desk.words.lexicon)) == {None}


def test_nor_does_a_line_that_reads_on_in_another(desk: Desk) -> None:
    rows = [*map(row, (*ABOVE, "皖南春茶开园", "施工单位连夜浇筑最后一段", "桥面。"))]
    assert set(roles(rows, desk.words.lexicon)) == {None}


def test_lines_printed_twice_are_a_headline_whatever_their_marks(desk: Desk) -> None:
    twice = replace(
        row("春茶开园，卖好价"), line=replace(row("春茶开园，卖好价").line, display=True)
    )
    assert roles(about(twice), desk.words.lexicon)[2] is Role.HEADLINE
    assert roles(about("春茶开园，卖好价"), desk.words.lexicon)[2] is None


def test_narrow_lines_that_end_a_sentence_are_the_words_of_a_picture(desk: Desk) -> None:
    assert roles(about("茶农在山坡", "上采茶。"), desk.words.lexicon)[2:4] == [Role.CAPTION] * 2
    assert roles(about("采茶。"), desk.words.lexicon)[2] is None  # it may end a paragraph


def test_of_noise_nothing_is_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.segment.roles.insets.MOST_ROWS", 4)
    monkeypatch.setattr(Lexicon, "each_goes_on", None)
    assert set(roles(about("皖南春茶开园"), desk.words.lexicon)) == {None}


def test_an_article_is_read_over_the_headline_set_into_it(desk: Desk) -> None:
    lines = set_in(DATED + TEA).splitlines()
    lines.insert(4, "皖南春茶开采上市")
    article = only("\n".join(lines) + "\n", desk)
    assert article.title == "皖南春茶开采上市"
    assert [p.text.string for p in article.paragraphs] == [DATED + TEA]
