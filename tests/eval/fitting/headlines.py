"""The weights of a headline's parts, fitted to headlines as newspapers set them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack

from generator.clean.letters.measure import text_width
from generator.model import Line, Span, Text
from generator.segment.headlines.headline_parts import Stack
from generator.segment.headlines.headline_weights import HeadlineWeights
from generator.segment.headlines.headline_words import HeadlineWords
from generator.segment.pieces.piece import Piece, Role
from generator.segment.words.lexicon import Lexicon
from generator.segment.words.meanings import Meanings
from generator.segment.words.part_meanings import PER_NAT, PartMeanings, length, standings
from tests.eval.fitting.forms import Form, matrix, traced
from tests.eval.running import desk
from tests.press.headline import Written

PULL = 4.0
"""Of part meanings, towards nothing: found by fits without one writer's headlines, who then
judged them."""

HELD = frozenset(
    [
        "said",
        "persons",
        "named",
        "twice",
        "notice",
        "spaced",
        "topic",
        "leads",
        "open",
        "reports",
        "dashed",
        "in_brackets",
        "too_long",
    ]
)
"""Weights that stay as they were set: what is written for tests shows too little of what they see,
or shows it as no desk does."""
STAYS = 1e6


class Parting(NamedTuple):
    """A headline of several lines: what speaks for each way to part it, and the true one."""

    counts: csr_matrix
    constants: NDArray[np.float64]
    true: int


class Found(NamedTuple):
    """What was fitted."""

    weights: HeadlineWeights
    parts: NDArray[np.int16]
    """The table of ``PartMeanings``."""


class TracedParts(PartMeanings):
    """Part meanings whose every number is a form of its own, behind those of the weights."""

    def of(self, letters: str, meanings: Meanings) -> list[Any]:
        """A form for each part."""
        found = [Form({}) for _ in range(self.table.shape[1])]
        for whole, at in enumerate(standings(letters, meanings)):
            way = at / length(at)
            for part in range(len(found)):
                first = len(HeadlineWeights._fields) + (whole * len(found) + part) * len(way)
                found[part] += Form(dict(enumerate(map(float, way), first)))
        return found


def fitted(headlines: Iterable[Written], start: HeadlineWeights, pull: float) -> Found:
    """The weights and the part meanings under which the true ways to part headlines are likeliest.

    The weights are pulled towards those that stand, the meanings towards nothing.
    """
    partings = list(partings_of(headlines))
    counts = vstack([one.counts for one in partings], format="csr")
    constants = np.concatenate([one.constants for one in partings])
    sizes = [len(one.constants) for one in partings]
    firsts = np.cumsum([0, *sizes[:-1]])
    true = firsts + [one.true for one in partings]
    standing = words().parts.table
    known = np.concatenate([start, np.zeros(standing.size)])
    held = [STAYS if name in HELD else pull for name in start._fields]
    pulls = np.concatenate([held, np.full(standing.size, PULL)])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = counts @ weights + constants
        odds -= np.repeat(np.maximum.reduceat(odds, firsts), sizes)
        likely = np.exp(odds)
        sums = np.add.reduceat(likely, firsts)
        wrong = likely / np.repeat(sums, sizes)
        wrong[true] -= 1.0
        away = weights - known
        value = float(np.log(sums).sum() - odds[true].sum())
        return value + float(pulls @ away**2) / 2, counts.T @ wrong + pulls * away

    found = minimize(loss, known, jac=True, method="L-BFGS-B").x
    weights = HeadlineWeights(*(round(float(weight), 2) for weight in found[: len(start)]))
    table = np.rint(found[len(start) :] * PER_NAT).astype(np.int16).reshape(standing.shape)
    return Found(weights, table)


def partings_of(headlines: Iterable[Written]) -> Iterator[Parting]:
    """The ways to part each."""
    weights, lexicon = traced(HeadlineWeights), copy(words())
    lexicon.parts = TracedParts(lexicon.parts.table)
    for headline in headlines:
        stack = stacked(headline, weights, lexicon)
        ways = stack.ways()
        forms = [stack.score(*way) for way in ways]
        true = ways.index(headline.parted)
        yield Parting(*matrix(forms, len(weights) + lexicon.parts.table.size), true)


def stacked(headline: Written, weights: HeadlineWeights, lexicon: Lexicon | None = None) -> Stack:
    """Its lines, one below the other."""
    pieces = [[_piece(n, row)] for n, row in enumerate(headline.rows)]
    return Stack(pieces, HeadlineWords(headline.body, lexicon or words()), weights)


@cache
def words() -> Lexicon:
    """The words of the language, as a page is read with them."""
    return desk().words.lexicon


def _piece(number: int, row: str) -> Piece:
    text = Text(row, tuple(range(len(row))))
    line = Line(text, Span(0, len(row)), text_width(row))
    return Piece(number, (line,), Role.HEADLINE, tight=number > 0)
