"""How sure a join is: by its rivals, its place in the dump, and how much of the page is loose."""

from dataclasses import replace

import pytest

from generator.model import Span
from generator.segment.pieces.piece import TABLE_ROW, Piece, Role
from generator.segment.reading_order import ties
from generator.segment.reading_order.ties import Tie, chosen, joins_of, loose_share, tie_signs
from tests.unit.segment.newsprint import piece

TAIL = piece(0, "皖南山区的春茶近日陆续开采，茶农们背着竹", opens=True)
HEAD = piece(2, "篓上山，赶在雨水到来之前把头一批鲜叶采下来。")
OTHER = piece(1, "节复核。")


def sure(tie: Tie, loose: float = 0.1, *, scanned: bool = False) -> float:
    (join,) = joins_of([tie], loose, scanned=scanned).values()
    return join.confidence


def below(tail: Piece, head: Piece) -> Piece:
    """``head`` as the dump prints it right below ``tail``."""
    first = replace(head.lines[0], raw=Span(tail.raw.end + 1, tail.raw.end + 20))
    return replace(head, number=tail.number + 1, lines=(first, *head.lines[1:]))


@pytest.mark.parametrize("scanned", [False, True])
def test_a_join_is_less_sure_for_each_end_that_another_would_have(scanned: bool) -> None:
    alone = Tie(TAIL, HEAD, odds=3.0)
    of_tail, of_head = alone._replace(rivals=(2.5, 0.0)), alone._replace(rivals=(0.0, 2.5))
    both = alone._replace(rivals=(2.5, 2.5))
    said = [sure(tie, scanned=scanned) for tie in (alone, of_tail, of_head, both)]
    assert said[0] > max(said[1:3]) >= min(said[1:3]) > said[3]


@pytest.mark.parametrize("scanned", [False, True])
def test_no_join_is_sure_on_a_page_that_falls_apart(scanned: bool) -> None:
    tie = Tie(TAIL, HEAD, odds=3.0)
    assert sure(tie, 0.0, scanned=scanned) > sure(tie, 0.4, scanned=scanned)


@pytest.mark.parametrize("scanned", [False, True])
def test_what_the_dump_prints_below_goes_on_more_surely(scanned: bool) -> None:
    apart, beside = Tie(TAIL, HEAD, odds=2.0), Tie(TAIL, below(TAIL, HEAD), odds=2.0)
    assert sure(beside, scanned=scanned) > sure(apart, scanned=scanned)


def test_where_two_pieces_stand_in_the_dump_is_told() -> None:
    places = {
        "beside": Tie(TAIL, below(TAIL, HEAD)),
        "next, with noise between": Tie(TAIL, replace(HEAD, number=1)),
        "apart": Tie(TAIL, HEAD),
        "higher up": Tie(HEAD, TAIL),
    }
    found = {
        name: tuple(tie_signs(tie, 0.0)[sign] for sign in ("next", "near", "above"))
        for name, tie in places.items()
    }
    assert found == {
        "beside": (1.0, 1.0, 0.0),
        "next, with noise between": (1.0, 0.0, 0.0),
        "apart": (0.0, 0.0, 0.0),
        "higher up": (0.0, 0.0, 1.0),
    }


@pytest.mark.parametrize("scanned", [False, True])
def test_what_is_known_otherwise_is_surer_than_a_guess(scanned: bool) -> None:
    known, guess = Tie(TAIL, HEAD, "known"), Tie(TAIL, HEAD, odds=0.1)
    assert sure(known, scanned=scanned) > 0.9 > sure(guess, scanned=scanned)


def test_odds_beyond_measure_say_no_more() -> None:
    most, more = (sure(Tie(TAIL, HEAD, odds=odds)) for odds in (ties.MOST_ODDS, 1e9))
    assert 0.5 < most == more <= 1.0


def test_the_rivals_are_the_best_other_joins_of_the_two() -> None:
    weights = {(0, 2): 3.0, (0, 1): 1.0, (5, 2): 2.0, (5, 1): 4.0}
    found = [*chosen({0: 2, 5: 1}, weights, [TAIL, OTHER, HEAD, replace(TAIL, number=5)])]
    assert [(tie.odds, tie.rivals) for tie in found] == [(3.0, (1.0, 2.0)), (4.0, (2.0, 1.0))]
    (alone,) = chosen({0: 2}, {(0, 2): 3.0}, [TAIL, HEAD])
    assert alone.rivals == (0.0, 0.0)


def test_loose_are_the_texts_that_break_off_and_go_on_nowhere() -> None:
    closed, title = piece(3, "茶农们很高兴。"), piece(4, "皖南春茶上市", role=Role.HEADLINE)
    row = piece(5, "毛峰 三百元").as_role(Role.BODY, TABLE_ROW)
    page = [TAIL, OTHER, HEAD, closed, title, row]
    assert loose_share(page, set()) == 1 / 4
    assert loose_share(page, {TAIL.number}) == 0.0
    assert loose_share([title, row], set()) == 0.0


def test_a_join_says_where_its_ends_are_and_why() -> None:
    (join,) = joins_of([Tie(TAIL, HEAD, odds=3.0)], 0.0, scanned=False).values()
    assert (join.tail, join.head) == (TAIL.raw, HEAD.raw)
    assert "背着竹|篓上山" in join.evidence
    assert "elsewhere" in join.evidence
    (join,) = joins_of([Tie(TAIL, below(TAIL, HEAD))], 0.0, scanned=False).values()
    assert "next piece" in join.evidence
