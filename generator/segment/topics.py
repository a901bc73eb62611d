"""What pieces talk about: the pairs of han they share, rare ones counting more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

NOT_WORD = re.compile(r"[^0-9A-Za-z一-鿿]+")


def pairs_of(text: str) -> frozenset[str]:
    """The distinct pairs of neighbouring letters in ``text``, marks and white space aside."""
    found: set[str] = set()
    for run in NOT_WORD.split(text):
        found.update(run[i : i + 2] for i in range(len(run) - 1))
    return frozenset(found)


class Topics:
    """Texts by number, compared by the pairs they share.

    A pair that many texts have says little: its weight is the logarithm of its rarity.
    """

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._pairs = {number: pairs_of(text) for number, text in texts.items()}
        self._counts = Counter(pair for pairs in self._pairs.values() for pair in pairs)
        self._size = max(2, len(texts))

    def _weight(self, pairs: Iterable[str]) -> float:
        return sum(math.log((self._size + 1) / (self._counts[pair] or 1)) for pair in pairs)

    def shared(self, text: str, numbers: Iterable[int]) -> float:
        """How much of ``text`` the texts ``numbers`` have too: 0 nothing, 1 every pair."""
        pairs = pairs_of(text)
        whole = self._weight(pairs)
        known: set[str] = set()
        for number in numbers:
            known |= self._pairs.get(number, frozenset()) & pairs
        return self._weight(known) / whole if whole else 0.0
