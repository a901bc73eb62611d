"""The front page: the latest issue, and every way into the archive."""

from __future__ import annotations

from datetime import date

from generator.model import Issue
from generator.write.forms.frontmatter import front_matter
from generator.write.forms.lunar import lunar_date
from generator.write.holdings.addresses import issue_path, weekday
from generator.write.holdings.archive import Archive
from generator.write.holdings.directory import OVERVIEWS
from generator.write.pages.issues import issue_link
from generator.write.pages.months import lunar_span, month_path, month_table, year_path
from generator.write.pages.overviews import tiles, way_rows
from generator.write.pages.stories import made_up, stories

PATH = "index.md"
_STORIES = 12
_BEFORE = 4
_ISSUES = 10
_NAMES = 60


def front_page(archive: Archive) -> str:
    """``index.md``. An edition without issues says so."""
    if not archive.days:
        matter = front_matter({"template": "front.html", "title": "首页", "count": 0})
        return f"{matter}\n还没有收录报纸。\n"
    latest = archive.latest
    matter = front_matter(
        {
            "template": "front.html",
            "title": latest.newspaper or "首页",
            "date": date.fromisoformat(latest.date),
            "weekday": weekday(latest.date),
            "lunar": lunar_date(latest.date),
            "newspaper": latest.newspaper,
            "count": len(latest.articles),
            "issue": issue_path(latest.date),
            "tiles": tiles(archive),
        }
    )
    blocks = [*_latest(archive, latest), *_before(archive, latest), *_past(archive, latest)]
    for kind in OVERVIEWS:
        shown = archive.ranked(kind, _NAMES)
        if any(one.articles for one in shown):
            title = archive.directory.title(kind)
            every = f"[全部{title}]({kind}/index.md)"
            blocks += [f"## {title}", way_rows(archive, kind, shown, PATH), every]
    return f"{matter}\n" + "\n\n".join(block for block in blocks if block) + "\n"


def _latest(archive: Archive, latest: Issue) -> list[str]:
    articles = latest.articles
    told = [stories(archive, articles[:_STORIES], PATH, lead=True)]
    if len(articles) > _STORIES:
        told.append(f"[本期全部{len(articles)}篇]({issue_path(latest.date)})")
    return told


def _before(archive: Archive, latest: Issue) -> list[str]:
    """A few stories of the issue before, those that the paper gave a headline."""
    day, _ = archive.neighbours(latest.date)
    if day is None:
        return []
    before = archive.issue(day)
    printed = [one for one in made_up(before.articles) if one.title_source == "printed"]
    if not printed:
        return []
    return [f"## 上一期 {issue_link(day, PATH)}", stories(archive, printed[:_BEFORE], PATH)]


def _past(archive: Archive, latest: Issue) -> list[str]:
    """The month of the latest issue as a table, then the ways to all issues."""
    year, month = int(latest.date[:4]), int(latest.date[5:7])
    path = month_path(year, month)
    table = month_table(archive, year, month, path.removesuffix("index.md"))
    return [
        "## 往期",
        f"[{year}年{month}月]({path}) {lunar_span(year, month)}",
        table,
        _issues(archive),
    ]


def _issues(archive: Archive) -> str:
    """The latest issues, then a line a year with its months, newest first."""
    newest = archive.days[: -_ISSUES - 1 : -1]
    lines = [f"- {issue_link(day, PATH)} {archive.counts[day]}篇" for day in newest]
    for year, months in reversed(archive.days_by_year.items()):
        links = " ".join(f"[{month}月]({month_path(year, month)})" for month in months)
        lines.append(f"- [{year}年]({year_path(year)})：{links}")
    return "\n".join(lines)
