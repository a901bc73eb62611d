"""The ways into the archive: its lists, by region, county, section, reporter and keyword."""

from __future__ import annotations

import sqlite3
from functools import cache, lru_cache
from typing import NamedTuple

from generator.errors import Place, WriteError
from generator.write.holdings.brief import Brief
from generator.write.holdings.directory import Directory, Kind
from generator.write.holdings.tables import KEYWORD_LEAST

REMEMBERED = 10_000
"""Lists of which address and count are remembered, as many pages link them."""
BRIEF = ", ".join(f"a.{field}" for field in Brief._fields)


class Listed(NamedTuple):
    """A list that has a page: what it is of, how many articles it has, its folder."""

    name: str
    articles: int
    folder: str


class Ways:
    """The lists that a `Ledger` keeps; ``directory`` has addresses of those without articles."""

    def __init__(self, db: sqlite3.Connection, directory: Directory) -> None:
        self.directory = directory
        self._db = db
        self._list = lru_cache(REMEMBERED)(self._asked)
        self.how_many = cache(self._how_many)
        """How many lists of one kind have a page."""
        self.letters = cache(self._letters)
        """The first letters of the addresses of one kind, ``0`` for all that are figures."""
        self.oldest = lru_cache(REMEMBERED)(self._oldest)
        """Day and id of the oldest articles of a list, so many, the newer first."""
        self.row_days = lru_cache(2)(self._row_days)
        """The day of each row of a list, newest first; its pages, made in a row, ask for it."""

    def _asked(self, kind: Kind, name: str) -> tuple[str, int] | None:
        """Address and count of a list that has a page."""
        asked = "SELECT slug, count FROM names WHERE kind = ? AND name = ?"
        row: tuple[str, int] | None = self._db.execute(asked, (kind, name)).fetchone()
        return row if row and _has_page(kind, *row) else None

    def count(self, kind: Kind, name: str) -> int:
        """How many articles a list has; 0 where it has no page."""
        known = self._list(kind, name)
        return known[1] if known else 0

    def folder(self, kind: Kind, name: str) -> str:
        """The folder of a list: ``region/tongliao``. Raises WriteError for a name without slug."""
        known = self._list(kind, name)
        slug = known[0] if known else self.directory.names(kind).get(name, "")
        return _folder(kind, name, slug)

    def lists(self, kind: Kind) -> list[Listed]:
        """The lists of one kind that have a page, by name."""
        return self._listed(kind, "ORDER BY name")

    def ranked(self, kind: Kind, most: int = -1) -> list[Listed]:
        """All regions in the order of the table; of others the ``most`` with most articles."""
        if kind == "region":
            regions = self.directory.regions
            return [Listed(n, self.count(kind, n), self.folder(kind, n)) for n in regions]
        return self._listed(kind, f"ORDER BY count DESC, slug, name LIMIT {most}")

    def lettered(self, kind: Kind, letter: str) -> list[Listed]:
        """The lists whose address begins with one of `letters`, in the order of addresses."""
        first, beyond = ("0", "a") if letter == "0" else (letter, chr(ord(letter) + 1))
        return self._listed(kind, f"AND slug >= '{first}' AND slug < '{beyond}' ORDER BY slug")

    def _how_many(self, kind: Kind) -> int:
        return int(self._db.execute(f"SELECT count(*) {_read(kind)}").fetchone()[0])

    def _letters(self, kind: Kind) -> list[str]:
        asked = f"SELECT DISTINCT substr(slug, 1, 1) {_read(kind)} ORDER BY 1"
        firsts = (first for (first,) in self._db.execute(asked))
        return list(dict.fromkeys(first if first.isalpha() else "0" for first in firsts))

    def _listed(self, kind: Kind, how: str) -> list[Listed]:
        rows = self._db.execute(f"SELECT name, slug, count {_read(kind)} {how}")
        return [Listed(name, count, _folder(kind, name, slug)) for name, slug, count in rows]

    def rows(self, kind: Kind, name: str, start: int = 0, stop: int = -1) -> list[Brief]:
        """The articles of a list from one place to another, newest issue first."""
        asked = (
            f"SELECT {BRIEF} FROM members m JOIN articles a USING (date, seq) "
            "WHERE m.kind = ? AND m.name = ? ORDER BY m.date DESC, m.seq LIMIT ? OFFSET ?"
        )
        limit = stop - start if stop >= 0 else -1
        return [Brief._make(row) for row in self._db.execute(asked, (kind, name, limit, start))]

    def _row_days(self, kind: Kind, name: str) -> list[str]:
        # in one text: a large list has ten thousand, and a row each would take twice as long
        asked = "SELECT group_concat(date) FROM members WHERE kind = ? AND name = ?"
        (days,) = self._db.execute(asked, (kind, name)).fetchone()
        return sorted(days.split(","), reverse=True) if days else []

    def place_of(self, kind: Kind, name: str, day: str) -> int:
        """How many rows of a list are older than ``day``."""
        asked = "SELECT count(*) FROM members WHERE kind = ? AND name = ? AND date >= ?"
        (newer,) = self._db.execute(asked, (kind, name, day)).fetchone()
        (count,) = self._db.execute(
            "SELECT coalesce(sum(count), 0) FROM names WHERE kind = ? AND name = ?", (kind, name)
        ).fetchone()
        return int(count - newer)

    def _oldest(self, kind: Kind, name: str, count: int) -> list[tuple[str, str]]:
        asked = (
            "SELECT a.date, a.id FROM members m JOIN articles a USING (date, seq) "
            "WHERE m.kind = ? AND m.name = ? ORDER BY m.date, m.seq DESC LIMIT ?"
        )
        return self._db.execute(asked, (kind, name, count)).fetchall()[::-1]

    def has_list(self, kind: Kind, name: str) -> bool:
        """Whether a list has a page."""
        return self._list(kind, name) is not None

    def roles(self, name: str) -> list[tuple[str, int]]:
        """How often ``name`` signs in each role, most often first."""
        asked = (
            "SELECT role, count FROM roles WHERE name = ? AND count > 0 ORDER BY count DESC, role"
        )
        return self._db.execute(asked, (name,)).fetchall()


def _folder(kind: Kind, name: str, slug: str) -> str:
    if not slug:
        raise WriteError(
            f"no address is known for {name!r}",
            Place(f"{kind}/"),
            "add it to the table of names, with its pinyin",
        )
    return f"region/{slug}" if kind == "county" else f"{kind}/{slug}"


def _read(kind: Kind) -> str:
    """Where the lists of a kind that have a page are found: an export may name counties that the
    newspaper's table has not."""
    known = " AND slug <> ''" if kind == "county" else ""
    return f"FROM names WHERE kind = '{kind}' AND count >= {_least(kind)}{known}"


def _least(kind: Kind) -> int:
    """How many articles give a name its page."""
    return KEYWORD_LEAST if kind == "keyword" else 1


def _has_page(kind: Kind, slug: str, count: int) -> bool:
    return count >= _least(kind) and (kind != "county" or bool(slug))  # an export may name others
