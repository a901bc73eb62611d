"""报头, 导读, 天气: what a front page has beside its articles.

The paper's name stands in its head between the day, the number of the issue and whose paper it is;
an index tells what stands on which page; a box tells the weather. None of them is an article, and
in a dump that follows the columns they stand anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.model import Line
from generator.segment.pieces.piece import Role
from generator.segment.roles.role_signs import SPACES

HEAD = (Role.FOLIO, "the head of the paper")
INDEX = (Role.NOISE, "an index of the pages")
WEATHER = (Role.NOISE, "a box of the weather")

NAME = re.compile(
    "[一-鿿]{1,7}(?:日报|晚报|早报|晨报|午报|时报|商报|导报|都市报|周报|快报|新报|农民报|农牧报|工人报|青年报|少年报|"
    "老年报|妇女报|法制报|法治报|观察报|教育报|科技报|信息报|经济报|环境报|邮电报|文艺报|开发报|交通报)"
)
"""A paper's own name, which is a line by itself in its head alone."""
FIGURE, HAN_FIGURE = "[0-9OoＯ]", "[一二三四五六七八九〇○零十]"
WEEKDAY = r"(?:星期|周)\s?[一二三四五六日天]"
DAY = (
    rf"{FIGURE}{{4}}\s?[年./-]\s?{FIGURE}{{1,2}}\s?[月./-]\s?{FIGURE}{{1,2}}\s?[日曰]?|"
    rf"{HAN_FIGURE}{{4}}年{HAN_FIGURE}{{1,3}}月{HAN_FIGURE}{{1,3}}[日曰]"
)
"""A day as heads of papers have it, and as scans read it."""
PARTS = re.compile(
    rf"(?:{DAY})(?:\s*{WEEKDAY})?|{WEEKDAY}|(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年.{{0,8}}|"
    r"农历.{2,10}|(?:总)?第\s?\d{1,6}\s?[期号]|(?:今[日天]|本[期报]|共)\s?[\d一二三四五六七八九十]{1,3}\s?版|"
    r"[一-鿿]{2,16}(?:机关报|主管主办|主管|主办)|国内统一.{4,30}|CN\s?\d\d-.{4,8}|邮发代号.{4,10}|"
    r"[^一-鿿]{1,30}|第[一二三四五六七八九十\d]{1,3}版"
)
"""What stands beside the name in the head of a paper."""
ALONE = re.compile(
    rf"(?:[A-Z]?\d{{1,2}}\s?版?\s+)?(?:[一-鿿·]{{2,8}}\s+)?(?:{DAY})\s*{WEEKDAY}"
    r"(?:\s+[一-鿿·]{2,6})?(?:\s*[A-Z]?\d{1,2}|\s*第?.{1,3}版)?|"
    r"中共.{2,10}委(?:员会)?机关报|国内统一连续出版物号.{0,20}|CN\s?\d\d-\d{4}|"
    rf"(?:第?\s?[A-Z]?\d{{1,2}}\s?版)?\s*(?:{NAME.pattern})\s*(?:{DAY})\s*(?:{WEEKDAY})?.{{0,12}}|"
    r"(?:总)?第\s?\d{4,6}\s?期|今[日天]\s?[\d一二三四五六七八九十]{1,3}\s?版|"
    r"邮发代号[：:]?\s?\d{1,3}-\d{1,4}|[A-Z]{4,16}(?:\s[A-Z]{3,12})?|"
    r"(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年.{0,3}月(?:.{1,3})?"
)
"""Parts that no text has in a line alone, and no office that signs."""
HINT = re.compile("[报年期版刊导点航日天风℃邮]|\\d{4}|^[A-Z]{4}")
"""What each of them has a sign of: most lines have none."""
LONGEST = 60
"""Signs that such a line has at most."""
REACH = 8
"""So many lines about its name the head has at most."""

TEASER = re.compile(
    r"[▶►▷→]+\s*第?[A-Z]?\d{1,2}\s*版[^，。]{0,24}|[^，。]{4,24}[▶►▷→]+\s*第?[A-Z]?\d{1,2}\s*版"
)
"""What another page has, told on the first: ▶2版 春茶开采; 春茶开采▶▶2版."""
INDEX_LABEL = re.compile("(?:今日|要闻|本报|内容|重点|新闻)?(?:导读|看点|导航)")
PAGE = r"第?\s?[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,2})\s?版"
ENTRY = re.compile(
    rf"[▶►▷▸→●■◆★>》\s]*{PAGE}(?=[\s\u2009\u3000：:·|｜▶►])(?:.{{2,40}})|"
    rf".{{4,40}}[▶►▷▸→>…·\s\u2009\u3000（(]+(?:详?见)?{PAGE}[）)]?|.{{4,40}}[\s\u2009\u3000…]+[A-Z]?\d{{2}}|"
    r"[▶►▷▸]{1,2}.{2,40}"
)
"""An entry of an index: the page before or behind what stands there."""
LONGEST_REST, LONGEST_LAST = 14, 6
"""Letters of the second line of an entry, and of that of the last one."""

SKY = re.compile(
    r"(?:今|明|后)[天日晚](?:白天|夜间|夜里|上午|下午)?(?:到|至|，)?.{0,12}(?:晴|阴|多云|雨|雪|雾|霾).{0,8}|"
    r"[一-鿿]{2,6}[\s\u2009\u3000]+.{0,10}(?:晴|阴|多云|雨|雪|雾|霾).{0,12}℃.{0,12}|"
    r"(?:偏)?[东南西北]{1,2}风.{0,10}级.{0,8}|(?:最[高低])?(?:气温)?[：:]?\s?[-−]?\d{1,2}\s?℃?\s?[～~—–-]+\s?[-−]?\d{1,2}\s?℃.{0,4}"
)
"""A line of the box that tells the weather."""
FORECAST = re.compile("[今明][日天](?:[一-鿿]{2})?天气[：:].{2,40}")
"""All of it in one line."""
FEWEST_SKY = 2
WEATHER_LABEL = re.compile("[一-鿿]{0,4}天气(?:预报|提示)?")

Shown = tuple[Role, str] | None


def mark_front_matter(lines: Sequence[Line], found: list[Shown]) -> None:
    """Marks the lines of the head, of an index and of a box of the weather."""
    texts = [line.string.strip() for line in lines]
    for place, text in enumerate(texts):
        if len(text) > LONGEST or not HINT.search(text):
            continue
        if _is_name(texts, found, place):
            _mark(found, [place, *_beside(texts, found, place)], HEAD)
        elif found[place] is None and _is_head(text):
            found[place] = HEAD
        elif INDEX_LABEL.fullmatch(SPACES.sub("", text)):
            _mark(found, [place, *_entries(texts, place + 1)], INDEX)
        elif TEASER.fullmatch(text):
            found[place] = INDEX
        elif FORECAST.fullmatch(text):
            found[place] = WEATHER
        elif SKY.fullmatch(text):
            _mark_weather(texts, found, place)


def _is_head(text: str) -> bool:
    """Whether a line can be nothing but the head of a paper."""
    if ALONE.fullmatch(text):
        return True
    return _are_parts(text) and any(map(ALONE.fullmatch, text.split()))


def _are_parts(text: str) -> bool:
    """Whether a line is a part of the head, or several with spaces between."""
    return bool(text) and (
        PARTS.fullmatch(text) is not None or all(map(PARTS.fullmatch, text.split()))
    )


def _mark(found: list[Shown], places: Sequence[int], shown: tuple[Role, str]) -> None:
    if len(places) > 1:
        for place in places:
            found[place] = shown


def _is_name(texts: Sequence[str], found: Sequence[Shown], place: int) -> bool:
    return found[place] is not HEAD and NAME.fullmatch(SPACES.sub("", texts[place])) is not None


def _beside(texts: Sequence[str], found: Sequence[Shown], place: int) -> list[int]:
    """The lines of the head above and below the paper's name, and what is furniture already."""

    def belongs(n: int) -> bool:
        known = found[n]
        if known is not None:
            return known[0] in (Role.FOLIO, Role.NOISE) and known not in (INDEX, WEATHER)
        return _are_parts(texts[n])

    above = _run(range(place - 1, max(-1, place - 1 - REACH), -1), belongs)
    below = _run(range(place + 1, min(len(texts), place + 1 + REACH)), belongs)
    return [*above, *below]


def _run(places: range, belongs: Callable[[int], bool]) -> list[int]:
    found = []
    for place in places:
        if not belongs(place):
            break
        found.append(place)
    return found


def _entries(texts: Sequence[str], place: int) -> list[int]:
    """The lines of an index below its label: entries, each with a second line or without."""
    found: list[int] = []
    longest = 0
    while place < len(texts):
        text = texts[place]
        if ENTRY.fullmatch(text):
            longest = max(longest, len(text))
        elif not (found and _is_rest(texts, place, longest)):
            break
        found.append(place)
        place += 1
    return found


def _is_rest(texts: Sequence[str], place: int, longest: int) -> bool:
    """Whether a line is the second one of an entry: another entry follows, or the entry above
    fills its column."""
    text, above = texts[place], texts[place - 1]
    if not ENTRY.fullmatch(above):
        return False
    if place + 1 < len(texts) and ENTRY.fullmatch(texts[place + 1]):
        return len(text) <= LONGEST_REST
    return len(text) <= LONGEST_LAST and len(above) + 1 >= longest


def _mark_weather(texts: Sequence[str], found: list[Shown], place: int) -> None:
    run = _run(range(place, len(texts)), lambda n: SKY.fullmatch(texts[n]) is not None)
    if len(run) >= FEWEST_SKY:
        labelled = place > 0 and WEATHER_LABEL.fullmatch(SPACES.sub("", texts[place - 1]))
        _mark(found, [*([place - 1] if labelled else []), *run], WEATHER)
