"""Text is set in columns, and columns are read one after another."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.press.cells import cells, text_of
from tests.press.readingorder import Framed, in_order
from tests.press.sample import NEWSPRINT, SAMPLE, signs
from tests.press.setting import Block, Measure, columned, set_article


@given(text=NEWSPRINT, width=st.integers(5, 26), indent=st.sampled_from((0, 2)))
def test_setting_in_columns_keeps_every_sign(text: str, width: int, indent: int) -> None:
    lines = columned(cells(text, "a", "body"), width, indent)
    assert signs("".join(map(text_of, lines))) == signs(text)


@given(width=st.integers(9, 26), columns=st.integers(1, 5))
def test_no_column_ends_with_a_crosshead(width: int, columns: int) -> None:
    done = set_article(SAMPLE[0], Measure(width, columns), "above", Random(0))
    lasts = [block.lines[-1][-1].role for block in done.columns]
    assert "subhead" not in lasts


def framed(name: str, *place: float) -> Framed:
    return Framed(Block(name, (), 0), *place)


def test_columns_under_one_headline_are_read_left_to_right() -> None:
    """``pdftotext`` reads a headline, then its columns, then the box on the right."""
    page = [
        framed("right", 30, 0, 40, 20),
        framed("second", 12, 3, 22, 20),
        framed("first", 0, 3, 10, 20),
        framed("head", 0, 0, 22, 2),
    ]
    assert [f.block.role for f in in_order(page)] == ["head", "first", "second", "right"]


def test_a_box_under_two_columns_comes_between_them() -> None:
    """It stands left of the third column, so the article above comes apart."""
    page = [
        framed("first", 0, 0, 10, 9),
        framed("second", 12, 0, 22, 9),
        framed("third", 24, 0, 34, 9),
        framed("below", 0, 10, 20, 19),
    ]
    assert [f.block.role for f in in_order(page)] == ["first", "second", "below", "third"]
