"""A page drawn as the text layer of a PDF: in the order of reading, of drawing, or side by side."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.press.page import Sheet
from tests.press.setting import Block, SetArticle

Blocks = Iterator[Block]

LATE_CAPTIONS = 0.25
"""How often all captions of a page come after its articles in the default mode."""
LATE_HEADS = 0.35
"""How often a page's headlines, captions and name were drawn after all its texts. No page that
Chromium printed has it, some made with a layout program do."""


def stacked(article: SetArticle) -> Blocks:
    """The article's blocks from top to bottom, columns after one another."""
    head = [article.head] if article.head else []
    byline = [article.byline] if article.byline else []
    columns = list(article.columns)
    if article.place == "above":
        blocks = [*head, *byline, *columns]
    elif article.place == "below":
        blocks = [*byline, *columns, *head]
    else:
        blocks = [*byline, columns[0], *head, *columns[1:]]
    yield from (*blocks, *article.captions)


def in_reading_order(sheet: Sheet, chance: Random) -> list[Block]:
    """Default mode: block by block, folio and editors at the top or at the end."""
    blocks = [sheet.labels[""]] if "" in sheet.labels else []
    late = chance.random() < LATE_CAPTIONS
    for article in sheet.articles:
        if article.story.key in sheet.labels:
            blocks.append(sheet.labels[article.story.key])
        blocks += [b for b in stacked(article) if not (late and b.role == "caption")]
    if late:
        blocks += [block for article in sheet.articles for block in article.captions]
    return _framed(sheet, blocks, chance)


def in_drawing_order(sheet: Sheet, chance: Random) -> list[Block]:
    """Raw mode: text frames as they were made; headlines and captions may come after them."""
    late = chance.random() < LATE_HEADS
    page_label = [sheet.labels[""]] if "" in sheet.labels else []
    bodies: list[Block] = []
    heads: list[Block] = []
    captions: list[Block] = []
    for article in sheet.articles:
        label = sheet.labels.get(article.story.key)
        bodies += [label] if label else []
        blocks = list(stacked(article))
        heads += [b for b in blocks if b.role == "head"]
        captions += [b for b in blocks if b.role == "caption"]
        bodies += [b for b in blocks if not (late and b.role in ("head", "caption"))]
    after = [*heads, *captions, *page_label] if late else []
    return _framed(sheet, [*([] if late else page_label), *bodies, *after], chance)


def _framed(sheet: Sheet, blocks: list[Block], chance: Random) -> list[Block]:
    for extra in filter(None, (sheet.editors, sheet.folio)):
        blocks = [extra, *blocks] if chance.random() < 0.5 else [*blocks, extra]
    return blocks
