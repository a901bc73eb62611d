"""Matching weighs a page as a whole: the best total wins, not the best pair."""

from generator.segment.reading_order.matching import best_pairs


def test_the_best_total_beats_the_best_single_pair() -> None:
    greedy_takes = {(1, 1): 5.0, (1, 2): 4.0, (2, 1): 4.0, (2, 2): 0.5}
    assert best_pairs(greedy_takes) == [(1, 2), (2, 1)]


def test_no_one_is_paired_twice_and_only_for_gain() -> None:
    pairs = best_pairs({(1, 1): 2.0, (2, 1): 3.0, (3, 1): 1.0, (3, 2): -1.0, (4, 4): 0.0})
    assert pairs == [(2, 1)]


def test_left_and_right_are_two_worlds() -> None:
    assert best_pairs({(1, 2): 1.0, (2, 3): 1.0, (3, 1): 1.0}) == [(1, 2), (2, 3), (3, 1)]


def test_ties_go_to_the_smaller_numbers() -> None:
    tie = {(left, right): 1.0 for left in (1, 2) for right in (1, 2)}
    assert best_pairs(tie) == best_pairs(dict(reversed(tie.items())))


def test_a_long_chain_of_rivals_keeps_a_one_to_one_matching() -> None:
    chain = {(n, n + step): 1.0 + step * 0.1 for n in range(800) for step in (0, 1)}
    pairs = best_pairs(chain)
    assert len({left for left, _ in pairs}) == len(pairs) == len({right for _, right in pairs})
    assert len(pairs) > 780


def test_nothing_gives_nothing() -> None:
    assert best_pairs({}) == []
