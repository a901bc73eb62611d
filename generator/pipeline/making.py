"""Pages made in other processes, each of which asks the catalog by itself."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path

from generator.config import Settings
from generator.errors import BanmianError
from generator.pipeline.catalog import Catalog
from generator.pipeline.directory import directory_of
from generator.pipeline.pages import desk_for
from generator.work import Engine, Progress
from generator.write.archive import Archive
from generator.write.edition import Made
from generator.write.plan import Part, pages_of

TOGETHER = 20
"""Parts that a process makes at a time: most are a day, some forty pages."""
Contents = list[tuple[Part, list[tuple[str, str | bytes]]]]


@dataclass(frozen=True, slots=True)
class Making:
    """Makes the pages of some parts; goes to other processes as it is."""

    catalog: Path
    settings: Settings
    project: Path
    run: str
    """Another one for each run: what a process knows of an older one is of no use."""

    def __call__(self, parts: Sequence[Part]) -> Contents:
        """The pages of ``parts``. Raises WriteError when one cannot be made."""
        archive = _archive(self, os.getpid(), threading.get_ident())
        return [
            (part, [(path, make()) for path, make in pages_of(archive, part)]) for part in parts
        ]


@lru_cache(maxsize=8)
def _archive(making: Making, _process: int, _thread: int) -> Archive:
    """The archive as this thread asks it: forks and threads have connections of their own."""
    tables = desk_for(making.settings, making.project).tables
    catalog = Catalog(making.catalog, reading=True)
    return Archive(catalog.db, directory_of((), tables, making.settings), catalog.issue)


def made_by(
    engine: Engine, making: Making, progress: Progress, parts: Sequence[Part]
) -> Iterator[Made]:
    """The pages of ``parts``, made by ``engine``. Raises the error of the first part at fault."""
    batches = list(_batches(parts))
    for number, made in enumerate(engine.map(making, batches)):
        progress("write", number + 1, len(batches))
        if isinstance(made, BanmianError):
            raise made
        for part, pages in made:
            yield part, [(path, partial(_same, content)) for path, content in pages]


def _batches(parts: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
    left = iter(parts)
    while batch := tuple(islice(left, TOGETHER)):
        yield batch


def _same(content: str | bytes) -> str | bytes:
    return content
