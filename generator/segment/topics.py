"""What pieces talk about: the pairs of han they share, rare ones counting more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from operator import add
from typing import NamedTuple

NOT_WORD = re.compile(r"[^A-Za-z一-鿿]+")


@lru_cache(maxsize=1024)
def pairs_of(text: str) -> frozenset[str]:
    """The distinct pairs of neighbouring letters in ``text``; digits and marks say little."""
    found: set[str] = set()
    for run in NOT_WORD.split(text):
        found.update(map(add, run, run[1:]))
    return frozenset(found)


class Group(NamedTuple):
    """The pairs that some texts have between them, and their squared weights added up."""

    pairs: frozenset[str]
    weight: float


class Topics:
    """Texts by number, compared by the pairs they share.

    A pair that many texts have says little: its weight is the logarithm of its rarity.
    """

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._pairs = {number: pairs_of(text) for number, text in texts.items()}
        counts = Counter(chain.from_iterable(self._pairs.values()))
        size = max(2, len(texts))
        self._unseen = math.log(size + 1)
        logs = [0.0, *(math.log(n) for n in range(1, size + 1))]
        self._rarity = {pair: self._unseen - logs[n] for pair, n in counts.items()}

    def _weight(self, pairs: Iterable[str]) -> float:
        rarity, unseen = self._rarity, self._unseen
        return sum(rarity.get(pair, unseen) for pair in pairs)

    def shared(self, text: str, numbers: Iterable[int]) -> float:
        """How much of ``text`` the texts ``numbers`` have too: 0 nothing, 1 every pair."""
        pairs = pairs_of(text)
        whole = self._weight(pairs)
        known: set[str] = set()
        for number in numbers:
            known |= self._pairs.get(number, frozenset()) & pairs
        return self._weight(known) / whole if whole else 0.0

    def each_share(self, text: str, numbers: Iterable[int]) -> Iterator[tuple[int, float]]:
        """``(number, shared)`` for each of the texts ``numbers`` by itself."""
        pairs = pairs_of(text)
        whole = self._weight(pairs)
        for number in numbers:
            known = self._pairs.get(number, frozenset()) & pairs
            yield number, self._weight(known) / whole if whole else 0.0

    def share(self, pairs: frozenset[str], known: frozenset[str]) -> float:
        """How much of ``pairs`` is among ``known``: 0 nothing, 1 every pair."""
        whole = self._weight(pairs)
        return self._weight(pairs & known) / whole if whole else 0.0

    def kin(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How alike two sets of the texts' pairs are: the cosine of their weights, 0 to 1."""
        return self.kinship(Group(one, self._squares(one)), Group(other, self._squares(other)))

    def group(self, numbers: Iterable[int]) -> Group:
        """The texts ``numbers`` taken together."""
        pairs = frozenset[str]().union(*(self._pairs.get(n, frozenset()) for n in numbers))
        return Group(pairs, self._squares(pairs))

    def kinship(self, one: Group, other: Group) -> float:
        """How alike two groups of the texts are: the cosine of their weighted pairs, 0 to 1."""
        both = one.weight * other.weight
        return self._squares(one.pairs & other.pairs) / math.sqrt(both) if both else 0.0

    def _squares(self, pairs: Iterable[str]) -> float:
        rarity = self._rarity
        return sum(rarity.get(pair, 0.0) ** 2 for pair in pairs)
