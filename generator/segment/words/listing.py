"""The marks of lists: 一、 … （二） … 3. … 第四, … 五是 … 六问： … ▲."""

from __future__ import annotations

import re
from typing import NamedTuple

HAN = "一二三四五六七八九十"
ASKED = "[一-鿿][：:]"
"""What stands behind the number of questions and the like, told one by one: 一问：… 二看：…"""
MARK = re.compile(
    r"\s*(?:(?P<bare>[一二三四五六七八九十]{1,3})、|[（(](?P<bracketed>[一二三四五六七八九十]{1,3})[）)]"
    r"|(?P<figure>\d{1,2})[.．、](?!\d)|第(?P<ordinal>[一二三四五六七八九十]{1,3})[，、,]"
    r"|(?P<is>[一二三四五六七八九十])是|(?P<told>[一二三四五六七八九十])"
    + ASKED
    + r"|(?P<bullet>[▲△●○■□◆◇★☆※]))"
)


class Mark(NamedTuple):
    """The mark that a paragraph begins with; ``number`` is 0 for a bullet."""

    style: str
    number: int


def mark_of(text: str) -> Mark | None:
    """The mark at the start of ``text``.

    >>> mark_of("（十一）其他"), mark_of("▲遗失"), mark_of("一些人")
    (Mark(style='bracketed', number=11), Mark(style='▲', number=0), None)
    """
    found = MARK.match(text)
    if not found:
        return None
    style = found.lastgroup or ""
    shown = found[style]
    if style == "bullet":
        return Mark(shown, 0)
    return Mark(style, int(shown) if style == "figure" else _number(shown))


def _number(han: str) -> int:
    """The value of 一 to 九十九; 0 where the han make no number."""
    tens, ten, ones = han.rpartition("十")
    if not ten:
        return HAN.index(han) + 1 if len(han) == 1 else 0
    return 10 * _number(tens or "一") + (_number(ones) if ones else 0)
