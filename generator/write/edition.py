"""Writing the edition: the pages that changed, all of them or none."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from os.path import exists
from pathlib import Path

from generator.write.affected import Affected, affected
from generator.write.files import REGISTER, Change, digest, digest_of, own
from generator.write.holdings.archive import Archive
from generator.write.holdings.changes import Changes
from generator.write.plan import LONG, Make, Pages, Part, pages_of, parts_of, twice
from generator.write.register import Table, spliced

Made = tuple[Part, Pages]
"""A part with its pages."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """Paths below ``docs/`` that were written and removed, and how many stayed as they were."""

    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]


def write_edition(
    db: sqlite3.Connection,
    archive: Archive,
    docs: Path,
    changes: Changes,
    made: Callable[[Sequence[Part]], Iterator[Made]] | None = None,
) -> WriteReport:
    """Bring the generated Markdown below ``docs`` in line with the archive, which has ``changes``.

    Only pages that may differ are made, and only those that do are written. The parts they belong
    to are given to ``made``, if it is there, but not those of long pages. Hand-written files are
    never touched. Raises HandEdited when a generated page that must change was edited by hand,
    WriteError when the disk refuses; nothing is changed on disk then.
    """
    pages = Table(db)
    wanted: Affected = {} if changes.whole else affected(archive, changes)
    for part, paths in pages.adopt(docs).items():
        known = wanted.setdefault(part, set())
        if known is not None:
            known |= paths
    if changes.whole:
        wanted = dict.fromkeys((*parts_of(archive), *pages.parts()))
    with Change(docs) as change:
        run = _Run(pages, docs, change, wanted)
        there = [part for part in wanted if made and part[0] != LONG]
        here = (part for part in wanted if not made or part[0] == LONG)
        made_here = ((part, pages_of(archive, part)) for part in here)
        made_there = made(there) if made else iter(())
        # long ones last, while others go on to what comes next: for them nobody need wait
        for part, parts_pages in chain(made_there, made_here):
            for path, make in parts_pages:
                run.page(part, path, make)
        run.remove()
        if change.new or change.removed or run.lines:
            _commit(docs, change, run)
        pages.stamp(docs)
        return WriteReport(
            tuple(sorted(change.new)),
            pages.count() - len(change.new),
            tuple(sorted(change.removed)),
        )


@dataclass(slots=True)
class _Run:
    """One pass over the parts that may differ: what each page was, is, and what left."""

    pages: Table
    docs: Path
    change: Change
    wanted: Affected
    seen: set[str] = field(default_factory=set)
    lines: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Path → the hashes that a page that is otherwise now may have had, and its own, which one that
    went has not; in words, as an archive has many."""

    def page(self, part: Part, path: str, make: Make) -> None:
        """Make one page, if it may differ. Raises WriteError when another has its address."""
        holder = self.pages.holder(path)
        if path in self.seen or (holder and holder[0] != part and holder[0] not in self.wanted):
            raise twice(path)
        self.seen.add(path)
        known = holder[1] if holder else None
        paths = self.wanted[part]
        if known and holder and holder[0] == part and paths is not None and path not in paths:
            return
        hashed = self._stage(path, make, known)
        if known != {hashed}:
            self.lines[path] = (" ".join(known or ()), hashed)
        if known != {hashed} or (holder and holder[0] != part):
            self.pages.keep(path, part, hashed)

    def _stage(self, path: str, make: Make, known: set[str] | None) -> str:
        """Stage one page, if it differs from the one there; its hash."""
        content = _repeated(make)
        if not exists(f"{self.docs}/{path}"):  # noqa: PTH110 (asked for every page)
            return self.change.stage(path, content())
        file = self.docs / path
        hashed = digest(content())
        old = digest_of(file) if file.is_file() else None
        if old != hashed:
            own(file, known, old)
            self.change.stage(path, content())
        return hashed

    def remove(self) -> None:
        """What the parts had and have no longer."""
        for part in self.wanted:
            for path, known in self.pages.of_part(part).items():
                if path in self.seen:
                    continue
                file = self.docs / path
                if file.is_file():
                    own(file, known, digest_of(file))
                    self.change.removed.append(path)
                self.lines[path] = (" ".join(known), "")
                self.pages.drop(path)


def _commit(docs: Path, change: Change, run: _Run) -> None:
    file = docs / REGISTER
    register = file.read_bytes() if file.is_file() else b""
    lines = sorted(run.lines.items())
    moving = ((path, {*before.split(), *after.split()}) for path, (before, after) in lines)
    moved = ((path, after.split()) for path, (_, after) in lines)
    change.commit(spliced(register, moving), spliced(register, moved))


def _repeated(make: Make) -> Callable[[], Iterable[bytes]]:
    """What is made, as often as it is asked for: a long page is made anew rather than held."""
    made = make()
    held = made if isinstance(made, str | bytes) else None
    return lambda: _pieces(make() if held is None else held)


def _pieces(made: str | bytes | Iterator[str]) -> Iterator[bytes]:
    if isinstance(made, bytes):
        yield made
        return
    for piece in (made,) if isinstance(made, str) else made:
        yield piece.encode("utf-8")
