"""An article set in columns: its lines, each in the block of the page where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.eval.columns import wrap
from tests.press.cells import Cell, Line, cells, printed
from tests.press.story import Story

INDENT = 2
"""Full-width spaces before the first line of a paragraph."""
CAPTION_WIDTHS = (5, 8, 11, 14)
INLINE_SIGNATURE = 0.5
"""How often a signature stands on the last line of the body, when there is room."""


@dataclass(frozen=True)
class Block:
    """Lines that stand together in one column, ``width`` full-width characters wide."""

    role: str
    lines: tuple[Line, ...]
    width: float
    indents: tuple[int, ...] = ()
    """For each line how far it is moved to the right; empty: none is."""

    def indent(self, number: int) -> int:
        return self.indents[number] if self.indents else 0


@dataclass(frozen=True)
class Measure:
    """How an article is set: characters a line, columns, indented or not."""

    width: int
    columns: int
    indent: int = INDENT


@dataclass(frozen=True)
class SetArticle:
    """An article's blocks: headline, then byline, columns of the body, captions."""

    story: Story
    head: Block | None
    byline: Block | None
    columns: tuple[Block, ...]
    captions: tuple[Block, ...]
    place: str = "above"
    """Where the headline stands: above, below or beside its body."""


def columned(text: Line, width: float, indent: float = 0) -> list[Line]:
    """``text`` in lines of at most ``width``. The white space where a line ends is not set."""
    found: list[Line] = []
    at = 0
    for line in wrap(printed(text), width, indent):
        while text[at].char.isspace():
            at += 1
        start, signs = at, len("".join(line.split()))
        while signs:
            signs -= not text[at].char.isspace()
            at += 1
        found.append(text[start:at])
    return [line for line in found if line]


def set_article(story: Story, measure: Measure, place: str, chance: Random) -> SetArticle:
    """``story`` in columns; ``place`` says where its headline goes."""
    byline = cells(story.byline_line, story.key, "byline")
    lines = columned(byline, max(measure.width, 12)) if byline else []
    return SetArticle(
        story,
        _head(story),
        Block("byline", tuple(lines), measure.width) if lines else None,
        _body(story, measure, chance),
        tuple(_caption(story, i, chance) for i in range(len(story.captions))),
        place,
    )


def _head(story: Story) -> Block | None:
    lines = [cells(story.kicker, story.key, "kicker")] if story.kicker else []
    lines += [cells(text, story.key, "title", i) for i, text in enumerate(story.title)]
    lines += [cells(story.deck, story.key, "deck")] if story.deck else []
    width = max((len(line) for line in lines), default=0)
    return Block("head", tuple(lines), width * 1.5) if lines else None


def _caption(story: Story, number: int, chance: Random) -> Block:
    text = story.captions[number]
    width = chance.choice(CAPTION_WIDTHS) if chance.random() < 0.5 else len(text) / 2 + 2
    lines = columned(cells(text, story.key, "caption", number), width)
    return Block("caption", tuple(lines), width)


def _body(story: Story, measure: Measure, chance: Random) -> tuple[Block, ...]:
    """The lines of the whole body, cut into columns of one height."""
    lines: list[Line] = []
    indents: list[int] = []

    def take(text: Line, indent: int) -> None:
        fresh = columned(text, measure.width, indent)
        lines.extend(fresh)
        indents.extend([indent, *[0] * (len(fresh) - 1)])

    if story.comes_from:
        take(cells(story.jump, story.key, "continued_from"), 0)
    for i, paragraph in enumerate(story.paragraphs):
        role = "body" if paragraph.kind == "text" else "subhead"
        take(cells(paragraph.text, story.key, role, i), measure.indent)
    tails = [cells(text, story.key, "signature", i) for i, text in enumerate(story.signature)]
    if story.jump and not story.comes_from:
        tails.append(cells(story.jump, story.key, "continued_on"))
    for tail in tails:
        room = measure.width - len(lines[-1])
        if room > len(tail) and chance.random() < INLINE_SIGNATURE:
            lines[-1] += (Cell("　"), *tail)
        else:
            take(tail, max(0, measure.width - len(tail) - 1))
    return tuple(_columns(lines, indents, measure))


def _columns(lines: Sequence[Line], indents: Sequence[int], measure: Measure) -> Iterator[Block]:
    height = -(-len(lines) // measure.columns)
    start = 0
    while start < len(lines):
        end = min(start + height, len(lines))
        while end < len(lines) and end > start + 1 and lines[end - 1][0].role == "subhead":
            end -= 1
        yield Block("body", tuple(lines[start:end]), measure.width, tuple(indents[start:end]))
        start = end
