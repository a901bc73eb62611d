"""The edition, indexed for those who ask: which issue, which 版, which lists, who is next."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from generator.errors import Place, WriteError
from generator.model import Article, Edition, Issue, Page
from generator.write.addresses import day_folder, proof_path
from generator.write.directory import KINDS, Directory, Kind
from generator.write.excerpt import excerpt

LEAD = 370
"""Characters of the lead story's excerpt: columns of a front page end nearly level with it."""
MAJOR = 240
STORY = 110
ROW = 80
KEYWORD_LEAST = 3
"""So many articles give a keyword its page: most words of an archive stand in one or two. Articles
that are added later never take a page away."""


class Archive:
    """An edition and its directory, with the look-ups that pages need. Built once a run."""

    def __init__(self, edition: Edition, directory: Directory) -> None:
        self.edition = edition
        self.directory = directory
        self.issues = edition.issues
        self.by_id: dict[str, Article] = {}
        self.home: dict[str, tuple[Issue, Page]] = {}
        self.lists: dict[Kind, dict[str, list[Article]]] = {kind: {} for kind in KINDS}
        self.sheets: dict[str, tuple[Issue, Page]] = {}
        self.by_source: dict[str, list[Article]] = {}
        self._excerpts: dict[tuple[str, int], list[str]] = {}
        for issue in reversed(edition.issues):
            for page in issue.pages:
                if page.sheet:
                    self.sheets[page.sheet.file] = (issue, page)
                for article in page.articles:
                    self._enter(article, issue, page)
        words = self.lists["keyword"]
        self.lists["keyword"] = {w: a for w, a in words.items() if len(a) >= KEYWORD_LEAST}

    def _enter(self, article: Article, issue: Issue, page: Page) -> None:
        if article.id in self.by_id or article.date != issue.date:
            raise WriteError(
                f"the article {article.id} stands twice, or not in the issue of its day",
                Place(article.source.file if article.source else day_folder(issue.date)),
                "give it once, under its own date",
            )
        self.by_id[article.id] = article
        self.home[article.id] = (issue, page)
        if article.source:
            self.by_source.setdefault(article.source.file, []).append(article)
        for kind, name in belongs_to(article):
            if kind != "county" or name in self.directory.counties:  # an export may name others
                self.lists[kind].setdefault(name, []).append(article)

    def lists_of(self, article: Article) -> list[tuple[Kind, str]]:
        """The lists that the article stands in."""
        return [(kind, name) for kind, name in belongs_to(article) if name in self.lists[kind]]

    def keywords_of(self, article: Article) -> list[str]:
        """The keywords that the article's page links.

        An article that was among the first, when its keyword had no page yet, does not link it: so
        no older page changes when a newer article gives a keyword its page.
        """
        return [
            name
            for kind, name in self.lists_of(article)
            if kind == "keyword"
            and all(one.id != article.id for one in self.first_of(name, KEYWORD_LEAST - 1))
        ]

    def first_of(self, keyword: str, count: int) -> list[Article]:
        """The ``count`` oldest articles of a keyword."""
        return self.lists["keyword"].get(keyword, [])[-count:]

    def excerpt(self, article: Article, limit: int) -> list[str]:
        """The article's lead in at most ``limit`` characters; remembered, as many lists show it."""
        known = self._excerpts.get((article.id, limit))
        if known is None:
            known = self._excerpts[article.id, limit] = excerpt(article, limit)
        return known

    def proof_of(self, article: Article) -> str | None:
        """The path of the proof that shows the article's source lines, if there is one."""
        place = self.sheets.get(article.source.file) if article.source else None
        return proof_path(*place) if place else None

    @cached_property
    def issues_by_date(self) -> dict[str, int]:
        """Each issue's date and its place in ``issues``."""
        return {issue.date: n for n, issue in enumerate(self.issues)}

    @cached_property
    def days_by_year(self) -> dict[int, dict[int, list[Issue]]]:
        """Year → month → issues, oldest first."""
        found: dict[int, dict[int, list[Issue]]] = {}
        for issue in self.issues:
            year, month = int(issue.date[:4]), int(issue.date[5:7])
            found.setdefault(year, {}).setdefault(month, []).append(issue)
        return found

    def neighbours(self, issue: Issue) -> tuple[Issue | None, Issue | None]:
        """The issues before and after ``issue``."""
        at = self.issues_by_date[issue.date]
        before = self.issues[at - 1] if at else None
        after = self.issues[at + 1] if at + 1 < len(self.issues) else None
        return before, after

    def ranked(self, kind: Kind) -> list[tuple[str, int]]:
        """The names of one kind and their counts: regions in table order, others by count."""
        lists = self.lists[kind]
        if kind == "region":
            return [(name, len(lists.get(name, ()))) for name in self.directory.regions]
        names = self.directory.names(kind)
        counted = [(name, len(articles)) for name, articles in lists.items()]
        return sorted(counted, key=lambda row: (-row[1], names.get(row[0], row[0]), row[0]))


def belongs_to(article: Article) -> Iterable[tuple[Kind, str]]:
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
