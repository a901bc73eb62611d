"""Rows that a dump printed below one another though they stand side by side, level again.

``pdftotext -layout`` goes through lines from top to bottom, and through those at one height from
left to right. Lines beside a headline's large letters are all at its height to it: so it prints
two or three lines of one column, then those beside them, each on a row of its own. They are level
with the first of those, and no higher, though their own column ends higher up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.clean.columns.cells import Row

HIGHEST = 6
"""How many rows lines are moved up at most: so many stand beside the lines of a headline."""
STANDS_IN = 4
"""By how many cells lines of one column begin apart at most."""


Strips = Sequence[Row]
"""What stands on one row, from left to right."""


def levelled(rows: Sequence[Strips]) -> list[Strips]:
    """The rows, with lines that are printed right of and below others put beside them."""
    found: list[Strips] = []
    for filled, run in groupby(rows, key=bool):
        together = list(run)
        found += _gathered(together) if filled else together
    return found


def _gathered(rows: Sequence[Strips]) -> Iterator[Strips]:
    """The rows between two blank ones."""
    levels: list[Strips] = []
    at, end, left = -1, 0, 0
    for row in rows:
        above = next((n for n in reversed(range(len(levels))) if _meet(levels[n], row)), -1)
        head = max(above + 1, _head(levels, at, left))
        beside = row[0][0].left > max(end, left + STANDS_IN) and at - head < HIGHEST
        at = head if beside and _may_rise(levels, above, row) else max(above, at) + 1
        if at < len(levels):
            levels[at] = sorted([*levels[at], *row], key=lambda strip: strip[0].left)
        else:
            levels.append(row)
        left, end = row[-1][0].left, row[-1][-1].right
    yield from levels


def _head(levels: Sequence[Strips], at: int, left: int) -> int:
    """From which level on a column that begins in this cell has a line on each, down to this;
    no farther up than lines may rise."""
    for level in range(at - 1, max(-1, at - 1 - HIGHEST), -1):
        if not any(abs(strip[0].left - left) <= STANDS_IN for strip in levels[level]):
            return level + 1
    return max(0, at - HIGHEST)


def _may_rise(levels: Sequence[Strips], above: int, row: Strips) -> bool:
    """Whether a row right of the last one goes on with the columns that end above it.

    What is set in the middle of a wider column, or at its right side, does not.
    """
    left = row[0][0].left
    met = [s for s in levels[above] if _meet([s], row)] if above >= 0 else []
    return all(abs(s[0].left - left) <= STANDS_IN or s[0].left > left for s in met)


def _meet(one: Strips, two: Strips) -> bool:
    """Whether strips of one row stand above strips of the other, or touch them."""
    return any(s[0].left <= t[-1].right and t[0].left <= s[-1].right for s in one for t in two)
