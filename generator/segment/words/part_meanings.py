"""What the words of a headline's line say of its part: 引题, 主题 or 副题.

A kicker tells of a meeting, a season, a cause; a title of what was done; a deck of figures and of
who was there. No list of words holds that. A table tells for each part where its lines stand among
all texts (``meanings``), and where their last words do: it was fitted with the weights of
headlines (``python -m tests.eval.fitting headlines``).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from generator.segment.words.meanings import Meanings, Vector

KICKER, TITLE, DECK = range(3)
END = 5
"""Letters of the last words of a line."""
PER_NAT = 1000
"""The table is whole, so that every machine comes to the same."""


class PartMeanings:
    """``table`` (whole line and its end × parts × dimensions): which way from the middle of all
    texts the lines of each part stand, in thousandths of a nat."""

    def __init__(self, table: NDArray[np.int16]) -> None:
        self.table = table.astype(np.float64)

    @classmethod
    def of_file(cls, file: Path) -> PartMeanings:
        """That of an array as numpy keeps it."""
        return cls(np.load(file))

    def of(self, letters: str, meanings: Meanings) -> list[float]:
        """What the letters of a line say for each part, in nats; nothing where no table is."""
        said = np.zeros(DECK + 1)
        if self.table.size:
            for part, at in zip(self.table, standings(letters, meanings), strict=True):
                said += part @ at.astype(np.float64) / (PER_NAT * length(at))
        return said.tolist()


def standings(letters: str, meanings: Meanings) -> tuple[Vector, Vector]:
    """Where a line stands among all texts, and where its last words do."""
    return meanings.of(letters), meanings.of(letters[-END:])


def length(at: Vector) -> float:
    """How far from the middle it is; 1 where no piece is known."""
    return float(np.sqrt(at @ at)) or 1.0


NO_PARTS = PartMeanings(np.zeros((2, DECK + 1, 0), np.int16))
"""Where no table is at hand: nothing is said."""
