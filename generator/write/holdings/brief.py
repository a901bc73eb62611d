"""What lists show of an article, short enough that an archive of any size keeps it at hand."""

from __future__ import annotations

from typing import NamedTuple

from generator.model import Article
from generator.write.forms.excerpt import excerpt

ROW = 80
"""Characters of the excerpt in a list."""


class Brief(NamedTuple):
    """An article without its text. ``updated`` is the day of its issue or of its last correction,
    ``lead`` its excerpt in a list, a paragraph a line, ``people`` who signed it, a name a line."""

    id: str
    date: str
    title: str
    title_source: str
    page: str | None
    section: str | None
    region: str | None
    byline: str
    people: str
    lead: str
    updated: str

    @property
    def key(self) -> str:
        """The short key of the address: the id without its date."""
        return self.id.rpartition("-")[2]


def brief_of(article: Article) -> Brief:
    """The brief of an article, whose date is known."""
    day = article.date or article.id[:10]
    return Brief(
        article.id,
        day,
        article.title,
        article.title_source,
        article.page,
        article.section,
        article.region,
        article.byline,
        "\n".join(dict.fromkeys(person.name for person in article.reporter)),
        "\n".join(excerpt(article, ROW)),
        max([day, *(one.on for one in article.amendments if one.on)]),
    )
