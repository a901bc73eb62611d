"""Postings: which numbered articles have which term, and the files that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from generator.search.digits import gaps, shard_of

SHARD_BYTES = 4_500
"""How large a file of postings is meant to be. A term that fills more makes a larger one."""

COMMON = 50
"""A single character found in so many articles, and in one of `OFTEN`, has no postings itself."""
OFTEN = 16
FOLLOWERS = 8
"""How many terms stand for a common single character: the commonest that begin with it."""


class Postings:
    """Terms and the numbers of their articles, which are added in ascending order."""

    def __init__(self) -> None:
        self._lists: defaultdict[str, list[int]] = defaultdict(list)
        self._count = 0

    def add(self, number: int, terms: Iterable[str]) -> None:
        """Enter the article ``number`` under each of ``terms``, which are all different."""
        lists = self._lists
        for term in terms:
            lists[term].append(number)
        self._count += 1

    def lists(self) -> Mapping[str, list[int]]:
        """Every term with the numbers of its articles."""
        return self._lists

    def terms(self) -> Iterator[str]:
        """The terms that can be asked for, single characters apart, in no order."""
        return (term for term in self._lists if "\n" not in term)

    def shards(self) -> list[str]:
        """The text of each file; a term stands in the file that `shard_of` names."""
        return shards_of({term: gaps(self._lists[term]) for term in self.terms()} | self._singles())

    def _singles(self) -> dict[str, str]:
        """``~x``: the articles with the character ``x``; ``=x``: its commonest followers."""
        found = {}
        beginning = sorted(term for term in self._lists if term[0].isalnum())
        for first, group in groupby(beginning, key=lambda term: term[0]):
            terms = list(group)
            numbers = self._lists[terms[0]]
            if len(terms) > 1:
                numbers = sorted(set().union(*(self._lists[term] for term in terms)))
            if len(numbers) < max(COMMON, self._count // OFTEN):
                found["~" + first] = gaps(numbers)
            else:
                found["=" + first] = self._followers(terms)
        return found

    def _followers(self, terms: Sequence[str]) -> str:
        pairs = [term for term in terms if len(term) == 2 and term[1] != "\n"]
        pairs.sort(key=lambda term: (-len(self._lists[term]), term))
        return "".join(term[1] for term in pairs[:FOLLOWERS])


def shards_of(written: Mapping[str, str]) -> list[str]:
    """Terms with what is written behind each, dealt out to files of about `SHARD_BYTES`."""
    size = sum(len(value.encode()) + len(term.encode()) - 1 for term, value in written.items())
    return dealt(written, max(1, -(-size // SHARD_BYTES)))


def dealt(written: Mapping[str, str], shards: int, span: range | None = None) -> list[str]:
    """The text of each file, or of those in ``span``, for terms with what is written behind each.

    `` term!value`` for a term that begins in ASCII or has a character beyond the basic plane (then
    marked ``^``). Others are grouped by their first character: `` 国`` and, for each term with one
    article in one digit, second character and digit; then for each of the rest ``!``, second
    character, value.
    """
    span = span or range(shards)
    files: list[list[str]] = [[] for _ in span]
    groups: dict[tuple[int, str], tuple[list[str], list[str]]] = {}
    for term in sorted(written):
        shard = shard_of(term, shards) - span.start
        value = written[term]
        if term[0] < "\x80" or max(term) > "\uffff":
            mark = "" if max(term) <= "\uffff" else "^"
            files[shard].append(f" {mark}{term}!{value}")
            continue
        once, often = groups.setdefault((shard, term[0]), ([], []))
        if len(value) == 1:
            once.append(term[1] + value)
        else:
            often.append(f"!{term[1]}{value}")
    for (shard, first), (once, often) in groups.items():
        files[shard].append(f" {first}{''.join(once)}{''.join(often)}")
    return ["".join(file) + " " if file else "" for file in files]


def terms_in(text: str) -> Iterator[str]:
    """The terms that a file's text has: what `dealt` was given."""
    for piece in text.split(" "):
        if not piece:
            continue
        if piece[0] < "\x80":
            yield piece[: piece.index("!")].removeprefix("^")
            continue
        once, *often = piece[1:].split("!")
        for second in (*once[::2], *(value[0] for value in often)):
            yield piece[0] + second
