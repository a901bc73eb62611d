"""What stands on a page beside its articles: folio, editors' line, section labels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from tests.press.cells import cells
from tests.press.setting import Block, SetArticle

WEEKDAYS = "一二三四五六日"
PAGES = ("1", "2", "3", "4", "5", "6", "7", "8", "A03", "A05", "T4")
NAMES = ("赵 敏", "周海燕", "孙 立", "郑国平", "冯晓岚", "吴 迪", "蒋文博", "韩 雪", "沈一鸣")
DESKS = (
    "责任编辑：{} 版式策划：{}",
    "责编：{} 版式：{}",
    "本版编辑：{} 美编：{}",
    "编辑：{} 校对：{}",
    "责任编辑:{} 版式策划:{}",
)
PAGE_LABEL = 0.3
"""How often one label, printed on the page, is the section of all that stands on it."""
OWN_LABEL = 0.2
"""How often an article of a page without such a label has its own above its headline."""

Labels = tuple[dict[str, Block], dict[str, str]]
"""Labels by the key of the article above which they stand ("": they head the page), and the
section of each article that has one."""


def labels(articles: Sequence[SetArticle], chance: Random) -> Labels:
    """One label of the whole page; or one above each run of briefs, and above a headline or two.

    A label is printed where a person sees what it names: the page's in the folio as well, an
    article's never above a text whose headline stands below, nor at the head of the page.
    """
    stories = [article.story for article in articles]
    briefs = [s for s in stories if is_listed(s.title, s.section)]
    own = sorted({s.section for s in stories if s.section and s not in briefs})
    if own and not briefs and chance.random() < PAGE_LABEL:
        label = chance.choice(own)
        return {"": _label(label, 0)}, {story.key: label for story in stories}
    found: dict[str, Block] = {}
    sections: dict[str, str] = {}
    for article in articles:
        story = article.story
        alone = _labelled_alone(article, chance) and article is not articles[0]
        if story in briefs or alone:
            assert story.section
            if story.section not in sections.values() or story not in briefs:
                found[story.key] = _label(story.section, len(found))
            sections[story.key] = story.section
    return found, sections


def is_listed(title: Sequence[str], section: str | None) -> bool:
    """Whether it is a brief that its label introduces."""
    return bool(section) and not title


def _labelled_alone(article: SetArticle, chance: Random) -> bool:
    above = bool(article.head) and article.place == "above"
    return bool(article.story.section) and above and chance.random() < OWN_LABEL


def _label(text: str, number: int) -> Block:
    return Block("label", (cells(text, "label", "label", number),), len(text))


def folio(day: date, name: str, chance: Random) -> Block:
    """The line with day and number of the page, and the page's ``name`` if it has one."""
    page, weekday = chance.choice(PAGES), WEEKDAYS[day.weekday()]
    printed = f"{day.year}年{day.month}月{day.day}日"
    forms = (
        [f"{printed} 星期{weekday} 第{page}版 {name}".strip()],
        [f"{printed} 星期{weekday}", f"第{page}版 {name}".strip()],
        [f"{printed}　星期{weekday}　{name}　{page}版".replace("　　", "　")],
        [f"{name} {page}".strip(), f"{printed} 星期{weekday}"],
    )
    return _lines(chance.choice(forms), "folio")


def editors(chance: Random) -> Block:
    """The line that names who made the page."""
    return _lines([chance.choice(DESKS).format(*chance.sample(NAMES, 2))], "editors")


def _lines(texts: Sequence[str], why: str) -> Block:
    lines = tuple(cells(text, why, why, i) for i, text in enumerate(texts))
    return Block(why, lines, max(map(len, texts)))
