"""Composes a page: which articles stand on it, how wide their columns are, what stands around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from tests.press.cells import text_of
from tests.press.furniture import editors, folio, is_listed, labels
from tests.press.setting import INDENT, Block, Measure, SetArticle, set_article
from tests.press.story import Story, StoryError

FEWEST, MOST = 3, 25
COUNTS = (3, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11, 12, 14, 16, 19, 22, 25)
WIDTHS = tuple(range(9, 27))
WIDE = (27, 28, 30)
WIDE_PAGE = 0.12
"""How often a page is set in wide columns throughout, as the front of a special issue is."""
LINES_A_COLUMN = 26
MOST_COLUMNS = 5
PLACES = (("above", 0.6), ("below", 0.25), ("mixed", 0.15))
"""Where the headlines of a page stand, and how often."""
BESIDE = 0.12
"""How often a headline with two columns or more below it stands between them instead."""
DAY = re.compile(r"\d+月\s*\d+日")
EDITORS = 0.7
"""How often a page names who made it."""


@dataclass(frozen=True)
class Sheet:
    """A page before it is drawn: articles in the order of the print, and what stands around."""

    day: date
    articles: tuple[SetArticle, ...]
    folio: Block | None
    editors: Block | None
    labels: dict[str, Block]
    """A label by the key of the article above which it stands; "" is the label of the page."""
    sections: dict[str, str]
    """The section of each article that stands below a label."""


def compose(stock: Sequence[Story], chance: Random) -> Sheet:
    """A page of one paper, filled with neighbours' articles where the paper has too few.

    Raises StoryError when there are fewer articles than the smallest page holds.
    """
    chosen = _choose(stock, chance)
    sheet = _sheet(chosen, WIDTHS, chance)
    return _sheet(chosen, WIDE, chance) if chance.random() < WIDE_PAGE else sheet


def _sheet(chosen: Sequence[Story], wide: Sequence[int], chance: Random) -> Sheet:
    """``chosen`` set in columns of one to three of the widths that ``wide`` offers."""
    day = chosen[0].day
    convention = chance.choices([p for p, _ in PLACES], [w for _, w in PLACES])[0]
    widths = chance.sample(wide, chance.choice((1, 2, 2, 3)))
    indent = INDENT if chance.random() < 0.8 else 0
    articles = []
    for story in chosen:
        measure = _measure(story, chance.choice(widths), indent, chance)
        place = _place(story, convention, measure.columns, chance)
        articles.append(set_article(story, measure, place, chance))
    marked, sections = labels(articles, chance)
    name = text_of(marked[""].lines[0]) if "" in marked else ""
    by = editors(chance) if chance.random() < EDITORS else None
    return Sheet(day, tuple(articles), folio(day, name, chance), by, marked, sections)


def _measure(story: Story, width: int, indent: int, chance: Random) -> Measure:
    """Columns by the length of the text; the rows of a table are not broken."""
    if story.kind == "table":
        return Measure(max(len(p.text) for p in story.paragraphs) + indent, 1, indent)
    tall = story.letters / width / LINES_A_COLUMN
    columns = min(MOST_COLUMNS, max(1, round(tall * chance.uniform(0.7, 2.5))))
    return Measure(width, columns, indent)


def _place(story: Story, convention: str, columns: int, chance: Random) -> str:
    """Where the headline goes. Off the page's convention, something must show where the text
    begins: a dateline or a byline."""
    begins = bool(story.dateline or story.byline_line)
    if columns > 1 and begins and chance.random() < BESIDE:
        return "beside"
    if convention == "mixed":
        return chance.choice(("above", "below")) if begins else "above"
    return convention


def _choose(stock: Sequence[Story], chance: Random) -> list[Story]:
    """Articles of one paper and day; what lacks comes from others that print no day."""
    if len(stock) < FEWEST:
        raise StoryError(f"{len(stock)} articles are too few for a page: {FEWEST} are needed")
    papers = sorted({story.paper for story in stock})
    paper = chance.choice(papers)
    own = [story for story in stock if story.paper == paper]
    day = chance.choice(own).day
    count = chance.choice(COUNTS)
    own = [story for story in own if story.day == day]
    chosen = chance.sample(own, min(count, len(own)))
    others = [s for s in stock if s.paper != paper and _of_no_day(s)]
    chosen += chance.sample(others, min(count - len(chosen), len(others)))
    if len(chosen) < FEWEST:
        raise StoryError(f"{paper} of {day}: {len(chosen)} articles, {FEWEST} are needed")
    return _arranged(chosen, chance)


def _of_no_day(story: Story) -> bool:
    """Whether it can stand in any paper on any day."""
    texts = "".join([*(p.text for p in story.paragraphs), *story.signature, *story.title])
    dated = DAY.search(texts) or (story.dateline and story.dateline.day)
    return story.region is None and not dated


def _arranged(chosen: Sequence[Story], chance: Random) -> list[Story]:
    """Briefs of one label together, at the end or before an article that shows its own start.
    What has neither headline nor dateline goes last: below another headline it would read as
    that one's text."""
    apart = [s for s in chosen if is_listed(s.title, s.section)]
    bare = [s for s in chosen if s not in apart and not s.title and not s.dateline]
    whole = [s for s in chosen if s not in apart and s not in bare]
    apart.sort(key=lambda s: s.section or "")
    places = [i for i, s in enumerate(whole) if s.title and (s.dateline or s.byline_line)]
    at = chance.choice([*places, *[len(whole)] * max(1, len(places))])
    return [*whole[:at], *apart, *whole[at:], *bare]
