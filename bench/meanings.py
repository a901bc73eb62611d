"""Makes ``generator/data/meanings.txt`` and ``.npy`` anew: where words stand among all words.

``python -m bench.meanings synonyms-3.10.2.tar.gz`` reads the package that ``pip download
synonyms==3.10.2 --no-deps --no-binary :all:`` brings (MIT licence): it holds word vectors
(word2vec, 100 dimensions) of the Chinese Wikipedia. Kept are the commonest han words of two to
four letters that jieba's dictionary has too, without what all vectors have in common (Mu and
Viswanath 2018), weighed by how rare a word is (Arora et al. 2017).
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

DATA = Path(__file__).resolve().parents[1] / "generator" / "data"
VECTORS = "synonyms/data/words.vector"
WORD = re.compile("[一-鿿]{2,4}")
MOST_WORDS, DIMENSIONS = 80_000, 48
USUAL = 1e-4
"""A word that is more frequent than this says less than half of what a rare one says."""
LARGEST = 127


def main(package: str) -> int:
    """Writes the tables."""
    vectors = dict(_vectors(Path(package)))
    jieba.initialize()
    counts = jieba.dt.FREQ
    known = [word for word in vectors if WORD.fullmatch(word) and counts.get(word)]
    words = sorted(sorted(known, key=lambda word: (-counts[word], word))[:MOST_WORDS])
    rarity = np.array([USUAL / (USUAL + counts[word] / jieba.dt.total) for word in words])
    found = _told_apart(np.array([vectors[word] for word in words], float), rarity)
    scaled = np.round(found * (LARGEST / np.abs(found).max())).astype(np.int8)
    (DATA / "meanings.txt").write_text("".join(f"{word}\n" for word in words), encoding="utf-8")
    np.save(DATA / "meanings.npy", scaled)
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


def _told_apart(vectors: NDArray[np.float64], rarity: NDArray[np.float64]) -> NDArray[np.float64]:
    """The vectors in few dimensions, less their mean and their first one, by their rarity."""
    found = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    found -= (found * rarity[:, None]).mean(axis=0)
    _, _, axes = np.linalg.svd(found, full_matrices=False)
    reduced: NDArray[np.float64] = found @ axes[1 : DIMENSIONS + 1].T * rarity[:, None]
    return reduced


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
