"""The site of an edition: what changed is rendered aside, volume by volume, then put in its place.

A build that fails, or is ended at any moment, costs nothing: see :mod:`generator.publish.placing`.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from generator.errors import BanmianError, BuildError, Place
from generator.publish.hooks import HAND_WRITTEN
from generator.publish.placing import files_below, gather, place
from generator.publish.volumes import Volume, render, volumes_of

T = TypeVar("T")
R = TypeVar("R")

ALIEN = ("search/data/",)
"""Below the site, but not of its pages: the search index, which is written by itself."""

_GENERATED = re.compile(r"\d{4}|region|section|reporter|keyword|data|proof|feeds|sitemaps|\..*")


class Engine(Protocol):
    """Does work somewhere, ``workers`` items at a time."""

    workers: int

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R | BanmianError]:
        """What ``function`` makes of each item, or the error that it raised, in order."""
        ...


class Here:
    """The engine that works in this process, one item after the other."""

    workers = 1

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R | BanmianError]:
        """What ``function`` makes of each item, or the error that it raised, in order."""
        for item in items:
            try:
                yield function(item)
            except BanmianError as error:
                yield error


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


def build_site(
    where: Publication,
    change: Change = ALL,
    engine: Engine | None = None,
    progress: Callable[[str, int, int], None] = lambda *_: None,
) -> int:
    """Bring the site in line with the Markdown; returns how many pages were rendered.

    MkDocs's warnings are errors (``--strict``). Raises BuildError, naming all that is at fault,
    when settings or pages are wrong or the folder cannot be written; the old site is whole then.
    """
    docs, site = where.docs.resolve(), where.site.resolve()
    if not docs.is_dir():
        raise BuildError("there is no Markdown to build", Place(str(docs)), "write the docs first")
    aside = site.parent / f".{site.name}.new"
    try:
        shutil.rmtree(aside, ignore_errors=True)  # left by a build that was ended
        aside.mkdir(parents=True)
        try:
            volumes = _volumes(where, docs, change, engine or Here(), aside)
            return _publish(volumes, change, site, engine or Here(), progress)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        raise BuildError(
            f"the site cannot be written: {error.strerror}",
            Place(str(error.filename or site)),
            "free space or allow writing there, then build again; the site there is whole",
        ) from error


def _volumes(
    where: Publication, docs: Path, change: Change, engine: Engine, aside: Path
) -> list[Volume]:
    """What is to be rendered, each volume into a folder of its own."""
    config = where.config.resolve()
    pages = list(files_below(docs)) if change.pages is None else list(change.pages)
    bound = [(part, False) for part in volumes_of(pages, engine.workers)]
    if change.frame:
        by_hand = {*HAND_WRITTEN, *by_hand_in(docs)} - set(pages)
        bound.append((tuple(sorted(by_hand)), True))
    return [
        Volume(config, docs, aside / str(number), part, frame)
        for number, (part, frame) in enumerate(bound)
    ]


def by_hand_in(docs: Path) -> Iterator[str]:
    """The files of ``docs`` that the generator does not write, and its front page."""
    for entry in docs.iterdir():
        if entry.is_file() and not entry.name.startswith("."):
            yield entry.name
        elif entry.is_dir() and not _GENERATED.fullmatch(entry.name):
            yield from (f"{entry.name}/{path}" for path in files_below(entry))


def _publish(
    volumes: Sequence[Volume],
    change: Change,
    site: Path,
    engine: Engine,
    progress: Callable[[str, int, int], None],
) -> int:
    done, of = 0, sum(len(volume.pages) for volume in volumes)
    faults = []
    for made in engine.map(render, volumes):
        if isinstance(made, BanmianError):
            faults.append(made)
        else:
            done += made
        progress("site", done, of)
    if faults:
        raise BuildError.of_all(faults)
    aside = site.parent / f".{site.name}.new"
    fresh = aside / "whole"
    gather((volume.target for volume in volumes), fresh)
    place(fresh, site, _gone(change, fresh, site))
    return done


def _gone(change: Change, fresh: Path, site: Path) -> Iterator[str]:
    """The files of the site that are to go: what ``docs`` has no more, or all that was not made."""
    if change.pages is None:
        made = set(files_below(fresh))
        old = files_below(site) if site.exists() else ()
        yield from (path for path in old if path not in made and not path.startswith(ALIEN))
    else:
        yield from (re.sub(r"\.md$", ".html", path) for path in change.removed)
