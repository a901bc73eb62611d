"""A page's lines become pieces, each with the role that it has by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from generator.model import CleanPage, Line
from generator.segment.bylines import TRAILING, is_byline, is_signed_line, signature_in
from generator.segment.caption_lines import CAPTION, is_caption, mark_captions
from generator.segment.columns import Fit, fits
from generator.segment.cut_lines import closes, cut_lines, is_dated
from generator.segment.labelling import label_rows
from generator.segment.lexicon import Lexicon
from generator.segment.pieces import Piece, Role
from generator.segment.roles import Context, apart_role, is_author, is_page_name
from generator.segment.rows import Label, Row, Shows
from generator.segment.tables import mark_tables

STOPS = tuple("。！？")
LONGEST_APART = 60.0
"""A line wider than this (em) is a paragraph, not a byline, jump or folio line."""
LONGEST_REST = 24
LINES_A_BLOCK = 40
BROKEN_SIGNATURE = (Role.SIGNATURE, "end signature over several lines")
MOST_SIGNATURE_LINES = 4
TOP = 4
"""So many lines from the top a page has its folio line and its name."""
WORDS = -5.2
"""Nats a letter: what is made of usual words has more (about -4.5), names have less (-7)."""
MOSTLY = 0.7
ENDED = re.compile("[。！？][”’」』]?$|[^。]摄[）)]$")
SHORT_OF_COLUMN = 0.6
"""No line of a paragraph but the last fills so small a part of its column."""
ROLES = {Label.HEAD: Role.HEADLINE, Label.START: Role.BODY, Label.TEXT: Role.BODY}


def split_page(page: CleanPage, context: Context) -> list[Piece]:
    """The page's pieces in file order: paragraphs or parts of them, lines of headlines, others.

    In a text layer a paragraph goes on over a blank line; in a scan each long line is a piece
    of its own, for its pieces may stand in any order.
    """
    rows, shows = rows_of(page, context)
    labels = label_rows(rows, context.lexicon, shows)
    pieces: list[Piece] = []
    for run in _runs(rows, labels, scanned=page.scanned):
        first = rows[run[0]]
        role, why = first.shown or (ROLES.get(labels[run[0]], Role.BODY), "")
        members = tuple(rows[n].line for n in run)
        pieces.append(
            Piece(
                number=len(pieces),
                lines=members,
                role=role,
                starts_article=first.dated,
                reason=why or "by its setting",
                goes_on=labels[run[0]] is Label.TEXT,
                tight=not first.after_break,
                short=first.short,
            )
        )
    if not page.scanned:
        pieces = [part for piece in pieces for part in _at_ends(piece)]
    pieces = list(map(_as_caption, _with_captions(pieces)))
    return list(_numbered(_as_author(pieces, n, context) for n in range(len(pieces))))


def rows_of(page: CleanPage, context: Context) -> tuple[list[Row], Shows]:
    """The page's lines with what each shows by itself, and what the page's white space tells."""
    lines, breaks = _lines(page)
    set_in = fits(lines, breaks, scanned=page.scanned)
    lines = [
        replace(line, measure=fit.column) if fit else line
        for line, fit in zip(lines, set_in, strict=True)
    ]
    roles = _roles(lines, breaks, set_in, context)
    mark_tables(lines, roles, scanned=page.scanned)
    rows = [
        Row(line, set_in[n], breaks[n], is_dated(lines, n), roles[n])
        for n, line in enumerate(lines)
    ]
    return rows, Shows(_shows_indents(lines), shows_blanks(page), page.scanned)


def usual_measure(page: CleanPage) -> float:
    """The column width (em) in which most of the page's lines are set."""
    widths = [line.measure or line.width for block in page.blocks for line in block.lines]
    return median(widths) if widths else 0.0


def shows_blanks(page: CleanPage) -> bool:
    """Whether blank lines tell what stands apart: not in a scan, nor where there are hardly any."""
    lines = sum(len(block.lines) for block in page.blocks)
    return not page.scanned and len(page.blocks) * LINES_A_BLOCK > lines


def _lines(page: CleanPage) -> tuple[list[Line], list[bool]]:
    """The page's lines, cut where a dateline or an office that signs starts inside one; True for
    those after a break."""
    lines: list[Line] = []
    breaks: list[bool] = []
    for block in page.blocks:
        cut = cut_lines(block.lines)
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
        free = breaks[place] or closes(lines[above]) or found[above] is not None
        free = free or (is_signed_line(line.string) and line.string[:1] in "□■◎○")
        if not free:
            fit = set_in[above]
            free = fit is not None and fit.short > MOSTLY
        if free and line.width <= LONGEST_APART:
            alone = breaks[place] and (place + 1 == len(lines) or breaks[place + 1])
            role = apart_role(line, context, alone=alone)
            below_text = context.blanks and not breaks[place] and found[above] is None
            if role and role[0] is Role.EDITORS and below_text:
                continue  # how to reach whoever gave the notice above
            found[place] = role
    mark_captions(lines, breaks, found)
    _mark_signatures(lines, breaks, found)
    _mark_page_names(lines, breaks, found)
    _continue_bylines(lines, set_in, found, context.lexicon)
    return found


def _mark_signatures(
    lines: list[Line], breaks: list[bool], found: list[tuple[Role, str] | None]
) -> None:
    """An end signature in brackets may break over the ends of lines."""
    for place, line in enumerate(lines):
        if line.string[:1] not in "（(" or not line.string or found[place] is not None:
            continue
        if place and not closes(lines[place - 1]) and found[place - 1] is None:
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


def _mark_page_names(
    lines: list[Line], breaks: list[bool], found: list[tuple[Role, str] | None]
) -> None:
    """A short line by itself at the top of the page, next to the folio line, names the page.

    Right above a dated text it is a label of that.
    """
    folios = [n for n, role in enumerate(found[:TOP]) if role and role[0] is Role.FOLIO]
    for place in {n + step for n in folios for step in (-1, 1)}:
        if not 0 <= place < len(lines) - 1 or found[place] is not None:
            continue
        alone = breaks[place] and breaks[place + 1] and not is_dated(lines, place + 1)
        if alone and is_page_name(lines[place].string):
            found[place] = (Role.FOLIO, "the name of the page, beside its folio line")


def _continue_bylines(
    lines: list[Line],
    set_in: Sequence[Fit | None],
    found: list[tuple[Role, str] | None],
    lexicon: Lexicon,
) -> None:
    """A byline that fills its line may go on in the next with the rest of a name."""
    start = 0
    for place in range(1, len(lines)):
        above = found[place - 1]
        if above is None or above[0] is not Role.BYLINE:
            start = place
            continue
        if found[place] is not None:
            continue
        rest = lines[place].string
        so_far = "".join(line.string for line in lines[start:place])
        fit = set_in[place - 1]
        full = fit is None or fit.short <= 2.0 or rest[:1] == "·"
        bare = len(rest) <= LONGEST_REST and re.fullmatch(r"[一-鿿·\s]+", rest) is not None
        bare = bare and lexicon.likelihood(rest) < WORDS * len(rest)
        if is_byline(rest) or (bare and full and is_byline(so_far + rest)) or rest in TRAILING:
            found[place] = above


def _shows_indents(lines: list[Line]) -> bool:
    """Whether the page shows indents: then some lines stand in, and most do not."""
    return any(line.indented is False for line in lines)


def _runs(rows: Sequence[Row], labels: Sequence[Label], *, scanned: bool) -> Iterator[list[int]]:
    """The lines of each piece."""
    run: list[int] = []
    for place in range(len(labels)):
        if run and not _same_piece(rows, labels, place, scanned=scanned):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _same_piece(rows: Sequence[Row], labels: Sequence[Label], place: int, *, scanned: bool) -> bool:
    above, label = labels[place - 1], labels[place]
    if label is Label.TEXT:
        if above not in (Label.START, Label.TEXT):
            return False
        # Over a blank line the columns may have changed: the matcher decides.
        return not rows[place].after_break or (not scanned and rows[place - 1].closed)
    if label is Label.APART and above is Label.APART and not rows[place].after_break:
        if rows[place].shown == rows[place - 1].shown in (CAPTION, BROKEN_SIGNATURE):
            return rows[place].string[:1] not in "（("
        both = rows[place - 1].string + rows[place].string
        return is_byline(both) and not is_signed_line(rows[place].string)
    return False


def _at_ends(piece: Piece) -> Iterator[Piece]:
    """A piece of text, cut where a sentence ends in a line far shorter than others."""
    if piece.role is not Role.BODY or len(piece.lines) == 1:
        yield piece
        return
    full = SHORT_OF_COLUMN * piece.widest
    ends = [
        n
        for n, line in enumerate(piece.lines, 1)
        if ENDED.search(line.string) and line.width < full
    ]
    for start, end in pairwise([0, *(n for n in ends if n < len(piece.lines)), len(piece.lines)]):
        part = replace(piece, lines=piece.lines[start:end])
        if start:
            part = replace(part, starts_article=False, goes_on=False, tight=True, short=None)
        yield part


def _with_captions(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces; lines printed twice that end like a sentence are one caption."""
    run: list[Piece] = []
    for piece in pieces:
        if run and not (piece.doubled and piece.tight and piece.role is not Role.CAPTION):
            yield from _closed_caption(run)
            run = []
        if piece.doubled and piece.role in (Role.HEADLINE, Role.BODY):
            run.append(piece)
        else:
            yield piece
    yield from _closed_caption(run)


def _closed_caption(run: list[Piece]) -> Iterator[Piece]:
    closed = [n for n, piece in enumerate(run) if piece.string[-1:] in STOPS]
    if len(run) < 2 or not closed:
        yield from run
        return
    last = closed[-1] + 1
    lines = tuple(line for piece in run[:last] for line in piece.lines)
    yield replace(run[0].as_role(Role.CAPTION, "caption"), lines=lines)
    yield from run[last:]


def _numbered(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for number, piece in enumerate(pieces):
        yield piece if piece.number == number else replace(piece, number=number)


def _as_caption(piece: Piece) -> Piece:
    if piece.role not in (Role.BODY, Role.HEADLINE) or piece.starts_article:
        return piece
    return piece.as_role(Role.CAPTION, "caption") if is_caption(piece) else piece


def _as_author(pieces: Sequence[Piece], place: int, context: Context) -> Piece:
    """A name by itself between a headline and its text is who wrote it."""
    piece = pieces[place]
    if piece.role is not Role.HEADLINE or not 0 < place < len(pieces) - 1:
        return piece
    above, below = pieces[place - 1], pieces[place + 1]
    between = above.role is Role.HEADLINE and below.role is Role.BODY and not below.goes_on
    if not between or not is_author(piece.string, context.lexicon):
        return piece
    return piece.as_role(Role.BYLINE, "the name of an author")
