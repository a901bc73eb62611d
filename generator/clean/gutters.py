"""Gutters: white cells one below another, at whose right side lines begin.

``pdftotext`` leaves one space only behind the longest line of a column, so that the width of a
gap does not tell a gutter from the space in a name. That others begin below it does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.clean.cells import Row
from generator.clean.prose import MOST_WORDS
from generator.clean.seams import may_part

FEWEST = 3
"""How many lines begin at a gutter; names rarely stand below one another so often."""
FARTHEST = 4
"""How many rows lie at most between two of them."""
NARROWEST = 4.5
"""How wide most of these lines are (em): the cells of a table and names are narrower."""


def gutters(text: str, rows: Sequence[Row]) -> list[dict[int, int]]:
    """For each row the cells in which a line begins behind a gutter, with the gutter's height."""
    begins: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for number, row in enumerate(rows):
        if len(row) <= MOST_WORDS:
            for place, word in enumerate(row):
                if not place or word.start - row[place - 1].end > 1 or may_part(text, row, place):
                    begins[word.left].append((number, word.width))
    found: list[dict[int, int]] = [{} for _ in rows]
    for cell, lines in begins.items():
        if not cell or len(lines) < FEWEST:
            continue
        for run in _runs(rows, cell, lines):
            wide = sum(width >= NARROWEST for _, width in run)
            if len(run) >= FEWEST and wide * 2 > len(run):
                for number, _ in run:
                    found[number][cell] = len(run)
    return found


def _runs(
    rows: Sequence[Row], cell: int, lines: Sequence[tuple[int, float]]
) -> Iterator[list[tuple[int, float]]]:
    """The lines that begin in this cell, those together between which no row crosses it."""
    run: list[tuple[int, float]] = []
    for line in lines:
        if run and not _white(rows[run[-1][0] + 1 : line[0]], cell):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _white(rows: Sequence[Row], cell: int) -> bool:
    """Whether few rows lie between, and none has a word across the left side of the cell."""
    return len(rows) < FARTHEST and not any(
        word.left < cell <= word.right for row in rows for word in row
    )
