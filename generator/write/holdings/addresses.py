"""Where each page of the edition lies, and how one points to another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.model import Article, Issue, Page
from generator.write.holdings.brief import Brief

WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")


def day_folder(day: str) -> str:
    """``2020/03/30`` for an ISO date."""
    return day.replace("-", "/")


def article_path(article: Article | Brief) -> str:
    """The Markdown file of an article, relative to ``docs/``."""
    return f"{day_folder(article.date or article.id[:10])}/{article.key}.md"


def issue_path(day: str) -> str:
    """The Markdown file of an issue."""
    return f"{day_folder(day)}/index.md"


def page_path(day: str, slug: str) -> str:
    """The Markdown file of a 版."""
    return f"{day_folder(day)}/{slug}.md"


def proof_path(day: str, slug: str) -> str:
    """The Markdown file of a 版's proof: its source lines beside the clean text."""
    return f"proof/{page_path(day, slug)}"


def desk_path(day: str) -> str:
    """The Markdown file of what editors should look at in an issue (校样)."""
    return f"proof/{issue_path(day)}"


def picture_path(article: Article, number: int) -> str:
    """The picture of an article's caption ``number``, counted from 0."""
    suffix = Path(article.pictures[number] or "").suffix.lower()
    return f"{article_path(article).removesuffix('.md')}-{number + 1}{suffix}"


def facsimile_path(issue: Issue, page: Page) -> str:
    """The picture of a whole 版."""
    return (
        page_path(issue.date, page.slug).removesuffix(".md")
        + Path(page.facsimile or "").suffix.lower()
    )


def relative(target: str, page: str) -> str:
    """``target`` as a link on ``page``; both are paths below ``docs/``.

    >>> relative("2020/03/30/ab.md", "region/tongliao/index.md")
    '../../2020/03/30/ab.md'
    >>> relative("region/tongliao/naiman/index.md", "region/tongliao/index.md")
    'naiman/index.md'
    """
    folder = page[: page.rfind("/") + 1]
    if target.startswith(folder):
        return target[len(folder) :]
    here, there = folder.split("/")[:-1], target.split("/")
    if len(there) == 1 or here[0] != there[0]:  # as most are
        return "../" * len(here) + target
    shared = 1
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:])


def long_date(day: str) -> str:
    """An ISO date as readers write it.

    >>> long_date("2020-03-30")
    '2020年3月30日'
    """
    year, month, number = day.split("-")
    return f"{int(year)}年{int(month)}月{int(number)}日"


def weekday(day: str) -> str:
    """The weekday of an ISO date: ``星期一``."""
    return WEEKDAYS[date.fromisoformat(day).weekday()]


def page_number(number: str) -> str:
    """A page number as one says it.

    >>> page_number("8"), page_number("A03")
    ('第8版', 'A03版')
    """
    return f"第{number}版" if number.isdecimal() else f"{number}版"


def page_label(page: Page) -> str:
    """What readers call a 版: its number and name, as far as they are known."""
    number = page_number(page.number) if page.number else ""
    return " ".join(part for part in (number, page.name or "") if part) or "版次不详"
