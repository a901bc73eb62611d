"""The stories of a front page, an issue or a list, found again in the HTML of its Markdown."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import NamedTuple

from generator.publish.dress import DERIVED, LINK, TAG, broken

MAJOR = 160
"""Characters of an excerpt from which a story is a major one, with a larger headline."""
LONGEST_UPRIGHT = 12
"""Characters of a headline that can stand upright beside its pictures."""

_STORY = re.compile(r"<li>\s*<h3[^>]*>(.*?)</h3>(.*?)</li>", re.S)
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.S)
_QUOTATION = re.compile(r"<blockquote>(.*?)</blockquote>", re.S)
_DATE = re.compile(r"^(\d{4})年(\d{1,2})月(\d{1,2})日(?:\s*·\s*)?")
_SECTION = re.compile(r'(?:\s*·\s*)?(<a href="[^"]*section/[^"]*">.*?</a>)\s*$')


class Story(NamedTuple):
    """One story of a front page, an issue or a list. Its texts are HTML already.

    ``section`` is the link of its 栏目, ``broken`` its title with line breaks. ``brief`` says that
    it is only a headline, ``major`` that its excerpt is long, ``upright`` that its headline may
    stand upright beside the captions.
    """

    href: str
    title: str
    derived: bool
    kicker: str
    deck: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]
    section: str
    meta: str
    date: str
    day: str

    @property
    def broken(self) -> str:
        return broken(html.unescape(self.title))

    @property
    def brief(self) -> bool:
        return self.derived and not self.paragraphs and not self.captions and not self.date

    @property
    def major(self) -> bool:
        return sum(map(len, self.paragraphs)) >= MAJOR

    @property
    def upright(self) -> bool:
        title = html.unescape(self.title)
        return bool(self.captions) and len(title) <= LONGEST_UPRIGHT and "\u3000" not in title


def stories(content: str) -> tuple[Story, ...]:
    """The list items of ``content`` that open with a third-level heading."""
    return tuple(_story(heading, body) for heading, body in _STORY.findall(content))


@lru_cache(1000)  # an issue shows it, and its 版
def _story(heading: str, body: str) -> Story:
    """One story: kicker, ``——deck``, excerpts, captions, and last its meta line."""
    link = LINK.search(heading)
    href, title = link.groups() if link else ("", TAG.sub("", heading))
    captions: list[str] = []
    if "<blockquote>" in body:
        quoted = "".join(_QUOTATION.findall(body))
        captions, body = _PARAGRAPH.findall(quoted), _QUOTATION.sub("", body)
    texts = [text.strip() for text in _PARAGRAPH.findall(body)]
    meta = texts.pop() if texts else ""
    kicker = deck = ""
    if texts and texts[0].startswith("<em>") and texts[0].endswith("</em>"):
        kicker = texts.pop(0)[4:-5].replace("\u3000", "<br>")
    if texts and texts[0].startswith("——"):
        deck = texts.pop(0).removeprefix("——")
    dated = _DATE.match(meta)
    day = "-".join(part.zfill(2) for part in dated.groups()) if dated else ""
    section = _SECTION.search(meta) if "section/" in meta else None
    known = meta[: section.start()] if section else meta
    return Story(
        href=href,
        title=title,
        derived=DERIVED in heading,
        kicker=kicker,
        deck=deck,
        paragraphs=tuple(texts),
        captions=tuple(captions),
        section=section[1] if section else "",
        meta=known[dated.end() :] if dated else known.removeprefix("—"),
        date=meta[: dated.end()].rstrip(" ·") if dated else "",
        day=day,
    )


def shared_section(items: tuple[Story, ...]) -> str:
    """The section that most of ``items`` stand in: named once for the page, not at each story."""
    found = [item.section for item in items if item.section]
    most = max(dict.fromkeys(found), key=found.count, default="")
    return most if 2 * found.count(most) > len(items) else ""
