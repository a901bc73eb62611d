"""版名: the name of a page, which stands in its margin beside the folio or the editors' line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model import Line
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.column_names import (
    NUMBERED,
    SETS_OFF,
    bare_label,
    is_label_of_briefs,
    is_page_name,
)
from generator.segment.roles.cut_lines import is_dated
from generator.segment.roles.role_signs import NAMES_EDITORS

MARGIN = 4
"""So many lines from its top and its foot a page has its folio line, editors' line and name."""
FURNITURE = frozenset({Role.FOLIO, Role.EDITORS})
ADVERTS = ("广告", "公益广告", "分类广告")
"""Labels of adverts, which name no page that has articles."""
NAMES_PAGE = (Role.FOLIO, "the name of the page, in its margin")
NUMBERED_NAME = (Role.FOLIO, "the name of the page with its number, in its margin")
Shown = tuple[Role, str] | None


def mark_page_names(lines: Sequence[Line], breaks: Sequence[bool], found: list[Shown]) -> None:
    """A short line apart from all text, next to a folio or editors' line, names the page.

    The first or the last line of the page is farther out than what else stands beside them: that
    is a column's label. Where nothing stands beside them, it is the name by itself, as in dumps
    that follow the columns; but a page without them is a clipping, which begins with a headline.
    """
    for n in _margin(lines):
        numbered = NUMBERED.fullmatch(lines[n].string.strip())
        if found[n] is None and numbered and _is_beside_furniture(found, n):
            found[n] = NUMBERED_NAME
    edges = [n for n in _margin(lines) if n in (0, len(lines) - 1)]
    edges = [n for n in edges if _may_name(lines, breaks, found, n)]
    beside = [n for n in edges if _is_beside_furniture(found, n)]
    inner = [n for n in _margin(lines) if n not in edges and _is_free(lines, found, n)]
    inner = [n for n in inner if _is_beside_furniture(found, n)]
    inner = [n for n in inner if _may_name(lines, breaks, found, n) and not _is_over(lines, n)]
    whole = any(shown and shown[0] in FURNITURE for shown in found)
    alone = [n for n in edges if whole and _is_longer_next(lines, found, n)]
    for place in beside or inner or alone:
        if _is_free(lines, found, place):
            found[place] = NAMES_PAGE


def _margin(lines: Sequence[Line]) -> list[int]:
    """The places of the lines at the top and at the foot of the page."""
    last = len(lines) - 1
    return [n for n in range(len(lines)) if n <= MARGIN or n >= last - MARGIN]


def _may_name(lines: Sequence[Line], breaks: Sequence[bool], found: list[Shown], n: int) -> bool:
    """Whether a line that is nothing else, or a label, is like the name of a page and apart."""
    shown = found[n]
    if shown and (shown[0] is not Role.LABEL or is_label_of_briefs(lines[n].string)):
        return False
    sides = _sides(lines, n)
    apart = all(found[side] is not None or breaks[max(side, n)] for side in sides)
    return apart and bool(sides) and is_page_name(lines[n].string)


def _is_free(lines: Sequence[Line], found: Sequence[Shown], place: int) -> bool:
    """Whether a line is nothing else, or a label of two names as pages have: 社会·民生."""
    return found[place] is None or "·" in lines[place].string


def _is_beside_furniture(found: Sequence[Shown], place: int) -> bool:
    shown = [found[n] for n in _sides(found, place)]
    return any(role and role[0] in FURNITURE for role in shown)


def _sides(lines: Sequence[object], place: int) -> list[int]:
    return [n for n in (place - 1, place + 1) if 0 <= n < len(lines)]


def _is_over(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is right above a dated text: it is a label of that."""
    return place + 1 < len(lines) and is_dated(list(lines), place + 1)


def _is_longer_next(lines: Sequence[Line], found: Sequence[Shown], place: int) -> bool:
    """Whether the one line beside a name at the edge is no piece of the same headline, and does
    not name its author."""
    side = _sides(lines, place)[0]
    shown = found[side]
    if shown:
        return shown[0] is not Role.BYLINE
    return len(lines[side].string) > len(lines[place].string)


def opens_page(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is the second of the page, below what may be its name."""
    return place == 1 and is_page_name(lines[0].string)


def has_editors(piece: Piece) -> bool:
    """Whether a line tells who edited the page, in front of whom its name may stand; others of
    the kind only tell how to reach somebody."""
    return piece.role is Role.EDITORS and NAMES_EDITORS.search(piece.string) is not None


def margin_labels(pieces: Sequence[Piece], cuttings: Sequence[Cutting]) -> tuple[str, ...]:
    """The labels of the page's margin that no article and no run of briefs has, nor could have, and
    that nothing sets off, as columns are.

    Where its furniture stands elsewhere, as in dumps that follow the columns, what comes first of
    all or last of all is the margin.
    """
    claimed = {piece.number for cutting in cuttings for piece in cutting.labels}
    shared = {cutting.section for cutting in cuttings}

    def free(run: Sequence[Piece]) -> list[str]:
        return [
            piece.string
            for piece in run
            if piece.role is Role.LABEL
            and piece.number not in claimed
            and bare_label(piece.string) not in shared
            and not is_label_of_briefs(piece.string)
            and piece.string[:1] not in SETS_OFF
            and bare_label(piece.string) not in ADVERTS
        ]

    beside = [label for run in _margins(pieces) for label in free(_outermost(run, pieces))]
    return tuple(beside or free([*pieces[:1], *pieces[1:][-1:]]))


def _outermost(run: Sequence[Piece], pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The first or the last of the page where it is a label of this margin; else the whole run."""
    ends = [piece for piece in (run[0], run[-1]) if piece in (pieces[0], pieces[-1])]
    return [piece for piece in ends if piece.role is Role.LABEL] or run


def _margins(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The runs of folio lines, editors' lines and labels, noise among them or not."""
    inside = FURNITURE | {Role.LABEL, Role.NOISE}
    for is_margin, run in groupby(pieces, key=lambda piece: piece.role in inside):
        margin = list(run)
        if is_margin and any(piece.role in FURNITURE for piece in margin):
            yield margin
