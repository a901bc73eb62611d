"""How likely it is that two pieces of text meet inside a word."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.segment.kept import kept
from generator.segment.words.fields import NO_FIELDS, Fields
from generator.segment.words.headings import NO_HEADINGS, Headings
from generator.segment.words.ledes import NO_LEDES, Ledes
from generator.segment.words.meanings import NO_MEANINGS, Meanings
from generator.segment.words.part_meanings import NO_PARTS, PartMeanings
from generator.segment.words.sequels import NO_SEQUELS, Sequels

LONGEST_WORD = 6
CONTEXT = 8
SEAMS = 1024
"""So many ends and starts are remembered: more than a page has lines."""
PAIRS = 16_384
"""So many texts are remembered, and pairs of lines: a page that is read in several manners asks of
most of them again."""
PLACE_COUNT = 400
"""How often a place name is taken to occur in the 60 million words of the frequency table."""
UNSEEN = 0.5
STANDS_ALONE = 20000
"""A han that is a word of its own this often in 60 million may well end a clause."""


@dataclass(frozen=True)
class Seam:
    """Text on one side of a possible join, and the log probabilities of its parts."""

    text: str
    weigh: Callable[[str], list[float]]
    begun: tuple[int, ...] = ()
    """How many letters at the end of a tail begin a word that may go on."""

    @kept
    def best(self) -> list[float]:
        """For a tail ``best[i]`` is that of its first i characters, for a head of all from i on.

        Most seams have no word across them that would ask for it.
        """
        return self.weigh(self.text)


class Learned(NamedTuple):
    """What is known of words beside how often they occur."""

    fields: Fields = NO_FIELDS
    """What they speak of,"""
    meanings: Meanings = NO_MEANINGS
    """where they stand among all words,"""
    sequels: Sequels = NO_SEQUELS
    """which letters go on with which,"""
    parts: PartMeanings = NO_PARTS
    """in which part of a headline they stand,"""
    headings: Headings = NO_HEADINGS
    """whether in a headline at all,"""
    ledes: Ledes = NO_LEDES
    """and whether at the start of an article."""


NOTHING_LEARNED = Learned()


class Lexicon:
    """Words with their log probabilities: a frequency dictionary plus names of places.

    ``counts`` must list each beginning of a word as well, with count 0, as jieba's does.
    """

    def __init__(
        self,
        counts: Mapping[str, int],
        names: Iterable[str] = (),
        learned: Learned = NOTHING_LEARNED,
    ) -> None:
        self.fields, self.meanings, self.sequels = learned.fields, learned.meanings, learned.sequels
        self.parts, self.headings, self.ledes = learned.parts, learned.headings, learned.ledes
        total = float(sum(counts.values()) or 1)
        self._counts = counts
        self._names = dict.fromkeys(names, PLACE_COUNT)
        self._starts = {name[:i] for name in self._names for i in range(1, len(name))}
        self._log_total = math.log(total)
        # Of each line, and again of each piece, it is asked what it makes with others.
        self._tails = lru_cache(maxsize=SEAMS)(self._tail)
        self._heads = lru_cache(maxsize=SEAMS)(self._head)
        self._likely = lru_cache(maxsize=PAIRS)(self._likelihood)
        self._odds = lru_cache(maxsize=PAIRS)(self.sequels.odds)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.knows(word)

    def knows(self, word: str) -> bool:
        """Whether ``word`` is in the dictionary or the gazetteer."""
        return bool(self._counts.get(word)) or word in self._names

    def _starts_word(self, text: str) -> bool:
        """Whether some word begins so: the dictionary lists the beginnings of its words too."""
        return text in self._counts or text in self._starts or text in self._names

    def weight(self, word: str) -> float:
        """The log probability of a word; a lone unseen character is very unlikely."""
        count = self._counts.get(word)
        if word in self._names:
            count = max(count or 0, PLACE_COUNT)
        return math.log(count or UNSEEN) - self._log_total

    def rarity(self, word: str) -> float:
        """Minus the log probability of a word; infinite for what is none."""
        return -self.weight(word) if self.knows(word) else math.inf

    def likelihood(self, text: str) -> float:
        """The log probability of ``text`` cut into words as well as can be."""
        return self._likely(text)

    def _likelihood(self, text: str) -> float:
        return self._runs(text)[-1]

    def goes_on(self, above: str, below: str) -> float:
        """How much likelier (nats) a text that breaks off goes on with ``below`` than with another
        line, by what may follow; a word that crosses is not asked for."""
        return self._odds(above, below)

    def all_go_on(self, above: str, below: Sequence[str]) -> list[float]:
        """The same for each of several lines."""
        return self.sequels.odds_of_all(above, below)

    def each_goes_on(self, above: Sequence[str], below: Sequence[str]) -> list[float]:
        """The same for each of several lines and that below it."""
        return self.sequels.odds_of_each(above, below)

    def tail(self, text: str) -> Seam:
        """The end of ``text``, made ready to be compared with many heads."""
        return self._tails(text[-CONTEXT:])

    def _tail(self, end: str) -> Seam:
        lefts = range(1, min(len(end), LONGEST_WORD - 1) + 1)
        return Seam(
            end, self._runs, tuple(n for n in lefts if self._starts_word(end[len(end) - n :]))
        )

    def _runs(self, end: str) -> list[float]:
        """The log probability of each beginning of ``end``, cut as well as can be."""
        best = [0.0] + [-math.inf] * len(end)
        for start in range(len(end)):
            before = best[start]
            for stop, weight in self._words_at(end, start):
                if before + weight > best[stop]:
                    best[stop] = before + weight
        return best

    def head(self, text: str) -> Seam:
        """The start of ``text``, likewise."""
        return self._heads(text[:CONTEXT])

    def _head(self, start: str) -> Seam:
        return Seam(start, self._rests)

    def _rests(self, start_text: str) -> list[float]:
        """The same for each rest of ``start_text``."""
        best = [0.0] * (len(start_text) + 1)
        for start in range(len(start_text) - 1, -1, -1):
            words = self._words_at(start_text, start)
            best[start] = max([weight + best[stop] for stop, weight in words])
        return best

    def _words_at(self, text: str, start: int) -> list[tuple[int, float]]:
        """The end of each word that begins at ``start``, a lone letter too, and its weight."""
        counts, names, total = self._counts, self._names, self._log_total
        letter = start + 1
        found: list[tuple[int, float]] = []
        for stop in range(letter, min(len(text), start + LONGEST_WORD) + 1):
            word = text[start:stop]
            count = counts.get(word)
            if word in names:
                count = max(count or 0, PLACE_COUNT)
            if count or stop == letter:
                found.append((stop, math.log(count or UNSEEN) - total))
            elif count is None and word not in self._starts:
                break
        return found

    def gain(self, tail: Seam, head: Seam) -> float:
        """How much likelier the two texts are as one than apart, in nats (0: no word crosses)."""
        gain = 0.0
        size = len(tail.text)
        for left in tail.begun:
            end = tail.text[size - left :]
            for right in range(1, min(len(head.text), LONGEST_WORD - left) + 1):
                word = end + head.text[:right]
                if not self._starts_word(word):
                    break
                if self.knows(word):
                    apart = tail.best[-1] + head.best[0]
                    whole = tail.best[size - left] + self.weight(word) + head.best[right]
                    gain = max(gain, whole - apart)
        return gain

    def orphan(self, tail: Seam) -> bool:
        """Whether the text breaks off after a han that rarely stands alone: half a word."""
        if not tail.text or not "一" <= tail.text[-1] <= "鿿":
            return False
        if (self._counts.get(tail.text[-1]) or 0) >= STANDS_ALONE:
            return False
        return abs(tail.best[-1] - tail.best[-2] - self.weight(tail.text[-1])) < 1e-9


NO_WORDS = Lexicon({})
"""Where no dictionary is at hand: no word is known."""
