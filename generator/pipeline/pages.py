"""One page through the rooms: read → clean → segment → enrich, nothing lost on the way."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from generator.clean.letters.order import DOUBLED, SCANNED_LINE, WHOLE_LINE, spelling
from generator.clean.letters.set_apart import closed_up, letters_apart
from generator.enrich.ids import assign_keys
from generator.enrich.pages import enrich_page
from generator.errors import LostText, Place
from generator.model import Article, Decision, Edit, RawPage, Reading, Segmented, Span
from generator.model.correction import EDITOR
from generator.pipeline.desk import Desk
from generator.pipeline.proofs import best_proof
from generator.pipeline.setting_back import brought_along, set_back
from generator.segment.articles import segment_page


def extract_page(page: RawPage, desk: Desk, edits: Sequence[Edit] = ()) -> Reading:
    """Everything that one page yields, with the ``edits`` of its editors carried out.

    Those that do not apply are in ``stale``. Raises LostText if a character has no place.
    """
    with _keeping_all():
        close = closed_up(page.text)
        if close is None:
            reading = _extracted(page, desk, edits)
        else:
            text, repairs = close
            short = replace(page, text=text.string)
            reading = _extracted(short, desk, brought_along(edits, text))
            reading = set_back(reading, page, text, repairs)
        assert_whole(reading)
        return reading


@contextmanager
def _keeping_all() -> Iterator[None]:
    """Nothing is looked through for garbage while a page is read: nearly all that reading makes is
    kept to its end, and to go through it again and again takes long where a page is."""
    looks = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looks:
            gc.enable()


def _extracted(page: RawPage, desk: Desk, edits: Sequence[Edit]) -> Reading:
    clean, automatic = best_proof(page, desk.words)
    cut = segment_page(page, clean, desk.words, edits) if edits else automatic
    articles, decisions = enrich_page(page, cut, desk.tables)
    if edits:
        articles = forwarded(articles, automatic)
    told = (
        Decision(e.span, f"{EDITOR}: {e.correction.verb}", e.correction.reason, 1.0) for e in edits
    )
    return Reading(
        page,
        articles,
        cut.unassigned,
        (*clean.repairs, *cut.edited),
        cut.joins,
        (*cut.decisions, *decisions, *told),
        clean.proposals,
        stale=cut.stale,
    )


def forwarded(articles: Sequence[Article], automatic: Segmented) -> tuple[Article, ...]:
    """The articles; one that now has the start of another, as read unedited, keeps its old id."""
    keys = {article.key for article in articles}
    found = list(articles)
    for key, draft in zip(
        assign_keys([draft.raw_body for draft in automatic.drafts]), automatic.drafts, strict=True
    ):
        origins = [o for p in draft.article.paragraphs for o in p.text.origin]
        if key in keys or not origins:
            continue
        for n, article in enumerate(found):
            spans = article.source.spans if article.source else ()
            if article.date and any(s.start <= origins[0] < s.end for s in spans):
                found[n] = replace(article, formerly=(*article.formerly, f"{article.date}-{key}"))
    return tuple(found)


def assert_whole(reading: Reading) -> None:
    """Every non-space character of the page lies in exactly one published span, or LostText."""
    seen = bytearray(len(reading.page.text))
    spans = [span for a in reading.articles if a.source for span in a.source.spans]
    for start, end in (*spans, *(item.span for item in reading.unassigned)):
        if any(seen[start:end]):
            raise _lost(reading.page, Span(start, end), "belongs to two owners")
        seen[start:end] = b"\1" * (end - start)
    for offset, char in enumerate(reading.page.text):
        if not seen[offset] and not char.isspace():
            raise _lost(reading.page, Span(offset, offset + 1), "has no owner")


def _lost(page: RawPage, span: Span, what: str) -> LostText:
    line = page.text.count("\n", 0, span.start) + 1
    text = page.text[span.start : span.end][:20]
    return LostText(
        f"{text!r} {what}",
        Place(page.file, line),
        "this is a fault of the program: please report it with the page",
    )


def repair_reasons(desk: Desk) -> dict[str, str]:
    """What each repair does, in a sentence: the first line of its description."""
    rules = (letters_apart, *WHOLE_LINE, *DOUBLED, *SCANNED_LINE, *spelling(desk.words.lexicon))
    return {rule.__name__: (rule.__doc__ or "").strip().splitlines()[0] for rule in rules}
