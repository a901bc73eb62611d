"""电头: finds and takes apart lines like ``本报呼和浩特3月29日讯``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Dateline

# Agencies and papers whose copy Chinese newspapers print under their names.
AGENCY = (
    "(?:据|综合)?(?:本报|本刊|本网|本台|新华社|新华网|中新社|中新网|人民日报|央视网|央视新闻|央视|央广网|人民网|中国日报|"
    "参考消息网?|法新社|路透社|美联社|合众国际社|塔斯社|塔新社|俄新社|共同社|德新社|安莎社|埃菲社|韩联社|朝中社)"
)
HAN = "一-鿿"
OWN_NAME = (
    f"(?:[{HAN}]{{2,6}}[·/])?[{HAN}]{{0,5}}"
    "(?:日报|晚报|晨报|早报|时报|商报|导报|都市报|特区报|法制报|青年报|农民报)"
)
"""How a paper may name itself where others write 本报."""
ANY_NAME = rf"{OWN_NAME}|(?:^|(?<=[\s。！？”）]))[{HAN}]{{1,7}}(?:(?<!本)报|新闻|时刻|融媒)"
"""Any other paper or newsroom, at the start of a sentence: a day, or who wrote, leaves no doubt."""
MONTH = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"
DAY = "3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|[一二三四五六七八九]"
NUMBERS = {char: number for number, char in enumerate("一二三四五六七八九", 1)}
DATED = re.compile(
    rf"(?P<agency>{AGENCY}|{ANY_NAME})(?P<place>[{HAN}·]{{0,14}}?)\s*"
    rf"(?:(?:\d{{4}}|[一二三四五六七八九〇○零]{{4}})年)?(?:(?P<month>{MONTH})\s*月\s*)?(?P<day>{DAY})\s*日\s*"
    r"(?:\d{1,2}时)?\s*(?P<kind>专?电|讯|消息|综合消息|综合电)"
)
UNDATED = re.compile(
    rf"(?P<agency>本报|本刊|本网|{ANY_NAME})(?P<place>[{HAN}]{{0,8}}?)(?P<kind>讯|消息)"
    r"(?=\s*(?:[（(［【]|(?:见习|实习|首席)?记者|通讯员))"
)
OF_PLACE = re.compile(
    rf"(?:^|(?<=[。！？”]))(?P<agency>)(?P<place>[{HAN}]{{2,6}})(?P<kind>讯)"
    r"(?=\s*[（(［【](?:见习|实习|首席)?(?:记者|通讯员))"
)
"""One that names the place alone, before who reports."""
BARE = re.compile(
    rf"(?:^|(?<=[。！？”）]))据?(?P<agency>本报|本刊|本网|新华社|中新社|{OWN_NAME})(?P<place>[{HAN}]{{0,6}}?)"
    r"(?P<kind>讯|专?电|综合消息|综合电)(?=[\s\u3000（(［【])"
)
"""A dateline without a day, at the start of a sentence and set off by a space."""
KIND = re.compile("[电讯]|消息")
NAMES_ONE = re.compile(r"[本社网报视新时融]|讯\s*[（(［【]")
"""What every dateline has: its kind, and a letter of the name before it, or who reports behind."""
BRACKETED = re.compile(
    rf"(?:^|(?<=[。！？”）]))[【\[（(]\s*据?(?P<agency>本报|本刊|新华社|中新社|{OWN_NAME})(?P<place>[{HAN}]{{0,6}}?)"
    r"(?P<kind>讯|专?电|消息)\s*[】\]）)]"
)
"""One without a day, in brackets of its own."""


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline in a text: where it stands and what it says. Month and day may be unknown."""

    start: int
    end: int
    agency: str
    place: str | None
    month: int | None
    day: int | None
    kind: str

    def as_dateline(self) -> Dateline:
        """The model's dateline; its date is ``MM-DD`` until the year is known."""
        date = f"{self.month:02d}-{self.day:02d}" if self.month and self.day else None
        return Dateline(self.agency, self.place, date, self.kind)


def find_dateline(text: str, start: int = 0) -> Found | None:
    """The first dateline in ``text`` from ``start`` on.

    >>> find_dateline("本报呼和浩特3月29日讯 （记者").place
    '呼和浩特'
    >>> find_dateline("新华社北京4月2日电").agency, find_dateline("黄山讯（记者 李雷）").place
    ('新华社', '黄山')
    >>> find_dateline("【本报黄山4月2日讯】（记者 李雷）").start
    0
    """
    if not (KIND.search(text) and NAMES_ONE.search(text)):
        return None
    patterns = (DATED, UNDATED, BARE, BRACKETED, OF_PLACE)
    found = next((found for p in patterns if (found := p.search(text, start))), None)
    if not found:
        return None
    parts = found.groupdict()
    month, day = parts.get("month"), parts.get("day")
    start, end = found.span()
    bracketed = start > 0 and text[start - 1] + text[end : end + 1] in ("【】", "［］")
    return Found(
        start - bracketed,
        end + bracketed,
        parts["agency"].removeprefix("据").removeprefix("综合"),
        parts["place"] or None,
        _number(month) if month else None,
        _number(day) if day else None,
        parts["kind"],
    )


def _number(text: str) -> int:
    """A number up to 99 in figures or in words.

    >>> _number("04"), _number("十"), _number("二十三"), _number("九")
    (4, 10, 23, 9)
    """
    if text.isdigit() and text.isascii():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (NUMBERS.get(tens, 1) * 10 if ten else 0) + NUMBERS.get(ones, 0)
