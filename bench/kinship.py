"""Moves word vectors until paragraphs of one article stand together, and those of others apart.

A text stands at the sum of its words. Of each article some paragraphs are taken with those just
before them; among all that are looked at together each shall be nearest to its own (the loss of
contrastive learning: van den Oord et al. 2018, Gao et al. 2021). Three things move: the axes, for
all words; how much each word says; and, less, each word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from scipy.special import softmax

from bench.descent import Adam, Matrix
from bench.newstexts import Words

Pair = tuple[Words, Words]
"""The words before a paragraph, and its own."""
EPOCHS, BATCH = 3, 512
SHARPNESS = 0.2
"""The temperature: the smaller, the more the nearest of the others count."""
AXES_STEP, SAYS_STEP, WORDS_STEP = 0.006, 0.02, 0.003
LEFT_OUT = 0.2
"""The share of words that are left out, so that no few of them decide."""
PAIRS, MOST_BEFORE = 4, 3
"""Paragraphs taken of an article at a time, and those before each."""
SEED = 0


class Start(NamedTuple):
    """Where the words stand, how rare they are, and the axes that are looked at."""

    vectors: Matrix
    rarity: Matrix
    axes: Matrix


def fitted(start: Start, kinds: Sequence[Sequence[Sequence[Words]]]) -> Matrix:
    """The vectors, after all articles of all kinds were looked at some times."""
    rng = np.random.default_rng(SEED)
    axes = Adam(start.axes.copy(), AXES_STEP)
    says = Adam(np.zeros(len(start.vectors), np.float32), SAYS_STEP)
    moved = Adam(np.zeros((len(start.vectors), start.axes.shape[1]), np.float32), WORDS_STEP)

    def stand() -> Matrix:
        telling = (start.rarity * np.exp(says.values))[:, None]
        return telling * (start.vectors @ axes.values) + start.rarity[:, None] * moved.values

    for epoch in range(EPOCHS):
        batches = list(_batches(kinds, rng))
        rng.shuffle(batches)
        for number, pairs in enumerate(batches):
            part = max(0.02, 1 - (epoch + number / len(batches)) / EPOCHS)
            pull = _pull(pairs, stand(), rng)
            telling = start.rarity * np.exp(says.values)
            turned = start.vectors @ axes.values
            axes.move(start.vectors.T @ (telling[:, None] * pull), part)
            says.move(telling * (pull * turned).sum(axis=1), part)
            moved.move(pull * start.rarity[:, None], part)
    return stand()


def _batches(
    kinds: Sequence[Sequence[Sequence[Words]]], rng: np.random.Generator
) -> Iterator[list[Pair]]:
    """Pairs of like news, no article twice in a batch."""
    for articles in kinds:
        rounds: list[list[Pair]] = [[] for _ in range(PAIRS)]
        for number in rng.permutation(len(articles)):
            for taken, pair in zip(rounds, _pairs(articles[number], rng), strict=False):
                taken.append(pair)
        for pairs in rounds:
            yield from (pairs[at : at + BATCH] for at in range(0, len(pairs) - BATCH // 2, BATCH))


def _pairs(article: Sequence[Words], rng: np.random.Generator) -> Iterator[Pair]:
    most = min(PAIRS, len(article) - 1)
    for at in rng.choice(len(article) - 1, most, replace=False) + 1:
        before = rng.integers(1, MOST_BEFORE + 1)
        yield np.concatenate(article[max(0, at - before) : at]), article[at]


def _pull(pairs: Sequence[Pair], vectors: Matrix, rng: np.random.Generator) -> Matrix:
    """The gradient of the loss by the vectors."""
    sides = [
        _counts([side[rng.random(len(side)) > LEFT_OUT] for side in one], len(vectors))
        for one in zip(*pairs, strict=True)
    ]
    sums = [side @ vectors for side in sides]
    lengths = [np.linalg.norm(one, axis=1, keepdims=True) + 1e-6 for one in sums]
    before, own = (one / length for one, length in zip(sums, lengths, strict=True))
    nearness = before @ own.T / SHARPNESS
    size = len(pairs)
    wrong = softmax(nearness, axis=1) + softmax(nearness, axis=0) - 2 * np.eye(size)
    wrong /= 2 * size * SHARPNESS
    pulls = []
    for unit, other, length in (
        (before, wrong @ own, lengths[0]),
        (own, wrong.T @ before, lengths[1]),
    ):
        pulls.append((other - unit * (other * unit).sum(axis=1, keepdims=True)) / length)
    both = sides[0].T @ pulls[0] + sides[1].T @ pulls[1]
    return np.asarray(both, np.float32)


def _counts(texts: Sequence[Words], size: int) -> csr_matrix:
    """How often each text has each word."""
    ends = np.cumsum([0, *map(len, texts)])
    words = np.concatenate(texts)
    return csr_matrix((np.ones(len(words), np.float32), words, ends), shape=(len(texts), size))
