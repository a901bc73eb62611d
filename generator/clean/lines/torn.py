"""Printed lines that a dump tore in two at their marks, put together again.

Where marks meet (。” or 》。) composition sets them tight (CLREQ 3.1.6), so that their boxes
overlap, and a reader of the PDF takes what follows for a line of its own. No printed line begins
with a closing mark (CLREQ 3.2.4): what does is the rest of the line above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.clean.letters.chars import NOT_AT_START, OPENING
from generator.clean.letters.measure import full_width
from generator.model import Line, Span, Text

ROOM, EXACT = 1.5, 0.8
"""By so much (em) a line may be wider than those about it, and so exactly two parts fill one."""
SHORT = 2.0
"""A line so much shorter than those about it may have lost its end."""

OPENS = ("本报", "新华社", "据新华社", "中新社")
"""How an article begins: what stands above, and has no stop, is its headline."""


def rejoined(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines of one block of a text layer, those that were torn as one; ``text`` is the page."""
    found: list[Line] = []
    widths = [line.width for line in lines]
    for place, line in enumerate(lines):
        full = full_width(widths, place)
        headline = any(below.string.startswith(OPENS) for below in lines[place + 1 : place + 2])
        torn = found and adjoin(text, found[-1], line) and _torn(found[-1], line, full)
        if torn and not (headline and line.string[-1] not in NOT_AT_START):
            found[-1] = together(found[-1], line)
        else:
            found.append(line)
    return found


def adjoin(text: str, above: Line, line: Line) -> bool:
    """Whether the dump prints nothing between the two."""
    return not text[above.raw.end : line.raw.start].strip() and above.raw.end <= line.raw.start


def _torn(above: Line, line: Line, full: float) -> bool:
    """Whether the two are one line of a column that is ``full`` em wide."""
    if not (above.string and line.string):
        return False
    both = above.width + line.width
    if line.string[0] in NOT_AT_START:
        return both <= full + ROOM
    # A bracket may open the signature below a text.
    marks = (
        line.string[0] in OPENING
        and line.string[0] not in "（(【["
        and above.string[-1] in NOT_AT_START
    )
    return marks and above.width <= full - SHORT and abs(both - full) <= EXACT


def together(above: Line, line: Line) -> Line:
    """The two as one line."""
    text = Text(above.string + line.string, above.text.origin + line.text.origin)
    raw = Span(above.raw.start, line.raw.end)
    return replace(above, text=text, raw=raw, width=above.width + line.width)
