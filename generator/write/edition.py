"""Writing the edition: the pages that changed, all of them or none."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.write.affected import Affected, affected
from generator.write.archive import Archive
from generator.write.changes import Changes
from generator.write.files import REGISTER, Change, digest, own
from generator.write.plan import Make, Pages, Part, pages_of, parts_of, twice
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

    Only pages that may differ are made (the parts they belong to are given to ``made``, if it is
    there), and only those that do are written. Hand-written files are never touched. Raises
    HandEdited when a generated page that must change was edited by hand, WriteError when the disk
    refuses; nothing is changed on disk then.
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
        here = ((part, pages_of(archive, part)) for part in wanted)
        for part, parts_pages in made(tuple(wanted)) if made else here:
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
    lines: dict[str, set[str]] = field(default_factory=dict)
    """Path → the hash of a page that is otherwise now, none for one that went."""
    before: dict[str, set[str]] = field(default_factory=dict)

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
        made = make()
        content = made.encode("utf-8") if isinstance(made, str) else made
        hashed = digest(content)
        self._stage(path, content, known)
        if known != {hashed}:
            self.lines[path], self.before[path] = {hashed}, known or set()
        if known != {hashed} or (holder and holder[0] != part):
            self.pages.keep(path, part, hashed)

    def _stage(self, path: str, content: bytes, known: set[str] | None) -> None:
        file = self.docs / path
        old = file.read_bytes() if file.is_file() else None
        if old != content:
            if file.exists():
                own(self.docs, path, {path: known} if known is not None else {}, old)
            self.change.stage(path, content)

    def remove(self) -> None:
        """What the parts had and have no longer."""
        for part in self.wanted:
            for path, known in self.pages.of_part(part).items():
                if path in self.seen:
                    continue
                file = self.docs / path
                if file.is_file():
                    own(self.docs, path, {path: known}, file.read_bytes())
                    self.change.removed.append(path)
                self.lines[path], self.before[path] = set(), known
                self.pages.drop(path)


def _commit(docs: Path, change: Change, run: _Run) -> None:
    file = docs / REGISTER
    register = file.read_bytes() if file.is_file() else b""
    moving = {path: run.before[path] | run.lines[path] for path in run.lines}
    change.commit(spliced(register, moving), spliced(register, run.lines))
