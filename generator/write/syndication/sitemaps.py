"""Sitemaps (sitemaps.org 0.9): one a year and one of the lists, under an index.

Days are those of the content, so that a crawler comes back only to what is new. Nothing stands in
them that a crawler should not keep: no notices, no forwarding pages, no proofs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from itertools import groupby

from generator.write.holdings.addresses import article_path, issue_path, page_path
from generator.write.holdings.archive import Archive
from generator.write.holdings.directory import KINDS, OVERVIEWS
from generator.write.pages.lists import list_days, list_paths
from generator.write.pages.months import month_path, year_path
from generator.write.pages.overviews import overview_paths
from generator.write.syndication.feeds import site_of

PATH = "sitemap.xml"
LISTS = "lists"
"""The part that has the pages that are no year's."""
MOST = 40_000
"""Addresses of one file; the protocol allows 50,000. Full ones stay as they are."""
_NS = "http://www.sitemaps.org/schemas/sitemap/0.9"
Entry = tuple[str, str]
"""A file below ``docs`` and the day it last changed."""


def sitemap_paths(archive: Archive) -> Iterator[tuple[str, str, int]]:
    """The sitemaps with their part (a year, or ``lists``) and number; none without an address."""
    if archive.days:
        for part in (*(f"{year:04}" for year in archive.days_by_year), LISTS):
            yield from part_paths(archive, part)


def part_paths(archive: Archive, part: str) -> Iterator[tuple[str, str, int]]:
    """Likewise, those of one part."""
    if archive.directory.imprint.site_url:
        for number in range(-(-len(_entries(archive, part)) // MOST)):
            yield f"sitemaps/{part}{f'-{number + 1}' if number else ''}.xml", part, number


def sitemap(archive: Archive, part: str, number: int) -> str:
    """One sitemap: the ``number``-th 40,000 addresses of a part."""
    shown = _entries(archive, part)[number * MOST : (number + 1) * MOST]
    return _xml("urlset", "url", ((_address(archive, path), day) for path, day in shown))


def sitemap_index(archive: Archive) -> str:
    """``sitemap.xml``: all sitemaps, each with the day of its newest address."""
    rows = []
    for path, part, number in sitemap_paths(archive):
        shown = _entries(archive, part)[number * MOST : (number + 1) * MOST]
        rows.append((site_of(archive) + path, max(day for _, day in shown)))
    return _xml("sitemapindex", "sitemap", rows)


@lru_cache(maxsize=2)  # of each part it is asked how many files it has, then what is in each
def _entries(archive: Archive, part: str) -> tuple[Entry, ...]:
    return tuple(_lists(archive) if part == LISTS else _year(archive, int(part)))


def _year(archive: Archive, year: int) -> Iterator[Entry]:
    """The issues of a year, oldest first, each with its 版, then its articles."""
    articles = groupby(archive.briefs(f"{year:04}"), key=lambda one: one.date)
    found = {day: [(article_path(one), one.updated) for one in ones] for day, ones in articles}
    for day, slugs in archive.slugs(f"{year:04}").items():
        yield issue_path(day), day
        yield from ((page_path(day, slug), day) for slug in slugs)
        yield from found.get(day, ())


def _lists(archive: Archive) -> Iterator[Entry]:
    """The front page, the calendar, the overviews and all lists."""
    latest = archive.days[-1]
    yield "index.md", latest
    yield "data/index.md", latest
    for year, months in archive.days_by_year.items():
        yield year_path(year), list(months.values())[-1][-1]
        yield from ((month_path(year, month), found[-1]) for month, found in months.items())
    for kind in OVERVIEWS:
        yield from ((path, latest) for path, _ in overview_paths(archive, kind))
    for kind in KINDS:
        for one in archive.lists(kind):
            days = list_days(archive.row_days(kind, one.name))
            yield from zip(list_paths(one.folder, one.articles), days, strict=True)


def _address(archive: Archive, path: str) -> str:
    """The address of a page, the same as its canonical link."""
    return f"{site_of(archive)}{path.removesuffix('.md')}.html"


def _xml(root: str, row: str, rows: Iterable[Entry]) -> str:
    lines = [
        f"<{row}><loc>{escape(address, quote=False)}</loc><lastmod>{day}</lastmod></{row}>"
        for address, day in rows
    ]
    body = "\n".join(lines)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{root} xmlns="{_NS}">\n{body}\n</{root}>\n'
