"""What articles have in common, asked of the archive's tables, and to which others each leads."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from generator.write.holdings.changes import Changes, Way

Place = tuple[str, int]
"""An article by the day of its issue and its place in it."""


class Ties:
    """What articles have in common."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def of(self, place: Place) -> list[Way]:
        """The lists in which an article stands, or would if each had a page, in order."""
        asked = "SELECT kind, name FROM members WHERE date = ? AND seq = ? ORDER BY place"
        return self._db.execute(asked, place).fetchall()

    def latest(self, way: Way | None, day: str, count: int) -> list[Place]:
        """The latest articles of a list, or of all (None), not after ``day``; the newest first."""
        if way is None:
            asked = "SELECT date, seq FROM articles WHERE date = ? ORDER BY seq DESC LIMIT ?"
            return self._db.execute(asked, (day, count)).fetchall()
        asked = (
            "SELECT date, seq FROM members WHERE kind = ? AND name = ? AND date <= ? "
            "ORDER BY date DESC, seq DESC LIMIT ?"
        )
        return self._db.execute(asked, (*way, day, count)).fetchall()

    def id_of(self, place: Place) -> str:
        """The id of an article."""
        asked = "SELECT id FROM articles WHERE date = ? AND seq = ?"
        return str(self._db.execute(asked, place).fetchone()[0])


class Kin:
    """Who is related to whom; ``changes`` learns for whom that differs."""

    def __init__(self, db: sqlite3.Connection, changes: Changes) -> None:
        self._db = db
        self._changes = changes

    def unsettled(self, window: int) -> Iterator[Place]:
        """The articles whose relations may differ when each looks at the ``window`` latest others
        with which it has something in common: those that changed, and those that look at them.
        """
        if self._changes.whole:
            yield from self._db.execute("SELECT date, seq FROM articles ORDER BY date, seq")
            return
        found: set[Place] = set()
        for day in self._changes.days:
            asked = "SELECT date, seq FROM articles WHERE date = ?"
            found |= set(self._db.execute(asked, (day,)))
        for way, days in self._changes.rows.items():
            for day in days:
                found |= set(self._looking(way, day, window))
        yield from sorted(found)

    def _looking(self, way: Way, day: str, window: int) -> Iterator[Place]:
        """The articles of a list that have those of ``day`` among the ``window`` latest."""
        asked = "SELECT date FROM members WHERE kind = ? AND name = ? AND date > ? ORDER BY date"
        days = self._db.execute(f"{asked} LIMIT ?", (*way, day, window)).fetchall()
        asked = (
            "SELECT date, seq FROM members WHERE kind = ? AND name = ? AND date >= ? AND date <= ?"
        )
        yield from self._db.execute(asked, (*way, day, days[-1][0] if days else day))

    def enter(self, id_: str, kin: Sequence[tuple[str, str]]) -> None:
        """The articles to which ``id_`` leads, the best first, each with the reason."""
        asked = "SELECT other, reason FROM kin WHERE id = ? ORDER BY place"
        if self._db.execute(asked, (id_,)).fetchall() == list(kin):
            return
        self._db.execute("DELETE FROM kin WHERE id = ?", (id_,))
        rows = [(id_, place, *one) for place, one in enumerate(kin)]
        self._db.executemany("INSERT INTO kin VALUES (?, ?, ?, ?)", rows)
        if not self._changes.whole:
            self._changes.kin.add(id_)
