"""Sitemaps (sitemaps.org 0.9): one a year and one of the lists, under an index.

Days are those of the content, so that a crawler comes back only to what is new. Nothing stands in
them that a crawler should not keep: no notices, no forwarding pages, no proofs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from generator.write.addresses import article_path, issue_path, page_path
from generator.write.archive import Archive
from generator.write.directory import KINDS, OVERVIEWS
from generator.write.feeds import site_of, updated
from generator.write.lists import list_days, list_paths
from generator.write.months import month_path, year_path
from generator.write.overviews import overview_paths

PATH = "sitemap.xml"
MOST = 40_000
"""Addresses of one file; the protocol allows 50,000. Full ones stay as they are."""
_NS = "http://www.sitemaps.org/schemas/sitemap/0.9"
Entry = tuple[str, str]
"""A file below ``docs`` and the day it last changed."""


def sitemap_paths(archive: Archive) -> Iterator[tuple[str, str, int]]:
    """The sitemaps with their part (a year, or ``lists``) and number; none without an address."""
    if not archive.directory.imprint.site_url or not archive.issues:
        return
    for part in (*(f"{year:04}" for year in archive.days_by_year), "lists"):
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


def _entries(archive: Archive, part: str) -> list[Entry]:
    return list(_lists(archive)) if part == "lists" else list(_year(archive, int(part)))


def _year(archive: Archive, year: int) -> Iterator[Entry]:
    """The issues of a year, their 版 and articles, oldest first."""
    for issues in archive.days_by_year[year].values():
        for issue in issues:
            yield issue_path(issue), issue.date
            for page in issue.pages:
                yield page_path(issue, page), issue.date
                yield from ((article_path(a), updated(a)[:10]) for a in page.articles)


def _lists(archive: Archive) -> Iterator[Entry]:
    """The front page, the calendar, the overviews and all lists."""
    latest = archive.issues[-1].date
    yield "index.md", latest
    yield "data/index.md", latest
    for year, months in archive.days_by_year.items():
        yield year_path(year), list(months.values())[-1][-1].date
        yield from ((month_path(year, month), found[-1].date) for month, found in months.items())
    for kind in OVERVIEWS:
        yield from ((path, latest) for path, _ in overview_paths(archive, kind))
    for kind in KINDS:
        for name, articles in archive.lists[kind].items():
            paths = list_paths(archive.directory.folder(kind, name), len(articles))
            yield from zip(paths, list_days(articles), strict=True)


def _address(archive: Archive, path: str) -> str:
    """The address of a page, the same as its canonical link."""
    return f"{site_of(archive)}{path.removesuffix('.md')}.html"


def _xml(root: str, row: str, rows: Iterable[Entry]) -> str:
    lines = [
        f"<{row}><loc>{escape(address)}</loc><lastmod>{day}</lastmod></{row}>"
        for address, day in rows
    ]
    body = "\n".join(lines)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{root} xmlns="{_NS}">\n{body}\n</{root}>\n'
