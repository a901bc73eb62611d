"""The tile map of the regions, from the lines of a page's front matter."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

HALF, ROW = 40, 58
"""Half a column and a row of the lattice, in units of the drawing."""
SHADES = 3


@dataclass(frozen=True, slots=True)
class Tile:
    """One region on the map: its address below ``region/``, its place, its count and its shade.

    ``shade`` is 0 (no article), 1 (few) to 3 (many); ``whole`` marks the tile of the whole, which
    is outlined and not shaded.
    """

    slug: str
    x: int
    y: int
    count: int
    short: str
    shade: int
    whole: bool


@dataclass(frozen=True, slots=True)
class TileMap:
    """The tiles in reading order and the size of the drawing."""

    tiles: tuple[Tile, ...]
    width: int
    height: int


def tile_map(lines: Iterable[str] | None) -> TileMap | None:
    """The map of ``slug x y count short`` lines, one of which ends in `` whole``; None for none."""
    rows = [line.split() for line in lines or ()]
    if not rows:
        return None
    counts = [int(row[3]) for row in rows if row[5:] != ["whole"] and int(row[3])]
    tiles = tuple(_tile(row, counts) for row in rows)
    width = max(tile.x for tile in tiles) + 2 * HALF
    return TileMap(tiles, width, max(tile.y for tile in tiles) + ROW - 2)


def _tile(row: list[str], counts: list[int]) -> Tile:
    slug, x, y, count, short = row[:5]
    whole = row[5:] == ["whole"]
    shade = 0 if whole or count == "0" else _shade(int(count), min(counts), max(counts))
    return Tile(slug, int(x) * HALF, int(y) * ROW, int(count), short, shade, whole)


def _shade(count: int, least: int, most: int) -> int:
    """A third of the way from the least to the most a shade, by the square root.

    So one region with very many does not pale all others.
    """
    if least == most:
        return SHADES
    part = (math.sqrt(count) - math.sqrt(least)) / (math.sqrt(most) - math.sqrt(least))
    return min(SHADES, 1 + int(SHADES * part))
