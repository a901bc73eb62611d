"""Lines of an advert among headlines: they end with how to reach who gave it, or offer goods.

An advert is set large, in lines of its own: it looks like a headline of the text above or below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.segment.cutting.strips import Element, Kind
from generator.segment.words.entries import entries
from generator.segment.words.topics import pairs_of
from generator.segment.writers.signing import is_day, signs_off

REACHED = re.compile(
    r"^地址[：:]|(?:电话|热线|手机|传真)[：:]?\s*[（(]?\d[\d（）()—\-\s]{4,}\d|(?<!\d)1[3-9]\d{9}$|"
    r"(?<![\d-])(?:400-\d{3,4}-\d{3,4}|0\d{2,3}-\d{7,8})$"
)
OFFERED = re.compile(
    "厂家直[销配]|(?:开业|全场).{0,4}折|立减[0-9]+元|买一.?送一|(?:诚招|诚征|诚聘|招收).{0,8}(?:代理|加盟|学员)|常年招生|"
    "量大从优|送货上门|承印名片|火[热爆]招[生商]|随到随学|包教包会|(?:盛大|隆重)开[业盘]|开业(?:迎宾|庆典|大吉)|(?:火热|火爆)(?:开盘|热销|认购)|"
    "直降[0-9]+元|清仓|甩卖|大放价|欢迎(?:选购|来电|咨询|订购)|垂询|高产稳产|高价回收|(?:节|季|店庆|周年).{0,2}(?:优惠|特惠|大促)|价格面议|拎包入住|水电暖?齐全|现房(?:发售|销售)|"
    "(?:专业|上门)(?:疏通|开锁|搬家|维修|回收|安装)|(?:门面|门店|商铺|旺铺|摊位|车库|房屋|厂房).{0,4}(?:出租|招租|转让|出售)|"
    "^(?:(?:吉|旺)?[房铺]?(?:招租|出租|转让|出售)|招租启事)$"
)
"""What is said of goods and rooms by who has them to give: set from general knowledge, and from
adverts on the guests' pages that may be read."""
MOST_LINES, KNOWN, REACH = 2, 0.2, 12
"""Lines of an advert above the last, and the share of a line that a text beside it, no more than
so many elements away, says as well where it is of that text's headline."""

MOST_SAID, LONGEST_OFFER = 3, 90
"""Elements, and letters, of what is said below the first line of an offer."""


def without_adverts(strip: Sequence[Element]) -> list[Element]:
    """The strip less the lines that are an advert's."""
    found: set[int] = set()
    for place, element in enumerate(strip):
        if OFFERED.search(element.text) and _is_of_advert(strip, place):
            found.update(range(place, _end_of_offer(strip, place)))
        if not _says_where(element) or _signed(strip, place):
            continue
        start = place
        while place - start < MOST_LINES and _is_of_advert(strip, start - 1):
            start -= 1
        if element.kind is Kind.HEAD or start < place:
            found.update(range(start, place + 1))
    return [element for place, element in enumerate(strip) if place not in found]


def _end_of_offer(strip: Sequence[Element], place: int) -> int:
    """Behind which element an offer ends: what it says stands below it, down to how to reach who
    gives it, and is short."""
    letters = 0
    for below in range(place + 1, min(len(strip), place + 1 + MOST_SAID)):
        element = strip[below]
        letters += len(element.text)
        if element.kind not in (Kind.HEAD, Kind.TEXT) or letters > LONGEST_OFFER:
            break
        if REACHED.search(element.text) or entries(_lines_of(element)[-1:]):
            return below + 1
    return place + 1


def _says_where(element: Element) -> bool:
    """Whether a line set as a headline says how to reach somebody, or a text nothing else."""
    if element.kind not in (Kind.HEAD, Kind.TEXT) or not REACHED.search(element.text):
        return False
    lines = _lines_of(element)
    return element.kind is Kind.HEAD or len(entries(lines)) == len(lines)


def _lines_of(element: Element) -> list[str]:
    return [line.string for chain in element.chains for piece in chain for line in piece.lines]


def _signed(strip: Sequence[Element], place: int) -> bool:
    """Whether an office or a day signs right below: the line is of a notice."""
    below = [element.text for element in strip[place + 1 : place + 2]]
    return any(signs_off(text) or is_day(text) for text in below)


def _is_of_advert(strip: Sequence[Element], place: int) -> bool:
    """Whether a line set as a headline is none: no text beside it speaks of it."""
    if place < 0 or strip[place].kind is not Kind.HEAD:
        return False
    pairs = pairs_of(strip[place].text)
    return all(len(pairs & text) < KNOWN * len(pairs) for text in _beside(strip, place))


def _beside(strip: Sequence[Element], place: int) -> list[frozenset[str]]:
    """What the nearest texts above and below say."""
    above = range(place - 1, max(-1, place - REACH), -1)
    below = range(place + 1, min(len(strip), place + REACH))
    nearest = [next((n for n in way if strip[n].kind is Kind.TEXT), None) for way in (above, below)]
    return [pairs_of(strip[n].text) for n in nearest if n is not None]
