"""Issues are entered into the archive day by day; what differs from before is told."""

from __future__ import annotations

import pickle
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from generator.errors import Place, WriteError
from generator.model import Article, Issue, Notice
from generator.report import counts_of
from generator.write.addresses import day_folder
from generator.write.brief import Brief, brief_of
from generator.write.changes import Changes, Way
from generator.write.directory import Directory
from generator.write.opened import packed
from generator.write.ways import KEYWORD_LEAST

_Row = tuple[str, int, bytes]
"""Of an article: id, place in its issue, digest."""


def digest_of(value: object) -> bytes:
    """Changes with anything in ``value``."""
    return blake2b(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), digest_size=16).digest()


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


class Ledger:
    """Keeps the tables of the archive; ``changes`` are those since it was opened."""

    def __init__(self, db: sqlite3.Connection, *, whole: bool = False) -> None:
        """``whole``: nothing of what was entered before is written yet."""
        self._db = db
        known = db.execute("SELECT 1 FROM issues LIMIT 1").fetchone()
        self.changes = Changes(whole=whole or not known)

    def enter(self, day: str, issue: Issue | None, notices: Sequence[Notice] = ()) -> None:
        """``issue`` and ``notices`` are all that there is of ``day``, None for no issue.

        Raises WriteError for an article of another day, or one that stands twice.
        """
        known = self._db.execute("SELECT digest FROM issues WHERE date = ?", (day,)).fetchone()
        same = (known and known[0]) == (digest_of(issue) if issue else None)
        if not self._notices(day, notices) and same:
            return
        self.changes.day(day, came=bool(known) != bool(issue))
        articles = issue.articles if issue else ()
        before = self._ids(day)
        self._articles(day, articles)
        self._members(day, articles, before)
        self._sheets(day, issue)
        self._count(day, issue)
        self._db.execute("DELETE FROM opened WHERE date = ?", (day,))
        if issue:
            self._db.execute("INSERT INTO opened VALUES (?, ?, ?)", (day, *packed(articles)))

    def _ids(self, day: str) -> list[str]:
        rows = self._db.execute("SELECT id FROM articles WHERE date = ? ORDER BY seq", (day,))
        return [id_ for (id_,) in rows]

    def _notices(self, day: str, notices: Sequence[Notice]) -> bool:
        """Keep the notices of a day; whether they differ from those known."""
        new = [pickle.dumps(notice) for notice in notices]
        rows = self._db.execute("SELECT content FROM notices WHERE date = ? ORDER BY place", (day,))
        if [content for (content,) in rows] == new:
            return False
        self._db.execute("DELETE FROM notices WHERE date = ?", (day,))
        self._db.executemany(
            "INSERT INTO notices VALUES (?, ?, ?)", [(day, n, c) for n, c in enumerate(new)]
        )
        return True

    def _articles(self, day: str, articles: Sequence[Article]) -> None:
        old: dict[str, _Row] = {
            row[0]: row
            for row in self._db.execute(
                "SELECT id, seq, digest FROM articles WHERE date = ?", (day,)
            )
        }
        new: dict[str, _Row] = {
            one.id: (one.id, n, digest_of(one)) for n, one in enumerate(articles)
        }
        asked = "SELECT source FROM articles WHERE date = ? AND source IS NOT NULL"
        files = {file for (file,) in self._db.execute(asked, (day,))}
        files |= {one.source.file for one in articles if one.source}
        changed = {id_ for id_ in old | new if old.get(id_) != new.get(id_)}
        self.changes.article(changed, files)
        self._db.execute("DELETE FROM articles WHERE date = ?", (day,))
        self._db.executemany(
            "DELETE FROM kin WHERE id = ?", [(i,) for i in old.keys() - new.keys()]
        )
        marks = ", ".join("?" * (len(Brief._fields) + 3))
        for article in articles:
            _, seq, digest = new[article.id]
            file = article.source.file if article.source else None
            try:
                if article.date != day:
                    raise sqlite3.IntegrityError
                self._db.execute(
                    f"INSERT INTO articles VALUES ({marks})",
                    (*brief_of(article), seq, file, digest),
                )
            except sqlite3.IntegrityError as error:
                raise WriteError(
                    f"the article {article.id} stands twice, or not in the issue of its day",
                    Place(file or day_folder(day)),
                    "give it once, under its own date",
                ) from error

    def _members(self, day: str, articles: Sequence[Article], before: Sequence[str]) -> None:
        """The lists of the day's articles; ``before`` has the ids that the day had, in order."""
        old: dict[Way, list[str]] = {}
        new: dict[Way, list[str]] = {}
        rows = self._db.execute(
            "SELECT kind, name, seq FROM members WHERE date = ? ORDER BY seq", (day,)
        )
        for kind, name, seq in rows:
            old.setdefault((kind, name), []).append(before[seq])
        given = [
            (*way, day, seq, place)
            for seq, article in enumerate(articles)
            for place, way in enumerate(belongs_to(article))
        ]
        for kind, name, _, seq, _ in given:
            new.setdefault((kind, name), []).append(articles[seq].id)
        self._db.execute("DELETE FROM members WHERE date = ?", (day,))
        self._db.executemany("INSERT INTO members VALUES (?, ?, ?, ?, ?)", given)
        for way in old | new:
            was, now = old.get(way, []), new.get(way, [])
            more = len(now) - len(was)
            count = self._db.execute(
                "INSERT INTO names VALUES (?, ?, NULL, ?) ON CONFLICT(kind, name) "
                "DO UPDATE SET count = count + excluded.count RETURNING count",
                (*way, more),
            ).fetchone()[0]
            if was != now or not self.changes.ids.isdisjoint(now):
                self.changes.row(way, day, count - more, shifts=was != now)

    def _sheets(self, day: str, issue: Issue | None) -> None:
        """Where the proofs of the day's source files stand."""
        old = self._db.execute("SELECT file FROM sheets WHERE date = ?", (day,)).fetchall()
        new = [(p.sheet.file, day, p.slug) for p in (issue.pages if issue else ()) if p.sheet]
        self.changes.article(set(), {row[0] for row in (*old, *new)})
        self._db.execute("DELETE FROM sheets WHERE date = ?", (day,))
        self._db.executemany("INSERT OR REPLACE INTO sheets VALUES (?, ?, ?)", new)

    def _count(self, day: str, issue: Issue | None) -> None:
        """Keep the issue's own counts, and bring those of its month in line."""
        counts = counts_of(issue) if issue else Counter()
        known = self._db.execute("SELECT counts FROM issues WHERE date = ?", (day,)).fetchone()
        more = Counter(counts)
        more.subtract(pickle.loads(known[0]) if known else {})  # our own, of this very program
        self._db.executemany(
            "INSERT INTO tallies VALUES (?, ?, ?, ?) ON CONFLICT(kind, month, name) "
            "DO UPDATE SET count = count + excluded.count",
            [(k, day[:7], name, n) for (k, name), n in more.items() if n and k != "role"],
        )
        self._db.executemany(
            "INSERT INTO roles VALUES (?, ?, ?) ON CONFLICT(name, role) "
            "DO UPDATE SET count = count + excluded.count",
            [(*name.split("\t", 1), n) for (k, name), n in more.items() if n and k == "role"],
        )
        self._db.execute("DELETE FROM issues WHERE date = ?", (day,))
        if issue:
            row = (day, counts["articles", ""], counts["sheets", ""], counts["unsure", ""])
            slugs = " ".join(page.slug for page in issue.pages)
            digest, kept = digest_of(issue), pickle.dumps(dict(counts))
            self._db.execute(
                "INSERT INTO issues VALUES (?, ?, ?, ?, ?, ?, ?)", (*row, slugs, digest, kept)
            )

    def sections(self) -> list[str]:
        """The section labels in the order in which they first came up."""
        names = self._db.execute("SELECT name FROM names WHERE kind = 'section' AND count > 0")
        first = "SELECT date, seq FROM members WHERE kind = 'section' AND name = ? LIMIT 1"
        return sorted(
            (name for (name,) in names.fetchall()),
            key=lambda name: tuple(self._db.execute(first, (name,)).fetchone()),
        )

    def settle(self, directory: Directory) -> None:
        """Give each list its address; where one moves, all that link to it count as changed."""
        self._db.execute("DELETE FROM names WHERE count = 0")
        asked = (  # most keywords have no page yet
            "SELECT kind, name FROM names WHERE slug IS NULL AND kind <> 'section' "
            "AND (kind <> 'keyword' OR count >= ?)"
        )
        for kind, name in self._db.execute(asked, (KEYWORD_LEAST,)).fetchall():
            self._address((kind, name), directory.names(kind).get(name, ""))
        asked = "SELECT name, slug FROM names WHERE kind = 'section'"
        for name, slug in self._db.execute(asked).fetchall():
            new = directory.sections.get(name, "")
            if new != slug:
                self._address(("section", name), new)
                if slug is not None:
                    self._moved(("section", name))

    def _address(self, way: Way, slug: str) -> None:
        self._db.execute("UPDATE names SET slug = ? WHERE kind = ? AND name = ?", (slug, *way))

    def _moved(self, way: Way) -> None:
        asked = "SELECT DISTINCT date FROM members WHERE kind = ? AND name = ?"
        for (day,) in self._db.execute(asked, way).fetchall():
            self.changes.day(day)
            self.changes.row(way, day, None, shifts=True)
