"""Unpicks columns that a dump prints side by side, by the gutters that run down the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise
from statistics import median
from typing import NamedTuple

from generator.clean.columns.abreast import abreast
from generator.clean.columns.by_turns import by_turns
from generator.clean.columns.cells import LEAST_GAPS, Row, out_of_line, rows_of
from generator.clean.columns.crossheads import with_crossheads
from generator.clean.columns.galleys import INDENT, Galley
from generator.clean.columns.gutters import straightened
from generator.clean.columns.joints import apart, ends, headed
from generator.clean.columns.levels import levelled
from generator.clean.columns.makeup import in_order
from generator.clean.columns.manners import USUAL, Manner
from generator.clean.columns.overtaken import in_turn
from generator.clean.columns.seams import is_scan
from generator.clean.columns.sorting import sort_rows
from generator.clean.columns.stray_rows import closed_up
from generator.clean.columns.table_rows import with_tables
from generator.clean.letters.confusables import Words
from generator.model import Span, Spot

WIDE_GAP = re.compile(r"\S[^\S\n]{2,}\S")
FEWEST_GAPS = 3
"""How many wide gaps inside its lines make a page worth a look: a dump that keeps no places may
have a few by chance."""
ALIKE, FEWEST_OUT = 0.9, 2
"""Where such a share of gaps is of one size, and so many words behind them do not stand below
others, the gaps stand for gutters and keep no places."""
BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
APART = 2
"""How many lines more than usual lie between two lines of a column that stand apart."""

REGULAR = 0.94
"""If such a share of lines stand right below another, one more line between two parts them."""
LEAST_INDENT = 2
"""How many cells a paragraph's first line is moved at least; by one a dump's reckoning may err."""
MOST_BLANK = 4
"""More blank lines than so many say no more."""
MOST_GALLEYS = 300
"""Noise falls apart into more of them than a page has boxes and headlines."""


class Slug(NamedTuple):
    """A line of type: its raw range and, where columns stand side by side, its place there."""

    span: Span
    column: int | None = None
    """Which column of the page, counted in reading order."""
    indented: bool | None = None
    apart: bool = False
    """Whether it heads several columns, or no text stands in its own."""
    spot: Spot | None = None
    """Where it stands, if the dump keeps places."""


Group = list[Slug]


def unpick(
    text: str, groups: Sequence[Sequence[Span]], words: Words, manner: Manner = USUAL
) -> list[Group]:
    """The lines that stand together, columns side by side taken apart, in reading order.

    Each line of a column is a range of its own; only white space is left out. A page without
    gutters comes back as it is. ``words`` tell where a sentence runs on from the foot of one
    column to the head of another; ``manner``, how columns side by side are told.
    """
    lines = lines_of(text, groups)
    rows = rows_of(text, lines)
    gaps = [gap.end() - gap.start() for gap in WIDE_GAP.finditer(text)]
    enough = len(gaps) >= max(FEWEST_GAPS, LEAST_GAPS * sum(map(bool, rows)))
    if enough and not (_are_alike(gaps) and len(out_of_line(rows)) >= FEWEST_OUT):
        galleys = galleys_of(text, with_tables(text, rows), words, manner)
        if len(galleys) <= MOST_GALLEYS and _side_by_side(galleys):
            ordered = in_order(galleys, words, manner.likely)
            return _one_by_one(text, _in_columns(text, ordered), words)
    found = _at_seams(text, groups, rows, words)
    return found if is_scan(rows) else _one_by_one(text, found, words)


def _are_alike(gaps: Sequence[int]) -> bool:
    """Whether nearly all gaps are of one size."""
    return max(Counter(gaps).values()) >= ALIKE * len(gaps)


def _one_by_one(text: str, groups: Sequence[Group], words: Words) -> list[Group]:
    """The groups, two columns whose lines take turns one after the other."""
    return [
        [slugs.get(line) or Slug(line) for line in lines]
        for slugs in ({slug.span: slug for slug in group} for group in groups)
        for lines in by_turns(text, list(slugs), words)
    ]


def _at_seams(
    text: str, groups: Sequence[Sequence[Span]], rows: Sequence[Row], words: Words
) -> list[Group]:
    """The lines of a dump that keeps no places, taken apart where it merged columns."""
    filled = filter(None, rows)
    together = [list(islice(filled, len(group))) for group in groups]
    spans = zip(chain(*together), chain(*groups), strict=True)
    whole = {(row[0].start, row[-1].end): span for row, span in spans}
    return [
        [Slug(whole.get(ends := (row[0].start, row[-1].end), Span(*ends))) for row in column]
        for column in abreast(text, rows, together, words)
    ]


def _in_columns(text: str, galleys: Sequence[Galley]) -> list[Group]:
    """The lines of galleys side by side, which stand in reading order."""
    stretches = stretches_of(galleys)
    apart = 1 if _is_regular(galleys) else APART
    return [
        group
        for number, stretch in enumerate(stretches)
        for group in _groups(text, stretch, number, apart)
    ]


def _is_regular(galleys: Sequence[Galley]) -> bool:
    """Whether nearly all lines stand right below another: then what does not stands apart."""
    steps = [below - above for g in galleys for (above, _), (below, _) in pairwise(g.lines)]
    return steps.count(1) >= REGULAR * len(steps)


def lines_of(text: str, groups: Sequence[Sequence[Span]]) -> list[Span]:
    """The lines of the page, blank ones as empty ranges."""
    lines: list[Span] = []
    for group in groups:
        blank = text.count("\n", lines[-1].end, group[0].start) - 1 if lines else 0
        lines += [Span(group[0].start, group[0].start)] * min(blank, MOST_BLANK)
        lines += group
    return lines


def galleys_of(
    text: str, rows: Sequence[Row], words: Words, manner: Manner = USUAL
) -> list[Galley]:
    """The galleys of a page."""
    strips: list[Sequence[Row]] = [*straightened(text, rows)]
    below = levelled(strips[1:]) if manner.levelled else strips[1:]
    strips = [*strips[:1], *in_turn(text, below, words)]  # the folio stays above
    galleys = sort_rows(text, strips, MOST_GALLEYS, manner.new)
    closed = closed_up(strips, galleys)
    if len(closed) < len(strips):
        strips, galleys = closed, sort_rows(text, closed, MOST_GALLEYS, manner.new)
    rows = [tuple(chain(*row)) for row in strips]
    return apart(headed(text, with_crossheads(galleys)), rows, words)


def _side_by_side(galleys: Sequence[Galley]) -> bool:
    """Whether two columns of running text share rows."""
    text = sorted((g for g in galleys if g.prose and len(g.lines) > 1), key=lambda g: g.top)
    foot = -1
    for galley in text:
        if galley.top <= foot:
            return True
        foot = max(foot, galley.foot)
    return False


def stretches_of(galleys: Sequence[Galley]) -> list[list[Galley]]:
    """The galleys, parts of one together again where nothing was put between them."""
    found: list[list[Galley]] = []
    for galley in galleys:
        last = found[-1][-1] if found else None
        if last and galley.source and galley.source is last.source and _goes_on(last, galley):
            found[-1].append(galley)
        else:
            found.append([galley])
    return found


def _goes_on(one: Galley, two: Galley) -> bool:
    """Whether a part of a column is the next one of it, and only a band's end parted them."""
    assert two.source is not None
    return two.place == one.place + len(one.lines) and not ends(two.source, two.place)


def _groups(text: str, stretch: Sequence[Galley], number: int, more: int) -> Iterator[Group]:
    """The lines of one column that stand together; ``more`` lines than usual part the rest."""
    rows = [line for galley in stretch for line in galley.lines]
    alone = not any((galley.source or galley).prose for galley in stretch)
    lone = alone or stretch[0].over is not None
    lefts = Counter(run.left for _, run in rows)
    left = min(lefts, key=lambda cell: (-lefts[cell], cell)) if len(rows) > 2 else stretch[0].left
    step = median([below - above for (above, _), (below, _) in pairwise(rows)] or [1])
    group: Group = []
    above = rows[0][0]
    for row, run in rows:
        span = Span(run.words[0].start, run.words[-1].end)
        apart = row - above >= step + more
        if group and (apart or BLANK_LINE.search(text, group[-1].span.end, span.start)):
            yield group
            group = []
        indented, spot = LEAST_INDENT <= run.left - left <= INDENT, Spot(row, run.left, run.right)
        group.append(Slug(span, number, indented, lone, spot))
        above = row
    yield group
