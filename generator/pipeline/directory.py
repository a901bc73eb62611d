"""The ways into an edition: the address of every list, the tile map, what is related to what."""

from __future__ import annotations

from collections import Counter

from generator.config import Settings
from generator.enrich.gazetteer import Gazetteer
from generator.enrich.pages import Tables
from generator.enrich.related import Archive
from generator.enrich.slugs import hashed_slug, section_slugs
from generator.model import Edition
from generator.write.archive import KEYWORD_LEAST
from generator.write.directory import Directory, Imprint, Tile


def directory_of(edition: Edition, tables: Tables, settings: Settings) -> Directory:
    """The addresses of all lists, the map, what is related to what, and the imprint."""
    gazetteer = tables.gazetteer
    articles = edition.articles
    archive = Archive(articles, gazetteer.whole.name)
    sections = section_slugs(
        dict.fromkeys(a.section for a in articles if a.section), tables.sections
    )
    people = dict.fromkeys(person.name for a in articles for person in a.reporter)
    words = Counter(word for a in articles for word in dict.fromkeys(a.tags))
    counties = {c.name: f"{gazetteer.region_of(c).pinyin}/{c.pinyin}" for c in gazetteer.counties}
    return Directory(
        regions={r.name: r.pinyin for r in (gazetteer.whole, *gazetteer.regions)},
        sections=sections,
        people={name: hashed_slug(name) for name in people},
        related={a.id: tuple((r.id, r.reason) for r in archive.related(a)) for a in articles},
        counties=counties,
        keywords={w: hashed_slug(w) for w, count in words.items() if count >= KEYWORD_LEAST},
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
