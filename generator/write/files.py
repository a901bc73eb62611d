"""Generated files on disk: whose they are, and how all of them change at once or none does."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from functools import partial
from os.path import exists
from pathlib import Path

from generator.disk import write_file
from generator.errors import HandEdited, Place, WriteError

REGISTER = ".generated"
"""Below ``docs/``: ``path<tab>hash`` a line, sorted. It tells a hand edit from a stale page."""
_STAGING = ".staging"
_AT_ONCE = 1 << 20

Register = dict[str, set[str]]
"""Path → the hashes it may have: one, or two where a run was cut off between old and new."""


def digest(content: Iterable[bytes]) -> str:
    """The hash by which a generated file is known: 16 hex digits of SHA-256."""
    hashed = hashlib.sha256()
    for piece in content:
        hashed.update(piece)
    return _told(hashed)


def digest_of(file: Path) -> str:
    """Likewise, of what stands in ``file``."""
    with file.open("rb") as content:
        return digest(iter(partial(content.read, _AT_ONCE), b""))


def read_register(docs: Path) -> Register:
    """What was generated into ``docs`` last time. Raises WriteError for a line it cannot read."""
    file = docs / REGISTER
    register: Register = {}
    if not file.exists():
        return register
    for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
        path, tab, hashed = line.partition("\t")
        if not tab or not path or path.startswith("/") or ".." in path.split("/"):
            raise WriteError(
                "a line of the register is not `path<tab>hash`",
                Place(str(file), number),
                "take the file from version control, or delete it with the generated pages",
            )
        register.setdefault(path, set()).add(hashed)
    return register


def own(file: Path, hashes: set[str] | None, found: str | None) -> None:
    """Raise HandEdited or WriteError when replacing ``file`` would lose what a person wrote: it has
    the hash ``found``, and of those of the register ``hashes``."""
    if hashes is None:
        raise WriteError(
            "a file that was not generated stands where a page of the edition belongs",
            Place(str(file)),
            "move it elsewhere; if it is an old generated page, delete it",
        )
    if found is not None and found not in hashes:
        raise HandEdited(
            "this generated page was changed by hand",
            Place(str(file)),
            "make the change in seeds/ or corrections/ instead, then delete the page",
        )


class Change:
    """New contents and removals, prepared beside the old edition and then put in its place.

    Use as a context: what was not committed leaves no trace.
    """

    def __init__(self, docs: Path) -> None:
        self.docs = docs
        self.staging = docs / _STAGING
        self.new: list[str] = []
        self.removed: list[str] = []
        self._done: list[str] = []
        self._folders: set[str] = set()
        self._ready = False

    def __enter__(self) -> Change:
        self._sweep()
        return self

    def __exit__(self, *_: object) -> None:
        if self._ready:
            shutil.rmtree(self.staging, ignore_errors=True)

    def stage(self, path: str, content: Iterable[bytes]) -> str:
        """Keep ``content`` for ``path``; its hash. Raises WriteError when the disk is full."""
        self._prepare()
        try:
            hashed = hashlib.sha256()
            write_file(self._staged(len(self.new)), _hashed(content, hashed))
        except OSError as error:
            raise _unwritable(error, self.docs / path) from error
        self.new.append(path)
        return _told(hashed)

    def _staged(self, number: int) -> str:
        return f"{self.staging}/{number}"

    def _at(self, path: str) -> str:
        """The file of a page. An edition has tens of thousands: a Path would take several times as
        long as what is done with it."""
        return f"{self.docs}/{path}"

    def commit(self, before: bytes, after: bytes) -> None:
        """Put everything in place; on an error put everything back. Raises WriteError.

        ``before`` is the register while files are moving, ``after`` the one that stays.
        """
        self._prepare()
        try:
            (self.staging / "before").write_bytes(before)
            (self.staging / "after").write_bytes(after)
            self._move(f"{self.staging}/before", REGISTER)
            for number, path in enumerate(self.new):
                self._move(self._staged(number), path)
            for path in self.removed:
                self._set_aside(path)
            (self.staging / "after").replace(self.docs / REGISTER)
        except BaseException as error:
            self._undo()
            if isinstance(error, OSError):
                raise _unwritable(error, Path(error.filename or self.docs)) from error
            raise
        for path in self.removed:
            self._prune((self.docs / path).parent)

    def _sweep(self) -> None:
        """Remove what a run left that was cut off, if only when all was in its place."""
        if self.staging.exists():
            try:
                shutil.rmtree(self.staging)
            except OSError as error:
                raise _unwritable(error, self.staging) from error

    def _prepare(self) -> None:
        """Make the staging folder at first need, so that a run without news touches nothing."""
        if self._ready:
            return
        try:
            self.docs.mkdir(parents=True, exist_ok=True)
            self.staging.mkdir()
        except OSError as error:
            raise _unwritable(error, self.docs) from error
        self._ready = True

    def _move(self, staged: str, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            (self.docs / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        self._set_aside(path)
        os.replace(staged, self._at(path))  # noqa: PTH105

    def _set_aside(self, path: str) -> None:
        file = self._at(path)
        if exists(file):  # noqa: PTH110
            os.replace(file, self._kept(len(self._done)))  # noqa: PTH105
        self._done.append(path)

    def _kept(self, number: int) -> Path:
        """Where the old file of what was done as the ``number``-th lies, if there was one."""
        return self.staging / f"old{number}"

    def _undo(self) -> None:
        while self._done:
            file = self.docs / self._done.pop()
            kept = self._kept(len(self._done))
            if kept.exists():
                kept.replace(file)
            else:
                file.unlink(missing_ok=True)
                self._prune(file.parent)

    def _prune(self, folder: Path) -> None:
        """Remove ``folder`` and those above it while they are empty, up to the docs folder."""
        while folder != self.docs and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def _hashed(content: Iterable[bytes], hashed: hashlib._Hash) -> Iterator[bytes]:
    """``content`` as it is, and entered into its hash."""
    for piece in content:
        hashed.update(piece)
        yield piece


def _told(hashed: hashlib._Hash) -> str:
    return hashed.hexdigest()[:16]


def _unwritable(error: OSError, file: Path) -> WriteError:
    return WriteError(
        f"the edition cannot be written: {error.strerror or error}",
        Place(str(file)),
        "make room or give the right to write there; the edition as it was is untouched",
    )
