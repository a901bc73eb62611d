"""Crossheads that stand at the head of a column: they are its first line, not a text's headline.

They are set in the middle of the column in letters no larger than the text's, which tells them
from headlines, and are level with the first line of a column beside.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.columns.banners import is_doubled
from generator.clean.columns.galleys import Galley

BELOW = 2
"""So many rows below it the column's first paragraph begins at most."""
TIGHT, LOOSE = 1.0, 3.0
"""So much (em) farther left or right than the middle a dump puts it at most."""
SHORTEST = 4
"""Lines that tell a column's width,"""
OTHER_MEASURE = 1.5
"""and by how much (em) those of one text differ at most."""


def with_crossheads(galleys: Sequence[Galley]) -> list[Galley]:
    """The galleys, crossheads at the heads of columns put to these."""
    columns = [g for g in galleys if g.prose and len(g.lines) >= SHORTEST]
    found: dict[int, Galley] = {}
    for head in galleys:
        if not head.prose and len(head.lines) == 1 and not is_doubled(head.last.string):
            below = (g for g in columns if _is_crosshead(head, g) and _has_level(head, g, columns))
            found |= {id(g): head for g in below if id(g) not in found}
    taken = {id(head) for head in found.values()}
    return [
        _headed(found[id(g)], g) if id(g) in found else g for g in galleys if id(g) not in taken
    ]


def _is_crosshead(head: Galley, column: Galley) -> bool:
    """Whether a line stands in the middle of the column right below, its letters no larger."""
    first = column.lines[0][1]
    if not 0 < column.top - head.foot <= BELOW or first.starts or first.left <= column.left:
        return False
    middle = (column.measure - head.last.width) / 2
    off = (head.last.left - column.left) * column.measure / column.cells - middle
    return middle > 0 and -TIGHT <= off <= LOOSE


def _has_level(head: Galley, column: Galley, columns: Sequence[Galley]) -> bool:
    """Whether left of a line one of these columns begins level with it, as wide as its own."""
    return any(
        other.top == head.top
        and other.right <= head.left
        and abs(other.measure - column.measure) <= OTHER_MEASURE
        for other in columns
    )


def _headed(head: Galley, column: Galley) -> Galley:
    """The column, the line first."""
    found = Galley()
    for row, run in [*head.lines, *column.lines]:
        found.add(row, run)
    return found
