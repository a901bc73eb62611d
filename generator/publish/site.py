"""MkDocs, run over the generated Markdown so that a failed build costs nothing."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator.errors import BuildError, Place


def build_site(
    config_file: Path, docs: Path, site: Path, add: Callable[[Path], None] | None = None
) -> None:
    """Build the site of ``docs`` into ``site``, with MkDocs's warnings as errors (``--strict``).

    ``add`` is called with the folder of the new site and may put files there that are no pages.

    The pages are made in a folder beside ``site``, which then takes its place: a build
    that fails leaves the old site whole. Raises BuildError with MkDocs's warnings when
    the settings or the pages are at fault, or when the folder cannot be written.
    """
    if not docs.is_dir():
        raise BuildError("there is no Markdown to build", Place(str(docs)), "write the docs first")
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=site.parent, prefix=f".{site.name}-") as aside:
            fresh = Path(aside) / "fresh"
            _run_mkdocs(config_file, docs, fresh)
            if add:
                add(fresh)
            _swap(fresh, site, Path(aside) / "old")
    except OSError as error:
        raise BuildError(
            f"the site cannot be written: {error.strerror}",
            Place(str(error.filename or site)),
            "free space or allow writing there, then build again; the old site is untouched",
        ) from error


def _run_mkdocs(config_file: Path, docs: Path, target: Path) -> None:
    with _warnings() as seen:
        try:
            config = load_config(
                str(config_file), docs_dir=str(docs.resolve()), site_dir=str(target), strict=True
            )
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
        except (Abort, MkDocsException) as error:
            told = "; ".join(seen) or str(error)
            raise BuildError(
                f"MkDocs stopped: {told}",
                Place(str(config_file)),
                "mend what is named and build again; the old site is untouched",
            ) from error


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """The warnings and errors that MkDocs logs meanwhile: under strict they stop the build."""
    seen: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(record.getMessage())

    listener = Listener(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield seen
    finally:
        logger.removeHandler(listener)


def _swap(fresh: Path, site: Path, old: Path) -> None:
    """Put ``fresh`` in the place of ``site`` by renaming; on failure put the old one back."""
    had_one = site.exists()
    if had_one:
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        if had_one:
            old.rename(site)
        raise
    if had_one:
        shutil.rmtree(old)
