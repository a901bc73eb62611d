"""The archive, answering those who make pages: which issue, which lists, who is next.

Answers come from its tables when asked for; of the text itself only a few issues are held.
"""

from __future__ import annotations

import pickle
import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Literal

from generator.model import Article, Issue, Notice, Page
from generator.write.holdings.addresses import proof_path
from generator.write.holdings.brief import Brief
from generator.write.holdings.directory import Directory
from generator.write.holdings.kin import Ties
from generator.write.holdings.opened import unpacked
from generator.write.holdings.tables import KEYWORD_LEAST
from generator.write.holdings.ways import BRIEF, Ways

MAJOR = 240
STORY = 110
HELD = 40
"""Issues that are held at a time: those about which pages made in a row ask."""


class Archive(Ways):
    """What a `Ledger` keeps of an edition, its directory, and its issues as they are asked for."""

    def __init__(
        self, db: sqlite3.Connection, directory: Directory, issue_of: Callable[[str], Issue]
    ) -> None:
        super().__init__(db, directory)
        self.issue = lru_cache(HELD)(issue_of)
        self.ties = Ties(db)

    @cached_property
    def counts(self) -> dict[str, int]:
        """The day of each issue, oldest first, and how many articles it has."""
        return dict(self._db.execute("SELECT date, count FROM issues ORDER BY date"))

    @cached_property
    def days(self) -> list[str]:
        """The day of each issue, oldest first."""
        return list(self.counts)

    @cached_property
    def days_by_year(self) -> dict[int, dict[int, list[str]]]:
        """Year → month → days with an issue, oldest first."""
        found: dict[int, dict[int, list[str]]] = {}
        for day in self.days:
            found.setdefault(int(day[:4]), {}).setdefault(int(day[5:7]), []).append(day)
        return found

    def days_of(self, year: str) -> list[str]:
        """The days of a year with an issue, oldest first."""
        return self.days[bisect_left(self.days, year) : bisect_left(self.days, f"{year}~")]

    @cached_property
    def latest(self) -> Issue:
        """The newest issue; there must be one."""
        return self.issue(self.days[-1])

    def neighbours(self, day: str) -> tuple[str | None, str | None]:
        """The days of the issues before and after ``day``, which itself need not have one."""
        at = bisect_left(self.days, day)
        after = at + (self.days[at : at + 1] == [day])
        return self.days[at - 1] if at else None, next(iter(self.days[after : after + 1]), None)

    def leads(self, month: str) -> dict[str, Brief]:
        """The day of each issue of ``month`` with the article that leads its first page."""
        asked = (
            f"SELECT {BRIEF} FROM issues i JOIN articles a ON a.id = i.lead "
            "WHERE i.date >= ? AND i.date < ?"
        )
        found = map(Brief._make, self._db.execute(asked, (month, f"{month}~")))
        return {brief.date: brief for brief in found}

    def with_sheets(self, count: int) -> list[tuple[str, int, int]]:
        """The newest days of which proofs are kept, with their articles and the unsure ones."""
        return self._db.execute(
            "SELECT date, count, unsure FROM issues WHERE sheets > 0 ORDER BY date DESC LIMIT ?",
            (count,),
        ).fetchall()

    def home(self, article: Article) -> tuple[Issue, Page]:
        """The issue and the 版 of an article."""
        issue = self.issue(article.date or article.id[:10])
        for page in issue.pages:
            if any(one.id == article.id for one in page.articles):
                return issue, page
        raise KeyError(article.id)

    def article(self, day: str, id_: str) -> Article:
        """The article ``id_`` of the issue of ``day``."""
        return next(one for one in self.issue(day).articles if one.id == id_)

    def articles(self, month: str) -> Iterator[Article]:
        """The articles of ``month`` (``2020-03``), issue by issue, each in reading order."""
        for day in self.days:
            if day.startswith(month):
                yield from self.issue(day).articles

    def months(self) -> list[str]:
        """The months with an article, oldest first."""
        return list(dict.fromkeys(day[:7] for day, count in self.counts.items() if count))

    def opened(self, year: str, what: Literal["lines", "rows"]) -> Iterator[str]:
        """The open data of a year's issues, oldest first."""
        asked = f"SELECT {what} FROM opened WHERE date >= ? AND date < ? ORDER BY date"
        for (content,) in self._db.execute(asked, (year, f"{year}~")):
            yield unpacked(content)

    def briefs(self, year: str) -> Iterator[Brief]:
        """The articles whose day begins with ``year``, oldest issue first."""
        asked = f"SELECT {BRIEF} FROM articles a WHERE date >= ? AND date < ? ORDER BY date, seq"
        yield from map(Brief._make, self._db.execute(asked, (year, f"{year}~")))

    def slugs(self, year: str) -> dict[str, list[str]]:
        """The 版 of each issue of a year, oldest issue first."""
        asked = "SELECT date, slugs FROM issues WHERE date >= ? AND date < ? ORDER BY date"
        return {day: slugs.split() for day, slugs in self._db.execute(asked, (year, f"{year}~"))}

    def newest(self, count: int) -> list[Brief]:
        """The newest articles, each issue in reading order."""
        asked = f"SELECT {BRIEF} FROM articles a ORDER BY date DESC, seq LIMIT ?"
        return [Brief._make(row) for row in self._db.execute(asked, (count,))]

    def counties_of(self, article: Article) -> list[str]:
        """The counties that the article names and that have a page."""
        return [place for place in dict.fromkeys(article.places) if self.has_list("county", place)]

    def keywords_of(self, article: Article) -> list[str]:
        """The keywords that the article's page links.

        An article that was among the first, when its keyword had no page yet, does not link it: so
        no older page changes when a newer article gives a keyword its page.
        """
        asked = (
            "SELECT m.name FROM articles a JOIN members m USING (date, seq) "
            "JOIN names n USING (kind, name) "
            f"WHERE a.id = ? AND m.kind = 'keyword' AND n.count >= {KEYWORD_LEAST} ORDER BY m.place"
        )
        return [
            name
            for (name,) in self._db.execute(asked, (article.id,))
            if all(id_ != article.id for _, id_ in self.oldest("keyword", name, KEYWORD_LEAST - 1))
        ]

    def kin(self, article: Article) -> list[tuple[Brief, str]]:
        """What else to read, and why."""
        asked = (
            f"SELECT {BRIEF}, k.reason FROM kin k JOIN articles a ON a.id = k.other "
            "WHERE k.id = ? ORDER BY k.place"
        )
        return [
            (Brief._make(row), reason) for *row, reason in self._db.execute(asked, (article.id,))
        ]

    def notices(self, day: str) -> list[Notice]:
        """What stays of the withdrawn articles of ``day``."""
        asked = "SELECT content FROM notices WHERE date = ? ORDER BY place"
        return [pickle.loads(content) for (content,) in self._db.execute(asked, (day,))]

    def notice_days(self) -> list[str]:
        """The days with a withdrawn article."""
        return [day for (day,) in self._db.execute("SELECT DISTINCT date FROM notices")]

    def proof_of(self, article: Article) -> str | None:
        """The path of the proof that shows the article's source lines, if there is one."""
        place = self.sheet_home(article.source.file) if article.source else None
        return proof_path(*place) if place else None

    def sheet_home(self, file: str) -> tuple[str, str] | None:
        """The day of the page that was read from ``file``, and the page's slug."""
        asked = "SELECT date, slug FROM sheets WHERE file = ?"
        row: tuple[str, str] | None = self._db.execute(asked, (file,)).fetchone()
        return row

    def by_source(self, file: str) -> list[Article]:
        """The articles that were read from ``file``."""
        return [self.article(*place) for place in self.ids_of_source(file)]

    def ids_of_source(self, file: str) -> list[tuple[str, str]]:
        """Day and id of each article that was read from ``file``, newest issue first."""
        asked = "SELECT date, id FROM articles WHERE source = ? ORDER BY date DESC, seq"
        return self._db.execute(asked, (file,)).fetchall()

    def day_of(self, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Day and id of those of ``ids`` that there are."""
        for id_ in ids:
            yield from self._db.execute("SELECT date, id FROM articles WHERE id = ?", (id_,))

    def kin_of(self, ids: Iterable[str]) -> Iterator[str]:
        """The articles to which one of ``ids`` is related."""
        for id_ in ids:
            for (other,) in self._db.execute("SELECT id FROM kin WHERE other = ?", (id_,)):
                yield other

    def tallies(self, kind: str) -> Iterator[tuple[str, str, int]]:
        """What was counted of one kind: month, name, count."""
        asked = "SELECT month, name, count FROM tallies WHERE kind = ? AND count"
        yield from self._db.execute(asked, (kind,))

    def totals(self) -> dict[tuple[str, str], int]:
        """Everything that was counted, of all months."""
        asked = "SELECT kind, name, sum(count) FROM tallies GROUP BY kind, name"
        return {(kind, name): count for kind, name, count in self._db.execute(asked)}
