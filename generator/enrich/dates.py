"""The day of an issue (期): sidecar, else folio line, else the day after the latest dateline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.enrich.years import YearFound, plain, year_of

_WEEKDAYS = "一二三四五六日"
_FOLIO = re.compile(
    r"(?<!\d)(?:((?:19|20)\d\d)[年.\-/])?(\d{1,2})[月.\-/](\d{1,2})(?:日|(?!\d))(?:[^，。；]{0,12}?(?:星期|周)([一二三四五六日天]))?"
)
_LEAP = 2000
"""A year that has every day of the calendar, to set days without a year in order."""
_MISPRINT_DAYS = 30
_MISPRINT_WITNESSES = 3


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A day as printed in a dateline or folio line: its year is often left out.

    ``weekday`` counts from Monday = 0, as ``datetime.date.weekday`` does.
    """

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class IssueDate:
    """An issue's day (ISO) or None; where it is from; the reason in words; how sure (0 to 1)."""

    date: str | None
    source: Literal["sidecar", "printed", "inferred"] | None
    reason: str
    confidence: float


def folio_day(line: str) -> PrintedDay | None:
    """The day in a folio line (``2021年4月24日 星期六 第8版``); None when it prints no day."""
    match = _FOLIO.search(plain(line))
    if match is None:
        return None
    weekday = _WEEKDAYS.index(match[4].replace("天", "日")) if match[4] else None
    year = int(match[1]) if match[1] else None
    printed = PrintedDay(int(match[2]), int(match[3]), year, weekday)
    return printed if _exists(printed) else None


def issue_date(
    text: str,
    datelines: Sequence[PrintedDay],
    folio: Sequence[PrintedDay] = (),
    sidecar: str | None = None,
) -> IssueDate:
    """The day of the issue to which a page belongs.

    ``text`` is the page's raw text (evidence for the year), ``datelines`` the days of its
    datelines, ``folio`` those of its folio lines, ``sidecar`` the ISO day an editor gave.
    Without evidence of a year the date is None: nothing is taken from the day of the build.
    """
    if sidecar is not None:
        return IssueDate(sidecar, "sidecar", "the sidecar gives it", 1.0)
    latest = latest_day([d for d in datelines if _exists(d)])
    for day in _most_printed([d for d in folio if _exists(d)]):
        found = _from_folio(day, latest, text)
        if found is not None:
            return found
    if latest is None:
        return IssueDate(
            None, None, "the page prints no dateline and no full date in a folio line", 0
        )
    dated = next((d for d in datelines if d.year is not None and _exists(d)), None)
    return _from_dateline(latest, dated, text)


def dateline_date(day: PrintedDay, issue: str | None) -> str | None:
    """The full date (ISO) of a dateline, by the issue's: the last such day not after the issue.

    A year printed in the dateline is kept. None when the issue is undated or no such day exists.
    """
    if day.year is not None:
        found = _in_year(day, day.year)
        return found.isoformat() if found else None
    if issue is None:
        return None
    last = date.fromisoformat(issue)
    for year in range(last.year, last.year - 5, -1):  # 29 February comes every four years
        found = _in_year(day, year)
        if found is not None and found <= last:
            return found.isoformat()
    return None


def latest_day(days: Sequence[PrintedDay]) -> PrintedDay | None:
    """The latest of days that lie close together, though their years are not printed.

    On the circle of the year the widest gap is the one that no issue spans, so the latest day is
    the one before it: of 12月31日 and 1月1日 the second. A lone day far after three others or more
    is a misprint and is passed over. None when there are no days.
    """
    ring = sorted({_on_ring(d): d for d in days}.items())
    if not ring:
        return None
    gaps = [(ring[(n + 1) % len(ring)][0] - ring[n][0]) % 366 or 366 for n in range(len(ring))]
    last = max(range(len(ring)), key=lambda n: (gaps[n], n))
    before = (last - 1) % len(ring)
    count = Counter(_on_ring(d) for d in days)
    lone = count[ring[last][0]] == 1 and len(days) > _MISPRINT_WITNESSES
    return ring[before if lone and gaps[before] > _MISPRINT_DAYS else last][1]


def _most_printed(days: Sequence[PrintedDay]) -> list[PrintedDay]:
    """The days of the folio lines: those with a year first, the most frequent first."""
    count = Counter(days)
    return sorted(count, key=lambda d: (d.year is None, -count[d], _on_ring(d)))


def _from_folio(day: PrintedDay, latest: PrintedDay | None, text: str) -> IssueDate | None:
    if day.year is None:
        found = year_of(plain(text), day.month, day.day)
        printed = _in_year(day, found.year) if found else None
        if found is None or printed is None:
            return None
        return _checked(printed, day, f"the folio line; its year: {found.reason}", found)
    printed = _in_year(day, day.year)
    if printed is None:
        return None
    reason, sure = "the folio line gives it", 0.99
    if day.weekday is not None and printed.weekday() != day.weekday:
        reason, sure = f"{reason}, though its weekday is another", 0.6
    elif latest is not None and not _just_before(latest, printed):
        reason, sure = (
            f"{reason}, though the latest dateline is {latest.month}月{latest.day}日",
            0.8,
        )
    return IssueDate(printed.isoformat(), "printed", reason, sure)


def _from_dateline(latest: PrintedDay, dated: PrintedDay | None, text: str) -> IssueDate:
    where = f"the day after the latest dateline ({latest.month}月{latest.day}日)"
    found = _year_beside(latest, dated) or year_of(plain(text), latest.month, latest.day)
    sent = _in_year(latest, found.year) if found else None
    if found is None or sent is None:
        return IssueDate(None, None, f"{where}, but nothing on the page tells the year", 0)
    return _checked(sent + timedelta(days=1), None, f"{where}; its year: {found.reason}", found)


def _year_beside(latest: PrintedDay, dated: PrintedDay | None) -> YearFound | None:
    """The year of the latest dateline that brings it nearest to one that prints its year."""
    known = _in_year(dated, dated.year) if dated is not None and dated.year is not None else None
    if known is None:
        return None
    days = [_in_year(latest, known.year + n) for n in (-1, 0, 1)]
    nearest = min((d for d in days if d is not None), key=lambda d: abs(d - known), default=None)
    return YearFound(nearest.year, "a dateline prints it", 0.97) if nearest else None


def _checked(day: date, printed: PrintedDay | None, reason: str, year: YearFound) -> IssueDate:
    """An inferred day, unless the weekday printed with it is another: then the year is wrong."""
    if printed is not None and printed.weekday not in (None, day.weekday()):
        return IssueDate(None, None, f"{reason}; but the printed weekday is another", 0)
    return IssueDate(day.isoformat(), "inferred", reason, year.confidence)


def _just_before(dateline: PrintedDay, issue: date) -> bool:
    sent = dateline_date(dateline, issue.isoformat())
    return sent is not None and issue - date.fromisoformat(sent) <= timedelta(days=_MISPRINT_DAYS)


def _on_ring(day: PrintedDay) -> int:
    return date(_LEAP, day.month, day.day).timetuple().tm_yday


def _exists(day: PrintedDay) -> bool:
    return _in_year(day, day.year or _LEAP) is not None


def _in_year(day: PrintedDay, year: int) -> date | None:
    """A day in ``year``, None when that year has no such day."""
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None
