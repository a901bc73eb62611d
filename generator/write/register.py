"""The register of ``docs``: which page was written as what, told by the catalog as by the file.

The file ``.generated`` is what counts; the table knows besides which part of the plan a page is of,
and what was rendered of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from generator.write.files import REGISTER, Register, read_register
from generator.write.plan import Part

LOST: Part = ("lost",)
"""Pages of which nobody knows the part: the register was changed by other hands."""


class Table:
    """The table of the pages in ``docs``."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def adopt(self, docs: Path) -> dict[Part, set[str]]:
        """Take over what the register says otherwise than the table, part by part.

        It does after a checkout, and where a run was cut off. Raises WriteError for a bad line.
        """
        if self._db.execute("SELECT 1 FROM stamps WHERE stamp = ?", (_stamp(docs),)).fetchone():
            return {}
        register = read_register(docs)
        rows = self._db.execute("SELECT path, hash, part FROM pages WHERE hash IS NOT NULL")
        known = {path: (hashes, part) for path, hashes, part in rows}
        found: dict[Part, set[str]] = {}
        for path in register.keys() | known.keys():
            hashes = " ".join(sorted(register.get(path, ())))
            before, part = known.get(path, (None, _written(LOST)))
            if hashes != before:
                self._db.execute(
                    "INSERT INTO pages VALUES (?, ?, ?, NULL) ON CONFLICT(path) "
                    "DO UPDATE SET part = excluded.part, hash = excluded.hash",
                    (path, part, hashes),
                )
                found.setdefault(_read(part), set()).add(path)
        return found

    def stamp(self, docs: Path) -> None:
        """The register says what the table says."""
        self._db.execute("DELETE FROM stamps")
        self._db.execute("INSERT INTO stamps VALUES (?)", (_stamp(docs),))

    def of_part(self, part: Part) -> Register:
        """The pages of a part with the hashes they may have."""
        rows = self._db.execute(
            "SELECT path, hash FROM pages WHERE part = ? AND hash IS NOT NULL", (_written(part),)
        )
        return {path: set(hashes.split()) for path, hashes in rows}

    def parts(self) -> list[Part]:
        """Every part that has a page."""
        return [_read(part) for (part,) in self._db.execute("SELECT DISTINCT part FROM pages")]

    def holder(self, path: str) -> tuple[Part, set[str]] | None:
        """The part that has ``path``, and the hashes that the page may have."""
        row = self._db.execute(
            "SELECT part, hash FROM pages WHERE path = ? AND hash IS NOT NULL", (path,)
        ).fetchone()
        return (_read(row[0]), set(row[1].split())) if row else None

    def keep(self, path: str, part: Part, hashed: str) -> None:
        """A page is written as ``hashed``."""
        self._db.execute(
            "INSERT INTO pages VALUES (?, ?, ?, NULL) ON CONFLICT(path) "
            "DO UPDATE SET part = excluded.part, hash = excluded.hash",
            (path, _written(part), hashed),
        )

    def drop(self, path: str) -> None:
        """A page is no more; what was rendered of it waits to be removed."""
        self._db.execute("DELETE FROM pages WHERE path = ? AND rendered IS NULL", (path,))
        self._db.execute("UPDATE pages SET hash = NULL, part = '' WHERE path = ?", (path,))

    def count(self) -> int:
        """How many pages there are."""
        row = self._db.execute("SELECT count(*) FROM pages WHERE hash IS NOT NULL").fetchone()
        return int(row[0])

    def to_render(self) -> tuple[list[str], list[str]]:
        """The pages that were not rendered as they are now, and those to remove."""
        rows = self._db.execute(
            "SELECT path, hash FROM pages WHERE hash IS NOT rendered ORDER BY path"
        ).fetchall()
        return [path for path, hash_ in rows if hash_], [path for path, hash_ in rows if not hash_]

    def rendered(self, failed: Iterable[str] = ()) -> None:
        """All pages are rendered as they are, but those that ``failed``, which are to be."""
        self._db.execute("DELETE FROM pages WHERE hash IS NOT rendered AND hash IS NULL")
        self._db.execute("UPDATE pages SET rendered = hash WHERE hash IS NOT rendered")
        again = [(path,) for path in failed]
        self._db.executemany("UPDATE pages SET rendered = NULL WHERE path = ?", again)


def spliced(register: bytes, pages: Iterable[tuple[str, Iterable[str]]]) -> bytes:
    """The text of the register with other lines for ``pages``, which come in order; none for one
    without a hash.

    >>> spliced(b"a\\t1\\nc\\t3\\n", [("b", ["2"]), ("c", [])])
    b'a\\t1\\nb\\t2\\n'
    """
    pieces: list[bytes] = []
    at = 0
    for path, hashes in pages:
        start = f"{path}\t".encode()
        end = _place(register, start, at)
        pieces.append(register[at:end])
        while register.startswith(start, end):
            end = _end(register, end)
        at = end
        pieces += [start + f"{hashed}\n".encode() for hashed in sorted(hashes)]
    return b"".join((*pieces, register[at:]))


def _place(register: bytes, start: bytes, low: int) -> int:
    """Where the first line from ``low`` on begins that is not before ``start``; a register of an
    archive is halved until it is found, not cut into its lines."""
    high = len(register)
    while low < high:
        line = max(low, register.rfind(b"\n", low, (low + high) // 2) + 1)
        end = _end(register, line)
        if register[line:end] < start:
            low = end
        else:
            high = line
    return low


def _end(register: bytes, line: int) -> int:
    """Where the line ends that begins at ``line``."""
    return register.find(b"\n", line) + 1 or len(register)


def _stamp(docs: Path) -> str:
    """Changes when the register is written anew."""
    file = docs / REGISTER
    if not file.is_file():
        return ""
    known = file.stat()
    return f"{known.st_size} {known.st_mtime_ns} {known.st_ino}"


def _written(part: Part) -> str:
    return "\t".join(part)


def _read(part: str) -> Part:
    return tuple(part.split("\t"))
