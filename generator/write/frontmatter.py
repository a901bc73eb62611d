"""The front matter of a page: YAML that any reader of YAML gets back as it was meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import yaml

from generator.model import Article
from generator.write.excerpt import printed_dateline

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""libyaml, where PyYAML was built with it as its wheels are: ten times as fast, the same bytes."""

Value = str | int | float | date | Sequence[str] | None


def front_matter(values: Mapping[str, Value]) -> str:
    """``values`` between ``---`` lines, in the order given; empty ones are left out."""
    kept = {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in values.items()
        if value is not None and value != "" and value != ()
    }
    text = yaml.dump(kept, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31 - 1)
    return f"---\n{text}---\n"


def article_matter(article: Article) -> str:
    """The front matter of an article's page, keys and order in the order that never changes."""
    return front_matter(
        {
            "title": article.title,
            "kicker": article.kicker,
            "deck": article.deck,
            "date": date.fromisoformat(article.date) if article.date else None,
            "newspaper": article.newspaper,
            "page": article.page,
            "section": article.section,
            "region": article.region,
            "places": article.places,
            "reporter": tuple(person.name for person in article.reporter),
            "byline": article.byline,
            "dateline": printed_dateline(article),
            "tags": article.tags,
            "id": article.id,
            "source": article.source.file if article.source else None,
            "title_source": article.title_source,
            "date_source": article.date_source,
            "continued_from": article.continued_from,
            "continued_on": article.continued_on,
            "confidence": article.confidence,
        }
    )
