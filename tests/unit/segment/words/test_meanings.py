"""Texts without a word in common may mean the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest

from generator.config import PROJECT
from generator.segment.words.meanings import (
    NO_MEANINGS,
    NOWHERE,
    RARE,
    Meanings,
    Pieces,
    Vector,
    alike,
    stand,
)

DATA = PROJECT / "generator" / "data"
WORDS = ("法官", "法庭", "茶农", "茶园", "采茶季节")
VECTORS = np.array([[9, 0], [8, 1], [0, 7], [1, 9], [0, 3]], np.int8)


def meanings() -> Meanings:
    return Meanings({word: n for n, word in enumerate(WORDS)}, VECTORS)


def near(one: Vector, other: Vector) -> float:
    return alike(stand(one), stand(other))


def test_texts_of_like_words_stand_near_and_others_far() -> None:
    tea, garden, judge = map(meanings().of, ("茶农上山", "茶园开了", "法官来了"))
    assert near(tea, garden) > 0.9 > 0.2 > near(tea, judge)


def test_a_text_stands_at_the_sum_of_its_words() -> None:
    found = meanings()
    assert list(found.of("法官和茶农，茶农")) == [9, 14]
    assert list(found.of("采茶季节")) == [0, 3]


def test_pieces_do_not_cross_marks_but_white_space() -> None:
    assert not meanings().of("法，官").any()
    assert list(meanings().of("法\n官")) == [9, 0]


def test_a_text_is_made_of_its_likeliest_pieces() -> None:
    rows = {"发展": 0, "展中": 1, "中国": 2, "发": 3, "展": 4, "中国家": 5}
    pieces = Pieces(rows, [-5.0, -5.0, -5.0, -8.0, -8.0, -16.0])
    assert pieces.of("发展中国") == [0, 2]
    assert pieces.of("发展中") == [3, 1]
    assert pieces.of("发展中国家") == [0, 5]


def test_no_other_cut_is_likelier_though_letters_are_unknown() -> None:
    rows = {"ab": 0, "abx": 1, "cd": 2, "d": 3, "bcde": 4, "e": 5, "bc": 6}
    odds = [-3.0, -19.0, -2.0, -4.0, -1.0, -6.0, -8.0]
    for text in map("".join, product("abcdex", repeat=5)):
        likely = {-1: min(odds) - RARE} | dict(enumerate(odds))
        found = sum(likely[row] for row in Pieces(rows, odds).of(text))
        assert found == max(sum(likely[row] for row in cut) for cut in cuts(text, rows))


def cuts(text: str, rows: dict[str, int]) -> Iterator[list[int]]:
    """All ways to cut a text into pieces and single letters that are none."""
    if not text:
        yield []
    for size in range(1, len(text) + 1):
        row = rows.get(text[:size], NOWHERE)
        if row != NOWHERE or size == 1:
            yield from ([row, *rest] for rest in cuts(text[size:], rows))


def test_a_letter_that_no_piece_has_stands_nowhere() -> None:
    assert Pieces({"中国": 0}, [-5.0]).of("中国龘") == [0, NOWHERE]
    assert list(meanings().of("龘法官龘")) == [9, 0]


def test_what_has_no_known_word_is_like_nothing() -> None:
    assert near(meanings().of(""), meanings().of("法官")) == 0.0
    assert near(NO_MEANINGS.of("法官"), NO_MEANINGS.of("法官")) == 0.0


@pytest.fixture(scope="module")
def table() -> Meanings:
    return Meanings.of_files(DATA / "meanings.tsv", DATA / "meanings.npy")


def test_the_table_has_a_vector_for_every_piece_once() -> None:
    lines = (DATA / "meanings.tsv").read_text("utf-8").splitlines()
    pieces = [line.split("\t")[0] for line in lines]
    assert len(pieces) == len(set(pieces)) == len(np.load(DATA / "meanings.npy"))
    assert all(unicodedata.normalize("NFKC", piece) == piece for piece in pieces)


def test_in_the_table_crops_are_like_crops_and_courts_like_courts(table: Meanings) -> None:
    wheat, rice = table.of("小麦今天开始收割，亩产超过千斤"), table.of("水稻插秧过半，农民在田里忙")
    court, judge = table.of("法院昨天开庭，被告人当庭认罪"), table.of("法官宣读判决，原告胜诉")
    assert min(near(wheat, rice), near(court, judge)) > 0.3
    assert max(near(wheat, court), near(rice, judge)) < 0.15


def test_texts_of_one_story_are_like_one_another_without_a_word_in_common(table: Meanings) -> None:
    loan = table.of("银行把利率降了半个点，小厂主当天就来签了合同。")
    firm = table.of("这笔贷款解了企业的燃眉之急，车间又添了两条生产线。")
    snow = table.of("牧民在没膝的积雪里找了一夜，天亮才把羊群赶回棚圈。")
    assert near(loan, firm) > 0.2 > near(loan, snow)
