"""An article as the index keeps it: what is searched, what a result shows, what can be filtered."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Article, Gap, Paragraph

Row = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One article of the index. ``row`` is what the reader's half gets to see of it, as JSON."""

    date: str
    row: str
    headline: str
    text: str
    region: str
    section: str
    people: tuple[str, ...]


def record_of(article: Article) -> Record:
    """The record of ``article``, whose date is known.

    The row has, in this order: key of the address, headline, 1 where the headline is derived,
    kicker, deck, region, section, byline, paragraphs one a line, captions and signature likewise.
    """
    people = tuple(dict.fromkeys(person.name for person in article.reporter))
    byline = article.byline or "、".join(people)
    gaps: dict[int, list[Gap]] = {}
    for gap in article.gaps:
        gaps.setdefault(gap.paragraph, []).append(gap)
    body = "\n".join(
        _text(paragraph, gaps.get(number, ()))
        for number, paragraph in enumerate(article.paragraphs)
    )
    tail = "\n".join(" ".join(text.split()) for text in (*article.captions, *article.signature))
    heads = tuple(_line(text) for text in (article.title, article.kicker, article.deck))
    row: Row = (
        article.key,
        heads[0],
        int(article.title_source == "derived"),
        *heads[1:],
        article.region or "",
        article.section or "",
        byline,
        body,
        tail,
    )
    headline = "\n".join(heads)
    return Record(
        date=article.date or article.id[:10],
        row=json.dumps(row, ensure_ascii=False, separators=(",", ":")),
        headline=headline,
        text="\n".join((headline, byline, body, tail)),
        region=article.region or "",
        section=article.section or "",
        people=people,
    )


def _text(paragraph: Paragraph, gaps: list[Gap] | tuple[()]) -> str:
    """A paragraph in one line; a gap ends it, as no phrase is found across lost text."""
    text = paragraph.text.string
    if not gaps:
        return _line(text)
    cuts = [0, *sorted(gap.offset for gap in gaps), len(text)]
    pieces = (_line(text[start:end]) for start, end in pairwise(cuts))
    return "\n".join(piece for piece in pieces if piece)


def _line(text: str) -> str:
    return text.replace("\n", " ") if "\n" in text else text
