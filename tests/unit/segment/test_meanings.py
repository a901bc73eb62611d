"""Texts without a word in common may mean the same."""

from __future__ import annotations

import re

import numpy as np
import pytest

from generator.config import PROJECT
from generator.segment.meanings import NO_MEANINGS, Meanings, alike

DATA = PROJECT / "generator" / "data"
WORDS = ("法官", "法庭", "茶农", "茶园", "采茶季节")
VECTORS = np.array([[9, 0], [8, 1], [0, 7], [1, 9], [0, 3]], np.int8)


def meanings() -> Meanings:
    return Meanings({word: n for n, word in enumerate(WORDS)}, VECTORS)


def test_texts_of_like_words_stand_near_and_others_far() -> None:
    tea, garden, judge = map(meanings().of, ("茶农上山", "茶园开了", "法官来了"))
    assert alike(tea, garden) > 0.9 > 0.2 > alike(tea, judge)


def test_a_text_stands_at_the_sum_of_its_words() -> None:
    found = meanings()
    assert list(found.of("法官和茶农，茶农")) == [9, 14]
    assert list(found.of("采茶季节")) == [0, 3]


def test_words_do_not_cross_marks() -> None:
    assert not meanings().of("法，官").any()


def test_what_has_no_known_word_is_like_nothing() -> None:
    assert alike(meanings().of(""), meanings().of("法官")) == 0.0
    assert alike(NO_MEANINGS.of("法官"), NO_MEANINGS.of("法官")) == 0.0


@pytest.fixture(scope="module")
def table() -> Meanings:
    return Meanings.of_files(DATA / "meanings.txt", DATA / "meanings.npy")


def test_the_table_has_a_vector_for_every_word_once() -> None:
    words = (DATA / "meanings.txt").read_text("utf-8").splitlines()
    assert len(words) == len(set(words)) == len(np.load(DATA / "meanings.npy"))
    assert all(re.fullmatch("[一-鿿]{2,4}", word) for word in words)


def test_in_the_table_crops_are_like_crops_and_courts_like_courts(table: Meanings) -> None:
    wheat, rice, court, judge = map(table.of, ("小麦收割", "水稻插秧", "法院开庭", "法官判决"))
    assert min(alike(wheat, rice), alike(court, judge)) > 0.4
    assert max(alike(wheat, court), alike(rice, judge)) < 0.25


def test_usual_words_say_little_in_the_table(table: Meanings) -> None:
    usual, rare = table.of("我们"), table.of("插秧")
    assert usual @ usual < 0.1 * (rare @ rare)
