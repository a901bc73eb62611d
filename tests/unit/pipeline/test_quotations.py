"""A quotation names one place: white space and the width of marks do not count."""

from __future__ import annotations

import pytest

from generator.errors import Place, StaleCorrection
from generator.model import Correction, Span
from generator.pipeline.quotations import find_edit, find_quote, is_unique

ONE = Correction("a.txt", "replace", "", "甲", Place("corrections/a.yml", 7, "replace"))
TEXT = "共3,200户 (第一\n 批)。３里河，3里河"


@pytest.mark.parametrize(
    ("quote", "span"),
    [
        ("3,200户", Span(1, 7)),
        ("３，２００户", Span(1, 7)),
        ("（第一批）", Span(8, 15)),
        ("户（第", Span(6, 10)),
        ("里河,", Span(17, 20)),
    ],
)
def test_it_is_found_where_it_stands(quote: str, span: Span) -> None:
    assert find_quote(TEXT, quote, ONE) == span


@pytest.mark.parametrize(
    ("quote", "what"), [("二里河", "not in the raw text"), ("3里河", "more than once")]
)
def test_it_is_refused_with_place_and_advice(quote: str, what: str) -> None:
    with pytest.raises(StaleCorrection, match=what) as error:
        find_quote(TEXT, quote, ONE)
    assert error.value.where == ONE.place
    assert error.value.todo


def test_a_run_goes_from_its_first_words_to_its_last() -> None:
    one = Correction("a.txt", "move", "200户", "甲", ONE.place, until="批）")
    assert find_edit(TEXT, one).span == Span(3, 15)


def test_only_one_place_is_unique() -> None:
    assert is_unique(TEXT, "第一批")
    assert not is_unique(TEXT, "里河")
    assert not is_unique(TEXT, "没有")
    assert not is_unique(TEXT, " ")
