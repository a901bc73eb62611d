"""Entries: lines of a name and what it is, as notices, records and programmes list them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple

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
ALIKE = re.compile(
    r"(?P<rank>第[一二三四五六七八九十]{1,3}[名位]|[特一二三]等奖|[金银铜][牌奖])|(?P<name>[一-鿿]{2,8}[：:])(?=.)"
)
"""How the entries of one list begin: with a rank, or each with a name and a colon."""
FEWEST, LONGEST = 3, 4
"""Entries of a list, and lines of one of them, from the start of one to that of the next."""
SENTENCE = re.compile("[。！？，]")


class Lists(NamedTuple):
    """Lists whose entries take a line or more: the lines that begin an entry, that end one
    above another, and all of them."""

    begin: set[int]
    end: set[int]
    inside: set[int]


def entries(lines: Sequence[str]) -> set[int]:
    """The lines that are entries: by what they name, or by another one near them.

    >>> entries(["姓名：王强", "年龄：54岁", "", "", "警方：三人被刑拘", "", "", "电话：663500"])
    {0, 1, 7}
    """
    like = {n for n, line in enumerate(lines) if ENTRY.fullmatch(line) and line[-1] not in OPEN}
    near = {n for n in like if any(n + step in like for step in NEAR)}
    return near | {n for n, line in enumerate(lines) if CONTACT.fullmatch(line)}


def lists(lines: Sequence[str]) -> Lists:
    """The entries that begin alike, three or more of them, and have no sentence among them.

    >>> lists(["第一名 春风队 三十", "二分", "第二名 长河队 三十分", "第三名 石桥队", "昨晚收官"])
    Lists(begin={0, 2, 3}, end={1, 2}, inside={0, 1, 2, 3})
    """
    found = Lists(set(), set(), set())
    begins = [(n, start.lastgroup) for n, line in enumerate(lines) if (start := ALIKE.match(line))]
    for _, same in groupby(begins, key=lambda one: one[1]):
        for run in _unbroken(lines, [n for n, _ in same]):
            if len(run) >= FEWEST:
                found.begin.update(run)
                found.end.update(n - 1 for n in run[1:])
                found.inside.update(range(run[0], run[-1] + _length_of_last(lines, run)))
    return found


def _unbroken(lines: Sequence[str], begins: Sequence[int]) -> list[list[int]]:
    """The begins of entries, in runs that no sentence, nothing else and no long text parts."""
    runs = [[n] for n in begins[:1]]
    for above, below in pairwise(begins):
        between = lines[above:below]
        near = below - above <= LONGEST and all(between)
        if near and not any(map(SENTENCE.search, between)):
            runs[-1].append(below)
        else:
            runs.append([below])
    return runs


def _length_of_last(lines: Sequence[str], begins: Sequence[int]) -> int:
    """How many lines the last entry has: as many as the shortest, as far as none is a sentence."""
    most = min(below - above for above, below in pairwise(begins))
    below = lines[begins[-1] + 1 : begins[-1] + most]
    return 1 + sum(1 for _ in takewhile(lambda line: line and not SENTENCE.search(line), below))
