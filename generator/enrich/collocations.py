"""Words that keep to one another, 脱贫 + 攻坚, count as one term of an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

JOINT = "\ud800"
"""Between the words of a term that has several: half a surrogate pair, which no text has."""
_APART = ""
"""Between words that are no neighbours: it is no word."""
_SHORTEST, _LONGEST = 3, 8
"""Characters of words that count as one."""
_SIDE_BY_SIDE = re.compile(b"\x01{2,}")
_Pair = tuple[str, str]
_Bound = Mapping[_Pair, str]
"""Pairs of neighbours, and the term that each makes."""


class Terms:
    """The terms of an article; ``often`` says how often each stands there: 0 for a word that
    stands only in longer terms.

    Only what stands there twice can keep to one another, and most of that stands alone: after a
    first look at all words nothing else is looked at.
    """

    def __init__(self, words: Sequence[str], joins: Mapping[str, bool]) -> None:
        """``joins`` says of a word whether it may be part of a longer term."""
        self._words = words
        self._rounds: list[_Bound] = []
        self.often = often = Counter(words)
        again = {word for word, n in often.items() if n > 1 and joins[word]}
        near = _neighbours(words, again)
        for _ in range(2):  # first 京蒙 + 扶贫, then + 协作
            bound = self._bound(near, again)
            if not bound:
                break
            self._rounds.append(bound)
            near, joined = _joined(near, bound)
            self._count(joined, bound)
            again = {term for term in (*again, *bound.values()) if often[term] > 1}

    def first(self, term: str) -> int:
        """Where among the article's terms ``term`` stands first."""
        terms = self._words
        for bound in self._rounds:
            terms, _ = _joined(terms, bound)
        return terms.index(term)

    def _bound(self, near: Sequence[str], again: set[str]) -> _Bound:
        """The pairs of ``again`` that stand together twice or more, and seldom alone."""
        often = self.often
        return {
            (one, two): f"{one}{JOINT}{two}"
            for (one, two), n in Counter(pairwise(near)).items()
            if n > 1
            and one in again
            and two in again
            and (3 * n >= 2 * often[one] or 3 * n >= 2 * often[two])
            and _SHORTEST <= _length(one) + _length(two) <= _LONGEST
        }

    def _count(self, joined: Sequence[_Pair], bound: _Bound) -> None:
        often = self.often
        for pair, n in Counter(joined).items():
            for part in pair:
                often[part] -= n
            often[bound[pair]] += n


def _neighbours(words: Sequence[str], again: set[str]) -> list[str]:
    """The words of ``again`` that stand beside one another."""
    known = bytes(map(again.__contains__, words))
    near: list[str] = []
    for run in _SIDE_BY_SIDE.finditer(known):
        near += words[run.start() : run.end()]
        near.append(_APART)
    return near


def _joined(terms: Sequence[str], bound: _Bound) -> tuple[list[str], list[_Pair]]:
    """``terms`` with the pairs that are ``bound`` made one, and those pairs; of two that share a
    word the first."""
    joined: list[str] = []
    pairs = []
    start = 0
    for at, pair in enumerate(pairwise(terms)):
        if pair in bound and at >= start:
            joined += terms[start:at]
            joined.append(bound[pair])
            pairs.append(pair)
            start = at + 2
    joined += terms[start:]
    return joined, pairs


def _length(term: str) -> int:
    return len(term) - term.count(JOINT)
