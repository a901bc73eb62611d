"""Seams: spaces at which two columns may meet, because a dump took their rows for one line.

``pdftotext`` does so, in every mode, where the gap between two columns is no wider than the gap
between two words. Where the columns are, and how wide, other modules find out; this one knows of
a space whether there is one anyway.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.columns.cells import Row, width_of
from generator.clean.columns.prose import CLAUSE
from generator.clean.letters.chars import HAN
from generator.clean.letters.measure import holds_paragraphs

LONG = 45.0
"""Where most text stands in lines so wide (em), a scanner made spaces of wraps."""
FEW = 15
"""Lines with spaces that a page may have though all of them are names and the like."""
SHORTEST_WORD = 2.5
"""How wide (em) what stands between spaces is on average, in text."""
BY_FIGURE = 0.4
"""The share that a space beside a figure counts: many dumps have one there."""
FIGURE = re.compile(r"[0-9０-９]")
NAME_APART = re.compile(f"[“‘《、：（][{HAN}] [{HAN}](?!\\w)")
"""A name of two characters set as wide as one of three, behind a mark that opens or parts."""
FIGURE_APART, FIGURE_CLOSE = (
    re.compile(f"[{HAN}]{space}{FIGURE.pattern}|{FIGURE.pattern}{space}[{HAN}]")
    for space in (" ", "")
)
MOST_APART = 0.2
"""By so few of its figures a dump has a space by chance: where columns meet."""
ROLES = "记者|通讯员|实习生|摄影|作者|编辑|校对|责编|美编"
AFTER = re.compile(
    r"(?:[0-9]版|星期.|[日时社专][电讯]|本报\w{0,6}讯|据新华社\w{2,6}电|(?<![^\s（])[\w·]{1,8}）|记者[\w·]{0,8}）|"
    r"[0-9][.．]|消息)$"
)
ROLE_ENDS = re.compile(rf"(?:{ROLES})$")
OPEN_CREDIT = re.compile(rf"[（(][^（）()]*(?:{ROLES})[^（）()]*$")
NAME = re.compile(r"[\w·]{1,8}(?:[）)\s]|$)")
BEFORE = re.compile(
    rf"[，。、；：！？”’」』）》〉】%℃]|(?:见习|特约|本报|首席)?(?:{ROLES})|（记|责任编辑|版式|"
    r"文/图|摄$|[\w·]{2,8}\s?摄|(?:电话|热线|联系人|地址|单位)：|星期|第?\w{1,3}版|(?:通讯?|实习?|见习?|特约?)$|[\w·]{1,8}）|\S$|[0-9.]+$|[0-9]{4}-$"
)
"""After and before what there is a space anyway: what one is, and the name, places and days, the
dateline and the byline that open a text.
No line begins with a mark, and none of text is a single character. Where what stands behind is
letterspaced, the whole line is."""
ROLE_BROKEN = re.compile(r"[者员] [\w·]{1,8}[）\s]")
"""How a line begins where the one above it broke off inside a role."""


def is_scan(rows: Sequence[Row]) -> bool:
    """Whether most text stands in lines so long that their wraps must have become spaces."""
    return holds_paragraphs([width_of(row) for row in rows], LONG)


def is_noise(rows: Sequence[Row]) -> bool:
    """Whether most lines with spaces are torn to shreds."""
    spaced = [row for row in rows if len(row) > 1]
    return len(spaced) > FEW and 2 * sum(map(_is_torn, spaced)) > len(spaced)


def _is_torn(row: Row) -> bool:
    """Whether a line is letterspaced, or torn to shreds."""
    return width_of(row) < SHORTEST_WORD * len(row)


def may_part(text: str, words: Row, place: int) -> bool:
    """Whether columns may meet before the word so numbered."""
    return is_lone(text, words, place) and not is_usual(text, words, place)


def is_lone(text: str, words: Row, place: int) -> bool:
    """Whether one space stands before this word, and none is between its letters."""
    before, word = words[place - 1], words[place]
    single = word.end - word.start == 1 and not ROLE_BROKEN.match(text, word.start)
    spaced = single or " " in text[word.start : word.end]
    driven = " " in text[before.start : before.end] and FIGURE.match(text, word.start)
    return text[before.end : word.start] == " " and not spaced and not driven


def is_usual(text: str, words: Row, place: int) -> bool:
    """Whether there is a space anyway after what stands before this word, or before it."""
    before, word = words[place - 1], words[place]
    return bool(
        NAME_APART.match(text, before.end - 2)
        or AFTER.search(text, before.start, before.end)
        or (_is_credit(text, words, place) and NAME.match(text, word.start, words[-1].end))
        or BEFORE.match(text, word.start, words[-1].end)
    )


def _is_credit(text: str, words: Row, place: int) -> bool:
    """Whether the words before end with a role, or stand in brackets with one."""
    end = words[place - 1].end
    return bool(
        ROLE_ENDS.search(text, words[place - 1].start, end)
        or OPEN_CREDIT.search(text, words[0].start, end)
    )


def is_wide(words: Row, place: int) -> bool:
    """Whether more than one space stands before this word."""
    return words[place].start - words[place - 1].end > 1


def is_beside_figure(text: str, words: Row, place: int) -> bool:
    """Whether there is a figure just before or behind the space before this word."""
    beside = text[words[place - 1].end - 1] + text[words[place].start]
    return FIGURE.search(beside) is not None


def spaces_figures(text: str) -> bool:
    """Whether a dump has spaces beside figures in the middle of lines."""
    apart, close = (sum(1 for _ in sign.finditer(text)) for sign in (FIGURE_APART, FIGURE_CLOSE))
    return apart > MOST_APART * close


def text_about(text: str, words: Row, place: int) -> int:
    """On how many sides of the space before this word running text stands."""
    sides = words[:place], words[place:]
    return sum(CLAUSE.search(text, side[0].start, side[-1].end) is not None for side in sides)
