"""Keywords (TF-IDF) from one cut of a text, places being words, weights a fixed table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import islice, pairwise
from pathlib import Path
from statistics import median_low

import rjieba

from generator.enrich.gazetteer import Gazetteer
from generator.enrich.tables import DATA

_HAN = re.compile(r"[一-龥]+")
_HAN_WORD = re.compile(r"[一-龥]{2,}")
# What an article is seldom about: time, measure, number, the grammar of reports, reported speech.
_TIME = re.compile(
    r".*(?:年|月|日|时|点|周|天|季度|上午|下午|中午|晚上|凌晨)$|[今去明前后昨当]年.*|[一二三四五六七八九十百千万亿两几多余数第]+.*"
    r"|(?:近日|日前|目前|如今|当前|近期|期间|时间|以来|截至|同期|时候|今后|此前|此后|上半年|下半年|年度|年底|年初)"
)
_PERSON = re.compile(r"^(\S+) \d+ nr(?:t|fg)?$", re.M)
"""A line of jieba's dictionary: word, frequency, and the tags of names of persons."""
_STOPWORDS = DATA / "stopwords.txt"
_WORDS = DATA / "words.txt"


_PARTICLES = frozenset(
    "的了在和与为是对从把被将等也都并及或以于向就不由要使让其该各此这那个名家户人位项次"
)
_LONGEST = 8


def keywords(text: str, gazetteer: Gazetteer, count: int = 5) -> tuple[str, ...]:
    """The ``count`` weightiest words of ``text``, weightiest first, ties in order of appearance.

    Places, names of persons, times, numbers and the stock words of reports are left out: places
    are fields of their own.
    """
    cutter = cutter_of(gazetteer)
    return cutter.weightiest(cutter.words(text), count)


@lru_cache(maxsize=4)
def cutter_of(gazetteer: Gazetteer) -> Cutter:
    """The one cutter of a gazetteer: its dictionary takes a second to load, once a process."""
    return Cutter(gazetteer)


class Cutter:
    """Cuts text into words with jieba's dictionary and the gazetteer's names, and weighs them.

    It has a tokenizer of its own: names added here change nobody else's reading. It is jieba's
    dictionary and method as Rust has them, which cuts the same words eighteen times as fast. Tables
    are loaded on first use. The weights are jieba 0.42.1's ``analyse/idf.txt``; a word that
    it lacks has the table's median weight, as in jieba's own TF-IDF.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._places = gazetteer.names

    def words(self, text: str) -> list[str]:
        """The words of ``text``, in order; joined they are ``text``."""
        cut: list[str] = self._tokenizer.cut(text, False)
        return cut

    def weightiest(self, words: Iterable[str], count: int = 5) -> tuple[str, ...]:
        """The ``count`` words with the greatest frequency × weight, from an article cut before.

        Words that keep to one another (脱贫 + 攻坚) count as one; its weight is the sum of theirs.
        """
        terms: list[tuple[str, ...]] = [(word,) for word in words]
        for _ in range(2):  # first 京蒙 + 扶贫, then + 协作
            terms = _joined(terms, self._apart | _PARTICLES)
        often = Counter(terms)
        ranked = sorted(often, key=lambda term: -often[term] * self._weight(term))
        told = islice(filter(self._is_keyword, ranked), count)  # sorting kept ties in order
        return tuple("".join(term) for term in told)

    def _weight(self, term: tuple[str, ...]) -> float:
        weights, usual = self._weights
        return sum(weights.get(word, usual) for word in term)

    def _is_keyword(self, term: tuple[str, ...]) -> bool:
        word = "".join(term)
        return (
            _HAN_WORD.fullmatch(word) is not None
            and not _TIME.fullmatch(word)
            and word not in self._apart
            and not (len(term) == 1 and word in self._persons)
        )

    @cached_property
    def _apart(self) -> frozenset[str]:
        """Places and stock words: neither keywords nor parts of one."""
        return self._places | _listed(_STOPWORDS)

    @cached_property
    def _tokenizer(self) -> rjieba.Jieba:
        tokenizer = rjieba.Jieba()
        for name in sorted(self._places | _listed(_WORDS)):
            tokenizer.add_word(name, None, None)
        return tokenizer

    @cached_property
    def _weights(self) -> tuple[dict[str, float], float]:
        file = self._table("analyse/idf.txt")
        words = file.read_text(encoding="utf-8").split()
        weights = dict(zip(words[::2], map(float, words[1::2]), strict=True))
        return weights, median_low(weights.values())

    @cached_property
    def _persons(self) -> frozenset[str]:
        """The words that jieba's dictionary tags as names of persons (nr)."""
        return frozenset(_PERSON.findall(self._table("dict.txt").read_text("utf-8")))

    @staticmethod
    def _table(name: str) -> Traversable:
        return files("jieba") / name


def _listed(file: Path) -> frozenset[str]:
    """The words of a list in ``generator/data``: parted by white space, ``#`` begins a remark."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())


def _joined(terms: list[tuple[str, ...]], apart: frozenset[str]) -> list[tuple[str, ...]]:
    """``terms`` with pairs made one that stand together twice or more, and seldom alone."""
    often = Counter(terms)
    pairs = Counter(pairwise(terms))
    bound = {
        (one, two)
        for (one, two), n in pairs.items()
        if n >= 2 and 3 * n >= 2 * min(often[one], often[two]) and _may_join(one + two, apart)
    }
    joined: list[tuple[str, ...]] = []
    for term in terms:
        if joined and (joined[-1], term) in bound:
            joined[-1] += term
        else:
            joined.append(term)
    return joined


def _may_join(whole: tuple[str, ...], apart: frozenset[str]) -> bool:
    return 3 <= sum(map(len, whole)) <= _LONGEST and all(
        _HAN.fullmatch(word) and word not in apart for word in whole
    )
