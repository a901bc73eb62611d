"""How near a text stands to an article: by the words they share, what they speak of and mean."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from generator.segment.words.fields import overlap
from generator.segment.words.lexicon import Lexicon
from generator.segment.words.meanings import Stand, alike, stand
from generator.segment.words.topics import pairs_of

COMMON, SPAN = 6.5, 8.0
"""Minus log probabilities: a pair of han up to the first says nothing, past both all it can."""
SHARE, SIZE = 40.0, 20
"""What a pair tells is less in a long article, which has many by chance."""
FAINT = 0.1
"""What is added before the logarithm of a lift, so that nothing in common is not infinite."""


class Affinity(NamedTuple):
    """What ties a text to those before it."""

    words: float
    """The shared pairs of han, each by how unlikely it is elsewhere (nats)."""
    cosine: float
    """Of what they speak of: 0 nothing in common, 1 all."""
    lift: float
    """The log of how much likelier a topic of the one is in the other than in any text."""
    last: float
    """The cosine with the last of them alone."""
    meaning: float
    """How near its words stand to theirs by what they mean: -1 to 1."""


class _Group(NamedTuple):
    """Texts taken together."""

    pairs: frozenset[str]
    """Those of their pairs that other texts have too."""
    size: int
    telling: float
    square: float
    """The overlap with itself."""
    meaning: Stand
    """Where their words stand."""


class Affinities:
    """The texts of a page by number, and how near they stand to one another."""

    def __init__(self, texts: Sequence[str], lexicon: Lexicon) -> None:
        found = [pairs_of(text) for text in texts]
        seen, shared = set[str](), set[str]()
        for pairs in found:
            shared |= pairs & seen
            seen |= pairs
        counts = Counter(chain.from_iterable(pairs & shared for pairs in found))
        size = len(texts)
        self._tells = {pair: SHARE * size / counts[pair] * _rare(lexicon, pair) for pair in shared}
        self._leanings = [lexicon.fields.leaning(text) for text in texts]
        self._alone = [
            _Group(
                pairs & shared,
                len(pairs),
                leaning.telling,
                overlap(leaning, leaning),
                stand(lexicon.meanings.of(text)),
            )
            for pairs, leaning, text in zip(found, self._leanings, texts, strict=True)
        ]
        self._groups: dict[tuple[int, ...], _Group] = {}
        self._overlaps: list[dict[int, float]] = [{} for _ in texts]
        self._known: dict[tuple[tuple[int, ...], int], Affinity] = {}

    def of(self, group: tuple[int, ...], text: int) -> Affinity:
        """How near ``text`` stands to the texts ``group``, the last of them the latest."""
        key = (group, text)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._between(group, text)
        return known

    def _between(self, group: tuple[int, ...], text: int) -> Affinity:
        before, own, last = self._group(group), self._alone[text], self._alone[group[-1]]
        share = 1.0 / (before.size + SIZE)
        # fsum: the same whatever the order of the pairs.
        words = math.fsum(
            [math.log1p(self._tells[pair] * share) for pair in own.pairs & before.pairs]
        )
        both, with_last = self._overlap(group, text), self._overlap(group[-1:], text)
        lift = both / (before.telling * own.telling) if both else 0.0
        return Affinity(
            words,
            both / math.sqrt(before.square * own.square) if both else 0.0,
            math.log(lift + FAINT),
            with_last / math.sqrt(last.square * own.square) if with_last else 0.0,
            alike(before.meaning, own.meaning),
        )

    def _group(self, numbers: tuple[int, ...]) -> _Group:
        """The texts taken together: what all but the last give is known as a rule."""
        if len(numbers) == 1:
            return self._alone[numbers[0]]
        found = self._groups.get(numbers)
        if found is None:
            before, last = self._group(numbers[:-1]), self._alone[numbers[-1]]
            across = self._overlap(numbers[:-1], numbers[-1])
            found = self._groups[numbers] = _Group(
                before.pairs | last.pairs,
                before.size + last.size,
                before.telling + last.telling,
                before.square + 2 * across + last.square,
                stand(before.meaning.at + last.meaning.at),
            )
        return found

    def _overlap(self, group: Iterable[int], text: int) -> float:
        """How much of what a text speaks of the others speak of, all together."""
        known, leanings = self._overlaps[text], self._leanings
        for other in group:
            if other not in known:
                known[other] = overlap(leanings[other], leanings[text])
        return sum([known[other] for other in group])


def _rare(lexicon: Lexicon, pair: str) -> float:
    """How telling it is to share a pair of letters: 0 for everyday words, 1 for names."""
    return max(0.0, min(1.0, (-lexicon.weight(pair) - COMMON) / SPAN))
