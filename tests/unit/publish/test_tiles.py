"""The tile map."""

from __future__ import annotations

import pytest

from generator.publish.tiles import tile_map

LINES = ["xi 0 1 0 西", "zhong 2 1 1 中", "dong 4 0 9 东", "bei 5 1 4 北", "quan 0 0 50 全区 whole"]


def test_tiles_lie_on_a_lattice_and_keep_their_order() -> None:
    found = tile_map(LINES)
    assert found is not None
    assert [tile.short for tile in found.tiles] == ["西", "中", "东", "北", "全区"]
    assert [(tile.x, tile.y) for tile in found.tiles[:3]] == [(0, 58), (80, 58), (160, 0)]
    assert (found.width, found.height) == (280, 114)


def test_counts_shade_the_regions_and_the_whole_stands_apart() -> None:
    found = tile_map(LINES)
    assert found is not None
    assert [tile.shade for tile in found.tiles] == [0, 1, 3, 2, 0]
    assert [tile.whole for tile in found.tiles] == [False, False, False, False, True]


@pytest.mark.parametrize(
    ("counts", "shades"),
    [
        ((137, 150, 169), [1, 2, 3]),  # much alike, and yet not one shade
        ((10, 60, 1000), [1, 1, 3]),
        ((7, 7, 7), [3, 3, 3]),
        ((0, 0, 0), [0, 0, 0]),
    ],
)
def test_shades_run_from_the_least_to_the_most(counts: tuple[int, ...], shades: list[int]) -> None:
    found = tile_map([f"r{n} {2 * n} 0 {count} 名" for n, count in enumerate(counts)])
    assert found is not None
    assert [tile.shade for tile in found.tiles] == shades


@pytest.mark.parametrize("lines", [None, []])
def test_without_tiles_there_is_no_map(lines: list[str] | None) -> None:
    assert tile_map(lines) is None
