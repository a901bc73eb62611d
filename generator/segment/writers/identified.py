"""Who wrote, told with what or where that person is: 大学生 李雷, 祁门县茶叶研究中心 张建国."""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import add

from generator.segment.writers.bare_names import is_bare_name
from generator.segment.writers.byline_words import (
    BELONGS,
    HAN,
    MEMBERS,
    OFFICE,
    SPLIT,
    WHOLE_OFFICE,
)
from generator.segment.writers.names import is_usual_name

TWO_PARTS = re.compile(rf"([{HAN}]{{6,}})[ \u2009\u3000]+([{HAN}·]{{2,8}})")
"""An office told in full, and perhaps a person."""


def is_identified(text: str, knows: Callable[[str], bool] = lambda _: False) -> bool:
    """Whether a line is a person with what or where that person is, as letters are signed.

    ``knows`` tells words: a name, unless it is a usual one, holds none of two letters. A usual
    name may have no more than a place before it.

    >>> is_identified("高水小区 张建国"), is_identified("大学生 李雷")
    (True, True)
    >>> is_identified("合肥市 春茶上市"), is_identified("黄山区 白茶香", {"白茶"}.__contains__)
    (False, False)
    """
    parts = SPLIT.split(text.strip(), maxsplit=1)
    if len(parts) < 2 or not is_bare_name(parts[1]) or len(parts[0]) < 2:
        return False
    name = SPLIT.sub("", parts[1])
    if not is_usual_name(name) and any(map(knows, map(add, name, name[1:]))):
        return False
    if is_usual_name(name) and knows(parts[0]):
        return True
    return bool(BELONGS.search(parts[0]) or MEMBERS.fullmatch(parts[0]) or OFFICE.search(parts[0]))


def is_of_office(text: str, knows: Callable[[str], bool] = lambda _: False) -> bool:
    """Whether a line is the name of an office and of the person there who wrote.

    >>> is_of_office("祁门县茶叶研究中心 张建国"), is_of_office("祁门县茶叶研究中心 春茶上市")
    (True, False)
    >>> is_of_office("他走进县茶叶研究中心，张建国")
    False
    """
    parts = TWO_PARTS.fullmatch(text.strip())
    if parts is None or not WHOLE_OFFICE.fullmatch(parts[1]):
        return False
    return is_bare_name(parts[2]) and not knows(parts[2])
