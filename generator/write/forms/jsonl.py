"""Articles and leftovers as JSON lines for programs and for other newsrooms."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from generator.model import Article, Unassigned


def article_line(article: Article) -> str:
    """``article`` as one line of JSON without line end, keys in the order of ``extract``."""
    source = article.source
    return _dump(
        {
            "kind": "article",
            "id": article.id,
            "newspaper": article.newspaper,
            "date": article.date,
            "date_source": article.date_source,
            "page": article.page,
            "section": article.section,
            "kicker": article.kicker,
            "title": article.title,
            "deck": article.deck,
            "title_source": article.title_source,
            "dateline": _dateline(article),
            "reporter": [{"name": p.name, "role": p.role} for p in article.reporter],
            "byline": article.byline,
            "region": article.region,
            "places": list(article.places),
            "paragraphs": [{"kind": p.kind, "text": p.text.string} for p in article.paragraphs],
            "captions": list(article.captions),
            "signature": list(article.signature),
            "continued_from": article.continued_from,
            "continued_on": article.continued_on,
            "gaps": [{"after": gap.after, "why": gap.why} for gap in article.gaps],
            "repairs": [
                {"span": list(r.span), "before": r.before, "after": r.after, "rule": r.rule}
                for r in article.repairs
            ],
            "confidence": article.confidence,
            "source": source
            and {"file": source.file, "spans": [list(span) for span in source.spans]},
            **_corrected(article),
        }
    )


def _corrected(article: Article) -> dict[str, object]:
    """What only a corrected article has: its corrections and its former ids."""
    found: dict[str, object] = {}
    if article.amendments:
        found["amendments"] = [asdict(amendment) for amendment in article.amendments]
    if article.formerly:
        found["formerly"] = list(article.formerly)
    return found


def unassigned_line(items: Sequence[Unassigned]) -> str:
    """What a page has beside its articles, as one line of JSON without line end."""
    return _dump(
        {
            "kind": "unassigned",
            "items": [
                {"span": list(item.span), "text": item.text, "why": item.why} for item in items
            ],
            "spans": [list(item.span) for item in items],
        }
    )


def _dateline(article: Article) -> dict[str, str | None] | None:
    line = article.dateline
    if line is None:
        return None
    return {"agency": line.agency, "place": line.place, "date": line.date, "kind": line.kind}


def _dump(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
