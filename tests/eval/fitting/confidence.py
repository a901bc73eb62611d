"""The weights of an article's confidence, fitted to which articles were read as printed."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from generator.segment import articles
from generator.segment.confidence import Signs, sureness
from tests.eval.classes import Order, case_of
from tests.eval.figures import SIMILAR
from tests.eval.measure import score
from tests.eval.running import objects_of, read

Told = tuple[Signs, bool]


def told_on(order: Order) -> list[Told]:
    """What each article of the page shows, and whether its body is as printed."""
    seen: list[Signs] = []

    def noted(signs: Signs) -> float:
        seen.append(signs)
        return 1.0

    articles.sureness = noted
    try:
        truth = case_of(order).truth
        objects = objects_of(read(truth))
    finally:
        articles.sureness = sureness
    right = {id(a.got) for a in score(truth, objects, truth.raw).articles if a.body >= SIMILAR}
    found = [o for o in objects if o["kind"] == "article"]
    return [(signs, id(o) in right) for signs, o in zip(seen, found, strict=True)]


def fitted(orders: Sequence[Order], pull: float) -> dict[str, float]:
    """The weights under which it is likeliest what was right and what was not."""
    with ProcessPoolExecutor() as pool:
        told = [one for page in pool.map(told_on, orders, chunksize=4) for one in page]
    names = sorted({name for signs, _ in told for name in signs})
    shown = np.array([[signs[name] for name in names] for signs, _ in told])
    right = np.array([float(was) for _, was in told])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = shown @ weights
        value = float(np.logaddexp(0.0, odds).sum() - right @ odds)
        gradient = shown.T @ (expit(odds) - right)
        return value + pull * float(weights @ weights) / 2, gradient + pull * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return {name: round(float(w), 2) for name, w in zip(names, found.x, strict=True)}
