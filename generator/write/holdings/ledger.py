"""Issues are entered into the archive day by day; what differs from before is told."""

from __future__ import annotations

import pickle
import sqlite3
from collections import Counter
from collections.abc import Sequence

from generator.write.holdings.brief import Brief
from generator.write.holdings.changes import Changes, Way
from generator.write.holdings.directory import Directory
from generator.write.holdings.entry import Entry, Row, misplaced
from generator.write.holdings.tables import UNSETTLED

_Rows = dict[Way, list[str]]
"""The ids of a day's articles in each list."""


class Ledger:
    """Keeps the tables of the archive; ``changes`` are those since it was opened."""

    def __init__(self, db: sqlite3.Connection, *, whole: bool = False) -> None:
        """``whole``: nothing of what was entered before is written yet."""
        self._db = db
        known = db.execute("SELECT 1 FROM issues LIMIT 1").fetchone()
        self.changes = Changes(whole=whole or not known)

    def enter(self, entry: Entry) -> None:
        """``entry`` is all that there is of its day. Raises WriteError for an article that stands
        twice."""
        day = entry.day
        known = self._db.execute("SELECT digest FROM issues WHERE date = ?", (day,)).fetchone()
        same = (known and known[0]) == entry.digest
        if not self._notices(day, entry.notices) and same:
            return
        self.changes.day(day, came=bool(known) != bool(entry.digest))
        before = self._ids(day)
        self._articles(day, entry.articles)
        self._members(day, entry.articles, before)
        self._sheets(day, entry.sheets)
        self._count(day, entry)
        self._db.execute("DELETE FROM opened WHERE date = ?", (day,))
        if entry.digest:
            self._db.execute("INSERT INTO opened VALUES (?, ?, ?)", (day, *entry.opened))

    def _ids(self, day: str) -> list[str]:
        rows = self._db.execute("SELECT id FROM articles WHERE date = ? ORDER BY seq", (day,))
        return [id_ for (id_,) in rows]

    def _notices(self, day: str, new: Sequence[bytes]) -> bool:
        """Keep the notices of a day; whether they differ from those known."""
        rows = self._db.execute("SELECT content FROM notices WHERE date = ? ORDER BY place", (day,))
        if [content for (content,) in rows] == list(new):
            return False
        self._db.execute("DELETE FROM notices WHERE date = ?", (day,))
        self._db.executemany(
            "INSERT INTO notices VALUES (?, ?, ?)", [(day, n, c) for n, c in enumerate(new)]
        )
        return True

    def _articles(self, day: str, articles: Sequence[Row]) -> None:
        asked = "SELECT id, seq, digest, source FROM articles WHERE date = ?"
        known = self._db.execute(asked, (day,)).fetchall()
        old = {row[0]: row[1:3] for row in known}
        new = {one.brief.id: (n, one.digest) for n, one in enumerate(articles)}
        files = {file for *_, file in known} | {one.source for one in articles}
        changed = {id_ for id_ in old | new if old.get(id_) != new.get(id_)}
        self.changes.article(changed, {file for file in files if file})
        self._db.execute("DELETE FROM articles WHERE date = ?", (day,))
        self._db.executemany(
            "DELETE FROM kin WHERE id = ?", [(i,) for i in old.keys() - new.keys()]
        )
        marks = ", ".join("?" * (len(Brief._fields) + 3))
        for seq, one in enumerate(articles):
            try:
                self._db.execute(
                    f"INSERT INTO articles VALUES ({marks})",
                    (*one.brief, seq, one.source, one.digest),
                )
            except sqlite3.IntegrityError as error:
                raise misplaced(one.brief.id, one.source, day) from error

    def _members(self, day: str, articles: Sequence[Row], before: Sequence[str]) -> None:
        """The lists of the day's articles; ``before`` has the ids that the day had, in order."""
        old: _Rows = {}
        new: _Rows = {}
        rows = self._db.execute(
            "SELECT kind, name, seq FROM members WHERE date = ? ORDER BY seq", (day,)
        )
        for kind, name, seq in rows:
            old.setdefault((kind, name), []).append(before[seq])
        given = [
            (*way, day, seq, place)
            for seq, article in enumerate(articles)
            for place, way in enumerate(article.ways)
        ]
        for kind, name, _, seq, _ in given:
            new.setdefault((kind, name), []).append(articles[seq].brief.id)
        self._db.execute("DELETE FROM members WHERE date = ?", (day,))
        self._db.executemany("INSERT INTO members VALUES (?, ?, ?, ?, ?)", given)
        more = {way: len(new.get(way, ())) - len(old.get(way, ())) for way in old | new}
        self._db.executemany(
            "INSERT INTO names VALUES (?, ?, NULL, ?) ON CONFLICT(kind, name) "
            "DO UPDATE SET count = count + excluded.count",
            [(*way, count) for way, count in more.items() if count],
        )
        if not self.changes.whole:
            self._tell_rows(day, old, new)

    def _tell_rows(self, day: str, old: _Rows, new: _Rows) -> None:
        """Tell the lists in which rows of the day differ, came or went."""
        for way in old | new:
            was, now = old.get(way, []), new.get(way, [])
            if was == now and self.changes.ids.isdisjoint(now):
                continue
            asked = "SELECT count FROM names WHERE kind = ? AND name = ?"
            (count,) = self._db.execute(asked, way).fetchone()
            self.changes.row(way, day, count - len(now) + len(was), shifts=was != now)

    def _sheets(self, day: str, sheets: Sequence[tuple[str, str]]) -> None:
        """Where the proofs of the day's source files stand."""
        old = self._db.execute("SELECT file FROM sheets WHERE date = ?", (day,)).fetchall()
        self.changes.article(set(), {row[0] for row in (*old, *sheets)})
        self._db.execute("DELETE FROM sheets WHERE date = ?", (day,))
        self._db.executemany(
            "INSERT OR REPLACE INTO sheets VALUES (?, ?, ?)",
            [(file, day, slug) for file, slug in sheets],
        )

    def _count(self, day: str, entry: Entry) -> None:
        """Keep the issue's own counts, and bring those of its month in line."""
        counts = entry.counts
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
        if entry.digest:
            row = (day, counts["articles", ""], counts["sheets", ""], counts["unsure", ""])
            kept = (entry.lead, " ".join(entry.slugs), entry.digest, pickle.dumps(dict(counts)))
            self._db.execute("INSERT INTO issues VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*row, *kept))

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
        asked = f"SELECT kind, name FROM names WHERE {UNSETTLED}"
        for kind, name in self._db.execute(asked).fetchall():
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
