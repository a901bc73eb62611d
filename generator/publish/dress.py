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
from functools import lru_cache

import rjieba
from markupsafe import Markup

DERIVED = "编者拟题"
"""The mark that the generator sets after a headline of its own making."""

OPENING = 60
"""Characters of an article from which the template makes its description, and some more."""
_H2 = re.compile(r"<h2[^>]*>(.*?)</h2>", re.S)
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.S)
TAG = re.compile(r"<[^>]*>")
_JOINED_AFTER = re.compile(r"[\d“‘《（「『〈]$")
_JOINED_BEFORE = re.compile(r"^[，。、；：？！”’》）」』〉·…—%％℃]")
_QUOTED = re.compile(r"(“[^”]{1,8}”|《[^》]{1,10}》)")
_WEEKDAYS = "一二三四五六日"


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


@lru_cache(maxsize=1000)  # an issue shows it, its 版 and the article's page
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
        for word in ([piece] if _QUOTED.fullmatch(piece) else rjieba.cut(piece))
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


def span(first: object, last: object) -> str:
    """Two ISO dates as a reader says them: 2020年3月30日至7月13日; one date when they are the same.

    >>> span("2020-03-30", "2020-07-13"), span("2019-12-30", "2020-01-02")
    ('2020年3月30日至7月13日', '2019年12月30日至2020年1月2日')
    """
    begins, ends = longdate(first), longdate(last)
    if begins == ends:
        return begins
    year, _, day = ends.partition("年")
    return f"{begins}至{day if begins.startswith(f'{year}年') else ends}"


def calendar(content: str) -> str:
    """A page's tables of days as the style sheet knows them: a missing day is named as one."""
    marked = r'<td class="missing"><em>\1<span class="skip">缺</span></em>'
    content = re.sub(r"<td><em>(\d+)</em>", marked, content)
    return content.replace("<table>", '<table class="calendar">')


def way(body: str) -> str:
    """Which way into the archive a list is, by its first link: ``region``, ``issue`` …"""
    found = re.search(r'href="([a-z]+)/', body)
    return found[1] if found and not re.search(r'href="\d{4}/', body) else "issue"


def counts(body: str) -> str:
    """A list of names with each count, and what stands behind it, in small print."""
    return re.sub(r" (\d+篇[^<]*)", r" <small>\1</small>", body)


def opening(content: str) -> str:
    """The text of the first paragraphs of ``content``, all that its first sixty characters stand
    in.

    >>> opening("<p>雨后牧草返青。</p><p>" + "羊" * 60 + "</p><p>牛</p>")[:8]
    '雨后牧草返青。羊'
    """
    end = 0
    while (found := content.find("</p>", end)) >= 0:
        end = found + len("</p>")
        text = Markup(content[:end]).striptags()
        if len(text) >= OPENING:
            return text
    return Markup(content).striptags()


FILTERS = (sections, broken, opening, longdate, weekday, span, calendar, way, counts)
"""What the templates call by these names, with those of stories, tiles and plots."""
