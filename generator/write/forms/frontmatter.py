"""The front matter of a page: YAML that any reader of YAML gets back as it was meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

import yaml

from generator.model import Article
from generator.write.forms.excerpt import printed_dateline

_Fast = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""libyaml, where PyYAML was built with it as its wheels are: ten times as fast, the same bytes."""


class _Dumper(_Fast):  # type: ignore[misc, valid-type]
    """PyYAML's, which knows the numbers of YAML 1.1, with those of YAML 1.2 (10.3.2): a text that
    any reader would take for one is put in quotes."""


_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$|0o[0-7]+$"),
    list("-+.0123456789"),
)

Value = str | int | float | date | Sequence[str] | None


_PLAIN = re.compile(
    r"[\u4e00-\u9fff][\u4e00-\u9fff0-9A-Za-z，。、：；？！“”（）《》·…—\u3000]*"
    r"|\d{4}-\d\d-\d\d-[0-9a-z]{5,40}",
    re.A,
)
"""Texts that YAML takes as they are, whatever its version: they begin with a Chinese character and
have no mark of ASCII, or are an id."""
REMEMBERED = 10_000


def front_matter(values: Mapping[str, Value]) -> str:
    """``values`` between ``---`` lines, in the order given; empty ones are left out."""
    lines = [
        _line(key, tuple(value) if isinstance(value, list) else value)
        for key, value in values.items()
        if value is not None and value not in ("", (), [])
    ]
    return f"---\n{''.join(lines)}---\n"


def _line(key: str, value: Value) -> str:
    """A key with its value as PyYAML writes them; it is asked where that is not plain to see."""
    if isinstance(value, str):
        if _PLAIN.fullmatch(value):
            return f"{key}: {value}\n"
    elif isinstance(value, tuple) and all(map(_PLAIN.fullmatch, value)):
        return "".join((f"{key}:\n", *(f"- {one}\n" for one in value)))
    return _dumped(key, value, type(value).__name__)


@lru_cache(REMEMBERED)
def _dumped(key: str, value: Value, _kind: str) -> str:
    """``_kind`` tells 1 from 1.0."""
    kept = {key: list(value) if isinstance(value, tuple) else value}
    return str(yaml.dump(kept, Dumper=_Dumper, allow_unicode=True, width=2**31 - 1))


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
