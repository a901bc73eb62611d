"""Fields of news: what the words of a text speak of, be it courts, crops or concerts.

Two paragraphs of one article often share no word, yet both speak of the same field. A table
tells for each word the topics of a topic model of the news that it belongs to.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from operator import add, mul
from typing import NamedTuple

TOPICS = 100
LONGEST = 3
HAN = re.compile("[一-鿿]+")
SCALE = 10.0
FAINT = 0.1
"""What is added before the logarithm of a likeness, so that nothing in common is not infinite."""


class Leaning(NamedTuple):
    """What a text speaks of."""

    weights: tuple[float, ...]
    """For each topic how much speaks for it, rare topics counting more."""
    telling: float
    """How many telling words it has, weak ones in part."""
    norm: float


class Likeness(NamedTuple):
    """How two leanings agree."""

    cosine: float
    """Of their directions: 0 nothing in common, 1 all."""
    lift: float
    """The log of how much likelier a topic of one is in the other than in any text."""


NOWHERE = Leaning((0.0,) * TOPICS, 0.0, 0.0)


class Fields:
    """The topics of words: ``rows`` gives for a word ``telling<TAB>topic:weight topic:weight``."""

    def __init__(self, rows: Mapping[str, str]) -> None:
        self._rows = rows
        self._read: dict[str, tuple[float, list[tuple[int, float]]]] = {}

    @classmethod
    def of_table(cls, text: str) -> Fields:
        """Those of a table as ``generator/data/fields.tsv``; lines with # are comments."""
        lines = (line for line in text.splitlines() if line and line[0] != "#")
        return cls({word: rest for word, _, rest in (line.partition("\t") for line in lines)})

    def leaning(self, text: str) -> Leaning:
        """What ``text`` speaks of."""
        weights = [0.0] * TOPICS
        telling = 0.0
        for word in self._words(text):
            told, topics = self._row(word)
            telling += told
            for topic, weight in topics:
                weights[topic] += weight
        return _leaning(tuple(weights), telling)

    def _words(self, text: str) -> set[str]:
        rows = self._rows
        found: set[str] = set()
        for run in HAN.findall(text):
            for size in range(1, LONGEST + 1):
                found.update(
                    word
                    for start in range(len(run) - size + 1)
                    if (word := run[start : start + size]) in rows
                )
        return found

    def _row(self, word: str) -> tuple[float, list[tuple[int, float]]]:
        read = self._read.get(word)
        if read is None:
            telling, _, topics = self._rows[word].partition("\t")
            pairs = (entry.split(":") for entry in topics.split())
            read = int(telling) / SCALE, [(int(n), int(weight) / SCALE) for n, weight in pairs]
            self._read[word] = read
        return read


def together(leanings: Iterable[Leaning]) -> Leaning:
    """What several texts speak of, taken as one."""
    weights: tuple[float, ...] = NOWHERE.weights
    telling = 0.0
    for leaning in leanings:
        weights = tuple(map(add, weights, leaning.weights))
        telling += leaning.telling
    return _leaning(weights, telling)


def likeness(one: Leaning, other: Leaning) -> Likeness:
    """How far two texts speak of the same."""
    product = sum(map(mul, one.weights, other.weights))
    if not product:
        return Likeness(0.0, math.log(FAINT))
    lift = product / (one.telling * other.telling)
    return Likeness(product / (one.norm * other.norm), math.log(lift + FAINT))


def _leaning(weights: tuple[float, ...], telling: float) -> Leaning:
    return Leaning(weights, telling, math.sqrt(sum(map(mul, weights, weights))))


NO_FIELDS = Fields({})
"""Where no table is at hand: every text speaks of nothing."""
