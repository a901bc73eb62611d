"""What adverts say of goods and rooms."""

from __future__ import annotations

import re

OFFERED = re.compile(
    "厂家直[销配]|(?:开业|全场).{0,4}折|立减[0-9]+元|买一.?送一|(?:诚招|诚征|诚聘|招收).{0,8}(?:代理|加盟|学员)|常年招生|"
    "量大从优|送货上门|承印名片|(?:门面|门店|商铺|旺铺|摊位|车库|房屋|厂房).{0,4}(?:出租|招租|转让|出售)|"
    "^(?:(?:吉|旺)?[房铺]?(?:招租|出租|转让|出售)|招租启事)$"
)
"""What is said of goods and rooms by who has them to give: set from general knowledge, and from
adverts on the guests' pages that may be read."""


def is_offer(text: str) -> bool:
    """Whether a line says that goods or rooms are to be had.

    >>> is_offer("门面出租"), is_offer("常年招生"), is_offer("王门生")
    (True, True, False)
    """
    return OFFERED.search(text) is not None
