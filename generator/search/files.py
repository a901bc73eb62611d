"""The files of the index: written only when they differ, each one whole or not at all."""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.errors import BuildError, Place

_CALL = re.compile(r'banmian\.shard\("[^"]*","[^"]*",(.*)\)\n', re.S)


@dataclass(slots=True)
class Shelf:
    """The folder of the index, and what was done to it. Paths are relative to it."""

    folder: Path
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: int = 0
    _before: dict[str, set[str]] = field(default_factory=dict)

    def write(self, name: str, version: str, data: str) -> None:
        """Write the script ``name``.js that registers ``data`` (JSON), if it differs.

        Raises BuildError when the disk refuses.
        """
        content = f'banmian.shard("{name}","{version}",{data})\n'.encode()
        try:
            if self._had(f"{name}.js"):
                path = self.folder / f"{name}.js"
                if path.read_bytes() == content:
                    self.unchanged += 1
                    return
                # aside and renamed: who reads meanwhile, or shares it by a link, keeps the old one
                aside = path.with_suffix(".new")
                aside.write_bytes(content)
                aside.replace(path)
            else:  # there are thousands: a Path would take as long as what is done with it
                with open(f"{self.folder}/{name}.js", "wb") as file:  # noqa: PTH123
                    file.write(content)
        except OSError as error:
            raise _unwritable(error, self.folder / f"{name}.js") from error
        self.written.append(f"{name}.js")

    def _had(self, path: str) -> bool:
        """Whether the file was there before; its folder is, afterwards."""
        within, _, name = path.rpartition("/")
        if within not in self._before:
            folder = self.folder / within
            folder.mkdir(parents=True, exist_ok=True)
            self._before[within] = {entry.name for entry in os.scandir(folder)}
        return name in self._before[within]

    def read(self, name: str) -> Any:
        """What `write` wrote for ``name``; None when there is no such file, or it is damaged."""
        path = self.folder / f"{name}.js"
        try:
            found = _CALL.fullmatch(path.read_text("utf-8"))
            return json.loads(found[1]) if found else None
        except (OSError, ValueError):
            return None

    def keep_only(self, folder: str, names: set[str]) -> None:
        """Remove the scripts below ``folder`` whose names (with folder) are not in ``names``."""
        place = self.folder / folder
        for path in sorted(place.rglob("*.js")) if place.is_dir() else ():
            name = path.relative_to(self.folder).as_posix()
            if name.removesuffix(".js") not in names:
                path.unlink()
                self.removed.append(name)
                self._before.pop(name.rpartition("/")[0], None)
        _prune(place)

    def folders(self) -> set[str]:
        """The sets that have a folder now."""
        return (
            {p.name for p in self.folder.iterdir() if p.is_dir()} if self.folder.is_dir() else set()
        )


def adopt(old: Path, new: Path) -> None:
    """Make the index in ``old``, if there is one, that of ``new`` too, without copying its files.

    Raises BuildError when the disk refuses.
    """
    try:
        if old.is_dir() and not new.exists():
            shutil.copytree(old, new, copy_function=_link)
    except OSError as error:
        raise _unwritable(error, new) from error


def _link(source: str, target: str) -> None:
    """A second name for a file: `Shelf` never writes into one, so both stay what they are."""
    try:
        os.link(source, target)
    except OSError:  # another disk, or one without links
        shutil.copyfile(source, target)


def _prune(place: Path) -> None:
    """Remove the folders at and below ``place`` that are empty."""
    if place.is_dir():
        for folder, _, _ in os.walk(place, topdown=False):
            if not any(Path(folder).iterdir()):
                Path(folder).rmdir()


def _unwritable(error: OSError, path: Path) -> BuildError:
    return BuildError(
        f"the search index cannot be written: {error.strerror or error}",
        Place(str(path)),
        "make room or give the right to write there, then build again",
    )
