"""How near a text stands to those before it."""

from __future__ import annotations

import numpy as np
import pytest

from generator.segment.words.affinity import Affinities
from generator.segment.words.fields import Fields
from generator.segment.words.lexicon import Learned, Lexicon
from generator.segment.words.meanings import Meanings

COMMON = {"的": 3_000_000, "今天": 900_000, "大家": 900_000, "滕飞": 0, "黄瓜": 20}
FIELDS = Fields.of_table("黄瓜\t10\t47:80\n水稻\t10\t47:80\n法院\t10\t51:90\n")
TEXTS = ["滕飞今天种了黄瓜", "法院今天开庭了", "大家都说滕飞能干", "水稻也熟了", "今天大家歇着"]


def affinities() -> Affinities:
    return Affinities(TEXTS, Lexicon(COMMON, (), Learned(FIELDS)))


def test_a_rare_word_in_common_ties_texts_an_everyday_one_hardly() -> None:
    found = affinities()
    assert found.of((0,), 2).words > found.of((1,), 4).words
    assert found.of((1,), 3).words == 0.0


def test_texts_about_the_same_are_near_without_a_word_in_common() -> None:
    found = affinities()
    assert found.of((0,), 3).cosine > 0.9 > found.of((1,), 3).cosine


def test_texts_of_like_words_are_near_in_meaning() -> None:
    vectors = np.array([[9, 0], [8, 1], [0, 9]], np.int8)
    meanings = Meanings({"黄瓜": 0, "水稻": 1, "法院": 2}, vectors)
    found = Affinities(TEXTS, Lexicon(COMMON, (), Learned(FIELDS, meanings)))
    assert found.of((0,), 3).meaning > 0.9 > 0.2 > found.of((1,), 3).meaning
    assert 0.2 < found.of((0, 1), 3).meaning < 0.9


def test_several_texts_speak_of_what_each_of_them_speaks_of() -> None:
    found = Affinities(["黄瓜", "法院", "水稻", "黄瓜在法院"], Lexicon(COMMON, (), Learned(FIELDS)))
    assert found.of((0, 1), 3).cosine == pytest.approx(1.0)
    assert 0.0 < found.of((0, 1), 2).cosine < 0.9
    assert found.of((0, 1), 2).lift < found.of((0,), 2).lift


def test_the_last_text_is_compared_by_itself_too() -> None:
    found = affinities()
    assert found.of((0, 1), 3).last == 0.0 < found.of((0, 1), 3).cosine
    assert found.of((1, 0), 3).last > 0.9


def test_a_pair_tells_less_in_a_long_article() -> None:
    found = affinities()
    assert found.of((0,), 2).words > found.of((0, 1, 3), 2).words > 0.0
