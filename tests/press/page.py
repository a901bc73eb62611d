"""Composes a page: which articles stand on it, how wide their columns are, what stands around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from tests.press.cells import Line, cells
from tests.press.setting import INDENT, Block, Measure, SetArticle, set_article
from tests.press.story import Story, StoryError

FEWEST, MOST = 3, 25
COUNTS = (3, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11, 12, 14, 16, 19, 22, 25)
WIDTHS = tuple(range(9, 27))
LINES_A_COLUMN = 26
MOST_COLUMNS = 5
PLACES = (("above", 0.6), ("below", 0.25), ("mixed", 0.15))
"""Where the headlines of a page stand, and how often."""
BESIDE = 0.12
"""How often a headline with two columns or more below it stands between them instead."""
WEEKDAYS = "一二三四五六日"
PAGES = ("1", "2", "3", "4", "5", "6", "7", "8", "A03", "A05", "T4")
PAGE_NAMES = ("要闻", "综合新闻", "地方新闻", "经济", "文化", "社会民生", "广告")
NAMES = ("赵 敏", "周海燕", "孙 立", "郑国平", "冯晓岚", "吴 迪", "蒋文博", "韩 雪", "沈一鸣")
DESKS = (
    "责任编辑：{} 版式策划：{}",
    "责编：{} 版式：{}",
    "本版编辑：{} 美编：{}",
    "编辑：{} 校对：{}",
)
PAGE_LABEL = 0.3
"""How often one label, printed on the page, is the section of all that stands on it."""
DAY = re.compile(r"\d+月\s*\d+日")
LISTED = ("list", "brief")


@dataclass(frozen=True)
class Sheet:
    """A page before it is drawn: articles in the order of the print, and what stands around."""

    day: date
    articles: tuple[SetArticle, ...]
    folio: Block | None
    editors: Block | None
    labels: dict[str, Block] = field(default_factory=dict)
    """A label by the key of the article above which it stands; "" is the label of the page."""
    sections: dict[str, str] = field(default_factory=dict)
    """The section of each article that stands below a label."""


def compose(stock: Sequence[Story], chance: Random) -> Sheet:
    """A page of one paper, filled with neighbours' articles where the paper has too few.

    Raises StoryError when there are fewer articles than the smallest page holds.
    """
    chosen = _choose(stock, chance)
    day = chosen[0].day
    labels, sections = _labels(chosen, chance)
    convention = chance.choices([p for p, _ in PLACES], [w for _, w in PLACES])[0]
    widths = chance.sample(WIDTHS, chance.choice((1, 2, 2, 3)))
    indent = INDENT if chance.random() < 0.8 else 0
    articles = []
    for story in chosen:
        width = chance.choice(widths)
        tall = story.letters / width / LINES_A_COLUMN
        columns = min(MOST_COLUMNS, max(1, round(tall * chance.uniform(0.7, 2.5))))
        place = chance.choice(("above", "below")) if convention == "mixed" else convention
        if columns > 1 and chance.random() < BESIDE:
            place = "beside"
        measure = Measure(width, columns, indent)
        articles.append(set_article(story, measure, place, chance))
    return Sheet(day, tuple(articles), _folio(day, chance), _editors(chance), labels, sections)


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
    return _arranged(chosen)


def _of_no_day(story: Story) -> bool:
    """Whether it can stand in any paper on any day."""
    texts = "".join([*(p.text for p in story.paragraphs), *story.signature, *story.title])
    dated = DAY.search(texts) or (story.dateline and story.dateline.day)
    return story.region is None and not dated


def _arranged(chosen: Sequence[Story]) -> list[Story]:
    """Briefs of one label together; the big articles first; what has neither headline nor
    dateline directly below another headline would read as its end, so it goes last."""
    apart = [s for s in chosen if s.kind in LISTED and s.section]
    rest = [s for s in chosen if s not in apart]
    apart.sort(key=lambda s: s.section or "")
    bare = [s for s in rest if not s.title and not s.dateline]
    whole = [s for s in rest if s not in bare]
    return [*whole, *apart, *bare]


def _labels(chosen: Sequence[Story], chance: Random) -> tuple[dict[str, Block], dict[str, str]]:
    """Labels that are printed: one of the whole page, or one above each list of briefs."""
    listed = [s for s in chosen if s.kind in LISTED and s.section]
    of_page = sorted({s.section for s in chosen if s.section and s not in listed})
    labels: dict[str, Block] = {}
    sections: dict[str, str] = {}
    if of_page and not listed and chance.random() < PAGE_LABEL:
        label = chance.choice(of_page)
        labels[""] = _label(label, 0)
        return labels, {story.key: label for story in chosen}
    seen: set[str] = set()
    for story in listed:
        assert story.section
        sections[story.key] = story.section
        if story.section not in seen:
            labels[story.key] = _label(story.section, len(seen))
        seen.add(story.section)
    return labels, sections


def _label(text: str, number: int) -> Block:
    return Block("label", (cells(text, "label", "label", number),), len(text))


def _folio(day: date, chance: Random) -> Block:
    page, name = chance.choice(PAGES), chance.choice(PAGE_NAMES)
    weekday = WEEKDAYS[day.weekday()]
    printed = f"{day.year}年{day.month}月{day.day}日"
    lines = chance.choice(
        (
            [f"{printed} 星期{weekday} 第{page}版"],
            [f"{printed} 星期{weekday}", f"第{page}版 {name}"],
            [f"{name} {page}", f"{printed} 星期{weekday}"],
            [f"{printed}　星期{weekday}　{name}　{page}版"],
        )
    )
    return _furniture(lines, "folio")


def _editors(chance: Random) -> Block:
    return _furniture([chance.choice(DESKS).format(*chance.sample(NAMES, 2))], "editors")


def _furniture(lines: Sequence[str], why: str) -> Block:
    set_lines: list[Line] = [cells(text, why, why, i) for i, text in enumerate(lines)]
    return Block(why, tuple(set_lines), max(map(len, lines)))
