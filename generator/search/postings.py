"""Postings: which numbered articles have which term, and the files that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from generator.search.digits import (
    DIGITS,
    LARGEST,
    SPREAD,
    STEPS,
    first_shard,
    gaps,
    shard_of,
)

COMMON = 50
"""A single character found in so many articles, and in one of `OFTEN`, has no postings itself."""
OFTEN = 16
FOLLOWERS = 8
"""How many terms stand for a common single character: the commonest that begin with it."""

Numbers = npt.NDArray[np.int64]

_CODES = np.array([0, *(ord(digit) for digit in DIGITS[1:])], dtype="<u2")


class Postings:
    """Terms and the numbers of their articles, which are added in order from 0.

    An article's pairs of characters are kept as numbers and sorted at the end, all at once: a
    dictionary of some hundred thousand lists is many times slower.
    """

    def __init__(self) -> None:
        self._pairs: list[Numbers] = []
        self._others: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, pairs: str, others: Iterable[str]) -> None:
        """Enter the next article: a text whose neighbouring characters are terms, and others."""
        characters = np.frombuffer(pairs.encode("utf-32-le"), dtype="<u4").astype(np.int64)
        number = len(self._pairs)
        self._pairs.append(np.unique(characters[:-1] << 32 | characters[1:]))
        for term in others:
            self._others[term].append(number)

    def shards(self, meant: int) -> list[str]:
        """The text of each file, of about ``meant`` bytes; `shard_of` says where a term stands.

        Besides the terms there are ``~x``, the articles with the single character ``x``, or ``=x``,
        the commonest followers of a common one.
        """
        many = max(COMMON, len(self._pairs) // OFTEN)
        counts = [len(pairs) for pairs in self._pairs]
        pairs = np.concatenate(self._pairs)
        order = np.argsort(pairs, kind="stable")
        pairs = pairs[order]
        numbers = np.repeat(np.arange(len(counts)), counts)[order]
        del order
        others = sum(map(len, self._others.values()))
        starts = np.flatnonzero(np.diff(pairs, prepend=-1))
        # a term costs about four bytes beside its numbers, a number little more than one
        size = 5 * (len(starts) + len(self._others)) + (len(pairs) + others) * 5 // 4
        files = Files(range(max(1, size // meant)))
        for first, group in groupby(sorted(self._others), key=itemgetter(0)):
            listed = {term: self._others[term] for term in group}
            if first.isalnum():
                files.put(*_single(first, listed, many))
            for term, found in listed.items():
                if "\n" not in term:
                    files.put(term, gaps(found))
        self._deal_pairs(files, many, (pairs[starts], starts, numbers))
        return files.texts()

    def _deal_pairs(self, files: Files, many: int, table: tuple[Numbers, Numbers, Numbers]) -> None:
        """Deal out the pairs: each with where its numbers start among all, and all numbers."""
        pairs, starts, numbers = table
        written = _all_gaps(numbers, starts)
        seconds = (pairs & 0xFFFFFFFF).astype("<u4").tobytes().decode("utf-32-le")
        bounds = [*starts.tolist(), len(numbers)]
        firsts = pairs >> 32
        changes = [*np.flatnonzero(np.diff(firsts, prepend=-1)).tolist(), len(pairs)]
        for low, high in pairwise(changes):
            first = chr(int(firsts[low]))
            if first < "\x80":  # a line's end, or the beginning of a run that is among the others
                continue
            terms = [
                (seconds[n], written(bounds[n], bounds[n + 1]))
                for n in range(low, high)
                if seconds[n] != "\n"
            ]
            if bounds[high] - bounds[low] < 2 * many:
                found = np.unique(numbers[bounds[low] : bounds[high]]).tolist()
                files.put("~" + first, gaps(found))
            else:
                often = [(bounds[n] - bounds[n + 1], seconds[n]) for n in range(low, high)]
                files.put("=" + first, _followers(often))
            files.deal(first, terms)


def _all_gaps(numbers: Numbers, starts: Numbers) -> Callable[[int, int], str]:
    """The gaps of the numbers from one place to another, where each list starts at ``starts``."""
    if len(numbers) and int(numbers.max()) >= LARGEST:
        return lambda low, high: gaps(numbers[low:high].tolist())
    steps = np.diff(numbers, prepend=-1)
    steps[starts] = numbers[starts] + 1
    text = _CODES[steps].tobytes().decode("utf-16-le")
    return lambda low, high: text[low:high]


def _single(first: str, terms: Mapping[str, Sequence[int]], many: int) -> tuple[str, str]:
    """``~x`` or ``=x``, and what stands behind it: all ``terms`` begin with ``x``."""
    # several terms in one article are rare enough to be counted twice here
    if sum(map(len, terms.values())) < 2 * many:
        return "~" + first, gaps(sorted(set().union(*terms.values())))
    pairs = [(-len(numbers), term[1]) for term, numbers in terms.items() if len(term) == 2]
    return "=" + first, _followers(pairs)


def _followers(often: Sequence[tuple[int, str]]) -> str:
    return "".join([second for _, second in sorted(often) if second != "\n"][:FOLLOWERS])


def dealt(lists: Mapping[str, Sequence[int]], shards: int, span: range | None = None) -> list[str]:
    """The text of each file, or of those in ``span``, for terms with their numbers."""
    files = Files(range(shards), span)
    for first, group in groupby(sorted(lists), key=itemgetter(0)):
        terms = [(term, gaps(lists[term])) for term in group]
        if first < "\x80" or first > "\uffff":
            for term, value in terms:
                files.put(term, value)
        else:
            files.deal(first, [(term[1], value) for term, value in terms])
    return files.texts()


class Files:
    """The files of a set, or those in ``span``, while terms are dealt out to them.

    `` term!value`` for a term that begins in ASCII or has a character beyond the basic plane (then
    marked ``^``). Others are grouped by their first character: `` 国`` and, for each term with one
    article in one digit, second character and digit; then for each of the rest ``!``, second
    character, value.
    """

    def __init__(self, shards: range, span: range | None = None) -> None:
        self._count = len(shards)
        self._start = (span or shards).start
        self._files: list[list[str]] = [[] for _ in span or shards]

    def texts(self) -> list[str]:
        """What each file says, its terms in order."""
        return ["".join(sorted(file)) + " " if file else "" for file in self._files]

    def put(self, term: str, value: str) -> None:
        """One term with what stands behind it."""
        mark = "^" if max(term) > "\uffff" else ""
        place = shard_of(term, self._count) - self._start
        self._files[place].append(f" {mark}{term}!{value}")

    def deal(self, first: str, terms: Sequence[tuple[str, str]]) -> None:
        """Terms that begin with ``first``, in order, by their second characters; their values."""
        once: list[list[str]] = [[] for _ in range(SPREAD)]
        often: list[list[str]] = [[] for _ in range(SPREAD)]
        for second, value in terms:
            if second > "\uffff" or first > "\uffff":
                self.put(first + second, value)
            elif len(value) == 1:
                once[STEPS[second]].append(second + value)
            else:
                often[STEPS[second]].append(f"!{second}{value}")
        base = first_shard(first)
        width = min(SPREAD, self._count)  # of few files, several steps share one, and one group
        for step in range(width):
            group = "".join(chain(*once[step::width], *often[step::width]))
            if group:
                self._files[(base + step) % self._count - self._start].append(f" {first}{group}")


def terms_in(text: str) -> Iterator[str]:
    """The terms that a file's text has: what `Files` was given."""
    for piece in text.split(" "):
        if not piece:
            continue
        if piece[0] < "\x80":
            yield piece[: piece.index("!")].removeprefix("^")
            continue
        once, *often = piece[1:].split("!")
        for second in (*once[::2], *(value[0] for value in often)):
            yield piece[0] + second
