"""The press: MkDocs, made ready once, prints volume after volume."""

from __future__ import annotations

import gc
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator.errors import BanmianError, BuildError, Place
from generator.publish.binding import Binding
from generator.publish.dress import broken
from generator.publish.placing import merge
from generator.publish.volumes import CACHE, Faults, Volume


def render(volume: Volume) -> Faults:
    """Render the volume with MkDocs, its warnings taken as errors.

    A page at fault fails alone, and nothing of it is left. Raises BuildError with MkDocs's warnings
    when all pages are at fault, as the settings are then, or when the folder cannot be written.
    """
    with _told(volume):
        _press_of(volume)
    try:
        _print(volume)
    except _DiskError:
        raise
    except BanmianError as error:
        if volume.frame or not volume.pages:
            raise
        faults = _one_by_one(volume, error)
        if len(faults) == len(volume.pages) > 1:
            raise
        return faults
    return {}


class _DiskError(BuildError):
    """The disk refuses: no page is at fault."""


def _one_by_one(volume: Volume, error: BanmianError) -> Faults:
    """The pages that are at fault, found by halving; the others are rendered."""
    shutil.rmtree(volume.target, ignore_errors=True)
    volume.target.mkdir()
    if len(volume.pages) == 1:
        return {volume.pages[0]: error}
    middle = len(volume.pages) // 2
    found: Faults = {}
    for number, pages in enumerate((volume.pages[:middle], volume.pages[middle:])):
        half = replace(volume, pages=pages, target=Path(f"{volume.target}-{number}"))
        try:
            _print(half)
        except _DiskError:
            raise
        except BanmianError as fault:
            found |= _one_by_one(half, fault)
        merge(half.target, volume.target)
    return found


def _print(volume: Volume) -> None:
    with _told(volume):
        _press_of(volume).print(volume)


@contextmanager
def _told(volume: Volume) -> Iterator[None]:
    """Tell what MkDocs stops at, and what the disk refuses, as errors of ours."""
    with _warnings() as seen:
        try:
            yield
        except (Abort, MkDocsException, TemplateError) as error:
            raise BuildError(
                f"MkDocs stopped: {'; '.join(seen) or error}",
                Place(str(volume.config)),
                "mend what is named and build again",
            ) from error
        except OSError as error:
            raise _DiskError(
                f"the site cannot be written: {error.strerror}",
                Place(str(error.filename or volume.target)),
                "free space or allow writing there, then build again; the old site is untouched",
            ) from error


class _Unlisted(jinja2.FileSystemLoader):
    """Templates without a list of the theme's files: a run over pages copies none of them."""

    def list_templates(self) -> list[str]:
        return []


class _Compiled(jinja2.FileSystemBytecodeCache):
    """Templates as they were compiled for a look. Compiling them takes as long as rendering an
    issue; what they hold may depend on more than their text."""

    def __init__(self, folder: Path, look: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder), "%s.jinja")
        self._look = look

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(f"{self._look}\n{source}")


class _Press:
    """MkDocs made ready once for a look, and used for volume after volume.

    ``cache`` is the folder for what it need not do again.
    """

    def __init__(self, config_file: Path, look: str, cache: Path) -> None:
        self.config = load_config(str(config_file), strict=True)
        self.config.plugins.on_startup(command="build", dirty=False)
        theme = self.config.theme
        self._templates = theme.static_templates
        self._whole = theme.get_env
        self._pages = env = theme.get_env()
        env.loader = _Unlisted(theme.dirs)
        env.bytecode_cache = _Compiled(cache / "templates", look)
        # Jinja's own is a chain of two, which each page would walk through for what it has
        env.make_globals = lambda own: {**env.globals, **own} if own else env.globals  # type: ignore[assignment]
        self._binding = Binding()
        self.config.plugins["volume"] = self._binding
        gc.freeze()  # what is loaded stays: `print` need not look through it

    def print(self, volume: Volume) -> None:
        """Render one volume."""
        config, theme = self.config, self.config.theme
        nothing = volume.target.with_suffix(".docs")
        nothing.mkdir(parents=True, exist_ok=True)
        config.docs_dir, config.site_dir = str(nothing), str(volume.target)
        theme.static_templates = set(self._templates) if volume.frame else set()
        theme.get_env = self._whole if volume.frame else lambda: self._pages  # type: ignore[method-assign]
        self._binding.bind(volume)
        try:
            build(config)
        finally:
            # pages and files hold one another, few objects with much text: Python would look for
            # such only when they fill some hundred megabytes
            gc.collect(1)


_press = lru_cache(maxsize=1)(_Press)


def load(volume: Volume) -> None:
    """Load what rendering the volume takes, words for its headlines too."""
    _press_of(volume)
    broken("版面")


def _press_of(volume: Volume) -> _Press:
    return _press(volume.config, volume.look, volume.docs.parent / CACHE)


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
