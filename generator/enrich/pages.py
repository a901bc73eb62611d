"""A page's drafts become articles: dated, placed, named and addressed, from tables and text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from generator.enrich.dates import IssueDate, PrintedDay, dateline_date, folio_day, issue_date
from generator.enrich.folio import page_number, page_section
from generator.enrich.gazetteer import Gazetteer
from generator.enrich.ids import assign_keys
from generator.enrich.keywords import keywords
from generator.enrich.regions import Evidence, places_of, region_of
from generator.enrich.slugs import Section
from generator.enrich.titles import derived_title
from generator.model import Article, Dateline, Decision, RawPage, Segmented, Span

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Tables:
    """The newspaper's own facts: its places and its section labels."""

    gazetteer: Gazetteer
    sections: tuple[Section, ...]


def enrich_page(
    page: RawPage, cut: Segmented, tables: Tables
) -> tuple[tuple[Article, ...], tuple[Decision, ...]]:
    """The page's articles complete but for tags, and what was decided about them.

    What the sidecar gives wins over what is inferred.
    """
    day = _issue_date(page, cut)
    section = page.sidecar.section or page_section(
        cut.labels, cut.folio, cut.margin, tables.sections
    )
    number = page.sidecar.page or page_number(cut.folio)
    keys = assign_keys([draft.raw_body for draft in cut.drafts])
    articles = []
    decisions = [Decision(Span(0, 0), "issue date", f"{day.date}: {day.reason}", day.confidence)]
    for draft, key in zip(cut.drafts, keys, strict=True):
        article = draft.article
        found = _placed(article, tables.gazetteer)
        # All at once: an article has thirty facts, and each copy of it takes its time.
        article = replace(
            article,
            section=article.section or section,
            page=number,
            region=found.region,
            places=found.places,
            **_dated(article, day, key),
            **_titled(article, tables.gazetteer),
        )
        articles.append(article)
        place = article.source.spans[0] if article.source else Span(0, 0)
        decisions.append(Decision(place, "region", found.reason, found.confidence))
    return tuple(articles), tuple(decisions)


def _issue_date(page: RawPage, cut: Segmented) -> IssueDate:
    printed = [_printed(draft.article.dateline) for draft in cut.drafts]
    folio = [folio_day(line) for line in cut.folio]
    return issue_date(
        page.text,
        [day for day in printed if day],
        [day for day in folio if day],
        page.sidecar.date,
    )


def _printed(dateline: Dateline | None) -> PrintedDay | None:
    """The day of a draft's dateline (``MM-DD``)."""
    if dateline is None or dateline.date is None:
        return None
    month, day = dateline.date.split("-")
    return PrintedDay(int(month), int(day))


def _dated(article: Article, day: IssueDate, key: str) -> dict[str, Any]:
    """What the day of its issue makes of an article."""
    dateline = article.dateline
    printed = _printed(dateline)
    if dateline and printed:
        dateline = replace(dateline, date=dateline_date(printed, day.date))
    return {
        "id": f"{day.date or UNDATED}-{key}",
        "date": day.date,
        "date_source": day.source,
        "dateline": dateline,
        "confidence": round(min(article.confidence, day.confidence or article.confidence), 2),
    }


class _Placed(NamedTuple):
    """Where an article is from and the counties that it names, why, and how sure (0–1)."""

    region: str | None
    places: tuple[str, ...]
    reason: str
    confidence: float


def _placed(article: Article, gazetteer: Gazetteer) -> _Placed:
    headline = "　".join(part for part in (article.kicker, article.title, article.deck) if part)
    lead = next((p.text.string for p in article.paragraphs if p.kind == "text"), "")
    found = region_of(
        Evidence(headline, lead, article.body, article.dateline, article.byline), gazetteer
    )
    words = f"{headline}\n{article.body}\n" + "\n".join(article.captions)
    places = places_of(words, gazetteer, found.region)
    reason = f"{found.region or 'no region'}: {found.reason}"
    return _Placed(found.region, places, reason, found.confidence)


def _titled(article: Article, gazetteer: Gazetteer) -> dict[str, Any]:
    """A title derived from the article's text where none is printed."""
    if article.title:
        return {}
    texts = [p.text.string for p in article.paragraphs if p.kind == "text"]
    title = derived_title(texts, gazetteer) or "".join(article.captions)[:30]
    return {"title": title, "title_source": "derived"}


def tagged(article: Article, gazetteer: Gazetteer) -> Article:
    """The article with its keywords, for the site; ``extract`` does without them."""
    if article.tags:
        return article
    # A heading of ours repeats the lead: it must not count its words twice.
    title = article.title if article.title_source == "printed" else ""
    return replace(article, tags=keywords(f"{title}\n{article.body}", gazetteer))


def filled(article: Article, newspaper: str | None, gazetteer: Gazetteer) -> Article:
    """An article of a newsroom's export with what it left out: paper, region, places, title."""
    if not article.newspaper and newspaper:
        article = replace(article, newspaper=newspaper)
    article = replace(article, **_titled(article, gazetteer))
    if article.region is None and not article.places:
        found = _placed(article, gazetteer)
        article = replace(article, region=found.region, places=found.places)
    return article
