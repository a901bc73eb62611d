"""A clean page becomes drafts of articles: the story of segmenting, told once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import (
    Article,
    CleanPage,
    Decision,
    Draft,
    Edit,
    Gap,
    Paragraph,
    RawPage,
    Repair,
    Segmented,
    Source,
    Span,
    Unassigned,
)
from generator.segment.assembling import Words, cuttings_on
from generator.segment.credits import credits_of
from generator.segment.editing.correcting import edit
from generator.segment.headlines.parting import parts_of
from generator.segment.judging.confidence import PageSigns, article_signs, page_signs, sureness
from generator.segment.judging.merits import merit_signs
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.paragraphs import gap_of, paragraphs_of
from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.column_names import SETS_OFF
from generator.segment.roles.page_names import has_editors, margin_labels
from generator.segment.roles.role_signs import JUMP
from generator.segment.words.lexicon import Lexicon

UNCLAIMED = {
    Role.HEADLINE: "a headline that no article claims",
    Role.CROSSHEAD: "a crosshead that no article claims",
    Role.CAPTION: "a caption that no article claims",
    Role.BYLINE: "a byline without an article",
    Role.JUMP: "a jump line without an article",
    Role.SIGNATURE: "a signature without an article",
    Role.BODY: "text that no article claims",
    Role.LABEL: "label",
}


def segment_page(
    page: RawPage,
    clean: CleanPage,
    words: Words,
    edits: Sequence[Edit] = (),
    *,
    weighed: bool = False,
) -> Segmented:
    """The articles of a page as drafts, and everything else on it with its reason.

    Pieces are cut from blocks, joined where they read on, given to articles, and put in
    order; headlines and captions then find their articles for the whole page at once. The drafts
    tell their signs if they are to be ``weighed`` against those of another reading.
    """
    pieces, joins, cuttings = cuttings_on(clean, words)
    edited = edit(pieces, cuttings, edits, scanned=clean.scanned)
    pieces, cuttings = edited.board.pieces, edited.board.cuttings
    shown = page_signs(cuttings, scanned=clean.scanned)
    repairs = _Repairs((*clean.repairs, *edited.repairs))
    drafts = [_draft(page, cutting, repairs, shown, words.lexicon) for cutting in cuttings]
    if weighed:
        shown_by = merit_signs(cuttings, words.lexicon)
        drafts = [replace(d, signs=s) for d, s in zip(drafts, shown_by, strict=True)]
    claimed = {piece.number for cutting in cuttings for piece in _pieces_of(cutting)}
    left = [piece for piece in pieces if piece.number not in claimed]
    return Segmented(
        tuple(drafts),
        tuple(one for piece in left for one in _unassigned(page, piece)),
        tuple(piece.string for piece in pieces if piece.role is Role.LABEL),
        tuple(
            page.text[span.start : span.end]
            for piece in pieces
            if piece.role is Role.FOLIO or has_editors(piece)
            for span in _spans_of(page, piece)
        ),
        tuple(joins.values()),
        tuple(_decisions(pieces)),
        margin_labels(pieces, cuttings),
        tuple(edited.repairs),
        tuple(edited.faults),
    )


def _pieces_of(cutting: Cutting) -> list[Piece]:
    """All pieces of an article, a headline above its text first, one below it last."""
    body = [piece for chain in cutting.chains for piece in chain]
    heads = list(cutting.headline)
    above = [piece for piece in heads if piece.number < cutting.first.number]
    below = [piece for piece in heads if piece.number >= cutting.first.number]
    openers = sorted(cutting.bylines + cutting.jumps, key=lambda piece: piece.number)
    before = [piece for piece in openers if piece.number < cutting.first.number]
    after = [piece for piece in openers if piece.number >= cutting.first.number]
    return [
        *above,
        *before,
        *body,
        *after,
        *cutting.signatures,
        *below,
        *cutting.captions,
        *cutting.labels,
    ]


def _draft(
    page: RawPage, cutting: Cutting, repairs: _Repairs, shown: PageSigns, lexicon: Lexicon
) -> Draft:
    paragraphs, places = paragraphs_of(cutting, scanned=shown.scanned)
    made_by, kept = credits_of(cutting, paragraphs)
    gaps = tuple(_gaps(kept, places))
    body = "".join(p.text.string for p in kept)
    stack = cutting.headline
    headline = parts_of(stack, body, lexicon, cutting.kickers) if stack else None
    spans = merged_spans(page.text, [line.raw for p in _pieces_of(cutting) for line in p.lines])
    article = Article(
        id="",
        newspaper=page.sidecar.newspaper,
        date=None,
        date_source=None,
        page=page.sidecar.page,
        section="".join(piece.string for piece in cutting.labels).strip(SETS_OFF)
        or cutting.section
        or None,
        kicker=headline.kicker if headline else "",
        title=headline.title if headline else "",
        deck=headline.deck if headline else "",
        title_source="printed" if headline else "derived",
        dateline=made_by.dateline,
        reporter=tuple(made_by.people),
        byline=made_by.byline,
        region=None,
        places=(),
        paragraphs=tuple(kept),
        captions=tuple(caption_text(piece) for piece in cutting.captions),
        signature=tuple(made_by.signature),
        continued_from=_jump_page(cutting, "上接"),
        continued_on=made_by.continued_on or _jump_page(cutting, "转"),
        gaps=gaps,
        repairs=repairs.inside(spans),
        confidence=sureness(article_signs(cutting, shown, len(gaps))),
        source=Source(page.file, tuple(spans)),
        amendments=tuple(cutting.amendments),
    )
    raw_body = "".join(
        page.text[line.raw.start : line.raw.end]
        for chain in cutting.chains
        for piece in chain
        for line in piece.lines
    )
    return Draft(article, raw_body)


def caption_text(piece: Piece) -> str:
    """The words under a picture, as one line."""
    return "".join(line.string for line in piece.lines)


def _gaps(paragraphs: Sequence[Paragraph], places: Sequence[tuple[int, int, str]]) -> list[Gap]:
    """The gaps that lie in what is left of the paragraphs (a cut signature takes its own away)."""
    found = []
    for number, offset, why in places:
        if number < len(paragraphs) and offset <= len(paragraphs[number].text):
            found.append(gap_of(paragraphs, (number, offset, why)))
    return found


def _jump_page(cutting: Cutting, way: str) -> str | None:
    for piece in cutting.jumps:
        jump = JUMP.match(piece.string.strip())
        if jump and way in jump["way"].replace("紧接", "上接"):
            return jump["page"].strip()
    return None


def merged_spans(text: str, ranges: Sequence[Span]) -> list[Span]:
    """The ranges in their order, neighbours with only white space between them as one."""
    merged: list[Span] = []
    for span in ranges:
        last = merged[-1] if merged else None
        if last and last.end <= span.start and not text[last.end : span.start].strip():
            merged[-1] = Span(last.start, span.end)
        else:
            merged.append(span)
    return merged


class _Repairs:
    """The repairs of a page, found by where they begin."""

    def __init__(self, repairs: Sequence[Repair]) -> None:
        self.repairs = repairs
        self.order = sorted(range(len(repairs)), key=lambda n: repairs[n].span.start)
        self.starts = [repairs[n].span.start for n in self.order]

    def inside(self, spans: Sequence[Span]) -> tuple[Repair, ...]:
        """The repairs that begin inside one of ``spans``, in the order they were made."""
        found: set[int] = set()
        for start, end in spans:
            found.update(
                self.order[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
            )
        return tuple(self.repairs[n] for n in sorted(found))


def _spans_of(page: RawPage, piece: Piece) -> list[Span]:
    """The raw ranges of a piece: one, unless its column stood beside another in the dump."""
    return merged_spans(page.text, [line.raw for line in piece.lines])


def _unassigned(page: RawPage, piece: Piece) -> Iterator[Unassigned]:
    why = piece.reason if piece.role in (Role.NOISE, Role.FOLIO, Role.EDITORS) else ""
    for span in _spans_of(page, piece):
        yield Unassigned(span, page.text[span.start : span.end], why or UNCLAIMED[piece.role])


def _decisions(pieces: Sequence[Piece]) -> list[Decision]:
    return [
        Decision(piece.raw, piece.role.value, piece.reason, 1.0)
        for piece in pieces
        if piece.role is not Role.BODY
    ]
