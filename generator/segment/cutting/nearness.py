"""How near headlines stand to stretches of text by what their words mean."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from generator.segment.words.meanings import Meanings

USUAL = 0.35
"""How near a headline stands to its own text as a rule at least."""
MOST = 500
"""A page has fewer elements: in noise everything is as near as usual."""


class Nearness:
    """The elements of a strip by number. All sums are made once, so that each stretch is asked in
    no time: of every pair of elements, and of every headline with the texts up to a place."""

    def __init__(self, texts: Sequence[str], is_text: Sequence[bool], meanings: Meanings) -> None:
        self._all_usual = not texts or len(texts) > MOST
        if self._all_usual:
            return
        stands = np.array([meanings.of(text) for text in texts], np.float64)
        products = stands @ stands.T
        read = np.array(is_text, np.float64)
        with_texts = np.pad(np.cumsum(products * read, axis=1), ((0, 0), (1, 0)))
        of_texts = np.pad(np.cumsum(with_texts * read[:, None], axis=0), ((1, 0), (0, 0)))
        self._products, self._with_texts = products, with_texts
        self._of_texts = of_texts.tolist()
        self._known: dict[tuple[int, ...], tuple[float, list[float]]] = {}

    def of(self, lines: Sequence[int], start: int, end: int) -> float:
        """The cosine between ``lines`` of a headline and the texts from ``start`` to before
        ``end``; the usual where words are not known."""
        if self._all_usual:
            return USUAL
        own, with_texts = self._headline(tuple(lines))
        sums = self._of_texts
        texts = sums[end][end] - sums[start][end] - sums[end][start] + sums[start][start]
        if own <= 0 or texts <= 0:
            return USUAL
        return (with_texts[end] - with_texts[start]) / math.sqrt(own * texts)

    def _headline(self, lines: tuple[int, ...]) -> tuple[float, list[float]]:
        """The product of a headline with itself, and with all texts before each place."""
        known = self._known.get(lines)
        if known is None:
            own = float(self._products[np.ix_(lines, lines)].sum())
            known = self._known[lines] = own, self._with_texts[list(lines)].sum(axis=0).tolist()
        return known
