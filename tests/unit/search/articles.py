"""Articles for the tests of the search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model import Article, Paragraph, Person, Text


def paragraph(text: str) -> Paragraph:
    """A paragraph that says ``text``."""
    return Paragraph("text", Text(text))


def article(number: int, date: str, *paragraphs: str, **facts: object) -> Article:
    """An article with a key made of ``number``; ``facts`` are fields of `Article`."""
    people = facts.pop("people", ())
    assert isinstance(people, tuple)
    plain = Article(
        id=f"{date}-k{number:04}",
        newspaper="样报",
        date=date,
        date_source="sidecar",
        page=None,
        section=None,
        kicker="",
        title="",
        deck="",
        title_source="printed",
        dateline=None,
        reporter=tuple(Person(name, "记者") for name in people),
        byline="",
        region=None,
        places=(),
        paragraphs=tuple(map(paragraph, paragraphs)),
    )
    return replace(plain, **facts)  # type: ignore[arg-type]


@dataclass
class Shelf:
    """Articles by month, and which months were asked for."""

    stock: list[Article]
    asked: list[str]

    def months(self) -> Sequence[str]:
        """The months with an article."""
        return sorted({str(a.date)[:7] for a in self.stock})

    def articles(self, month: str) -> Iterable[Article]:
        """The articles of ``month``."""
        self.asked.append(month)
        return [a for a in sorted(self.stock, key=_day) if str(a.date).startswith(month)]


def _day(article: Article) -> str:
    return str(article.date)


def shelf(articles: Iterable[Article]) -> Shelf:
    """The articles, ready to be indexed."""
    return Shelf(list(articles), [])


def newest_first(articles: Iterable[Article]) -> list[Article]:
    """The articles as the index numbers them: newest day first, in reading order within a day."""
    return sorted(articles, key=_day, reverse=True)
