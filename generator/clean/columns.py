"""Unpicks columns that a dump prints side by side, by the gutters that run down the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from statistics import median

from generator.clean.cells import Row, rows_of
from generator.clean.confusables import Words
from generator.clean.galleys import INDENT, Galley
from generator.clean.joints import apart, headed
from generator.clean.makeup import in_order
from generator.clean.sorting import sort_rows
from generator.model import Span

WIDE_GAP = re.compile(r"\S[^\S\n]{2,}\S")
FEWEST_GAPS = 3
"""How many wide gaps inside its lines make a page worth a look."""
BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
APART = 2
"""How many lines more than usual lie between two lines of a column that stand apart."""

MOST_BLANK = 4
"""More blank lines than so many say no more."""
MOST_GALLEYS = 300
"""Noise falls apart into more of them than a page has boxes and headlines."""

Group = list[Span]


def unpick(text: str, groups: Sequence[Group], words: Words) -> list[Group]:
    """The lines that stand together, columns side by side taken apart, in reading order.

    Each line of a column is a range of its own, its indent included; only white space is left
    out. A page without gutters comes back as it is. ``words`` tell where a sentence runs on from
    the foot of one column to the head of another.
    """
    gaps = islice(WIDE_GAP.finditer(text), FEWEST_GAPS)
    if sum(1 for _ in gaps) < FEWEST_GAPS:
        return list(groups)
    lines = _lines(text, groups)
    galleys = galleys_of(text, rows_of(text, lines))
    if len(galleys) > MOST_GALLEYS or not _side_by_side(galleys):
        return list(groups)
    return [group for galley in in_order(galleys, words) for group in _groups(text, galley)]


def _lines(text: str, groups: Sequence[Group]) -> list[Span]:
    """The lines of the page, blank ones as empty ranges."""
    lines: list[Span] = []
    for group in groups:
        blank = text.count("\n", lines[-1].end, group[0].start) - 1 if lines else 0
        lines += [Span(group[0].start, group[0].start)] * min(blank, MOST_BLANK)
        lines += group
    return lines


def galleys_of(text: str, rows: Sequence[Row]) -> list[Galley]:
    """The galleys of a page."""
    return apart(headed(text, sort_rows(text, rows, MOST_GALLEYS)), rows)


def _side_by_side(galleys: Sequence[Galley]) -> bool:
    """Whether two columns of running text share rows."""
    text = sorted((g for g in galleys if g.prose and len(g.lines) > 1), key=lambda g: g.top)
    foot = -1
    for galley in text:
        if galley.top <= foot:
            return True
        foot = max(foot, galley.foot)
    return False


def _groups(text: str, galley: Galley) -> Iterator[Group]:
    """The lines of one column that stand together."""
    rows = [(number, run.words) for number, run in galley.lines]
    step = median([below - above for (above, _), (below, _) in pairwise(rows)] or [1])
    group: Group = []
    above = rows[0][0]
    for number, row in rows:
        line = _line(text, row, galley.left)
        apart = number - above >= step + APART
        if group and (apart or BLANK_LINE.search(text, group[-1].end, line.start)):
            yield group
            group = []
        group.append(line)
        above = number
    yield group


def _line(text: str, row: Row, left: int) -> Span:
    """The raw range of a line in the column that begins in the cell ``left``."""
    start = row[0].start
    if 0 < row[0].left - left <= INDENT:
        before = text[max(0, start - INDENT) : start]
        start -= min(row[0].left - left, len(before) - len(before.rstrip()))
    return Span(start, row[-1].end)
