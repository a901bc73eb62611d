"""The extraction that a perfect reader would print: the truth in the form of ``extract``."""

from __future__ import annotations

from typing import Any

from tests.eval.truth import Part, TrueArticle, TruePage
from tests.eval.verdict import Object


def objects(truth: TruePage) -> list[Object]:
    """Articles and leftovers of ``truth`` as ``extract --format jsonl`` would give them."""
    found = [_article(truth, article) for article in truth.articles]
    spans = [[list(span) for span in left.spans] for left in truth.leftovers]
    return found + [{"kind": "unassigned", "items": [], "spans": each} for each in spans]


def _text(part: Part | None) -> str:
    return part.text if part else ""


def _article(truth: TruePage, a: TrueArticle) -> Object:
    keys = ("agency", "place", "date", "kind")
    paragraphs = [{"kind": p.kind, "text": p.text(truth.raw)} for p in a.paragraphs]
    spans: list[Any] = [list(span) for _, span in a.roles()]
    return {
        "kind": "article",
        "date": truth.date,
        "section": a.section,
        "kicker": _text(a.kicker),
        "title": _text(a.title) or paragraphs[0]["text"][20:40],
        "deck": _text(a.deck),
        "title_source": "printed" if a.title else "derived",
        "dateline": dict(zip(keys, a.dateline, strict=True)) if a.dateline else None,
        "reporter": [{"name": name, "role": role} for name, role in a.reporter],
        "region": a.region,
        "places": list(a.places),
        "paragraphs": paragraphs,
        "captions": [c.text for c in a.captions],
        "signature": list(a.signature.reads) if a.signature else [],
        "continued_from": a.continued_from.text if a.continued_from else None,
        "gaps": _gaps(truth, a),
        "repairs": [],
        "source": {"file": truth.file, "spans": spans},
    }


def _gaps(truth: TruePage, a: TrueArticle) -> list[dict[str, str]]:
    return [
        {"after": "…" + p.before_gap(truth.raw, gap)[-8:], "why": "lost in the source"}
        for p in a.paragraphs
        for gap in p.gaps
    ]
