"""Characters that a scan takes for one another: 关干 for 关于, 绿色诵道 for 绿色通道.

A character is suspected when it makes no word with its neighbours. How much likelier the text is
with its look-alike decides: by the frequency of words, and by what letters may follow one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from generator.clean.letters.chars import ALIKE, HAN, TRADITIONAL
from generator.clean.letters.repairs import Edit, Rule
from generator.model import Repair, Span, Text

APPLY = 9.0
"""Nats from which a look-alike is put in: of the look pages' scans, three errors in ten have so
much, and one right character in a hundred thousand."""
PROPOSE = 7.5
"""Nats from which it is proposed to the editor: four of five are right."""
LEAST = 2.0
"""Nats that the words must say at least,"""
BEFORE_IT, BEHIND_IT = 0.6, 0.5
"""and what each nat counts by which it follows better on what stands before it, and what stands
behind it on it."""
PROPOSED = "confused_character"
BEFORE, AFTER = 3, 5
SUSPECT = re.compile(f"[{''.join(ALIKE)}]")
STRAY = re.compile(f"[{''.join(TRADITIONAL)}]")
MOST_STRAYS = 1 / 30
"""A line with more traditional forms than one in so many characters is printed in them."""
HAN_RUN = re.compile(f"[{HAN}]+(?: [{HAN}]+)*")
DAY = re.compile(r"\d\s*月\s*(?:3[01]|[12]\d|0?[1-9])\s*([曰目])")
FIVE = re.compile(r"(?<![A-Za-z0-9])S(?=\s*月\s*\d{1,2}\s*日)|(?<=月)S(?=日)|(?<=\d)S(?=\d)")
"""Where a scanner reads a letter for a figure: in a date, and between figures."""


class Words(Protocol):
    """What has to be known of the language."""

    def __hash__(self) -> int:
        """The same words are the same object."""

    def knows(self, word: str) -> bool:
        """Whether ``word`` is a word."""

    def likelihood(self, text: str) -> float:
        """The logarithm of the probability of ``text`` cut into words as well as can be."""

    def goes_on(self, above: str, below: str) -> float:
        """How much likelier (nats) a text that breaks off goes on with ``below`` than not."""

    def each_goes_on(self, above: Sequence[str], below: Sequence[str]) -> list[float]:
        """The same for each of several lines and that below it."""


def confused(words: Words) -> Rule:
    """The repair that puts in look-alikes which are certain by the words known."""

    def confused_character(line: str) -> Iterator[Edit]:
        """A character that makes no word here becomes its look-alike that does."""
        for place, likely, gain in find_confused(line, words):
            if gain >= APPLY:
                yield place, place + 1, likely

    return confused_character


def proposed(text: Text, words: Words) -> list[Repair]:
    """The look-alikes that are likely and not certain, as repairs that were not made."""
    return [
        Repair(Span(at := text.origin[place], at + 1), text.string[place], likely, PROPOSED)
        for place, likely, gain in find_confused(text.string, words)
        if gain < APPLY
    ]


@lru_cache(maxsize=2)
def find_confused(line: str, words: Words) -> list[tuple[int, str, float]]:
    """``(place, look-alike, nats gained)`` for each suspect character of ``line``.

    Only what stands between brackets is passed over: names make no words. A line is asked twice,
    for what is certain and for what is likely.
    """
    likely = [*_likely(line, words)]
    if not likely:
        return []
    above, below = [], []
    for place, char, _ in likely:
        for one in (char, line[place]):
            above += [line[:place], line[:place] + one]
            below += [one + line[place + 1 :], line[place + 1 :]]
    told = words.each_goes_on(above, below)
    best: dict[int, tuple[float, str]] = {}
    for number, (place, char, gain) in enumerate(likely):
        before, behind, before_old, behind_old = told[4 * number : 4 * number + 4]
        gain += BEFORE_IT * (before - before_old) + BEHIND_IT * (behind - behind_old)
        if gain >= PROPOSE:
            best[place] = max(best.get(place, (0.0, "")), (gain, char))
    return [(place, char, gain) for place, (gain, char) in sorted(best.items())]


def _likely(line: str, words: Words) -> Iterator[tuple[int, str, float]]:
    """The same by the frequency of words alone, and every look-alike that they speak for."""
    for run in HAN_RUN.finditer(line):
        if line[run.start() - 1 : run.start()] in ("（", "(") and run.start():
            continue
        places: Sequence[int] = range(*run.span())
        if " " in run[0]:
            places = [place for place in places if line[place] != " "]
        text = run[0].replace(" ", "")
        for suspect in SUSPECT.finditer(text):
            for char, gain in _gains(text, suspect.start(), words):
                yield places[suspect.start()], char, gain


def confused_day(line: str) -> Iterator[Edit]:
    """What a scanner reads for the 日 of a date: nothing else is counted in a month.

    >>> from generator.clean.letters.repairs import fix
    >>> fix("本报通辽3月29曰电", confused_day), fix("10月目标完成", confused_day)
    ('本报通辽3月29日电', '10月目标完成')
    """
    for found in DAY.finditer(line):
        yield *found.span(1), "日"


def confused_figure(line: str) -> Iterator[Edit]:
    """The letter that a scanner reads for a 5.

    >>> from generator.clean.letters.repairs import fix
    >>> fix("本报通辽S月29日电", confused_figure), fix("推行5S管理", confused_figure)
    ('本报通辽5月29日电', '推行5S管理')
    """
    for found in FIVE.finditer(line):
        yield found.end() - 1, found.end(), "5"


def stray_traditional(line: str) -> Iterator[Edit]:
    """A traditional form that a scanner read into simplified print becomes the simplified one.

    >>> from generator.clean.letters.repairs import fix
    >>> fix("各地將全面落实各项惠企政策，加快项目建设，力争年内全部建成投产", stray_traditional)
    '各地将全面落实各项惠企政策，加快项目建设，力争年内全部建成投产'
    """
    strays = [found.start() for found in STRAY.finditer(line)]
    if len(strays) <= len(line) * MOST_STRAYS:
        for place in strays:
            yield place, place + 1, TRADITIONAL[line[place]]


def _gains(text: str, place: int, words: Words) -> Iterator[tuple[str, float]]:
    """The look-alikes of what makes no word at ``place``, and their gains."""
    before, char, after = text[max(0, place - BEFORE) : place], text[place], text[place + 1 :]
    after = after[: AFTER - 1]
    if _makes_word(before, char, after, words):
        return
    printed = words.likelihood(before + char + after)
    for likely in ALIKE[char]:
        gain = words.likelihood(before + likely + after) - printed
        if gain >= LEAST:
            yield likely, gain


def _makes_word(before: str, char: str, after: str, words: Words) -> bool:
    """Whether ``char`` and its neighbours make a word of two to four characters."""
    text = before + char + after
    place = len(before)
    for size in (2, 3, 4):
        for start in range(max(0, place - size + 1), min(place, len(text) - size) + 1):
            if words.knows(text[start : start + size]):
                return True
    return False
