"""The catalog: which sources there are, what was read from each, and the tables of the archive.

A SQLite file in ``.cache/``. It is a cache: without it everything is read again, and nothing lost.
"""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from generator.errors import BuildError, Place
from generator.model import Issue
from generator.pipeline.leaves import Given, bound
from generator.pipeline.orders import Taken
from generator.write.holdings.tables import TABLES

_TABLES = (
    TABLES
    + """
CREATE TABLE facts(name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE sources(
    file TEXT PRIMARY KEY, stamp TEXT, digest TEXT, corrected TEXT, pictures TEXT) WITHOUT ROWID;
CREATE TABLE shares(file TEXT, date TEXT, content BLOB);
CREATE INDEX share_days ON shares(date);
CREATE INDEX share_files ON shares(file);
"""
)
WAIT = 600
"""Seconds to wait for another build of the same paper."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it was read: when it and what belongs to it last changed, and what they said."""

    stamp: str
    """Sizes and times."""
    digest: str
    """Of the contents."""
    corrected: str
    """Of its corrections."""
    pictures: tuple[str, ...] = ()


class Catalog:
    """An open catalog. Nothing that is entered lasts before ``commit``."""

    def __init__(self, file: Path | None = None, *, reading: bool = False) -> None:
        """``file`` is made when it is not there; None lives in memory alone.

        Only one may have it open at a time, and besides any number that are just ``reading`` what
        was committed last; nothing may be written to the disk meanwhile (see `commit`).
        """
        self.file = file
        if file and reading:
            # without locks: a forked process inherits what SQLite knows of its parent's
            where = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
            self.db = sqlite3.connect(where, uri=True)
            return
        if file:
            file.parent.mkdir(parents=True, exist_ok=True)
        self.db = sqlite3.connect(file or ":memory:", timeout=WAIT, isolation_level=None)
        self.db.execute("BEGIN IMMEDIATE")
        self._lay_out()

    def _lay_out(self) -> None:
        """Make the tables; those of a program that had others are of no use."""
        version = crc32(_TABLES.encode()) >> 1
        if self.db.execute("PRAGMA user_version").fetchone()[0] == version:
            return
        for name in self._tables():
            self.db.execute(f"DROP TABLE {name}")
        for statement in _TABLES.split(";"):
            self.db.execute(statement)
        self.db.execute(f"PRAGMA user_version = {version}")

    def _tables(self) -> list[str]:
        rows = self.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return [name for (name,) in rows]

    def commit(self, *, shared: bool = False) -> None:
        """Let everything last that was entered; go on.

        ``shared``: what is entered next stays in memory until the next commit, as whoever is
        reading would read half of it.
        """
        self.db.execute("COMMIT")
        self.db.execute(f"PRAGMA cache_spill = {'OFF' if shared else 'ON'}")
        self.db.execute("BEGIN IMMEDIATE")

    def close(self) -> None:
        """Forget what was not committed."""
        self.db.close()

    def empty(self) -> None:
        """Forget what was read and bound; not which pages were written and rendered."""
        for name in set(self._tables()) - {"pages", "stamps", "facts"}:
            self.db.execute(f"DELETE FROM {name}")
        self.db.execute("DELETE FROM facts WHERE name IN ('corrections', 'months')")

    def fact(self, name: str) -> Any:
        """What was kept under a name; None when nothing was."""
        row = self.db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return pickle.loads(row[0]) if row else None

    def keep(self, name: str, value: object) -> None:
        """Keep a value under a name."""
        self.db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, pickle.dumps(value)))

    def sources(self) -> dict[str, Source]:
        """Every source as it was read last."""
        rows = self.db.execute("SELECT file, stamp, digest, corrected, pictures FROM sources")
        return {
            file: Source(stamp, digest, corrected, tuple(filter(None, pictures.split("\n"))))
            for file, stamp, digest, corrected, pictures in rows
        }

    def know(self, file: str, source: Source) -> None:
        """A source is as ``source`` says."""
        row = (file, source.stamp, source.digest, source.corrected, "\n".join(source.pictures))
        self.db.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?)", row)

    def take(self, file: str, taken: Taken | None) -> set[str]:
        """Keep what was read from a source, None for one that is gone; the days it touches."""
        rows = self.db.execute("SELECT date FROM shares WHERE file = ?", (file,)).fetchall()
        self.db.execute("DELETE FROM shares WHERE file = ?", (file,))
        if taken is None:
            self.db.execute("DELETE FROM sources WHERE file = ?", (file,))
        shares = taken.shares if taken else {}
        self.db.executemany(
            "INSERT INTO shares VALUES (?, ?, ?)",
            [(file, day, share) for day, share in shares.items()],
        )
        return {day for (day,) in rows} | shares.keys()

    def alone(self, day: str) -> bool:
        """Whether just one source gives something to ``day``."""
        asked = "SELECT count(*) FROM shares WHERE date = ?"
        return bool(self.db.execute(asked, (day,)).fetchone() == (1,))

    def anything(self) -> bool:
        """Whether anything was read."""
        return self.db.execute("SELECT 1 FROM shares LIMIT 1").fetchone() is not None

    def given(self, day: str) -> Given:
        """What the sources give to ``day``."""
        rows = self.db.execute("SELECT content FROM shares WHERE date = ?", (day,))
        return day, [content for (content,) in rows]

    def issue(self, day: str) -> Issue:
        """The issue of ``day``. Raises KeyError when it has none."""
        issue, _ = bound(self.given(day))
        if issue is None:
            raise KeyError(day)
        return issue


@contextmanager
def opened(file: Path | None) -> Iterator[Catalog]:
    """A catalog that is closed at the end. Raises BuildError when it is damaged or refuses."""
    try:
        with closing(Catalog(file)) as catalog:
            yield catalog
    except sqlite3.DatabaseError as error:
        raise BuildError(
            f"the catalog cannot be used: {error}",
            Place(str(file)),
            "make room or allow writing there; it is a cache: deleted, everything is read again",
        ) from error
