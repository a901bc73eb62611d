"""ASCII quotation marks become the paired marks of Chinese print."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from generator.clean.letters.chars import CLOSING, HAN
from generator.clean.letters.repairs import Edit

ASCII_QUOTE, QUOTE = re.compile('["＂]'), re.compile('["＂“”]')
HAN_CHAR = re.compile(f"[{HAN}]")
MARKS = ("“", "”")
AGAINST = 1.0
"""What a mark costs whose neighbours are those of the other one."""
AT_END = 3.0
"""What an opening mark costs at the end of a line, where print sets none."""
UNPAIRED = 1.5
"""What two opening marks in a row cost: one between them must be lost."""
BEFORE_OPENING = "，。、；：！？（《“,;:!?("
OPENS = "：:（(《"
"""What only an opening mark follows."""
AFTER_CLOSING = "，。、；！？）》" + CLOSING + ",;:!?)"


def ascii_quotes(line: str) -> Iterator[Edit]:
    """ASCII quotes in Chinese text open and close by turns, where their neighbours agree.

    >>> from generator.clean.letters.repairs import fix
    >>> fix('"十四五"期间,建成"一带一路" 示范区', ascii_quotes)
    '“十四五”期间,建成“一带一路” 示范区'

    The first of a line may close what a line above opened:

    >>> fix('回头看",并提出"零容忍"', ascii_quotes)
    '回头看”,并提出“零容忍”'

    One that another mark opened is closed, and the other way round:

    >>> fix('“点菜"下单', ascii_quotes), fix('企业来"点菜”', ascii_quotes)
    ('“点菜”下单', '企业来“点菜”')

    The last closes at the end of a line, though what it closes was lost:

    >>> fix('没人管，三年又坏。"', ascii_quotes), fix('他笑着说："', ascii_quotes)
    ('没人管，三年又坏。”', '他笑着说：“')
    """
    if not ASCII_QUOTE.search(line) or not HAN_CHAR.search(line):
        return
    places = [found.start() for found in QUOTE.finditer(line)]
    for place, closes in zip(places, _turns(line, places), strict=True):
        if line[place] not in MARKS:
            yield place, place + 1, MARKS[closes]


def _turns(line: str, places: list[int]) -> list[int]:
    """0 for each opening, 1 for each closing mark: the cheapest reading of the whole line."""
    costs = [_cost(line, place) for place in places]
    best = [(costs[0][0], [0]), (costs[0][1] + AGAINST / 4, [1])]
    for one in costs[1:]:
        best = [
            min(
                (cost + one[mark] + UNPAIRED * (way[-1] == mark), [*way, mark])
                for cost, way in best
            )
            for mark in (0, 1)
        ]
    return min(best)[1]


def _cost(line: str, place: int) -> tuple[float, float]:
    """What speaks against an opening, and against a closing mark here."""
    if line[place] in MARKS:
        return (0.0, math.inf) if line[place] == MARKS[0] else (math.inf, 0.0)
    before, after = line[place - 1 : place] if place else "", line[place + 1 : place + 2]
    opening = closing = 0.0
    if before and before in OPENS:
        closing += AT_END
    elif not before or before in BEFORE_OPENING:
        closing += AGAINST
    if not after:
        opening += AT_END
    elif after in AFTER_CLOSING:
        opening += AGAINST
    if before.isspace() and after and not after.isspace():
        closing += AGAINST / 2
    if after.isspace() and before and not before.isspace():
        opening += AGAINST / 2
    return opening, closing
