"""Pages of guests: articles, layouts and damages by others, who had never seen this project.

Each guest wrote the articles, the page makers and the truth from a description of the task alone,
so that what is read well here is not just what our own press does to a page. ``look`` pages may be
read by who writes rules, ``kept`` ones may not; no article stands in both. The classes are dumps
(``raw``, ``default``, ``layout``), the same three of pages that Chromium printed, and scans.
The ``kept`` pages of the guests in ``OPENED`` were measured, unread, while most rules were written,
and may be read now: what is left of them that is read wrong shows which rules are still wanted.

``HALF.articles.jsonl`` has a line for each article, ``HALF.pages.jsonl`` one for each page, whose
``articles`` name what differs from the article where damage took something away.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tests.eval.truth import Leftover, TrueArticle, TruePage
from tests.press.proof import PrintedParagraph, PrintedPart, standing

HERE = Path(__file__).resolve().parent
GUESTS = tuple(sorted(file.parent.name for file in HERE.glob("*/look.pages.jsonl")))
HALVES = ("look", "kept")
OPENED = frozenset({"first", "second", "third"})
"""The guests whose kept pages may be read since 2026-11-28."""
UNREAD = tuple(guest for guest in GUESTS if guest not in OPENED)
"""Those whose kept pages may not."""
ADVERTS = "adverts"
"""The name of an article that need not be found: all adverts of a page."""

Record = dict[str, Any]


def names(guest: str, half: str) -> list[tuple[str, str]]:
    """The class and the number of each page."""
    return list(_pages(guest, half))


def guest_page(guest: str, half: str, kind: str, number: str) -> TruePage:
    """One page and what a person reads on it. Raises KeyError where there is none."""
    page = _pages(guest, half)[kind, number]
    raw = page["raw"]
    text = "\n".join(_adverts(page))
    adverts = [{"article": ADVERTS, "paragraphs": [["text", text]]}] if text else []
    return TruePage(
        file=f"{guest}_{half}_{kind}_{number}.txt",
        raw=raw,
        date=page["date"],
        articles=[_article(a) for a in page["articles"] + adverts],
        leftovers=[Leftover([span], "noise") for span in standing(page["leftovers"], raw)],
    )


def optional(guest: str, half: str, kind: str, number: str) -> frozenset[str]:
    """The articles of a page that a person may cut out or leave."""
    page = _pages(guest, half)[kind, number]
    return frozenset({ADVERTS, *(a["article"] for a in page["articles"] if a.get("optional"))})


def _adverts(page: Record) -> list[str]:
    """Guests that do not tell adverts from the rest of the furniture have all of it taken so."""
    found: list[str] = page.get("adverts", page["leftovers"])
    return found


@cache
def _pages(guest: str, half: str) -> dict[tuple[str, str], Record]:
    articles = {a["article"]: a for a in _lines(guest, f"{half}.articles.jsonl")}
    found = {}
    for page in _lines(guest, f"{half}.pages.jsonl"):
        page["articles"] = [articles[a["article"]] | a for a in page["articles"]]
        found[page["class"], page["page"]] = page
    return found


def _lines(guest: str, file: str) -> Iterator[Record]:
    with (HERE / guest / file).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _article(a: Record) -> TrueArticle:
    def part(key: str) -> PrintedPart | None:
        return PrintedPart((a[key],), []) if a.get(key) else None

    return TrueArticle(
        name=a["article"],
        region=a.get("region"),
        paragraphs=[
            PrintedParagraph(kind, [], (), (text,)) for kind, text in a.get("paragraphs", ())
        ],
        title=part("title"),
        kicker=part("kicker"),
        deck=part("deck"),
        reporter=tuple((name, role) for name, role in a.get("reporter") or ()),
        section=a.get("section"),
        signature=PrintedPart(tuple(a["signature"]), []) if a.get("signature") else None,
        captions=[PrintedPart((text,), []) for text in a.get("captions") or ()],
    )
