"""The edition in volumes: so many of its pages as one run of MkDocs renders.

What such a run costs depends on its own pages alone, whatever the archive.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from pathlib import Path

from generator.errors import BanmianError

CACHE = ".cache"
"""The folder beside ``docs`` for what saves time: nothing is lost with it."""
PAGES = 500
"""At most so many pages a volume: a month of a daily. What a run holds in memory is bounded by it,
and a worker that dies costs no more than this."""
BYTES = 8_000_000
"""And about so many bytes of Markdown: a page of a list is ten times an article. An issue that is
added changes less: a second process, which loads MkDocs for it, would cost more than it saves."""

LAST = 4
"""Parts of each volume of the last round. More would cost more in runs of MkDocs than they save."""


@dataclass(frozen=True, slots=True)
class Volume:
    """Pages (paths below ``docs``) and the empty folder ``target`` that they are rendered into.

    ``look`` is the fingerprint of what all pages are made by: when it changes, so does everything
    that is kept from volume to volume. ``frame`` adds what stands once in a site: styles, scripts,
    the page 404.
    """

    config: Path
    look: str
    docs: Path
    target: Path
    pages: tuple[str, ...]
    frame: bool = False


def volumes_of(
    pages: Sequence[str], workers: int, size_of: Callable[[str], int]
) -> list[tuple[str, ...]]:
    """``pages`` in volumes of nearly equal weight, neighbours together, whole rounds of
    ``workers``. ``size_of`` tells how many bytes of Markdown a page is. Where there are several,
    each is half as large as it may be, and those of the last round are in `LAST` parts, so that
    nobody waits long for who has the last.

    >>> volumes_of(["c", "a", "b"], 2, lambda page: 0)
    [('a', 'b', 'c')]
    >>> volumes_of(["c", "a", "b"], 2, lambda page: BYTES if page == "a" else 0)
    [('a',), ('b', 'c')]
    >>> [len(volume) for volume in volumes_of([f"{n:03}" for n in range(600)], 2, lambda page: 0)]
    [150, 150, 38, 37, 38, 37, 38, 37, 38, 37]
    """
    ordered = sorted(pages)
    weights = [max(BYTES, size_of(page) * PAGES) for page in ordered]
    whole = sum(weights)
    count = -(-whole // (BYTES * PAGES))
    if count > 1:
        count = -(-2 * count // workers) * workers
    last = LAST * (count - workers) if count > 1 else LAST
    starts = accumulate(weights, initial=0)
    number_of = {}
    for page, start in zip(ordered, starts, strict=False):
        part = start * count * LAST // whole
        number_of[page] = part if part >= last else part // LAST * LAST
    return [tuple(volume) for _, volume in groupby(ordered, key=number_of.__getitem__)]


Faults = dict[str, BanmianError]
"""Pages that could not be rendered, and why."""


def site_path(page: str) -> str:
    """Where in the site a file below ``docs`` lies.

    >>> site_path("2020/index.md"), site_path("data/2020.csv"), site_path("data/2020.jsonl")
    ('2020/index.html', 'data/2020.csv', 'data/2020.jsonl.gz')
    """
    if page.endswith(".md"):
        return f"{page.removesuffix('.md')}.html"
    return f"{page}.gz" if is_packed(page) else page


def is_packed(page: str) -> bool:
    """Whether a file below ``docs`` is open data that is published in gzip, a third of its size."""
    return page.startswith("data/") and page.endswith(".jsonl")
