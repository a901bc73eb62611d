"""The lists: the articles of a region, a county, a section, a reporter or a keyword."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Article
from generator.write.addresses import long_date
from generator.write.archive import Archive
from generator.write.article import BREAK, list_link
from generator.write.directory import Kind
from generator.write.escape import inline
from generator.write.frontmatter import front_matter
from generator.write.overviews import roles_of, tiles
from generator.write.stories import rows

PAGE = 200
"""Rows of a numbered page. They fill from the oldest row, so that a full page never changes."""
LEAST = 100
"""Rows that stay on ``index.md`` before a numbered page is split off."""


def list_paths(folder: str, count: int) -> list[str]:
    """The files of a list of ``count`` articles: ``index.md``, then the numbered ones."""
    numbered = [f"{folder}/{n}.md" for n in range(1, _full(count) + 1)]
    return [f"{folder}/index.md", *numbered]


def list_days(articles: Sequence[Article]) -> list[str]:
    """The day of the newest row of each page, in the order of ``list_paths``."""
    numbers = (None, *range(1, _full(len(articles)) + 1))
    return [_slice(articles, number)[0].date or "" for number in numbers]


def list_page(archive: Archive, kind: Kind, name: str, number: int | None) -> str:
    """One page of a list: ``index.md`` with the newest articles (None), or a numbered one."""
    articles = archive.lists[kind][name]
    folder = archive.directory.folder(kind, name)
    here = f"{folder}/{number or 'index'}.md"
    shown = _slice(articles, number)
    matter = front_matter(
        {
            "template": "list.html",
            "kind": archive.directory.title(kind),
            "title": name if number is None else f"{name}（{number}）",
            "name": name,
            "number": number,
            "count": len(articles) if number is None else None,
            "first": (articles if number is None else shown)[-1].date,
            "last": shown[0].date,
            "tiles": tiles(archive) if kind == "region" and number is None else (),
        }
    )
    blocks = [_about(archive, kind, name, here)] if number is None else []
    told = {name} if kind != "county" else {name, archive.directory.region_of(name)}
    blocks.append(rows(archive, shown, here, told))
    body = "\n\n".join(block for block in blocks if block)
    paging = _paging(articles, number)
    return f"{matter}\n{body}" + (BREAK + paging if paging else "") + "\n"


def _full(count: int) -> int:
    """How many numbered pages a list of ``count`` articles has."""
    return max(0, (count - LEAST) // PAGE)


def _slice(articles: Sequence[Article], number: int | None) -> Sequence[Article]:
    """The rows of one page; ``articles`` are newest first, page 1 is the oldest 200."""
    count = len(articles)
    if number is None:
        return articles[: count - PAGE * _full(count)]
    return articles[count - PAGE * number : count - PAGE * (number - 1)]


def _about(archive: Archive, kind: Kind, name: str, here: str) -> str:
    """A line on the first page: a region's counties, a county's region, a reporter's roles."""
    directory, lists = archive.directory, archive.lists
    articles = lists[kind][name]
    if kind == "reporter":
        roles = roles_of(name, articles)
        told = [f"{inline(role) or '未注身份'} {count}篇" for role, count in roles]
        return "署名：" + "　".join(told)
    if kind == "county":
        region = directory.region_of(name)
        shown = list_link(region, directory.folder("region", region), here)
        return f"属于：{shown if region in lists['region'] else inline(region)}"
    counties = directory.counties_of(name) if kind == "region" else []
    if not any(county in lists["county"] for county in counties):
        return ""
    told = [_county(archive, county, here) for county in counties]
    return f"{directory.title('county')}：" + "　".join(told)


def _county(archive: Archive, name: str, here: str) -> str:
    count = len(archive.lists["county"].get(name, ()))
    shown = list_link(name, archive.directory.folder("county", name), here)
    return f"{shown if count else inline(name)} {count}篇"


def _paging(articles: Sequence[Article], number: int | None) -> str:
    """Links to the other pages; a numbered one names only itself and older ones, so it stays."""
    full = _full(len(articles))
    if not full:
        return ""
    newest = (
        f"- **最新** {_dates(_slice(articles, None))}" if number is None else "- [最新](index.md)"
    )
    lines = [newest]
    for n in range(number or full, 0, -1):
        label = f"**{n}**" if n == number else f"[{n}]({n}.md)"
        lines.append(f"- {label} {_dates(_slice(articles, n))}")
    return "\n".join(lines)


def _dates(shown: Sequence[Article]) -> str:
    """The days from the oldest to the newest row."""
    first, last = (long_date(article.date or "") for article in (shown[-1], shown[0]))
    return first if first == last else f"{first}—{last}"
