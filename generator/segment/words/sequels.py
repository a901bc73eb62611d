"""How likely one text goes on with another, by the letters on both sides of the seam.

A dictionary knows the words that cross a seam, but half of all lines end between two words. What
may follow there, a noun after 的, a place after 位于, a small neural network knows: it was shown
many lines of the news, and asked which goes on with which (``bench.sequels``). Its numbers are
whole and its sums exact, so every machine comes to the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

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
AT_ONCE = 1024
"""So many are reckoned together: a page of noise takes no more room."""

Numbers = NDArray[np.float64]


class Sides:
    """What the network makes of the letters on one side of seams: of each text its units and its
    axes in one row, remembered, and made for all texts at once that are asked for together."""

    def __init__(self, letters: Numbers, made: Numbers, shift: Numbers) -> None:
        self._letters, self._made, self._shift = letters, np.ascontiguousarray(made.T), shift
        self._sides = np.empty((SEAMS, len(made)))
        self._known: dict[str, int] = {}

    def of(self, texts: Sequence[str], rows_of: Callable[[str], list[int]]) -> Numbers:
        """A row for each text, ``AT_ONCE`` at most; ``rows_of`` tells the rows of its letters."""
        known = self._known
        if len(known) + len(texts) > SEAMS:
            known.clear()
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            seen = self._letters.take([rows_of(text) for text in new], 0).reshape(len(new), -1)
            places = range(len(known), len(known) + len(new))
            self._sides[places.start : places.stop] = seen @ self._made + self._shift
            known.update(zip(new, places, strict=True))
        return self._sides.take([known[text] for text in texts], 0)


class Sequels:
    """The network. ``tables`` are whole numbers: of the letters at the tail and at the head
    (letters x sizes), of its units (units x places and sizes) and axes, and what each unit says."""

    def __init__(self, letters: str, tables: Mapping[str, NDArray[Any]], scales: Numbers) -> None:
        self._rows = {letter: row for row, letter in enumerate(letters, UNKNOWN + 1)}
        self._said, self._alike = map(float, scales)
        if self._rows:
            of = {name: table.astype(np.float64) for name, table in tables.items()}
            self._says, self._units = of["says"], len(of["says"])
            tails = np.vstack([of["tail_units"], of["tail_axes"]])
            heads = np.vstack([of["head_units"], of["head_axes"]])
            shift = np.concatenate([of["shift"], np.zeros(len(of["tail_axes"]))])
            self._tails = Sides(of["tails"], tails, shift)
            self._heads = Sides(of["heads"], heads, np.zeros(len(heads)))

    @classmethod
    def of_file(cls, file: Path) -> Sequels:
        """That of a file as ``bench.sequels`` writes it."""
        with np.load(file) as found:
            tables = {name: found[name] for name in found.files}
        return cls(str(tables.pop("letters")), tables, tables.pop("scales"))

    def odds(self, above: str, below: str) -> float:
        """How much likelier (nats) it is that ``above``, which breaks off, goes on with ``below``
        than with another line; 0 where no network is at hand."""
        return self.odds_of_each([above], [below])[0]

    def odds_of_all(self, above: str, below: Sequence[str]) -> list[float]:
        """The same for each of several lines that it may go on with."""
        return self.odds_of_each([above], below)

    def odds_of_each(self, above: Sequence[str], below: Sequence[str]) -> list[float]:
        """The same for each of several lines and that below it; a single one stands above all."""
        if not (self._rows and below):
            return [0.0] * len(below)
        found: list[float] = []
        for start in range(0, len(below), AT_ONCE):
            some = slice(start, start + AT_ONCE)
            found += self._odds(above if len(above) == 1 else above[some], below[some])
        return found

    def _odds(self, above: Sequence[str], below: Sequence[str]) -> list[float]:
        tails = self._tails.of([text[-CONTEXT:] for text in above], self._tail_rows)
        heads = self._heads.of([text[:CONTEXT] for text in below], self._head_rows)
        units = self._units
        said = np.maximum(tails[:, :units] + heads[:, :units], 0.0) @ self._says * self._said
        alike = (tails[:, units:] * heads[:, units:]).sum(axis=1) * self._alike
        return [max(-MOST, min(MOST, odds)) for odds in (said + alike - USUAL).tolist()]

    def _tail_rows(self, text: str) -> list[int]:
        rows = [self._rows.get(letter, UNKNOWN) for letter in plain(text)[-REACH:]]
        return [NOTHING] * (REACH - len(rows)) + rows

    def _head_rows(self, text: str) -> list[int]:
        rows = [self._rows.get(letter, UNKNOWN) for letter in plain(text)[:REACH]]
        return rows + [NOTHING] * (REACH - len(rows))


def plain(text: str) -> str:
    """The letters as the network knows them: no white space, Chinese marks, one 0 for a figure."""
    letters = unicodedata.normalize("NFKC", text).translate(MARKS)
    return FIGURES.sub("0", SPACES.sub("", letters))


NO_SEQUELS = Sequels("", {}, np.zeros(2))
"""Where no network is at hand: nothing is said."""
