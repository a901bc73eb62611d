"""Fields of news: what the words of a text speak of, be it courts, crops or concerts.

Two paragraphs of one article often share no word, yet both speak of the same field. A table
tells for each word the topics of a topic model of the news that it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from operator import add, mul
from typing import NamedTuple

TOPICS = 100
HAN = re.compile("[一-鿿]+")
SCALE = 10.0
TEXTS = 512
"""So many are remembered: more than a page has."""


class Leaning(NamedTuple):
    """What a text speaks of."""

    weights: tuple[float, ...]
    """For each topic how much speaks for it, rare topics counting more."""
    telling: float
    """How many telling words it has, weak ones in part."""


class Fields:
    """The topics of words: ``rows`` gives for a word ``telling<TAB>topic:weight topic:weight``."""

    def __init__(self, rows: Mapping[str, str]) -> None:
        self._rows = rows
        self._read: dict[str, tuple[int, list[tuple[int, int]]]] = {}
        self.leaning = lru_cache(maxsize=TEXTS)(self._leaning)
        """What a text speaks of: a page asks of each several times."""

    @classmethod
    def of_table(cls, text: str) -> Fields:
        """Those of a table as ``generator/data/fields.tsv``; lines with # are comments."""
        lines = (line for line in text.splitlines() if line and line[0] != "#")
        return cls({word: rest for word, _, rest in (line.partition("\t") for line in lines)})

    def _leaning(self, text: str) -> Leaning:
        # Whole numbers: the same sums in whatever order a set gives its words.
        weights = [0] * TOPICS
        telling = 0
        for word in self._words(text):
            told, topics = self._row(word)
            telling += told
            for topic, weight in topics:
                weights[topic] += weight
        return Leaning(tuple(weight / SCALE for weight in weights), telling / SCALE)

    def _words(self, text: str) -> set[str]:
        """The words of the table in ``text``: they have three letters at most."""
        found: set[str] = set()
        for run in HAN.findall(text):
            pairs = [*map(add, run, run[1:])]
            found.update(run, pairs, map(add, pairs, run[2:]))
        return found & self._rows.keys()

    def _row(self, word: str) -> tuple[int, list[tuple[int, int]]]:
        read = self._read.get(word)
        if read is None:
            telling, _, topics = self._rows[word].partition("\t")
            pairs = (entry.split(":") for entry in topics.split())
            read = self._read[word] = int(telling), [(int(n), int(w)) for n, w in pairs]
        return read


def overlap(one: Leaning, other: Leaning) -> float:
    """The product of what two texts speak of: 0 where they have no topic in common."""
    return float(sum(map(mul, one.weights, other.weights)))


NO_FIELDS = Fields({})
"""Where no table is at hand: every text speaks of nothing."""
