"""A page as OCR reads it: one line a paragraph of a column, pieces of columns interleaved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from random import Random

from tests.press.cells import SPACE, Cell, Line, printed
from tests.press.drawing import stacked
from tests.press.page import Sheet
from tests.press.scan import Grade, noise_line, scanned
from tests.press.setting import Block, SetArticle

CLOSED = "。！？”）…；：!?)"
"""Marks after which a person would not miss what is lost."""
ALONE = ("notice", "table", "list", "brief")
"""Kinds whose pieces a person could not tell from a neighbour's: never interleaved."""
TITLE_IN_ONE = 0.5
"""How often a headline of several lines becomes one line of OCR."""
GLUED_HEAD = 0.7
"""How often a headline and the text that follows stay together where columns are mixed."""
CROSSED = 3
"""Lines of each column that are read across."""
ANCHOR = 40
"""Signs that a paragraph must have for a person to see whose it is, away from its neighbours."""


def ocr(sheet: Sheet, grade: Grade, chance: Random) -> list[Line]:
    """The dump's lines, each followed by a blank one."""
    streams = [_stream(sheet, article, grade, chance) for article in sheet.articles]
    chunks = list(_furniture(sheet))
    for group in _groups(sheet.articles, grade, chance):
        chunks += _interleaved([streams[i] for i in group], grade.crossed, chance)
    if sheet.editors:
        chunks.append([*sheet.editors.lines])
    found: list[Line] = []
    style = grade.style(chance)
    for chunk in chunks:
        lines = chunk if style.broken_lines else [_run_on(chunk)]
        found += [*(scanned(line, grade, style, chance) for line in lines), ()]
        if chance.random() < grade.noise_line:
            found += [noise_line(chance), ()]
    return [line for i, line in enumerate(found) if line or (i and found[i - 1])]


Chunk = list[Line]
"""Printed lines that OCR runs together into one."""


def _furniture(sheet: Sheet) -> Iterator[Chunk]:
    for block in filter(None, (sheet.folio, sheet.labels.get(""))):
        yield [*block.lines]


def _stream(sheet: Sheet, article: SetArticle, grade: Grade, chance: Random) -> list[Chunk]:
    """What OCR makes of one article, in the order of reading."""
    label = sheet.labels.get(article.story.key)
    chunks: list[Chunk] = [[*label.lines]] if label else []
    for block in stacked(article):
        if block.role == "body":
            chunks += _column(block, article, grade, chance)
        elif block.role == "head":
            chunks += _headline(block, chance)
        else:
            chunks.append([*block.lines])
    return chunks


def _headline(block: Block, chance: Random) -> Iterator[Chunk]:
    """A line each, or the lines of the title in one."""
    together = chance.random() < TITLE_IN_ONE
    for role, lines in groupby(block.lines, key=lambda line: line[0].role):
        if together and role == "title":
            yield list(lines)
        else:
            yield from ([line] for line in lines)


def _column(block: Block, article: SetArticle, grade: Grade, chance: Random) -> Iterator[Chunk]:
    """A column's paragraphs, less what was lost of them."""
    chunks = [list(lines) for _, lines in groupby(block.lines, key=lambda line: line[0].key)]
    if len(chunks) > 1 and chunks[0][0][0].place and chance.random() < grade.tail_shared:
        chunks[:2] = [chunks[0] + chunks[1]]
    for chunk in chunks:
        kept = _less(chunk, grade, chance)
        opening = kept[0][0].part == kept[0][0].place == 0 and len(kept) > 4
        if opening and article.story.dateline and chance.random() < grade.late_start:
            yield from _late_start(kept, chance)
        else:
            yield kept


def _less(chunk: Chunk, grade: Grade, chance: Random) -> Chunk:
    """Without a lost line, where the loss can be seen: what stands before it is left open."""
    kept = [chunk[0]]
    for line in chunk[1:]:
        visible = printed(kept[-1]).rstrip()[-1:] not in CLOSED and line[0].role == "body"
        whole = line[0].key == line[-1].key == kept[-1][-1].key
        rate = grade.lost_end if line is chunk[-1] else grade.lost_line
        if visible and whole and len(kept) > 1 and chance.random() < rate:
            continue
        kept.append(line)
    return kept


def _late_start(chunk: Chunk, chance: Random) -> Iterator[Chunk]:
    """A piece before its own start: single lines, the first one after the others."""
    cut = chance.randint(3, min(4, len(chunk) - 1))
    yield from ([line] for line in chunk[1:cut])
    yield [chunk[0]]
    yield chunk[cut:]


def _run_on(chunk: Chunk) -> Line:
    """A wrap becomes one space."""
    found: list[Cell] = []
    for line in chunk:
        found += [SPACE, *line] if found else line
    return tuple(found)


def _groups(articles: Sequence[SetArticle], grade: Grade, chance: Random) -> Iterator[list[int]]:
    """Neighbours whose columns OCR interleaves; most articles are read alone."""
    waiting = list(range(len(articles)))
    while waiting:
        count = grade.interleaved if chance.random() < grade.interleaving else 1
        group = waiting[: max(1, count)]
        if any(articles[i].story.kind in ALONE or not articles[i].head for i in group):
            group = group[:1]
        del waiting[: len(group)]
        yield group


def _interleaved(streams: list[list[Chunk]], crossed: float, chance: Random) -> Iterator[Chunk]:
    """The streams merged, each in its own order. One is left only where a person can tell what
    comes next in it: within a sentence, or before a paragraph of some length."""
    waiting = [list(stream) for stream in streams]
    while any(waiting):
        if chance.random() < crossed:
            yield from _crossed(waiting, chance)
        stream = chance.choices(waiting, [len(stream) for stream in waiting])[0]
        chunk = stream.pop(0)
        yield chunk
        while stream and not _may_part(chunk, stream[0], chance):
            chunk = stream.pop(0)
            yield chunk


def _crossed(waiting: list[list[Chunk]], chance: Random) -> Iterator[Chunk]:
    """Two columns read across for a few lines, where both are wide enough to be told apart."""
    able = [s for s in waiting if s and len(s[0]) > CROSSED and _wide(s[0])]
    if len(able) < 2:
        return
    pair = chance.sample(able, 2)
    for row in range(CROSSED):
        yield from ([stream[0][row]] for stream in pair)
    for stream in pair:
        stream[0] = stream[0][CROSSED:]


def _wide(chunk: Chunk) -> bool:
    return chunk[0][0].role == "body" and all(len(line) >= 14 for line in chunk[:CROSSED])


def _may_part(before: Chunk, chunk: Chunk, chance: Random) -> bool:
    """Whether another article's piece may come between."""
    first, role = chunk[0][0], before[0][0].role
    if role in ("byline", "continued_from", "subhead") or first.role != "body":
        return False
    if role in ("title", "deck") and first.part == 0 and chance.random() < GLUED_HEAD:
        return False
    return first.place > 0 or sum(map(len, chunk)) >= ANCHOR
