"""What a text means: where it stands among all texts, by the pieces that it is made of.

Two paragraphs of one article often have neither a word nor a field of news in common. A table
tells for each piece, a word or a letter or a mark, where it draws a text; a text stands at the sum
of its pieces. The table is what a far larger model knows, as much of it as single pieces can hold
(``bench.meanings``).
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

NOWHERE = -1
"""The row of a letter that no piece has."""
RARE = 10.0
"""A letter that no piece has is so much less likely (nats) than the rarest piece."""
LONGEST = 100_000
"""Letters: no text of a page is so long, and where noise stands so many tell as well as all."""
TEXTS = 512
"""So many are remembered: more than a page has."""

Vector = NDArray[np.float32]


class Pieces:
    """The pieces by row, and the log of how likely each is (nats)."""

    def __init__(self, rows: Mapping[str, int], odds: Sequence[float]) -> None:
        self._unknown = min(odds, default=0.0) - RARE, NOWHERE
        begun = {piece[:size] for piece in rows for size in range(1, len(piece))}
        self._known = {part: (-math.inf, NOWHERE) if part[1:] else self._unknown for part in begun}
        """Each piece, and each beginning of one, which by itself is never likely."""
        self._known |= {piece: (odds[row], row) for piece, row in rows.items()}

    def of(self, text: str) -> list[int]:
        """The rows of the pieces that make up a text most likely (Kudo 2018), white space apart."""
        letters = "".join(unicodedata.normalize("NFKC", text).split())
        known, unknown, end = self._known.get, self._unknown, len(letters)
        best = [0.0] + [-math.inf] * end
        steps = [(0, NOWHERE)] * (end + 1)
        for start in range(end):
            stop, before = start + 1, best[start]
            found: tuple[float, int] | None = known(letters[start], unknown)
            while found:
                likely = before + found[0]
                if likely > best[stop]:
                    best[stop], steps[stop] = likely, (start, found[1])
                stop += 1
                found = known(letters[start:stop]) if stop <= end else None
        rows: list[int] = []
        while end:
            end, row = steps[end]
            rows.append(row)
        return rows[::-1]


class Meanings:
    """Where each piece draws a text: ``vectors`` (pieces × dimensions) by the rows of ``rows``;
    ``odds`` are the logs of how likely they are, all alike where none are given."""

    def __init__(
        self, rows: Mapping[str, int], vectors: NDArray[np.int8], odds: Sequence[float] = ()
    ) -> None:
        self._pieces = Pieces(rows, odds or [0.0] * len(vectors))
        self._vectors = np.vstack([vectors, np.zeros_like(vectors, shape=vectors.shape[1])])
        self.of = lru_cache(maxsize=TEXTS)(self._of)
        """Where a text stands: a page asks of each several times."""

    @classmethod
    def of_files(cls, pieces: Path, vectors: Path) -> Meanings:
        """Those of a file with a piece and its odds a line, and the array of their vectors."""
        lines = [line.split("\t") for line in pieces.read_text(encoding="utf-8").splitlines()]
        rows = {piece: row for row, (piece, _) in enumerate(lines)}
        return cls(rows, np.load(vectors), [float(odds) for _, odds in lines])

    def _of(self, text: str) -> Vector:
        stands: Vector = self._vectors[self._pieces.of(text[:LONGEST])].sum(
            axis=0, dtype=np.float32
        )
        return stands


class Stand(NamedTuple):
    """Where a text stands, or several together."""

    at: Vector
    square: Vector
    """The product of it with itself."""


def stand(at: Vector) -> Stand:
    """What a text that stands there is compared by."""
    return Stand(at, at @ at)


def alike(one: Stand, other: Stand) -> float:
    """The cosine between where two texts stand, -1 to 1; 0 where one has no known piece."""
    lengths = float(np.sqrt(one.square * other.square))
    return float(one.at @ other.at) / lengths if lengths else 0.0


NO_MEANINGS = Meanings({}, np.zeros((0, 1), np.int8))
"""Where no table is at hand: no text stands anywhere."""
