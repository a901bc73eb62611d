"""The ways into an edition: the address of every list, and the tile map."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from generator.config import Settings
from generator.enrich.gazetteer import Gazetteer
from generator.enrich.pages import Tables
from generator.enrich.slugs import hashed_slug, section_slugs
from generator.write.holdings.directory import Directory, Imprint, Tile


class Asked(Mapping[str, str]):
    """An address for any name, made when it is asked for; it knows none by heart."""

    def __init__(self, address: Callable[[str], str]) -> None:
        self.address = address

    def __getitem__(self, name: str) -> str:
        return self.address(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def directory_of(sections: Sequence[str], tables: Tables, settings: Settings) -> Directory:
    """The addresses of all lists, the map, and the imprint.

    ``sections`` are the labels in the order in which they first came up.
    """
    gazetteer = tables.gazetteer
    settled = cache(lambda: section_slugs(sections, tables.sections))
    counties = {c.name: f"{gazetteer.region_of(c).pinyin}/{c.pinyin}" for c in gazetteer.counties}
    return Directory(
        regions={r.name: r.pinyin for r in (gazetteer.whole, *gazetteer.regions)},
        sections=Asked(lambda name: settled()[name]),
        people=Asked(hashed_slug),
        counties=counties,
        keywords=Asked(hashed_slug),
        tiles=_tiles(gazetteer),
        called=gazetteer.called,
        imprint=Imprint(
            settings.name,
            settings.publisher,
            settings.copyright,
            settings.licence,
            settings.site_url,
        ),
    )


def _tiles(gazetteer: Gazetteer) -> dict[str, Tile]:
    """The tile map, west to east and south to north; empty where the regions have no tiles."""
    if not any(region.tile for region in gazetteer.regions):
        return {}
    placed = [(r.tile, r) for r in (*gazetteer.regions, gazetteer.whole) if r.tile]
    placed.sort(key=lambda row: (row[1].level == "whole", row[0][0], -row[0][1]))
    return {r.name: Tile(r.short, *tile, r.level == "whole") for tile, r in placed}
