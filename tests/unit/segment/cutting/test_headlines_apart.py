"""Headlines that a dump prints apart find their texts by the words they share, in order."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from generator.segment.cutting.clips import Clip
from generator.segment.cutting.headlines_apart import give_apart
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Kind
from generator.segment.words.meanings import NO_MEANINGS, Meanings
from generator.segment.words.topics import Topics
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, Part, strip_made

TEXT, HEAD = Kind.TEXT, Kind.HEAD
TEXTS = [Part(TEXT, TEA), Part(TEXT, BRIDGE), Part(TEXT, SCHOOL)]


def given(
    heads: Sequence[str], *, titled: Sequence[int] = (), meanings: Meanings = NO_MEANINGS
) -> list[list[str]]:
    """The lines that each of three texts gets of those that stand together above them.

    The texts ``titled`` have a headline of their own already.
    """
    strip = strip_made(*(Part(HEAD, head) for head in heads), *TEXTS)
    size = len(heads)
    clips = [Clip(0, size)] + [Clip(size + n, size + n + 1) for n in range(3)]
    for n in titled:
        clips[1 + n].above.append(size + n)
    topics = Topics({n: e.text for n, e in enumerate(strip) if e.kind is TEXT})
    give_apart(StripFacts(strip, topics, meanings), clips)
    return [[strip[n].text for n in clip.apart] for clip in clips[1:]]


def test_each_line_goes_to_the_text_that_shares_its_words() -> None:
    heads = ["皖南春茶开采上市", "巢湖新大桥合龙", "石门小学有了新图书室"]
    assert given(heads) == [[head] for head in heads]


def test_a_line_without_a_shared_word_goes_to_the_text_that_means_the_same() -> None:
    rows = {"毛尖": 0, "茶农": 0, "通途": 1, "大桥": 1, "书房": 2, "图书": 2}
    meanings = Meanings(rows, np.diag([9, 9, 9]).astype(np.int8))
    heads = ["毛尖飘香时节", "天堑变通途", "书房亮灯了"]
    assert given(heads, meanings=meanings) == [[head] for head in heads]
    assert given(heads[1:], meanings=meanings)[0] == []


def test_two_lines_of_one_headline_stay_together() -> None:
    heads = ["皖南春茶开采上市", "茶农增收有了新路子", "巢湖新大桥合龙"]
    assert given(heads) == [heads[:2], heads[2:], []]


def test_a_line_between_two_of_one_text_stays_with_them_though_it_shares_nothing() -> None:
    heads = ["皖南春茶开采上市", "喜看好光景", "合作社收购点设在村口"]
    assert given(heads) == [heads, [], []]


def test_the_order_of_the_lines_is_that_of_the_texts() -> None:
    # Both lines cannot be given: the one that shares more is.
    heads = ["石门乡中心小学的孩子们用上新图书室", "村口的新风景"]
    assert given(heads)[2][:1] == heads[:1]
    assert given(heads)[0] == []


def test_a_text_with_a_headline_of_its_own_gets_none() -> None:
    assert given(["皖南春茶开采上市"], titled=[0, 1, 2]) == [[], [], []]
    assert given(["巢湖新大桥合龙"], titled=[0]) == [[], ["巢湖新大桥合龙"], []]


def test_a_run_below_the_last_text_is_a_layer_where_other_texts_have_no_headline() -> None:
    heads = ["皖南春茶开采上市", "巢湖新大桥合龙", "石门小学有了新图书室", "孩子们用上新图书"]
    strip = strip_made(*TEXTS, *(Part(HEAD, head) for head in heads))
    clips = [Clip(0, 1), Clip(1, 2), Clip(2, len(strip))]
    clips[2].below = [3, 4, 5, 6]
    give_apart(StripFacts(strip, Topics({n: strip[n].text for n in range(3)})), clips)
    assert [clip.apart for clip in clips] == [[3], [4], [5, 6]]
    assert clips[2].below == []


def test_without_lines_nothing_is_given() -> None:
    assert given([]) == [[], [], []]


def test_a_layer_is_found_wherever_it_stands_and_the_headline_next_to_it_stays() -> None:
    heads = ["石门小学有了新图书室", "皖南春茶开采上市", "巢湖新大桥合龙", "喜看家乡新面貌"]
    strip = strip_made(*TEXTS, *(Part(HEAD, head) for head in heads), Part(TEXT, "图为采茶现场。"))
    clips = [Clip(0, 1), Clip(1, 2), Clip(2, 7), Clip(7, 8)]
    clips[2].below = [3, 4, 5, 6]
    give_apart(StripFacts(strip, Topics({n: strip[n].text for n in (0, 1, 2, 7)})), clips)
    assert clips[2].below == [3]
    assert [clip.apart for clip in clips[:2]] == [[4], [5, 6]]


def test_a_headline_of_many_lines_is_no_layer_though_other_texts_have_none() -> None:
    heads = ["茶农天不亮就上山", "皖南春茶开采上市", "头一批鲜叶当天付款", "收购点设在村口"]
    strip = strip_made(*(Part(HEAD, head) for head in heads), *TEXTS)
    clips = [Clip(0, 5), Clip(5, 6), Clip(6, 7)]
    clips[0].above = [0, 1, 2, 3]
    give_apart(StripFacts(strip, Topics({n: strip[n].text for n in (4, 5, 6)})), clips)
    assert clips[0].above == [0, 1, 2, 3]


def test_a_text_with_no_more_than_a_deck_wants_a_title() -> None:
    strip = strip_made(
        Part(HEAD, "——来自一线的报告"), TEXTS[0], TEXTS[1], Part(HEAD, "清明前后满山香")
    )
    for deck, found in (([0], [3]), ([0, 3], [])):
        clips = [Clip(0, 2, above=deck), Clip(2, 3, below=[]), Clip(3, 4)]
        topics = Topics({n: e.text for n, e in enumerate(strip) if e.kind is TEXT})
        give_apart(StripFacts(strip, topics), clips)
        assert clips[0].apart == found
