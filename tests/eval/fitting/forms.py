"""Sums of weights, kept as what they are: which weight counts how often.

The rooms add up weights by their names. Called with forms in the weights' place, the same code
tells which weights it would have added: what a fit needs to know, without a second copy of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Number = int | float


class Form:
    """A linear form: how often each weight (by its place) counts, and a constant."""

    __slots__ = ("constant", "counts")

    def __init__(self, counts: dict[int, float], constant: float = 0.0) -> None:
        self.counts = counts
        self.constant = constant

    def __add__(self, other: Form | Number) -> Form:
        if isinstance(other, Number):
            return Form(self.counts, self.constant + other) if other else self
        counts = dict(self.counts)
        for place, count in other.counts.items():
            counts[place] = counts.get(place, 0.0) + count
        return Form(counts, self.constant + other.constant)

    __radd__ = __add__

    def __mul__(self, times: Number) -> Form:
        return Form({p: c * times for p, c in self.counts.items()}, self.constant * times)

    __rmul__ = __mul__

    def __neg__(self) -> Form:
        return self * -1.0

    def __sub__(self, other: Form | Number) -> Form:
        return self + (-other)

    def __rsub__(self, other: Number) -> Form:
        return -self + other

    def __truediv__(self, by: Number) -> Form:
        return self * (1.0 / by)


def traced(kind: type[NamedTuple]) -> Any:
    """Weights of this kind whose every value is a form of its own."""
    return kind(*(Form({place: 1.0}) for place in range(len(kind._fields))))


def matrix(forms: Sequence[Form | Number], size: int) -> tuple[csr_matrix, NDArray[np.float64]]:
    """The forms as rows of counts, and their constants."""
    rows: list[int] = []
    places: list[int] = []
    counts: list[float] = []
    constants = np.zeros(len(forms))
    for row, form in enumerate(forms):
        if isinstance(form, Number):
            constants[row] = form
            continue
        constants[row] = form.constant
        rows += [row] * len(form.counts)
        places += form.counts.keys()
        counts += form.counts.values()
    return csr_matrix((counts, (rows, places)), shape=(len(forms), size)), constants
