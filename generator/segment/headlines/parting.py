"""The lines of a headline find their parts: 引题, 主题, 副题."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.segment.headlines.headline_parts import SCRAP, Stack, unbroken
from generator.segment.headlines.headline_rows import DASHES, MARKS
from generator.segment.headlines.headline_words import HeadlineWords
from generator.segment.pieces.piece import Piece
from generator.segment.words.lexicon import Lexicon

VERTICAL_PART, FEWEST_UPRIGHT = 6, 4
"""Letters of a piece of a headline set upright; pieces of a letter or two that surely are some."""
MOST_LINES = 16
"""What has more lines is noise and all of it the title: the ways to part them grow too fast."""
NO_SPACE_AFTER = "，。、；：！？“《（—"
NO_SPACE_BEFORE = "”》），。、；：！？"


@dataclass(frozen=True, slots=True)
class Headline:
    """The words above or below an article, part by part."""

    kicker: str
    title: str
    deck: str


def parts_of(stack: Sequence[Piece], body: str, lexicon: Lexicon, kickers: int = 0) -> Headline:
    """Kicker, title and deck among the lines of a headline; ``body`` is the article's text.

    The stack has a piece for each printed line. Every way to part it is weighed; so many lines
    as ``kickers`` says are parted from the others by the text, and are no title if others are.
    """
    if 0 < kickers < len(stack):
        over, rest = _closed_up(stack[:kickers]), parts_of(stack[kickers:], body, lexicon)
        if DASHES.match(over):
            return replace(rest, deck="　".join(filter(None, [DASHES.sub("", over), rest.deck])))
        return replace(rest, kicker="　".join(filter(None, [over, rest.kicker])))
    rows = list(stack)
    upright = _upright(rows)
    lines = upright or unbroken(rows, lexicon)
    whole = _joined(lines)
    if len(lines) == 1 or len(rows) > MOST_LINES:
        return Headline("", whole, "")
    vertical = all(len(piece.string) <= VERTICAL_PART for piece in rows)
    bare = MARKS.sub("", whole)
    scraps = any(not MARKS.sub("", piece.string) for piece in rows)
    upright_alone = (scraps or (vertical and len(rows) > 2)) and not upright
    if upright_alone or _is_said(bare, body):
        return Headline("", _closed_up(rows), "")
    start, end = Stack(lines, HeadlineWords(body, lexicon)).parted()
    deck = "　".join(DASHES.sub("", row) for row in map(_closed_up, lines[end:]))
    return Headline("　".join(map(_closed_up, lines[:start])), _joined(lines[start:end]), deck)


def _upright(rows: Sequence[Piece]) -> list[list[Piece]]:
    """The lines of a headline in which one is set upright, letter by letter, beside level ones;
    none where it is not so."""
    small = [len(piece.string.strip()) <= SCRAP for piece in rows]
    if sum(small) < FEWEST_UPRIGHT or all(small):
        return []
    level = [len(row.string.strip()) for row, one in zip(rows, small, strict=True) if not one]
    first = small.index(True)
    if min(level) <= VERTICAL_PART or not all(small[first : first + sum(small)]):
        return []
    run = [[*rows[first : first + sum(small)]]]
    return [*([row] for row in rows[:first]), *run, *([row] for row in rows[first + sum(small) :])]


def _is_said(bare: str, body: str) -> bool:
    """Whether the whole headline stands in the text as well: then its pieces are one phrase."""
    return len(bare) >= 4 and bare in MARKS.sub("", body)


def _spaced(row: str) -> str:
    return row.replace(" ", "　").replace("\u2009", "　")


def _closed_up(rows: Sequence[Piece]) -> str:
    return _spaced("".join(piece.string.strip() for piece in rows))


def _joined(lines: Sequence[Sequence[Piece]]) -> str:
    """The lines as one: a full-width space where no mark separates them."""
    row = ""
    for string in map(_closed_up, lines):
        close = not row or row[-1] in NO_SPACE_AFTER or string[:1] in NO_SPACE_BEFORE
        row += string if close else "　" + string
    return row
