"""Damage that the text layer of a PDF does to lines: spacing, doubled glyphs, blank lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from random import Random

from tests.press.boxes import side_by_side
from tests.press.cells import SPACE, Line, spaces
from tests.press.drawing import in_drawing_order, in_reading_order
from tests.press.glyphs import (
    crosshead_doubled,
    digits_apart,
    doubled,
    full_width_digits,
    in_pieces,
    letterspaced,
    stretched,
)
from tests.press.page import Sheet
from tests.press.readingorder import by_geometry
from tests.press.setting import Block

DISPLAY = ("head", "caption", "label")
"""Blocks whose glyphs may be drawn twice or set apart."""
NARROW, NARROW_SPREAD = 8, 0.15
"""How wide a caption may be whose lines are spread to its full width, and how often one is."""
FEWEST_MERGED = 12
"""Signs a line has at least in columns that are merged."""


@dataclass(frozen=True)
class Wear:
    """How much a text layer suffered: how often each thing happens where it can."""

    doubled: float
    """A headline's or caption's glyphs, drawn as stroke and as fill."""
    letterspaced: float
    """A line of a headline or caption, set apart letter by letter."""
    vertical: float
    """A headline of a page, in pieces."""
    digit_space: float
    """A boundary of Han and figure."""
    full_width: float
    """A page, its figures all full-width."""
    blank_after_first: float
    """A paragraph's first line, set apart by a blank line after it."""
    blank_within: float
    """A line within a paragraph, likewise."""
    subhead_apart: float
    """A page whose crossheads stand between blank lines."""
    glued: float
    """A block without the blank line before it."""
    merged: float
    """Two neighbouring columns, merged line by line."""
    shown_indents: float
    """A page whose indentations are in the text layer."""
    stretched: float = 0.0
    """A justified line whose signs stand so far apart that each counts as a word."""

    def of_page(self, chance: Random) -> Wear:
        """The wear of one page."""
        rates = ("doubled", "letterspaced", "digit_space", "blank_after_first", "blank_within")
        uneven = {name: min(0.8, getattr(self, name) * chance.choice(UNEVEN)) for name in rates}
        apart = float(chance.random() < self.subhead_apart)
        return replace(self, **uneven, subhead_apart=apart)


WEAR = Wear(
    doubled=0.15,
    letterspaced=0.04,
    vertical=0.04,
    digit_space=0.08,
    full_width=0.08,
    blank_after_first=0.12,
    blank_within=0.02,
    subhead_apart=0.3,
    glued=0.06,
    merged=0.03,
    shown_indents=0.3,
)
NO_WEAR = Wear(*[0.0] * 11)
BOXED_STRETCH = 0.015
"""Of the lines that Chromium justified for ``tests/press/pdf``, about so many came out spaced."""
UNEVEN = (0.0, 0.5, 1.0, 4.0)
"""By what a page's own rate differs: what befalls one page in every line spares another."""


ORDERS = {"default": in_reading_order, "boxed": by_geometry, "raw": in_drawing_order}


def text_layer(sheet: Sheet, mode: str, wear: Wear, chance: Random) -> list[Line]:
    """The dump's lines in ``mode``: ``default``, ``boxed`` (the same mode of a page whose boxes
    stand so that columns of one article come apart), ``raw`` or ``layout``."""
    wear = wear.of_page(chance)
    if mode == "layout":
        lines = side_by_side(_worn(sheet, wear, chance), chance)
    else:
        blocks: Iterable[Block] = ORDERS[mode](sheet, chance)
        if mode == "default":
            blocks = _merged(list(blocks), wear, chance)
        if mode == "boxed":
            wear = replace(wear, stretched=BOXED_STRETCH)
        indents = chance.random() < wear.shown_indents
        lines = _flowed(blocks, wear, mode != "raw", indents, chance)
    lines = [digits_apart(line, wear.digit_space, chance) for line in lines]
    full_width = chance.random() < wear.full_width
    return [full_width_digits(line) for line in lines] if full_width else lines


def _flowed(
    blocks: Iterable[Block], wear: Wear, blanks: bool, indents: bool, chance: Random
) -> list[Line]:
    """Block after block; blank lines where ``blanks`` are drawn."""
    lines: list[Line] = []
    for block in blocks:
        if lines and chance.random() >= wear.glued:
            lines.append(())
        lines += _block(block, wear, indents, chance)
    return lines if blanks else [line for line in lines if line]


def _worn(sheet: Sheet, wear: Wear, chance: Random) -> Sheet:
    """The sheet, its headlines and captions drawn twice or set apart."""

    def worn(block: Block | None) -> Block | None:
        if block is None:
            return None
        lines = [line for line in _display(block, wear, chance) if line]
        return replace(block, lines=tuple(lines), indents=())

    articles = [
        replace(a, head=worn(a.head), captions=tuple(filter(None, map(worn, a.captions))))
        for a in sheet.articles
    ]
    return replace(sheet, articles=tuple(articles))


def _merged(blocks: Iterable[Block], wear: Wear, chance: Random) -> Iterator[Block]:
    """Now and then two columns that stand side by side become one block of longer lines."""
    waiting = list(blocks)
    while waiting:
        block = waiting.pop(0)
        place = _beside(block, waiting)
        if place is not None and chance.random() < wear.merged:
            other = waiting.pop(place)
            yield from waiting[:place]
            del waiting[:place]
            yield replace(block, lines=_across(block, other), indents=())
        else:
            yield block


def _beside(block: Block, waiting: Sequence[Block]) -> int | None:
    """Where the column waits that may stand beside: the next of the article, or its neighbour's
    below a headline of its own. None when lines so long could not be told apart."""
    place = next((i for i, b in enumerate(waiting) if b.role not in ("head", "byline")), None)
    if place is None or block.role != "body" or waiting[place].role != "body":
        return None
    wide = min(block.width, waiting[place].width) >= FEWEST_MERGED
    return place if wide and abs(len(block.lines) - len(waiting[place].lines)) < 9 else None


def _across(one: Block, other: Block) -> tuple[Line, ...]:
    rows = zip_longest(one.lines, other.lines, fillvalue=())
    return tuple(left + ((SPACE,) if left and right else ()) + right for left, right in rows)


def _block(block: Block, wear: Wear, indents: bool, chance: Random) -> list[Line]:
    """The lines of a block, worn; blank lines among them."""
    if block.role in DISPLAY:
        return _display(block, wear, chance)
    twice = chance.random() < wear.doubled
    found: list[Line] = []
    for i, line in enumerate(block.lines):
        shown = spaces(block.indent(i) if indents else 0, "　")
        after = block.lines[i + 1] if i + 1 < len(block.lines) else None
        worn = crosshead_doubled(line) if twice else line
        runs_on = after and after[0].key == line[-1].key and not _opens(after)
        if wear.stretched and runs_on and chance.random() < wear.stretched:
            worn = stretched(worn)
        found.append(shown + worn)
        if after and block.role == "body" and _blank(line, after, wear, chance):
            found.append(())
    return found


def _blank(line: Line, after: Line, wear: Wear, chance: Random) -> bool:
    """Whether a blank line stands between two lines of a column."""
    if "subhead" in (line[0].role, after[0].role) and line[0].key != after[0].key:
        return chance.random() < wear.subhead_apart
    first = _opens(line) and not _opens(after)
    return chance.random() < (wear.blank_after_first if first else wear.blank_within)


def _opens(line: Line) -> bool:
    """Whether a paragraph begins with the line."""
    return line[0].place == 0


def _display(block: Block, wear: Wear, chance: Random) -> list[Line]:
    how = chance.choice(("whole", "phrases", "marks apart"))
    twice = chance.random() < wear.doubled
    apart = not twice and chance.random() < wear.letterspaced
    pieces = block.role == "head" and chance.random() < wear.vertical
    narrow = wear.letterspaced and block.role == "caption" and block.width <= NARROW
    lines: list[Line] = []
    for line in block.lines:
        parts = in_pieces(line, chance) if pieces and line[0].role == "title" else [line]
        for part in parts:
            spread = apart or (narrow and chance.random() < NARROW_SPREAD)
            worn = doubled(part, how) if twice else letterspaced(part) if spread else part
            lines += [worn, ()] if len(parts) > 1 else [worn]
    return lines
