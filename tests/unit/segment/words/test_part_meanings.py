"""What the words of a headline's line say of its part."""

from __future__ import annotations

import numpy as np
import pytest

from generator.segment.words.meanings import Meanings
from generator.segment.words.part_meanings import (
    DECK,
    KICKER,
    NO_PARTS,
    PER_NAT,
    TITLE,
    PartMeanings,
)
from tests.eval.running import desk

ROWS = {"开": 0, "幕": 0, "茶": 1, "香": 1}
MEANINGS = Meanings(ROWS, np.array([[4, 0], [0, 4]], np.int8))


def parts_by(whole: dict[int, tuple[int, int]], end: dict[int, tuple[int, int]]) -> PartMeanings:
    table = np.zeros((2, 3, 2), np.int16)
    for of, said in enumerate((whole, end)):
        for part, way in said.items():
            table[of, part] = np.array(way) * PER_NAT
    return PartMeanings(table)


def test_a_line_speaks_for_the_part_whose_lines_stand_where_it_does() -> None:
    parts = parts_by({KICKER: (2, 0), TITLE: (0, 3)}, {})
    assert parts.of("开幕", MEANINGS) == [2.0, 0.0, 0.0]
    assert parts.of("茶香", MEANINGS) == [0.0, 3.0, 0.0]
    said = parts.of("开幕茶香", MEANINGS)
    assert said == pytest.approx([2 / 2**0.5, 3 / 2**0.5, 0.0])


def test_its_last_words_speak_once_more() -> None:
    parts = parts_by({}, {DECK: (1, 0)})
    assert parts.of("茶香茶香茶开幕开幕幕", MEANINGS) == [0.0, 0.0, 1.0]
    assert parts.of("开幕开幕开茶香茶香茶", MEANINGS) == [0.0, 0.0, 0.0]


def test_a_longer_line_does_not_speak_louder() -> None:
    parts = parts_by({KICKER: (2, 0)}, {})
    assert parts.of("开幕", MEANINGS) == parts.of("开幕" * 9, MEANINGS)


def test_what_nobody_knows_says_nothing() -> None:
    parts = parts_by({KICKER: (2, 0)}, {TITLE: (0, 1)})
    assert parts.of("☆", MEANINGS) == parts.of("", MEANINGS) == [0.0, 0.0, 0.0]
    assert NO_PARTS.of("开幕", MEANINGS) == [0.0, 0.0, 0.0]


def test_who_met_is_told_above_what_was_done_below() -> None:
    """By the table that pages are read with."""
    words = desk().words.lexicon
    met = words.parts.of("全县茶产业发展大会召开", words.meanings)
    done = words.parts.of("让每一片叶子都变成金叶子", words.meanings)
    assert met[KICKER] - met[TITLE] > 0.5 > done[KICKER] - done[TITLE]
