"""Markdown that was written becomes pages of the site and entries of the search index."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.pipeline.asking import Asking
from generator.pipeline.catalog import Catalog
from generator.publish.look import frame_of, look_of
from generator.publish.site import ALL, Begun, Change, Publication, Rendered, begin, build_site
from generator.search.format import FORMAT
from generator.work import Engine, Progress
from generator.write.holdings.archive import Archive
from generator.write.holdings.directory import Directory
from generator.write.register import Table

if TYPE_CHECKING:
    from generator.search.index import IndexReport

INDEX = Path("search", "data")
"""Where in the site the search index lies; the scripts that read it expect it there."""


class Index:
    """The search index of a site that is not there yet. Nobody reads either, so that it is begun
    when a process can be spared; else it comes last, as it leads to pages."""

    def __init__(self, where: Publication, engine: Engine) -> None:
        self._where = where
        self._engine = engine
        self.begun: Begun | None = None

    def begin(self, asking: Asking) -> None:
        """Have it made from now on of what ``asking`` knows, if there is no site."""
        if not self._where.site.exists():
            self.begun = begin(self._where, self._engine, partial(_indexed, asking))


@contextmanager
def indexing(where: Publication, engine: Engine) -> Iterator[Index]:
    """The index of the site; what was begun of it and did not get there is taken away."""
    index = Index(where, engine)
    try:
        yield index
    finally:
        if index.begun:
            shutil.rmtree(index.begun.folder, ignore_errors=True)


def publish(
    where: Publication, catalog: Catalog, begun: Begun | None, engine: Engine, progress: Progress
) -> tuple[Rendered, tuple[str, ...]]:
    """Bring the site in line with the Markdown; what was rendered, and why it was all pages.

    ``begun`` is its index, if that is being made.
    """
    look, frame = look_of(where.config, where.docs), frame_of(where.config, where.docs)
    pages = Table(catalog.db)
    new, gone = pages.to_render()
    there = (where.site / "index.html").is_file()
    known = catalog.fact("look")
    notes: tuple[str, ...] = ()
    if there and look == known:
        change = Change(new, gone, frame != catalog.fact("frame"))
    else:
        change = ALL
        if there and known:
            notes = ("the look of the site changed: every page is rendered again",)
    done = Rendered(0, {})
    if change.pages is None or change.pages or change.removed or change.frame:
        done = build_site(where, engine, change, progress, begun)
        pages.rendered(done.faults)
        if begun:
            _keep_indexed(catalog)
        catalog.keep("look", look)
        catalog.keep("frame", frame)
        catalog.commit()
    _index(where.site, catalog, progress)
    return done, notes


def _index(site: Path, catalog: Catalog, progress: Progress) -> None:
    """Write the segments of the months in which something changed since it was last done."""
    months: set[str] | None = catalog.fact("months")
    if catalog.fact("index") != FORMAT or not (site / INDEX).is_dir():
        months = None
    if months is None or months:
        progress("index", 0, 1)
        write_index_of(catalog, site, months)
        _keep_indexed(catalog)
        catalog.commit()


def _indexed(asking: Asking, site: Path) -> None:
    """Write the whole index below the folder ``site``, in whatever process this is."""
    _brought_in_line(asking.archive(), site, None)


def _keep_indexed(catalog: Catalog) -> None:
    catalog.keep("index", FORMAT)
    catalog.keep("months", set())


def write_index_of(catalog: Catalog, site: Path, months: set[str] | None) -> IndexReport:
    """Bring the index below ``site`` in line with the catalog, which differs in ``months``."""
    return _brought_in_line(Archive(catalog.db, Directory(), catalog.issue), site, months)


def _brought_in_line(archive: Archive, site: Path, months: set[str] | None) -> IndexReport:
    from generator.search.index import write_index  # NumPy: only where there is something to index

    return write_index(archive, site / INDEX, months)
