"""Tables: rows of cells with white space between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from generator.model import Line
from generator.segment.pieces import TABLE_ROW, Role
from generator.segment.roles import is_table_row

FEWEST_ROWS = 3


def mark_tables(
    lines: Sequence[Line], found: list[tuple[Role, str] | None], *, scanned: bool
) -> None:
    """Rows of cells that stand together are a table, with the ends of rows between them.

    The one space that parts the cells of a scan is also one that cleaning closes up.
    """
    texts = [_spaced(line) if scanned else line.string for line in lines]
    shown = [r is None and is_table_row(text) for text, r in zip(texts, found, strict=True)]
    for is_row, run in groupby(range(len(lines)), key=lambda place: shown[place]):
        places = list(run)
        figures = sum(any(c.isdigit() for c in lines[place].string) for place in places)
        if is_row and len(places) >= FEWEST_ROWS and figures * 2 >= len(places):
            for place in places:
                found[place] = Role.BODY, TABLE_ROW


def _spaced(line: Line) -> str:
    """The line with a space wherever the dump has more than cleaning left."""
    if line.doubled:
        return line.string
    text = line.text
    starts = [here - before > 1 for before, here in pairwise(text.origin)]
    return text.string[:1] + "".join(
        f" {char}" if start else char for char, start in zip(text.string[1:], starts, strict=True)
    )
