"""How likely one text goes on with another, by the letters on both sides of the seam.

A dictionary knows the words that cross a seam, but half of all lines end between two words. What
may follow there, a noun after 的, a place after 位于, a small neural network knows: it was shown
many lines of the news, and asked which goes on with which (``bench.sequels``). Its numbers are
whole and its sums exact, so every machine comes to the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

REACH = 5
"""How many letters on each side the network looks at."""
CONTEXT = 3 * REACH
"""Characters in which so many letters are, as a rule: figures count as one."""
FIGURES, SPACES = re.compile(r"[0-9.%]+"), re.compile(r"\s+")
MARKS = str.maketrans(",;:!?()", "，；：！？（）")
NOTHING, UNKNOWN = 0, 1
"""The rows of the place before a text and behind it, and of a letter that no row has."""
USUAL = -4.3
"""What the network says of two lines by chance, about: in articles of the open sets -2.4 in the
median of lines that go on with one another, -5.2 of others. It moves with the network."""
MOST = 6.0
"""More is not believed, either way."""
SEAMS = 4096
"""So many ends are remembered: more than a page has."""

Numbers = NDArray[np.float64]


class Side(NamedTuple):
    """What the network makes of the letters on one side of a seam."""

    units: Numbers
    axes: Numbers


class Sequels:
    """The network. ``tables`` are whole numbers: of the letters at the tail and at the head
    (letters x sizes), of its units (units x places and sizes) and axes, and what each unit says."""

    def __init__(self, letters: str, tables: Mapping[str, NDArray[Any]], scales: Numbers) -> None:
        self._rows = {letter: row for row, letter in enumerate(letters, UNKNOWN + 1)}
        self._said, self._alike = map(float, scales)
        if self._rows:
            numbers = {name: table.astype(np.float64) for name, table in tables.items()}
            self._says, self._units = numbers["says"], len(numbers["tail_units"])
            self._tails, self._heads = numbers["tails"], numbers["heads"]
            self._of_tails = np.vstack([numbers["tail_units"], numbers["tail_axes"]])
            self._of_heads = np.vstack([numbers["head_units"], numbers["head_axes"]])
            self._shift = np.zeros(len(self._of_tails))
            self._shift[: self._units] = numbers["shift"]
        self._tail = lru_cache(maxsize=SEAMS)(self._tail_of)
        self._head = lru_cache(maxsize=SEAMS)(self._head_of)

    @classmethod
    def of_file(cls, file: Path) -> Sequels:
        """That of a file as ``bench.sequels`` writes it."""
        with np.load(file) as found:
            tables = {name: found[name] for name in found.files}
        return cls(str(tables.pop("letters")), tables, tables.pop("scales"))

    def odds(self, above: str, below: str) -> float:
        """How much likelier (nats) it is that ``above``, which breaks off, goes on with ``below``
        than with another line; 0 where no network is at hand."""
        if not self._rows:
            return 0.0
        tail, head = self._tail(above[-CONTEXT:]), self._head(below[:CONTEXT])
        said = float(np.maximum(tail.units + head.units, 0.0).dot(self._says)) * self._said
        odds = said + float(head.axes.dot(tail.axes)) * self._alike - USUAL
        return max(-MOST, min(MOST, odds))

    def odds_of_all(self, above: str, below: Sequence[str]) -> list[float]:
        """The same for each of several lines that it may go on with."""
        if not (self._rows and below):
            return [0.0] * len(below)
        tail = self._tail(above[-CONTEXT:])
        heads = [self._head(text[:CONTEXT]) for text in below]
        units, axes = np.array([head.units for head in heads]), [head.axes for head in heads]
        said = np.maximum(tail.units + units, 0.0) @ self._says * self._said
        odds = said + np.array(axes) @ tail.axes * self._alike - USUAL
        return [max(-MOST, min(MOST, one)) for one in odds.tolist()]

    def _tail_of(self, text: str) -> Side:
        rows = [self._rows.get(letter, UNKNOWN) for letter in plain(text)[-REACH:]]
        seen = self._tails.take([NOTHING] * (REACH - len(rows)) + rows, 0).ravel()
        made = self._of_tails.dot(seen) + self._shift
        return Side(made[: self._units], made[self._units :])

    def _head_of(self, text: str) -> Side:
        rows = [self._rows.get(letter, UNKNOWN) for letter in plain(text)[:REACH]]
        seen = self._heads.take(rows + [NOTHING] * (REACH - len(rows)), 0).ravel()
        made = self._of_heads.dot(seen)
        return Side(made[: self._units], made[self._units :])


def plain(text: str) -> str:
    """The letters as the network knows them: no white space, Chinese marks, one 0 for a figure."""
    letters = unicodedata.normalize("NFKC", text).translate(MARKS)
    return FIGURES.sub("0", SPACES.sub("", letters))


NO_SEQUELS = Sequels("", {}, np.zeros(2))
"""Where no network is at hand: nothing is said."""
