"""What spans the segments: headlines, which closed years have a term, names."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.search.digits import shard_of
from generator.search.files import Shelf
from generator.search.folding import fold, grams
from generator.search.postings import dealt, terms_in
from generator.search.segments import KINDS, Entry, version_of
from generator.search.tables import pinyin_of

ARTICLES_A_PASS = 50_000
"""Headlines that are counted in memory at once; a larger archive is gone through in parts."""
SEGMENTS_A_PASS = 4
HEAD_SHARDS = 48
"""How many headlines make a file's worth of postings."""
TERM_SHARDS = 20
"""How many articles of closed segments make a file's worth of terms with their segments."""


def write_heads(
    shelf: Shelf, name: str, segments: Sequence[Entry], fresh: Mapping[str, Sequence[str]]
) -> Entry:
    """The postings of the headlines of ``segments``, numbered through them.

    ``fresh`` has the headlines of the segments that were just written; the others' are read back.
    """
    articles = sum(segment.articles for segment in segments)
    shards = max(1, articles // HEAD_SHARDS)
    version = version_of(part for s in segments for part in (s.name, s.version))
    passes = -(-articles // ARTICLES_A_PASS)
    for number in range(passes):
        span = range(shards * number // passes, shards * (number + 1) // passes)
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, headline in enumerate(_headlines(shelf, segments, fresh)):
            folded = fold(headline)
            for term in grams(folded) | {"~" + c for c in folded if c not in "\n."}:
                if "\n" not in term and shard_of(term, shards) in span:
                    found[term].append(at)
        _write_dealt(shelf, Entry(name, version, articles, shards), found, span)
    shelf.keep_only(name, {f"{name}/p/{n}" for n in range(shards)})
    return Entry(name, version, articles, shards)


def _headlines(
    shelf: Shelf, segments: Iterable[Entry], fresh: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    for segment in segments:
        if segment.name in fresh:
            yield from fresh[segment.name]
            continue
        for number in range(-(-segment.articles // segment.per_text)):
            for row in shelf.read(f"{segment.name}/t/{number}"):
                yield f"{row[1]}\n{row[3]}\n{row[4]}"


def write_which(shelf: Shelf, name: str, closed: Sequence[Entry]) -> Entry:
    """Which of the ``closed`` segments have a term: their places in the row, newest first."""
    articles = sum(segment.articles for segment in closed)
    shards = max(1, articles // TERM_SHARDS)
    version = version_of(part for s in closed for part in (s.name, s.version))
    passes = -(-len(closed) // SEGMENTS_A_PASS)
    for number in range(passes):
        span = range(shards * number // passes, shards * (number + 1) // passes)
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, segment in enumerate(closed):
            for term in _terms(shelf, segment):
                if shard_of(term, shards) in span:
                    found[term].append(place)
        _write_dealt(shelf, Entry(name, version, articles, shards), found, span)
    shelf.keep_only(name, {f"{name}/p/{n}" for n in range(shards)})
    return Entry(name, version, articles, shards)


def _terms(shelf: Shelf, segment: Entry) -> Iterator[str]:
    """The terms in the files of ``segment``; ``=x`` counts as ``~x``."""
    for number in range(segment.shards):
        for term in terms_in(shelf.read(f"{segment.name}/p/{number}")):
            yield "~" + term[1:] if term[0] == "=" else term


def _write_dealt(
    shelf: Shelf, entry: Entry, lists: Mapping[str, Sequence[int]], span: range
) -> None:
    """Write the files ``span`` of a set whose number of files is known before."""
    for number, text in zip(span, dealt(lists, entry.shards, span), strict=True):
        shelf.write(f"{entry.name}/p/{number}", entry.version, f'"{text}"')


def write_names(shelf: Shelf, segments: Sequence[Entry]) -> str:
    """Regions, sections and reporters of the archive with their pinyin; the version."""
    names: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for segment in segments:
        for kind, lists in shelf.read(f"{segment.name}/facets").items():
            names[kind].update(lists)
    rows = [
        [mark, name, *pinyin_of(name)]
        for kind, mark in KINDS.items()
        for name in sorted(names[kind])
    ]
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    version = version_of([data])
    shelf.write("names", version, data)
    return version
