"""One segment of the index: the articles of a month of the newest year, or of a closed year."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from generator.search.digits import digit, gaps
from generator.search.files import Shelf
from generator.search.folding import fold, parted
from generator.search.format import FORMAT
from generator.search.layout import COMMON, OFTEN, Files, Terms
from generator.search.postings import Postings
from generator.search.records import Record

TEXT_BYTES = 5_000
"""How large a file of texts of a closed year is meant to be: some two articles, one excerpt's cost.
In a month of the newest year each article has its own, but in a new one: most queries end there."""

SHARD_BYTES = {"month": 2_300, "year": 2_900}
"""How large a file of postings is meant to be; one that is common fills a larger one. A query may
ask up to a dozen months, so that theirs are smaller."""

FEW, ROOMIEST = 120, 12
"""A month with so few articles has files of twice the size, and one with fewer, of up to so many
times. What they share is written once a file, and a query that needs several of them has little
else to ask."""

KINDS: Mapping[str, str] = {"region": "@", "section": "#", "reporter": "&"}
"""What a search can be narrowed to, and the mark before its terms."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the manifest says of one set of files. ``days``: gap back and count of each day.

    ``heads`` and ``terms`` change with the headlines and the terms of a segment, which the sets
    that span several are made of.
    """

    name: str
    version: str
    articles: int
    shards: int
    per_text: int = 0
    last: str = ""
    days: str = ""
    heads: str = ""
    terms: str = ""

    def listed(self) -> list[str | int]:
        """As it stands in the manifest, without what is empty at its end."""
        found: list[str | int] = [self.name, self.version, self.articles, self.shards]
        if not self.days:
            return found
        return [*found, self.per_text, self.last, self.days, self.heads, self.terms]


def version_of(parts: Iterable[str]) -> str:
    """Eight letters that change with ``parts`` and with the code."""
    digest = blake2b(FORMAT.encode(), digest_size=4)
    for part in parts:
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Fresh:
    """What a segment that was just written leaves for the sets that span several."""

    headlines: Sequence[str]
    terms: Terms

    def versions(self) -> tuple[str, str]:
        """Eight letters each that change with the headlines, and with the terms."""
        others = sorted(self.terms.others.split())
        pairs = blake2b(self.terms.pairs.tobytes()).hexdigest()
        return version_of(self.headlines), version_of((pairs, *others))


class Segment:
    """The records of one segment, in the order of their numbers: the newest day first."""

    def __init__(self, name: str, records: Sequence[Record]) -> None:
        self.name = name
        self.records = records
        self.version = version_of(text for r in records for text in (r.date, r.row, *r.people))

    @property
    def closed(self) -> bool:
        """Whether it is a closed year."""
        return len(self.name) == len("2020")

    def write(self, shelf: Shelf) -> tuple[Entry, Fresh]:
        """Write the segment's files and remove those that it no longer has."""
        files, terms = self._postings()
        shards = write_postings(shelf, self.name, self.version, files.texts())
        names = {f"{self.name}/p/{n}" for n in range(shards)} | {f"{self.name}/facets"}
        per_text = self._per_text()
        for number, texts in enumerate(self._texts(per_text)):
            names.add(name := f"{self.name}/t/{number}")
            shelf.write(name, self.version, f"[{','.join(texts)}]")
        shelf.write(f"{self.name}/facets", self.version, self._facets())
        shelf.keep_only(self.name, names)
        fresh = Fresh([record.headline for record in self.records], terms)
        told = (*self._days(), *fresh.versions())
        return Entry(self.name, self.version, len(self.records), shards, per_text, *told), fresh

    def _postings(self) -> tuple[Files, Terms]:
        postings = Postings()
        for record in self.records:
            text, terms = parted(fold(record.text))
            postings.add(text, terms.union(_facet_terms(record)))
        table = postings.table()
        meant = SHARD_BYTES["year"] if self.closed else SHARD_BYTES["month"] * self._room()
        # a term costs about four bytes beside its articles, an article little more than one
        files = Files(max(1, int((5 * len(table) + table.entries * 5 / 4) / meant)))
        files.deal(table)
        files.deal_singles(table, max(COMMON, len(self.records) // OFTEN))
        return files, files.terms(table)

    def _room(self) -> float:
        """How many times larger than others the files of a month may be."""
        return min(ROOMIEST, 1 + (FEW / len(self.records)) ** 2)

    def _per_text(self) -> int:
        """How many articles share a file of texts."""
        if not self.closed:
            return round(self._room())
        size = sum(len(record.row.encode()) for record in self.records)
        return max(1, round(TEXT_BYTES * len(self.records) / size))

    def _texts(self, per_text: int) -> Iterator[list[str]]:
        for start in range(0, len(self.records), per_text):
            yield [record.row for record in self.records[start : start + per_text]]

    def _facets(self) -> str:
        found: dict[str, defaultdict[str, list[int]]] = {k: defaultdict(list) for k in KINDS}
        for number, record in enumerate(self.records):
            for kind, name in _facets_of(record):
                found[kind][name].append(number)
        lists = {
            kind: {name: gaps(found[kind][name]) for name in sorted(found[kind])} for kind in KINDS
        }
        return json.dumps(lists, ensure_ascii=False, separators=(",", ":"))

    def _days(self) -> tuple[str, str]:
        """The newest day, and for each day its distance to the one before it and its articles."""
        counts: dict[str, int] = {}
        for record in self.records:
            counts[record.date] = counts.get(record.date, 0) + 1
        last = self.records[0].date
        before = date.fromisoformat(last).toordinal() + 1
        written = []
        for day, count in counts.items():
            ordinal = date.fromisoformat(day).toordinal()
            written += [digit(before - ordinal), digit(count)]
            before = ordinal
        return last, "".join(written)


def write_postings(shelf: Shelf, name: str, version: str, shards: Sequence[str]) -> int:
    """Write the files of postings of the set ``name``; how many there are."""
    for number, shard in enumerate(shards):
        shelf.write(f"{name}/p/{number}", version, f'"{shard}"')
    return len(shards)


def _facets_of(record: Record) -> Iterator[tuple[str, str]]:
    if record.region:
        yield "region", record.region
    if record.section:
        yield "section", record.section
    for person in record.people:
        yield "reporter", person


def _facet_terms(record: Record) -> Iterator[str]:
    for kind, name in _facets_of(record):
        yield KINDS[kind] + fold(name)
