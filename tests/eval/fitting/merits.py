"""The weights of merits, fitted to which of two readings of the same lines had more right.

What another proof of a page reads otherwise falls into parts; each in which one of the two has more
right is a case, and one for each thing more: a text, which counts twice, a headline, a byline.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from generator.clean.pages import clean_page
from generator.enrich.pages import enrich_page
from generator.model import RawPage, Segmented
from generator.pipeline.proofs import (
    Proof,
    Take,
    keeps_places,
    owners_of,
    owning,
    spans_of,
    takes_of,
)
from generator.read.pages import decode_page
from generator.segment.articles import segment_page
from generator.write.forms.jsonl import article_line, unassigned_line
from tests.eval.classes import Case, Order, case_of
from tests.eval.figures import SIMILAR
from tests.eval.fitting.logistic import regressed_by_name
from tests.eval.measure import score
from tests.eval.running import desk

Told = tuple[Mapping[str, float], bool]


def told_on(order: Order) -> list[Told]:
    """What the articles of each part show more, and whether more in them is right."""
    return [
        (take.signs, more > 0)
        for take, more in weighed_on(case_of(order))
        for _ in range(abs(more))
    ]


def weighed_on(case: Case) -> Iterator[tuple[Take, int]]:
    """The takes of a page, and how much more each has right."""
    page, words = decode_page(case.truth.raw.encode(), case.truth.file), desk().words
    clean = clean_page(page, words.lexicon)
    if not keeps_places(clean):
        return
    usual = Proof(clean, segment_page(page, clean, words, weighed=True))
    owners = owners_of(page, usual.cut)
    before = _right(page, usual.cut, case)
    for take in takes_of(page, usual, owners, words):
        cut = take.other.cut
        after = sum(
            right
            for spans, right in zip(spans_of(cut), _right(page, cut, case), strict=False)
            if owning(owners, spans) <= take.owners
        )
        yield take, after - sum(right for n, right in enumerate(before) if n in take.owners)


def _right(page: RawPage, cut: Segmented, case: Case) -> list[int]:
    """How much of each article is as printed: its text counts twice, headline and byline once."""
    articles, _ = enrich_page(page, cut, desk().tables)
    objects = [json.loads(article_line(article)) for article in articles]
    rest = json.loads(unassigned_line(cut.unassigned))
    scores = score(case.truth, [*objects, rest], case.truth.raw).articles
    right = {
        id(a.got): 2 * (a.body >= SIMILAR) + a.title + a.reporters
        for a in scores
        if a.name not in case.optional
    }
    return [right.get(id(one), 0) for one in objects]


def fitted(orders: Sequence[Order], start: Mapping[str, float], pull: float) -> dict[str, float]:
    """The weights under which it is likeliest which readings were better."""
    with ProcessPoolExecutor() as pool:
        told = [one for page in pool.map(told_on, orders, chunksize=4) for one in page]
    return regressed_by_name(told, start, pull)
