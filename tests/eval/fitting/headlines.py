"""The weights of a headline's parts, fitted to headlines as newspapers set them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import softmax

from generator.clean.measure import text_width
from generator.model import Line, Span, Text
from generator.segment.headline_parts import Stack
from generator.segment.headline_weights import HeadlineWeights
from generator.segment.lexicon import Lexicon
from generator.segment.pieces import Piece, Role
from tests.eval.fitting.forms import matrix, traced
from tests.eval.running import desk
from tests.press.headline import Written


class Parting(NamedTuple):
    """A headline of several lines: what speaks for each way to part it, and the true one."""

    counts: csr_matrix
    constants: NDArray[np.float64]
    true: int


def fitted(headlines: Iterable[Written], start: HeadlineWeights, pull: float) -> HeadlineWeights:
    """The weights under which the true ways to part headlines are likeliest."""
    partings = list(partings_of(headlines))
    known = np.array(start)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        value, gradient = 0.0, np.zeros_like(weights)
        for counts, constants, true in partings:
            likely = softmax(counts @ weights + constants)
            value -= float(np.log(likely[true] + 1e-12))
            gradient += counts.T @ likely - counts[[true]].toarray()[0]
        away = weights - known
        return value + pull * float(away @ away) / 2, gradient + pull * away

    found = minimize(loss, known, jac=True, method="L-BFGS-B")
    return HeadlineWeights(*(round(float(weight), 2) for weight in found.x))


def partings_of(headlines: Iterable[Written]) -> Iterator[Parting]:
    """The ways to part each."""
    weights = traced(HeadlineWeights)
    for headline in headlines:
        stack = stacked(headline, weights)
        ways = stack.ways()
        forms = [stack.score(*way) for way in ways]
        true = ways.index(headline.parted)
        yield Parting(*matrix(forms, len(HeadlineWeights._fields)), true)


def stacked(headline: Written, weights: HeadlineWeights) -> Stack:
    """Its lines, one below the other."""
    pieces = [[_piece(n, row)] for n, row in enumerate(headline.rows)]
    return Stack(pieces, headline.body, weights, words())


@cache
def words() -> Lexicon:
    """The words of the language, as a page is read with them."""
    return desk().words.lexicon


def _piece(number: int, row: str) -> Piece:
    text = Text(row, tuple(range(len(row))))
    line = Line(text, Span(0, len(row)), text_width(row))
    return Piece(number, (line,), Role.HEADLINE, tight=number > 0)
