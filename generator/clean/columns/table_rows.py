"""The rows of a table that stands in one column, or beside others: each is one line.

A dump sets the cells of such a row apart by equal gaps, which are those of no gutter; and most of
them are figures. Another row stands right above or below, of figures too or of their names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean.columns.cells import GUTTER, Row, Word
from generator.clean.columns.prose import CLAUSE, FIGURE, LONGEST_CELL

FEWEST = 3
"""How many cells a row has at least."""
NEAR = 2
"""By so many rows those of one table stand apart at most."""
STANDS_OUT = 2
"""By how many cells rows of one table begin apart at most."""


def with_tables(text: str, rows: Sequence[Row]) -> list[Row]:
    """The rows, in which each row of a table is one word."""
    runs = [list(_runs(text, row)) for row in rows]
    return [_merged(row, list(_tables(text, runs, number))) for number, row in enumerate(rows)]


def _tables(text: str, runs: Sequence[Sequence[Row]], number: int) -> Iterator[Row]:
    """Those of a row's runs that are rows of a table: figures, or the names of those below."""
    above = [run for row in runs[max(0, number - NEAR) : number] for run in row]
    below = [run for row in runs[number + 1 : number + 1 + NEAR] for run in row]
    for run in runs[number]:
        over, under = (
            [other for other in near if _are_alike(run, other)] for near in (above, below)
        )
        if any(_is_of_figures(text, r) for r in under) or (over and _is_of_figures(text, run)):
            yield run


def _runs(text: str, row: Row) -> Iterator[Row]:
    """The longest runs of cells that equal gaps part."""
    start, gap = 0, 0
    for place, (before, word) in enumerate(pairwise(row), 1):
        apart = word.start - before.end
        apart = apart if _is_cell(text, before) and _is_cell(text, word) else 0
        if apart != gap:
            if gap >= GUTTER and place - start >= FEWEST:
                yield row[start:place]
            start, gap = place - 1, apart
    if gap >= GUTTER and len(row) - start >= FEWEST:
        yield row[start:]


def _is_cell(text: str, word: Word) -> bool:
    """Whether it may be a cell: short, and without a clause's marks."""
    short = word.end - word.start <= LONGEST_CELL
    return short and not CLAUSE.search(text, word.start, word.end)


def _is_of_figures(text: str, run: Row) -> bool:
    """Whether most cells behind the first are figures."""
    return 2 * sum(bool(FIGURE.match(text, word.start)) for word in run[1:]) >= len(run) - 1


def _are_alike(one: Row, two: Row) -> bool:
    """Whether these may be two rows of one table."""
    return len(one) == len(two) and abs(one[0].left - two[0].left) <= STANDS_OUT


def _merged(row: Row, tables: Sequence[Row]) -> Row:
    """The row, the words of each of these runs as one."""
    found = list(row)
    for run in tables:
        at = found.index(run[0])
        width = sum(word.width for word in run)
        found[at : at + len(run)] = [
            Word(run[0].start, run[-1].end, run[0].left, run[-1].right, width)
        ]
    return tuple(found)
