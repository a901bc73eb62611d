"""电头: finds and takes apart lines like ``本报呼和浩特3月29日讯``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Dateline

# Agencies and papers whose copy Chinese newspapers print under their names.
AGENCY = "据?(?:本报|本刊|本网|本台|新华社|新华网|中新社|中新网|人民日报|央视网|人民网|中国日报)"
HAN = "一-鿿"
OWN_NAME = (
    f"[{HAN}]{{0,5}}(?:日报|晚报|晨报|早报|时报|商报|导报|都市报|特区报|法制报|青年报|农民报)"
)
"""How a paper may name itself where others write 本报."""
DATED = re.compile(
    rf"(?P<agency>{AGENCY}|{OWN_NAME})(?P<place>[{HAN}·]{{0,14}}?)\s*"
    r"(?:(?P<month>1[0-2]|0?[1-9])\s*月\s*)?(?P<day>3[01]|[12]\d|0?[1-9])\s*日\s*(?:\d{1,2}时)?\s*"
    r"(?P<kind>专?电|讯|消息|综合消息|综合电)"
)
UNDATED = re.compile(
    rf"(?P<agency>本报|本刊|本网|{OWN_NAME})(?P<place>[{HAN}]{{0,8}}?)(?P<kind>讯|消息)(?=\s*(?:[（(]|(?:见习|实习|首席)?记者|通讯员))"
)

BARE = re.compile(
    rf"(?:^|(?<=[。！？”）]))据?(?P<agency>本报|本刊|本网|新华社|中新社|{OWN_NAME})(?P<place>[{HAN}]{{0,6}}?)"
    r"(?P<kind>讯|专?电)(?=[\s\u3000（(])"
)
"""A dateline without a day, at the start of a sentence and set off by a space."""


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
    >>> find_dateline("新华社北京4月2日电").agency
    '新华社'
    """
    if "本" not in text and "社" not in text and "网" not in text and "报" not in text:
        return None
    patterns = (DATED, UNDATED, BARE)
    found = next((found for p in patterns if (found := p.search(text, start))), None)
    if not found:
        return None
    parts = found.groupdict()
    month, day = parts.get("month"), parts.get("day")
    return Found(
        found.start(),
        found.end(),
        parts["agency"].removeprefix("据"),
        parts["place"] or None,
        int(month) if month else None,
        int(day) if day else None,
        parts["kind"],
    )
