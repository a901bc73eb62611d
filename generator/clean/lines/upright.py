"""Headlines set upright, letter below letter, which a dump prints a letter to a line: laid level.

A line of one letter shows nothing by itself; the line that they make is read like any headline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from generator.clean.letters.chars import HAN
from generator.clean.lines.torn import adjoin, together
from generator.model import Line

LETTER = re.compile(f"[{HAN}]")
CELL = re.compile(f"[{HAN}]|[^\\w\\s]|[0-9A-Za-z.%％]{{1,3}}")
"""What stands by itself in a line set upright: a han, a mark, or figures that lie level in it."""
FEWEST, MOST = 5, 40
"""So many cells one below another, most of them han, are a line set upright: what is left of a
paragraph, or a column of a table, has fewer; of more letters is noise."""


def laid_level(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines of one block of a text layer, those set upright as one each; ``text`` is the
    page."""
    found: list[Line] = []
    run: list[Line] = []
    for line in lines:
        cell = CELL.fullmatch(line.string) is not None
        if run and not (cell and adjoin(text, run[-1], line)):
            found += _as_one(run)
            run = []
        (run if cell else found).append(line)
    return found + _as_one(run)


def _as_one(run: list[Line]) -> list[Line]:
    letters = sum(LETTER.match(line.string) is not None for line in run)
    if not FEWEST <= len(run) <= MOST or 2 * letters <= len(run):
        return run
    return [replace(reduce(together, run), display=True, indented=None)]
