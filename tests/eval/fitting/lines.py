"""The weights of labelling, fitted to the true labels of pages (a linear-chain CRF)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from generator.clean.pages import clean_page
from generator.read.pages import decode_page
from generator.segment.lines.labelling import weights_for
from generator.segment.lines.line_evidence import own_costs
from generator.segment.lines.line_steps import Step
from generator.segment.lines.line_weights import LineWeights
from generator.segment.lines.rows import Label, Row
from generator.segment.roles.page_rows import rows_of, shows_blanks, usual_measure
from generator.segment.roles.role_signs import Context
from tests.eval.classes import Order
from tests.eval.fitting.forms import Form, Number, matrix, traced
from tests.eval.fitting.placed import placed
from tests.eval.running import desk
from tests.eval.truth import TruePage

LABELS = len(Label)
HEADS = ("title", "kicker", "deck", "subhead", "signature", "byline", "label")
"""Lines that stand by themselves: what none of them shows, the scissors tell apart."""
IMPOSSIBLE = 1e6
Cell = tuple[int, int, int, int]
"""Page, line, old label, new label."""


@dataclass
class Page:
    """What the labels of a page cost, as forms, and which labels are true of each line."""

    forms: dict[tuple[int, int, int], Form | Number]
    true: list[frozenset[int]]


def log_sum(values: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    """The logarithm of the sum of exponentials; no value is infinite."""
    top = values.max(axis=axis, keepdims=True)
    total: NDArray[np.float64] = np.log(np.exp(values - top).sum(axis=axis)) + top.squeeze(axis)
    return total


def page_of(order: Order, like: LineWeights) -> Page | None:
    """The page that was ordered, as the fit sees it; None unless it is read with ``like``."""
    truth = placed(order)
    words = desk().words
    page = clean_page(decode_page(truth.raw.encode(), truth.file), words.lexicon)
    context = Context(usual_measure(page), words.labels, words.lexicon, shows_blanks(page))
    rows, shows = rows_of(page, context)
    if weights_for(shows) != like:
        return None
    weights = traced(LineWeights)
    costs: dict[tuple[int, int, int], Form | Number] = {}
    for n, row in enumerate(rows):
        above = rows[n - 1] if n else None
        below = rows[n + 1] if n + 1 < len(rows) else None
        step = Step(above, row, words.lexicon, shows, weights)
        olds = [above.label] if above and above.label is not None else [*Label][:3]
        for new, own in own_costs(row, below, shows, weights).items():
            for old in olds if n else [Label.START]:
                costs[n, old, new] = step.cost(old, new) + own
    return Page(costs, list(true_labels(truth, rows)))


def true_labels(
    truth: TruePage, rows: Sequence[Row], heads: Collection[str] = HEADS
) -> Iterator[frozenset[int]]:
    """For each row the labels that a person would agree to; ``heads`` are roles of a headline."""
    roles = {at: role for a in truth.articles for role, s in a.roles() for at in range(*s)}
    roles |= {at: left.why for left in truth.leftovers for s in left.spans for at in range(*s)}
    whole = [p for a in truth.articles for p in a.paragraphs if p.pieces and 0 not in p.gaps]
    starts = {paragraph.pieces[0][0] for paragraph in whole}
    starts |= {part.spans[0][0] for a in truth.articles for part in a.captions if part.spans}
    for article in truth.articles:
        for paragraph in article.paragraphs:
            if paragraph.kind == "subhead":
                roles |= {at: "subhead" for span in paragraph.pieces for at in range(*span)}
    for row in rows:
        origin = row.line.text.origin
        counted = Counter(roles[at] for at in origin if at in roles)
        role = counted.most_common(1)[0][0] if counted else ""
        if row.label is not None:
            yield frozenset({row.label})
        elif role in heads:
            yield frozenset({Label.HEAD})
        elif role in ("body", "caption"):
            first = any(at in starts for at in origin[:2])
            yield frozenset({Label.START if first else Label.TEXT})
        else:
            yield frozenset(Label)


class Chains:
    """All pages side by side: their forms as one matrix, and where each costs."""

    def __init__(self, pages: Sequence[Page]) -> None:
        cells = [(p, *key) for p, page in enumerate(pages) for key in page.forms]
        forms = [form for page in pages for form in page.forms.values()]
        self.counts, self.constants = matrix(forms, len(LineWeights._fields))
        self.cells: tuple[NDArray[np.intp], ...] = tuple(np.array(cells).T)
        length = max(len(page.true) for page in pages)
        self.shape = (len(pages), length, LABELS, LABELS)
        self.ends = np.array([len(page.true) for page in pages]) - 1
        self.allowed = np.ones((len(pages), length, LABELS), bool)
        for p, page in enumerate(pages):
            for n, true in enumerate(page.true):
                self.allowed[p, n] = [label in true for label in range(LABELS)]

    def loss(self, weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """How unlikely the true labels are, and how that changes with each weight."""
        costs = self.counts @ weights + self.constants
        scores = np.full(self.shape, -IMPOSSIBLE)
        scores[self.cells] = -costs
        every, share = self._passes(scores)
        barred = np.where(self.allowed[:, :, None, :], scores, -IMPOSSIBLE)
        true, true_share = self._passes(barred)
        gradient = self.counts.T @ (true_share - share)[self.cells]
        return float(every - true), gradient

    def _passes(self, scores: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """The log of the sum over all readings, and the probability of every step."""
        pages, length = self.shape[:2]
        forward = np.full((pages, length, LABELS), -IMPOSSIBLE)
        forward[:, 0] = scores[:, 0, 0]
        for n in range(1, length):
            forward[:, n] = log_sum(forward[:, n - 1, :, None] + scores[:, n], axis=1)
        last = np.arange(pages), self.ends
        total = log_sum(forward[last], axis=1)
        backward = np.zeros((pages, length, LABELS))
        for n in range(length - 2, -1, -1):
            step = log_sum(scores[:, n + 1] + backward[:, n + 1, None, :], axis=2)
            inside = (n < self.ends)[:, None]
            backward[:, n] = np.where(inside, step, 0.0)
        share = np.zeros(self.shape)
        share[:, 0, 0] = np.exp(scores[:, 0, 0] + backward[:, 0] - total[:, None])
        joint = forward[:, :-1, :, None] + scores[:, 1:] + backward[:, 1:, None, :]
        share[:, 1:] = np.exp(joint - total[:, None, None, None])
        share[np.arange(length) > self.ends[:, None]] = 0.0
        return float(total.sum()), share


def fitted(
    orders: Sequence[Order], start: LineWeights, pull: float, only: Collection[str] = ()
) -> LineWeights:
    """The weights under which the true labels are likeliest, pulled towards ``start``.

    On those pages only that are read with ``start``. Where ``only`` names some, others stand.
    """
    with ProcessPoolExecutor() as pool:
        read = pool.map(partial(page_of, like=start), orders, chunksize=4)
        chains = Chains([page for page in read if page])
    known = np.array(start)
    free = np.array([not only or name in only for name in LineWeights._fields], float)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        value, gradient = chains.loss(weights)
        away = weights - known
        return value + pull * float(away @ away) / 2, (gradient + pull * away) * free

    found = minimize(loss, known, jac=True, method="L-BFGS-B", options={"maxiter": 80})
    return LineWeights(*(float(value) for value in found.x))
