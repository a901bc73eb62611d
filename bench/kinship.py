"""Moves the vectors of pieces until texts stand to one another as a larger model has them stand.

A text stands at the sum of its pieces. Of the texts that are looked at together, whole articles of
news, each shall have the others near it by as much as the model has (the similarities of a teacher
as soft targets: Hinton et al. 2015, Tejankar et al. 2021). Two things move: how much each piece
says, and where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.special import softmax

from bench.descent import Adam, Matrix

Rows = Sequence[int]
EPOCHS, BATCH = 4, 256
SHARPNESS, TAUGHT_SHARPNESS = 0.1, 0.05
"""The temperatures: the smaller, the more the nearest of the others count."""
STEP, SAYS_STEP, LEAST = 0.002, 0.01, 0.02
LEFT_OUT = 0.1
"""The share of pieces that are left out, so that no few of them decide."""
RIDGE = 0.01
"""How much the first guess is held back, as a share of what the texts vary."""
APART = -1e4
"""Added where a text meets itself."""
SEED = 0


def fitted(pieces: Matrix, axes: int, articles: Sequence[Sequence[Rows]], taught: Matrix) -> Matrix:
    """The vectors of the pieces (pieces × axes), after all articles were looked at some times.

    ``pieces`` says where the model has each at first; ``taught`` where it has each text, in the
    order of ``articles``, which are texts as rows of pieces.
    """
    texts = [text for article in articles for text in article]
    told = taught - taught.mean(axis=0)
    counts = _counts(texts, len(pieces))
    where = Adam(_guessed(pieces, axes, counts, told), STEP)
    says = Adam(np.zeros((len(pieces), 1), np.float32), SAYS_STEP)
    told /= np.linalg.norm(told, axis=1, keepdims=True)
    rng = np.random.default_rng(SEED)
    places = np.split(np.arange(len(texts)), np.cumsum([*map(len, articles)])[:-1])
    batches = len(texts) // BATCH
    for epoch in range(EPOCHS):
        row = np.concatenate([places[n] for n in rng.permutation(len(places))])
        for number in range(batches):
            chosen = row[number * BATCH : (number + 1) * BATCH]
            seen = counts[chosen].copy()
            seen.data *= rng.random(seen.nnz) > LEFT_OUT
            loud = np.exp(says.values)
            pull = seen.T @ _pull(seen @ (where.values * loud), told[chosen])
            part = max(LEAST, 1 - (epoch + number / batches) / EPOCHS)
            says.move((pull * where.values * loud).sum(axis=1, keepdims=True), part)
            where.move(pull * loud, part)
    return where.values * np.exp(says.values)


def _guessed(pieces: Matrix, axes: int, counts: csr_matrix, told: Matrix) -> Matrix:
    """The vectors from which the sums come nearest to the model, in the axes that tell most."""
    shares = counts.multiply(1 / np.maximum(counts.sum(axis=1), 1)).tocsr()
    texts = np.asarray(shares @ pieces)
    middle = texts.mean(axis=0)
    texts = texts - middle
    square = texts.T @ texts
    held = RIDGE * np.trace(square) / len(square) * np.eye(len(square))
    turn = np.linalg.solve(square + held, texts.T @ told)
    _, directions = np.linalg.eigh((texts @ turn).T @ (texts @ turn))
    guessed = (pieces - middle) @ turn @ directions[:, -axes:]
    found: Matrix = (guessed / np.linalg.norm(guessed, axis=1).mean()).astype(np.float32)
    return found


def _pull(sums: Matrix, told: Matrix) -> Matrix:
    """The gradient of the loss by the sums: how far what is likely there is from what it should."""
    lengths = np.linalg.norm(sums, axis=1, keepdims=True) + 1e-6
    own = sums / lengths
    apart = APART * np.eye(len(own), dtype=np.float32)
    wrong = softmax(own @ own.T / SHARPNESS + apart, axis=1)
    wrong -= softmax(told @ told.T / TAUGHT_SHARPNESS + apart, axis=1)
    both = (wrong + wrong.T) @ own / (SHARPNESS * len(own))
    found: Matrix = (both - own * (both * own).sum(axis=1, keepdims=True)) / lengths
    return found


def _counts(texts: Sequence[Rows], size: int) -> csr_matrix:
    """How often each text has each piece."""
    ends = np.cumsum([0, *map(len, texts)])
    rows: NDArray[np.intp] = np.concatenate([np.asarray(text, np.intp) for text in texts])
    return csr_matrix((np.ones(len(rows), np.float32), rows, ends), shape=(len(texts), size))
