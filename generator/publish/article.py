"""An article's page, taken apart for its template: text, notes, links, and how to cite it."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.publish.citation import full_title, gbt7714
from generator.publish.dress import mark_derived, sections
from generator.publish.figures import figures
from generator.publish.metadata import structured_data
from generator.publish.repairs import linked

CHARACTERS_A_MINUTE = 350
"""How fast a newspaper is read silently, in Chinese characters; rounded for the page's hint."""

_FLAT_ITEM = re.compile(r"<li>(.*?)</li>", re.S)
_HREF = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
_SIGNATURE = re.compile(r"<p><strong>([^<]*)</strong></p>")
_TAG = re.compile(r"<[^>]*>")
_NO_TEXT = 0xD800
"""The first of the characters that no text has: halves of surrogate pairs."""
_ABOVE = ("kicker", "title", "deck", "byline")
"""Facts that are printed above the text."""


@dataclass(frozen=True, slots=True)
class Parts:
    """An article's page: its text, its notes by their heading, its links by their label.

    ``cited`` is the title that a bibliography gives, ``data`` what machines read.
    """

    text: str
    notes: dict[str, str]
    links: dict[str, str]
    proof: str
    byline: str
    minutes: int
    citation: str
    cited: str
    data: str


def parts(content: str, meta: Mapping[str, object], url: str | None, folder: Path) -> Parts:
    """An article's page, cut at its rules into text, notes and links.

    ``meta`` is its front matter, ``url`` its absolute address where one is known, and ``folder``
    has the pictures that it names.
    """
    text, _, rest = content.partition("<hr />")
    notes, _, links = rest.rpartition("<hr />")
    labelled = _labelled(links)
    minutes = max(1, math.ceil(len(_TAG.sub("", text)) / CHARACTERS_A_MINUTE))
    above = " ".join(str(meta.get(key, "")) for key in _ABOVE)
    headline = html.escape(above).replace("&#x27;", "'")  # as the text is
    text, notes = linked(text.strip(), notes, headline)
    proof = _HREF.search(labelled.get("原文对照", ""))
    return Parts(
        text=figures(dress(text), folder),
        notes={s.heading: dress(s.body) for s in sections(notes).sections},
        links=labelled,
        proof=proof[1] if proof else "",
        byline=_link_names(str(meta.get("byline", "")), labelled.get("记者", "")),
        minutes=minutes,
        citation=gbt7714(meta),
        cited=full_title(meta),
        data=structured_data(meta, url),
    )


def dress(text: str) -> str:
    """The parts of a text that the style sheet knows by name: dateline, gap, signature."""
    text = _SIGNATURE.sub(r'<p class="signature">\1</p>', text)
    text = text.replace("<p><strong>", '<p><strong class="dateline">')
    return mark_derived(mark_gaps(text))


def mark_gaps(text: str) -> str:
    """The places where words are lost, named for the style sheet."""
    return re.sub(r"<em>〔(.*?)〕</em>", r'<span class="gap">\1</span>', text)


def _labelled(links: str) -> dict[str, str]:
    """The flat list of links by label: ``- 地区：[…](…)``."""
    pairs = (item.partition("：") for item in _FLAT_ITEM.findall(mark_derived(links)))
    return {label: value for label, colon, value in pairs if colon}


def _link_names(byline: str, links: str) -> str:
    """``byline`` (text) with each reporter's name linked to that reporter's page."""
    pages = {_TAG.sub("", name): href for href, name in _HREF.findall(links)}
    text = html.escape(byline)
    marked: dict[int, str] = {}  # no pattern of names: compiling one takes ten times as long
    for mark, name in enumerate(sorted(filter(None, pages), key=len, reverse=True), _NO_TEXT):
        text = text.replace(name, chr(mark))
        marked[mark] = f'<a href="{pages[name]}">{name}</a>'
    return text.translate(marked)
