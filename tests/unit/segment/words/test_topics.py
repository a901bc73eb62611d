"""Texts are alike by the rare pairs of letters they share."""

from itertools import permutations

import pytest

from generator.segment.words.topics import Topics, pairs_of
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA


def test_pairs_do_not_cross_marks_and_figures() -> None:
    assert pairs_of("采春茶，上山5次") == {"采春", "春茶", "上山"}
    assert pairs_of("茶") == pairs_of("") == frozenset()


def test_a_headline_shares_most_with_its_own_text() -> None:
    topics = Topics({0: TEA, 1: BRIDGE, 2: SCHOOL})
    shares = dict(topics.each_share("巢湖新大桥合龙", [0, 1, 2]))
    assert max(shares, key=shares.__getitem__) == 1
    assert topics.shared("巢湖新大桥合龙", [0, 2]) == 0.0
    assert topics.share(pairs_of("巢湖"), pairs_of(BRIDGE)) == 1.0


def test_a_pair_that_all_texts_have_says_less_than_a_rare_one() -> None:
    topics = Topics({0: "本报记者采茶", 1: "本报记者架桥", 2: "本报记者读书"})
    assert topics.shared("本报茶园", [0]) < topics.shared("采茶本地", [0])


def test_kinship_is_one_with_ones_like_and_nothing_without_common_words() -> None:
    topics = Topics({0: TEA, 1: TEA, 2: "架桥", 3: "", 4: ""})
    tea, same, bridge, *nothing = (topics.group([n]) for n in range(5))
    assert topics.kinship(tea, same) == pytest.approx(1.0)
    assert topics.kinship(tea, bridge) == topics.kinship(*nothing) == 0.0


def test_a_word_that_one_text_alone_has_makes_it_less_alike() -> None:
    topics = Topics({0: "采茶", 1: "采茶", 2: "采茶、架桥"})
    tea, same, more = (topics.group([n]) for n in range(3))
    assert topics.kinship(tea, same) > topics.kinship(tea, more) > 0.0
    assert topics.group([0, 2]) == topics.group([2, 0]) == more


def test_texts_weigh_the_same_in_whatever_order_they_come_together() -> None:
    # To the last bit: two readings that are equally good must not change places by chance.
    topics = Topics({n: TEA[n:] + BRIDGE[: 2 * n] + SCHOOL[::-1][n:] for n in range(12)})
    groups = [topics.group(order) for order in permutations(range(0, 12, 3))]
    assert all(group == groups[0] for group in groups)
