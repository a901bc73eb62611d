"""Which sources changed since they were read: sizes and times tell, contents settle a doubt."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from hashlib import blake2b
from pathlib import Path

from generator.errors import Place, ReadError
from generator.model import Correction
from generator.pipeline.catalog import Catalog, Source
from generator.pipeline.orders import Order
from generator.read.corrections import read_corrections

KINDS = (".txt", ".jsonl")
ABSENT = "-"


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the pages, the clean articles and the editors' corrections lie."""

    seeds: Path
    corrections: Path


@dataclass(frozen=True, slots=True)
class News:
    """What is to be read, and what was only touched; what is gone."""

    orders: tuple[Order, ...]
    now: Mapping[str, Source]
    """How each source of ``orders``, and each that was only touched, is now."""
    gone: tuple[str, ...]
    files: frozenset[str]
    """All sources there are."""
    corrections: tuple[Correction, ...]
    notes: tuple[str, ...] = ()
    """What makes more be read than sources that changed."""


def news_of(sources: Sources, catalog: Catalog) -> News:
    """What differs from what ``catalog`` knows. Raises ReadError when there is no source at all."""
    stamps = dict(_stamps(sources.seeds))
    files = sorted(file for file in stamps if file.endswith(KINDS))
    if not files:
        raise ReadError(
            "there are no pages here",
            Place(str(sources.seeds)),
            "put the text of a page in as NAME.txt",
        )
    corrections = _corrections(sources.corrections, catalog)
    by_file: defaultdict[str, list[Correction]] = defaultdict(list)
    for one in corrections:
        by_file[one.file].append(one)
    known = catalog.sources()
    orders, now = [], {}
    for file in files:
        old = known.get(file)
        pictures = old.pictures if old else ()
        stamp = _stamp(file, stamps, pictures)
        corrected = _said(by_file[file]) if file in by_file else ""
        if old and (old.stamp, old.corrected) == (stamp, corrected):
            continue
        digest = _digest(sources.seeds, file, pictures)
        now[file] = Source(stamp, digest, corrected, pictures)
        if old is None or (old.digest, old.corrected) != (digest, corrected):
            orders.append(Order(file, tuple(by_file.get(file, ()))))
    gone = tuple(sorted(known.keys() - set(files)))
    return News(tuple(orders), now, gone, frozenset(files), corrections)


def with_pictures(seeds: Path, file: str, source: Source, pictures: tuple[str, ...]) -> Source:
    """A source whose pictures are known now that it is read."""
    if pictures == source.pictures:
        return source
    beside = [name for name in _beside(file) if (seeds / name).is_file()]
    stamp = _stamp(file, {name: _told((seeds / name).stat()) for name in beside}, pictures)
    return replace(source, stamp=stamp, digest=_digest(seeds, file, pictures), pictures=pictures)


def _stamps(seeds: Path) -> Iterator[tuple[str, str]]:
    """Each file below ``seeds`` with its size and time."""
    folders = [""] if seeds.is_dir() else []
    while folders:
        folder = folders.pop()
        with os.scandir(seeds / folder) as entries:
            for entry in entries:
                name = f"{folder}/{entry.name}" if folder else entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(name)
                elif entry.name.endswith((*KINDS, ".yml")):
                    yield name, _told(entry.stat())


def _told(stat: os.stat_result) -> str:
    return f"{stat.st_size}:{stat.st_mtime_ns}"


def _beside(file: str) -> Sequence[str]:
    """The files of which a source consists: a page, with its sidecar."""
    return (file,) if file.endswith(".jsonl") else (file, f"{file.removesuffix('.txt')}.yml")


def _stamp(file: str, stamps: Mapping[str, str], pictures: Iterable[str]) -> str:
    shown = [_told(Path(p).stat()) if Path(p).is_file() else ABSENT for p in pictures]
    return " ".join([*(stamps.get(name, ABSENT) for name in _beside(file)), *shown])


def _digest(seeds: Path, file: str, pictures: Iterable[str]) -> str:
    found = blake2b(digest_size=16)
    for path in (*(seeds / name for name in _beside(file)), *map(Path, pictures)):
        content = path.read_bytes() if path.is_file() else ABSENT.encode()
        found.update(f"{len(content)} ".encode() + content)
    return found.hexdigest()


def _said(corrections: Sequence[Correction]) -> str:
    """Changes with what ``corrections`` say, wherever they are written."""
    names = [field.name for field in fields(Correction) if field.name != "place"]
    told = [[getattr(one, name) for name in names] for one in corrections]
    return blake2b(repr(told).encode(), digest_size=16).hexdigest()


def _corrections(folder: Path, catalog: Catalog) -> tuple[Correction, ...]:
    """All corrections; their files are read when one changed, as are those of a cut-off build."""
    files = sorted(folder.glob("*.yml")) if folder.is_dir() else []
    stamp = [(str(file), _told(file.stat())) for file in files]
    known = catalog.fact("corrections")
    if known and known[0] == stamp:
        kept: tuple[Correction, ...] = known[1]
        return kept
    found = read_corrections(folder)
    catalog.keep("corrections", (stamp, found))
    return found
