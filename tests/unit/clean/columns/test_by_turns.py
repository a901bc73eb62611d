"""Two columns whose lines a dump prints by turns are read one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.columns.by_turns import GLANCE, by_turns
from generator.clean.columns.unpicking import unpick
from generator.clean.pages import groups_of
from generator.segment.words.lexicon import Lexicon
from tests.unit.clean.dumps import NO_WORDS, lines_of
from tests.unit.segment.newsprint import BRIDGE, MORE_TEA, SCHOOL, TEA

SIZE = 16


def column(text: str) -> list[str]:
    """The lines of a paragraph, the first of which stands in."""
    lines = [("　　" + text)[at : at + SIZE] for at in range(0, len(text) + 2, SIZE)]
    return [line.strip("　") for line in lines]


def taking_turns(*columns: Sequence[str]) -> list[str]:
    return [line for line in chain(*zip_longest(*columns)) if line]


def read(lines: Sequence[str], lexicon: Lexicon) -> list[list[str]]:
    text = "\n".join(lines)
    found = by_turns(text, lines_of(text), lexicon)
    return [[text[line.start : line.end] for line in part] for part in found]


FIRST, SECOND, OTHER = column(TEA), column(SCHOOL), column(BRIDGE)


def test_two_columns_are_read_one_after_the_other(lexicon: Lexicon) -> None:
    assert read(taking_turns(FIRST, OTHER), lexicon) == [[*FIRST, *OTHER]]


def test_what_stands_above_them_stays_there(lexicon: Lexicon) -> None:
    above = column(SCHOOL)[:3]
    found = read([*above, *taking_turns(FIRST, OTHER)], lexicon)
    assert list(chain(*found)) == [*above, *FIRST, *OTHER]


def test_the_column_that_goes_on_in_the_other_is_the_first_one(lexicon: Lexicon) -> None:
    """The upper line of a row may be the right one."""
    text = column(TEA + SCHOOL)
    half = (len(text) + 1) // 2
    left, right = text[:half], text[half:]
    assert list(chain(*read(taking_turns(left, right), lexicon))) == text
    assert list(chain(*read(taking_turns(right, left), lexicon))) == text


def test_an_article_that_begins_in_the_second_column_stands_apart(lexicon: Lexicon) -> None:
    dated = column("本报巢湖5月6日讯 " + BRIDGE)
    assert read(taking_turns(FIRST, dated), lexicon) == [FIRST, dated]


FEW = [FIRST[1], OTHER[1], FIRST[2], OTHER[2], FIRST[3]]


@pytest.mark.parametrize("glance", [GLANCE, -1.0])
@pytest.mark.parametrize("lines", [[*FIRST, *SECOND, *OTHER], [*SECOND, *FEW], FEW])
def test_other_lines_stay_as_they_are(
    glance: float, lines: list[str], lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At a first glance they may seem to take turns; a closer look decides."""
    monkeypatch.setattr("generator.clean.columns.by_turns.GLANCE", glance)
    assert read(lines, lexicon) == [lines]


@pytest.mark.parametrize(("limit", "most"), [("MOST_LINES", 12), ("LONGEST", 8)])
def test_what_is_longer_than_any_column_is_noise(
    limit: str, most: int, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"generator.clean.columns.by_turns.{limit}", most)
    lines = taking_turns(FIRST, OTHER)
    assert len(lines) == 13
    assert read(lines, lexicon) == [lines]


def test_a_scan_that_lost_its_wraps_has_no_columns(lexicon: Lexicon) -> None:
    lines = taking_turns(FIRST, OTHER)
    for above, left in (([TEA[:20]], False), ([TEA + SCHOOL + BRIDGE] * 2, True)):
        text = "\n".join(above) + "\n\n" + "\n".join(lines) + "\n"
        found = unpick(text, list(groups_of(text)), lexicon)[-1]
        rows = [text[slug.span.start : slug.span.end] for slug in found]
        assert (rows == lines) is left


def test_whole_sentences_take_no_turns(lexicon: Lexicon) -> None:
    """As each is at its end, none goes on in another, though two topics alternate."""
    one, two = (f"{text}{more}".split("。")[:-1] for text, more in ((TEA, MORE_TEA), (BRIDGE, "")))
    lines = [f"{sentence[-24:]}。" for sentence in taking_turns([*one, *one], [*two, *two])]
    assert read(lines, lexicon) == [lines]


def test_without_words_nothing_is_known_of_turns() -> None:
    text = "\n".join(taking_turns(FIRST, OTHER))
    assert list(by_turns(text, lines_of(text), NO_WORDS)) == [lines_of(text)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*FIRST, *OTHER, "　", "茶 园", "本报讯"]), max_size=30))
def test_each_line_is_read_once(lexicon: Lexicon, rows: list[str]) -> None:
    lines = [row for row in rows if row.strip()]
    assert sorted(chain(*read(lines, lexicon))) == sorted(lines)
