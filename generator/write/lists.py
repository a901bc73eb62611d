"""The lists by region, section and reporter, and the overviews that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Article
from generator.write.addresses import long_date
from generator.write.archive import Archive, places_of
from generator.write.article import BREAK, list_link
from generator.write.directory import Kind
from generator.write.escape import inline
from generator.write.frontmatter import front_matter
from generator.write.stories import rows

LABELS: dict[Kind, str] = {"region": "地区", "section": "栏目", "reporter": "记者"}
TITLES: dict[Kind, str] = {"region": "盟市", "section": "栏目", "reporter": "记者"}
PAGE = 200
"""Rows of a numbered page. They fill from the oldest row, so that a full page never changes."""
LEAST = 100
"""Rows that stay on ``index.md`` before a numbered page is split off."""


def list_paths(folder: str, count: int) -> list[str]:
    """The files of a list of ``count`` articles: ``index.md``, then the numbered ones."""
    numbered = [f"{folder}/{n}.md" for n in range(1, _full(count) + 1)]
    return [f"{folder}/index.md", *numbered]


def list_page(archive: Archive, kind: Kind, name: str, number: int | None) -> str:
    """One page of a list: ``index.md`` with the newest articles (None), or a numbered one."""
    articles = archive.lists[kind][name]
    folder = archive.directory.folder(kind, name)
    here = f"{folder}/{number or 'index'}.md"
    shown = _slice(articles, number)
    matter = front_matter(
        {
            "template": "list.html",
            "kind": LABELS[kind],
            "title": name if number is None else f"{name}（{number}）",
            "name": name,
            "number": number,
            "count": len(articles) if number is None else None,
            "first": (articles if number is None else shown)[-1].date,
            "last": shown[0].date,
        }
    )
    blocks = [_places(articles)] if kind == "region" and number is None else []
    blocks.append(rows(archive, shown, here, kind))
    body = "\n\n".join(block for block in blocks if block)
    paging = _paging(articles, number)
    return f"{matter}\n{body}" + (BREAK + paging if paging else "") + "\n"


def overview_page(archive: Archive, kind: Kind) -> str:
    """All regions, sections or reporters with their counts; an empty region without a link."""
    counted = archive.ranked(kind)
    matter = front_matter(
        {
            "template": "ways.html",
            "kind": LABELS[kind],
            "title": TITLES[kind],
            "count": sum(1 for _, count in counted if count),
        }
    )
    return f"{matter}\n{way_rows(archive, kind, counted, f'{kind}/index.md')}\n"


def way_rows(archive: Archive, kind: Kind, counted: Iterable[tuple[str, int]], here: str) -> str:
    """A list of names with counts, each linked to its list."""
    written = []
    for name, count in counted:
        shown = list_link(name, archive.directory.folder(kind, name), here) if count else None
        written.append(f"- {shown or inline(name)} {count}篇")
    return "\n".join(written)


def _full(count: int) -> int:
    """How many numbered pages a list of ``count`` articles has."""
    return max(0, (count - LEAST) // PAGE)


def _slice(articles: Sequence[Article], number: int | None) -> Sequence[Article]:
    """The rows of one page; ``articles`` are newest first, page 1 is the oldest 200."""
    count = len(articles)
    if number is None:
        return articles[: count - PAGE * _full(count)]
    return articles[count - PAGE * number : count - PAGE * (number - 1)]


def _places(articles: Sequence[Article]) -> str:
    counted = places_of(articles)
    told = "　".join(f"{inline(place)} {count}篇" for place, count in counted)
    return f"旗县：{told}" if told else ""


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
