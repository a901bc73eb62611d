"""A person whom two texts name shows that they are of one article."""

from __future__ import annotations

import pytest

from generator.segment.words.lexicon import Lexicon
from generator.segment.writers.people import MOST_TEXTS, sharing
from tests.unit.segment.woven import BRIDGE_DATED, TEA_DATED, text, threads

BAKER = "面包师傅丁小满起得早，四点钟就把炉子烧热，第一炉烧饼出来天还没有亮，巷口已经站了人。"
POTTER = "做陶的施云帆起得晚，拉坯要等泥醒，他说泥比人懒，催不得，一天做六只碗已经算多的了。"
LATER = "想收个徒弟，来过三个年轻人，最久的一个待了半年，后来都嫌起得太早，走了。"


def shared(*texts: str, words: tuple[str, ...] = ()) -> list[list[int]]:
    return [sorted(found) for found in sharing(texts, Lexicon(dict.fromkeys(words, 1000)))]


def test_texts_that_name_one_person_are_known() -> None:
    assert shared(BAKER, POTTER, "丁小满" + LATER) == [[0, 2], [], [0, 2]]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("他有一张地图。", "墙上的张地图。"), ("地图",)),
        (("来了马队长的人。", "又见马队长。"), ("马队",)),
        (("到桂林山水间去。", "桂林山水好。"), ("桂林",)),
        (("花开成了海。", "他说成了海。"), ()),
    ],
)
def test_words_and_places_are_no_names(texts: tuple[str, str], words: tuple[str, ...]) -> None:
    assert shared(*texts, words=words) == [[], []]


def test_given_names_may_be_words() -> None:
    texts = "队员丁建国来了。", "丁建国走了。"
    assert shared(*texts, words=("建国",)) == [[0, 1], [0, 1]]


def test_what_very_many_texts_have_tells_nothing() -> None:
    assert not any(shared(*["丁小满"] * (MOST_TEXTS + 1)))
    assert all(shared(*["丁小满"] * MOST_TEXTS))


@pytest.mark.parametrize(("name", "article"), [("丁小满", 0), ("施云帆", 1)])
def test_a_paragraph_finds_the_article_that_named_its_person(name: str, article: int) -> None:
    pieces = (
        text(0, TEA_DATED[:70], opens=True),
        text(1, BRIDGE_DATED[:70], opens=True),
        text(2, TEA_DATED[70:] + "收购站的丁小满一早就开了门。"),
        text(3, BRIDGE_DATED[70:] + "值夜的施云帆合上了本子。"),
        text(4, name + LATER),
    )
    assert 4 in threads(*pieces, follows={0: 2, 1: 3})[article]
