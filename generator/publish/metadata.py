"""What machines read on an article's page: schema.org's NewsArticle as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import cast

_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def structured_data(meta: Mapping[str, object], url: str | None) -> str:
    """The article of the front matter ``meta`` as JSON-LD, ready for a ``script`` element.

    The properties are those of https://schema.org/NewsArticle and PublicationIssue. Unknown ones
    are left out, and so is every address where none is known.
    """
    day = str(meta.get("date", ""))
    above_and_below = [str(meta[key]) for key in ("kicker", "deck") if meta.get(key)]
    authors = cast(Sequence[object], meta.get("reporter", ()))
    issue = {
        "@type": "PublicationIssue",
        "datePublished": day,
        "isPartOf": {"@type": "Newspaper", "name": meta.get("newspaper")},
    }
    values = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": meta.get("title"),
        "alternativeHeadline": " ".join(above_and_below),
        "dateline": meta.get("dateline"),
        "datePublished": day,
        "author": [{"@type": "Person", "name": str(name)} for name in authors],
        "printPage": meta.get("page"),
        "printSection": meta.get("section"),
        "url": url,
        "isPartOf": issue,
    }
    known = {key: value for key, value in values.items() if value}
    return _written(known).replace("<", "\\u003c")
