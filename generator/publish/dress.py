"""The HTML of a page's Markdown, taken apart for the templates.

The Markdown of the edition is plain, so that any other tool can build it; what a
newspaper page needs beyond it (a lead, columns, plates) is found again here from the
order of the parts, never from classes hidden in the text. Everything returned is HTML,
made from the HTML that Python-Markdown wrote (already escaped) or escaped here.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import date

import jieba

DERIVED = "编者拟题"
"""The mark that the generator sets after a headline of its own making."""

_H2 = re.compile(r"<h2[^>]*>(.*?)</h2>", re.S)
_STORY = re.compile(r"<li>\s*<h3[^>]*>(.*?)</h3>(.*?)</li>", re.S)
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.S)
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
_DATE = re.compile(r"^(\d{4})年(\d{1,2})月(\d{1,2})日(?:\s*·\s*)?")
_TAG = re.compile(r"<[^>]*>")
_JOINED_AFTER = re.compile(r"[\d“‘《（「『〈]$")
_JOINED_BEFORE = re.compile(r"^[，。、；：？！”’》）」』〉·…—%％℃]")
_QUOTED = re.compile(r"(“[^”]{1,8}”|《[^》]{1,10}》)")
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Story:
    """One story of a front page, an issue or a list. ``broken`` is its title with line breaks."""

    href: str
    title: str
    broken: str
    derived: bool
    kicker: str
    deck: str
    paragraphs: tuple[str, ...]
    meta: str
    date: str
    day: str


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one second-level heading. ``table``: it is a month of the calendar."""

    heading: str
    body: str
    table: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """A page cut at its second-level headings; ``intro`` stands before the first."""

    intro: str
    sections: tuple[Section, ...]


def sections(content: str) -> Cut:
    """``content`` cut at its second-level headings."""
    intro, *rest = _H2.split(content)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return Cut(
        intro.strip(),
        tuple(Section(heading, body.strip(), "<table" in body) for heading, body in pairs),
    )


def stories(content: str) -> tuple[Story, ...]:
    """The list items of ``content`` that open with a third-level heading."""
    return tuple(_story(heading, body) for heading, body in _STORY.findall(content))


def _story(heading: str, body: str) -> Story:
    """One story: kicker, ``——deck``, excerpts, and last its meta line."""
    link = _LINK.search(heading)
    href, title = link.groups() if link else ("", _TAG.sub("", heading))
    texts = [text.strip() for text in _PARAGRAPH.findall(body)]
    meta = texts.pop() if texts else ""
    kicker = deck = ""
    if texts and texts[0].startswith("<em>") and texts[0].endswith("</em>"):
        kicker = texts.pop(0)[4:-5].replace("\u3000", "<br>")
    if texts and texts[0].startswith("——"):
        deck = texts.pop(0).removeprefix("——")
    dated = _DATE.match(meta)
    day = "-".join(part.zfill(2) for part in dated.groups()) if dated else ""
    return Story(
        href=href,
        title=title,
        broken=broken(html.unescape(title)),
        derived=DERIVED in heading,
        kicker=kicker,
        deck=deck,
        paragraphs=tuple(texts),
        meta=meta[dated.end() :] if dated else meta,
        date=meta[: dated.end()].rstrip(" ·") if dated else "",
        day=day,
    )


def broken(title: str) -> str:
    """``title`` (text) as HTML that breaks where it was printed in lines, else between words.

    >>> broken("阿拉善盟　发放惠企“大红包”")
    '阿拉善盟<br>发放<wbr>惠企<wbr>“大红包”'
    """
    return "<br>".join(_words(line) for line in title.split("\u3000"))


def _words(line: str) -> str:
    """``line`` with a break opportunity between words, none beside figures and closing marks."""
    pieces: list[str] = []
    for word in _whole_words(line):
        if pieces and _belongs(word, pieces[-1]):
            pieces[-1] += word
        else:
            pieces.append(word)
    return "<wbr>".join(html.escape(piece, quote=False) for piece in pieces)


def _whole_words(line: str) -> list[str]:
    """The words of ``line`` by jieba; a short quotation or title in marks is one word."""
    return [
        word
        for piece in _QUOTED.split(line)
        for word in ([piece] if _QUOTED.fullmatch(piece) else jieba.cut(piece))
    ]


def _belongs(word: str, before: str) -> bool:
    """No line may end between ``before`` and ``word``: marks, figures, single characters."""
    if _JOINED_BEFORE.match(word) or _JOINED_AFTER.search(before):
        return True
    return len(word) == 1 and not _JOINED_AFTER.match(word)


def mark_derived(text: str) -> str:
    """The mark of a heading of ours, named for the style sheet."""
    return text.replace(f"<em>{DERIVED}</em>", f'<span class="derived">{DERIVED}</span>')


def longdate(day: object) -> str:
    """``2020-03-30`` as ``2020年3月30日``."""
    when = date.fromisoformat(str(day))
    return f"{when.year}年{when.month}月{when.day}日"


def weekday(day: object) -> str:
    """The day of the week of an ISO date: 星期一."""
    return f"星期{_WEEKDAYS[date.fromisoformat(str(day)).weekday()]}"


FILTERS = (sections, stories, broken, longdate, weekday)
"""What the templates call by these names."""
