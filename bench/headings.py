"""Makes ``generator/data/headings.npz`` anew: what letters say of a line's being a headline's.

``python -m bench.headings FOLDER`` reads two packages of PyPI from a folder, as ``bench.meanings``
does: 人民日报 of January 1998 and news of the web of 2018 (both MIT licence). Their headlines,
whole and in halves, as a narrow column would break them, are told from pieces of their texts, and
lines of the guests' look pages are told as they were printed. Who signs does so in no headline: his
lines are told as neither. The desk is set up as pages are read, with the table that stands. Takes
two minutes.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

from bench.newstexts import daily, headlines_of_daily, headlines_of_the_web, of_the_web
from bench.sign_odds import Pulled, Told, write_fitted
from generator.clean.pages import clean_page
from generator.enrich.tables import DATA
from generator.read.pages import decode_page
from generator.segment.lines.rows import Label
from generator.segment.roles.page_rows import rows_of, shows_blanks, usual_measure
from generator.segment.roles.role_signs import Context
from generator.segment.words.headings import signs
from tests.eval.classes import Order, guested
from tests.eval.fitting.lines import true_labels
from tests.eval.fitting.placed import placed
from tests.eval.running import desk

FILE = DATA / "headings.npz"
HEADS = ("title", "kicker", "deck", "subhead", "label")
"""What a headline's line may be."""
BRIEFEST, HALVED, LEAST = 4, 14, 5
"""Letters of a line, of a headline that is broken in two, and of each half."""
TEXTS, PIECES, NARROW, WIDE = 9000, 6, 8, 25
"""Paragraphs that are looked at, pieces of each, and letters of a piece."""
AS_MANY = 3
"""A line of a guest counts for so many of the news."""
PULLED = Pulled(fewest=8, pull=3.0)
"""By guests left out."""
MISSED = 1.5
"""Nats: a headline that is missed costs more than one too many, so that much more is said for one.
Chosen with the weights ``reads`` of labelling, on the guests' pages."""
SEED = 0
KNOWN = frozenset(frozenset({label}) for label in (Label.HEAD, Label.START, Label.TEXT))
"""What a line is told as: where several labels are true of it, it is left out."""

Line = tuple[str, bool]
"""Its letters, and whether it is a headline's."""


def main(folder: Path) -> int:
    """Writes the table."""
    lines = [*of_news(folder, np.random.default_rng(SEED)), *AS_MANY * of_guests()]
    told = (Told(*signs(line), heads) for line, heads in lines)
    write_fitted(FILE, told, PULLED, MISSED)
    return 0


def of_news(folder: Path, rng: np.random.Generator) -> Iterator[Line]:
    """Those of the news."""
    for read in (headlines_of_daily, headlines_of_the_web):
        for headline in read(folder):
            yield from ((line, True) for line in _lines(headline, rng))
    texts = [text for read in (daily, of_the_web) for article in read(folder) for text in article]
    for number in rng.choice(len(texts), TEXTS, replace=False):
        yield from ((line, False) for line in _pieces(texts[number], rng))


def _lines(headline: str, rng: np.random.Generator) -> Iterator[str]:
    letters = "".join(headline.split())
    if len(letters) >= BRIEFEST:
        yield letters
    if len(letters) >= HALVED:
        half = int(rng.integers(LEAST, len(letters) - LEAST + 1))
        yield letters[:half]
        yield letters[half:]


def _pieces(text: str, rng: np.random.Generator) -> Iterator[str]:
    letters = "".join(text.split())
    size = int(rng.integers(NARROW, WIDE + 1))
    pieces = [letters[at : at + size] for at in range(0, len(letters), size)]
    return (piece for piece in pieces[:PIECES] if len(piece) >= BRIEFEST)


def of_guests() -> list[Line]:
    """Those of the guests' look pages, each once."""
    with ProcessPoolExecutor() as pool:
        pages = pool.map(_told_on, guested(["look"]), chunksize=4)
    votes: dict[str, list[bool]] = defaultdict(list)
    for line, heads in (told for page in pages for told in page):
        votes[line].append(heads)
    return [(line, 2 * sum(heads) >= len(heads)) for line, heads in votes.items()]


def _told_on(order: Order) -> list[Line]:
    truth, words = placed(order), desk().words
    page = clean_page(decode_page(truth.raw.encode(), truth.file), words.lexicon)
    context = Context(usual_measure(page), words.labels, words.lexicon, shows_blanks(page))
    rows, _ = rows_of(page, context)
    return [
        (row.string, true == {Label.HEAD})
        for row, true in zip(rows, true_labels(truth, rows, HEADS), strict=True)
        if row.label is None and true in KNOWN
    ]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(Path(sys.argv[1])))
