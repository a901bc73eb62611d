"""No class of pages is read worse than it was: see ``floors.yml`` and ``tests.eval.report``."""

from __future__ import annotations

import pytest

from tests.eval import floors
from tests.eval.figures import Figures


@pytest.fixture(scope="module")
def figures() -> dict[str, Figures]:
    """The sample, read once."""
    return floors.measured_sample()


def test_no_figure_falls_below_its_floor(figures: dict[str, Figures]) -> None:
    assert floors.shortfalls(figures, floors.load()) == []


def test_every_class_has_floors(figures: dict[str, Figures]) -> None:
    assert set(floors.load()) == set(figures)


def test_every_character_of_every_page_is_in_one_span(figures: dict[str, Figures]) -> None:
    assert {row: f.solid - f.covered for row, f in figures.items() if f.covered != f.solid} == {}


def test_no_character_is_made_up(figures: dict[str, Figures]) -> None:
    assert {row: f.unsupported for row, f in figures.items() if f.unsupported} == {}
