"""The edition in volumes: so many of its pages as one run of MkDocs renders.

What such a run costs depends on its own pages alone, whatever the archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import BanmianError

PAGES = 500
"""At most so many pages a volume: a month of a daily. What a run holds in memory is bounded by it,
and a worker that dies costs no more than this."""


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


def volumes_of(pages: Sequence[str], workers: int) -> list[tuple[str, ...]]:
    """``pages`` in volumes of nearly equal size, neighbours together, whole rounds of ``workers``.

    >>> volumes_of(["c", "a", "b"], 2)
    [('a', 'b', 'c')]
    """
    count = -(-len(pages) // PAGES)
    if count > 1:
        count = -(-count // workers) * workers
    size = -(-len(pages) // count) if count else 1
    ordered = sorted(pages)
    return [tuple(ordered[start : start + size]) for start in range(0, len(ordered), size)]


Faults = dict[str, BanmianError]
"""Pages that could not be rendered, and why."""


def site_path(page: str) -> str:
    """Where in the site a file below ``docs`` lies.

    >>> site_path("2020/index.md"), site_path("data/2020.csv")
    ('2020/index.html', 'data/2020.csv')
    """
    return f"{page.removesuffix('.md')}.html" if page.endswith(".md") else page
