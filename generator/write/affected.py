"""Which pages may differ when something in the archive does."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.write.holdings.addresses import issue_path
from generator.write.holdings.archive import Archive
from generator.write.holdings.changes import Changes, Way
from generator.write.holdings.tables import KEYWORD_LEAST
from generator.write.pages.lists import grown, list_paths, page_of
from generator.write.pages.months import month_path, year_path
from generator.write.pages.notices import path_of_id
from generator.write.plan import LONG, WHOLE, Part
from generator.write.syndication.data import data_paths
from generator.write.syndication.feeds import feed_path
from generator.write.syndication.sitemaps import part_paths

Affected = dict[Part, set[str] | None]
"""A part and those of its pages that may differ (None: all). It is all looked through for pages
that it has no longer."""
_Found = Iterator[tuple[Part, set[str]]]


def affected(archive: Archive, changes: Changes) -> Affected:
    """The pages that may differ by ``changes``, by part."""
    if not changes.days:
        return {}
    found: Affected = {WHOLE: None}
    found |= {("day", day): None for day in changes.days | _homes(archive, changes)}
    for part, paths in chain(
        _articles(archive, changes),
        _calendar(archive, changes),
        _lists(archive, changes),
        _regions(archive, changes),
    ):
        known = found.setdefault(part, set())
        if known is not None:
            known |= paths
    return found


def _homes(archive: Archive, changes: Changes) -> set[str]:
    """The days whose proofs show a changed article that stands on another day."""
    homes = (archive.sheet_home(file) for file in changes.files)
    return {home[0] for home in homes if home}


def _articles(archive: Archive, changes: Changes) -> _Found:
    """The articles of other days that name a changed one, or link what a change gave or took."""
    found = set(archive.day_of(changes.kin | set(archive.kin_of(changes.ids))))
    for file in changes.files:
        found |= set(archive.ids_of_source(file))
    for (kind, name), day in changes.shifted.items():
        if kind == "keyword" and archive.place_of(kind, name, day) < KEYWORD_LEAST:
            found |= set(archive.oldest(kind, name, KEYWORD_LEAST))
    for day, id_ in found:
        yield ("day", day), {path_of_id(id_)}


def _calendar(archive: Archive, changes: Changes) -> _Found:
    """Years and months with a changed day, the issues beside one that came or went, and theirs.

    Which days are missing changes between an issue that came and the one beside it at most, and
    in between no month has a page. All years name one another.
    """
    beside = {day for one in changes.came for day in archive.neighbours(one) if day}
    for day in beside:
        yield ("day", day), {issue_path(day)}
    for day in changes.days | beside:
        year, month = int(day[:4]), int(day[5:7])
        yield ("year", day[:4]), {year_path(year), month_path(year, month)}
    for told in {day[:4] for day in changes.days}:
        yield (LONG, told), set(data_paths(told))
        yield ("year", told), {path for path, _, _ in part_paths(archive, told)}
    if any(changes.came.issuperset(archive.days_of(day[:4])) for day in changes.came):
        for year in archive.days_by_year:
            yield ("year", f"{year:04}"), {year_path(year)}


def _lists(archive: Archive, changes: Changes) -> _Found:
    for way in changes.rows:
        yield way, _of_list(archive, changes, way)


def _of_list(archive: Archive, changes: Changes, way: Way) -> set[str]:
    """The pages of a list with a row that differs, or that stands at another place."""
    kind, name = way
    if not archive.has_list(kind, name):
        return set()
    count = archive.count(kind, name)
    newest, *full = list_paths(archive.folder(kind, name), count)
    found = {newest, feed_path(archive, kind, name)}
    found |= set(full[grown(count, changes.before.get(way, count)) - 1 :])
    if way in changes.shifted:
        first = page_of(archive.place_of(kind, name, changes.shifted[way]), count)
        found |= set(full[first - 1 :] if first else ())
    for day in changes.rows[way]:
        place = archive.place_of(kind, name, day)
        pages = {page_of(place + n, count) for n in range(archive.counts.get(day, 1))}
        found |= {full[page - 1] for page in pages if page}
    return found


def _regions(archive: Archive, changes: Changes) -> _Found:
    """Every region shows the map with the counts of all; a county leads to one that has a page."""
    for name in archive.directory.regions:
        there = archive.has_list("region", name)
        if there:
            yield ("region", name), {f"{archive.folder('region', name)}/index.md"}
        before = changes.before.get(("region", name))
        if before is not None and bool(before) != there:
            for county in archive.directory.counties_of(name):
                if archive.has_list("county", county):
                    yield ("county", county), {f"{archive.folder('county', county)}/index.md"}
