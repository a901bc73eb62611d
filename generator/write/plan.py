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
    desk_path,
    facsimile_path,
    issue_path,
    page_path,
    picture_path,
    proof_path,
)
from generator.write.archive import Archive, belongs_to
from generator.write.article import article_page
from generator.write.desk import PATH as DESK
from generator.write.desk import desk_page, desks_page
from generator.write.directory import KINDS, Kind
from generator.write.front import PATH as FRONT
from generator.write.front import front_page
from generator.write.issues import issue_page, page_page
from generator.write.lists import list_page, list_paths, overview_page
from generator.write.months import month_page, month_path, year_page, year_path
from generator.write.notices import forward_page, notice_page, path_of_id
from generator.write.pictures import picture
from generator.write.proof import proof_page

Make = Callable[[], str | bytes]
Plan = Mapping[str, Make]
"""Path below ``docs/`` → how its text (a picture's bytes) is made, not before it is asked for."""

_ARTICLE = re.compile(r"(\d{4}/\d\d/\d\d)/(?!index\.md$|page-)([^/]+)\.md")
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
    for kind in KINDS:
        yield f"{kind}/index.md", partial(overview_page, archive, kind)
        yield from _lists(archive, kind)
    for year, months in archive.days_by_year.items():
        yield year_path(year), partial(year_page, archive, year)
        for month in months:
            yield month_path(year, month), partial(month_page, archive, year, month)


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
    gone = {path for path in known - plan.keys() if _ARTICLE.fullmatch(path)}
    kept = {path for path, _ in _kept(archive)}
    ids = changed - archive.sheets.keys()
    old = kept | {f"{i[:10].replace('-', '/')}/{i.rpartition('-')[2]}.md" for i in ids} | gone
    paths = {FRONT, DESK, *(f"{kind}/index.md" for kind in KINDS)}
    paths |= {path for path in plan if _calendar(path)}
    days = {posixpath.dirname(path) for path in old}
    paths |= _around(archive, days)
    days |= {f"proof/{day}" for day in days} | _proof_folders(archive, changed)
    folders: set[str] = set()
    for article in (archive.by_id[i] for i in changed if i in archive.by_id):
        folders |= {archive.directory.folder(kind, name) for kind, name in belongs_to(article)}
    pages = _linking(docs, known, old)
    folders |= {posixpath.dirname(page) for page in pages if page.startswith(KINDS)}
    paths |= pages | {path for path in plan if posixpath.dirname(path) in folders | days}
    for id_, kin in archive.directory.related.items():
        if id_ in archive.by_id and any(other in changed for other, _ in kin):
            paths.add(article_path(archive.by_id[id_]))
    return paths & plan.keys()


def _proof_folders(archive: Archive, changed: set[str]) -> set[str]:
    """The days whose proofs show a changed article or source; articles may stand on other days."""
    articles = (archive.by_id[i] for i in changed if i in archive.by_id)
    files = {a.source.file for a in articles if a.source} | changed
    issues = {
        archive.sheets[file][0].date: archive.sheets[file][0]
        for file in files & archive.sheets.keys()
    }
    return {posixpath.dirname(desk_path(issue)) for issue in issues.values()}


def _calendar(path: str) -> bool:
    return re.fullmatch(r"\d{4}(/\d\d)?/index\.md", path) is not None


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


def _linking(docs: Path, known: set[str], old: set[str]) -> set[str]:
    """The pages on disk that link to a page of ``old``."""
    keys = {posixpath.basename(path)[:-3].encode() for path in old}
    found = set()
    for path in known:
        file = docs / path
        if path.endswith(".md") and file.is_file():
            links = _LINKS.findall(file.read_bytes())
            if any(link.rpartition(b"/")[2] in keys for link in links):
                found.add(path)
    return found
