"""How articles stand on a page: what is cut out is a rectangle that holds one article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from generator.model import Line, Spot
from generator.segment.judging.merit_weights import MERIT
from generator.segment.judging.standing import standing_signs
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Role
from tests.unit.segment.newsprint import TEA, piece, set_in

LINES = set_in(TEA, 12, "").splitlines()
Column = tuple[int, int, int]
"""In which row a column begins, in which cell, and how many lines it has."""
LEFT, RIGHT = (10, 0, 3), (10, 14, 3)


def _spotted(lines: Sequence[Line], columns: Sequence[Column]) -> tuple[Line, ...]:
    places = [
        (number, Spot(top + n, left, left + 12))
        for number, (top, left, size) in enumerate(columns)
        for n in range(size)
    ]
    return tuple(
        replace(line, column=number, spot=spot)
        for line, (number, spot) in zip(lines, places, strict=True)
    )


def article(*columns: Column, head: Spot | None = None) -> Cutting:
    """An article of lines twelve characters long, below a headline of one line."""
    text = piece(2, *LINES[: sum(size for _, _, size in columns)])
    text = replace(text, lines=_spotted(text.lines, columns))
    title = piece(1, "春茶开采上市", role=Role.HEADLINE)
    title = replace(title, lines=tuple(replace(line, spot=head) for line in title.lines))
    return Cutting([(text,)], headline=(title,) if head else ())


def signs(*cuttings: Cutting) -> Mapping[str, float]:
    """Those of the first of these articles on a page."""
    return next(iter(standing_signs(cuttings)))


def test_columns_that_begin_at_one_height_are_read_from_left_to_right() -> None:
    assert signs(article(LEFT, RIGHT))["level"] == 1.0
    assert signs(article(LEFT, (5, 14, 3)))["level"] == 0.0  # begins far higher


def test_a_text_that_goes_back_to_a_column_on_the_left_is_read_wrongly() -> None:
    found = signs(article(RIGHT, LEFT))
    assert (found["turns back"], found["level"], found["turns up"]) == (1.0, 0.0, 0.0)
    assert signs(article(RIGHT, (20, 0, 3)))["turns back"] == 0.0  # the next band of the page


def test_so_is_one_that_goes_up_in_its_own_column() -> None:
    upwards = article((13, 0, 3), (10, 2, 3))
    assert signs(upwards)["turns up"] == 1.0
    assert signs(article((10, 2, 3), (13, 0, 3)))["turns up"] == 0.0


@pytest.mark.parametrize(("row", "headed"), [(8, 1.0), (11, 1.0), (12, 0.0)])
def test_a_headline_stands_above_its_text_or_beside_its_first_lines(
    row: int, headed: float
) -> None:
    assert signs(article(LEFT, RIGHT, head=Spot(row, 8, 14)))["headed"] == headed


def test_an_article_does_not_stand_in_the_place_of_another() -> None:
    around = article(LEFT, (10, 28, 3))
    assert signs(around, article(RIGHT))["intruded"] == 1.0
    assert signs(around, article((13, 14, 3)))["intruded"] == 0.0  # below it


def test_two_lines_of_another_are_no_article() -> None:
    around = article(LEFT, (10, 28, 3))
    assert signs(around, article((10, 14, 2)))["intruded"] == 0.0


def test_the_place_of_an_article_is_that_of_its_headline_too() -> None:
    aside = article((10, 14, 3), head=Spot(10, 0, 6))
    between = article((10, 2, 3))
    assert signs(aside, between)["intruded"] == 1.0
    assert signs(article((10, 14, 3)), between)["intruded"] == 0.0


def test_a_text_that_goes_on_at_the_head_of_the_next_column_stands_in_two_places() -> None:
    """Columns run down the whole page: above its first lines stands the article before it, and
    below its last ones the next."""
    over = article((40, 0, 3), (2, 14, 3))
    assert signs(over)["level"] == 0.0
    assert signs(over, article((30, 0, 3)), article((20, 14, 3)))["intruded"] == 0.0
    assert signs(over, article((3, 13, 3)))["intruded"] == 0.0  # two lines of it
    assert signs(over, article((2, 13, 3)))["intruded"] == 1.0


def test_a_page_that_keeps_no_places_says_nothing() -> None:
    text = piece(2, *LINES[:4])
    assert set(signs(Cutting([(text,)])).values()) == {0.0}


def test_each_sign_has_a_weight() -> None:
    assert signs(article(LEFT)).keys() <= MERIT.keys()
