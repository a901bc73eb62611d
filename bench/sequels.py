"""Makes ``generator/data/sequels.npz`` anew: which lines of the news go on with which.

``python -m bench.sequels FOLDER`` reads two packages of PyPI from a folder, as ``bench.meanings``
does: texts of 人民日报 of January 1998 and news of the web of 2018 (both MIT licence). They are
broken wherever a line may end; of some hundred such places at a time, near one another by groups,
each tail shall say which head is its own, and each head which tail (the loss of contrastive
learning: van den Oord et al. 2018). One article of fifty is kept, and tells how often the own head
is the likelier of two. Look at ``generator.segment.words.sequels.USUAL`` when the
network is a new one. Takes a quarter of an hour.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.special import softmax

from bench.descent import Adam, Matrix, scale, whole
from bench.newstexts import daily, of_the_web
from generator.segment.words.sequels import NOTHING, REACH, UNKNOWN, plain

FILE = Path(__file__).resolve().parents[1] / "generator" / "data" / "sequels.npz"
FEWEST = 8
"""So often a letter must occur to have a row."""
SIZE, UNITS, AXES = 48, 128, 64
STEPS, GROUPS, IN_GROUP, NEAR = 12_000, 16, 16, 400
"""How many batches are looked at; how many groups of places each has, and how near they are."""
STEP, LEAST = 0.003, 0.02
KEPT = 50
"""One article of so many is kept."""
NO_END, NO_START = "（《“‘「『。！？", "，。、；：！？”’」』）》"
"""Marks after which, and before which, no line of a paragraph breaks."""
SEED = 0

Rows = NDArray[np.int32]


class News(NamedTuple):
    """All texts in a row, nothing between them, and the places where lines may break."""

    rows: Rows
    learned: NDArray[np.intp]
    kept: NDArray[np.intp]


class Net:
    """The network while it learns; ``odds`` must be asked before ``learn``."""

    def __init__(self, letters: int, rng: np.random.Generator) -> None:
        def made(*shape: int, size: float) -> Adam:
            return Adam(rng.normal(0, size, shape).astype(np.float32), STEP)

        wide = REACH * SIZE
        self.parts = {
            "tails": made(letters, SIZE, size=0.1),
            "heads": made(letters, SIZE, size=0.1),
            "tail_units": made(UNITS, wide, size=0.06),
            "head_units": made(UNITS, wide, size=0.06),
            "tail_axes": made(AXES, wide, size=0.02),
            "head_axes": made(AXES, wide, size=0.02),
            "shift": made(UNITS, size=0.01),
            "says": made(UNITS, size=0.09),
        }

    def odds(self, tails: Rows, heads: Rows) -> Matrix:
        """How each tail goes on with each head."""
        p = {name: part.values for name, part in self.parts.items()}
        self._x, self._y = (
            p[name][rows].reshape(len(rows), -1)
            for name, rows in (("tails", tails), ("heads", heads))
        )
        sums = self._x @ p["tail_units"].T + p["shift"]
        self._met = np.maximum(sums[:, None] + (self._y @ p["head_units"].T)[None], 0)
        self._a, self._b = self._x @ p["tail_axes"].T, self._y @ p["head_axes"].T
        found: Matrix = self._met @ p["says"] + self._a @ self._b.T
        return found

    def learn(self, tails: Rows, heads: Rows, wrong: Matrix, part: float) -> None:
        """One step against what is wrong with the odds."""
        p = {name: one.values for name, one in self.parts.items()}
        units = (self._met > 0) * wrong[..., None]
        by_tail, by_head = units.sum(1) * p["says"], units.sum(0) * p["says"]
        a, b = wrong @ self._b, wrong.T @ self._a
        x = by_tail @ p["tail_units"] + a @ p["tail_axes"]
        y = by_head @ p["head_units"] + b @ p["head_axes"]
        moved = {
            "tails": _by_letter(tails, x, len(p["tails"])),
            "heads": _by_letter(heads, y, len(p["heads"])),
            "tail_units": by_tail.T @ self._x,
            "head_units": by_head.T @ self._y,
            "tail_axes": a.T @ self._x,
            "head_axes": b.T @ self._y,
            "shift": by_tail.sum(0),
            "says": np.einsum("th,thu->u", wrong, self._met),
        }
        for name, gradient in moved.items():
            self.parts[name].move(gradient, part)


def main(folder: str) -> int:
    """Writes the network."""
    texts = [text for told in (daily, of_the_web) for text in told(Path(folder))]
    articles = [[plain(part) for part in text] for text in texts]
    counts = Counter(letter for text in articles for part in text for letter in part)
    letters = "".join(sorted(letter for letter, count in counts.items() if count >= FEWEST))
    news = _news(articles, {letter: row for row, letter in enumerate(letters, UNKNOWN + 1)})
    rng = np.random.default_rng(SEED)
    net = Net(len(letters) + UNKNOWN + 1, rng)
    for number in range(STEPS):
        tails, heads = _batch(news.rows, news.learned, rng)
        odds = net.odds(tails, heads)
        own = 2 * np.eye(len(odds), dtype=np.float32)
        net.learn(tails, heads, softmax(odds, 1) + softmax(odds, 0) - own, _part(number))
        if number % 1000 == 999:
            sys.stdout.write(f"{number + 1}: {_right(net, news, rng):.4f}\n")
            sys.stdout.flush()
    _write(net, letters)
    return 0


def _part(number: int) -> float:
    return max(LEAST, 1 - number / STEPS)


def _news(articles: list[list[str]], rows: dict[str, int]) -> News:
    gap = [NOTHING] * REACH
    placed: list[int] = [*gap]
    which: list[int] = [0] * REACH
    for number, article in enumerate(articles):
        for text in article:
            placed += [rows.get(letter, UNKNOWN) for letter in text] + gap
            which += [number] * (len(text) + REACH)
    every = np.array(placed, np.int32)
    ends, starts = (
        [NOTHING, *(rows[m] for m in marks if m in rows)] for marks in (NO_END, NO_START)
    )
    places = np.flatnonzero(~np.isin(every[:-1], ends) & ~np.isin(every[1:], starts)) + 1
    kept = np.array(which)[places] % KEPT == 0
    return News(every, places[~kept], places[kept])


def _batch(rows: Rows, places: NDArray[np.intp], rng: np.random.Generator) -> tuple[Rows, Rows]:
    """Tails and heads at some places, whole groups of them near one another."""
    middles = rng.integers(0, len(places), (GROUPS, 1))
    near = middles + rng.integers(-NEAR, NEAR, (GROUPS, IN_GROUP))
    chosen = np.unique(places[np.clip(near, 0, len(places) - 1)])[:, None]
    return rows[chosen + np.arange(-REACH, 0)], rows[chosen + np.arange(REACH)]


def _by_letter(rows: Rows, gradient: Matrix, letters: int) -> Matrix:
    """The gradients of the places of letters, added up by letter."""
    flat = rows.ravel()
    shape = len(flat), letters
    at = csr_matrix((np.ones(len(flat), np.float32), flat, np.arange(len(flat) + 1)), shape)
    return np.asarray(at.T @ gradient.reshape(len(flat), SIZE), np.float32)


def _right(net: Net, news: News, rng: np.random.Generator) -> float:
    """How often the own head is the likelier of two, at places that are kept."""

    def shares() -> Iterator[float]:
        for _ in range(50):
            odds = net.odds(*_batch(news.rows, news.kept, rng))
            less = (odds < odds.diagonal()[:, None]).sum(1) / (len(odds) - 1)
            yield float(less.mean())

    return float(np.mean([*shares()]))


def _write(net: Net, letters: str) -> None:
    """The network in whole numbers: the two sides of a sum by one scale, so that they add up."""
    p = {name: part.values for name, part in net.parts.items()}
    together = (("tails", "heads"), ("tail_units", "head_units"), ("tail_axes", "head_axes"))
    scales = {}
    for names in (*together, ("says",)):
        scales |= dict.fromkeys(names, scale(*(p[name] for name in names)))
    tables = {name: whole(p[name], by) for name, by in scales.items()}
    unit = scales["tails"] * scales["tail_units"]
    shift = np.round(p["shift"] * unit).astype(np.int32)
    axes = (scales["tails"] * scales["tail_axes"]) ** -2
    told = np.array([1 / (unit * scales["says"]), axes])
    np.savez_compressed(FILE, letters=np.array(letters), shift=shift, scales=told, **tables)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(sys.argv[1]))
