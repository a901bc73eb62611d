"""Which year a page that prints no year is of, from what its text says.

A year proves nothing by being mentioned: a page looks back (2019年…同比增长) and ahead (到2025年).
Three kinds of evidence count, the surest first:

1. *A full date*: a 年月日 within seven days of the page's latest dateline (截至2020年7月12日7时).
   Not in a sentence of remembrance (1921年7月1日…成立), nor when a later year is looked back on.
2. *Beside 今年 or 目前*: the year that the text itself puts next to them: 今年（2020年）,
   2020年（今年）, 2020年目前; likewise 去年（2019年） and 明年（2021年）, one year off. A clause
   between them parts them: 目前，2019年的项目已完工 says nothing of today's year.
3. *Business of a running year*: the page speaks of its present (今年, 目前), names one year as
   closed (2019年度…, 2019年…完成) and the next as what is still being planned, levied, granted
   (下调2020年…, 2020年…计划, 2020年上半年…到期后) and never as done. In November and December
   such business may be next year's, so there only parts of a year already begun count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_YEAR = r"(?<!\d)((?:19|20)\d\d)年"
_FULL = re.compile(_YEAR + r"(\d{1,2})月(\d{1,2})日")
_NAMED = re.compile(_YEAR)
_SENTENCE = re.compile(r"[^。！？!?]+")
_CLAUSE = re.compile(r"[^。！？!?；;，,：:]+")
_REMEMBRANCE = re.compile(r"周年|纪念|诞辰|诞生|出生|生于|逝世|成立于|始建于|建党|建国|历史上")
_PRESENT = re.compile(r"今年|目前|本年度")
_BESIDE = re.compile(
    r"(今年|本年)(?:[（(]即?|即|是)?" + _YEAR + r"(?![前底末])"
    r"|(目前|去年|上年|明年)[（(]即?"
    + _YEAR
    + r"|"
    + _YEAR
    + r"[（(]?即?(今年|目前)(?!年?[前底末])"
)
_OFFSET = {"去年": 1, "上年": 1, "明年": -1}
_GOAL = re.compile(r"(?:到|至|力争|截止?至?|自|从)$")
_RESULT = re.compile(
    r"年度(?!.{0,12}(?:计划|预算|要点|任务|目标))|实现|完成|达(?=[到\d])|同比|增长|增加值|下降|突破|荣获|被评|"
    r"以来|[已曾]|(?<!为)了(?!解)|年[底末初]|年起"
)
_INTENT = re.compile(r"计划|(?<![模虚])拟|将(?!军)|力争|确保|预计|要(?!素|求|闻)")
_DONE = re.compile(r"已|(?<!为)了(?!解)|全部|同比")
_NOT_A_PERIOD = re.compile(r"年(?:[前底末初起]|以[来前后]|之前|[至到—~-])")
_UNDERTAKEN = re.compile(
    r"下调|上调|调整|减免|免收|免征|缓缴|缓交|降低|提高|安排|下达|制定|制订|印发|部署|启动|核定|编制|落实|"
    r"申报|筹备|做好|抓好|推进|确保|公布"
)
_AHEAD = re.compile(
    r"计划|(?<![模虚])拟|将(?!军)|预计|预算|指标|任务|目标|要点|力争|确保|到期|期满|截止|之年"
)
_PART = re.compile(r"年(上半年|下半年|[一二三四1-4]季度|\d{1,2}月)")
_NEXT_YEARS_BUSINESS = 11
"""From this month on a whole year that is planned may be the next one."""
_PART_BEGINS = {"上半年": 1, "下半年": 7, "一": 1, "二": 4, "三": 7, "四": 10}


@dataclass(frozen=True, slots=True)
class YearFound:
    """A year, the words that show it, and how sure it is (0 to 1)."""

    year: int
    reason: str
    confidence: float


def plain(text: str) -> str:
    """``text`` in NFKC without the white space of line ends and of spaced digits (3 月 29日).

    Numbers that stand apart stay apart, save a year, a month or a day broken by a line's end.
    """
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"(?<![\d.])(1|19\d?|2|20\d?)\s+(\d{1,3})(?=\s*年)", _joined_year, text)
    text = re.sub(r"(?<![\d.])([1-3])\s+(\d)(?=\s*[月日])", r"\1\2", text)
    return re.sub(r"(?<!\d)\s+|\s+(?!\d|\s)", "", text)


def _joined_year(match: re.Match[str]) -> str:
    return match[1] + match[2] if len(match[1] + match[2]) == 4 else match[0]


def year_of(text: str, month: int, day: int) -> YearFound | None:
    """The year of the latest dateline ``month``/``day`` of a page, by its ``text`` from ``plain``.

    None without evidence. The year is the dateline's; the issue may be of the next.
    """
    told = _told(text)
    return (
        _by_full_date(text, month, day, told)
        or _by_neighbour(text)
        or _by_running_business(text, month, told)
    )


def _by_full_date(text: str, month: int, day: int, told: _Told) -> YearFound | None:
    seen: dict[int, str] = {}
    for sentence in _SENTENCE.findall(text):
        if _REMEMBRANCE.search(sentence):
            continue
        for match in _FULL.finditer(sentence):
            for year in _years_within_a_week(match, month, day):
                seen.setdefault(year, match[0])
    if not seen or max(told.closed, default=0) > max(seen):
        return None  # a page that looks back on a later year is later itself
    year = max(seen)
    sure = 0.97 if len(seen) == 1 else 0.8
    return YearFound(year, f"the text says {seen[year]}, within a week of the dateline", sure)


def _years_within_a_week(match: re.Match[str], month: int, day: int) -> Iterator[int]:
    named = _day(int(match[1]), int(match[2]), int(match[3]))
    if named is None:
        return
    for year in (named.year - 1, named.year, named.year + 1):
        dateline = _day(year, month, day)
        if dateline is not None and abs(named - dateline) <= timedelta(days=7):
            yield year


def _by_neighbour(text: str) -> YearFound | None:
    found: dict[int, str] = {}
    for match in _BESIDE.finditer(text):
        year = int(match[2] or match[4] or match[5]) + _OFFSET.get(match[3], 0)
        found.setdefault(year, match[0])
    if len(found) != 1:
        return None  # none, or two that contradict each other
    year, words = found.popitem()
    return YearFound(year, f"the text puts the year beside {words!r}", 0.93)


@dataclass(frozen=True, slots=True)
class _Told:
    """How the text speaks of years: those it looks back on, and the clauses that name others."""

    closed: frozenset[int]
    running: dict[int, list[tuple[str, re.Match[str]]]]


def _told(text: str) -> _Told:
    closed: set[int] = set()
    running: dict[int, list[tuple[str, re.Match[str]]]] = {}
    for sentence in _SENTENCE.findall(text):
        for clause in _CLAUSE.finditer(sentence):
            for match in _NAMED.finditer(clause[0]):
                if _is_closed(clause[0], sentence[clause.end() :], match):
                    closed.add(int(match[1]))
                else:
                    running.setdefault(int(match[1]), []).append((clause[0], match))
    return _Told(frozenset(closed), running)


def _by_running_business(text: str, month: int, told: _Told) -> YearFound | None:
    if not _PRESENT.search(text):
        return None
    clauses = {
        year: [clause for clause, match in said if _is_running(clause, match, month)]
        for year, said in told.running.items()
        if year - 1 in told.closed and year > max(told.closed)
    }
    years = [year for year, said in clauses.items() if said]
    if len(years) != 1:
        return None
    said = clauses[years[0]]
    reason = f"{years[0] - 1} is closed and {years[0]} is running in the text ({said[0]})"
    return YearFound(years[0], reason, 0.75 if len(said) > 1 else 0.65)


def _is_closed(clause: str, rest: str, match: re.Match[str]) -> bool:
    """Whether a year is named for what it brought: a result in its clause, or right after it."""
    after = clause[match.end(1) :]
    result = _RESULT.search(after)
    if result is not None:
        intent = _INTENT.search(after, 0, result.start())
        return intent is None or _DONE.search(after) is not None  # 2020年计划完成 is still ahead
    # 2019年，全市…完成: the year is a clause of its own and the result stands in the next
    return len(after) == 1 and _RESULT.search(rest) is not None


def _is_running(clause: str, match: re.Match[str], month: int) -> bool:
    before, after = clause[: match.start()], clause[match.end(1) :]
    if _GOAL.search(before) or _NOT_A_PERIOD.match(after):
        return False
    business = _UNDERTAKEN.search(before) or _AHEAD.search(after)
    part = _PART.match(after)
    if part is not None:
        return _begins(part[1]) <= month and business is not None
    return month < _NEXT_YEARS_BUSINESS and business is not None


def _begins(part: str) -> int:
    """The month in which a part of a year (上半年, 二季度, 3月) begins."""
    if part.endswith("季度"):
        return _PART_BEGINS.get(part[0]) or 3 * int(part[0]) - 2
    return _PART_BEGINS.get(part) or int(part[:-1])


def _day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, None when it has no such day (misread 2月30日)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
