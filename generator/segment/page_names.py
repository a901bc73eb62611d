"""版名: the name of a page, which stands in its margin beside the folio or the editors' line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model import Line
from generator.segment.cut_lines import is_dated
from generator.segment.cuttings import Cutting
from generator.segment.pieces import Piece, Role
from generator.segment.roles import bare_label, is_label_of_briefs, is_page_name

MARGIN = 4
"""So many lines from its top and its foot a page has its folio line, editors' line and name."""
FURNITURE = frozenset({Role.FOLIO, Role.EDITORS})
ADVERTS = ("广告", "公益广告", "分类广告")
"""Labels of adverts, which name no page that has articles."""
Shown = tuple[Role, str] | None


def mark_page_names(lines: Sequence[Line], breaks: Sequence[bool], found: list[Shown]) -> None:
    """A short line apart from all text, next to a folio or editors' line, names the page.

    Right above a dated text it is a label of that.
    """
    furniture = {n for n, shown in enumerate(found) if shown and shown[0] in FURNITURE}
    for place in range(len(lines)):
        if MARGIN < place < len(lines) - 1 - MARGIN or found[place] is not None:
            continue
        sides = [n for n in (place - 1, place + 1) if 0 <= n < len(lines)]
        named = not furniture.isdisjoint(sides)
        apart = all(found[n] is not None or breaks[max(n, place)] for n in sides)
        above_text = place + 1 < len(lines) and is_dated(list(lines), place + 1)
        if named and apart and not above_text and is_page_name(lines[place].string):
            found[place] = (Role.FOLIO, "the name of the page, beside its folio line")


def opens_page(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is the second of the page, below what may be its name."""
    return place == 1 and is_page_name(lines[0].string)


def margin_labels(pieces: Sequence[Piece], cuttings: Sequence[Cutting]) -> tuple[str, ...]:
    """The labels of the page's margin that no article and no run of briefs has, nor could have.

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
            and bare_label(piece.string) not in ADVERTS
        ]

    beside = [label for run in _margins(pieces) for label in free(run)]
    return tuple(beside or free([*pieces[:1], *pieces[1:][-1:]]))


def _margins(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The runs of folio lines, editors' lines and labels, noise among them or not."""
    inside = FURNITURE | {Role.LABEL, Role.NOISE}
    for is_margin, run in groupby(pieces, key=lambda piece: piece.role in inside):
        margin = list(run)
        if is_margin and any(piece.role in FURNITURE for piece in margin):
            yield margin
