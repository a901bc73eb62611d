"""What letters say for a reading of a text: a table of signs, learned from texts of the news.

No list of words holds how headlines read, or first paragraphs. A logistic regression was shown
many of them, and others (``bench.headings``, ``bench.ledes``); the table has what it found for each
sign but for marks alone: labelling weighs those by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

import numpy as np

EDGE = "\n"
"""Stands before and behind a text, in signs with its first and its last letters."""
BETWEEN = " "
"""Stands between the signs in a file: no sign has white space but edges."""
PER_NAT = 20
"""The table is whole, so that every machine comes to the same."""


class SignOdds:
    """``said``: what each sign says, in parts of a nat; ``bias``: what every text does."""

    def __init__(self, said: Mapping[str, int], bias: int = 0) -> None:
        self._said, self._bias = said, bias / PER_NAT

    @classmethod
    def of_file(cls, file: Path) -> Self:
        """That of a file as ``bench.sign_odds`` writes it."""
        with np.load(file) as found:
            signs = str(found["signs"]).split(BETWEEN)
            return cls(dict(zip(signs, found["said"].tolist(), strict=True)), int(found["bias"]))

    def said_by(self, signs: Iterable[str], among: float = 1.0) -> float:
        """What the signs of a text say together (nats), divided by ``among``; 0 where no table
        is."""
        if not self._said:
            return 0.0
        said = sum(self._said.get(sign, 0) for sign in signs)
        return said / PER_NAT / among + self._bias


def letters_and_pairs(edged: str) -> set[str]:
    """The letters of a text between its edges, and its pairs of letters.

    >>> sorted(letters_and_pairs("\\n茶香"))
    ['\\n', '\\n茶', '茶', '茶香', '香']
    """
    return {*edged, *(edged[at : at + 2] for at in range(len(edged) - 1))}
