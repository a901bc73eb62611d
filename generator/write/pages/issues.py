"""The pages of one issue: the issue itself (期) and each of its 版."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial

from generator.model import Issue, Page
from generator.write.forms.escape import inline
from generator.write.forms.frontmatter import front_matter
from generator.write.forms.lunar import lunar_date
from generator.write.holdings.addresses import (
    facsimile_path,
    issue_path,
    long_date,
    page_label,
    page_path,
    relative,
    weekday,
)
from generator.write.holdings.archive import Archive
from generator.write.pages.article import BREAK
from generator.write.pages.stories import stories

Told = Mapping[str, Callable[[], str]]
"""The stories of each 版 of an issue, by its slug."""


def told_in(archive: Archive, issue: Issue) -> Told:
    """What an issue tells, made when it is asked for and only once: the issue shows it, and the 版
    itself, which lies in the same folder."""
    here = issue_path(issue.date)
    return {
        page.slug: cache(partial(stories, archive, page.articles, here, lead=True))
        for page in issue.pages
    }


def issue_page(archive: Archive, issue: Issue, told: Told) -> str:
    """An issue: the ways to its neighbours and 版, then every story, 版 by 版."""
    here = issue_path(issue.date)
    before, after = archive.neighbours(issue.date)
    matter = front_matter(
        {
            "template": "issue.html",
            "title": long_date(issue.date),
            "date": date.fromisoformat(issue.date),
            "weekday": weekday(issue.date),
            "lunar": lunar_date(issue.date),
            "newspaper": issue.newspaper,
            "count": len(issue.articles),
            "pages": tuple(page_label(page) for page in issue.pages),
            "previous": issue_path(before) if before else None,
            "next": issue_path(after) if after else None,
        }
    )
    nav = [
        f"- {label}：{issue_link(other, here)}"
        for label, other in (("上一期", before), ("下一期", after))
        if other
    ]
    if issue.pages:
        nav.append("- 版面：" + " ".join(_page_link(issue, page, here) for page in issue.pages))
    blocks = ["\n".join(nav)]
    for page in issue.pages:
        blocks.append(f"## {_page_link(issue, page, here)}")
        blocks.append(told[page.slug]())
    return f"{matter}\n" + "\n\n".join(block for block in blocks if block) + "\n"


def page_page(issue: Issue, page: Page, told: Told) -> str:
    """One 版: the ways to its issue and neighbouring 版, then its stories."""
    here = page_path(issue.date, page.slug)
    at = issue.pages.index(page)
    matter = front_matter(
        {
            "template": "page.html",
            "title": f"{long_date(issue.date)} {page_label(page)}",
            "date": date.fromisoformat(issue.date),
            "weekday": weekday(issue.date),
            "lunar": lunar_date(issue.date),
            "newspaper": issue.newspaper,
            "number": page.number,
            "name": page.name,
            "issue": issue_path(issue.date),
            "count": len(page.articles),
        }
    )
    nav = [f"- 本期：{issue_link(issue.date, here)}"]
    if at > 0:
        nav.append(f"- 上一版：{_page_link(issue, issue.pages[at - 1], here)}")
    if at + 1 < len(issue.pages):
        nav.append(f"- 下一版：{_page_link(issue, issue.pages[at + 1], here)}")
    if page.facsimile:
        nav.append(f"- 版面图：[看原版]({relative(facsimile_path(issue, page), here)})")
    shown = told[page.slug]()
    return f"{matter}\n" + "\n".join(nav) + (BREAK + shown if shown else "") + "\n"


def issue_link(day: str, here: str) -> str:
    """A link to the issue of ``day`` on the page ``here``, by its date."""
    return f"[{long_date(day)}]({relative(issue_path(day), here)})"


def _page_link(issue: Issue, page: Page, here: str) -> str:
    return f"[{inline(page_label(page))}]({relative(page_path(issue.date, page.slug), here)})"
