"""All sources of a newspaper become one edition: issues by day, pages, articles."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.config import Settings
from generator.enrich.ids import short_key
from generator.enrich.pages import tagged
from generator.errors import Place, ReadError, StaleCorrection
from generator.model import Article, Correction, Edition, Issue, Notice, Page, Reading, Sheet
from generator.pipeline.corrections import (
    orphans,
    read_corrected,
    refuse_regions,
    refuse_stale,
)
from generator.pipeline.directory import directory_of
from generator.pipeline.exports import Exported, corrected_groups, named_groups
from generator.pipeline.pages import Desk
from generator.pipeline.pictures import facsimile_of, illustrated
from generator.pipeline.stubs import doubts_of
from generator.read.corrections import read_corrections
from generator.read.jsonl import read_exports
from generator.read.pages import read_page
from generator.write.directory import Directory

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything read: the edition, the ways into it, and how each raw page was read."""

    edition: Edition
    directory: Directory
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One 版 as one source file gives it."""

    file: str
    date: str
    number: str | None
    name: str | None
    articles: tuple[Article, ...]
    sheet: Sheet | None = None
    facsimile: str | None = None
    moved: bool = False
    """True for articles that an editor gave to this day; they join the page of their number."""


def silent(what: str, done: int, of: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the pages, the clean articles and the editors' corrections lie."""

    seeds: Path
    corrections: Path


def read_paper(
    sources: Sources, settings: Settings, desk: Desk, progress: Progress = silent
) -> Paper:
    """The edition of all pages (``*.txt``) and clean articles (``*.jsonl``) of the sources.

    Raises ReadError when there are none, when a page's day cannot be known, or when two
    pages claim the same day and number; StaleCorrection for a correction that does not apply.
    """
    seeds = sources.seeds
    files = sorted(seeds.rglob("*.txt"))
    exports = sorted(seeds.rglob("*.jsonl"))
    if not files and not exports:
        raise ReadError(
            "there are no pages here", Place(str(seeds)), "put the text of a page in as NAME.txt"
        )
    corrections = read_corrections(sources.corrections)
    refuse_regions(corrections, desk.tables.gazetteer.by_name)
    faults = orphans(corrections, (f.relative_to(seeds).as_posix() for f in (*files, *exports)))
    readings = []
    for number, file in enumerate(files):
        progress("read", number, len(files))
        page = read_page(file, settings.name)
        page = replace(page, file=file.relative_to(seeds).as_posix())
        readings.append(read_corrected(page, desk, corrections))
        faults += readings[-1].stale
    given = [
        Exported(file.relative_to(seeds).as_posix(), article)
        for file, article in read_exports(exports)
    ]
    exported, notices, stale = _exported(given, settings, desk, corrections)
    refuse_stale([*faults, *stale])
    leaves = [_leaf(reading, file) for reading, file in zip(readings, files, strict=True)]
    notices = [*(n for reading in readings for n in reading.notices), *notices]
    articles = _tagged([day for leaf in leaves + exported for day in _by_day(leaf)], desk, progress)
    edition = Edition(tuple(_issues(articles, notices)), tuple(notices))
    return Paper(edition, directory_of(edition, desk.tables, settings), tuple(readings))


def _leaf(reading: Reading, file: Path) -> _Leaf:
    """The page that a reading yielded. Raises ReadError when its day is not known."""
    page = reading.page
    dates = [*(a.date for a in reading.articles), *(notice.date for notice in reading.notices)]
    days = Counter(date for date in dates if date)
    date = page.sidecar.date or max(days, key=lambda day: days[day], default=None)
    if date is None:
        why = next((d.reason for d in reading.decisions if d.rule == "issue date"), "")
        raise ReadError(
            f"the day of this page cannot be known ({why.removeprefix('None: ')})",
            Place(str(file)),
            f"write it into {file.with_suffix('.yml').name}: `date: YYYY-MM-DD`",
        )
    number = next((a.page for a in reading.articles if a.page), page.sidecar.page)
    name = page.sidecar.page_name or _common_section(reading.articles)
    articles = reading.articles
    if page.sidecar.formerly:
        articles = tuple(_former(article, page.sidecar.formerly) for article in articles)
    sheet = Sheet(reading, doubts_of(reading))
    articles = illustrated(reading, articles, file)
    return _Leaf(page.file, date, number, name, articles, sheet, facsimile_of(reading, file))


def _former(article: Article, day: str) -> Article:
    """The article of a page that was published under another day before."""
    return replace(article, formerly=(*article.formerly, f"{day}-{article.key}"))


def _by_day(leaf: _Leaf) -> Iterator[_Leaf]:
    """The page without those of its articles that an editor gave to other days, and those."""
    others = dict.fromkeys(a.date for a in leaf.articles if a.date and a.date != leaf.date)
    yield replace(leaf, articles=tuple(a for a in leaf.articles if a.date not in others))
    for day in others:
        articles = tuple(a for a in leaf.articles if a.date == day)
        yield _Leaf(leaf.file, day or "", leaf.number, None, articles, moved=True)


def _common_section(articles: Sequence[Article]) -> str | None:
    """The section that most articles of a page share: readers know the page by it."""
    sections = Counter(article.section for article in articles)
    section, count = next(iter(sections.most_common(1)), (None, 0))
    return section if 2 * count > len(articles) else None


def _exported(
    given: Iterable[Exported], settings: Settings, desk: Desk, corrections: Sequence[Correction]
) -> tuple[list[_Leaf], list[Notice], list[StaleCorrection]]:
    """The pages of a newsroom's export, corrected: its articles by day and page number."""
    groups = named_groups(given, settings, desk)
    notices, faults = corrected_groups(groups, corrections)
    leaves = []
    for (date, number, source), members in groups.items():
        articles = tuple(one.article for one in members)
        file = source or f"export-{date}-{number}"
        leaves.append(_Leaf(file, date, number, _common_section(articles), articles))
    return leaves, notices, faults


def _tagged(leaves: Sequence[_Leaf], desk: Desk, progress: Progress) -> list[_Leaf]:
    """The pages with every article's keywords."""
    found = []
    for number, leaf in enumerate(leaves):
        progress("keywords", number, len(leaves))
        articles = tuple(tagged(article, desk.tables.gazetteer) for article in leaf.articles)
        found.append(replace(leaf, articles=articles))
    return found


def _issues(leaves: Iterable[_Leaf], notices: Sequence[Notice]) -> Iterable[Issue]:
    days: dict[str, list[_Leaf]] = defaultdict(list)
    for leaf in leaves:
        days[leaf.date].append(leaf)
    for date in sorted(days):
        pages = _pages(_distinct(sorted(days[date], key=_order), notices))
        paper = next((a.newspaper for page in pages for a in page.articles if a.newspaper), None)
        yield Issue(date, paper, tuple(pages))


def _order(leaf: _Leaf) -> tuple[bool, bool, int, str, str]:
    """Pages as they lie in the paper: by number, those without one last."""
    number = leaf.number or ""
    digits = "".join(char for char in number if char.isdigit())
    return leaf.moved, not number, int(digits or 0), number, leaf.file


def _pages(leaves: Sequence[_Leaf]) -> list[Page]:
    seen: dict[str, str] = {}
    pages: list[Page] = []
    for leaf in leaves:
        slug = page_slug(leaf.number, leaf.file)
        if slug in seen and leaf.moved:
            place = list(seen).index(slug)
            pages[place] = replace(pages[place], articles=pages[place].articles + leaf.articles)
            continue
        if slug in seen:
            raise ReadError(
                f"it claims to be page {leaf.number} of {leaf.date}, as {seen[slug]} does",
                Place(leaf.file),
                "give one of them its right `page:` or `date:` in its sidecar",
            )
        seen[slug] = leaf.file
        pages.append(Page(slug, leaf.number, leaf.name, leaf.articles, leaf.sheet, leaf.facsimile))
    return pages


def page_slug(number: str | None, file: str) -> str:
    """The address of a 版: its number, else letters made of its file's name, which stay.

    >>> page_slug("3", "x.txt"), page_slug("A03", "x.txt")
    ('page-03', 'page-a03')
    """
    if number and number.isascii() and number.isalnum():
        return f"page-{number.zfill(2).lower()}"
    digest = hashlib.sha256((number or file).encode()).hexdigest()
    return f"page-x{digest[:4]}"


def _distinct(leaves: Sequence[_Leaf], notices: Sequence[Notice]) -> list[_Leaf]:
    """The pages of one day with ids that no two articles share: the first keeps its own.

    A withdrawn article keeps its own too.
    """
    seen = Counter(notice.id for notice in notices)
    found = []
    for leaf in leaves:
        articles = []
        for article in leaf.articles:
            seen[article.id] += 1
            copy = seen[article.id]
            more = "" if copy == 1 else short_key(f"{article.id}\n{article.body}\n{copy}", 3)
            articles.append(replace(article, id=article.id + more))
        found.append(replace(leaf, articles=tuple(articles)))
    return found
