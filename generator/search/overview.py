"""What spans the segments: headlines, which closed years have a term, names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.search.files import Shelf
from generator.search.folding import fold, parted
from generator.search.layout import Files, Terms, standing_in, terms_in
from generator.search.postings import Postings
from generator.search.segments import KINDS, Entry, Fresh, version_of
from generator.search.tables import pinyin_of

HEADLINES_A_PASS = 200_000
TERMS_A_PASS = 40_000
"""Of how many articles headlines, or terms, are in memory at once; a larger archive is gone through
in parts."""
HEAD_SHARDS = 48
"""How many headlines make a file's worth of postings."""
TERM_SHARDS = 20
"""How many articles of closed segments make a file's worth of terms with their segments."""


def heads_of(name: str, segments: Sequence[Entry]) -> Entry:
    """The set of the headlines of ``segments``, before it is written."""
    return _entry(name, segments, [segment.heads for segment in segments], HEAD_SHARDS)


def which_of(name: str, segments: Sequence[Entry]) -> Entry:
    """The set of the terms of ``segments``, before it is written."""
    return _entry(name, segments, [segment.terms for segment in segments], TERM_SHARDS)


def _entry(
    name: str, members: Sequence[Entry], made_of: Sequence[str], articles_a_shard: int
) -> Entry:
    told = [part for s, own in zip(members, made_of, strict=True)
            for part in (s.name, str(s.articles), own)]  # fmt: skip
    articles = sum(segment.articles for segment in members)
    return Entry(name, version_of(told), articles, max(1, articles // articles_a_shard))


def write_heads(
    shelf: Shelf, entry: Entry, segments: Sequence[Entry], fresh: Mapping[str, Fresh]
) -> None:
    """The postings of the headlines of ``segments``, numbered through them.

    ``fresh`` has the headlines of the segments that were just written; the others' are read back.
    """
    for span in _spans(entry, HEADLINES_A_PASS):
        postings = Postings(standing_in(span, entry.shards))
        for headline in _headlines(shelf, segments, fresh):
            folded = fold(headline)
            text, terms = parted(folded)
            postings.add(text, terms.union("~" + c for c in folded if c not in "\n."))
        files = Files(entry.shards, span)
        files.deal(postings.table())
        _write(shelf, entry, span, files)
    _keep_only(shelf, entry)


def _headlines(
    shelf: Shelf, segments: Iterable[Entry], fresh: Mapping[str, Fresh]
) -> Iterator[str]:
    for segment in segments:
        if segment.name in fresh:
            yield from fresh[segment.name].headlines
            continue
        for number in range(-(-segment.articles // segment.per_text)):
            for row in shelf.read(f"{segment.name}/t/{number}"):
                yield f"{row[1]}\n{row[3]}\n{row[4]}"


def write_which(
    shelf: Shelf, entry: Entry, segments: Sequence[Entry], fresh: Mapping[str, Fresh]
) -> None:
    """Which of the ``segments`` have a term: their places in the row, newest first.

    Terms are small, three megabytes a year of a daily: what makes of them a set is not.
    """
    known = [fresh[s.name].terms if s.name in fresh else _terms(shelf, s) for s in segments]
    for span in _spans(entry, TERMS_A_PASS):
        postings = Postings(standing_in(span, entry.shards))
        for terms in known:
            postings.enter(terms.pairs, terms.others.split())
        files = Files(entry.shards, span)
        files.deal(postings.table())
        _write(shelf, entry, span, files)
    _keep_only(shelf, entry)


def _terms(shelf: Shelf, segment: Entry) -> Terms:
    return terms_in(shelf.read(f"{segment.name}/p/{n}") for n in range(segment.shards))


def _spans(entry: Entry, a_pass: int) -> Iterator[range]:
    """The files of a set in as many parts as its articles need."""
    passes = -(-entry.articles // a_pass)
    for number in range(passes):
        yield range(entry.shards * number // passes, entry.shards * (number + 1) // passes)


def _write(shelf: Shelf, entry: Entry, span: range, files: Files) -> None:
    for number, text in zip(span, files.texts(), strict=True):
        shelf.write(f"{entry.name}/p/{number}", entry.version, f'"{text}"')


def _keep_only(shelf: Shelf, entry: Entry) -> None:
    shelf.keep_only(entry.name, {f"{entry.name}/p/{n}" for n in range(entry.shards)})


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
