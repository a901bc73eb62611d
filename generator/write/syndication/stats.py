"""The archive in numbers, as tables: articles by region and time, by section, by length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.report import LENGTH_STEP
from generator.write.forms.escape import inline
from generator.write.holdings.archive import Archive

ELSEWHERE = "其他"
MOST_MONTHS = 24
"""An archive over more months is counted by years."""
MOST_SECTIONS = 20
LAST_STEP = 2000
"""The length at which the last row begins."""


def by_region(archive: Archive) -> str:
    """A row a month (or a year), a column a region; articles of no region are 其他."""
    months = _months(archive.days[0], archive.days[-1])
    period = 7 if len(months) <= MOST_MONTHS else 4
    rows = list(dict.fromkeys(month[:period] for month in months))
    counted: Counter[tuple[str, str]] = Counter()
    for month, name, count in archive.tallies("region"):
        counted[month[:period], _region(archive, name)] += count
    columns = [*archive.directory.regions]
    if any(region == ELSEWHERE for _, region in counted):
        columns.append(ELSEWHERE)
    cells = ([row, *(str(counted[row, column]) for column in columns)] for row in rows)
    return table(["月份" if period == 7 else "年份", *map(inline, columns)], cells)


def by_section(archive: Archive) -> str:
    """The sections with most articles, then what the others and those of no section make."""
    ranked = archive.ranked("section")
    rows = [[inline(one.name), str(one.articles)] for one in ranked[:MOST_SECTIONS]]
    others = ranked[MOST_SECTIONS:]
    if others:
        rows.append([f"另外{len(others)}个", str(sum(one.articles for one in others))])
    bare = sum(archive.counts.values()) - sum(one.articles for one in ranked)
    if bare:
        rows.append(["未标栏目", str(bare)])
    return table(["栏目", "篇数"], rows)


def by_length(archive: Archive) -> str:
    """How many articles have so many characters of body text."""
    counted: Counter[int] = Counter()
    for _, length, count in archive.tallies("length"):
        counted[min(int(length), LAST_STEP)] += count
    rows = [
        [
            f"{start}—{start + LENGTH_STEP - 1}" if start < LAST_STEP else f"{start}以上",
            str(counted[start]),
        ]
        for start in range(0, max(counted, default=0) + 1, LENGTH_STEP)
    ]
    return table(["字数", "篇数"], rows)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table; the cells are Markdown."""
    titles = list(head)
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _region(archive: Archive, region: str) -> str:
    return region if region in archive.directory.regions else ELSEWHERE


def _months(first: str, last: str) -> list[str]:
    """All months from one ISO date to another: ``2020-03``."""
    count = _number(last) - _number(first) + 1
    start = _number(first)
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(start, start + count)]


def _number(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1
