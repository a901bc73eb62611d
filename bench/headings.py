"""Makes ``generator/data/headings.npz`` anew: what letters say of a line's being a headline's.

``python -m bench.headings FOLDER`` reads two packages of PyPI from a folder, as ``bench.meanings``
does: 人民日报 of January 1998 and news of the web of 2018 (both MIT licence). Their headlines,
whole and in halves, as a narrow column would break them, are told from pieces of their texts, and
lines of the guests' look pages are told as they were printed. Who signs does so in no headline: his
lines are told as neither. Takes some minutes.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from bench.newstexts import daily, headlines_of_daily, headlines_of_the_web, of_the_web
from generator.clean.pages import clean_page
from generator.read.pages import decode_page
from generator.segment.lines.rows import Label
from generator.segment.roles.page_rows import rows_of, shows_blanks, usual_measure
from generator.segment.roles.role_signs import Context
from generator.segment.words.headings import PER_NAT, signs, weight
from tests.eval.classes import Order, guested
from tests.eval.fitting.lines import true_labels
from tests.eval.fitting.logistic import regressed
from tests.eval.fitting.placed import placed
from tests.eval.running import desk

FILE = Path(__file__).resolve().parents[1] / "generator" / "data" / "headings.npz"
HEADS = ("title", "kicker", "deck", "subhead", "label")
BRIEFEST, HALVED, LEAST = 4, 14, 5
"""Letters of a line, of a headline that is broken in two, and of each half."""
TEXTS, PIECES, NARROW, WIDE = 9000, 6, 8, 25
"""Paragraphs that are looked at, pieces of each, and letters of a piece."""
AS_MANY = 3
"""A line of a guest counts for so many of the news."""
FEWEST, PULL = 8, 3.0
"""So often a sign must occur; how hard it is pulled towards nothing. Both by guests left out."""
MISSED = 1.5
"""Nats: a headline that is missed costs more than one too many, so that much more is said for one.
Chosen with the weights ``reads`` of labelling, on the guests' pages."""
SEED = 0

Told = tuple[str, bool]


def main(folder: Path) -> int:
    """Writes the table."""
    told = [*of_news(folder, np.random.default_rng(SEED)), *AS_MANY * of_guests()]
    said, even = fitted(told)
    letters = sorted(sign for sign in said if len(sign) == 1)
    pairs = sorted(sign for sign in said if len(sign) == 2)
    np.savez_compressed(
        FILE,
        letters=np.array("".join(letters)),
        pairs=np.array("".join(pairs)),
        said=np.array([said[sign] for sign in letters + pairs], np.int16),
        bias=np.array(even + round(MISSED * PER_NAT), np.int16),
    )
    return 0


def of_news(folder: Path, rng: np.random.Generator) -> Iterator[Told]:
    """Lines of the news, and whether each is a headline's."""
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


def of_guests() -> list[Told]:
    """Lines of the guests' look pages, each once, and whether it is a headline's."""
    with ProcessPoolExecutor() as pool:
        pages = pool.map(_told_on, guested(["look"]), chunksize=4)
    votes: dict[str, list[bool]] = defaultdict(list)
    for line, heads in (told for page in pages for told in page):
        votes[line].append(heads)
    return [(line, 2 * sum(heads) >= len(heads)) for line, heads in votes.items()]


def _told_on(order: Order) -> list[Told]:
    truth, words = placed(order), desk().words
    page = clean_page(decode_page(truth.raw.encode(), truth.file), words.lexicon)
    context = Context(usual_measure(page), words.labels, words.lexicon, shows_blanks(page))
    rows, _ = rows_of(page, context)
    return [
        (row.string, true == {Label.HEAD})
        for row, true in zip(rows, true_labels(truth, rows, HEADS), strict=True)
        if row.label is None and true in KNOWN
    ]


KNOWN = frozenset(frozenset({label}) for label in (Label.HEAD, Label.START, Label.TEXT))


def fitted(told: Iterable[Told]) -> tuple[dict[str, int], int]:
    """What each sign says, and what every line does, in parts of a nat."""
    lines = [(signs(line), weight(line), heads) for line, heads in told]
    counts = Counter(sign for shown, *_ in lines for sign in shown)
    names = sorted(sign for sign, count in counts.items() if count >= FEWEST)
    places = {sign: place for place, sign in enumerate(names)}
    cells = [
        (row, places[sign], 1 / by)
        for row, (shown, by, _) in enumerate(lines)
        for sign in sorted(shown)
        if sign in places
    ]
    cells += [(row, len(names), 1.0) for row in range(len(lines))]
    rows, columns, values = zip(*cells, strict=True)
    matrix = csr_matrix((values, (rows, columns)), (len(lines), len(names) + 1))
    true = np.array([heads for *_, heads in lines], float)
    found = regressed(matrix, true, np.zeros(len(names) + 1), PULL)
    said = np.rint(found * PER_NAT).astype(int).tolist()
    return {sign: of for sign, of in zip(names, said[:-1], strict=True) if of}, said[-1]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(Path(sys.argv[1])))
