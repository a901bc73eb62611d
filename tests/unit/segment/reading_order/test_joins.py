"""Where a piece breaks off, the piece that goes on is found by words, brackets and columns."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.segment.pieces.join_weights import PRINTED
from generator.segment.pieces.piece import TABLE_ROW, Piece, Role
from generator.segment.reading_order import joins
from generator.segment.reading_order.joins import Neighbours, find_joins, joins_within, only_opens
from generator.segment.words.lexicon import Lexicon
from tests.eval.running import desk
from tests.unit.segment.newsprint import piece


def pairs(pieces: Sequence[Piece], lexicon: Lexicon) -> list[tuple[int, int]]:
    return sorted(find_joins(pieces, lexicon, scanned=False))


HEAD = piece(0, "皖南山区的春茶近日陆续开采，茶农们背着竹", opens=True)
GOES_ON = "篓上山，赶在雨水到来之前把头一批鲜叶采"
CLOSED = piece(1, "横跨巢湖的新大桥昨日合龙。", opens=True)


def test_a_word_over_the_break_joins_pieces_that_stand_apart(lexicon: Lexicon) -> None:
    page = [HEAD, CLOSED, piece(2, GOES_ON, "下来，当天卖到合作社的收购点。")]
    assert pairs(page, lexicon) == [(0, 2)]


def test_of_two_texts_the_one_that_makes_a_word_goes_on(lexicon: Lexicon) -> None:
    other, right = "施工单位连夜浇筑最后一段桥面，工程师逐", GOES_ON
    page = [HEAD, CLOSED, piece(2, other, "节复核。"), piece(3, right, "下来。")]
    assert pairs(page, lexicon) == [(0, 3)]
    page = [HEAD, CLOSED, piece(2, right, "下来。"), piece(3, other, "节复核。")]
    assert pairs(page, lexicon) == [(0, 2)]


def test_a_finished_text_is_not_joined(lexicon: Lexicon) -> None:
    assert pairs([CLOSED, piece(2, GOES_ON, "下来。")], lexicon) == []


def test_nothing_is_joined_to_a_text_that_a_dateline_opens(lexicon: Lexicon) -> None:
    assert (
        pairs([HEAD, piece(1, "本报巢湖5月6日讯（记者 韩梅梅）大桥合龙。", opens=True)], lexicon)
        == []
    )


@pytest.mark.parametrize(("greeting", "found"), [("", [(0, 1)]), ("编辑同志：", [])])
def test_nor_to_a_letter_that_greets(lexicon: Lexicon, greeting: str, found: list[int]) -> None:
    page = [HEAD, piece(1, greeting + GOES_ON, "下来，当天卖到合作社的收购点。")]
    assert pairs(page, lexicon) == found


def test_a_join_says_where_why_and_how_sure(lexicon: Lexicon) -> None:
    found = find_joins([HEAD, CLOSED, piece(2, GOES_ON, "下来。")], lexicon, scanned=False)
    join = found[0, 2]
    assert join.tail == HEAD.raw
    assert join.head.start == 2000
    assert "背着竹|篓上山" in join.evidence
    assert 0.5 < join.confidence <= 1.0


def test_a_join_is_less_sure_beside_texts_that_go_on_nowhere(lexicon: Lexicon) -> None:
    page = [HEAD, CLOSED, piece(2, GOES_ON, "下来。")]
    loose = piece(3, "施工单位连夜浇筑最后一段桥面，工程师逐", opens=True)
    alone, beside = (
        find_joins(pieces, lexicon, scanned=False)[0, 2].confidence
        for pieces in (page, [*page, loose])
    )
    assert alone > beside


def test_and_less_where_another_text_makes_the_word_too(lexicon: Lexicon) -> None:
    page = [HEAD, CLOSED, piece(2, GOES_ON, "下来。"), piece(3, "石料已经备齐。")]
    rival = [*page[:3], piece(3, GOES_ON[:9] + "。")]
    alone, rivalled = (
        max(join.confidence for join in find_joins(pieces, lexicon, scanned=False).values())
        for pieces in (page, rival)
    )
    assert alone > rivalled


def test_of_a_circle_the_weakest_join_is_broken() -> None:
    assert joins._acyclic({(0, 1): 3.0, (1, 2): 2.0, (2, 0): 1.0}) == {0: 1, 1: 2}


def test_a_piece_is_never_joined_to_itself() -> None:
    assert joins._acyclic({(0, 0): 5.0}) == {}


@pytest.mark.parametrize("mark", ["）", "，", "。", "”"])
def test_a_paragraph_never_starts_with_a_closing_mark(lexicon: Lexicon, mark: str) -> None:
    tail = piece(0, "皖南山区的春茶近日陆续开采茶农们很高兴", opens=True)
    closing, plain = (
        find_joins([tail, piece(1, text)], lexicon, scanned=False)[0, 1].confidence
        for text in (mark + "当天卖到合作社的收购点。", "当天卖到合作社的收购点。")
    )
    assert closing > plain


def test_a_dateline_and_its_byline_alone_go_on_in_the_next_text(lexicon: Lexicon) -> None:
    lead = piece(0, "本报黄山5月6日讯（记者 李雷）", opens=True)
    assert only_opens(lead)
    assert pairs([lead, piece(1, "今年的春茶采得早，茶农很高兴。")], lexicon) == [(0, 1)]


def test_a_row_of_a_table_is_joined_to_nothing(lexicon: Lexicon) -> None:
    row = piece(1, GOES_ON, "下来。").as_role(Role.BODY, TABLE_ROW)
    assert pairs([HEAD, row], lexicon) == []
    assert pairs([HEAD, row.as_role(Role.BODY, "by its setting")], lexicon) == [(0, 1)]


def test_texts_far_apart_are_joined_when_they_stand_together_in_their_article(
    lexicon: Lexicon,
) -> None:
    tail, head = HEAD, piece(30, GOES_ON, "下来，当天卖到合作社的收购点。")
    other = piece(31, "大桥计划明年六月通车。")
    found = joins_within([[(tail,), (head,)], [(other,)]], {}, Neighbours(lexicon))
    assert list(found) == [(0, 30)]
    assert joins_within([[(tail,)], [(head,)]], {}, Neighbours(lexicon)) == {}


def test_a_weak_join_is_believed_where_both_texts_stand_together(lexicon: Lexicon) -> None:
    tail = piece(0, "他把旧水车改了三回，只有那根横轴是去年新", opens=True)
    head = piece(1, "打的，花了八十元。全村人都来看。")
    neighbours = Neighbours(lexicon)
    assert -joins.TOGETHER < neighbours.odds(tail, head) < 0.0
    assert list(joins_within([[(tail,), (head,)]], {}, neighbours)) == [(0, 1)]


def test_a_text_that_is_joined_already_is_left_alone(lexicon: Lexicon) -> None:
    tail, head = HEAD, piece(30, GOES_ON, "下来，当天卖到合作社的收购点。")
    known = joins_within([[(tail,), (head,)]], {}, Neighbours(lexicon))
    taken = piece(7, "篓上山。")
    assert (
        joins_within([[(tail,), (head,)], [(tail,), (taken,)]], known, Neighbours(lexicon)) == known
    )


def test_so_many_pairs_are_weighed_for_each_text_and_no_more(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    weighed: list[tuple[Piece, Piece]] = []
    weigh = joins.setting_odds
    monkeypatch.setattr(
        joins, "setting_odds", lambda *args: weighed.append(args[:2]) or weigh(*args)
    )
    counts = []
    for size in (200, 300, 400):
        weighed.clear()
        pairs([piece(n, f"茶农们上山采茶{n}") for n in range(size)], lexicon)
        counts.append(len(weighed))
    assert counts[2] - counts[1] == counts[1] - counts[0] == 100 * 2 * joins.WINDOW


def test_what_may_follow_by_its_letters_speaks_for_a_join_of_a_scan(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No word stands over these seams."""
    lexicon = desk().words.lexicon
    tail = piece(0, "合作社今年的鲜叶收购价比去年高了", opens=True)
    other = piece(2, "施工单位连夜浇筑最后一段桥面，明天", "就能通车了。")
    own = piece(3, "一成多，茶农们天不亮就上山，傍晚才", "背着竹篓回来。")

    def odds() -> dict[tuple[int, int], float]:
        page, known = [tail, CLOSED, other, own], joins.SCANNED
        return dict(joins.odds_of_pairs(page, lexicon, known, scanned=True, all_of=True))

    def beside() -> list[float]:
        return [Neighbours(lexicon).odds(tail, head) for head in (other, own)]

    told, told_beside = odds(), beside()
    monkeypatch.setattr(joins, "SCANNED", joins.SCANNED._replace(sequel=0.0))
    assert told[0, 2] < odds()[0, 2]
    assert told[0, 3] > odds()[0, 3]
    assert [new > old for new, old in zip(told_beside, beside(), strict=True)] == [False, True]


def test_of_many_texts_only_the_nearest_are_compared(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    apart = joins.WINDOW_IN_NOISE + 1
    texts = [piece(n, "茶农们背着竹篓上山采") for n in range(2 * apart)]
    assert len(dict(joins.odds_of_pairs(texts, lexicon, PRINTED, scanned=False))) == 2 * apart * (
        2 * apart - 1
    )
    monkeypatch.setattr(joins, "MOST_TEXTS", 3)
    found = dict(joins.odds_of_pairs(texts, lexicon, PRINTED, scanned=False))
    assert {abs(tail - head) for tail, head in found} == set(range(1, apart))


def test_a_text_goes_on_over_what_was_set_into_it(lexicon: Lexicon) -> None:
    head = piece(0, "皖南山区的春茶陆续开采，茶农们", opens=True)
    title = piece(1, "皖南春茶开采上市", role=Role.HEADLINE)
    rest = piece(2, "桥面浇完了。", measure=9.0)
    assert pairs([head, title, rest], lexicon) == []
    assert pairs([head, title, replace(rest, resumes=True)], lexicon) == [(0, 2)]
