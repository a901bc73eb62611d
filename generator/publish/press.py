"""The press: MkDocs, made ready once, prints volume after volume.

Pages that are linked and belong to other volumes are looked for where they lie, and registered as
they are met.
"""

from __future__ import annotations

import gc
import logging
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from os import scandir
from os.path import isdir, isfile
from pathlib import Path

import jinja2
from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.errors import BanmianError, BuildError, Place
from generator.publish.dress import broken
from generator.publish.pages import EditionFile
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


class Binding(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Hands MkDocs the files of one volume in the place of all that lie in its folder."""

    volume: Volume

    @event_priority(100)  # before the hooks, which then see nothing else
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The volume's pages; with the frame also the files of the theme."""
        bound = Bound(self.volume, config, files if self.volume.frame else ())
        for path in self.volume.pages:
            bound.add(path)
        return bound


OFTEN = 10
"""So many files are looked for one by one before all of their folder are listed."""


class Bound(Files):
    """The files of a volume. Others of the edition are found by path, and never rendered."""

    def __init__(self, volume: Volume, config: MkDocsConfig, files: Iterable[File]) -> None:
        super().__init__(files)
        self._config = config
        own = Path(config.config_file_path).parent / "docs"
        self._folders = (str(volume.docs), str(own))
        self._by_hand = volume.frame
        self._beyond: dict[str, File | None] = {}
        self._names: dict[str, set[str]] = {}
        self._asked: Counter[str] = Counter()

    def add(self, path: str) -> None:
        """Put a page of the edition into the volume. Raises BuildError where there is none."""
        folder = self._folder_of(path)
        if folder is None:
            raise BuildError(
                "the page is gone", Place(f"{self._folders[0]}/{path}"), "build once more"
            )
        self._src_uris.pop(path, None)  # a file of the project wins over one of the theme
        config = self._config
        if self._by_hand:
            self.append(File(path, folder, config.site_dir, config.use_directory_urls))
        else:
            self.append(EditionFile(path, folder, config))

    def get_file_from_path(self, path: str) -> File | None:
        """The file of the edition that ``path`` names, in this volume or another."""
        if path in self._src_uris:
            return self._src_uris[path]
        if path not in self._beyond:
            self._beyond[path] = self._found(path)
        return self._beyond[path]

    def __contains__(self, path: object) -> bool:
        """Whether ``path`` is a file of the edition."""
        return path in self._src_uris or self._folder_of(str(path)) is not None

    def _found(self, path: str) -> File | None:
        folder = self._folder_of(path)
        if folder is None:
            return None
        source = f"{folder}/{path}"
        return File.generated(
            self._config, path, abs_src_path=source, inclusion=InclusionLevel.EXCLUDED
        )

    def _folder_of(self, path: str) -> str | None:
        within, _, name = path.rpartition("/")
        for one in self._folders:
            if self._is_in(f"{one}/{within}", name):
                return one
        return None

    def _is_in(self, folder: str, name: str) -> bool:
        """Whether ``folder`` has a file ``name``: asked for every link of every page, so that all
        names are known of a folder to which many lead."""
        names = self._names.get(folder)
        if names is None:
            self._asked[folder] += 1
            if self._asked[folder] < OFTEN:
                return isfile(f"{folder}/{name}")  # noqa: PTH113 (a Path would take much longer)
            there = scandir(folder) if isdir(folder) else ()  # noqa: PTH112
            names = self._names[folder] = {entry.name for entry in there if entry.is_file()}
        return name in names


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
        self._binding.volume = volume
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
