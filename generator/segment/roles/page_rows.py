"""A page's lines as labelling looks at them: the role that each shows by itself, its column, and
whether lines are built alike or are verses.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from generator.model import CleanPage, Line
from generator.segment.headlines.likeness import twins
from generator.segment.lines.rows import InList, Row, Shows
from generator.segment.pieces.piece import Role
from generator.segment.pieces.shortfalls import fits
from generator.segment.roles.cut_lines import cut_lines, is_dated
from generator.segment.roles.glued_heads import cut_behind_heads
from generator.segment.roles.line_roles import DATED_END, roles_of
from generator.segment.roles.role_signs import Context
from generator.segment.roles.tables import mark_tables
from generator.segment.roles.verses import mark_verses
from generator.segment.words.entries import Lists, entries, lists

LINES_A_BLOCK, LINES_A_COLUMN = 11, 40
"""So many lines stand together at most, on the average, where blank lines part what is printed
apart, and where they part columns."""
MOSTLY_FULL = 0.85
"""The share of the usual column that an entry fills at most."""
FEWEST_PARTED, NEARLY_ALL = 3, 0.85
"""Ends of paragraphs that tell whether blank lines follow them, and the share that must."""
FEWEST_FIRST, HAVE_LOST = 4, 0.35
"""First lines that tell whether a page has lost its indents, and the share that then falls
short."""


def rows_of(page: CleanPage, context: Context) -> tuple[list[Row], Shows]:
    """The page's lines with what each shows by itself, and what the page's white space tells."""
    lines, breaks = _lines(page)
    set_in = fits(lines, breaks, scanned=page.scanned)
    lines = [
        line.set_in(fit.column) if fit else line for line, fit in zip(lines, set_in, strict=True)
    ]
    roles = roles_of(lines, breaks, set_in, context)
    found = _lists(lines, roles)
    mark_tables(lines, roles, scanned=page.scanned)
    for n in found.inside:
        roles[n] = None
    mark_verses(lines, roles, context.lexicon, _lone(breaks, roles) if page.scanned else ())
    close = {block.raw.start for block in page.blocks if block.close}
    rows = [
        Row(
            line,
            set_in[n],
            after_break=breaks[n],
            parted=breaks[n] and line.raw.start not in close,
            dated=roles[n] is not DATED_END and is_dated(lines, n),
            shown=roles[n],
        )
        for n, line in enumerate(lines)
    ]
    short = [row.string if row.label is None and not row.is_full else "" for row in rows]
    narrow = MOSTLY_FULL * context.measure
    listed = entries(
        [row.string if row.label is None and row.line.width <= narrow else "" for row in rows]
    )
    built_alike = twins(short)
    lost = _may_have_lost_indents(rows, scanned=page.scanned)
    rows = [
        Row(
            row.line,
            row.fit,
            row.after_break,
            row.dated,
            row.shown,
            twin=n in built_alike,
            entry=n in listed,
            in_list=InList(n in found.inside, n in found.begin, n in found.end),
            stands_in=lost,
            reads=context.lexicon.headings.odds(row.string) if row.label is None else 0.0,
            parted=row.parted,
        )
        for n, row in enumerate(rows)
    ]
    blanks = shows_blanks(page)
    parts = blanks and _parts_paragraphs(rows)
    return rows, Shows(_shows_indents(lines), blanks, page.scanned, parts)


def _lists(lines: Sequence[Line], roles: Sequence[tuple[Role, str] | None]) -> Lists:
    """The lists on the page: their lines show nothing else by themselves."""
    free = zip(lines, roles, strict=True)
    return lists(["" if role else line.string.strip() for line, role in free])


def _lone(breaks: Sequence[bool], roles: Sequence[tuple[Role, str] | None]) -> list[bool]:
    """Which lines have a break above them, and one or who signs below."""
    ends = [
        end or (role or ("", ""))[0] is Role.SIGNATURE
        for end, role in zip(breaks, roles, strict=True)
    ]
    return [above and below for above, below in zip(breaks, [*ends[1:], True], strict=True)]


def _may_have_lost_indents(rows: Sequence[Row], *, scanned: bool) -> bool:
    """Whether what follows the last line of a paragraph falls short by an indent, or too few do
    follow to tell.

    A scan sets each paragraph apart; inside one, a short line that ends a sentence is no last one.
    """
    first = [
        below
        for above, below in pairwise(rows)
        if above.closed and above.ends_short and below.label is None
        if below.after_break is scanned
    ]
    short = sum(row.as_first and not row.closed for row in first)
    full = sum(row.is_full and row.short is not None and not row.closed for row in first)
    return short + full < FEWEST_FIRST or short >= HAVE_LOST * (short + full)


def _parts_paragraphs(rows: Sequence[Row]) -> bool:
    """Whether blank lines follow nearly all that surely ends a paragraph, above another line."""
    below = [
        below.after_break
        for above, below in pairwise(rows)
        if above.closed and above.ends_short and below.label is None
    ]
    return len(below) >= FEWEST_PARTED and sum(below) >= NEARLY_ALL * len(below)


def usual_measure(page: CleanPage) -> float:
    """The column width (em) in which most of the page's lines are set."""
    widths = [line.measure or line.width for block in page.blocks for line in block.lines]
    return median(widths) if widths else 0.0


def shows_blanks(page: CleanPage) -> bool:
    """Whether blank lines tell what stands apart: not in a scan, nor where there are hardly any."""
    return _in_blocks(page, LINES_A_BLOCK)


def shows_columns(page: CleanPage) -> bool:
    """Whether blank lines part at least columns."""
    return _in_blocks(page, LINES_A_COLUMN)


def _in_blocks(page: CleanPage, most: int) -> bool:
    lines = sum(len(block.lines) for block in page.blocks)
    blocks = sum(len(block.lines) > 1 or not block.lines[0].apart for block in page.blocks)
    return not page.scanned and blocks * most > lines


def _lines(page: CleanPage) -> tuple[list[Line], list[bool]]:
    """The page's lines, cut where something else starts in one; True for those after a break."""
    lines: list[Line] = []
    breaks: list[bool] = []
    for block in page.blocks:
        cut = cut_lines(block.lines)
        cut = cut if page.scanned else [*cut_behind_heads(cut)]
        lines += cut
        breaks += [place == 0 for place in range(len(cut))]
    return lines, breaks


def _shows_indents(lines: list[Line]) -> bool:
    """Whether the page shows indents: then some lines stand in, and most do not."""
    return any(line.indented is False for line in lines)
