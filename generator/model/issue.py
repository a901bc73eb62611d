"""The edition: issues (期) by day, each of pages (版), each of articles."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.article import Article
from generator.model.correction import Notice
from generator.model.page import Sheet
from generator.model.value import Value


@dataclass(frozen=True, slots=True)
class Page(Value):
    """A 版 of one issue.

    ``number`` is as printed (``"8"``, ``"A03"``) or None when nobody knows;
    ``slug`` is its file name without suffix (``page-08``), stable and unique in the issue.
    ``sheet`` tells how its source file was read (None: it came as clean articles);
    ``facsimile`` is the file of its picture.
    """

    slug: str
    number: str | None
    name: str | None
    articles: tuple[Article, ...]
    sheet: Sheet | None = None
    facsimile: str | None = None


@dataclass(frozen=True, slots=True)
class Issue(Value):
    """A 期: everything of one newspaper on one day (ISO date)."""

    date: str
    newspaper: str | None
    pages: tuple[Page, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles, page by page, in the order they are read."""
        return tuple(a for page in self.pages for a in page.articles)


@dataclass(frozen=True, slots=True)
class Edition:
    """All issues of the one newspaper of a site, oldest first."""

    issues: tuple[Issue, ...]
    notices: tuple[Notice, ...] = ()
    """What stays at the addresses of withdrawn articles."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles, oldest issue first."""
        return tuple(a for issue in self.issues for a in issue.articles)
