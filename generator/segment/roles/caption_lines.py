"""Lines that are the words of a picture, known by who took it or by how wide they are set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.model import Line
from generator.segment.pieces.piece import Piece, Role
from generator.segment.roles.cut_lines import closes
from generator.segment.writers.byline_words import DOTTED
from generator.segment.writers.bylines import is_byline

CAPTION = (Role.CAPTION, "caption")
MOST_LINES, LONGEST = 8, 130
CREDIT = re.compile(
    r"(?:(?<!拍)摄|供图|资料图片?|资料照片)[）)]?[。]?$|"
    r"(?:[。！？”]|^)\s*[（(]?(?:新华社发|网络图片|(?:图片|照片|图)由.{2,12}提供|(?:图片|照片)来源[：:].{2,10}|"
    r"(?:供图|图片|摄影|图|摄)\s*[/／：:]\s*[一-鿿·]{2,4}(?:\s[一-鿿·]{1,4})?|[一-鿿·]{2,4}\s(?:制图|绘图|绘))[）)]?$"
)
"""Who took a picture, or where it is from, closes its caption."""
SHOWS = re.compile("图为|[上下左右]图[为：]|图[①-⑨一二三四1-9][：:为]")
"""How a sentence begins that says what is to be seen."""
PICTURED = re.compile(rf"{CREDIT.pattern}|^(?:{SHOWS.pattern}|[上下左右]图|图①)")
MOST_PICTURED = 5
"""Lines of such a sentence."""
CREDITED = re.compile(
    r"(?:^.{0,24}[。！？”]|^)\s*[（(]?(?:(?:本报|新华社)?(?:特约|见习)?(?:记者|通讯员)\s*)?"
    rf"(?:{DOTTED}|[一-鿿]{{1,4}})(?:\s(?:{DOTTED}|[一-鿿]{{1,4}}))?\s摄[）)]?$"
)
"""A line with the end of a caption, and who took the picture."""
REPORTED = re.compile(r"^.{4,24}[。！？”]\s*[□■]\s*[一-鿿·]{2,8}\s*报道$")
"""The same where papers put a mark before whoever reports."""
TAKER = rf"(?:{DOTTED}|[一-鿿]{{2,4}})"
BROKEN_CREDIT = re.compile(r"[。.！？”]\s*[（(]?([一-鿿·\s\u2009]{1,12})$")
LAST_OF_CREDIT = re.compile(r"([\s\u2009·一-鿿]{0,9}(?<!拍)摄)[）)]?")
WHOLE_CREDIT = re.compile(
    rf"(?:(?:本报|新华社)?(?:特约|见习)?(?:记者|通讯员)\s*)?{TAKER}(?:\s{TAKER})?\s?摄"
)
"""How a credit breaks over the end of a line, and what its two parts make."""
MOST_CREDITED = 3
"""So many lines above the credit belong to it at most, where nothing else tells."""
STOPS = tuple("。！？")
SHORT_OF_REST, ENDED = 4.0, "。！？，、；：摄）"
"""By so many em more than by its indent the first line of a caption is never narrower."""
FEWEST_GAPS, MOST_GAPS = 4, 0.8
"""Of the gaps between signs in a line so many, and such a share, are white where it is set wide."""

Found = list[tuple[Role, str] | None]


def mark_captions(lines: Sequence[Line], breaks: Sequence[bool], found: Found) -> None:
    """A small block that ends with its photographer is a caption, however its lines are set.

    So is a line that ends with one, with what it closes; and a letterspaced sentence, unless it
    goes on from a longer line: some dumps drive out the last line of a paragraph as well.
    """
    _mark_pictured(lines, breaks, found)
    starts = [place for place, fresh in enumerate(breaks) if fresh]
    above = 0
    for start, end in pairwise([*starts, len(lines)]):
        if end == start + 1 and _ends_credit(lines, start):
            start = above  # a blank line stands inside the credit
        above = start
        text = "".join(line.string for line in lines[start:end])
        small = end - start <= MOST_LINES and len(text) <= LONGEST
        if small and CREDIT.search(text) and not is_byline(text):
            start += _has_headline(lines[start:end])
            found[start:end] = [CAPTION] * (end - start)
    for place, line in enumerate(lines):
        broken = place > 0 and found[place - 1] is None and _ends_credit(lines, place)
        if found[place] is not None and not broken:
            continue
        below = _ends_byline(lines, found, place)
        if _is_wide(lines, breaks, found, place):
            found[place] = CAPTION
        elif below or broken or (_is_credited(line.string) and not is_byline(line.string)):
            start = _top(lines, breaks, found, place - 2 if below else place)
            found[start : place + 1] = [CAPTION] * (place + 1 - start)


def _mark_pictured(lines: Sequence[Line], breaks: Sequence[bool], found: Found) -> None:
    """A sentence that says what is to be seen, in a few lines of its own: 图为 …

    As the last sentence of a text it goes on from a line that fills its column.
    """
    for place, line in enumerate(lines):
        if found[place] is not None or not SHOWS.match(line.string):
            continue
        above = lines[place - 1] if place and not breaks[place] and not found[place - 1] else None
        if above and abs(above.width - line.width) <= SHORT_OF_REST and closes(above):
            continue
        for end in range(place + 1, min(len(lines), place + MOST_PICTURED) + 1):
            if found[end - 1] is not None or (end > place + 1 and breaks[end - 1]):
                break
            if lines[end - 1].string[-1:] in STOPS:
                found[place:end] = [CAPTION] * (end - place)
                break


def _ends_credit(lines: Sequence[Line], place: int) -> bool:
    """Whether a line ends the credit that the one above begins: 本报记者 / 李雷 摄."""
    below = LAST_OF_CREDIT.fullmatch(lines[place].string) if place else None
    above = BROKEN_CREDIT.search(lines[place - 1].string) if below else None
    if below is None or above is None:
        return False
    return WHOLE_CREDIT.fullmatch(above[1] + below[1]) is not None


def _ends_byline(lines: Sequence[Line], found: Found, place: int) -> bool:
    """Whether a line ends a credit that stands by itself below a sentence, and looked like a
    byline: 新茶开采。 / 本报记者李 / 雷 摄."""
    if place < 2 or not LAST_OF_CREDIT.fullmatch(lines[place].string):
        return False
    above = found[place - 1]
    byline = above is not None and above[0] is Role.BYLINE
    return byline and found[place - 2] is None and lines[place - 2].string[-1:] in STOPS


def _is_credited(text: str) -> bool:
    """Whether a line ends with who took the picture; most have no such letter at their end."""
    if "摄" in text[-2:]:
        return CREDITED.search(text) is not None
    return text[-2:] == "报道" and REPORTED.search(text) is not None


def _has_headline(block: Sequence[Line]) -> bool:
    """Whether the first line stops so early that it is the headline of what the picture shows."""
    first, *rest = block
    widest = max((line.width for line in rest), default=0.0)
    return first.width < widest - SHORT_OF_REST and first.string[-1:] not in ENDED


def _is_wide(lines: Sequence[Line], breaks: Sequence[bool], found: Found, place: int) -> bool:
    """Whether a line is a letterspaced sentence that does not go on from a longer line above."""
    line = lines[place]
    if not (line.string.endswith("。") and is_driven_out(line)):
        return False
    if place == 0 or breaks[place] or found[place - 1] is not None:
        return True
    return closes(lines[place - 1]) or lines[place - 1].width <= line.width


def is_driven_out(line: Line) -> bool:
    """Whether there is white space in the dump between all signs of a line, or nearly."""
    gaps = [here - before > 1 for before, here in pairwise(line.text.origin)]
    return len(gaps) >= FEWEST_GAPS and sum(gaps) >= MOST_GAPS * len(gaps)


def _top(lines: Sequence[Line], breaks: Sequence[bool], found: Found, end: int) -> int:
    """The first line of the caption whose credit stands in line ``end``."""
    place = end
    while place and end - place < MOST_CREDITED and not breaks[place] and found[place - 1] is None:
        if closes(lines[place - 1]) or (place < end and lines[place].indented):
            break
        place -= 1
    return place


def is_caption(piece: Piece) -> bool:
    """Whether a piece says that it is of a picture, or is a sentence that was printed twice.

    What shows neither is weighed (``lone_captions``).
    """
    text = piece.string
    if len(text) > LONGEST:
        return False
    return PICTURED.search(text) is not None or (text[-1:] == "。" and piece.display)
