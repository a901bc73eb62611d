"""Logistic regression, pulled towards the weights that stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit

Floats = NDArray[np.float64]


def regressed(
    shown: Floats | csr_matrix,
    true: Floats,
    known: Floats,
    pull: float,
    constants: Floats | float = 0.0,
) -> Floats:
    """The weights under which it is likeliest what is true.

    ``shown`` has a row of signs for each case, whose odds (nats) are the weighed signs and its one
    of ``constants``; ``true`` is 1 or 0. The loss grows by half of ``pull`` times the square of
    what a weight moves from ``known``.
    """

    def loss(weights: Floats) -> tuple[float, Floats]:
        odds = shown @ weights + constants
        away = weights - known
        value = float(np.logaddexp(0.0, odds).sum() - true @ odds)
        gradient = shown.T @ (expit(odds) - true)
        return value + pull * float(away @ away) / 2, gradient + pull * away

    found: Floats = minimize(loss, known, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return found


def regressed_by_name(
    told: Sequence[tuple[Mapping[str, float], bool]], start: Mapping[str, float], pull: float
) -> dict[str, float]:
    """Likewise for signs that are told by their names, with what was true of each case."""
    names = sorted(start)
    shown = np.array([[signs.get(name, 0.0) for name in names] for signs, _ in told])
    true = np.array([float(was) for _, was in told])
    found = regressed(shown, true, np.array([start[name] for name in names]), pull)
    return {name: round(float(w), 2) for name, w in zip(names, found, strict=True)}
