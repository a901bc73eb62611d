"""Columns that a text layer prints by turns: the parts of its blocks, and what each one shows.

A block is a column, or it gathers what stands in one row of the sheet: ``pdftotext`` in its default
mode puts the first lines of the columns below a headline beside one another into the headline's
block, and prints the columns themselves before or behind it. Of such a block each line is a part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from generator.model import Block, Line
from generator.segment.kept import kept
from generator.segment.pieces.evidence import brackets
from generator.segment.reading_order.flow_weights import FLOW
from generator.segment.roles.cut_lines import closes
from generator.segment.words.ends import tail_open
from generator.segment.words.lexicon import Lexicon, Seam
from generator.segment.writers.bylines import has_role, is_byline
from generator.segment.writers.datelines import find_dateline

FEWEST_LINES, CONTEXT = 3, 12
"""So many lines show how wide a column is; in so many letters is the word that crosses a seam."""
FULL, MOST_INDENT = 0.9, 3.6
"""Em: a full line falls short of its column by less; a paragraph's first line stands in by no
more, though digits and marks in it make it look so."""
TOP = 4
"""In so many lines at its top a column shows that an article starts there."""
LONGEST_BYLINE = 40
"""Letters."""
MOST_LINKED = 2
"""No more lines of a gathered block go on with one another."""
ALIKE, UNLIKE = -1.5, 0.0
"""What must be said (nats) for lines that go on: more of two that are not of one width."""
CLAUSE = re.compile("[，。；、]")
"""Marks that running text has, and headlines seldom."""


class Part(NamedTuple):
    """Lines of a block of the dump."""

    number: int
    """Which block of the page it is of,"""
    start: int
    """and with which of its lines the part begins."""
    lines: tuple[Line, ...]
    loose: bool = False
    """Whether the block gathers lines of several columns, and headlines."""


class Column:
    """A part of a block, and what its top and foot show."""

    def __init__(self, part: Part, lexicon: Lexicon) -> None:
        self.part, self.lines, self.lexicon = part, part.lines, lexicon
        self.widths = [line.width for line in part.lines]
        self.string = "".join(line.string for line in part.lines)

    @kept
    def measure(self) -> float | None:
        """The width (em) of its full lines; None where it has too few to tell."""
        if len(self.lines) < FEWEST_LINES:
            return None
        widest = sorted(self.widths)[len(self.widths) // 2 :]
        return median(widest)

    @kept
    def open(self) -> bool:
        """Whether it breaks off in the middle of a sentence."""
        return tail_open(self.string) and not self.headed_below

    @kept
    def headed_below(self) -> bool:
        """Whether a headline stands at its foot: lines after the end of a text, none of which is
        full, as the first line of a paragraph would be."""
        measure = self.measure
        if measure is None or closes(self.lines[-1]):
            return False
        for line, above in pairwise(reversed(self.lines)):
            short = measure - line.width
            if -FULL < short < (FULL if line.indented is False else MOST_INDENT):
                return False
            if closes(above):
                return measure - above.width >= FULL
        return False

    @kept
    def starts(self) -> bool:
        """Whether an article starts at its top."""
        top = self.lines[:TOP]
        return any(is_byline(line.string) for line in top[:2]) or any(
            (found := find_dateline(line.string)) is not None and found.start == 0 for line in top
        )

    @kept
    def bare(self) -> bool:
        """Whether it has no mark of running text and begins none, as a headline."""
        return CLAUSE.search(self.string) is None and not self.starts

    @kept
    def ends_in_dateline(self) -> bool:
        """Whether its last line is no more than a dateline, or ends in one."""
        foot = self.lines[-1].string
        dated = find_dateline(foot)
        return dated is not None and dated.end == len(foot)

    @kept
    def breaks_byline(self) -> bool:
        """Whether its last line breaks off in a byline in brackets, which may follow a dateline."""
        before, opening, names = self.lines[-1].string.rpartition("（")
        if not opening or "）" in names:
            return False
        dated = find_dateline(self.lines[-1].string)
        return has_role(names) or (dated is not None and dated.end == len(before))

    @kept
    def byline_above(self) -> tuple[bool, bool]:
        """Whether it begins with all of a byline in brackets, or with the end of one."""
        inside, closing, _ = self.string[:LONGEST_BYLINE].partition("）")
        whole = inside[:1] == "（" and CLAUSE.search(inside) is None
        return bool(closing) and whole, bool(closing) and "（" not in inside

    @kept
    def tail(self) -> Seam:
        """Its last letters,"""
        return self.lexicon.tail(self.string[-CONTEXT:])

    @kept
    def head(self) -> Seam:
        """and its first."""
        return self.lexicon.head(self.string[:CONTEXT])

    @kept
    def brackets(self) -> tuple[str, str]:
        """The bracket left open at its foot, and the one closed at its top without an opening."""
        return brackets(self.string)


def columns_of(blocks: Sequence[Block], lexicon: Lexicon) -> list[Column]:
    """What the blocks of a text layer consist of, in the order of the dump."""
    return [
        column
        for number, block in enumerate(blocks)
        for column in _columns_of(block.lines, number, lexicon)
    ]


def _columns_of(lines: tuple[Line, ...], number: int, lexicon: Lexicon) -> list[Column]:
    """The whole block, or, if it gathers lines below a headline, those that go on with one another.

    Text of a few lines may break off between two of them by what the words say; with no headline
    among them it is a column all the same, and if it has too few for one it may be anything.
    """
    cuts = _breaks(lines, lexicon)
    if cuts is not None:
        ends = (n for n, line in enumerate(lines[:-1], 1) if not tail_open(line.string))
        spans = pairwise(sorted({0, *cuts, *ends, len(lines)}))
        parts = (Part(number, start, lines[start:end], loose=True) for start, end in spans)
        gathered = [Column(part, lexicon) for part in parts]
        if len(lines) < FEWEST_LINES or any(column.bare for column in gathered):
            return gathered
    seams = [n for n, (one, two) in enumerate(pairwise(lines), 1) if two.raw.start < one.raw.start]
    return [
        Column(Part(number, start, lines[start:end]), lexicon)
        for start, end in pairwise([0, *seams, len(lines)])
    ]


def _breaks(lines: Sequence[Line], lexicon: Lexicon) -> list[int] | None:
    """Before which lines the one above breaks off; None as soon as too many go on."""
    found = [0]
    for place, (above, below) in enumerate(pairwise(lines), 1):
        if _break(above, below, lexicon):
            found.append(place)
        elif place - found[-1] >= MOST_LINKED:
            return None
    return found


def _break(above: Line, below: Line, lexicon: Lexicon) -> bool:
    """Whether a line breaks off and does not go on with the next."""
    one, two = above.string, below.string
    if not tail_open(one):
        return False
    odds = FLOW.word * lexicon.gain(lexicon.tail(one[-CONTEXT:]), lexicon.head(two[:CONTEXT]))
    odds += FLOW.sequel * lexicon.goes_on(one, two)
    return odds < (ALIKE if abs(above.width - below.width) < FULL else UNLIKE)
