"""A page's lines as labelling looks at them: the role that each shows by itself, its column, and
whether lines are built alike or are verses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from generator.model import CleanPage, Line
from generator.segment.broken_heads import mark_broken_heads
from generator.segment.byline_lines import continue_bylines, mark_broken_bylines
from generator.segment.byline_words import BYLINE_MARKS, WORK_BEFORE
from generator.segment.bylines import is_byline, is_identified, is_signed_line, names_itself
from generator.segment.caption_lines import mark_captions
from generator.segment.columns import Fit, fits
from generator.segment.cut_lines import AUTHOR, closes, cut_lines, is_dated, is_dated_note
from generator.segment.datelines import find_dateline
from generator.segment.entries import Lists, entries, lists
from generator.segment.glued_heads import cut_behind_heads
from generator.segment.lexicon import Lexicon
from generator.segment.page_names import MARGIN, mark_page_names, opens_page
from generator.segment.pieces import Role
from generator.segment.roles import (
    Context,
    apart_role,
    is_author,
    is_how_to_reach,
    is_label_of_briefs,
    is_table_row,
    names_editors,
    turns_over,
)
from generator.segment.rows import InList, Row, Shows
from generator.segment.series import twins
from generator.segment.signing import signature_in
from generator.segment.tables import mark_tables
from generator.segment.verses import mark_verses

LONGEST_APART = 60.0
"""A line wider than this (em) is a paragraph, not a byline, jump or folio line."""
LINES_A_BLOCK = 40
BROKEN_SIGNATURE = (Role.SIGNATURE, "end signature over several lines")
DATED_END = (Role.SIGNATURE, "dateline below the text")
MOST_SIGNATURE_LINES = 4
NAMED = re.compile(r"\s*[（(][^（）()]{0,12}(?:记者|通讯员)[^（）()]*(?:[）)]\s*\S|$)")
"""How a text begins that names its reporter in brackets: （记者 李雷）春茶, in one line or more."""
MOSTLY, MOSTLY_FULL = 0.7, 0.85
"""Em that a line lacks so that something may follow it; the share of the usual column that an
entry fills at most."""
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
    roles = _roles(lines, breaks, set_in, context)
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
    lines = sum(len(block.lines) for block in page.blocks)
    return not page.scanned and len(page.blocks) * LINES_A_BLOCK > lines


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


def _roles(
    lines: list[Line], breaks: list[bool], set_in: Sequence[Fit | None], context: Context
) -> list[tuple[Role, str] | None]:
    """The roles of the lines that show them by themselves."""
    found: list[tuple[Role, str] | None] = [None] * len(lines)
    for place, line in enumerate(lines):
        above = place - 1
        under_table = place > 0 and _is_under_table(lines[above], line)
        free = breaks[place] or under_table or closes(lines[above]) or found[above] is not None
        free = free or (line.string.startswith(BYLINE_MARKS) and is_signed_line(line.string))
        named, edited = opens_page(lines, place), names_editors(line.string)
        free = free or names_itself(line.string) or named or edited or turns_over(line.string)
        free = free or _is_over_briefs(lines, place) or _tells_works(line.string)
        if not free:
            fit = set_in[above]
            free = fit is not None and fit.short > MOSTLY
        if free and line.width <= LONGEST_APART:
            alone = breaks[place] and (place + 1 == len(lines) or breaks[place + 1])
            role = apart_role(line, context, alone=alone)
            inside = MARGIN < place < len(lines) - MARGIN and is_how_to_reach(line.string)
            notice = not breaks[place] if context.blanks else inside
            below_text = notice and found[above] is None and not (under_table or named or edited)
            if role and role[0] is Role.EDITORS and below_text:
                continue  # how to reach whoever gave the notice above
            if role is None and place > 0 and closes(lines[above]):
                last = place + 1 == len(lines) or breaks[place + 1]
                role = _writer(line.string, context.lexicon, last=last)
            if role and role[0] is Role.BYLINE and _follows_dateline(lines, place):
                continue  # it belongs into the line: 本报南昌5月26日讯 / （记者 …）
            found[place] = role
    mark_captions(lines, breaks, found)
    _mark_signatures(lines, breaks, found)
    _mark_dated_ends(lines, breaks, found)
    mark_page_names(lines, breaks, found)
    mark_broken_bylines(lines, breaks, found)
    continue_bylines(lines, set_in, found, context.lexicon)
    mark_broken_heads(lines, breaks, set_in, found, context.lexicon)
    return found


def _is_over_briefs(lines: list[Line], place: int) -> bool:
    """Whether a line is a label of briefs, right above the first of them."""
    last = place + 1 == len(lines)
    return not last and is_label_of_briefs(lines[place].string) and is_dated(lines, place + 1)


def _tells_works(text: str) -> bool:
    """Whether a line tells who did what, parted by strokes: 口述/李雷 整理/王芳."""
    return WORK_BEFORE.match(text) is not None and is_byline(text)


def _writer(text: str, lexicon: Lexicon, *, last: bool) -> tuple[Role, str] | None:
    """Who wrote the text above, where its last sentence has ended; ``last``: nothing follows."""
    if is_identified(text, lexicon.knows):
        return Role.BYLINE, "who wrote, and where from"
    if last and is_author(text.strip(), lexicon):
        return Role.BYLINE, "the name of an author"
    return None


def _follows_dateline(lines: Sequence[Line], place: int) -> bool:
    """Whether a line in brackets stands below one that is a dateline and no more."""
    if not place or lines[place].string[:1] not in "（(":
        return False
    above = lines[place - 1].string.strip()
    dateline = find_dateline(above)
    return dateline is not None and (dateline.start, dateline.end) == (0, len(above))


def _is_under_table(above: Line, line: Line) -> bool:
    """Whether a line without a figure stands below a row: it may name who made the page."""
    return is_table_row(above.string) and not any(char.isdigit() for char in line.string)


def _mark_signatures(
    lines: list[Line], breaks: list[bool], found: list[tuple[Role, str] | None]
) -> None:
    """An end signature in brackets may break over the ends of lines."""
    for place, line in enumerate(lines):
        if line.string[:1] not in "（(" or not line.string or found[place] is not None:
            continue
        apart = breaks[place] or AUTHOR.match(lines[place].string)
        if place and not (apart or closes(lines[place - 1]) or found[place - 1] is not None):
            continue
        end = place + 1
        while end < min(len(lines), place + MOST_SIGNATURE_LINES) and not breaks[end]:
            end += 1
            text = "".join(one.string for one in lines[place:end])
            if text.count("（") + text.count("(") == text.count("）") + text.count(")"):
                signature = signature_in(text)
                if signature and signature.start() == 0:
                    found[place:end] = [BROKEN_SIGNATURE] * (end - place)
                break


def _mark_dated_ends(
    lines: list[Line], breaks: list[bool], found: list[tuple[Role, str] | None]
) -> None:
    """A dateline that is all of a line below a text ends it: in brackets, or above white space.

    One that stands in as paragraphs do opens an article, and so does one whose reporter is named in
    the line below, as it does with him in one line.
    """
    for place in range(1, len(lines)):
        text, ends = lines[place].string.strip(), place + 1 == len(lines) or breaks[place + 1]
        if found[place] is not None or not closes(lines[place - 1]):
            continue
        dateline = find_dateline(text) if ends else None
        whole = dateline is not None and (dateline.start, dateline.end) == (0, len(text))
        named = place + 1 < len(lines) and NAMED.match(lines[place + 1].string) is not None
        opens = named or lines[place].indented
        if (whole and not opens) or is_dated_note(text):
            found[place] = DATED_END


def _shows_indents(lines: list[Line]) -> bool:
    """Whether the page shows indents: then some lines stand in, and most do not."""
    return any(line.indented is False for line in lines)
