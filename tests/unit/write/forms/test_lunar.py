"""农历 dates, beside those that an almanac prints."""

from __future__ import annotations

import pytest

from generator.write.forms.lunar import lunar_date
from generator.write.pages.months import lunar_span


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        ("1949-10-01", "己丑年八月初十"),
        ("1976-10-06", "丙辰年闰八月十三"),  # a leap month
        ("1978-09-03", "戊午年八月初一"),  # a day late in tables that copy an old error
        ("2020-01-24", "己亥年腊月三十"),  # New Year's Eve: the year is still the old one
        ("2020-01-25", "庚子年正月初一"),
        ("2020-06-25", "庚子年五月初五"),  # 端午
        ("2033-12-22", "癸丑年闰冬月初一"),  # the leap month that many tables put elsewhere
    ],
)
def test_a_day_has_the_date_of_the_almanac(day: str, printed: str) -> None:
    assert lunar_date(day) == printed


@pytest.mark.parametrize(
    ("year", "month", "printed"),
    [
        (2020, 7, "庚子年五月至六月"),
        (2020, 1, "己亥年腊月至庚子年正月"),
        (2020, 5, "庚子年四月至闰四月"),
    ],
)
def test_a_month_is_named_by_the_lunar_months_it_lies_in(
    year: int, month: int, printed: str
) -> None:
    assert lunar_span(year, month) == printed
