"""200 queries cut from a made-up archive, and the articles that must answer each."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

import jieba

from generator.model import Article
from generator.search.folding import fold
from generator.search.records import record_of

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_MIXED = re.compile(
    r"\d[\d,]*(?:\.\d+)?(?:[万亿]?[元亩吨人户]|公里|千瓦|[家头个])|[A-Z]{1,3}-?\d{2,4}"
)
_NAME = re.compile(r"（记者 ([\u4e00-\u9fff]{3,4})[ ）]")


@dataclass
class Query:
    """A query of one class, and the places of the articles that contain it exactly."""

    text: str
    kind: str
    truth: list[int] = field(default_factory=list)


def make_queries(articles: Sequence[Article], seed: int = 42) -> list[Query]:
    """60 words of two characters, 30 of three or four, 30 names, 60 phrases of 6–12 characters that
    begin and end anywhere, 20 with digits or Latin letters: as they stand in the articles."""
    lot = Random(seed)
    cut: dict[str, tuple[int, Callable[[str], str | None]]] = {
        "word of 2": (60, lambda text: _word(lot, text, (2,))),
        "word of 3-4": (30, lambda text: _word(lot, text, (3, 4))),
        "name": (30, lambda text: _pick(lot, _NAME.findall(text))),
        "phrase": (60, lambda text: _phrase(lot, text)),
        "digits, Latin": (20, lambda text: _pick(lot, _MIXED.findall(text))),
    }
    found: dict[str, Query] = {}
    for kind, (count, make) in cut.items():
        wanted = len(found) + count
        while len(found) < wanted:
            text = make(lot.choice(articles).body)
            if text and text not in found:
                found[text] = Query(text, kind)
    return list(found.values())


def answer(queries: Sequence[Query], articles: Sequence[Article]) -> None:
    """Find each query's truth by looking through every article, folded as the index folds it."""
    folded = [(query, fold(query.text)) for query in queries]
    for place, article in enumerate(articles):
        text = fold(record_of(article).text)
        for query, words in folded:
            if words in text:
                query.truth.append(place)


def _pick(lot: Random, found: Sequence[str]) -> str | None:
    return lot.choice(found) if found else None


def _word(lot: Random, text: str, lengths: tuple[int, ...]) -> str | None:
    words = [w for w in jieba.cut(text) if len(w) in lengths and _HAN.fullmatch(w)]
    return _pick(lot, words)


def _phrase(lot: Random, text: str) -> str | None:
    runs = [run for run in _HAN.findall(text) if len(run) >= 8]
    if not runs:
        return None
    run = lot.choice(runs)
    length = lot.randint(6, min(12, len(run)))
    start = lot.randint(0, len(run) - length)
    return run[start : start + length]
