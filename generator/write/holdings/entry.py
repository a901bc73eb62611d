"""An issue as the ledger enters it: the rows of its tables, made without asking them."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from generator.errors import Place, WriteError
from generator.model import Article, Issue, Notice
from generator.report import counts_of
from generator.write.holdings.addresses import day_folder
from generator.write.holdings.brief import Brief, brief_of
from generator.write.holdings.changes import Way
from generator.write.holdings.lead import lead_first
from generator.write.holdings.opened import packed


@dataclass(frozen=True, slots=True)
class Row:
    """An article: what lists show of it, its source file, its digest, the lists it belongs to."""

    brief: Brief
    source: str | None
    digest: bytes
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """All that there is of a day. Without an issue ``digest`` is None, and all but notices empty.

    ``lead`` is the id of the article that leads its first page, ``sheets`` has the source file and
    the slug of each 版 with a proof, ``opened`` the open data.
    """

    day: str
    digest: bytes | None
    notices: tuple[bytes, ...]
    articles: tuple[Row, ...] = ()
    lead: str | None = None
    slugs: tuple[str, ...] = ()
    sheets: tuple[tuple[str, str], ...] = ()
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    opened: tuple[bytes, bytes] = (b"", b"")


def entry_of(day: str, issue: Issue | None, notices: Sequence[Notice] = ()) -> Entry:
    """The entry of ``day``. Raises WriteError for an article of another day."""
    kept = tuple(pickle.dumps(notice) for notice in notices)
    if issue is None:
        return Entry(day, None, kept)
    articles = issue.articles
    rows = tuple(_row(day, article) for article in articles)
    return Entry(
        day,
        _digest_of(issue, rows),
        kept,
        rows,
        next((one.id for page in issue.pages[:1] for one in lead_first(page.articles)), None),
        tuple(page.slug for page in issue.pages),
        tuple((page.sheet.file, page.slug) for page in issue.pages if page.sheet),
        counts_of(issue),
        packed(articles),
    )


def belongs_to(article: Article) -> Iterator[Way]:
    """The lists an article belongs to, were there a page for each."""
    if article.region:
        yield "region", article.region
    for place in dict.fromkeys(article.places):
        yield "county", place
    if article.section:
        yield "section", article.section
    for name in dict.fromkeys(person.name for person in article.reporter):
        yield "reporter", name
    for word in dict.fromkeys(article.tags):
        yield "keyword", word


def misplaced(id_: str, file: str | None, day: str) -> WriteError:
    """An article that stands twice, or not in the issue of its day."""
    return WriteError(
        f"the article {id_} stands twice, or not in the issue of its day",
        Place(file or day_folder(day)),
        "give it once, under its own date",
    )


def _row(day: str, article: Article) -> Row:
    source = article.source.file if article.source else None
    if article.date != day:
        raise misplaced(article.id, source, day)
    return Row(brief_of(article), source, _digest(article), tuple(belongs_to(article)))


def _digest_of(issue: Issue, rows: Sequence[Row]) -> bytes:
    """Changes with anything in the issue; its articles ``rows`` have digests of their own."""
    bare = [(replace(page, articles=()), len(page.articles)) for page in issue.pages]
    return _digest((issue.newspaper, bare, [row.digest for row in rows]))


def _digest(value: object) -> bytes:
    """Changes with anything in ``value``."""
    return blake2b(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), digest_size=16).digest()
