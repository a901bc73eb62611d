"""The whole index: which segments there are, which of them must be written, the manifest."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.search.archive import ByMonth
from generator.search.files import Shelf
from generator.search.format import FORMAT
from generator.search.overview import heads_of, which_of, write_heads, write_names, write_which
from generator.search.records import Record, record_of
from generator.search.segments import Entry, Fresh, Segment, version_of
from generator.search.tables import simplified

HEADS, HEADS_NEW, YEARS, MONTHS = "heads", "heads-new", "years", "months"
MANY = 3
"""From so many closed years, or months, on it pays to ask first which of them have a term."""


@dataclass(frozen=True, slots=True)
class IndexReport:
    """Files below the index's folder that were written and removed; how many were looked at and
    left, and which segments were made anew."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    segments: tuple[str, ...]


def write_index(archive: ByMonth, folder: Path, changed: set[str] | None = None) -> IndexReport:
    """Bring the index in ``folder`` in line with ``archive``.

    ``changed`` names the months (``2020-03``) in which an article was added, changed or withdrawn
    since the index was last written; the articles of others are then not asked for. None means
    that it is not known: all articles are read, and what is the same is still not written. An empty
    archive leaves no index. Raises BuildError when the disk refuses.
    """
    shelf = Shelf(folder)
    old = _old_entries(shelf)
    segments: list[Entry] = []
    fresh: dict[str, Fresh] = {}
    for name, months in segments_of(archive.months()):
        known = old.get(name)
        if known and changed is not None and changed.isdisjoint(months):
            segments.append(known)
            continue
        segment = Segment(name, _records(archive, months))
        if known and known.version == segment.version and _complete(shelf, known):
            segments.append(known)
            continue
        entry, fresh[name] = segment.write(shelf)
        segments.append(entry)
    _write_rest(shelf, segments, fresh, old)
    return IndexReport(tuple(shelf.written), tuple(shelf.removed), shelf.unchanged, tuple(fresh))


def segments_of(months: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The segments, newest first, and the months of each, newest first.

    >>> segments_of(["2019-11", "2019-12", "2020-01", "2020-02"])
    [('2020-02', ['2020-02']), ('2020-01', ['2020-01']), ('2019', ['2019-12', '2019-11'])]
    """
    newest = max(months, default="")[:4]
    found: defaultdict[str, list[str]] = defaultdict(list)
    for month in sorted(months, reverse=True):
        found[month if month.startswith(newest) else month[:4]].append(month)
    return list(found.items())


def _records(archive: ByMonth, months: Sequence[str]) -> list[Record]:
    """The articles of ``months``, newest day first, in reading order within a day."""
    found = []
    for month in months:
        records = [record_of(article) for article in archive.articles(month)]
        found += sorted(records, key=lambda record: record.date, reverse=True)
    return found


def _write_rest(
    shelf: Shelf, segments: Sequence[Entry], fresh: dict[str, Fresh], old: dict[str, Entry]
) -> None:
    """What spans the segments, the manifest, and nothing that is left over."""
    if not segments:
        shelf.keep_only(".", set())
        return
    closed = [segment for segment in segments if len(segment.name) == 4]
    current = [segment for segment in segments if len(segment.name) > 4]
    sets: dict[str, Entry] = {}
    wanted = {HEADS_NEW: current, HEADS: closed, YEARS: closed, MONTHS: current[1:]}
    for name, members in wanted.items():
        heads = name in (HEADS, HEADS_NEW)
        if len(members) < (1 if heads else MANY):
            continue
        entry = sets[name] = (heads_of if heads else which_of)(name, members)
        if old.get(name) != entry or not _complete(shelf, entry):
            (write_heads if heads else write_which)(shelf, entry, members, fresh)
    names = write_names(shelf, segments)
    table = json.dumps(simplified(), ensure_ascii=False)
    shelf.write("t2s", version_of([table]), table)
    manifest = {
        "format": FORMAT,
        "segments": [segment.listed() for segment in segments],
        "sets": {name: entry.listed() for name, entry in sets.items()},
        "names": names,
        "t2s": version_of([table]),
    }
    shelf.write("manifest", "", json.dumps(manifest, ensure_ascii=False, separators=(",", ":")))
    for folder in shelf.folders() - {s.name for s in segments} - sets.keys():
        shelf.keep_only(folder, set())


def _old_entries(shelf: Shelf) -> dict[str, Entry]:
    """What the manifest of the last run says; nothing when it is of another format."""
    manifest = shelf.read("manifest")
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        return {}
    rows = [*manifest["segments"], *manifest["sets"].values()]
    return {row[0]: Entry(*row) for row in rows}


def _complete(shelf: Shelf, entry: Entry) -> bool:
    """Whether the files that ``entry`` counts are there."""
    texts = -(-entry.articles // entry.per_text) if entry.per_text else 0
    wanted = {"p": entry.shards, "t": texts}
    for part, count in wanted.items():
        place = shelf.folder / entry.name / part
        if (sum(1 for _ in place.iterdir()) if place.is_dir() else 0) != count:
            return False
    return not texts or (shelf.folder / entry.name / "facets.js").is_file()
