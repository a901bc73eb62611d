"""What the other rooms know and pages show: addresses of all lists, the tile map, kin, imprint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Kind = Literal["region", "county", "section", "reporter", "keyword"]
KINDS: tuple[Kind, ...] = ("region", "county", "section", "reporter", "keyword")
OVERVIEWS: tuple[Kind, ...] = ("region", "section", "reporter", "keyword")
"""The kinds with a page of all their names; counties stand on the page of their region."""


class Tile(NamedTuple):
    """A region's place on the tile map: half columns from the west, rows from the north."""

    short: str
    x: int
    y: int
    whole: bool = False
    """The tile of the whole stands apart: what is about all regions."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the paper says of itself, from its settings; ``site_url`` ends with a slash."""

    name: str | None = None
    publisher: str | None = None
    copyright: str | None = None
    licence: str | None = None
    site_url: str | None = None


@dataclass(frozen=True, slots=True)
class Directory:
    """Name → slug (the last part of an address, ASCII) for each way into the archive.

    ``regions`` is in the order of the newspaper's table and names every region of it, also those
    without an article; so does ``counties``, whose slugs begin with their region's
    (``tongliao/naiman``). The others are asked for the names that come up.
    """

    regions: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    counties: Mapping[str, str] = field(default_factory=dict)
    keywords: Mapping[str, str] = field(default_factory=dict)
    tiles: Mapping[str, Tile] = field(default_factory=dict)
    """Region → its tile, west to east; empty for a newspaper without a map."""
    called: Mapping[str, str] = field(default_factory=dict)
    """What readers call ``regions`` (盟市) and ``counties`` (旗县区)."""
    imprint: Imprint = field(default_factory=Imprint)

    def names(self, kind: Kind) -> Mapping[str, str]:
        """The slugs of one kind, by name."""
        return {
            "region": self.regions,
            "county": self.counties,
            "section": self.sections,
            "reporter": self.people,
            "keyword": self.keywords,
        }[kind]

    def counties_of(self, region: str) -> list[str]:
        """The names of a region's counties, in the order of the table."""
        inside = f"{self.regions[region]}/"
        return [name for name, slug in self.counties.items() if slug.startswith(inside)]

    def region_of(self, county: str) -> str:
        """The name of a county's region."""
        slug = self.counties[county].partition("/")[0]
        return next(name for name, own in self.regions.items() if own == slug)

    def title(self, kind: Kind) -> str:
        """What readers call a kind: 盟市, 栏目, 记者 …"""
        return {
            "region": self.called.get("regions", "地区"),
            "county": self.called.get("counties", "区县"),
            "section": "栏目",
            "reporter": "记者",
            "keyword": "关键词",
        }[kind]
