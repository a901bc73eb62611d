"""A dump's lines as words that stand in cells, as on a typewriter: where each begins and ends.

``pdftotext -layout`` keeps the places of a page's columns by spaces. It counts every character
as one cell; other programs count a han as two, and some a quotation mark too. What a page
counts shows in where its columns begin: by the right count they stand straight.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from generator.clean.letters.chars import HAN
from generator.clean.letters.measure import EM
from generator.model import Span

LETTERSPACED = rf"[{HAN}](?:[ \u3000][{HAN}](?!\S)){{2,}}"
WORD = re.compile(rf"{LETTERSPACED}|\S+")
"""What stands between spaces; letterspaced han are one word."""
TYPED = re.compile(rf"{LETTERSPACED}|\S+(?:\u3000+\S+)*")
"""The same where the dump keeps places by other spaces: ideographic ones were typed into a line, in
bylines, headlines and tables."""
GAP = re.compile(r"(?<=\S)(?: {2,}|\u3000{2,})(?=\S)")
"""A gap of one kind of spaces inside a line."""
LEAST_GAPS = 0.1
"""How many such gaps, for each of its lines, a dump that keeps places has at least."""
WIDE_CLASSES = ("FW", "FWA")
"""The East Asian widths (Unicode annex 11) that a count takes for two cells."""
GUTTER = 2
"""From how many spaces on a gap parts columns by itself; one space also parts two names."""
STRAIGHT = 3
"""How many lines a column's edge needs to be taken for one."""
ABOUT = 2
"""How many cells from it a word may begin: a dump's reckoning may err."""


class Word(NamedTuple):
    """Characters without white space: their raw range, the cells they fill, their width in em."""

    start: int
    end: int
    left: int
    right: int
    width: float


Row = tuple[Word, ...]
"""The words of one line of the file, or of its part in one column; none for a blank line."""


def width_of(row: Row) -> float:
    """How wide its words are together (em)."""
    return sum(word.width for word in row)


class _Cells(dict[str, int]):
    def __init__(self, wide: str) -> None:
        super().__init__()
        self.wide = wide

    def __missing__(self, char: str) -> int:
        self[char] = cells = 1 + (unicodedata.east_asian_width(char) in self.wide)
        return cells


COUNTS = tuple(_Cells(wide) for wide in WIDE_CLASSES)


def rows_of(text: str, lines: Sequence[Span]) -> list[Row]:
    """The words of each line, by the count of cells in which the page's columns stand straight."""
    word = TYPED if _pads_with_ascii(text, sum(start < end for start, end in lines)) else WORD
    found = [[m.span() for m in word.finditer(text, *line)] for line in lines]
    cells: Sequence[int] = range(len(text) + 1)
    if any(two[0] - one[1] > 1 for words in found for one, two in pairwise(words)):
        counts = [cells, *(_summed(text, count) for count in COUNTS)]
        cells = max(counts, key=lambda count: _straightness(lines, found, count))
    ems = [0.0, *accumulate(map(EM.__getitem__, text))]
    return [
        tuple(
            Word(s, e, cells[s] - cells[line.start], cells[e] - cells[line.start], ems[e] - ems[s])
            for s, e in words
        )
        for line, words in zip(lines, found, strict=True)
    ]


def _pads_with_ascii(text: str, lines: int) -> bool:
    """Whether gaps are many, and most of them of spaces that no one types between han."""
    gaps = Counter(gap[0][0] for gap in GAP.finditer(text))
    return gaps[" "] > max(gaps["\u3000"], LEAST_GAPS * lines)


def _summed(text: str, count: _Cells) -> list[int]:
    return [0, *accumulate(map(count.__getitem__, text))]


def _straightness(
    lines: Sequence[Span], found: Sequence[Sequence[tuple[int, int]]], cells: Sequence[int]
) -> int:
    """How many words behind a gap begin in a cell in which others do."""
    starts = Counter(
        cells[word[0]] - cells[line.start]
        for line, words in zip(lines, found, strict=True)
        for before, word in pairwise(words)
        if word[0] - before[1] > 1
    )
    return sum(count for count in starts.values() if count >= STRAIGHT)


def out_of_line(rows: Sequence[Row]) -> list[Word]:
    """The words behind a gap that do not begin in about a cell in which others do."""
    behind = [
        word for row in rows for before, word in pairwise(row) if word.start - before.end >= GUTTER
    ]
    starts = Counter(word.left for word in behind)
    straight = [cell for cell, count in starts.items() if count >= STRAIGHT]
    return [word for word in behind if all(abs(word.left - cell) > ABOUT for cell in straight)]


def edge(rows: Sequence[Row]) -> int:
    """The cell in which most of the rows begin, the leftmost of equals."""
    lefts = Counter(row[0].left for row in rows if row)
    return min(lefts, key=lambda left: (-lefts[left], left), default=0)
