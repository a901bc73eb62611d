"""The first words of an article, for lists: without dateline and byline, cut where one pauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Article

_BYLINE = re.compile(r"\s*[（(]([^（()）]{1,60})[)）]\s*")
_PAUSES = "。！？；……，、：”"
_STOPS = "。！？"


def dateline_length(article: Article) -> int:
    """How many characters of the first text paragraph are its dateline (0: none found there)."""
    line = article.dateline
    text = _first(article)
    if line is None or not line.agency or not text.startswith(line.agency):
        return 0
    rest = re.escape(line.kind) if line.kind else ""
    found = re.match(re.escape(line.agency) + rf"[^，。！？；：（()）]{{0,30}}?{rest}", text)
    return found.end() if found else 0


def printed_dateline(article: Article) -> str | None:
    """The dateline as printed, else put together from its parts; None when there is none."""
    line = article.dateline
    if line is None:
        return None
    length = dateline_length(article)
    return _first(article)[:length] if length else f"{line.agency}{line.place or ''}{line.kind}"


def excerpt(article: Article, limit: int) -> list[str]:
    """The lead of ``article`` as up to three paragraphs of at most ``limit`` characters in all.

    It stops before a crosshead and at a gap: what the source lost is not read over.
    """
    paragraphs: list[str] = []
    left = limit
    for text, broken in _running_text(article):
        shown = shorten(text, left)
        if shown:
            paragraphs.append(shown + "……" if broken and shown == text else shown)
        left -= len(text)
        if broken or left < limit // 4 or len(paragraphs) == 3:
            break
    return paragraphs


def shorten(text: str, limit: int) -> str:
    """``text`` itself when it fits, else its start up to a pause, closed by an ellipsis.

    >>> shorten("雨后牧草返青，牛羊上坡，牧民转场。", 14)
    '雨后牧草返青，牛羊上坡……'
    """
    if len(text) <= limit:
        return text
    room = text[: max(0, limit - 2)]
    stop = max(room.rfind(mark) for mark in _STOPS)
    if stop >= limit // 2:
        return room[: stop + 1]
    pause = max(room.rfind(mark) for mark in _PAUSES)
    cut = pause if pause >= limit // 3 else len(room)
    return room[:cut].rstrip(_PAUSES) + "……" if cut else ""


def _first(article: Article) -> str:
    return next((p.text.string for p in article.paragraphs if p.kind == "text"), "")


def _running_text(article: Article) -> Iterator[tuple[str, bool]]:
    """The text paragraphs before the first crosshead, each with whether a gap breaks it off."""
    gaps: dict[int, int] = {}
    for gap in article.gaps:
        gaps[gap.paragraph] = min(gap.offset, gaps.get(gap.paragraph, gap.offset))
    found = False
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind == "subhead":
            if found:
                break
            continue
        start = 0 if found else _after_credits(article)
        end = gaps.get(number, len(paragraph.text))
        found = True
        yield " ".join(paragraph.text.string[start:end].split()), number in gaps
    if not found and article.captions:
        yield " ".join(article.captions[0].split()), False


def _after_credits(article: Article) -> int:
    """Where the first paragraph's own text begins, behind dateline and bracketed byline."""
    text, start = _first(article), dateline_length(article)
    byline = _BYLINE.match(text, start)
    if byline and any(person.name in _tight(byline[1]) for person in article.reporter):
        return byline.end()
    return start


def _tight(text: str) -> str:
    return "".join(text.split())
