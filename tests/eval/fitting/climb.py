"""Weights that read pages best: each is moved, and kept where more articles are as printed.

What a likelihood is sure of (``lines``, ``cuts``) is labels, most of which nobody misses; an
editor counts whole articles. So weights are moved one at a time, up and down, over readings of
whole pages, and a move stays when the goal rises (coordinate ascent).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import TypeVar

from generator.segment import labelling, scissors
from tests.eval.classes import Case, Order, case_of
from tests.eval.figures import Figures, figures_of
from tests.eval.fitting.cuts import CutWeights
from tests.eval.fitting.lines import LineWeights
from tests.eval.measure import score
from tests.eval.running import FAILURES, objects_of, read

Weights = TypeVar("Weights", LineWeights, CutWeights)

PLACES = {"PRINTED": labelling, "SCANNED": labelling, "FITTED": scissors}
"""Where a set of weights is looked up when a page is read."""
STEPS = (1.0,)
"""How far a weight is moved, one round for each."""
TITLES, ALIKE = 0.3, 0.3
"""What headlines and the mean likeness of bodies count beside whole articles (F1)."""
LEAST_GAIN = 1.5e-3
"""What a move must bring: more than one article of a few hundred, which is chance."""


def climbed(
    name: str, old: Weights, orders: Sequence[Order], processes: int | None = None
) -> Weights:
    """The weights called ``name`` that read the pages best, from ``old`` on."""
    with ProcessPoolExecutor(processes) as pool:

        def goal(weights: Weights) -> float:
            jobs = [(order, name, weights) for order in orders]
            return _goal(list(pool.map(_tried, jobs, chunksize=4)))

        best, weights = goal(old), old
        for step in STEPS:
            for key, moved in _moves(weights, step):
                values = weights._replace(**{key: getattr(weights, key) + moved})
                reached = goal(values)
                if reached > best + LEAST_GAIN:
                    logging.info("%s %+.1f: %.4f, was %.4f", key, moved, reached, best)
                    best, weights = reached, values
    return weights


def _moves(weights: Weights, step: float) -> Iterator[tuple[str, float]]:
    return ((key, moved) for key in weights._fields for moved in (step, -step))


@cache
def _case(order: Order) -> Case:
    return case_of(order)


def _tried(job: tuple[Order, str, Weights]) -> tuple[Figures, float]:
    """What a page is read like with some weights, and how alike its bodies are in all."""
    order, name, weights = job
    setattr(PLACES[name], name, weights)
    case = _case(order)
    try:
        objects = objects_of(read(case.truth))
    except FAILURES:
        objects = []
    verdict = score(case.truth, objects, case.truth.raw)
    alike = sum(a.body for a in verdict.articles if a.got) / max(1, len(verdict.articles))
    return figures_of(case, objects, verdict), alike


def _goal(pages: Sequence[tuple[Figures, float]]) -> float:
    total = sum((figures for figures, _ in pages), Figures())
    f1 = 2 * total.found / max(1, total.articles + total.extracted)
    alike = sum(share for _, share in pages) / len(pages)
    return f1 + TITLES * total.title / max(1, total.titled) + ALIKE * alike
