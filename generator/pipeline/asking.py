"""The archive as other processes ask it: each by itself, of the catalog's file."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.config import Settings
from generator.pipeline.catalog import Catalog
from generator.pipeline.desk import desk_for
from generator.pipeline.directory import directory_of
from generator.write.holdings.archive import Archive


@dataclass(frozen=True, slots=True)
class Asking:
    """Where the archive lies; goes to other processes as it is."""

    catalog: Path
    settings: Settings
    project: Path
    run: str
    """Another one whenever something was entered: what a process knows of before is of no use."""

    def archive(self) -> Archive:
        """The archive as it was last committed, for this thread alone."""
        return _archive(self, os.getpid(), threading.get_ident())


@lru_cache(maxsize=8)
def _archive(asking: Asking, _process: int, _thread: int) -> Archive:
    """Forks and threads have connections of their own."""
    tables = desk_for(asking.settings, asking.project).tables
    catalog = Catalog(asking.catalog, reading=True)
    return Archive(catalog.db, directory_of((), tables, asking.settings), catalog.issue)
