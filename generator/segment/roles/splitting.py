"""A page's lines become pieces, each with the role that it has by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model import CleanPage
from generator.segment.lines.labelling import label_rows
from generator.segment.lines.rows import Label, Row
from generator.segment.pieces.piece import ENTRY, Piece, Role, numbered
from generator.segment.roles.caption_lines import CAPTION, is_caption
from generator.segment.roles.insets import with_insets
from generator.segment.roles.line_roles import BROKEN_SIGNATURE
from generator.segment.roles.page_rows import rows_of
from generator.segment.roles.role_signs import Context, is_author
from generator.segment.writers.bylines import is_byline, is_signed_line
from generator.segment.writers.names import is_usual_name

ENDED = re.compile("[。！？][”’」』]?$|[^。]摄[）)]$")
SHORT_OF_COLUMN = 0.6
"""No line of a paragraph but the last fills so small a part of its column."""
MOST_QUOTED = 3
"""Lines between quotation marks that stand by themselves, at most."""
SHORTEST = 2
"""Letters of the crossheads of articles in parts."""
ROLES = {Label.HEAD: Role.HEADLINE, Label.START: Role.BODY, Label.TEXT: Role.BODY}


def split_page(page: CleanPage, context: Context) -> list[Piece]:
    """The page's pieces in file order: paragraphs or parts of them, lines of headlines, others.

    In a text layer a paragraph goes on over a blank line; in a scan each long line is a piece
    of its own, for its pieces may stand in any order.
    """
    rows, shows = rows_of(page, context)
    if not page.scanned:
        rows = with_insets(rows, context.lexicon)
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
                reason=why or (ENTRY if first.entry or first.in_list.begins else "by its setting"),
                goes_on=labels[run[0]] is Label.TEXT,
                resumes=first.resumes,
                tight=not first.after_break,
                parted=first.parted,
                short=first.short,
            )
        )
    if not page.scanned:
        pieces = [part for piece in pieces for part in _at_ends(piece)]
    pieces = list(map(_as_caption, _with_captions(_in_quotes(pieces))))
    return list(numbered(_as_author(pieces, n, context) for n in range(len(pieces))))


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
        tight = not rows[place].after_break or rows[place].in_list.inside
        return tight or (not scanned and rows[place - 1].closed)
    if label is Label.APART and above is Label.APART and not rows[place].after_break:
        if rows[place].shown == rows[place - 1].shown in (CAPTION, BROKEN_SIGNATURE):
            return rows[place].string[:1] not in "（("
        one, other = rows[place - 1].shown, rows[place].shown
        both = rows[place - 1].string + rows[place].string
        alike = one is not None and other is not None and one[0] is other[0]
        return alike and is_byline(both) and not is_signed_line(rows[place].string)
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
        if line.width < full and n < len(piece.lines) and ENDED.search(line.string)
    ]
    if not ends:
        yield piece
        return
    for start, end in pairwise([0, *ends, len(piece.lines)]):
        part = replace(piece, lines=piece.lines[start:end])
        if start:
            part = replace(part, starts_article=False, goes_on=False, short=None)
            part = replace(part, tight=True, parted=False)
        yield part


def _in_quotes(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces; lines of a headline between quotation marks that are lines by themselves, as
    those of upright ones are, are one with them."""
    place = 0
    while place < len(pieces):
        end = _closing(pieces, place)
        lines = tuple(line for piece in pieces[place:end] for line in piece.lines)
        yield replace(pieces[place], lines=lines) if end - place > 1 else pieces[place]
        place = end


def _closing(pieces: Sequence[Piece], place: int) -> int:
    """Behind which piece a quotation ends that a mark by itself opens; else behind this one."""
    if pieces[place].role is Role.HEADLINE and pieces[place].string == "“":
        for end in range(place + 1, min(len(pieces), place + 2 + MOST_QUOTED)):
            if pieces[end].role is not Role.HEADLINE:
                break
            if pieces[end].string == "”":
                return end + 1
    return place + 1


def _with_captions(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces; lines printed twice are one caption up to a full stop: headlines only ask."""
    run: list[Piece] = []
    for piece in pieces:
        if run and not (piece.display and piece.tight and piece.role is not Role.CAPTION):
            yield from _closed_caption(run)
            run = []
        if piece.display and piece.role in (Role.HEADLINE, Role.BODY):
            run.append(piece)
        else:
            yield piece
    yield from _closed_caption(run)


def _closed_caption(run: list[Piece]) -> Iterator[Piece]:
    closed = [n for n, piece in enumerate(run) if piece.string[-1:] == "。"]
    if len(run) < 2 or not closed:
        yield from run
        return
    last = closed[-1] + 1
    lines = tuple(line for piece in run[:last] for line in piece.lines)
    yield replace(run[0].as_role(Role.CAPTION, "caption"), lines=lines)
    yield from run[last:]


def _as_caption(piece: Piece) -> Piece:
    if piece.role not in (Role.BODY, Role.HEADLINE) or piece.starts_article:
        return piece
    return piece.as_role(Role.CAPTION, "caption") if is_caption(piece) else piece


def _as_author(pieces: Sequence[Piece], place: int, context: Context) -> Piece:
    """A name by itself above a text is who wrote it, below a headline even one of two letters."""
    piece = pieces[place]
    if piece.role is not Role.HEADLINE or not 0 < place < len(pieces) - 1:
        return piece
    above, below = pieces[place - 1], pieces[place + 1]
    headed = above.role is Role.HEADLINE or len(piece.string) > 2
    between = headed and below.role is Role.BODY and not below.goes_on
    between = between or _is_over_crosshead(pieces, place)
    if not between or not is_author(piece.string, context.lexicon):
        return piece
    knows = context.lexicon.knows
    inside = knows(above.string[-1:] + piece.string[:1]) and knows(piece.string[1:])
    if inside and not is_usual_name(piece.string):
        return piece  # a headline broken inside a word: 创建平 / 安校园
    return piece.as_role(Role.BYLINE, "the name of an author")


def _is_over_crosshead(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a line stands below a headline and above a crosshead of two letters,
    as an article in parts begins: 案情."""
    near = pieces[place - 1 : place + 3]
    roles = [Role.HEADLINE] * 3 + [Role.BODY]
    if [piece.role for piece in near] != roles or near[3].goes_on:
        return False
    return len(near[2].string.strip()) == SHORTEST
