"""The site of an edition: what changed is rendered aside, volume by volume, then put in its place.

A build that fails, or is ended at any moment, costs nothing: see :mod:`generator.publish.placing`.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from os.path import getsize, isfile
from pathlib import Path

from generator.errors import BanmianError, BuildError, Place
from generator.publish.look import HAND_WRITTEN, by_hand_in, look_of
from generator.publish.placing import files_below, lay_slips, merge, place
from generator.publish.volumes import Faults, Volume, site_path, volumes_of
from generator.work import Engine, Progress, silent

ALIEN = ("search/data/",)
"""Below the site, but not of its pages: the search index, which is written by itself."""


@dataclass(frozen=True, slots=True)
class Publication:
    """Where the settings, the Markdown and the site lie."""

    config: Path
    docs: Path
    site: Path


@dataclass(frozen=True, slots=True)
class Change:
    """What of a site is made anew: files of ``docs`` to render or copy (None: all), files of it
    that are gone, and the frame, which is everything that is not generated."""

    pages: Sequence[str] | None = None
    removed: Sequence[str] = ()
    frame: bool = True


ALL = Change()


@dataclass(frozen=True, slots=True)
class Rendered:
    """How many pages were rendered, and which could not be, each with its error."""

    pages: int
    faults: Faults


@dataclass(frozen=True, slots=True)
class Begun:
    """Files of a site that are being made in ``folder``, beside it; ``made`` waits until they are,
    and gives the BanmianError if they cannot be."""

    folder: Path
    made: Callable[[], object]


def begin(where: Publication, engine: Engine, make: Callable[[Path], None]) -> Begun:
    """Have ``make`` fill a folder with files that join the site when it is built."""
    site = where.site.resolve()
    with _told(site):
        folder = _folder_beside(site)
    return Begun(folder, engine.soon(make, folder))


def build_site(
    where: Publication,
    engine: Engine,
    change: Change = ALL,
    progress: Progress = silent,
    begun: Begun | None = None,
) -> Rendered:
    """Bring the site in line with the Markdown. What was ``begun`` before joins the site.

    MkDocs's warnings are errors (``--strict``). A page at fault fails alone: it stays as it was, or
    a slip stands in its place, and all others are published. Raises BuildError, naming all that is
    at fault, when settings are wrong or the folder cannot be written; the old site is whole then.
    """
    docs, site = where.docs.resolve(), where.site.resolve()
    if not docs.is_dir():
        raise BuildError("there is no Markdown to build", Place(str(docs)), "write the docs first")
    with _told(site), _aside(site, begun) as aside:
        volumes = _volumes(where, docs, change, engine.workers, aside)
        fresh = aside / "whole"
        fresh.mkdir()
        faults = _render(volumes, engine, progress, begun, fresh)
        if begun:
            merge(begun.folder, fresh)
        failed = {site_path(page) for page in faults}
        lay_slips((path for path in failed if not (site / path).exists()), fresh)
        place(fresh, site, (path for path in _gone(change, site) if path not in failed))
        return Rendered(sum(len(volume.pages) for volume in volumes) - len(faults), faults)


@contextmanager
def _told(site: Path) -> Iterator[None]:
    """Tell what the disk refuses as an error of ours."""
    try:
        yield
    except OSError as error:
        raise BuildError(
            f"the site cannot be written: {error.strerror}",
            Place(str(error.filename or site)),
            "free space or allow writing there, then build again; the site there is whole",
        ) from error


def make_ready(where: Publication, engine: Engine) -> None:
    """Have what prints pages loaded, as a few will be printed soon."""
    engine.ready(partial(_load, where), _do)


def _load(where: Publication) -> None:
    from generator.publish.press import load

    config, docs = where.config.resolve(), where.docs.resolve()
    load(Volume(config, look_of(config, docs), docs, docs, ()))


def _folder_beside(site: Path) -> Path:
    """A new folder beside ``site``, on the same disk."""
    site.parent.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix=_prefix(site), dir=site.parent))


def _prefix(site: Path) -> str:
    return f".{site.name}.new-"


@contextmanager
def _aside(site: Path, begun: Begun | None) -> Iterator[Path]:
    """A folder beside ``site``; those of builds that were ended are removed."""
    for left in site.parent.glob(f"{_prefix(site)}*"):
        if begun is None or left != begun.folder:
            shutil.rmtree(left, ignore_errors=True)
    aside = _folder_beside(site)
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _volumes(
    where: Publication, docs: Path, change: Change, workers: int, aside: Path
) -> list[Volume]:
    """What is to be rendered, each volume into a folder of its own."""
    config, look = where.config.resolve(), look_of(where.config, docs)
    pages = _all(docs) if change.pages is None else change.pages
    bound = [(part, False) for part in volumes_of(pages, workers, partial(_size, docs))]
    if change.frame:  # first, as it is not as small as the last volumes are
        by_hand = {*HAND_WRITTEN, *by_hand_in(docs)} - set(pages)
        bound.insert(0, (tuple(sorted(by_hand)), True))
    return [
        Volume(config, look, docs, aside / str(number), part, frame)
        for number, (part, frame) in enumerate(bound)
    ]


def _size(docs: Path, page: str) -> int:
    """The bytes of a page's Markdown; other files are only copied."""
    file = f"{docs}/{page}"  # asked for every page: a Path would take several times as long
    return getsize(file) if page.endswith(".md") and isfile(file) else 0  # noqa: PTH113, PTH202


def _all(docs: Path) -> list[str]:
    return [path for path in files_below(docs) if not path.startswith(".")]


def _do(volume: Volume) -> tuple[Volume, Faults]:
    """Render the volume; itself, and its pages at fault."""
    from generator.publish.press import render  # MkDocs: only where there is something to print

    return volume, render(volume)


def _render(
    volumes: Sequence[Volume], engine: Engine, progress: Progress, begun: Begun | None, fresh: Path
) -> Faults:
    """Render all volumes into one tree ``fresh``, which what was ``begun`` joins; the pages at
    fault. Raises BuildError for all that no page is at fault for."""
    done, of = 0, sum(len(volume.pages) for volume in volumes)
    faults: Faults = {}
    failed = []
    for made in engine.done(_do, volumes):
        if isinstance(made, BanmianError):
            failed.append(made)
        else:
            volume, found = made
            merge(volume.target, fresh)  # by whole branches, while others are rendered
            done += len(volume.pages)
            faults |= found
        progress("site", done, of)
    rest = begun.made() if begun else None
    if isinstance(rest, BanmianError):
        failed.append(rest)
    if failed:
        raise BuildError.of_all([*failed, *faults.values()])
    return faults


def _gone(change: Change, site: Path) -> Iterator[str]:
    """The files of the site that are to go, if they were not made: those that ``docs`` has no more,
    or all."""
    if change.pages is None:
        yield from (path for path in files_below(site) if not path.startswith(ALIEN))
    else:
        yield from map(site_path, change.removed)
