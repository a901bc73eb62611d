"""Specks between lines of text are set below them, and text reads on where they stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.columns.unpicking import Slug
from generator.clean.lines.specks import is_specks, with_specks, without_specks
from generator.clean.pages import clean_page, groups_of
from generator.model import RawPage, Span
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.newsprint import SCHOOL, TEA


def set_below(text: str) -> list[list[str]]:
    lines, specks = without_specks(text, list(groups_of(text)))
    groups = with_specks([[Slug(line) for line in group] for group in lines], specks)
    return [[text[slug.span.start : slug.span.end] for slug in group] for group in groups]


def test_specks_stand_below_the_lines_among_which_they_stood() -> None:
    assert set_below("春茶\n口 口\n开采\n\n古桥") == [["春茶", "开采"], ["口 口"], ["古桥"]]


def test_what_stands_alone_or_at_the_head_stays_and_stands_alone() -> None:
    assert set_below("■ ■\n春茶\n\n= —\n\n古桥") == [["■ ■"], ["春茶"], ["= —"], ["古桥"]]


@pytest.mark.parametrize("text", ["OE 4 = .", "： 。 ，", "「 , 7 | j", "TA RU 2"])
def test_a_few_short_words_of_signs_are_specks(text: str) -> None:
    assert is_specks(text)


@pytest.mark.parametrize("text", ["25 : 18", "1. 2. 3.", "GREEN TEA FESTIVAL", "T S", "A B C 茶"])
def test_figures_and_words_are_none(text: str) -> None:
    assert not is_specks(text)


def test_text_reads_on_past_them(lexicon: Lexicon) -> None:
    lines = [(TEA + SCHOOL)[at : at + 16] for at in range(0, len(TEA + SCHOOL), 16)]
    page = RawPage("page.txt", "\n".join([*lines[:3], "\\ /", *lines[3:]]))
    blocks = clean_page(page, lexicon).blocks
    assert [line.string for line in blocks[0].lines] == lines
    assert all(line.apart for block in blocks[1:] for line in block.lines)


@pytest.mark.parametrize("text", ["一", "……", "”", "15", "WTO", "1 0", "丨丨丨丨丨丨"])
def test_a_letter_a_mark_and_figures_are_no_specks(text: str) -> None:
    assert not is_specks(text)


@given(st.text("一口 ■。茶\n", max_size=60))
def test_no_line_is_lost(text: str) -> None:
    lines = [text[line.start : line.end] for group in groups_of(text) for line in group]
    assert sorted(line for group in set_below(text) for line in group) == sorted(lines)


def test_specks_below_a_line_that_was_cut_and_stripped_are_not_lost() -> None:
    text = "春茶 开采 \n口 口\n古桥"
    lines, specks = without_specks(text, list(groups_of(text)))
    cut = [[Slug(Span(0, 2)), Slug(Span(3, 5)), Slug(lines[0][1])]]
    assert [slug.span for slug in with_specks(cut, specks)[1]] == [Span(7, 10)]
