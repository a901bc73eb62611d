"""Which pages an edition has, how each is made, and which depend on changed articles."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from generator.errors import Place, WriteError
from generator.model import Article, Issue, Page
from generator.write.addresses import (
    article_path,
    day_folder,
    desk_path,
    facsimile_path,
    issue_path,
    page_path,
    picture_path,
    proof_path,
)
from generator.write.archive import KEYWORD_LEAST, Archive
from generator.write.article import article_page
from generator.write.data import PATH as DATA
from generator.write.data import data_page, data_pages, year_lines, year_table
from generator.write.desk import PATH as DESK
from generator.write.desk import desk_page, desks_page
from generator.write.directory import KINDS, OVERVIEWS, Kind
from generator.write.feeds import feed, feed_paths
from generator.write.front import PATH as FRONT
from generator.write.front import front_page
from generator.write.issues import issue_page, page_page
from generator.write.lists import list_page, list_paths
from generator.write.months import month_page, month_path, year_page, year_path
from generator.write.notices import forward_page, notice_page, path_of_id
from generator.write.overviews import overview_page, overview_paths
from generator.write.pictures import picture
from generator.write.proof import proof_page
from generator.write.sitemaps import PATH as SITEMAP
from generator.write.sitemaps import sitemap, sitemap_index, sitemap_paths

Make = Callable[[], str | bytes]
Plan = Mapping[str, Make]
"""Path below ``docs/`` → how its text (a picture's bytes) is made, not before it is asked for."""

_ARTICLE = re.compile(r"(\d{4}/\d\d/\d\d)/(?!index\.md$|page-)([^/]+)\.md")
_PROOF = re.compile(r"proof/(\d{4}/\d\d/\d\d)/page-[^/]+\.md")
_LIST = re.compile(rf"(?:{'|'.join(OVERVIEWS)})/.+/")
_YEAR = re.compile(r"(?:data|sitemaps)/(\d{4})\b")
_WHOLE = re.compile(
    rf"index\.md|\d{{4}}/(?:\d\d/)?index\.md|(?:{'|'.join(OVERVIEWS)})/\w+\.md|proof/index\.md"
    r"|region/[\w-]+/index\.md|data/index\.md|feeds/.+|sitemap\.xml|sitemaps/lists.*"
)
"""Front page, calendar, overviews, 校样, the regions with their map, data page, feeds, sitemaps."""
_LINKS = re.compile(rb"\(([^()\s]+)\.md\)")


def plan_of(archive: Archive) -> Plan:
    """Every page of the edition. Raises WriteError when two would lie at one address."""
    plan: dict[str, Make] = {}
    for path, make in _pages(archive):
        if path in plan:
            raise WriteError(
                "two pages want this address", Place(path), "give one of them another name"
            )
        plan[path] = make
    return plan


def _pages(archive: Archive) -> Iterable[tuple[str, Make]]:
    yield FRONT, partial(front_page, archive)
    for issue in archive.issues:
        yield issue_path(issue), partial(issue_page, archive, issue)
        for page in issue.pages:
            yield page_path(issue, page), partial(page_page, archive, issue, page)
            for article in page.articles:
                yield article_path(article), partial(article_page, archive, article)
                yield from _pictures(article)
            yield from _proofs(archive, issue, page)
        if any(page.sheet for page in issue.pages):
            yield desk_path(issue), partial(desk_page, archive, issue)
    if archive.sheets:
        yield DESK, partial(desks_page, archive)
    yield from _kept(archive)
    for kind in OVERVIEWS:
        for path, letter in overview_paths(archive, kind):
            yield path, partial(overview_page, archive, kind, letter)
    for kind in KINDS:
        yield from _lists(archive, kind)
    for year, months in archive.days_by_year.items():
        yield year_path(year), partial(year_page, archive, year)
        for month in months:
            yield month_path(year, month), partial(month_page, archive, year, month)
    yield from _for_programs(archive)


def _for_programs(archive: Archive) -> Iterable[tuple[str, Callable[[], str]]]:
    """Data, feeds and sitemaps."""
    yield DATA, partial(data_page, archive)
    for path, year in data_pages(archive):
        yield path, partial(year_lines if path.endswith(".jsonl") else year_table, archive, year)
    for path, kind, name in feed_paths(archive):
        yield path, partial(feed, archive, kind, name)
    for path, part, number in sitemap_paths(archive):
        yield path, partial(sitemap, archive, part, number)
    if archive.directory.imprint.site_url and archive.issues:
        yield SITEMAP, partial(sitemap_index, archive)


def _pictures(article: Article) -> Iterable[tuple[str, Make]]:
    for number, file in enumerate(article.pictures):
        if file:
            yield picture_path(article, number), partial(picture, file)


def _proofs(archive: Archive, issue: Issue, page: Page) -> Iterable[tuple[str, Make]]:
    """The proof of a 版 that was read from a source file, and its picture."""
    if page.sheet:
        yield proof_path(issue, page), partial(proof_page, archive, issue, page, page.sheet)
    if page.facsimile:
        yield facsimile_path(issue, page), partial(picture, page.facsimile)


def _kept(archive: Archive) -> Iterable[tuple[str, Make]]:
    """The addresses that stay though no article is there any more."""
    for notice in archive.edition.notices:
        yield path_of_id(notice.id), partial(notice_page, archive, notice)
        for former in notice.formerly:
            yield path_of_id(former), partial(notice_page, archive, notice, former)
    for article in archive.edition.articles:
        for former in article.formerly:
            yield path_of_id(former), partial(forward_page, article, former)


def _lists(archive: Archive, kind: Kind) -> Iterable[tuple[str, Make]]:
    for name, articles in archive.lists[kind].items():
        newest, *full = list_paths(archive.directory.folder(kind, name), len(articles))
        yield newest, partial(list_page, archive, kind, name, None)
        for number, path in enumerate(full, start=1):
            yield path, partial(list_page, archive, kind, name, number)


def affected(
    archive: Archive, plan: Plan, changed: set[str], docs: Path, known: set[str]
) -> set[str]:
    """The pages of ``plan`` that may differ when the articles of ``changed`` do.

    A source file in ``changed`` (by its name as published) was read otherwise than last time,
    though its articles may be the same: the characters that belong to none.
    ``known`` are the pages written last time. What left the edition since is found among them, and
    what showed a changed article is found by its links, so that old regions and kin count too.
    """
    gone = known - plan.keys()
    kept = {path for path, _ in _kept(archive)}
    ids = changed - archive.sheets.keys()
    old = kept | {f"{i[:10].replace('-', '/')}/{i.rpartition('-')[2]}.md" for i in ids}
    old |= {path for path in gone if _ARTICLE.fullmatch(path)}
    days = {posixpath.dirname(path) for path in old} | _days_of_sources(archive, changed)
    days |= {found[1] for path in known ^ plan.keys() if (found := _PROOF.fullmatch(path))}
    years = {day[:4] for day in days}
    paths = {path for path in plan if _always(path) or _of_years(path, years)}
    paths |= _around(archive, days)
    days |= {f"proof/{day}" for day in days}
    folders: set[str] = set()
    for article in (archive.by_id[i] for i in changed if i in archive.by_id):
        folders |= {archive.directory.folder(*one) for one in archive.lists_of(article)}
    lost = {posixpath.dirname(path) for path in gone if _LIST.match(path)}
    pages = _linking(docs, known, old, lost)
    folders |= {posixpath.dirname(page) for page in pages if _LIST.match(page)}
    paths |= pages | {path for path in plan if posixpath.dirname(path) in folders | days}
    paths |= _first_of_keywords(archive, folders)
    for id_, kin in archive.directory.related.items():
        if id_ in archive.by_id and any(other in changed for other, _ in kin):
            paths.add(article_path(archive.by_id[id_]))
    return paths & plan.keys()


def _days_of_sources(archive: Archive, changed: set[str]) -> set[str]:
    """The days of the pages that show a changed source, or article: it may stand on another day."""
    articles = (archive.by_id[i] for i in changed if i in archive.by_id)
    files = {a.source.file for a in articles if a.source} | changed
    return {day_folder(archive.sheets[file][0].date) for file in files & archive.sheets.keys()}


def _always(path: str) -> bool:
    """Whether a page shows the whole archive in some way: a count, a day, what is newest."""
    return _WHOLE.fullmatch(path) is not None


def _of_years(path: str, years: set[str]) -> bool:
    """Whether a file holds all articles of one of the ``years``."""
    found = _YEAR.match(path)
    return found is not None and found[1] in years


def _first_of_keywords(archive: Archive, folders: set[str]) -> set[str]:
    """The oldest articles of the keywords in ``folders``: which of them link it may change."""
    return {
        article_path(article)
        for name, slug in archive.directory.keywords.items()
        if f"keyword/{slug}" in folders
        for article in archive.first_of(name, KEYWORD_LEAST)
    }


def _around(archive: Archive, days: set[str]) -> set[str]:
    """The issues that stand before and after each touched day, as they name one another."""
    touched = {day.replace("/", "-") for day in days}
    issues = archive.issues
    dates = sorted({issue.date for issue in issues} | touched)
    near: set[str] = set()
    for n, day in enumerate(dates):
        if day in touched:
            near |= set(dates[max(0, n - 1) : n + 2])
    return {issue_path(issue) for issue in issues if issue.date in near}


def _linking(docs: Path, known: set[str], old: set[str], folders: set[str]) -> set[str]:
    """The pages on disk that link to a page of ``old``, or to a list in one of ``folders``."""
    keys = {posixpath.basename(path)[:-3].encode() for path in old}
    lists = {posixpath.basename(folder).encode() for folder in folders}
    found = set()
    for path in known:
        file = docs / path
        if path.endswith(".md") and file.is_file():
            for link in _LINKS.findall(file.read_bytes()):
                folder, _, key = link.rpartition(b"/")
                if key in keys or (key == b"index" and folder.rpartition(b"/")[2] in lists):
                    found.add(path)
                    break
    return found
