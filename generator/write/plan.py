"""Which pages an edition has and how each is made, part by part.

A part is what changes together: a day, a list, a year with its months, and the pages that show the
whole archive in some way: a count, a day, what is newest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from generator.errors import Place, WriteError
from generator.model import Article
from generator.write.holdings.addresses import (
    article_path,
    desk_path,
    facsimile_path,
    issue_path,
    page_path,
    picture_path,
    proof_path,
)
from generator.write.holdings.archive import Archive
from generator.write.holdings.directory import KINDS, OVERVIEWS
from generator.write.pages.article import article_page
from generator.write.pages.desk import PATH as DESK
from generator.write.pages.desk import desk_page, desks_page
from generator.write.pages.front import PATH as FRONT
from generator.write.pages.front import front_page
from generator.write.pages.issues import issue_page, page_page, told_in
from generator.write.pages.lists import list_page, list_paths
from generator.write.pages.months import month_page, month_path, year_page, year_path
from generator.write.pages.notices import forward_page, notice_page, path_of_id
from generator.write.pages.overviews import overview_page, overview_paths
from generator.write.pages.pictures import picture
from generator.write.pages.proof import proof_page
from generator.write.syndication.data import PATH as DATA
from generator.write.syndication.data import data_page, data_paths, year_lines, year_table
from generator.write.syndication.feeds import KINDS as FEED_KINDS
from generator.write.syndication.feeds import PATH as FEED
from generator.write.syndication.feeds import feed, feed_path
from generator.write.syndication.sitemaps import LISTS, part_paths, sitemap, sitemap_index
from generator.write.syndication.sitemaps import PATH as SITEMAP

Make = Callable[[], str | bytes | Iterator[str]]
Pages = Iterable[tuple[str, Make]]
"""Path below ``docs/`` and how its text (a picture's bytes) is made, not before it is asked for.
One that is too long to be held comes piece by piece."""
Part = tuple[str, ...]
"""``("day", "2020-03-30")``, ``("year", "2020")``, ``("whole",)``, or a list: kind and name."""
WHOLE: Part = ("whole",)
LONG = "data"
"""``("data", "2020")``: a part whose pages are long."""


def parts_of(archive: Archive) -> Iterator[Part]:
    """Every part that has a page."""
    yield WHOLE
    for year in archive.days_by_year:
        yield from ((kind, f"{year:04}") for kind in ("year", LONG))
    yield from (("day", day) for day in sorted({*archive.days, *archive.notice_days()}))
    for kind in KINDS:
        yield from ((kind, one.name) for one in archive.lists(kind))


def pages_of(archive: Archive, part: Part) -> Pages:
    """The pages of a part, as far as there are any."""
    match part:
        case ("whole",):
            return _whole(archive)
        case ("year", year):
            return _year(archive, int(year))
        case (kind, year) if kind == LONG:
            return _data(archive, year)
        case ("day", day):
            return _day(archive, day)
    return _list(archive, part)


def plan_of(archive: Archive) -> Mapping[str, Make]:
    """Every page of the edition. Raises WriteError when two would lie at one address."""
    plan: dict[str, Make] = {}
    for part in parts_of(archive):
        for path, make in pages_of(archive, part):
            if path in plan:
                raise twice(path)
            plan[path] = make
    return plan


def twice(path: str) -> WriteError:
    """Two pages would lie at one address."""
    return WriteError("two pages want this address", Place(path), "give one of them another name")


def _whole(archive: Archive) -> Pages:
    yield FRONT, partial(front_page, archive)
    if archive.with_sheets(1):
        yield DESK, partial(desks_page, archive)
    for kind in OVERVIEWS:
        for path, letter in overview_paths(archive, kind):
            yield path, partial(overview_page, archive, kind, letter)
    yield DATA, partial(data_page, archive)
    if archive.directory.imprint.site_url and archive.days:
        yield FEED, partial(feed, archive, None, "")
        yield SITEMAP, partial(sitemap_index, archive)
        for path, part, number in part_paths(archive, LISTS):
            yield path, partial(sitemap, archive, part, number)


def _year(archive: Archive, year: int) -> Pages:
    months = archive.days_by_year.get(year)
    if not months:
        return
    yield year_path(year), partial(year_page, archive, year)
    for month in months:
        yield month_path(year, month), partial(month_page, archive, year, month)
    name = f"{year:04}"
    for path, part, number in part_paths(archive, name):
        yield path, partial(sitemap, archive, part, number)


def _data(archive: Archive, year: str) -> Pages:
    if archive.days_of(year):
        lines, rows = data_paths(year)
        yield lines, partial(year_lines, archive, year)
        yield rows, partial(year_table, archive, year)


def _day(archive: Archive, day: str) -> Pages:
    """An issue with all that belongs to it, and the addresses that stay of what it had."""
    yield from _kept(archive, day)
    if day not in archive.counts:
        return
    issue = archive.issue(day)
    told = told_in(archive, issue)
    yield issue_path(day), partial(issue_page, archive, issue, told)
    for page in issue.pages:
        yield page_path(day, page.slug), partial(page_page, issue, page, told)
        for article in page.articles:
            yield article_path(article), partial(article_page, archive, article)
            yield from _pictures(article)
        if page.sheet:
            proof = partial(proof_page, archive, issue, page, page.sheet)
            yield proof_path(day, page.slug), proof
        if page.facsimile:
            yield facsimile_path(issue, page), partial(picture, page.facsimile)
    if any(page.sheet for page in issue.pages):
        yield desk_path(day), partial(desk_page, archive, issue)


def _pictures(article: Article) -> Pages:
    for number, file in enumerate(article.pictures):
        if file:
            yield picture_path(article, number), partial(picture, file)


def _kept(archive: Archive, day: str) -> Pages:
    """The addresses that stay though no article is there any more."""
    for notice in archive.notices(day):
        yield path_of_id(notice.id), partial(notice_page, archive, notice)
        for former in notice.formerly:
            yield path_of_id(former), partial(notice_page, archive, notice, former)
    for article in archive.issue(day).articles if day in archive.counts else ():
        for former in article.formerly:
            yield path_of_id(former), partial(forward_page, article, former)


def _list(archive: Archive, part: Part) -> Pages:
    kind = next((kind for kind in KINDS if kind == part[0]), None)
    name = part[-1]
    if kind is None or not archive.has_list(kind, name):
        return
    newest, *full = list_paths(archive.folder(kind, name), archive.count(kind, name))
    yield newest, partial(list_page, archive, kind, name, None)
    for number, path in enumerate(full, start=1):
        yield path, partial(list_page, archive, kind, name, number)
    if kind in FEED_KINDS and archive.directory.imprint.site_url:
        yield feed_path(archive, kind, name), partial(feed, archive, kind, name)
