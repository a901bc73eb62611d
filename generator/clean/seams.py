"""Seams: spaces at which two columns meet, because a dump took their rows for one line.

``pdftotext`` does so, in every mode, where the gap between two columns is no wider than the gap
between two words. All lines that run through such a place have a space at the same distance from
their beginning (in em: a column is justified), and none is long and has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.clean.cells import Row
from generator.clean.prose import MOST_WORDS, is_cells

SPACE = 0.3
"""How wide a space is (em) where a line is not driven out."""
DRIVEN = 0.6
"""How much wider each of its spaces makes a line that is driven out to fill its column."""
MOST_SPACES = 8
NEAR = 6
"""So many rows above and below show where columns meet."""
SAME_EDGE = 6
"""How many cells the beginnings of lines of one column lie apart at most."""
OFF, INDENT = 1.3, 2.0
"""How far (em) a space may lie from the others, and a paragraph's first line stands in."""
LONG = 45.0
"""Where most text stands in lines so wide (em), a scanner made spaces of wraps."""
NARROWEST = 6.5
"""The narrowest column that meets another (em); the cells of tables are narrower."""
SHORTEST_WORD = 2.5
"""How wide (em) what stands between spaces is on average, in text."""
LONGER = 2.5
"""By how much (em) a line that shows no space there must go on to speak against a seam."""
FULL, MOST_FULL, AGAINST, ENOUGH = 0.5, 1.5, 1.5, 1.5
"""What a line that ends there says for a seam, and all such at most; what one that runs through
says against it; how much is needed, where each line with a space there counts one."""
BY_FIGURE, ENOUGH_BY_FIGURE = 0.4, 3.5
"""A space beside a figure counts less, and needs more: many dumps have one there."""
FIGURE = re.compile(r"[0-9０-９]")
ROLES = "记者|通讯员|实习生|摄影|作者|编辑|校对|责编|美编"
AFTER = re.compile(
    r"(?:[0-9]版|星期.|[日时社专][电讯]|本报讯|据新华社\w{2,6}电|(?<![^\s（])[\w·]{1,8}）|记者[\w·]{0,8}）)$"
)
ROLE_ENDS = re.compile(rf"(?:{ROLES})$")
OPEN_CREDIT = re.compile(rf"[（(][^（）()]*(?:{ROLES})[^（）()]*$")
NAME = re.compile(r"[\w·]{1,8}(?:[）\s]|$)")
BEFORE = re.compile(
    rf"[，。、；：！？”’」』）》〉】%℃]|(?:见习|特约|本报|首席)?(?:{ROLES})|（记|责任编辑|版式|"
    r"文/图|摄$|[\w·]{2,8}\s?摄|(?:电话|热线|联系人|地址|单位)：|星期|第?\w{1,3}版|(?:通讯?|实习?|见习?|特约?)$|[\w·]{1,8}）|\S$|[0-9.]+$|[0-9]{4}-$"
)
"""After and before what there is a space anyway: what one is, and the name, places and days, the
dateline and the byline that open a text.
No line begins with a mark, and none of text is a single character. Where what stands behind is
letterspaced, the whole line is."""
MARKS = tuple("，。；：！？、”）")
VERSE = 0.75
"""Where more of the first halves end in a mark, they are verses."""


Distance = tuple[float, float]
"""How far (em) a space lies from its line's beginning at least and at most."""


class _Line(NamedTuple):
    """Words that follow one another on a row, and how far from their beginning spaces lie."""

    number: int
    first: int
    """The place in the row of its first word."""
    words: Row
    width: float
    spaces: tuple[Distance, ...]


def seams(text: str, rows: Sequence[Row]) -> list[list[int]]:
    """For each row the places of the words with which another column begins.

    >>> from generator.clean.cells import rows_of
    >>> from generator.model import Span
    >>> text = "老人把邮包裹了三层， 社区医院的名册\\n绑紧裤腿防的是蚂蟥 砍掉一半红色的\\n"
    >>> text += "今年是他走邮路第十 每周必须见面积\\n"
    >>> lines, at = [], 0
    >>> for line in text.splitlines():
    ...     lines.append(Span(at, at + len(line)))
    ...     at += len(line) + 1
    >>> seams(text, rows_of(text, lines))
    [[1], [1], [1]]
    """
    found: list[list[int]] = [[] for _ in rows]
    lines = [line for number, row in enumerate(rows) for line in _lines(text, number, row)]
    if _is_scan(lines) or _is_noise(lines):
        return found
    while lines:
        rest = []
        for line, place in _parted(text, lines):
            found[line.number].append(line.first + place)
            rest.append(_line(line.number, line.first + place, line.words[place:]))
        lines = rest
    return [sorted(places) for places in found]


def _is_scan(lines: Sequence[_Line]) -> bool:
    """Whether most text stands in lines so long that their wraps must have become spaces."""
    long = sum(line.width for line in lines if line.width > LONG)
    return 2 * long > sum(line.width for line in lines)


def _is_noise(lines: Sequence[_Line]) -> bool:
    """Whether most lines with spaces are torn to shreds."""
    spaced = [line for line in lines if line.spaces]
    return 2 * sum(map(_is_torn, spaced)) > len(spaced)


def _is_torn(line: _Line) -> bool:
    return line.width < SHORTEST_WORD * len(line.words)


def _lines(text: str, number: int, row: Row) -> Iterator[_Line]:
    """The parts of a row between wide gaps, without rows of a table."""
    if not 0 < len(row) <= MOST_WORDS:
        return
    start = 0
    for place, (before, word) in enumerate(pairwise(row), 1):
        if text[before.end : word.start] != " ":
            yield _line(number, start, row[start:place])
            start = place
    yield _line(number, start, row[start:])


def _line(number: int, first: int, words: Row) -> _Line:
    spaces = []
    width = 0.0
    for place, word in enumerate(words):
        if place:
            spaces.append((width, width + DRIVEN * min(place - 1, MOST_SPACES)))
            width += SPACE
        width += word.width
    return _Line(number, first, words, width, tuple(spaces))


def _parted(text: str, lines: Sequence[_Line]) -> Iterator[tuple[_Line, int]]:
    """The lines that have a seam, and which of their words stands behind the first one."""
    for at, line in enumerate(lines):
        if not line.spaces or line.width < NARROWEST or _is_torn(line):
            continue
        if is_cells(text, line.words):
            continue
        near = list(_near(lines, at))
        found = [
            place
            for place, space in enumerate(line.spaces, 1)
            if space[1] >= NARROWEST and _is_seam(text, line, place, near)
        ]
        if found:
            # Of spaces so near that each may be it, the last: a line driven out has many.
            first = line.spaces[found[0] - 1]
            yield line, max(n for n in found if _same(first, line.spaces[n - 1]))


def _near(lines: Sequence[_Line], at: int) -> Iterator[_Line]:
    """The lines above and below that begin about where this one does."""
    line = lines[at]
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(lines) and abs(lines[place].number - line.number) <= NEAR:
            other = lines[place]
            if abs(other.words[0].left - line.words[0].left) <= SAME_EDGE:
                yield other
            place += step


def _is_seam(text: str, line: _Line, place: int, near: Sequence[_Line]) -> bool:
    space = line.spaces[place - 1]
    if not may_part(text, line.words, place):
        return False
    evidence, full = 0.0, 0.0
    marked = [_ends_in_mark(text, line, place)]
    for other in near:
        same = next((n for n, s in enumerate(other.spaces, 1) if _same(space, s)), None)
        if same is not None:
            evidence += 0.0 if is_cells(text, other.words) else _weight(text, other, same)
            marked.append(_ends_in_mark(text, other, same))
        elif abs(other.width - space[0]) <= OFF:
            full += FULL
        elif other.width > space[1] + LONGER:
            evidence -= AGAINST
    if _weight(text, line, place) < 1.0:
        enough = evidence + min(full, MOST_FULL) >= ENOUGH_BY_FIGURE
    else:
        enough = evidence + full >= ENOUGH
    return enough and sum(marked) <= VERSE * len(marked)


def may_part(text: str, words: Row, place: int) -> bool:
    """Whether columns may meet before the word so numbered."""
    before, word = words[place - 1], words[place]
    spaced = word.end - word.start == 1 or " " in text[word.start : word.end]
    driven = " " in text[before.start : before.end] and FIGURE.match(text, word.start)
    return (
        text[before.end : word.start] == " "
        and not spaced
        and not driven
        and not AFTER.search(text, before.start, before.end)
        and not (_is_credit(text, words, place) and NAME.match(text, word.start, words[-1].end))
        and not BEFORE.match(text, word.start, words[-1].end)
    )


def _is_credit(text: str, words: Row, place: int) -> bool:
    """Whether the words before end with a role, or stand in brackets with one."""
    end = words[place - 1].end
    return bool(
        ROLE_ENDS.search(text, words[place - 1].start, end)
        or OPEN_CREDIT.search(text, words[0].start, end)
    )


def is_beside_figure(text: str, words: Row, place: int) -> bool:
    """Whether there is a figure just before or behind the space before this word."""
    beside = text[words[place - 1].end - 1] + text[words[place].start]
    return FIGURE.search(beside) is not None


def _weight(text: str, line: _Line, place: int) -> float:
    return BY_FIGURE if is_beside_figure(text, line.words, place) else 1.0


def _same(one: tuple[float, float], two: tuple[float, float]) -> bool:
    """Whether two spaces lie at the same distance, a paragraph's indent apart."""
    return any(
        one[0] - OFF <= two[1] + off and two[0] + off <= one[1] + OFF
        for off in (0.0, INDENT, -INDENT)
    )


def _ends_in_mark(text: str, line: _Line, place: int) -> bool:
    return text[line.words[place - 1].end - 1] in MARKS
