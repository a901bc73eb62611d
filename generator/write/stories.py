"""Stories in lists: headline, kicker, deck, lead and a line of facts, as one list item each."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Article
from generator.write.addresses import long_date, page_number
from generator.write.archive import LEAD, ROW, STORY, Archive
from generator.write.article import link
from generator.write.directory import Kind
from generator.write.escape import inline, opening
from generator.write.excerpt import excerpt

OURS = "*编者拟题*"
"""Stands behind every headline that the editors made and the paper did not print."""
_INDENT = "    "  # Python-Markdown wants four; CommonMark takes them for the same item


def stories(archive: Archive, articles: Iterable[Article], here: str, *, lead: bool = False) -> str:
    """A list of articles for a front page, an issue or a 版; ``lead`` lengthens the first."""
    items: list[str] = []
    for article in lead_first(articles) if lead else articles:
        limit = LEAD if lead and not items else STORY
        facts = (article.region, article.byline, article.section)
        items.append(_item(archive, article, here, limit, facts))
    return "\n\n".join(items)


def lead_first(articles: Iterable[Article]) -> list[Article]:
    """``articles`` with the lead in front, the rest in reading order.

    The paper's own choice is not in the text. Of the first three under a printed headline that
    with most to read before a gap leads; a headline of ours leads only where there is no other.
    """
    order = list(articles)
    printed = [one for one in order if one.title_source == "printed"][:3]
    if printed:
        lead = max(printed, key=lambda one: sum(map(len, excerpt(one, LEAD))))
        order.remove(lead)
        order.insert(0, lead)
    return order


def rows(archive: Archive, articles: Iterable[Article], here: str, kind: Kind) -> str:
    """A list of articles for a region, a section or a reporter, which ``kind`` it is left out."""
    return "\n\n".join(
        _item(archive, article, here, ROW, _row_facts(article, kind)) for article in articles
    )


def _row_facts(article: Article, kind: Kind) -> tuple[str | None, ...]:
    return (
        long_date(article.date or article.id[:10]),
        page_number(article.page) if article.page else None,
        article.region if kind != "region" else None,
        article.section if kind != "section" else None,
        article.byline,
    )


def _item(
    archive: Archive, article: Article, here: str, limit: int, facts: Iterable[str | None]
) -> str:
    mark = f" {OURS}" if article.title_source == "derived" else ""
    parts = [f"- ### {link(article, here)}{mark}"]
    if limit != ROW:
        kicker, deck = inline(article.kicker), inline(article.deck)
        parts += [f"{_INDENT}*{kicker}*"] if kicker else []
        parts += [f"{_INDENT}——{deck}"] if deck else []
    parts += [_INDENT + opening(text) for text in archive.excerpt(article, limit)]
    known = [fact for fact in facts if fact]
    meta = " · ".join([opening(known[0]), *map(inline, known[1:])]) if known else "—"
    return "\n\n".join([*parts, _INDENT + meta])
