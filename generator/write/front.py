"""The front page: the latest issue, and every way into the archive."""

from __future__ import annotations

from datetime import date

from generator.model import Issue
from generator.write.addresses import issue_path, weekday
from generator.write.archive import Archive
from generator.write.directory import KINDS
from generator.write.frontmatter import front_matter
from generator.write.issues import issue_link
from generator.write.lists import TITLES, way_rows
from generator.write.months import month_path, year_path
from generator.write.stories import stories

PATH = "index.md"
_STORIES = 12
_ISSUES = 10
_NAMES = 60


def front_page(archive: Archive) -> str:
    """``index.md``. An edition without issues says so."""
    if not archive.issues:
        matter = front_matter({"template": "front.html", "title": "首页", "count": 0})
        return f"{matter}\n还没有收录报纸。\n"
    latest = archive.issues[-1]
    matter = front_matter(
        {
            "template": "front.html",
            "title": latest.newspaper or "首页",
            "date": date.fromisoformat(latest.date),
            "weekday": weekday(latest.date),
            "newspaper": latest.newspaper,
            "count": len(latest.articles),
            "issue": issue_path(latest),
        }
    )
    blocks = [*_latest(archive, latest), "## 往期", _issues(archive)]
    for kind in KINDS:
        counted = archive.ranked(kind)
        shown = counted[:_NAMES] if kind != "region" else counted
        if any(count for _, count in shown):
            every = f"[全部{TITLES[kind]}]({kind}/index.md)"
            blocks += [f"## {TITLES[kind]}", way_rows(archive, kind, shown, PATH), every]
    return f"{matter}\n" + "\n\n".join(block for block in blocks if block) + "\n"


def _latest(archive: Archive, latest: Issue) -> list[str]:
    articles = latest.articles
    told = [stories(archive, articles[:_STORIES], PATH, lead=True)]
    if len(articles) > _STORIES:
        told.append(f"[本期全部{len(articles)}篇]({issue_path(latest)})")
    return told


def _issues(archive: Archive) -> str:
    """The latest issues, then a line a year with its months, newest first."""
    newest = archive.issues[: -_ISSUES - 1 : -1]
    lines = [f"- {issue_link(issue, PATH)} {len(issue.articles)}篇" for issue in newest]
    for year, months in reversed(archive.days_by_year.items()):
        links = " ".join(f"[{month}月]({month_path(year, month)})" for month in months)
        lines.append(f"- [{year}年]({year_path(year)})：{links}")
    return "\n".join(lines)
