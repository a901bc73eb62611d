"""The HTML of a proof page, taken apart for its template: sections of rows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.publish.article import mark_gaps

_SECTION = re.compile(r'<h2 id="([^"]*)">[^<]*</h2>\s*<p>(.*?)</p>', re.S)
_ROW = re.compile(
    r"<blockquote>\s*<p><strong>(\d+)</strong> ?(.*?)</p>\s*</blockquote>"
    r"\s*<p>(.*?)</p>(?:\s*<p><em>(.*?)</em></p>)?",
    re.S,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A source line by its number, as it is and as it became, and why."""

    line: str
    raw: str
    clean: str
    why: str


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one article, or of what no article has. ``head`` is its link, ``told`` facts."""

    anchor: str
    head: str
    told: str
    rows: tuple[Row, ...]


def proof(content: str) -> tuple[Part, ...]:
    """The sections of a proof page."""
    _, *pieces = _SECTION.split(content)
    found = []
    for anchor, head, body in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        title, told = _parted(head)
        rows = tuple(_row(*row) for row in _ROW.findall(body))
        found.append(Part(anchor, title, told, rows))
    return tuple(found)


def _parted(head: str) -> tuple[str, str]:
    """The headline, linked or not, and the facts behind it. A headline may have a · of its own."""
    link, end, facts = head.rpartition("</a>")
    if end:
        return link + end, facts.removeprefix(" · ")
    title, _, facts = head.partition(" · ")
    return title, facts


def _row(line: str, raw: str, clean: str, why: str) -> Row:
    raw = re.sub(r"<br ?/?>\n", "<br>", raw)
    raw = raw.replace("<code>", "<del>").replace("</code>", "</del>")
    clean = clean.replace("<code>", "<ins>").replace("</code>", "</ins>")
    return Row(line, raw, mark_gaps(clean), why)
