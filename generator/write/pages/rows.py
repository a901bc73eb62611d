"""One article's source, line by line, beside what was made of it: each difference marked.

Differences are found by comparing what each character was with what it is, so that none can be
left unmarked; the names of repairs only explain them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.model import NOWHERE, Article, Span
from generator.model.correction import EDITOR

Piece = tuple[str, bool]
"""Characters, and whether they are marked as changed."""
BLANK = "␣"
"""What stands for white space that a repair took or found."""
_APART = re.compile(r"\n\s*\n")


@dataclass(slots=True)
class Row:
    """A stretch of the source that reads on, and the clean text it became.

    ``part`` is the number of its paragraph, None for what is no running text (a headline, a
    byline). ``gaps`` says for places in ``clean`` (counted in pieces) that words are lost there.
    """

    span: Span
    part: int | None
    raw: list[Piece] = field(default_factory=list)
    clean: list[Piece] = field(default_factory=list)
    gaps: dict[int, bool] = field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Whether any character differs: not only ends of lines, and white space that went."""
        return any(mark for _, mark in self.clean) or any(
            mark and chars.strip(BLANK) for chars, mark in self.raw
        )

    @property
    def closed_up(self) -> bool:
        """Whether white space went that is no line's end."""
        return any(mark and BLANK in chars for chars, mark in self.raw)


def rows_of(article: Article, text: str) -> list[Row]:
    """The rows of ``article`` in the order of its source ``text``."""
    owned = _owned(article, text)
    rows = _cut(owned, _places(article), text)
    body = sorted((row for row in rows if row.part is not None), key=lambda row: row.span)
    _fill_clean(article, body, text)
    kept = {
        origin
        for paragraph in article.paragraphs
        for char, origin in zip(paragraph.text.string, paragraph.text.origin, strict=False)
        if origin != NOWHERE and _same(text[origin], char)
    }
    taken = _taken(article, text)
    mine = set(owned)
    for row in rows:
        row.raw = _raw(row, text, mine, kept, taken)
    return rows


def _owned(article: Article, text: str) -> list[int]:
    """The offsets of the article's characters that are no white space, in page order."""
    spans = sorted(article.source.spans) if article.source else []
    return [o for start, end in spans for o in range(start, end) if not text[o].isspace()]


def _places(article: Article) -> dict[int, int]:
    """Raw offset → the paragraph that has its character."""
    return {
        origin: number
        for number, paragraph in enumerate(article.paragraphs)
        for origin in paragraph.text.origin
        if origin != NOWHERE
    }


def _cut(owned: Sequence[int], places: dict[int, int], text: str) -> list[Row]:
    """The rows without their characters: a new one at a blank line, at another's text, at a part.

    What no paragraph has (the second copy of a doubled glyph, a mark that was taken out) goes with
    the paragraph of its line.
    """
    rows: list[Row] = []
    last = -1
    for offset, part in _with_parts(owned, places, text):
        between = text[last + 1 : offset]
        if rows and rows[-1].part == part and not between.strip() and not _APART.search(between):
            rows[-1].span = Span(rows[-1].span.start, offset + 1)
        else:
            rows.append(Row(Span(offset, offset + 1), part))
        last = offset
    return rows


def _with_parts(
    owned: Sequence[int], places: dict[int, int], text: str
) -> Iterator[tuple[int, int | None]]:
    line: list[int] = []
    for offset in owned:
        if line and "\n" in text[line[-1] : offset]:
            yield from _line_parts(line, places)
            line = []
        line.append(offset)
    yield from _line_parts(line, places)


def _line_parts(line: Sequence[int], places: dict[int, int]) -> Iterator[tuple[int, int | None]]:
    part = next((places[offset] for offset in line if offset in places), None)
    for offset in line:
        part = places.get(offset, part)
        yield offset, part


def _fill_clean(article: Article, body: Sequence[Row], text: str) -> None:
    """Give each row the characters that stand for it, and the gaps that follow them."""
    starts = [row.span.start for row in body]
    if not body:
        return
    for number, paragraph in enumerate(article.paragraphs):
        gaps = {gap.offset: gap for gap in article.gaps if gap.paragraph == number}
        row, seen = body[0], NOWHERE
        string = paragraph.text.string
        for place, (char, origin) in enumerate(zip(string, paragraph.text.origin, strict=False)):
            if origin not in (NOWHERE, seen):
                row = body[max(0, bisect_right(starts, origin) - 1)]
            new = origin in (NOWHERE, seen) or not _same(text[origin], char)
            _add(row.clean, BLANK if new and char.isspace() else char, new)
            seen = origin
            if place + 1 in gaps:
                row.gaps[len(row.clean)] = not string[place + 1 :].strip()
                row.clean.append(("", False))


def _same(raw: str, char: str) -> bool:
    """Whether a character stayed as it was; a line's end may have become a space."""
    return raw == char or (raw.isspace() and char in " \u3000")


def _taken(article: Article, text: str) -> set[int]:
    """The white space that repairs took or found wanting; wraps close up without one.

    Where an editor's words stand, the program has named each such place before.
    """
    return {
        offset
        for repair in article.repairs
        if not repair.rule.startswith(EDITOR)
        for offset in range(*repair.span)
        if text[offset].isspace() and text[offset] != "\n"
    }


def _raw(row: Row, text: str, mine: set[int], kept: set[int], taken: set[int]) -> list[Piece]:
    pieces: list[Piece] = []
    for offset in range(*row.span):
        char = text[offset]
        if char.isspace():
            _add(pieces, BLANK if offset in taken else char, offset in taken)
        elif offset in mine:
            _add(pieces, char, row.part is not None and offset not in kept)
    return pieces


def _add(pieces: list[Piece], char: str, mark: bool) -> None:
    if pieces and pieces[-1][1] == mark and pieces[-1][0]:
        pieces[-1] = (pieces[-1][0] + char, mark)
    else:
        pieces.append((char, mark))
