"""Keywords (TF-IDF) from one cut of a text, places being words, weights a fixed table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache, partial
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, TypeVar
from weakref import proxy

from generator.enrich.collocations import JOINT, Terms
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
USUAL = 11.9547675029
"""The median weight of jieba's table, for words that it lacks."""
HEAVIEST = 13.900677652
"""The greatest weight of the table."""
_REMEMBERED = 1 << 17
"""Words of which it is remembered what they are: nearly all that newspapers use."""
T = TypeVar("T")


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
        me = proxy(self)  # so that its tables go when it goes, not when Python looks for circles
        self._of_word = _Known(partial(Cutter._weight, me))
        self._joins = _Known(partial(Cutter._may_join, me))
        self._parts = _Known(partial(Cutter._of_part, me))

    def words(self, text: str) -> list[str]:
        """The words of ``text``, in order; joined they are ``text``."""
        cut: list[str] = self._tokenizer.cut(text, False)
        return cut

    def weightiest(self, words: Sequence[str], count: int = 5) -> tuple[str, ...]:
        """The ``count`` words with the greatest frequency × weight, from an article cut before.

        Words that keep to one another (脱贫 + 攻坚) count as one; its weight is the sum of theirs.
        """
        terms = Terms(words, self._joins)
        often = terms.often
        # a word that stands once is looked up only where it can be among the weightiest
        best = self._best(((t, n) for t, n in often.items() if n > 1 or JOINT in t), count)
        if len(best) < count or -best[count - 1][0] <= HEAVIEST:
            best = self._best(often.items(), count)
        if len(dict(best)) < len(best):
            best.sort(key=lambda found: (found[0], terms.first(found[1])))
        return tuple(term.replace(JOINT, "") for _, term in best[:count])

    def _best(self, often: Iterable[tuple[str, int]], count: int) -> list[tuple[float, str]]:
        """The weightiest keywords among counted terms, each behind minus its weight: as many as
        that, and all that weigh as much as the last."""
        of_word, of_part = self._of_word, self._parts.__getitem__
        ranked = [
            (-n * weight, term)
            for term, n in often
            if n
            and (weight := sum(map(of_part, term.split(JOINT))) if JOINT in term else of_word[term])
        ]
        ranked.sort()
        best: list[tuple[float, str]] = []
        for one in ranked:
            if len(best) >= count and one[0] > best[-1][0]:
                break
            if self._is_keyword(one[1]):
                best.append(one)
        return best

    def _weight(self, word: str) -> float:
        """The weight of a word; 0 for one that is no keyword."""
        stock = word in self._apart or word in self._persons
        if stock or not _HAN_WORD.fullmatch(word) or _TIME.fullmatch(word):
            return 0.0
        return self._of_part(word)

    def _is_keyword(self, term: str) -> bool:
        """Whether a term may be a keyword, if its words may."""
        word = term.replace(JOINT, "")
        return JOINT not in term or not (word in self._apart or _TIME.fullmatch(word))

    def _of_part(self, word: str) -> float:
        return float(self._weights.get(word.encode(), USUAL))

    def _may_join(self, word: str) -> bool:
        return bool(_HAN.fullmatch(word)) and word not in self._apart and word not in _PARTICLES

    @cached_property
    def _apart(self) -> frozenset[str]:
        """Places and stock words: neither keywords nor parts of one."""
        return self._places | _listed(_STOPWORDS)

    @cached_property
    def _tokenizer(self) -> Any:
        import rjieba  # its dictionary takes a while: only where there are words to part

        tokenizer = rjieba.Jieba()
        for name in sorted(self._places | _listed(_WORDS)):
            tokenizer.add_word(name, None, None)
        return tokenizer

    @cached_property
    def _weights(self) -> dict[bytes, bytes]:
        """The table as it is written: of 270,000 words an issue needs a few thousand."""
        words = self._table("analyse/idf.txt").read_bytes().split()
        return dict(zip(words[::2], words[1::2], strict=True))

    @cached_property
    def _persons(self) -> frozenset[str]:
        """The words that jieba's dictionary tags as names of persons (nr)."""
        return frozenset(_PERSON.findall(self._table("dict.txt").read_text("utf-8")))

    @staticmethod
    def _table(name: str) -> Path:
        """A file of jieba, which is not imported: it would load tables that nobody asks for."""
        return Path(str(distribution("jieba").locate_file(f"jieba/{name}")))


def _listed(file: Path) -> frozenset[str]:
    """The words of a list in ``generator/data``: parted by white space, ``#`` begins a remark."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())


class _Known(dict[str, T]):
    """What a function says of words, remembered: a lookup costs a third of a call."""

    def __init__(self, ask: Callable[[str], T]) -> None:
        self._ask = ask

    def __missing__(self, word: str) -> T:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._ask(word)
        return found
