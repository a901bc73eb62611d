"""Pages as other programs type them: text below text, or columns side by side on a plain grid.

What a text layer shows of a page's make-up is gone here: every article is set in lines of one
width, and what is left to tell them apart depends on the make.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from random import Random

from tests.press.boxes import wide
from tests.press.cells import Line, become, cells, spaces
from tests.press.page import Sheet
from tests.press.scan import ASCII_MARKS
from tests.press.setting import Block, Measure, SetArticle, columned, set_article
from tests.press.story import Story

WIDTHS = (17, 20, 25, 30, 36, 40)
"""Characters a line."""
NARROW = (12, 14, 16, 18, 22)
"""Characters a line where columns stand side by side."""
ABREAST = (2, 3, 3, 4)
GUTTERS = (2, 4, 6)
INDENTED = 0.5
"""How often the first line of a paragraph is shown indented."""
ASCII = 0.25
"""How often marks are typed in ASCII."""
COUNTED = 0.3
"""How often lines are cut after so many signs, whatever the sign."""
SPACED = ("paragraphs", "headlines", "articles")
"""Before what a blank line stands, where there are some."""
MAKES = ("plain", "solid", "whole", "abreast")


@dataclass(frozen=True)
class Typing:
    """How one page is typed. ``width`` is None where a line holds a whole paragraph."""

    width: int | None
    blanks: str
    indent: str
    counted: bool
    ascii_marks: bool


def typed(sheet: Sheet, make: str, chance: Random) -> list[Line]:
    """The page's lines in one of ``MAKES``: ``plain`` with blank lines, ``solid`` without any,
    ``whole`` with a line a paragraph, ``abreast`` in columns."""
    how = _typing(make, chance)
    blocks = [[block] for block in (sheet.folio, sheet.labels.get("")) if block]
    for article in sheet.articles:
        label = sheet.labels.get(article.story.key)
        blocks.append([*([label] if label else []), *_blocks(article.story, how, chance)])
    blocks += [[sheet.editors]] if sheet.editors else []
    lines = [line for group in blocks for line in _group(group, how)]
    lines = lines[1:] if lines and not lines[0] else lines
    if how.ascii_marks:
        lines = [tuple(become(c, ASCII_MARKS.get(c.char, c.char)) for c in line) for line in lines]
    return _abreast(lines, chance) if make == "abreast" else lines


def _typing(make: str, chance: Random) -> Typing:
    width = chance.choice(NARROW if make == "abreast" else WIDTHS)
    blanks = "none" if make == "solid" else chance.choice(SPACED)
    if make == "whole":
        blanks = chance.choice((blanks, "none"))
    return Typing(
        width=None if make == "whole" else width,
        blanks=blanks,
        indent=chance.choice(("　　", "    ")) if chance.random() < INDENTED else "",
        counted=chance.random() < COUNTED,
        ascii_marks=chance.random() < ASCII,
    )


def _blocks(story: Story, how: Typing, chance: Random) -> Iterator[Block]:
    """Headline, byline, paragraphs and captions of an article, a block each."""
    longest = max(len(p.text) for p in story.paragraphs)
    width = how.width or longest + 3
    if story.kind == "table":
        width = max(width, longest + 3)  # the rows of a table are not broken
    article = set_article(story, Measure(width, 1, len(how.indent) and 2), "above", chance)
    yield from (block for block in (article.head, article.byline) if block)
    for block in article.columns:
        for _, found in groupby(block.lines, key=lambda line: line[0].key):
            yield Block(block.lines[0][0].role, _set(list(found), how), width)
    yield from _captions(article, width)


def _captions(article: SetArticle, width: int) -> Iterator[Block]:
    for number, text in enumerate(article.story.captions):
        line = cells(text, article.story.key, "caption", number)
        yield Block("caption", tuple(columned(line, width)), width)


def _set(lines: Sequence[Line], how: Typing) -> tuple[Line, ...]:
    """The lines of one paragraph, cut again where signs are counted, its first indented."""
    if how.counted and how.width:
        text = [cell for line in lines for cell in line]
        room = how.width - (len(how.indent) and 2)
        starts = [0, *range(room, len(text), how.width)]
        lines = [tuple(text[a:b]) for a, b in zip_longest(starts, starts[1:])]
    shown = spaces(len(how.indent), how.indent[:1] or " ")
    return (shown + lines[0], *lines[1:])


def _group(blocks: Iterable[Block], how: Typing) -> Iterator[Line]:
    """The lines of what stands together, with the blank lines that the page has before them."""
    before = ""
    for block in blocks:
        role = block.lines[0][0].role
        head = role in ("label", "kicker", "title", "deck")
        if not before:
            parted = how.blanks != "none"
        elif how.blanks == "paragraphs":
            parted = True
        else:
            parted = how.blanks == "headlines" and before == "head"
        if parted:
            yield ()
        yield from block.lines
        before = "head" if head else "text"


def _abreast(lines: Sequence[Line], chance: Random) -> list[Line]:
    """The lines in columns of one height, each row padded by width or by number of signs."""
    count, gutter = chance.choice(ABREAST), chance.choice(GUTTERS)
    takes = chance.choice((wide, len))
    height = -(-len(lines) // count)
    columns = [lines[at : at + height] for at in range(0, len(lines), height)]
    widths = [max(map(takes, column), default=0) + gutter for column in columns]
    rows: list[Line] = []
    for row in zip_longest(*columns, fillvalue=()):
        found: Line = ()
        start = 0
        for line, width in zip(row, widths, strict=True):
            if line:
                found += (*spaces(max(0, start - takes(found))), *line)
            start += width
        rows.append(found)
    return rows
