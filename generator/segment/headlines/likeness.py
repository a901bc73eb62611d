"""Lines of headlines that are built alike: numbered both, or with the same letters at the same
places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.segment.pieces.paragraphs import LIST_MARK

APART = 12
"""How many elements lie between two crossheads of one article at most."""
ALIKE = 3
"""Signs that two lines have at the same places, where neither is much longer."""
LONGEST, LIKE_LENGTHS = 20, 3
STOPS = "。；，、"
HOUR = re.compile(
    r"(?:凌晨|清晨|早晨|早上|上午|中午|正午|下午|傍晚|晚上|深夜|午夜)?\d{1,2}(?:[:：]\d\d|[点时](?:\d{1,2}分|半|整)?)"
    r"[：:，\s|]?[^\d，。；]{2,12}"
)
"""How a crosshead begins that says when what follows happened: 5点半：开门."""


def alike(one: str, other: str) -> bool:
    """Whether two lines are built alike, or both numbered, or both begin with the hour.

    >>> alike("守其“味”：工艺须可验证", "变其“形”：场景应向下沉"), alike("一、总体情况", "二、问题")
    (True, True)
    >>> alike("5点半：开门", "11点：头一锅面")
    True
    >>> alike("通辽市畅通就业扶贫渠道", "千头澳牛落户杭锦后旗")
    False
    """
    if any(form(one) and form(other) for form in (LIST_MARK.match, HOUR.fullmatch)):
        return True
    if max(len(one), len(other)) > LONGEST or abs(len(one) - len(other)) > LIKE_LENGTHS:
        return False
    return sum(map(str.__eq__, one, other)) >= ALIKE


def twins(lines: Sequence[str]) -> set[int]:
    """The short lines that are built like another one; what ends a sentence is none.

    >>> sorted(twins(["产量，不是问题", "我们有八千万亩。", "加工，才是问题"]))
    [0, 2]
    """
    short = [
        n for n, line in enumerate(lines) if 0 < len(line) <= LONGEST and line[-1] not in STOPS
    ]
    found: set[int] = set()
    for place, one in enumerate(short):
        for other in short[place + 1 : place + 1 + APART]:
            if (
                other - one > 1
                and not LIST_MARK.match(lines[one])
                and alike(lines[one], lines[other])
            ):
                found |= {one, other}
    return found
