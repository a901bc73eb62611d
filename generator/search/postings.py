"""Which numbered articles have which term."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Pairs = npt.NDArray[np.uint32]
"""Terms of two characters, each one number: the first character's code, 16 bits, the second's."""
Numbers = npt.NDArray[np.int64]
Sieve = Callable[["Pairs", Iterable[str]], "tuple[Pairs, Iterable[str]]"]

_NOT_NARROW = 0x80 << 48
_RARE = re.compile("[\uf000-\U0010ffff]")
"""Characters too far off to be written as a gap: their terms are no pairs."""
_BLOCK = 400_000
"""About how many numbers are looked at together, so that memory stays small."""


@dataclass(frozen=True, slots=True)
class Table:
    """Terms in order. The articles of the pair ``n``, ascending, are ``numbers`` from ``bounds[n]``
    to ``bounds[n + 1]``; ``others`` are all terms that are no pair."""

    pairs: Pairs
    bounds: Numbers
    numbers: npt.NDArray[np.uint32]
    others: Mapping[str, Sequence[int]]

    def __len__(self) -> int:
        return len(self.pairs) + len(self.others)

    @property
    def entries(self) -> int:
        """How many articles stand under all terms together."""
        return len(self.numbers) + sum(map(len, self.others.values()))

    def by_first(self) -> Iterator[tuple[str, int, int]]:
        """Each character that pairs begin with, and from where to where they stand."""
        firsts = self.pairs >> 16
        places = np.flatnonzero(np.diff(firsts, prepend=np.uint32(0))).tolist()
        for low, high in pairwise([*places, len(self.pairs)]):
            yield chr(int(firsts[low])), low, high

    def blocks(self) -> Iterator[Table]:
        """The pairs in pieces; those that begin alike stay together."""
        low = 0
        for _, _, end in self.by_first():
            if end == len(self.pairs) or self.bounds[end] - self.bounds[low] >= _BLOCK:
                first, last = self.bounds[low], self.bounds[end]
                bounds = self.bounds[low : end + 1] - first
                yield Table(self.pairs[low:end], bounds, self.numbers[first:last], {})
                low = end


class Postings:
    """Terms and the numbers of their articles, which are added in order from 0.

    Pairs are kept as numbers and sorted at the end, all at once: a dictionary of some hundred
    thousand lists is many times slower and larger.
    """

    def __init__(self, kept: Sieve | None = None) -> None:
        """``kept`` leaves of an article's terms those that are wanted now."""
        self._kept = kept
        self._pairs: list[Pairs] = []
        self._others: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, text: str, others: Iterable[str]) -> None:
        """Enter the next article: a text whose neighbouring characters are terms, and others."""
        if _RARE.search(text):
            around = {text[at : at + 2] for at in _beside_rare(text)}
            others = (*others, *(pair for pair in around if pair[0] != "\n"))
            text = _RARE.sub("\n", text)
        codes = np.frombuffer(text.encode("utf-16-le"), dtype="<u2").astype(np.uint32)
        self.enter((codes[:-1] << np.uint32(16)) | codes[1:], others)

    def enter(self, pairs: Pairs, others: Iterable[str]) -> None:
        """Enter what the next article has, pairs in any order and as often as they occur."""
        number = len(self._pairs)
        if self._kept:
            pairs, others = self._kept(pairs, others)
        self._pairs.append(distinct(pairs))
        for term in others:
            self._others[term].append(number)

    def table(self) -> Table:
        """All that was entered, which is gone here afterwards."""
        keys = np.empty(sum(map(len, self._pairs)), dtype="<u8")
        end = len(keys)
        for number in reversed(range(len(self._pairs))):
            pairs = self._pairs.pop()
            part = keys[end - len(pairs) : end]
            part[:] = pairs
            part <<= np.uint64(32)
            part |= np.uint64(number)
            end -= len(pairs)
        keys.sort()
        # not those that begin with a line's end, or with a run that is among the others
        keys = keys[np.searchsorted(keys, np.uint64(_NOT_NARROW)) :]
        # both halves of each key where they lie: there are millions, and no room for copies
        numbers, pairs = keys.view("<u4").reshape(-1, 2).T
        starts = np.flatnonzero(pairs[1:] != pairs[:-1]) + 1
        starts = np.append(0, starts)[: len(pairs)]
        bounds = np.append(starts, len(pairs))
        return Table(pairs[starts], bounds, numbers.copy(), dict(self._others))


def distinct(values: Pairs) -> Pairs:
    """``values`` in order, each once; np.unique, which asks much first, takes three times as long.

    >>> distinct(np.array([3, 1, 3], dtype=np.uint32)).tolist()
    [1, 3]
    """
    values = np.sort(values)
    new = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=new[1:])
    return values[new]


def _beside_rare(text: str) -> Iterator[int]:
    for found in _RARE.finditer(text):
        yield max(0, found.start() - 1)
        yield found.start()
