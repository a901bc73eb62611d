"""From the lines of a page to its articles, step by step: pieces, joins, threads, cuttings."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from generator.model import CleanPage
from generator.segment.captions import give_captions
from generator.segment.cutting.clippings import cut_out
from generator.segment.cutting.strips import Element, strip_of
from generator.segment.pieces.cuttings import Chain, Cutting, linked
from generator.segment.pieces.piece import Piece
from generator.segment.reading_order.feet import with_feet
from generator.segment.reading_order.flowing import flowed
from generator.segment.reading_order.joins import Neighbours, find_joins, joins_within
from generator.segment.reading_order.late_starts import as_text, late_starts
from generator.segment.reading_order.resuming import resumed
from generator.segment.reading_order.table_places import put_back, without_announcing
from generator.segment.reading_order.threads import untangled
from generator.segment.reading_order.ties import Joins
from generator.segment.roles.first_lines import with_first_lines
from generator.segment.roles.heads_in_text import heads_in_text
from generator.segment.roles.lone_captions import Setting, lone_captions
from generator.segment.roles.page_names import NAMES_PAGE
from generator.segment.roles.page_rows import shows_blanks, shows_columns, usual_measure
from generator.segment.roles.photo_reports import photo_reports
from generator.segment.roles.pictured_ends import with_ends_apart
from generator.segment.roles.role_signs import Context
from generator.segment.roles.splitting import split_page
from generator.segment.words.lexicon import Lexicon


class Words(NamedTuple):
    """The words that segmenting knows: the dictionary with place names, and section labels."""

    lexicon: Lexicon
    labels: Collection[str]
    page_labels: Collection[str] = frozenset()
    """Those of the labels that name whole pages."""


def pieces_of(clean: CleanPage, words: Words) -> tuple[list[Piece], Joins, Setting]:
    """The page's pieces as each shows itself, which of them read on in one another, and how the
    page is set."""
    if shows_columns(clean):
        clean = replace(clean, blocks=tuple(flowed(clean.blocks, words.lexicon)))
    context = Context(usual_measure(clean), words.labels, words.lexicon, shows_blanks(clean))
    pieces = split_page(clean, context)
    if not clean.scanned:
        pieces = with_first_lines(pieces, words.lexicon)
    pieces = with_ends_apart(pieces, Setting.of(pieces, context, scanned=clean.scanned))
    starts = [*late_starts(pieces, words.lexicon)] if clean.scanned else []
    pieces, runs = as_text(pieces, starts), [start.lines for start in starts]
    if clean.typed and not clean.scanned:
        # Text layers give columns whole, and wrapped scans are read in threads.
        pieces, runs = with_feet(pieces, words.lexicon)
    joins = find_joins(pieces, words.lexicon, runs, scanned=clean.scanned)
    if clean.scanned:
        known = {piece.number for run in runs for piece in run}
        headed = heads_in_text(pieces, dict(joins.keys()), words.lexicon, known)
        if headed != pieces:
            pieces = headed
            joins = find_joins(pieces, words.lexicon, runs, scanned=True)
    return pieces, joins, Setting.of(pieces, context, scanned=clean.scanned)


def joined(clean: CleanPage, words: Words) -> tuple[list[Piece], Joins, list[list[Chain]]]:
    """The page's pieces, which of them read on in one another, and the paragraphs in threads."""
    pieces, joins, setting = pieces_of(clean, words)
    joins = without_announcing(joins, pieces)
    follows = dict(joins.keys())
    pieces = lone_captions(pieces, follows, setting)
    if not setting.scanned:
        pieces = photo_reports(pieces, follows)
        return pieces, joins, resumed(pieces, follows)
    neighbours = Neighbours(words.lexicon)
    threads = put_back(untangled(pieces, follows, neighbours))
    joins = without_announcing(joins_within(threads, joins, neighbours), pieces)
    follows = dict(joins.keys())
    return pieces, joins, [linked(thread, follows) for thread in threads]


def strip_on(clean: CleanPage, words: Words) -> tuple[list[Element], bool]:
    """The strip that the scissors cut, and whether blank lines tell what stands apart."""
    _, _, threads = joined(clean, words)
    return strip_of(threads), shows_blanks(clean)


def cuttings_on(clean: CleanPage, words: Words) -> tuple[list[Piece], Joins, list[Cutting]]:
    """The page's pieces, which of them read on in one another, and what is cut out for articles."""
    pieces, joins, threads = joined(clean, words)
    blanks = shows_blanks(clean)
    # A page that prints its name in its margin has known labels over its articles only.
    of_pages = () if any(piece.reason == NAMES_PAGE[1] for piece in pieces) else words.page_labels
    cuttings, captions = cut_out(strip_of(threads), of_pages, words.lexicon, blanks=blanks)
    give_captions(captions, cuttings)
    sure = {tail: join.confidence for (tail, _), join in joins.items()}
    for cutting in cuttings:
        numbers = (piece.number for chain in cutting.chains for piece in chain)
        cutting.doubts += [sure[number] for number in numbers if number in sure]
    return pieces, joins, cuttings
