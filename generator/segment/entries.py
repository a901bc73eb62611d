"""Entries: lines of a name and what it is, as notices, records and programmes list them."""

from __future__ import annotations

import re
from collections.abc import Sequence

CONTACT = re.compile(
    "[一-鿿]{0,6}(?:电话|手机|传真|邮箱|邮编|邮政编码|网址|联系人|联系方式|地址|微信号?|账号|户名|开户行|开户银行)"
    "[：:].{2,40}"
)
"""How to reach who gave a notice: 联系电话：… (from general knowledge of notices)."""
ENTRY = re.compile(r"(?:[一-鿿（）、·]{2,8}[：:]|\d{1,2}[：:]\d{2}(?!\d))[^，。；？！]{1,30}")
"""姓名：…, 职业：… and the hours of a programme."""
NEAR = (-1, 1)
"""How far another entry stands, in lines: a headline of two may begin with a colon as well."""
OPEN = "，、；：:（"


def entries(lines: Sequence[str]) -> set[int]:
    """The lines that are entries: by what they name, or by another one near them.

    >>> entries(["姓名：王强", "年龄：54岁", "", "", "警方：三人被刑拘", "", "", "电话：663500"])
    {0, 1, 7}
    """
    like = {n for n, line in enumerate(lines) if ENTRY.fullmatch(line) and line[-1] not in OPEN}
    near = {n for n in like if any(n + step in like for step in NEAR)}
    return near | {n for n, line in enumerate(lines) if CONTACT.fullmatch(line)}
