"""Open data of an issue, kept ready: a year's files are those of its issues one after another.

So an issue costs its own articles alone, in January and in December.
"""

from __future__ import annotations

import csv
import io
import zlib
from collections.abc import Iterator, Sequence

from generator.model import Article
from generator.write.forms.jsonl import article_line
from generator.write.holdings.addresses import article_path

QUICK = 1
"""zlib's fastest level: what is kept is a cache."""


def packed(articles: Sequence[Article]) -> tuple[bytes, bytes]:
    """The lines (JSON) and the rows (CSV) of an issue's articles, compressed."""
    lines = "".join(f"{article_line(article)}\n" for article in articles)
    rows = csv_rows(_row(article) for article in articles)
    return _pack(lines), _pack(rows)


def unpacked(content: bytes) -> str:
    """What was packed."""
    return zlib.decompress(content).decode("utf-8")


def csv_rows(rows: Iterator[Sequence[object]]) -> str:
    """The rows as CSV (RFC 4180, lines ended by LF)."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()


def _pack(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8"), QUICK)


def _row(article: Article) -> list[object]:
    """An article in the columns that the page 数据 explains (``data.COLUMNS``)."""
    return [
        article.id,
        article.date,
        article.newspaper,
        article.page,
        article.section,
        article.region,
        "、".join(article.places),
        "、".join(dict.fromkeys(person.name for person in article.reporter)),
        article.byline,
        article.kicker,
        article.title,
        article.deck,
        article.title_source,
        article.date_source,
        "、".join(article.tags),
        len(article.body),
        len(article.gaps),
        article.confidence,
        article.source.file if article.source else None,
        article_path(article).removesuffix(".md") + ".html",
    ]
