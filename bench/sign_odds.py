"""Fits tables of signs: what each says for a reading of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from generator.segment.words.sign_odds import BETWEEN, PER_NAT
from tests.eval.fitting.logistic import regressed


class Told(NamedTuple):
    """A text's signs, and whether it is to be read so."""

    signs: Collection[str]
    among: float
    """What its signs say is divided by this."""
    true: bool


class Pulled(NamedTuple):
    """How far a fit goes."""

    fewest: int
    """So often a sign must occur;"""
    pull: float
    """how hard it is pulled towards nothing."""


def write_fitted(file: Path, told: Iterable[Told], pulled: Pulled, more: float) -> None:
    """Writes what each sign says that has a letter; ``more`` nats than the fit finds are said by
    every text."""
    texts = list(told)
    counts = Counter(sign for text in texts for sign in text.signs)
    often = (sign for sign, count in counts.items() if count >= pulled.fewest)
    names = sorted(sign for sign in often if any(letter.isalnum() for letter in sign))
    places = {sign: place for place, sign in enumerate(names)}
    cells = [
        (row, places[sign], 1 / text.among)
        for row, text in enumerate(texts)
        for sign in sorted(text.signs)
        if sign in places
    ]
    cells += [(row, len(names), 1.0) for row in range(len(texts))]
    rows, columns, values = zip(*cells, strict=True)
    matrix = csr_matrix((values, (rows, columns)), (len(texts), len(names) + 1))
    true = np.array([text.true for text in texts], float)
    odds = regressed(matrix, true, np.zeros(len(names) + 1), pulled.pull)
    said = np.rint(odds * PER_NAT).astype(np.int16)
    some = np.flatnonzero(said[:-1])
    np.savez_compressed(
        file,
        signs=np.array(BETWEEN.join(names[place] for place in some)),
        said=said[some],
        bias=said[-1] + np.int16(round(more * PER_NAT)),
    )
