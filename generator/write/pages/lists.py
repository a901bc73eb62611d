"""The lists: the articles of a region, a county, a section, a reporter or a keyword."""

from __future__ import annotations

from collections.abc import Sequence

from generator.write.forms.escape import inline
from generator.write.forms.frontmatter import front_matter
from generator.write.holdings.addresses import long_date
from generator.write.holdings.archive import Archive
from generator.write.holdings.directory import Kind
from generator.write.pages.article import BREAK, list_link
from generator.write.pages.overviews import tiles
from generator.write.pages.stories import rows

PAGE = 200
"""Rows of a numbered page. They fill from the oldest row, so that a full page never changes."""
MOVED = 50
"""So many rows at a time leave ``index.md``, which most issues rewrite, for a numbered page."""
LEAST = 20
"""Rows that stay there."""
BROWSED: tuple[Kind, ...] = ("region", "section")
"""Lists that are read for what is new: their newest articles show how they begin. Others are looked
through for an article, as older pages are: headlines and facts, more of them at a glance."""


def list_paths(folder: str, count: int) -> list[str]:
    """The files of a list of ``count`` articles: ``index.md``, then the numbered ones."""
    numbered = [f"{folder}/{n}.md" for n in range(1, _last(count) + 1)]
    return [f"{folder}/index.md", *numbered]


def grown(count: int, before: int) -> int:
    """The first numbered page that has other rows than when the list had ``before`` ones, though
    none of them moved; beyond all pages if there is none."""
    least, most = sorted((_moved(count), _moved(before)))
    return least // PAGE + 1 if least < most else _last(count) + 1


def list_days(days: Sequence[str]) -> list[str]:
    """The day of the newest row of each page, in the order of ``list_paths``; ``days`` are those
    of all rows."""
    numbers = (None, *range(1, _last(len(days)) + 1))
    return [days[_slice(len(days), number)][0] for number in numbers]


def list_page(archive: Archive, kind: Kind, name: str, number: int | None) -> str:
    """One page of a list: ``index.md`` with the newest articles (None), or a numbered one."""
    days = archive.row_days(kind, name)
    here = f"{archive.folder(kind, name)}/{number or 'index'}.md"
    part = _slice(len(days), number)
    shown = archive.rows(kind, name, part.start, part.stop)
    matter = front_matter(
        {
            "template": "list.html",
            "kind": archive.directory.title(kind),
            "title": name if number is None else f"{name}（{number}）",
            "name": name,
            "number": number,
            "count": len(days) if number is None else None,
            "first": (days if number is None else days[part])[-1],
            "last": days[part][0],
            "tiles": tiles(archive) if kind == "region" and number is None else (),
        }
    )
    blocks = [_about(archive, kind, name, here)] if number is None else []
    told = {name} if kind != "county" else {name, archive.directory.region_of(name)}
    blocks.append(rows(shown, here, told, leads=number is None and kind in BROWSED))
    body = "\n\n".join(block for block in blocks if block)
    paging = _paging(days, number)
    return f"{matter}\n{body}" + (BREAK + paging if paging else "") + "\n"


def _moved(count: int) -> int:
    """How many rows of a list of ``count`` articles stand on numbered pages."""
    return max(0, count - LEAST) // MOVED * MOVED


def _last(count: int) -> int:
    """How many numbered pages it has."""
    return -(-_moved(count) // PAGE)


def page_of(place: int, count: int) -> int | None:
    """The page of the row with ``place`` older ones before it; None for ``index.md``."""
    return place // PAGE + 1 if place < _moved(count) else None


def _slice(count: int, number: int | None) -> slice:
    """The rows of one page of ``count`` rows, newest first; page 1 has the oldest 200."""
    moved = _moved(count)
    if number is None:
        return slice(0, count - moved)
    return slice(count - min(PAGE * number, moved), count - PAGE * (number - 1))


def _about(archive: Archive, kind: Kind, name: str, here: str) -> str:
    """A line on the first page: a region's counties, a county's region, a reporter's roles."""
    directory = archive.directory
    if kind == "reporter":
        roles = archive.roles(name)
        told = [f"{inline(role) or '未注身份'} {count}篇" for role, count in roles]
        return "署名：" + "　".join(told)
    if kind == "county":
        region = directory.region_of(name)
        shown = list_link(region, archive.folder("region", region), here)
        return f"属于：{shown if archive.has_list('region', region) else inline(region)}"
    counties = directory.counties_of(name) if kind == "region" else []
    if not any(archive.has_list("county", county) for county in counties):
        return ""
    told = [_county(archive, county, here) for county in counties]
    return f"{directory.title('county')}：" + "　".join(told)


def _county(archive: Archive, name: str, here: str) -> str:
    count = archive.count("county", name)
    shown = list_link(name, archive.folder("county", name), here)
    return f"{shown if count else inline(name)} {count}篇"


def _paging(days: Sequence[str], number: int | None) -> str:
    """Links to the other pages; a numbered one names only itself and older ones, so it stays."""
    count = len(days)
    last = _last(count)
    if not last:
        return ""
    newest = (
        f"- **最新** {_dates(days[_slice(count, None)])}"
        if number is None
        else "- [最新](index.md)"
    )
    lines = [newest]
    for n in range(number or last, 0, -1):
        label = f"**{n}**" if n == number else f"[{n}]({n}.md)"
        lines.append(f"- {label} {_dates(days[_slice(count, n)])}")
    return "\n".join(lines)


def _dates(days: Sequence[str]) -> str:
    """The days from the oldest to the newest row."""
    first, last = long_date(days[-1]), long_date(days[0])
    return first if first == last else f"{first}—{last}"
