"""``pdftotext`` without a flag: blocks stand on a sheet, and geometry alone says which comes next.

The rules are those of T. Breuel (High performance document layout analysis, 2003), by which
poppler sorts too: a block comes before what lies below it and shares a column with it; and before
what lies right of it, unless something between the two spans both. The second holds by itself
when one goes through the blocks from left to right, save in circles, where any order is as good.
Where boxes of unlike width stand over one another, the columns of one article come apart, as they
do in real dumps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from random import Random

from tests.press.furniture import is_listed
from tests.press.page import Sheet
from tests.press.setting import Block, SetArticle

PAGE_WIDTHS = (52, 64, 78, 96)
"""In full-width signs, gutters among them."""
GUTTER = 2
SPACE = 1
"""Lines between two boxes that stand over one another."""
HEAD_FILLS = 0.85
"""How much of its text's width a headline takes at least."""
HEAD_LINE = 2
"""Lines of the body that a line of a headline takes."""


@dataclass(frozen=True)
class Framed:
    """A block and where it stands on the sheet: full-width signs, lines of the body."""

    block: Block
    left: float
    top: float
    right: float
    bottom: float

    def moved(self, right: float, down: float) -> Framed:
        """The block so much further to the right and down."""
        left, top = self.left + right, self.top + down
        return Framed(self.block, left, top, self.right + right, self.bottom + down)

    def overlaps(self, other: Framed) -> bool:
        """Whether they share a column."""
        return self.left < other.right and other.left < self.right


def by_geometry(sheet: Sheet, chance: Random) -> list[Block]:
    """The page's blocks in the order that their places give."""
    return [framed.block for framed in in_order(_placed(sheet, chance))]


def in_order(blocks: Sequence[Framed]) -> list[Framed]:
    """``blocks``, each after all that must come before it; what is free goes left before right."""
    waiting = sorted(blocks, key=lambda f: (f.left, f.top))
    found: list[Framed] = []
    seen: set[int] = set()

    def visit(framed: Framed) -> None:
        if id(framed) in seen:
            return
        seen.add(id(framed))
        for other in waiting:
            if other is not framed and _before(other, framed):
                visit(other)
        found.append(framed)

    for framed in waiting:
        visit(framed)
    return found


def _before(one: Framed, other: Framed) -> bool:
    return one.overlaps(other) and one.top < other.top


def _placed(sheet: Sheet, chance: Random) -> list[Framed]:
    """Boxes beside one another in bands, the page's furniture at its head and foot."""
    width = chance.choice(PAGE_WIDTHS)
    label = sheet.labels.get("")
    furniture = [b for b in (sheet.folio, label, sheet.editors) if b]
    chance.shuffle(furniture)
    found: list[Framed] = []
    down: float = 0
    foot = chance.randint(0, 1)
    for block in furniture[foot:]:
        found.append(_framed(block, chance.uniform(0, width - block.width), down))
        down += len(block.lines) + SPACE
    for band in _bands(list(_boxes(sheet, chance)), width):
        at: float = 0
        for box in band:
            found += [framed.moved(at, down) for framed in box]
            at += _width(box) + GUTTER
        down += max(map(_height, band)) + SPACE
    for block in furniture[:foot]:
        found.append(_framed(block, chance.uniform(0, width - block.width), down))
    return found


def _boxes(sheet: Sheet, chance: Random) -> Iterator[list[Framed]]:
    """Each article a box; briefs of one label stand over one another."""
    kinds = [is_listed(a.story.title, a.story.section) for a in sheet.articles]
    for listed, group in groupby(zip(kinds, sheet.articles, strict=True), key=lambda pair: pair[0]):
        boxes = [_box(sheet, article, chance) for _, article in group]
        if listed:
            yield list(_stacked(boxes))
        else:
            yield from boxes


def _box(sheet: Sheet, article: SetArticle, chance: Random) -> list[Framed]:
    """Label, headline, byline over, under or between the columns; captions below the last one."""
    body = _columns(article)
    beside = article.head and article.place == "beside"
    if beside and article.head:
        head = _framed(article.head, 0, 0)
        at = chance.choice((0, 1))
        before = [f for f in body if f.left < _edge(article, at)]
        after = [f.moved(head.right + GUTTER, 0) for f in body if f not in before]
        body = [*before, head.moved(_edge(article, at), 0), *after]
    label = sheet.labels.get(article.story.key)
    over: list[Block | None] = [label, article.byline]
    under: list[Block | None] = []
    if article.place == "above":
        over = [label, article.head, article.byline]
    elif article.place == "below":
        under = [article.head]
    wide = _width(body)
    parts = [[_spread(block, wide)] for block in over if block]
    parts += [body, *[[_spread(block, wide)] for block in under if block]]
    return list(_stacked(parts, 0.5))


def _edge(article: SetArticle, number: int) -> float:
    """Where the column so numbered begins."""
    return sum(block.width + GUTTER for block in article.columns[:number])


def _columns(article: SetArticle) -> list[Framed]:
    found = [_framed(b, _edge(article, i), 0) for i, b in enumerate(article.columns)]
    down = found[-1].bottom + SPACE
    for caption in article.captions:
        found.append(_framed(caption, found[len(article.columns) - 1].left, down))
        down += len(caption.lines) + SPACE
    return found


def _framed(block: Block, left: float, top: float) -> Framed:
    tall = HEAD_LINE if block.role == "head" else 1
    return Framed(block, left, top, left + block.width, top + tall * len(block.lines))


def _spread(block: Block, width: float) -> Framed:
    """A headline over most of ``width``, its type as large as that needs; others at the left."""
    framed = _framed(block, 0, 0)
    if block.role != "head":
        return framed
    side = max(0.0, (width - max(block.width, HEAD_FILLS * width)) / 2)
    return replace(framed, left=side, right=max(width - side, block.width))


def _stacked(boxes: Sequence[Sequence[Framed]], space: float = SPACE) -> Iterator[Framed]:
    down: float = 0
    for box in boxes:
        yield from (framed.moved(0, down) for framed in box)
        down += _height(box) + space


def _bands(boxes: Sequence[list[Framed]], width: float) -> list[list[list[Framed]]]:
    """As many boxes beside one another as the sheet is wide."""
    bands: list[list[list[Framed]]] = []
    room: float = 0
    for box in boxes:
        if not bands or _width(box) > room:
            bands.append([])
            room = width
        bands[-1].append(box)
        room -= _width(box) + GUTTER
    return bands


def _width(box: Sequence[Framed]) -> float:
    return max((framed.right for framed in box), default=0)


def _height(box: Sequence[Framed]) -> float:
    return max((framed.bottom for framed in box), default=0)
