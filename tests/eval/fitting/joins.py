"""The weights of joins, fitted to which pieces read on in which (logistic regression)."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import numpy as np

from generator.clean.pages import clean_page
from generator.read.pages import decode_page
from generator.segment.assembling import joined
from generator.segment.pieces.join_weights import Weights
from generator.segment.pieces.piece import Piece, Role
from generator.segment.reading_order.joins import odds_of_pairs
from tests.eval.classes import Order
from tests.eval.fitting.forms import Form, Number, matrix, traced
from tests.eval.fitting.logistic import regressed
from tests.eval.fitting.placed import placed
from tests.eval.running import desk
from tests.eval.truth import TruePage

Told = list[tuple[Form | Number, bool]]
LOST_MARK = 3
"""So many signs may be lost where a paragraph goes on."""


def true_joins(truth: TruePage, pieces: Sequence[Piece]) -> dict[int, int]:
    """Which piece goes on in which, by their numbers: the next one of the same paragraph."""
    places: dict[int, tuple[int, int]] = {}
    for paragraph in (p for article in truth.articles for p in article.paragraphs):
        number = len(places)
        for start, end in paragraph.pieces:
            before = len(places)
            places |= {at: (number, before + at - start) for at in range(start, end)}
    ends = {p.number: (p.lines[0].text.origin[0], p.lines[-1].text.origin[-1]) for p in pieces}
    known = {n: (places[a], places[b]) for n, (a, b) in ends.items() if {a, b} <= places.keys()}
    texts = [p.number for p in pieces if p.role is Role.BODY and p.number in known]
    heads = sorted((known[n][0], n) for n in texts)
    found = {}
    for tail in texts:
        paragraph, at = known[tail][1]
        place = bisect(heads, ((paragraph, at), -1))
        if place < len(heads):
            (other, start), head = heads[place]
            if other == paragraph and start - at <= 1 + LOST_MARK and head != tail:
                found[tail] = head
    return found


def told_on(order: Order, *, scanned: bool) -> Told:
    """What speaks for each pair of the page as forms, and whether it is a true one."""
    truth = placed(order)
    words = desk().words
    page = clean_page(decode_page(truth.raw.encode(), truth.file), words.lexicon)
    if page.scanned is not scanned:
        return []
    pieces, _, _ = joined(page, words)
    true = true_joins(truth, pieces)
    weights = traced(Weights)
    odds = odds_of_pairs(pieces, words.lexicon, weights, scanned=scanned, all_of=True)
    return [(form, true.get(tail) == head) for (tail, head), form in odds]


def fitted(orders: Sequence[Order], start: Weights, pull: float, *, scanned: bool) -> Weights:
    """The weights under which the true pairs are likeliest, pulled towards ``start``."""
    with ProcessPoolExecutor() as pool:
        pages = pool.map(partial(told_on, scanned=scanned), orders, chunksize=4)
        told = [one for page in pages for one in page]
    counts, constants = matrix([form for form, _ in told], len(Weights._fields))
    true = np.array([float(was) for _, was in told])
    found = regressed(counts, true, np.array(start), pull, constants)
    return Weights(*map(float, found))
