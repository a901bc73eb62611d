"""What pieces talk about: the pairs of han they share, rare ones counting more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from operator import add

NOT_WORD = re.compile(r"[^A-Za-z一-鿿]+")
UNIT = 1 << 32
"""Weights are whole numbers of which so many are 1: their sum is the same in whatever order a set
gives its members, so that a page always reads the same way."""


@lru_cache(maxsize=1024)
def pairs_of(text: str) -> frozenset[str]:
    """The distinct pairs of neighbouring letters in ``text``; digits and marks say little."""
    found: set[str] = set()
    for run in NOT_WORD.split(text):
        found.update(map(add, run, run[1:]))
    return frozenset(found)


@dataclass(slots=True)
class Group:
    """What some texts have in common with others, and the squared weights of all their pairs."""

    pairs: set[str] = field(default_factory=set)
    weight: int = 0


class Topics:
    """Texts by number, compared by the pairs they share.

    A pair that many texts have says little: its weight is the logarithm of its rarity.
    """

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._pairs = {number: pairs_of(text) for number, text in texts.items()}
        self._counts = Counter(chain.from_iterable(self._pairs.values()))
        size = max(2, len(texts))
        rarity = [math.log(size + 1) - math.log(max(1, n)) for n in range(size + 1)]
        self._weights = [round(UNIT * weight) for weight in rarity]
        squares = [round(UNIT * weight**2) for weight in rarity]
        self._square_alone = squares[1]
        self._squares = {pair: squares[n] for pair, n in self._counts.items() if n > 1}
        self._common = frozenset(self._squares)
        self._wholes: dict[frozenset[str], int] = {}

    def _weight(self, pairs: Iterable[str]) -> int:
        count, weights = self._counts.get, self._weights
        return sum([weights[count(pair, 0)] for pair in pairs])

    def _square(self, pairs: Iterable[str]) -> int:
        """The squared weights of pairs that at least two texts have."""
        return sum(map(self._squares.__getitem__, pairs))

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

    def share(self, pairs: frozenset[str], known: Set[str]) -> float:
        """How much of ``pairs`` is among ``known``: 0 nothing, 1 every pair."""
        whole = self._wholes.get(pairs)
        if whole is None:
            whole = self._wholes[pairs] = self._weight(pairs)
        return self._weight(pairs & known) / whole if whole else 0.0

    def group(self, numbers: Iterable[int]) -> Group:
        """The texts ``numbers`` taken together."""
        found = Group()
        for number in numbers:
            self.add(found, number)
        return found

    def add(self, group: Group, number: int) -> None:
        """Takes one more text into a group."""
        pairs = self._pairs[number]
        common = pairs & self._common
        new = common - group.pairs
        group.pairs |= new
        group.weight += self._square(new) + self._square_alone * (len(pairs) - len(common))

    def kinship(self, one: Group, other: Group) -> float:
        """How alike two groups are that have no text in common: the cosine of their pairs' weights.

        It is between 0 and 1.
        """
        both = one.weight * other.weight
        return self._square(one.pairs & other.pairs) / math.sqrt(both) if both else 0.0
