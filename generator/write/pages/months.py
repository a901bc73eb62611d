"""The calendar: a page a year and a page a month, each day with an issue linked to it."""

from __future__ import annotations

import calendar
from datetime import date

from generator.write.forms.frontmatter import front_matter
from generator.write.forms.lunar import lunar_date, lunar_month, lunar_year
from generator.write.holdings.addresses import weekday
from generator.write.holdings.archive import Archive
from generator.write.holdings.brief import Brief
from generator.write.pages.article import link

_HEAD = "| 一 | 二 | 三 | 四 | 五 | 六 | 日 |\n| --- | --- | --- | --- | --- | --- | --- |"


def year_path(year: int) -> str:
    """The Markdown file of a year."""
    return f"{year:04}/index.md"


def month_path(year: int, month: int) -> str:
    """The Markdown file of a month."""
    return f"{year:04}/{month:02}/index.md"


def year_page(archive: Archive, year: int) -> str:
    """A year: the other years, then a table a month."""
    months = archive.days_by_year[year]
    matter = front_matter(
        {
            "template": "calendar.html",
            "title": f"{year}年",
            "lunar": lunar_year(f"{year}-07-01"),
            "year": year,
            "issues": sum(len(days) for days in months.values()),
            "count": sum(archive.counts[day] for days in months.values() for day in days),
            "missing": sum(_missing(archive, year, month) for month in range(1, 13)),
        }
    )
    blocks = []
    if len(archive.days_by_year) > 1:
        years = (
            f"**{other}年**" if other == year else f"[{other}年](../{year_path(other)})"
            for other in archive.days_by_year
        )
        blocks.append(" ".join(years))
    for month in range(1, 13):
        name = f"[{month}月]({month:02}/index.md)" if month in months else f"{month}月"
        blocks += [f"## {name}", month_table(archive, year, month, f"{month:02}/")]
    return f"{matter}\n" + "\n\n".join(blocks) + "\n"


def month_page(archive: Archive, year: int, month: int) -> str:
    """A month: its year and neighbouring months, its table, its issues newest first."""
    days = archive.days_by_year[year][month]
    matter = front_matter(
        {
            "template": "calendar.html",
            "title": f"{year}年{month}月",
            "year": year,
            "month": month,
            "lunar": lunar_span(year, month),
            "issues": len(days),
            "count": sum(archive.counts[day] for day in days),
            "missing": _missing(archive, year, month),
        }
    )
    here, leads = month_path(year, month), archive.leads(f"{year:04}-{month:02}")
    rows = [
        f"- [{month}月{int(day[8:])}日]({day[8:]}/index.md) {weekday(day)} "
        f"{lunar_date(day)} {archive.counts[day]}篇{_lead(leads.get(day), here)}"
        for day in reversed(days)
    ]
    blocks = [_ways(archive, year, month), month_table(archive, year, month, ""), "\n".join(rows)]
    return f"{matter}\n" + "\n\n".join(blocks) + "\n"


def _lead(article: Brief | None, here: str) -> str:
    """The headline that leads an issue, as a link."""
    return f"：{link(article, here)}" if article else ""


def _ways(archive: Archive, year: int, month: int) -> str:
    """Links from a month to its year and to the nearest months with an issue."""
    months = [(y, m) for y, found in archive.days_by_year.items() for m in found]
    at = months.index((year, month))
    near = months[max(0, at - 1) : at] + months[at + 1 : at + 2]
    links = [f"[{year}年](../index.md)"]
    links += [f"[{y}年{m}月](../../{month_path(y, m)})" for y, m in near]
    return " ".join(links)


def month_table(archive: Archive, year: int, month: int, prefix: str) -> str:
    """A month as a table of weeks; ``prefix`` leads from the page to the month's folder."""
    weeks = calendar.Calendar().monthdayscalendar(year, month)
    lines = [
        "| " + " | ".join(_cell(archive, year, month, day, prefix) for day in week) + " |"
        for week in weeks
    ]
    return "\n".join([_HEAD, *lines])


def _cell(archive: Archive, year: int, month: int, day: int, prefix: str) -> str:
    """A day: linked when it has an issue, emphasised when the archive lacks it, else bare."""
    if not day:
        return " "
    iso = date(year, month, day).isoformat()
    if iso in archive.counts:
        return f"[{day}]({prefix}{day:02}/index.md)"
    return f"*{day}*" if _is_missing(archive, iso) else str(day)


def _is_missing(archive: Archive, iso: str) -> bool:
    """Whether a day between the first and the last issue has none."""
    inside = archive.days[0] < iso < archive.days[-1]
    return inside and iso not in archive.counts


def _missing(archive: Archive, year: int, month: int) -> int:
    days = range(1, calendar.monthrange(year, month)[1] + 1)
    return sum(_is_missing(archive, date(year, month, day).isoformat()) for day in days)


def lunar_span(year: int, month: int) -> str:
    """The 农历 of a month of the common calendar: ``庚子年五月至六月``."""
    first, last = (
        date(year, month, day).isoformat() for day in (1, calendar.monthrange(year, month)[1])
    )
    begins, ends = (f"{lunar_year(day)}{lunar_month(day)}" for day in (first, last))
    return f"{begins}至{ends.removeprefix(lunar_year(first))}" if begins != ends else begins
