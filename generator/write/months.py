"""The calendar: a page a year and a page a month, each day with an issue linked to it."""

from __future__ import annotations

import calendar
from datetime import date

from generator.write.archive import Archive
from generator.write.frontmatter import front_matter

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
            "year": year,
            "issues": sum(len(issues) for issues in months.values()),
            "count": sum(len(i.articles) for issues in months.values() for i in issues),
        }
    )
    blocks = []
    others = [
        f"[{other}年](../{year_path(other)})" for other in archive.days_by_year if other != year
    ]
    if others:
        blocks.append(" ".join(others))
    for month in range(1, 13):
        name = f"[{month}月]({month:02}/index.md)" if month in months else f"{month}月"
        blocks += [f"## {name}", _table(archive, year, month, f"{month:02}/")]
    return f"{matter}\n" + "\n\n".join(blocks) + "\n"


def month_page(archive: Archive, year: int, month: int) -> str:
    """A month: its year and neighbouring months, its table, its issues newest first."""
    issues = archive.days_by_year[year][month]
    matter = front_matter(
        {
            "template": "calendar.html",
            "title": f"{year}年{month}月",
            "year": year,
            "month": month,
            "issues": len(issues),
            "count": sum(len(issue.articles) for issue in issues),
        }
    )
    rows = [
        f"- [{month}月{int(issue.date[8:])}日]({issue.date[8:]}/index.md) {len(issue.articles)}篇"
        for issue in reversed(issues)
    ]
    blocks = [_ways(archive, year, month), _table(archive, year, month, ""), "\n".join(rows)]
    return f"{matter}\n" + "\n\n".join(blocks) + "\n"


def _ways(archive: Archive, year: int, month: int) -> str:
    """Links from a month to its year and to the nearest months with an issue."""
    months = [(y, m) for y, found in archive.days_by_year.items() for m in found]
    at = months.index((year, month))
    near = months[max(0, at - 1) : at] + months[at + 1 : at + 2]
    links = [f"[{year}年](../index.md)"]
    links += [f"[{y}年{m}月](../../{month_path(y, m)})" for y, m in near]
    return " ".join(links)


def _table(archive: Archive, year: int, month: int, prefix: str) -> str:
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
    if iso in archive.issues_by_date:
        return f"[{day}]({prefix}{day:02}/index.md)"
    inside = archive.issues[0].date < iso < archive.issues[-1].date
    return f"*{day}*" if inside else str(day)
