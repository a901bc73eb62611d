"""What speaks for reading one piece after another: words, brackets, columns, distance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.pieces.evidence import (
    PRINT_MEASURES,
    SCAN_MEASURES,
    Ends,
    Measures,
    Place,
    above_odds,
    ends_of,
    seam_odds,
    setting_odds,
    topic_odds,
)
from generator.segment.pieces.join_weights import PRINTED, SCANNED, Weights
from generator.segment.pieces.piece import Piece, Role
from generator.segment.words.affinity import Affinity
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.newsprint import piece

BOTH = pytest.mark.parametrize("weights", [PRINTED, SCANNED], ids=["printed", "scanned"])
TAIL = "皖南山区的春茶近日陆续开采，茶农们背着竹"
BESIDE = Place(1, 0.0, cut=False, beside=True)
APART = Place(2, 0.0, cut=False, beside=False)


def measures(weights: Weights) -> Measures:
    return SCAN_MEASURES if weights is SCANNED else PRINT_MEASURES


def ends(shown: Piece, lexicon: Lexicon, weights: Weights = PRINTED) -> Ends:
    return ends_of(shown, lexicon, weights, measures(weights))


def seam(lexicon: Lexicon, tail: str, head: str, weights: Weights = PRINTED) -> float:
    at = ends(piece(0, tail), lexicon, weights), ends(piece(1, head), lexicon, weights)
    return seam_odds(*at, lexicon, weights)


def setting(
    place: Place, tail: Piece | None = None, head: Piece | None = None, weights: Weights = PRINTED
) -> float:
    tail, head = tail or piece(0, TAIL), head or piece(5, "篓上山采茶。")
    return setting_odds(tail, head, place, weights, measures(weights))


def below(above: Piece, weights: Weights) -> Place:
    """A place far from the tail, right below another piece."""
    return APART._replace(above=above_odds(above, weights))


@BOTH
def test_a_word_across_the_seam_speaks_for_it(lexicon: Lexicon, weights: Weights) -> None:
    assert seam(lexicon, TAIL, "篓上山采茶。", weights) > seam(lexicon, TAIL, "大桥合龙。", weights)


@BOTH
def test_half_a_word_that_the_head_leaves_half_speaks_against_it(
    lexicon: Lexicon, weights: Weights
) -> None:
    half, whole = "各地都建起蝴", "各地都建起来"
    other = "大桥昨日合龙。"
    assert ends(piece(0, half), lexicon, weights).orphan
    assert seam(lexicon, half, other, weights) < seam(lexicon, whole, other, weights)


@BOTH
def test_a_bracket_that_closes_speaks_for_it_and_another_against(
    lexicon: Lexicon, weights: Weights
) -> None:
    tail = "县里出台了《茶园"
    closing, none, wrong = (
        seam(lexicon, tail, head, weights)
        for head in ("办法》及其细则。", "办法及其细则。", "办法”及其细则。")
    )
    assert closing > none > wrong


def test_a_pair_of_brackets_in_a_text_closes_nothing_outside(lexicon: Lexicon) -> None:
    found = ends(piece(0, "《茶园办法》（试行）说：“采茶"), lexicon, PRINTED)
    assert (found.unclosed, found.unopened) == ("“", "")
    found = ends(piece(0, "试行）自今天起，《茶园办法》"), lexicon, PRINTED)
    assert (found.unclosed, found.unopened) == ("", "（")


@pytest.mark.parametrize("mark", ["，", "。", "）", "”", "、"])
def test_nothing_begins_with_a_closing_mark(lexicon: Lexicon, mark: str) -> None:
    assert ends(piece(0, mark + "茶农很高兴。"), lexicon, PRINTED).opens > 2.0


@pytest.mark.parametrize(
    "opening", ["与此同时，", "得益于好天气，", "过去，", "地处皖南的黄山", "着力"]
)
@BOTH
def test_a_paragraph_may_begin_with_what_looks_like_a_particle(
    lexicon: Lexicon, opening: str, weights: Weights
) -> None:
    odds = [
        ends(piece(0, text + "茶农很高兴。"), lexicon, weights).opens
        for text in (opening, "", "的")
    ]
    assert odds[0] <= odds[1] < odds[2]


@BOTH
def test_words_that_paragraphs_begin_with_speak_against_it(
    lexicon: Lexicon, weights: Weights
) -> None:
    opener, plain = (
        ends(piece(0, text + "茶农们天不亮就背着竹篓", "上山。"), lexicon, weights).opens
        for text in ("据了解，", "山村里，")
    )
    assert opener < plain


@BOTH
def test_an_indented_head_begins(lexicon: Lexicon, weights: Weights) -> None:
    head = piece(0, "茶农们天不亮就背着竹篓上山采茶去", "了。")
    first = replace(head.first, indented=True)
    indented = replace(head, lines=(first, *head.lines[1:]))
    begins, goes_on = ends(indented, lexicon, weights), ends(head, lexicon, weights)
    assert begins.opens < 0.0
    flush = piece(0, "茶农们天不亮就背着竹篓上山采茶去忙呀", "了。")
    assert goes_on.opens < ends(flush, lexicon, weights).opens


def test_figures_in_the_first_line_make_its_width_say_less(lexicon: Lexicon) -> None:
    plain, figures = (
        ends(piece(0, text, "，采茶。"), lexicon, SCANNED).opens
        for text in ("茶农们天不亮就背着竹篓上山采茶去忙呀", "茶农们天不亮就背着30多斤鲜叶下山去卖")
    )
    assert plain > figures > 0.0


@BOTH
def test_columns_of_one_width_speak_for_it(weights: Weights) -> None:
    one, near, other = (
        setting(APART, head=piece(5, "篓上山采茶。", measure=size), weights=weights)
        for size in (18.0, 19.5, 12.0)
    )
    assert one > near > other


@BOTH
def test_the_farther_the_less_likely_and_backwards_least(weights: Weights) -> None:
    odds = [setting(APART._replace(distance=n), weights=weights) for n in (2, 5, 20)]
    assert odds == sorted(odds, reverse=True)
    assert odds[1] - odds[2] > 0.5  # far down the page each step still counts
    back = [setting(APART._replace(distance=n), weights=weights) for n in (-1, -5, -20)]
    assert back == sorted(back, reverse=True)
    assert back[0] < odds[0]


def test_what_stands_right_below_is_likeliest() -> None:
    assert setting(BESIDE) > setting(BESIDE._replace(beside=False)) > setting(APART)


@BOTH
def test_a_byline_right_above_the_head_speaks_against_it_more_than_a_headline(
    weights: Weights,
) -> None:
    head, byline = (
        setting(below(piece(4, "茶农们背着竹", role=role), weights), weights=weights)
        for role in (Role.HEADLINE, Role.BYLINE)
    )
    assert setting(APART, weights=weights) > head > byline


def test_an_open_text_right_above_the_head_of_a_scan_claims_it_more_than_a_closed() -> None:
    open_end, closed = (
        setting(below(piece(4, text), SCANNED), weights=SCANNED)
        for text in ("施工单位连夜浇筑最后一", "大桥昨日合龙。")
    )
    assert open_end < closed


@BOTH
def test_a_text_cut_off_by_something_else_goes_on_elsewhere(weights: Weights) -> None:
    assert setting(APART._replace(cut=True), weights=weights) > setting(APART, weights=weights)


def test_texts_that_speak_of_the_same_are_likelier_to_be_one() -> None:
    near, far = Affinity(4.0, 0.8, 1.0, 0.8, 0.8), Affinity(0.0, 0.1, -2.3, 0.1, 0.3)
    assert topic_odds(near, SCANNED) > topic_odds(far, SCANNED)
