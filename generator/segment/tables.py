"""Tables: rows of cells with white space between them, their heads, units and last words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.model import Line
from generator.segment.pieces import TABLE_ROW, Role
from generator.segment.roles import is_table_row

FEWEST_ROWS, FEWEST_CELLS = 3, 3
UNIT = re.compile("单位[：:].{1,12}")
"""What the figures of a table count stands in a line of its own above them."""
NOTE = re.compile("[备附]?注[：:]")
MOST_NOTE_LINES, ENDS = 5, tuple("。）)")
LONGEST_END = 8
"""Em: no wider is what of a row went into a line of its own."""
SENTENCE = re.compile("[，。；：！？“”]")


def mark_tables(
    lines: Sequence[Line], found: list[tuple[Role, str] | None], *, scanned: bool
) -> None:
    """Rows of cells that stand together are a table, with the ends of rows between them.

    The one space that parts the cells of a scan is also one that cleaning closes up; so is every
    space beside a figure, which parts the cells of a text layer where rows agree in their number.
    """
    free = [role is None for role in found]
    texts = [_spaced(line) for line in lines]
    if scanned:
        shown = [f and _is_row(text) for f, text in zip(free, texts, strict=True)]
    else:
        alike = _alike(texts)
        shown = [
            f and (_is_row(line.string) or place in alike)
            for place, (f, line) in enumerate(zip(free, lines, strict=True))
        ]
        _close_gaps(lines, free, shown)
    for start, end in _runs(shown):
        figures = sum(_counts(line) for line in lines[start:end])
        if end - start < FEWEST_ROWS or figures * 2 < end - start:
            continue
        start = _head(texts, start, end)
        if start and free[start - 1] and UNIT.fullmatch(lines[start - 1].string):
            start -= 1
        for place in range(start, _foot(lines, free, end)):
            found[place] = Role.BODY, TABLE_ROW


def _head(texts: Sequence[str], start: int, end: int) -> int:
    """The first row: a day and a place above the table are two cells over many."""
    cells = [len(text.split()) for text in texts[start:end]]
    usual = median(cells)
    return start + next((n for n, count in enumerate(cells) if count * 2 > usual), 0)


def _foot(lines: Sequence[Line], free: Sequence[bool], end: int) -> int:
    """Behind which line the table ends: a note below it (注：……) is of it."""
    if end == len(lines) or not NOTE.match(lines[end].string):
        return end
    for place in range(end, min(len(lines), end + MOST_NOTE_LINES)):
        if not free[place]:
            return place
        if lines[place].string[-1:] in ENDS:
            return place + 1
    return end


def _is_row(text: str) -> bool:
    """Whether a line may be cells, not a word that is letterspaced."""
    return is_table_row(text) and any(len(word) > 1 for word in text.split())


def _alike(texts: Sequence[str]) -> set[int]:
    """The lines among several that have as many cells as their neighbours."""
    cells = [0 if SENTENCE.search(text) else len(text.split()) for text in texts]
    found: set[int] = set()
    start = 0
    for end in range(1, len(cells) + 1):
        if end < len(cells) and cells[end] == cells[start]:
            continue
        if cells[start] >= FEWEST_CELLS and end - start >= FEWEST_ROWS:
            found.update(range(start, end))
        start = end
    return found


def _close_gaps(lines: Sequence[Line], free: Sequence[bool], shown: list[bool]) -> None:
    """Takes a few letters between two rows for the end of the row above.

    Above a row without a figure, below one with some, they are the name of another table.
    """
    for place in range(1, len(lines) - 1):
        if shown[place - 1] and shown[place + 1] and free[place] and not shown[place]:
            line = lines[place]
            named = _counts(lines[place - 1]) and not _counts(lines[place + 1])
            short = line.width <= LONGEST_END and not SENTENCE.search(line.string)
            shown[place] = short and not named


def _counts(line: Line) -> bool:
    """Whether a row has figures."""
    return any(char.isdigit() for char in line.string)


def _runs(shown: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The stretches of rows."""
    edges = [place for place, (a, b) in enumerate(pairwise([False, *shown, False])) if a != b]
    yield from zip(edges[::2], edges[1::2], strict=True)


def _spaced(line: Line) -> str:
    """The line with a space wherever the dump has more than cleaning left."""
    if line.doubled:
        return line.string
    text = line.text
    starts = [here - before > 1 for before, here in pairwise(text.origin)]
    return text.string[:1] + "".join(
        f" {char}" if start and not char.isspace() else char
        for char, start in zip(text.string[1:], starts, strict=True)
    )
