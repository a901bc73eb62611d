"""Stories in lists: headline, kicker, deck, lead and a line of facts, as one list item each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from generator.model import Article
from generator.write.forms.escape import inline, opening
from generator.write.forms.excerpt import excerpt
from generator.write.holdings.addresses import long_date, page_number
from generator.write.holdings.archive import MAJOR, STORY, Archive
from generator.write.holdings.brief import Brief
from generator.write.holdings.lead import LEAD, lead_first
from generator.write.pages.article import link, list_link

OURS = "*编者拟题*"
"""Stands behind every headline that the editors made and the paper did not print."""
_INDENT = "    "  # Python-Markdown wants four; CommonMark takes them for the same item
_BESIDE = 2
"""Stories beside the lead; the others stand below, section by section."""
_MAJOR_BODY, _MOST_MAJOR = 500, 3
_BRIEF_BODY = 400
_MOST_CAPTIONS = 3


class Shown(NamedTuple):
    """What a list shows of an article: an excerpt of so many characters, facts, captions."""

    limit: int
    facts: Sequence[str]
    captions: Sequence[str] = ()


def stories(archive: Archive, articles: Iterable[Article], here: str, *, lead: bool = False) -> str:
    """A list of articles for a front page, an issue or a 版; ``lead`` makes the page up.

    Made up, the lead stands first and its excerpt is longer, as are those of a few long stories;
    stories of one section stand together, and at the end, as briefs (简讯), those that were
    printed without a headline: ours is their first words, so they need no excerpt.
    """
    order = made_up(articles) if lead else list(articles)
    major = _major(order[1 + _BESIDE :]) if lead else set()
    items: list[str] = []
    for number, article in enumerate(order):
        limit = MAJOR if article.id in major else STORY
        if lead and number == 0:
            limit = LEAD
        elif is_brief(article):
            limit = 0
        captions = article.captions if lead and number == 1 and is_photo_report(article) else ()
        facts = _story_facts(archive, article, here)
        items.append(_item(article, here, Shown(limit, facts, captions[:_MOST_CAPTIONS])))
    return "\n\n".join(items)


def made_up(articles: Iterable[Article]) -> list[Article]:
    """``articles`` as a page is made up: lead, what stands beside it, the rest, briefs last.

    A photo report stands beside the lead, with its captions.
    """
    led = lead_first(articles)
    lead, others = led[:1], [one for one in led[1:] if not is_brief(one)]
    photo = next(filter(is_photo_report, others), None)
    others.sort(key=lambda one: one is not photo)
    rest = others[_BESIDE:]
    seen = {section: n for n, section in enumerate(dict.fromkeys(one.section for one in rest))}
    briefs = [one for one in led[1:] if is_brief(one)]
    return [*lead, *others[:_BESIDE], *sorted(rest, key=lambda one: seen[one.section]), *briefs]


def is_brief(article: Article) -> bool:
    """Whether it is short news (简讯), which the paper prints without a headline."""
    return article.title_source == "derived" and len(article.body) <= _BRIEF_BODY


def is_photo_report(article: Article) -> bool:
    """Whether pictures tell it: it has several captions."""
    return len(article.captions) > 1


def _major(rest: Sequence[Article]) -> set[str]:
    """The ids of the longest stories of ``rest``: at most one in three, and only long ones."""
    long = [one for one in rest if not is_brief(one) and len(one.body) >= _MAJOR_BODY]
    long.sort(key=lambda one: -len(one.body))
    return {one.id for one in long[: min(_MOST_MAJOR, (len(rest) + 2) // 3)]}


def rows(
    articles: Iterable[Brief], here: str, told: Collection[str], *, leads: bool = False
) -> str:
    """A list of articles for a region, a section …; regions and sections of ``told`` are left out.

    They are what the whole list is about. With ``leads`` each article's first words stand there.
    """
    return "\n\n".join(_row(article, here, told, leads=leads) for article in articles)


def _row(article: Brief, here: str, told: Collection[str], *, leads: bool) -> str:
    shown = article.lead.split("\n") if leads else ()
    lead = [_INDENT + opening(text) for text in shown if text]
    facts = " · ".join(_row_facts(article, told)) or "—"
    return "\n\n".join([_headline(article, here), *lead, _INDENT + facts])


def _headline(article: Article | Brief, here: str) -> str:
    mark = f" {OURS}" if article.title_source == "derived" else ""
    return f"- ### {link(article, here)}{mark}"


def _story_facts(archive: Archive, article: Article, here: str) -> list[str]:
    """Region, byline and section; the places among them lead to their lists."""
    found = []
    if article.region:
        folder = archive.folder("region", article.region)
        found.append(list_link(article.region, folder, here))
    if article.byline:
        found.append(inline(article.byline) if found else opening(article.byline))
    if article.section:
        folder = archive.folder("section", article.section)
        found.append(list_link(article.section, folder, here))
    return found


def _row_facts(article: Brief, told: Collection[str]) -> list[str]:
    found = [
        long_date(article.date),
        page_number(article.page) if article.page else None,
        *(fact for fact in (article.region, article.section) if fact not in told),
        article.byline,
    ]
    known = [fact for fact in found if fact]
    return [opening(known[0]), *map(inline, known[1:])]


def _item(article: Article, here: str, shown: Shown) -> str:
    parts = [_headline(article, here)]
    if shown.limit:
        kicker, deck = inline(article.kicker), inline(article.deck)
        parts += [f"{_INDENT}*{kicker}*"] if kicker else []
        parts += [f"{_INDENT}——{deck}"] if deck else []
    if shown.limit and (article.paragraphs or not shown.captions):
        told = excerpt(article, shown.limit)
        parts += [_INDENT + opening(text) for text in (told[:1] if shown.captions else told)]
    if shown.captions:
        quoted = [f"{_INDENT}> {opening(caption)}" for caption in shown.captions]
        parts.append(f"\n{_INDENT}>\n".join(quoted))
    return "\n\n".join([*parts, _INDENT + (" · ".join(shown.facts) or "—")])
