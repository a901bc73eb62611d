"""``pdftotext -layout``: articles side by side on a page, row by row, gutters of spaces between."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from random import Random

from tests.press.cells import Line, spaces, text_of
from tests.press.furniture import is_listed
from tests.press.page import Sheet
from tests.press.setting import Block, SetArticle

PAGE_WIDTHS = (96, 120, 150, 190)
"""In columns of a terminal, of which a Han character takes two."""
GUTTERS = (2, 3, 4, 6)
OFF_BEAT = 0.12
"""How often a box's lines stand between those of its neighbours, so that they share no row."""
PITCHES = (0.8, 0.85, 0.95, 0.0, 0.0)
"""``pdftotext`` gives every sign one column, so that a gutter stands at the same offset of each
row; what pads by width gives Han two."""
DRIFT = 0.08
"""How often a line starts a space too far to the right, as glyph positions are rounded."""
NO_RULE = 0.3
"""How often no blank line parts one band of the page from the next."""
VERTICAL = 0.5
"""How often a short headline beside its text runs from top to bottom."""
LONGEST_VERTICAL = 14


@dataclass(frozen=True)
class Placed:
    """A line and where it stands: columns from the left, half rows from the top."""

    x: int
    y: int
    line: Line


@dataclass(frozen=True)
class Box:
    """Lines that keep their places towards one another, with their outer size."""

    placed: tuple[Placed, ...]
    width: int
    height: int


@dataclass(frozen=True)
class Grid:
    """How places on the page become columns of text."""

    gutter: int
    pitch: float
    """Columns of text a column of the page, every sign taking one; 0: Han take two columns."""
    chance: Random

    def column(self, x: int) -> int:
        """The column of the text at which ``x`` lies."""
        return round(x * self.pitch) if self.pitch else x

    def takes(self, line: Line) -> int:
        """How many columns of the text a line takes."""
        return len(text_of(line)) if self.pitch else wide(line)


def wide(line: Line) -> int:
    """How many columns of a terminal a line takes."""
    text = text_of(line)
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def side_by_side(sheet: Sheet, chance: Random) -> list[Line]:
    """The page's rows, from the top; a blank one where nothing stands."""
    gutter = chance.choice(GUTTERS)
    grid = Grid(gutter, chance.choice(PITCHES), chance)
    boxes = [_box(sheet, article, gutter, chance) for article in sheet.articles]
    listed = [is_listed(a.story.title, a.story.section) for a in sheet.articles]
    stacks: list[Box] = []
    for together, group in groupby(zip(listed, boxes, strict=True), key=lambda pair: pair[0]):
        found = [box for _, box in group]
        stacks += [_stack(found)] if together else found
    top = [_plain(block) for block in (sheet.folio, sheet.labels.get("")) if block]
    end = [_plain(sheet.editors)] if sheet.editors else []
    rows: list[Line] = []
    for band in ([box] for box in top):
        rows += _rows(band, grid)
    for band in _bands(stacks, chance.choice(PAGE_WIDTHS), gutter):
        rows += [()] if rows and chance.random() >= NO_RULE else []
        rows += _rows(band, grid)
    for band in ([box] for box in end):
        rows += [(), *_rows(band, grid)]
    return rows


def _plain(block: Block) -> Box:
    return _column(block.lines, block)


def _column(lines: Sequence[Line], block: Block | None = None) -> Box:
    """Lines below one another, indented as the block says."""
    placed = [
        Placed(2 * block.indent(i) if block else 0, 2 * i, line) for i, line in enumerate(lines)
    ]
    width = max((p.x + wide(p.line) for p in placed), default=0)
    return Box(tuple(placed), width, 2 * len(lines))


def _stack(boxes: Sequence[Box], space: int = 0) -> Box:
    """Boxes below one another, ``space`` blank rows between."""
    placed: list[Placed] = []
    top = 0
    for box in boxes:
        placed += [Placed(p.x, p.y + top, p.line) for p in box.placed]
        top += box.height + 2 * space
    width = max((box.width for box in boxes), default=0)
    return Box(tuple(placed), width, max(0, top - 2 * space))


def _row(boxes: Sequence[Box], gutter: int) -> Box:
    """Boxes beside one another."""
    placed: list[Placed] = []
    left = 0
    for box in boxes:
        placed += [Placed(p.x + left, p.y, p.line) for p in box.placed]
        left += box.width + gutter
    height = max((box.height for box in boxes), default=0)
    return Box(tuple(placed), max(0, left - gutter), height)


def _centred(block: Block, width: int) -> Box:
    """Headline lines, each in the middle of the columns that it spans."""
    placed = [
        Placed(max(0, (width - wide(line)) // 2), 2 * i, line) for i, line in enumerate(block.lines)
    ]
    return Box(tuple(placed), max(map(wide, block.lines)), 2 * len(block.lines))


def _box(sheet: Sheet, article: SetArticle, gutter: int, chance: Random) -> Box:
    """An article: headline over, under or between its columns, captions below the last one."""
    columns = [_column(block.lines, block) for block in article.columns]
    captions = [_column(block.lines) for block in article.captions]
    if captions:
        columns.append(_stack(captions, 1))
    if article.head and article.place == "beside":
        columns.insert(1, _beside(article.head, chance))
    body = _row(columns, gutter)
    byline = [_column(article.byline.lines)] if article.byline else []
    head = [_centred(article.head, body.width)] if article.head else []
    label = sheet.labels.get(article.story.key)
    parts = [_column(label.lines)] if label else []
    if article.place == "above":
        parts += [*head, *byline, body]
    else:
        parts += [*byline, body, *(head if article.place == "below" else [])]
    return _stack(parts)


def _beside(head: Block, chance: Random) -> Box:
    """A headline between two columns: across, or from top to bottom."""
    longest = max(len(line) for line in head.lines)
    if longest > LONGEST_VERTICAL or chance.random() >= VERTICAL:
        return _column(head.lines)
    columns = [_column([(cell,) for cell in line if cell.stands]) for line in head.lines]
    if len(columns) > 1:
        return _column(head.lines)
    return columns[0]


def _bands(boxes: Sequence[Box], width: int, gutter: int) -> list[list[Box]]:
    """As many boxes beside one another as the page is wide."""
    bands: list[list[Box]] = []
    room = 0
    for box in boxes:
        if not bands or box.width > room:
            bands.append([])
            room = width
        bands[-1].append(box)
        room -= box.width + gutter
    return bands


def _rows(band: Sequence[Box], grid: Grid) -> list[Line]:
    """A band's lines, those of one height on one row."""
    moved = [
        _off_beat(box) if i and grid.chance.random() < OFF_BEAT else box
        for i, box in enumerate(band)
    ]
    placed = sorted(_row(moved, grid.gutter).placed, key=lambda p: (p.y, p.x))
    rows = {y: list(row) for y, row in groupby(placed, key=lambda p: p.y)}
    last = max(rows, default=0)
    heights = [y for y in range(last + 1) if y in rows or y % 2 == 0]
    odd = {y for y in rows if y % 2}
    return [
        _set(rows.get(y, []), grid)
        for y in heights
        if y in rows or not (y - 1 in odd or y + 1 in odd)
    ]


def _off_beat(box: Box) -> Box:
    return Box(tuple(Placed(p.x, p.y + 1, p.line) for p in box.placed), box.width, box.height)


def _set(row: Iterable[Placed], grid: Grid) -> Line:
    """One row: each line at its place, or as near as the one before it allows."""
    found: Line = ()
    at = 0
    for placed in row:
        if not placed.line:
            continue
        start = grid.column(placed.x) + (grid.chance.random() < DRIFT)
        fill = max(start - at, min(2, grid.gutter) if found else 0)
        found += (*spaces(fill), *placed.line)
        at += fill + grid.takes(placed.line)
    return found
