"""What the words of a text mean: vectors of words, near where words stand in like company.

Two paragraphs of one article often have neither a word nor a field of news in common. A table
tells for each word where it stands among all words; a text stands at the sum of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, repeat
from operator import add
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HAN = re.compile("[一-鿿]+")
UNKNOWN = -1
"""The row of what is no word: it stands nowhere. The table has words of two to four letters."""
TEXTS = 512
"""So many are remembered: more than a page has."""

Vector = NDArray[np.float32]


class Meanings:
    """The vectors of words: ``rows`` gives the row of a word in ``vectors`` (words × dimensions),
    in which words that occur everywhere are short."""

    def __init__(self, rows: Mapping[str, int], vectors: NDArray[np.int8]) -> None:
        self._rows = rows
        self._vectors = np.vstack([vectors, np.zeros_like(vectors, shape=vectors.shape[1])])
        self.of = lru_cache(maxsize=TEXTS)(self._of)
        """Where a text stands: a page asks of each several times."""

    @classmethod
    def of_files(cls, words: Path, vectors: Path) -> Meanings:
        """Those of a file with a word a line and the array of their vectors."""
        lines = words.read_text(encoding="utf-8").splitlines()
        return cls({word: n for n, word in enumerate(lines)}, np.load(vectors))

    def _of(self, text: str) -> Vector:
        found = [*map(self._rows.get, words_of(text), repeat(UNKNOWN))]
        stands: Vector = self._vectors[found].sum(axis=0, dtype=np.float32)
        return stands


def words_of(text: str) -> Iterator[str]:
    """All that may be words: each two, three and four han in a row."""
    for run in HAN.findall(text):
        pairs = [*map(add, run, run[1:])]
        triples = [*map(add, pairs, run[2:])]
        yield from chain(pairs, triples, map(add, triples, run[3:]))


def alike(one: Vector, other: Vector) -> float:
    """The cosine between where two texts stand, -1 to 1; 0 where one has no known word."""
    lengths = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / lengths if lengths else 0.0


NO_MEANINGS = Meanings({}, np.zeros((0, 1), np.int8))
"""Where no table is at hand: no text stands anywhere."""
