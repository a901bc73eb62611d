"""Headline lines that belong together by their form: crossheads set alike, titles of notices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.segment.paragraphs import LIST_MARK
from generator.segment.strips import Element, Kind

APART = 12
"""How many elements lie between two crossheads of one article at most."""
ALIKE = 3
"""Signs that two lines have at the same places, where neither is much longer."""
LONGEST, LIKE_LENGTHS = 20, 3
NOTICE = re.compile(
    "(?:公告|公示|通告|启事|声明|讣告|通知书?|告示|更正|致歉|公报|招标书?|征稿|征文|招聘|简章)"
    "(?:[（(].{1,12}[）)])?$"
)
"""Titles of notices end so (GB/T 9704-2012 names the official kinds; papers add 启事, 讣告)."""


def is_notice(text: str) -> bool:
    """Whether a line is the title of a notice.

    >>> is_notice("厨房设备采购招标公告"), is_notice("先给签约“瘦身”")
    (True, False)
    """
    return NOTICE.search(text.strip()) is not None


def in_series(strip: Sequence[Element]) -> set[int]:
    """The headline lines of the strip that are numbered, or set like another one near them."""
    heads = [n for n, element in enumerate(strip) if element.kind is Kind.HEAD]
    found: set[int] = set()
    for place, head in enumerate(heads):
        for other in heads[place + 1 :]:
            if other - head > APART:
                break
            between = range(head + 1, other)
            if any(strip[n].kind is Kind.TEXT for n in between) and alike(
                strip[head].text.strip(), strip[other].text.strip()
            ):
                found |= {head, other}
    return found


def alike(one: str, other: str) -> bool:
    """Whether two lines are built alike, or both numbered.

    >>> alike("守其“味”：工艺须可验证", "变其“形”：场景应向下沉"), alike("一、总体情况", "二、问题")
    (True, True)
    >>> alike("通辽市畅通就业扶贫渠道", "千头澳牛落户杭锦后旗")
    False
    """
    if LIST_MARK.match(one) and LIST_MARK.match(other):
        return True
    if max(len(one), len(other)) > LONGEST or abs(len(one) - len(other)) > LIKE_LENGTHS:
        return False
    return sum(map(str.__eq__, one, other)) >= ALIKE
