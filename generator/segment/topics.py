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
    """The pairs that some texts have between them, and their squared weights added up."""

    pairs: set[str] = field(default_factory=set)
    weight: int = 0


class _Weights(dict[str, int]):
    """What each pair weighs; one that no text has weighs ``other``."""

    def __init__(self, weights: Mapping[str, int], other: int) -> None:
        super().__init__(weights)
        self.other = other

    def __missing__(self, pair: str) -> int:
        return self.other

    def of(self, pairs: Iterable[str]) -> int:
        """What ``pairs`` weigh together."""
        return sum(map(self.__getitem__, pairs))


class Topics:
    """Texts by number, compared by the pairs they share.

    A pair that many texts have says little: its weight is the logarithm of its rarity.
    """

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._pairs = {number: pairs_of(text) for number, text in texts.items()}
        counts = Counter(chain.from_iterable(self._pairs.values()))
        size = max(2, len(texts))
        rarity = [0.0, *(math.log(size + 1) - math.log(n) for n in range(1, size + 1))]
        plain = [round(UNIT * weight) for weight in rarity]
        squares = [round(UNIT * weight**2) for weight in rarity]
        self._weight = _Weights({p: plain[n] for p, n in counts.items()}, plain[1]).of
        self._square = _Weights({p: squares[n] for p, n in counts.items()}, 0).of
        self._wholes: dict[frozenset[str], int] = {}

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

    def share(self, pairs: frozenset[str], *known: Set[str]) -> float:
        """How much of ``pairs`` is among any of ``known``: 0 nothing, 1 every pair."""
        whole = self._wholes.get(pairs)
        if whole is None:
            whole = self._wholes[pairs] = self._weight(pairs)
        both = pairs & known[0] if len(known) == 1 else set().union(*(pairs & k for k in known))
        return self._weight(both) / whole if whole else 0.0

    def group(self, numbers: Iterable[int]) -> Group:
        """The texts ``numbers`` taken together."""
        found = Group()
        for number in numbers:
            self.add(found, number)
        return found

    def add(self, group: Group, number: int) -> None:
        """Takes one more text into a group."""
        new = self._pairs.get(number, frozenset()) - group.pairs
        group.pairs |= new
        group.weight += self._square(new)

    def kinship(self, one: Group, other: Group) -> float:
        """How alike two groups of the texts are: the cosine of their weighted pairs, 0 to 1."""
        both = one.weight * other.weight
        return self._square(one.pairs & other.pairs) / math.sqrt(both) if both else 0.0
