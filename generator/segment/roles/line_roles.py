"""What each line of a page is that shows it by itself: bylines, signatures, captions, margins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model import Line
from generator.segment.lines.line_words import opens_letter
from generator.segment.pieces.piece import Role
from generator.segment.pieces.shortfalls import Fit
from generator.segment.roles.broken_heads import mark_broken_heads
from generator.segment.roles.byline_lines import continue_bylines, mark_broken_bylines
from generator.segment.roles.caption_lines import mark_captions
from generator.segment.roles.column_names import bare_label, is_column, is_label_of_briefs
from generator.segment.roles.cut_lines import AUTHOR, closes, is_dated, is_dated_note
from generator.segment.roles.front_matter import mark_front_matter
from generator.segment.roles.marked_labels import mark_labels_alike
from generator.segment.roles.page_names import MARGIN, mark_page_names, opens_page
from generator.segment.roles.role_signs import (
    FOLIO,
    Context,
    apart_role,
    is_author,
    is_editors_line,
    is_how_to_reach,
    is_table_row,
    names_editors,
    turns_over,
)
from generator.segment.roles.tables import counts
from generator.segment.words.lexicon import Lexicon
from generator.segment.words.listing import mark_of
from generator.segment.writers.byline_words import BYLINE_MARKS, WORK_BEFORE
from generator.segment.writers.bylines import is_byline, is_signed_line, names_itself
from generator.segment.writers.datelines import find_dateline
from generator.segment.writers.identified import is_identified, is_of_office
from generator.segment.writers.signing import signature_in

LONGEST_APART = 60.0
"""A line wider than this (em) is a paragraph, not a byline, jump or folio line."""
BROKEN_SIGNATURE = (Role.SIGNATURE, "end signature over several lines")
WRITER = (Role.BYLINE, "who wrote, and where from")
DATED_END = (Role.SIGNATURE, "dateline below the text")
MOST_SIGNATURE_LINES = 4
NAMED = re.compile(r"\s*[（(][^（）()]{0,12}(?:记者|通讯员)[^（）()]*(?:[）)]\s*\S|$)")
"""How a text begins that names its reporter in brackets: （记者 李雷）春茶, in one line or more."""
WEEKDAY = re.compile(r"\d\s*日\s*(?:星期|周)[一二三四五六日天]")
"""What only the folio line says of a day that stands by itself."""
UPRIGHT = 3.0
"""Em: the pieces of a headline set upright are no wider."""
MOSTLY = 0.7
"""Em that a line lacks so that something may follow it."""


def roles_of(
    lines: list[Line], breaks: list[bool], set_in: Sequence[Fit | None], context: Context
) -> list[tuple[Role, str] | None]:
    """The roles of the lines that show them by themselves."""
    found: list[tuple[Role, str] | None] = [None] * len(lines)
    for place, (line, letter) in enumerate(zip(lines, _letters(lines), strict=True)):
        above = place - 1
        under_table = place > 0 and _is_under_table(lines[above], line)
        free = breaks[place] or under_table or closes(lines[above]) or found[above] is not None
        free = free or (line.string.startswith(BYLINE_MARKS) and is_signed_line(line.string))
        named, edited = opens_page(lines, place), names_editors(line.string)
        free = free or names_itself(line.string) or named or edited or turns_over(line.string)
        over = _is_over_briefs(lines, place) or _is_over_headline(lines, place, set_in)
        edge = not MARGIN < place < len(lines) - 1 - MARGIN
        free = free or over or _tells_works(line.string) or (edge and _is_folio(line.string))
        if not free:
            fit = set_in[above]
            free = fit is not None and fit.short > MOSTLY
        if free and line.width <= LONGEST_APART:
            alone = (
                over
                or _is_over_text(lines, place)
                or (breaks[place] and (place + 1 == len(lines) or breaks[place + 1]))
            )
            role = apart_role(line, context, alone=alone) or _of_office(line.string, context)
            if role and role[0] is Role.LABEL and _is_in_stack(lines, breaks, place):
                role = None
            inside = MARGIN < place < len(lines) - MARGIN and is_how_to_reach(line.string)
            notice = not breaks[place] if context.blanks else inside
            below_text = notice and found[above] is None and not (under_table or named or edited)
            if role and role[0] is Role.EDITORS and below_text:
                continue  # how to reach whoever gave the notice above
            if role is None and place > 0 and closes(lines[above]):
                last = place + 1 == len(lines) or breaks[place + 1]
                role = _writer(line.string, context.lexicon, last=last, letter=letter)
            if role and role[0] is Role.BYLINE and _follows_dateline(lines, place):
                continue  # it belongs into the line: 本报南昌5月26日讯 / （记者 …）
            found[place] = role
    mark_labels_alike(lines, found)
    mark_front_matter(lines, found)
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
    if place + 1 == len(lines) or not is_label_of_briefs(lines[place].string):
        return False
    mark = mark_of(lines[place + 1].string)
    return is_dated(lines, place + 1) or (mark is not None and mark.number == 0)


def _is_over_headline(lines: Sequence[Line], place: int, set_in: Sequence[Fit | None]) -> bool:
    """Whether a line is what papers call a column, right above a longer line that is no text: it
    neither fills its column nor ends a sentence."""
    if place + 1 == len(lines) or not is_column(bare_label(lines[place].string)):
        return False
    below, fit = lines[place + 1], set_in[place + 1]
    short = fit is None or abs(fit.short) > MOSTLY
    furniture = is_editors_line(below.string) or FOLIO.match(below.string) is not None
    text = closes(below) or bool(below.indented) or furniture
    return short and below.width > lines[place].width and not text


def _is_over_text(lines: Sequence[Line], place: int) -> bool:
    """Whether a line that does not stand in is between the end of a text and the first line of
    another, which does: it is none of either."""
    if not 0 < place < len(lines) - 1 or lines[place].indented is not False:
        return False
    return closes(lines[place - 1]) and bool(lines[place + 1].indented)


def _is_in_stack(lines: Sequence[Line], breaks: Sequence[bool], place: int) -> bool:
    """Whether a line is a piece of a headline set upright: those about it are as narrow."""
    if not 0 < place < len(lines) - 1 or breaks[place] or breaks[place + 1]:
        return False
    return all(line.width <= UPRIGHT for line in lines[place - 1 : place + 2])


def _is_folio(text: str) -> bool:
    """Whether a line is the date of the page, whatever stands above."""
    return WEEKDAY.search(text) is not None and FOLIO.match(text) is not None


def _tells_works(text: str) -> bool:
    """Whether a line tells who did what, parted by strokes: 口述/李雷 整理/王芳."""
    return WORK_BEFORE.match(text) is not None and is_byline(text)


def _letters(lines: list[Line]) -> Iterator[bool]:
    """Whether each line stands in a letter, below its greeting: until a dateline opens a text."""
    letter = False
    for place, line in enumerate(lines):
        letter = opens_letter(line.string) or (letter and not is_dated(lines, place))
        yield letter


def _writer(text: str, lexicon: Lexicon, *, last: bool, letter: bool) -> tuple[Role, str] | None:
    """Who wrote the text above, where its last sentence has ended; ``last``: nothing follows.

    A letter is signed even where the name could be words.
    """
    if is_identified(text) if letter else is_identified(text, lexicon.knows):
        return WRITER
    if last and is_author(text.strip(), lexicon):
        return Role.BYLINE, "the name of an author"
    return None


def _of_office(text: str, context: Context) -> tuple[Role, str] | None:
    """Who wrote, if a line tells that and of which office."""
    return WRITER if is_of_office(text, context.lexicon.knows) else None


def _follows_dateline(lines: Sequence[Line], place: int) -> bool:
    """Whether a line in brackets stands below one that is a dateline and no more."""
    if not place or lines[place].string[:1] not in "（(":
        return False
    above = lines[place - 1].string.strip()
    dateline = find_dateline(above)
    return dateline is not None and (dateline.start, dateline.end) == (0, len(above))


def _is_under_table(above: Line, line: Line) -> bool:
    """Whether a line without a figure stands below a row: it may name who made the page."""
    return is_table_row(above.string) and not counts(line)


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
