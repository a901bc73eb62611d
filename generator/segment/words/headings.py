"""How likely the letters of a line stand in a headline rather than in running text.

A headline says 喜获丰收 or 跑出加速度, a text 的时候 or 了他们; no list of words holds that. A
table tells for letters and for pairs of letters how much more often they stand in headlines of the
news than in lines of their texts (``bench.headings``, a logistic regression). Of marks that stand
alone it tells nothing: labelling weighs them by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from generator.segment.words.sequels import plain

EDGE = "\n"
"""Stands before and behind a line, in pairs with its first and its last letter."""
PER_NAT = 20
"""The table is whole, so that every machine comes to the same."""
SHORTEST = 4
"""A line's letters speak together, the more the less each: all are divided by the root of how many
they are, or of so many."""
LEAST, MOST = -2.0, 6.0
"""More nats are not believed against a headline, or for one."""


class Headings:
    """``said`` (letters and pairs of letters): how much each speaks for a headline, in parts of a
    nat; ``bias``: what every line speaks."""

    def __init__(self, said: Mapping[str, int], bias: int = 0) -> None:
        self._said, self._bias = said, bias / PER_NAT

    @classmethod
    def of_file(cls, file: Path) -> Headings:
        """That of a file as ``bench.headings`` writes it."""
        with np.load(file) as found:
            letters, pairs = str(found["letters"]), str(found["pairs"])
            keys = [*letters, *(pairs[at : at + 2] for at in range(0, len(pairs), 2))]
            return cls(dict(zip(keys, found["said"].tolist(), strict=True)), int(found["bias"]))

    def odds(self, line: str) -> float:
        """What the line says for being a headline's (nats); 0 where no table is."""
        if not self._said:
            return 0.0
        said = sum(self._said.get(sign, 0) for sign in signs(line))
        odds = said / PER_NAT / weight(line) + self._bias
        return max(LEAST, min(MOST, odds))


def signs(line: str) -> set[str]:
    """The letters of a line, its pairs of letters, and of one and a mark or an edge.

    >>> sorted(signs("茶香，"))
    ['\\n茶', '茶', '茶香', '香', '香，']
    """
    letters = plain(line)
    edged = EDGE + letters + EDGE
    found = {*letters, *(edged[at : at + 2] for at in range(len(letters) + 1))}
    return {sign for sign in found if any(letter.isalnum() for letter in sign)}


def weight(line: str) -> float:
    """What is said of a line is divided by this."""
    return float(max(SHORTEST, len(plain(line))) ** 0.5)


NO_HEADINGS = Headings({})
"""Where no table is at hand: nothing is said."""
