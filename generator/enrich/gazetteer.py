"""The newspaper's places: their names, what else they are called, and where a text names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple

from generator.enrich.tables import Row, read_table
from generator.errors import Place, SettingsError

Level = Literal["whole", "region", "county"]
_KEYS = {"adcode", "name", "short", "pinyin", "shared", "text", "near", "dateline"}
# 呼和浩特的“赤峰路”: a street has its name from a place and lies in another.
_STREET = re.compile(r"[东西南北中]?(?:路(?![桥网段政过线])|大街|街(?!道))")
# 满洲里西站: what trains and aeroplanes go to is named after one place, its short name enough.
_STATION = re.compile("[东西南北](?:火车)?站|火车站|高铁站|机场")
_LEVELS = ("自治区", "省", "市", "盟", "地区", "区", "县", "旗")


@dataclass(frozen=True, slots=True)
class Region:
    """A place of the region table: the whole, one of its regions (盟市), or a county (旗县区).

    ``parent`` is the canonical name of the place that a county or a region belongs to.
    """

    adcode: str
    name: str
    short: str
    pinyin: str
    level: Level
    parent: str | None = None
    tile: tuple[int, int] | None = None
    """Its place on the tile map: half columns from the west, rows from the north."""


class Hit(NamedTuple):
    """A place named in a text at ``[start, end)``; ``near`` marks a name that needs company."""

    start: int
    end: int
    region: Region
    near: bool


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """The region table made ready for reading. Hashed by identity: load one and share it."""

    whole: Region
    regions: tuple[Region, ...]
    """The first level below the whole (盟市), in the table's order."""
    counties: tuple[Region, ...]
    _text: dict[str, tuple[Region | None, bool]]
    """Name in running text → its place, and whether it needs company; None: no place at all."""
    _dateline: dict[str, Region]
    _word_ends: dict[str, str]
    """A letter → those before it that make a word with it (商 → 工, 农 …)."""
    called: Mapping[str, str] = field(default_factory=dict)
    """What readers call the levels below the whole: ``regions`` (盟市), ``counties`` (旗县区)."""

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name and alias of every place: words that a line may break in two."""
        named = {name for name, (region, _) in self._text.items() if region is not None}
        return frozenset(named | self._dateline.keys())

    @cached_property
    def by_name(self) -> dict[str, Region]:
        """Canonical name → place."""
        return {r.name: r for r in (self.whole, *self.regions, *self.counties)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(_trie_pattern(self._text))

    def region_of(self, place: Region) -> Region:
        """The region (盟市) of a county; any other place itself."""
        return self.by_name[place.parent] if place.level == "county" and place.parent else place

    def at_dateline(self, place: str) -> Region | None:
        """The place that stands in a dateline or office, in whatever form; None when outside.

        ``内蒙古阿拉善`` and ``呼和浩特市赛罕区`` give the narrower place, and a town after its
        county gives the county. The whole with something unknown after it is not the whole.
        """
        rest = place
        found = None
        sizes = self._dateline_sizes
        while named := next((rest[:n] for n in sizes if rest[:n] in self._dateline), None):
            found, rest = self._dateline[named], rest[len(named) :].lstrip("、·/ 　")
        return None if found == self.whole and rest else found

    def dateline_region(self, place: str) -> Region | None:
        """The region (盟市, or the whole) of a dateline's place; None when it lies outside."""
        found = self.at_dateline(place.strip())
        return None if found is None else self.region_of(found)

    def misread_dateline(self, place: str) -> Region | None:
        """The one region with a dateline name of four letters or more, one of them not ``place``'s.

        For text recognition that took 呼和浩恃 for 呼和浩特. None when no name, or several, fit.
        """
        alike = self._dateline_of_size.get(len(place), ()) if len(place) >= 4 else ()
        near = {
            self.region_of(region)
            for name, region in alike
            if sum(a != b for a, b in zip(name, place, strict=True)) == 1
        }
        return near.pop() if len(near) == 1 else None

    @cached_property
    def _dateline_of_size(self) -> dict[int, list[tuple[str, Region]]]:
        found: dict[int, list[tuple[str, Region]]] = {}
        for name, region in self._dateline.items():
            found.setdefault(len(name), []).append((name, region))
        return found

    @cached_property
    def _dateline_sizes(self) -> list[int]:
        """How many letters the names of datelines have, the longest first."""
        return sorted(self._dateline_of_size, reverse=True)

    def find(self, text: str, within: str | None = None) -> list[Hit]:
        """The places named in ``text``, left to right, the longest name first.

        A name that others share counts when the text names its region too, when ``within``
        (a canonical name) is that region, or right after the region's own name.
        """
        hits = list(self._named(text))
        company = {self.region_of(h.region).name for h in hits if not h.near} | {within}
        return [h for h in hits if not h.near or self.region_of(h.region).name in company]

    def _named(self, text: str) -> Iterable[Hit]:
        last: Hit | None = None
        for match in self._pattern.finditer(text):
            region, near = self._text[match[0]]
            start, end = match.span()
            if region is None or self._elsewhere(text, match, near, last):
                continue
            near = near and not (_STATION.match(text, end) or self._has_seat(region, text, end))
            last = Hit(start, end, region, near)
            yield last

    def _has_seat(self, county: Region, text: str, end: int) -> bool:
        """Whether the town that a county is governed from is named right after it (…旗上都镇)."""
        return self.at_dateline(text[end : end + self._dateline_sizes[0]]) == county

    def _elsewhere(self, text: str, match: re.Match[str], near: bool, last: Hit | None) -> bool:
        """Whether it is a street's, another city's (武汉市青山区), a rank, or no word at all."""
        start, end = match.span()
        follows = last is not None and last.end == start
        has_level = match[0].endswith(_LEVELS)
        if near and not follows:
            before = text[max(0, start - 1) : start]
            inside = not has_level and before in self._word_ends.get(match[0][0], "")
            return before in ("市", "省") or (before != "" and inside)
        return _is_rank(text, end) or (not (near or has_level) and bool(_STREET.match(text, end)))


def _is_rank(text: str, end: int) -> bool:
    """Whether a name says of what rank something is: 自治区级劳动模范."""
    return text.startswith("级", end)


def _trie_pattern(names: Iterable[str]) -> str:
    """A pattern that finds the longest of ``names`` in one pass, one letter at a branch."""
    heads: dict[str, list[str]] = {}
    for name in names:
        heads.setdefault(name[:1], []).append(name[1:])
    ends = heads.pop("", None) is not None
    branches = [re.escape(head) + _trie_pattern(tails) for head, tails in sorted(heads.items())]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


def load_gazetteer(file: Path) -> Gazetteer:
    """The gazetteer of the region table in ``file`` (its head explains the keys).

    Raises SettingsError, with file and key, when the table is missing or malformed or when two
    places claim one name.
    """
    table = Row(read_table(file), file, "")
    table.only({"whole", "regions", "not_places", "word_ends", "called"})
    return _Loading(file).load(table)


class _Loading:
    """A table on its way into a gazetteer."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.text: dict[str, tuple[Region | None, bool]] = {}
        self.dateline: dict[str, Region] = {}

    def load(self, table: Row) -> Gazetteer:
        whole = self._place(table.row("whole", self.file), "whole", None)
        regions: list[Region] = []
        counties: list[Region] = []
        for row in table.rows("regions", self.file):
            region = self._place(row, "region", whole)
            regions.append(region)
            counties += [
                self._place(county, "county", region) for county in row.rows("counties", self.file)
            ]
        for word in table.texts("not_places"):
            self.text.setdefault(word, (None, False))
        ends = table.row("word_ends", self.file).mapping() if table.has("word_ends") else {}
        self._refuse_tiles(regions)
        return Gazetteer(
            whole,
            tuple(regions),
            tuple(counties),
            self.text,
            self.dateline,
            ends,
            self._called(table),
        )

    def _called(self, table: Row) -> dict[str, str]:
        if not table.has("called"):
            return {}
        row = table.row("called", self.file)
        row.only({"regions", "counties"})
        return row.mapping()

    def _refuse_tiles(self, regions: Iterable[Region]) -> None:
        """Raises SettingsError when some regions have a tile and others not, or two overlap."""
        placed: dict[tuple[int, int], str] = {}
        place = Place(str(self.file), key="regions")
        without = [region.name for region in regions if region.tile is None]
        for region in regions:
            if region.tile is None:
                continue
            if without:
                raise SettingsError(
                    f"{without[0]} has no 'tile' and {region.name} has one",
                    place,
                    "give every region its tile, or none",
                )
            x, y = region.tile
            other = next((placed[near] for n in (-1, 0, 1) if (near := (x + n, y)) in placed), None)
            if other:
                raise SettingsError(
                    f"the tiles of {other} and {region.name} overlap", place, "move one of them"
                )
            placed[x, y] = region.name

    def _place(self, row: Row, level: Level, parent: Region | None) -> Region:
        more = {"county": set(), "region": {"counties", "tile"}, "whole": {"tile"}}
        row.only(_KEYS | more[level])
        adcode, name = row.text("adcode"), row.text("name")
        if not re.fullmatch(r"\d{6}", adcode):
            raise SettingsError("'adcode' is not six digits", row.place, "see GB/T 2260")
        pinyin = row.text("pinyin")
        if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", pinyin):
            raise SettingsError("'pinyin' is not a–z", row.place, "write it without tones")
        region = Region(
            adcode,
            name,
            row.text("short", name),
            pinyin,
            level,
            parent.name if parent else None,
            row.pair("tile"),
        )
        near = row.texts("near")
        for alias in (name, *row.texts("text"), *near):
            self._claim(alias, region, row, near=alias in near or row.flag("shared"))
        short = () if row.flag("shared") else (region.short,)  # 海南 is a province first
        for alias in (name, *short, *row.texts("text"), *near, *row.texts("dateline")):
            if self.dateline.setdefault(alias, region) != region:
                raise _claimed(alias, self.dateline[alias], row)
        return region

    def _claim(self, alias: str, region: Region, row: Row, *, near: bool) -> None:
        known = self.text.setdefault(alias, (region, near))[0]
        if known is not None and known != region:
            raise _claimed(alias, known, row)


def _claimed(alias: str, owner: Region, row: Row) -> SettingsError:
    return SettingsError(
        f"{alias} is already a name of {owner.name}", row.place, "leave it to one of the two"
    )
