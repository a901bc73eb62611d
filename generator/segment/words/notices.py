"""Titles of notices: announcements, statements, calls for bids, obituaries."""

from __future__ import annotations

import re

NOTICE = re.compile(
    "(?:公告|公示|通告|启事|声明|讣告|通知书?|告示|更正|致歉|公报|招标书?|征稿|征文|招聘|简章|"
    "关于.{4,}的(?:决议|决定|命令|意见|通报|报告|批复|议案|复函|纪要|办法|规定|细则|方案)|任免名单)"
    "(?:[（(].{1,12}[）)])?$"
)
"""Titles of notices end so (GB/T 9704-2012 names the official kinds; papers add 启事, 讣告)."""


ENDS = frozenset("告示事明知书正歉报标稿文聘章议定令见批复案函要法则单）)")
"""The letters that they end with: most lines need no closer look."""


def is_notice(text: str) -> bool:
    """Whether a line is the title of a notice.

    >>> is_notice("厨房设备采购招标公告"), is_notice("先给签约“瘦身”")
    (True, False)
    >>> is_notice("省人民政府关于表彰劳动模范的决定"), is_notice("改变一生的决定")
    (True, False)
    """
    text = text.strip()
    return text[-1:] in ENDS and NOTICE.search(text) is not None
