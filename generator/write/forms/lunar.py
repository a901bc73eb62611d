"""农历: the date of the traditional calendar that a masthead prints beside the common one.

By lunar_python, which agrees for every day of 1900–2056 with two independent tables (sxtwl's
ephemeris, zhdate); lunardate and LunarCalendar do not, and lunardate is under the GPL. Its own
look-up of a day computes the sun's place anew, 8 ms a day; so its months are asked for, once a
year, and the day is counted from the first of its month.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from lunar_python import LunarYear, Solar
from lunar_python.util import LunarUtil


class _Month(NamedTuple):
    """A month of the 农历: the ordinal of its first day, its year and its own name."""

    first: int
    year: str
    name: str


def lunar_date(day: str) -> str:
    """The 农历 of an ISO date.

    >>> lunar_date("2020-07-13"), lunar_date("2020-05-30")
    ('庚子年五月廿三', '庚子年闰四月初八')
    """
    month = _month(day)
    number = date.fromisoformat(day).toordinal() - month.first + 1
    return f"{month.year}{month.name}{LunarUtil.DAY[number]}"


def lunar_year(day: str) -> str:
    """The year of an ISO date in the cycle of sixty: ``庚子年``. It begins with 正月初一."""
    return _month(day).year


def lunar_month(day: str) -> str:
    """The month of an ISO date: ``五月``, ``闰四月``, ``腊月``."""
    return _month(day).name


def _month(day: str) -> _Month:
    months = _months(int(day[:4]))
    ordinal = date.fromisoformat(day).toordinal()
    return months[bisect_right(months, ordinal, key=lambda month: month.first) - 1]


@lru_cache(maxsize=256)
def _months(year: int) -> tuple[_Month, ...]:
    """The months that have days in a year of the common calendar, first to last."""
    found = []
    for month in LunarYear.fromYear(year).getMonths():
        first = Solar.fromJulianDay(month.getFirstJulianDay())
        number = month.getMonth()
        stem, branch = (month.getYear() - 4) % 10, (month.getYear() - 4) % 12
        found.append(
            _Month(
                date(first.getYear(), first.getMonth(), first.getDay()).toordinal(),
                f"{LunarUtil.GAN[stem + 1]}{LunarUtil.ZHI[branch + 1]}年",
                f"{'闰' if number < 0 else ''}{LunarUtil.MONTH[abs(number)]}月",
            )
        )
    return tuple(found)
