"""栏目: the section that a label names, above one article or above a run of briefs.

A label that names the whole page is not given to an article here: ``enrich`` knows the paper's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.segment.cutting.clips import Clip
from generator.segment.cutting.strips import Element, Kind
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Piece
from generator.segment.roles.column_names import bare_label, is_label_of_briefs

LONGEST_BRIEF = 160
"""Letters of a brief, which is one paragraph."""
Cut = tuple[Clip, Cutting]


def name_sections(strip: Sequence[Element], cut: Sequence[Cut], of_pages: Collection[str]) -> None:
    """Gives the articles, in order, the sections that labels of the strip name.

    A label above a headline names that article, one above a text without a headline also the
    briefs that follow; if it is one of briefs (简讯), also those that have a headline.
    ``of_pages`` are the labels that name whole pages: one of them, alone on its page, says nothing
    of the article below it.
    """
    labels = {bare_label(element.text) for element in strip if element.kind is Kind.LABEL}
    page = next(iter(labels)) if len(labels) == 1 and labels <= set(of_pages) else None
    shared: list[Cutting] = []
    label: Piece | None = None
    for clip, cutting in cut:
        over = _label_below_text(strip, clip)
        above = over or _label_above(strip, clip)
        if above is not None or (cutting.headline and not _is_among_briefs(label, cutting)):
            _share(label, shared)
            label, shared = None, []
        if (
            above is None
            or bare_label(above.string) == page
            or (cutting.headline and not clip.start and over is None)
        ):
            if label is not None:
                shared.append(cutting)
            continue
        if cutting.headline and not _is_among_briefs(above, cutting):
            cutting.labels.append(above)
        else:
            label, shared = above, [cutting]
    _share(label, shared)


def _is_among_briefs(label: Piece | None, cutting: Cutting) -> bool:
    """Whether an article is a brief below a label of briefs, which some have a headline of."""
    if label is None or not is_label_of_briefs(label.string) or len(cutting.chains) != 1:
        return False
    return sum(len(piece.string) for piece in cutting.chains[0]) <= LONGEST_BRIEF


def _share(label: Piece | None, cuttings: Sequence[Cutting]) -> None:
    """One article has the label itself, several only its name: it lies outside all of them."""
    if label is not None and len(cuttings) == 1:
        cuttings[0].labels.append(label)
    elif label is not None:
        for cutting in cuttings:
            cutting.section = bare_label(label.string)


def _label_above(strip: Sequence[Element], clip: Clip) -> Piece | None:
    """The last label that stands before the headline and the text of an article."""
    found = None
    for element in strip[clip.start : clip.end]:
        if element.kind in (Kind.HEAD, Kind.TEXT, Kind.BYLINE):
            break
        if element.kind is Kind.LABEL:
            found = element.first
    return found


def _label_below_text(strip: Sequence[Element], clip: Clip) -> Piece | None:
    """The label right above a headline that stands below its text."""
    over = strip[clip.below[0] - 1] if clip.below and clip.below[0] > clip.start else None
    return over.first if over and over.kind is Kind.LABEL else None
