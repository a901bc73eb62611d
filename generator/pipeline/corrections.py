"""Editors' corrections replayed on a page that was read: at one place each, or refused as stale."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from typing import Literal

from generator.errors import Place, SettingsError, StaleCorrection
from generator.model import (
    Article,
    Correction,
    Decision,
    Paragraph,
    Reading,
    Repair,
    Span,
    Text,
)

RULE = "editor"


def corrected(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    """The reading with all corrections of its file applied, in their order.

    Raises StaleCorrection for one whose quotation is absent or repeated in the raw text, lies
    in no article, or says what is so already.
    """
    for one in corrections:
        if one.file == reading.page.file:
            reading = _apply(reading, one)
    return reading


def refuse_orphans(corrections: Iterable[Correction], files: Iterable[str]) -> None:
    """Raises StaleCorrection for a correction of a file that is not among the pages."""
    known = set(files)
    for one in corrections:
        if one.file not in known:
            raise _stale(one, f"there is no page {one.file}")


def refuse_regions(corrections: Iterable[Correction], known: Container[str]) -> None:
    """Raises SettingsError for a correction that sets a region which the table lacks."""
    for one in corrections:
        region = (one.fields or {}).get("region")
        if region is not None and region not in known:
            raise SettingsError(
                f"the region {region} is not in the newspaper's table",
                Place(one.place, key="set.region"),
                "write its full name, such as the table has it",
            )


def _apply(reading: Reading, one: Correction) -> Reading:
    span = find_quote(reading.page.text, one)
    number = _owner(reading, span, one)
    article = reading.articles[number]
    if one.verb == "replace":
        changed, repair = _replaced(article, span, one)
        changed = replace(changed, repairs=(*changed.repairs, repair))
        reading = replace(reading, repairs=(*reading.repairs, repair))
    elif one.verb == "retitle":
        printed = _letters(one.text) in _letters(reading.page.text)
        source: Literal["printed", "derived"] = "printed" if printed else "derived"
        changed = replace(article, title=one.text, title_source=source)
    else:
        changed = replace(article, **(one.fields or {}))  # type: ignore[arg-type]
    if changed == article:
        raise _stale(one, "it is so already")
    articles = (*reading.articles[:number], changed, *reading.articles[number + 1 :])
    decision = Decision(span, f"{RULE}: {one.verb}", one.reason, 1.0)
    return replace(reading, articles=articles, decisions=(*reading.decisions, decision))


def find_quote(text: str, one: Correction) -> Span:
    """Where the quotation stands in the raw text, white space aside."""
    places = [i for i, char in enumerate(text) if not char.isspace()]
    tight = "".join(text[i] for i in places)
    wanted = "".join(one.quote.split())
    first = tight.find(wanted)
    if first < 0:
        raise _stale(one, f"‹{one.quote}› is not in the raw text")
    if tight.find(wanted, first + 1) >= 0:
        raise _stale(one, f"‹{one.quote}› stands there more than once; quote more")
    return Span(places[first], places[first + len(wanted) - 1] + 1)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _owner(reading: Reading, span: Span, one: Correction) -> int:
    for number, article in enumerate(reading.articles):
        if article.source and any(s.start <= span.start < s.end for s in article.source.spans):
            return number
    raise _stale(one, f"‹{one.quote}› belongs to no article")


def _replaced(article: Article, span: Span, one: Correction) -> tuple[Article, Repair]:
    for number, paragraph in enumerate(article.paragraphs):
        inside = [i for i, o in enumerate(paragraph.text.origin) if span.start <= o < span.end]
        if not inside:
            continue
        start, end = inside[0], inside[-1] + 1
        before = paragraph.text.part(start, end)
        if before.string == one.text:
            raise _stale(one, "it is so already")
        new = Text(one.text, tuple(_origins(before, len(one.text))))
        text = paragraph.text.part(0, start) + new + paragraph.text.part(end)
        paragraphs = list(article.paragraphs)
        paragraphs[number] = Paragraph(paragraph.kind, text)
        gaps = tuple(
            replace(gap, offset=gap.offset + len(new) - len(before))
            if gap.paragraph == number and gap.offset >= end
            else gap
            for gap in article.gaps
        )
        repair = Repair(span, before.string, one.text, f"{RULE}: {one.reason}")
        return replace(article, paragraphs=tuple(paragraphs), gaps=gaps), repair
    raise _stale(one, f"‹{one.quote}› is not in the article's text; use retitle or set")


def _origins(before: Text, length: int) -> list[int]:
    """Each new character stands for the old one at its place, the rest for the last."""
    return [before.origin[min(i, len(before) - 1)] for i in range(length)]


def _stale(one: Correction, what: str) -> StaleCorrection:
    return StaleCorrection(what, Place(one.place), "mend the correction or take it out")
