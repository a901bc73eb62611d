"""Where a strip is cut: each article with its own headline, crossheads, captions and end."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from generator.segment.cutting.clips import Clip
from generator.segment.cutting.cut_weights import FITTED
from generator.segment.cutting.shears import LONGEST_IN_NOISE, MOST_ELEMENTS, Shears
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Element, Kind
from generator.segment.pieces.piece import TABLE_ROW, VERSE, Role
from generator.segment.words.ledes import Ledes
from generator.segment.words.meanings import Meanings
from generator.segment.words.sign_odds import PER_NAT
from generator.segment.words.topics import Topics
from tests.unit.segment.newsprint import (
    BRIDGE,
    BRIDGE_DATED,
    BRIDGE_HEAD,
    MORE_TEA,
    SCHOOL,
    SCHOOL_DATED,
    SCHOOL_HEAD,
    TEA,
    TEA_DATED,
    TEA_HEAD,
    Part,
    clips,
    cuts,
    snip,
    strip_made,
)

TEXT, HEAD, BYLINE = Kind.TEXT, Kind.HEAD, Kind.BYLINE


def test_an_empty_strip_has_no_article() -> None:
    assert clips() == []


def test_between_them_the_articles_have_the_whole_strip() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(Kind.CAPTION, "图为采茶现场。"),
        Part(Kind.LABEL, "综合新闻"),
        Part(HEAD, BRIDGE_HEAD),
        Part(TEXT, BRIDGE_DATED),
    )
    borders = cuts(found)
    assert borders[0][0] == 0
    assert borders[-1][1] == 6
    assert all(one[1] == two[0] for one, two in pairwise(borders))


def test_headlines_above_their_texts() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(HEAD, BRIDGE_HEAD),
        Part(TEXT, BRIDGE_DATED),
    )
    assert cuts(found) == [(0, 2), (2, 4)]
    assert [clip.above for clip in found] == [[0], [2]]
    assert [clip.below for clip in found] == [[], []]


def test_a_deck_above_a_text_whose_headline_stands_below_is_no_second_headline() -> None:
    offers = []
    for above in ("——来自黄山的报告", "来自黄山的报告"):
        strip = strip_made(Part(HEAD, above), Part(TEXT, TEA), Part(HEAD, TEA_HEAD))
        facts = StripFacts(strip, Topics({1: TEA}))
        offers.append(Shears(facts, FITTED, blanks=True).articles(0)[-1])
    deck, other = offers
    assert (deck.side, other.side) == (-1, 0)
    assert deck.score > other.score - FITTED.two_headlines - 1


def test_headlines_below_their_texts() -> None:
    found = clips(
        Part(TEXT, TEA_DATED),
        Part(HEAD, TEA_HEAD),
        Part(TEXT, BRIDGE_DATED),
        Part(HEAD, BRIDGE_HEAD),
    )
    assert cuts(found) == [(0, 2), (2, 4)]
    assert [clip.below for clip in found] == [[1], [3]]
    assert [clip.above for clip in found] == [[], []]


def test_the_words_tell_a_headline_below_from_one_above() -> None:
    # The first text has no headline left: both others stand above theirs.
    found = clips(
        Part(TEXT, SCHOOL_DATED),
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(HEAD, BRIDGE_HEAD),
        Part(TEXT, BRIDGE_DATED),
    )
    assert [clip.above for clip in found] == [[], [1], [3]]


def test_a_headline_in_two_lines_is_one() -> None:
    found = clips(Part(HEAD, "黄山市"), Part(HEAD, TEA_HEAD, tight=True), Part(TEXT, TEA_DATED))
    assert [clip.above for clip in found] == [[0, 1]]


def test_a_headline_inside_a_paragraph_stands_beside_its_text() -> None:
    found = clips(Part(TEXT, TEA_DATED), Part(HEAD, TEA_HEAD, inside=True), Part(TEXT, MORE_TEA))
    assert cuts(found) == [(0, 3)]
    assert found[0].beside == [1]
    assert found[0].crossheads == []


def test_a_new_dateline_always_opens() -> None:
    found = clips(Part(TEXT, TEA_DATED), Part(TEXT, BRIDGE_DATED), Part(TEXT, SCHOOL_DATED))
    assert cuts(found) == [(0, 1), (1, 2), (2, 3)]


def test_a_short_line_between_two_texts_on_one_thing_is_a_crosshead() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(HEAD, "收购点设到村口"),
        Part(TEXT, MORE_TEA),
    )
    assert cuts(found) == [(0, 4)]
    assert found[0].crossheads == [2]


def test_of_a_line_that_shares_no_word_the_texts_about_it_decide() -> None:
    page = (Part(HEAD, TEA_HEAD), Part(TEXT, TEA_DATED), Part(HEAD, "好日子还在后头呢"))
    assert cuts(clips(*page, Part(TEXT, MORE_TEA))) == [(0, 4)]
    assert cuts(clips(*page, Part(TEXT, SCHOOL))) == [(0, 2), (2, 4)]


def test_a_line_between_texts_on_two_things_is_a_headline() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(HEAD, SCHOOL_HEAD),
        Part(TEXT, SCHOOL),
    )
    assert cuts(found) == [(0, 2), (2, 4)]


def test_text_after_a_jump_to_another_page_is_another_article() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(Kind.LEAVES, "（下转第3版）"),
        Part(HEAD, SCHOOL_HEAD),
        Part(TEXT, SCHOOL),
    )
    assert cuts(found) == [(0, 3), (3, 5)]


def test_a_jump_from_another_page_opens_an_article() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(Kind.COMES, "■上接第1版"),
        Part(TEXT, SCHOOL),
    )
    assert cuts(found) == [(0, 2), (2, 4)]


def test_under_a_label_a_text_may_stand_without_headline() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(Kind.LABEL, "简讯"),
        Part(TEXT, SCHOOL),
    )
    assert cuts(found) == [(0, 2), (2, 4)]


def test_a_label_never_stands_inside_an_article() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(Kind.LABEL, "综合新闻"),
        Part(HEAD, SCHOOL_HEAD),
        Part(TEXT, SCHOOL),
    )
    assert cuts(found) == [(0, 2), (2, 5)]


def test_a_table_stands_under_its_headline_and_not_in_the_text() -> None:
    rows = "品种　单价　涨幅\n毛峰　180　5%\n猴魁　420　8%"
    strip = strip_made(
        Part(HEAD, BRIDGE_HEAD),
        Part(TEXT, BRIDGE_DATED),
        Part(HEAD, "今日名茶收购价"),
        Part(TEXT, rows),
    )
    chains = tuple((p.as_role(Role.BODY, TABLE_ROW),) for (p,) in strip[3].chains)
    found = snip([*strip[:3], Element(TEXT, chains)])
    assert cuts(found) == [(0, 2), (2, 4)]
    assert found[1].above == [2]


def test_a_sentence_below_a_photo_report_is_a_caption() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(BYLINE, "本报记者 李雷 摄影报道"),
        Part(TEXT, TEA),
        Part(Kind.CAPTION, "图为收购点。"),
        Part(TEXT, "茶农在茶园里采摘春茶。"),
    )
    assert cuts(found) == [(0, 5)]
    assert found[0].captions == [4]


def test_a_short_last_section_is_text_and_says_nothing_of_a_picture() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED + TEA + MORE_TEA),
        Part(HEAD, "茶农增收"),
        Part(TEXT, "春茶让茶农增加了收入。"),
    )
    assert cuts(found) == [(0, 4)]
    assert found[0].crossheads == [2]
    assert found[0].captions == []


def test_a_long_line_printed_twice_between_two_texts_is_no_crosshead() -> None:
    def found(line: Part) -> list[Clip]:
        return clips(Part(HEAD, TEA_HEAD), Part(TEXT, TEA_DATED), line, Part(TEXT, MORE_TEA))

    assert cuts(found(Part(HEAD, "收购点设到村口"))) == [(0, 4)]
    doubled = Part(HEAD, "全县新增八个收购点方便茶农卖鲜叶", doubled=True)
    assert cuts(found(doubled)) == [(0, 2), (2, 4)]


def test_headline_lines_without_any_text_are_no_part_of_an_article_beside_them() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(HEAD, BRIDGE_HEAD),
        Part(HEAD, SCHOOL_HEAD),
    )
    (tea,) = (clip for clip in found if clip.start <= 1 < clip.end)
    assert tea.above == [0]
    assert tea.below == []


def test_a_headline_without_a_shared_word_is_of_the_text_that_means_the_same() -> None:
    rows = {"毛尖": 0, "茶农": 0, "通途": 1, "大桥": 1}
    meanings = Meanings(rows, np.diag([9, 9]).astype(np.int8))
    strip = strip_made(Part(TEXT, TEA), Part(HEAD, "毛尖飘香时节"), Part(TEXT, BRIDGE_DATED))
    assert [clip.below for clip in snip(strip, meanings=meanings)] == [[1], []]
    assert [clip.above for clip in snip(strip)] == [[], [1]]


def test_briefs_under_one_label_are_cut_apart() -> None:
    strip = strip_made(Part(Kind.LABEL, "茶乡短波"), Part(TEXT, TEA), Part(TEXT, BRIDGE))
    briefs = [strip[0], *(replace(element, brief=True) for element in strip[1:])]
    assert cuts(snip(strip)) == [(0, 3)]
    assert cuts(snip(briefs)) == [(0, 2), (2, 3)]


def test_few_ways_to_cut_are_offered_at_each_place_of_a_page_of_noise() -> None:
    size = MOST_ELEMENTS + 100
    strip = strip_made(*(Part(HEAD if n % 3 else TEXT, TEA_HEAD) for n in range(size)))
    texts = {n: element.text for n, element in enumerate(strip) if element.kind is TEXT}
    shears = Shears(StripFacts(strip, Topics(texts)), FITTED, blanks=True)
    offered = sum(len(shears.articles(start)) for start in range(size))
    assert size < offered <= 2 * LONGEST_IN_NOISE * size


def test_the_headline_of_verses_need_not_share_a_word_with_them() -> None:
    head, verses = Part(HEAD, "老井（外一首）"), "我把它挑过麦田，一担给了菜地。"
    offers = []
    for reason in (VERSE, "by its setting"):
        strip = strip_made(head, Part(TEXT, verses))
        row = strip[1].first.as_role(Role.BODY, reason)
        facts = StripFacts([strip[0], replace(strip[1], chains=((row,),))], Topics({1: verses}))
        (offer,) = (o for o in Shears(facts, FITTED, blanks=True).articles(0) if o.end == 2)
        offers.append(offer.score)
    assert round(offers[0] - offers[1], 2) == -FITTED.nothing_shared


def test_an_article_that_begins_as_first_paragraphs_do_is_worth_more() -> None:
    strip = strip_made(Part(HEAD, "春茶开园"), Part(TEXT, TEA))
    plain = StripFacts(strip, Topics({1: TEA}))
    told = StripFacts(strip, Topics({1: TEA}), ledes=Ledes({"没有": 1}, bias=2 * PER_NAT))
    scores = [
        [o.score for o in Shears(facts, FITTED, blanks=True).articles(0)] for facts in (plain, told)
    ]
    assert scores[1][1] - scores[0][1] == pytest.approx(2 * FITTED.lede)
    assert scores[1][0] == scores[0][0]
