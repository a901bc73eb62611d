"""The archive in numbers, as tables: articles by region and time, by section, by length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.model import Article
from generator.write.archive import Archive
from generator.write.escape import inline

ELSEWHERE = "其他"
MOST_MONTHS = 24
"""An archive over more months is counted by years."""
MOST_SECTIONS = 20
STEP, LAST_STEP = 200, 2000
"""Characters from one length to the next, and the length at which the last row begins."""


def by_region(archive: Archive) -> str:
    """A row a month (or a year), a column a region; articles of no region are 其他."""
    days = [issue.date for issue in archive.issues]
    months = _months(days[0], days[-1])
    period = 7 if len(months) <= MOST_MONTHS else 4
    rows = list(dict.fromkeys(month[:period] for month in months))
    counted = Counter(
        ((article.date or "")[:period], _region(archive, article))
        for article in archive.by_id.values()
    )
    columns = [*archive.directory.regions]
    if any(region == ELSEWHERE for _, region in counted):
        columns.append(ELSEWHERE)
    cells = ([row, *(str(counted[row, column]) for column in columns)] for row in rows)
    return table(["月份" if period == 7 else "年份", *map(inline, columns)], cells)


def by_section(archive: Archive) -> str:
    """The sections with most articles, then what the others and those of no section make."""
    ranked = archive.ranked("section")
    rows = [[inline(name), str(count)] for name, count in ranked[:MOST_SECTIONS]]
    others = ranked[MOST_SECTIONS:]
    if others:
        rows.append([f"另外{len(others)}个", str(sum(count for _, count in others))])
    bare = len(archive.by_id) - sum(count for _, count in ranked)
    if bare:
        rows.append(["未标栏目", str(bare)])
    return table(["栏目", "篇数"], rows)


def by_length(archive: Archive) -> str:
    """How many articles have so many characters of body text."""
    counted = Counter(
        min(len(article.body) // STEP * STEP, LAST_STEP) for article in archive.by_id.values()
    )
    rows = [
        [
            f"{start}—{start + STEP - 1}" if start < LAST_STEP else f"{start}以上",
            str(counted[start]),
        ]
        for start in range(0, max(counted, default=0) + 1, STEP)
    ]
    return table(["字数", "篇数"], rows)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table; the cells are Markdown."""
    titles = list(head)
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _region(archive: Archive, article: Article) -> str:
    region = article.region
    return region if region and region in archive.directory.regions else ELSEWHERE


def _months(first: str, last: str) -> list[str]:
    """All months from one ISO date to another: ``2020-03``."""
    count = _number(last) - _number(first) + 1
    start = _number(first)
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(start, start + count)]


def _number(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1
