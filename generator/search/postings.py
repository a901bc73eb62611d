"""Postings: which numbered articles have which term, and the files that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from generator.search.digits import DIGITS, LARGEST, first_shard, gaps, shard_of, step

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

    def shards(self, meant: int) -> list[str]:
        """The text of each file, of about ``meant`` bytes; `shard_of` says where a term stands."""
        singles = self._singles()
        lists = {term: numbers for term, numbers in self._lists.items() if "\n" not in term}
        # a term costs about four bytes beside its numbers, a number little more than one
        size = 5 * len(lists) + sum(map(len, lists.values())) * 5 // 4
        return dealt(lists, max(1, size // meant), singles)

    def _singles(self) -> dict[str, str]:
        """``~x``: the articles with the character ``x``; ``=x``: its commonest followers."""
        many = max(COMMON, self._count // OFTEN)
        found = {}
        beginning = sorted(term for term in self._lists if term[0].isalnum())
        for first, group in groupby(beginning, key=lambda term: term[0]):
            lists = {term: self._lists[term] for term in group}
            # several terms in one article are rare enough to be counted twice here
            if sum(map(len, lists.values())) < 2 * many:
                found["~" + first] = gaps(sorted(set().union(*lists.values())))
            else:
                found["=" + first] = _followers(lists)
        return found


def _followers(lists: Mapping[str, Sequence[int]]) -> str:
    pairs = [term for term in lists if len(term) == 2 and term[1] != "\n"]
    pairs.sort(key=lambda term: (-len(lists[term]), term))
    return "".join(term[1] for term in pairs[:FOLLOWERS])


def dealt(
    lists: Mapping[str, Sequence[int]],
    shards: int,
    written: Mapping[str, str] | None = None,
    span: range | None = None,
) -> list[str]:
    """The text of each file, or of those in ``span``, for terms with their numbers.

    `` term!value`` for a term that begins in ASCII or has a character beyond the basic plane (then
    marked ``^``), and for the terms of ``written``, whose value is given. Others are grouped by
    their first character: `` 国`` and, for each term with one article in one digit, second
    character and digit; then for each of the rest ``!``, second character, value.
    """
    span = span or range(shards)
    files: list[list[str]] = [[] for _ in span]
    grouped = []
    for term, numbers in lists.items():
        if term[0] < "\x80" or term > "\ud800" or term[1] > "\uffff":
            mark = "^" if max(term) > "\uffff" else ""
            files[shard_of(term, shards) - span.start].append(f" {mark}{term}!{gaps(numbers)}")
        else:
            grouped.append(term)
    for term, value in (written or {}).items():
        files[shard_of(term, shards) - span.start].append(f" {term}!{value}")
    for file in files:
        file.sort()
    grouped.sort()
    for first, group in groupby(grouped, key=lambda term: term[0]):
        _deal_group(first, [(term[1], lists[term]) for term in group], (files, shards, span.start))
    return ["".join(file) + " " if file else "" for file in files]


def _deal_group(
    first: str,
    seconds: Iterable[tuple[str, Sequence[int]]],
    to: tuple[list[list[str]], int, int],
) -> None:
    """Write the terms that begin with ``first`` to the files that have them."""
    files, shards, start = to
    base = first_shard(first)
    parts: dict[int, tuple[list[str], list[str]]] = {}
    for second, numbers in seconds:
        shard = (base + step(second)) % shards - start
        if shard not in parts:
            parts[shard] = ([], [])
        once, often = parts[shard]
        if len(numbers) == 1 and numbers[0] < LARGEST:
            once.append(second + DIGITS[numbers[0] + 1])
        else:
            often.append(f"!{second}{gaps(numbers)}")
    for shard, (once, often) in parts.items():
        files[shard].append(f" {first}{''.join(once)}{''.join(often)}")


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
