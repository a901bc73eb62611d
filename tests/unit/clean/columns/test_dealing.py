"""Lines are dealt out to columns of given widths in the likeliest way."""

from __future__ import annotations

import pytest

from generator.clean.columns.dealing import FARTHER, deal
from tests.unit.clean.dumps import desk_of


def dealt(widths: tuple[float, ...], *lines: str) -> list[int] | None:
    """How many lines each column gets."""
    found = deal(desk_of(*lines), widths)
    return found and [len(column) for column in found.columns]


def test_a_line_is_cut_only_where_its_column_ends() -> None:
    right = "石门乡中心小学的孩子们用上了"
    assert dealt((14, 14), f"采，茶农们天不亮就背着竹篓上 {right}") == [1, 1]
    # an unbroken word stands below
    assert dealt((14, 14), f"采，茶农们天不亮就背着 {right}") == [1, 1]
    # too short, too wide
    assert dealt((14, 14), f"采，茶农们天不亮就背着竹篓上山去了 {right}") is None
    assert dealt((18, 14), f"采，茶农们天不亮就背着竹篓上 {right}") == [1, 1]
    assert dealt((20, 14), f"采，茶农们天不亮就背着竹篓上 {right}") is None


def test_the_better_a_line_fits_its_column_the_likelier_it_is_cut() -> None:
    desk = desk_of("采，茶农们天不亮就背着竹篓上 石门乡中心小学的孩子们用上了")
    gains = [found.gain for first in (14, 15, 13) if (found := deal(desk, (first, 14)))]
    assert gains[0] > gains[1] + 0.3
    assert gains[0] > gains[2] + 0.5


def test_the_first_piece_of_a_line_may_stand_in() -> None:
    first, second = "天不亮就背着竹篓", "石门乡中心小学的孩子"
    assert dealt((13, 10), f"{first} {second}") == [1, 1]
    assert dealt((10, 13, 10), f"茶农们，都起得早了， 天，亮就背着竹篓 {second}") != [1, 1, 1]


@pytest.mark.parametrize("short", ["上山去了。", "采茶忙"])
def test_the_last_line_of_a_paragraph_and_a_headline_may_be_short(short: str) -> None:
    right = "石门乡中心小学的孩子们用上了"
    assert dealt((14, 14), f"{short} {right}") == [1, 1]
    assert dealt((14, 14), f"采，{short[:2]} {right}") != [1, 1]


def test_how_short_the_last_line_of_a_paragraph_is_does_not_matter() -> None:
    right = "石门乡中心小学的孩子们用上了"
    found = [
        deal(desk_of(f"{short} {right}"), (14, 14)) for short in ("来了。", "都上山采茶来了。")
    ]
    assert len({one.gain for one in found if one}) == 1


def test_it_matters_little_how_many_rows_a_column_is_empty() -> None:
    """A headline stands there, or a picture."""
    left, right = "茶农们天不亮就背着竹篓上山去", "石门乡中心小学的孩子们用上了"
    full = [f"{left} {right}"] * 2
    found = [deal(desk_of(*full, *[left] * rows, *full), (14, 14)) for rows in (8, 12)]
    assert [[len(column) for column in one.columns] for one in found if one] == [[12, 4], [16, 4]]
    gains = [one.gain for one in found if one]
    assert gains[0] - gains[1] == pytest.approx(4 * FARTHER)
