"""Editors' corrections replayed on a page: at one place each, or named as stale, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.errors import StaleCorrection
from generator.model import (
    Article,
    Correction,
    Decision,
    Edit,
    RawPage,
    Reading,
    Span,
    Unassigned,
)
from generator.model.correction import EDITOR
from generator.pipeline.desk import Desk
from generator.pipeline.facts import notice_of, stated, with_former
from generator.pipeline.pages import assert_whole, extract_page
from generator.pipeline.quotations import find_edit, stale
from generator.segment.editing.correcting import VERBS

WITHDRAWN = "withdrawn by the editors"
MASK = "■"
"""What stands for each character of a withdrawn article, so that the rest keeps its place."""


def read_corrected(page: RawPage, desk: Desk, corrections: Iterable[Correction]) -> Reading:
    """What ``page`` yields with all ``corrections`` of its file applied, in their order.

    Those that do not apply are in ``stale`` of the reading, each with its place. First text is
    moved and mended, then facts are stated, and last articles are withdrawn.
    """
    edits, faults = _found(page, [one for one in corrections if one.file == page.file])
    reading = extract_page(page, desk, [e for e in edits if e.correction.verb in VERBS])
    reading = replace(reading, stale=(*faults, *reading.stale))
    facts = [edit for edit in edits if edit.correction.verb not in VERBS]
    for edit in sorted(facts, key=lambda edit: edit.correction.verb == "withdraw"):
        reading = _tried(reading, edit)
    for edit in (edit for edit in edits if edit.correction.verb in VERBS):
        if edit.correction.formerly:
            reading = _tried(reading, edit)
    assert_whole(reading)
    return reading


def _found(
    page: RawPage, corrections: Sequence[Correction]
) -> tuple[list[Edit], list[StaleCorrection]]:
    edits, faults = [], []
    for one in corrections:
        try:
            edits.append(find_edit(page.text, one))
        except StaleCorrection as fault:
            faults.append(fault)
    return edits, faults


def _tried(reading: Reading, edit: Edit) -> Reading:
    """The reading with one fact more, or one fault more."""
    try:
        return _state(reading, edit)
    except StaleCorrection as fault:
        return replace(reading, stale=(*reading.stale, fault))


def _state(reading: Reading, edit: Edit) -> Reading:
    one = edit.correction
    place = edit.target if one.verb == "move" and edit.target else edit.span
    number = _owner(reading, place, one)
    article = reading.articles[number]
    before, after = reading.articles[:number], reading.articles[number + 1 :]
    if one.verb == "withdraw":
        return _withdrawn(replace(reading, articles=(*before, *after)), article, one)
    if one.verb not in VERBS:
        article = stated(article, one, reading.page.text)
        told = Decision(edit.span, f"{EDITOR}: {one.verb}", one.reason, 1.0)
        reading = replace(reading, decisions=(*reading.decisions, told))
    return replace(reading, articles=(*before, with_former(article, one), *after))


def _owner(reading: Reading, span: Span, one: Correction) -> int:
    for number, article in enumerate(reading.articles):
        if article.source and any(s.start <= span.start < s.end for s in article.source.spans):
            return number
    raise stale(one, f"‹{one.quote}› belongs to no article")


def _withdrawn(reading: Reading, article: Article, one: Correction) -> Reading:
    """The reading without any word of ``article``: its text is masked on the page itself."""
    spans = article.source.spans if article.source else ()
    text = list(reading.page.text)
    for start, end in spans:
        text[start:end] = [char if char.isspace() else MASK for char in text[start:end]]
    page = replace(reading.page, text="".join(text))

    def stays(span: Span) -> bool:
        return not any(s.start < span.end and span.start < s.end for s in spans)

    left = [Unassigned(s, page.text[s.start : s.end], WITHDRAWN) for s in spans]
    told = Decision(spans[0], f"{EDITOR}: withdraw", one.reason, 1.0)
    return replace(
        reading,
        page=page,
        unassigned=(*reading.unassigned, *left),
        repairs=tuple(r for r in reading.repairs if stays(r.span)),
        proposals=tuple(p for p in reading.proposals if stays(p.span)),
        joins=tuple(j for j in reading.joins if stays(j.tail) and stays(j.head)),
        decisions=(*(d for d in reading.decisions if stays(d.span)), told),
        notices=(*reading.notices, notice_of(article, one)),
    )
