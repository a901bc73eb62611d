"""Makes ``generator/data/ledes.npz`` anew: what letters say of a paragraph's being a first one.

``python -m bench.ledes FOLDER`` reads two packages of PyPI from a folder, as ``bench.meanings``
does: 人民日报 of January 1998 and news of the web of 2018 (both MIT licence). The first paragraphs
of their articles are told from the others, and so are those of the guests' look pages. Those with
a dateline are left out: labelling knows them. Takes a minute.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from math import log
from pathlib import Path

from bench.newstexts import daily, of_the_web
from bench.sign_odds import Pulled, Told, write_fitted
from generator.enrich.tables import DATA
from generator.segment.words.ledes import signs
from tests.eval.classes import case_of, guested

FILE = DATA / "ledes.npz"
DATED = re.compile(r"^.{0,3}(?:本报|新华社|中新社).{0,25}[讯电]|^.{0,12}[讯电][（(]")
FIRST_OF_WEB = 8
"""So many pieces of a text of the web are looked at: it has some of half a hundred."""
AS_MANY = 10
"""A paragraph of a guest counts for so many of the news."""
PULLED = Pulled(fewest=5, pull=25.0)
"""By guests left out."""
RARE = log(6)
"""Nats: of six paragraphs one is a first one."""
PRINTED = "raw"
"""The class that shows the guests' pages: their articles are the same in all."""


def main(folder: Path) -> int:
    """Writes the table."""
    texts = [*daily(folder), *(text[:FIRST_OF_WEB] for text in of_the_web(folder))]
    articles = [text for text in texts if len(text) > 1] + AS_MANY * of_guests()
    write_fitted(FILE, _told(articles), PULLED, RARE)
    return 0


def of_guests() -> list[list[str]]:
    """The articles of the guests' look pages, each once, in paragraphs."""
    found: dict[tuple[str, str], list[str]] = {}
    for order in guested(["look"]):
        if order.kind == PRINTED:
            page = case_of(order).truth
            for article in page.articles:
                texts = [part for part in article.paragraphs if part.kind == "text"]
                found[order.set, article.name] = [part.text(page.raw) for part in texts]
    return list(found.values())


def _told(articles: list[list[str]]) -> Iterator[Told]:
    for article in articles:
        for number, paragraph in enumerate(article):
            shown = signs(paragraph)
            if shown and not DATED.match("".join(paragraph.split())):
                yield Told(shown, 1.0, number == 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(Path(sys.argv[1])))
