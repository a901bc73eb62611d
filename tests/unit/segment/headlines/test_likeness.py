"""Short lines that are built like one another."""

from __future__ import annotations

import pytest

from generator.segment.headlines.likeness import twins

ONE, OTHER = "产量，不是问题", "加工，才是问题"
SENTENCE = "去年也是这样。"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([ONE, SENTENCE, OTHER], {0, 2}),
        # one headline in two lines is no series
        ([ONE, OTHER], set()),
        # numbers are a sign of their own
        (["一、产量不是问题", SENTENCE, "二、加工才是问题"], set()),
        (["一问：产量是问题吗", SENTENCE, "二问：加工是问题吗"], set()),
        # clauses and sentences are text
        ([ONE + "，", SENTENCE, OTHER + "，"], set()),
        (["产量不是问题。", SENTENCE, "加工才是问题。"], set()),
        # too long, of other lengths, with too little at the same places
        (
            [ONE + "，收购价也不是茶农们发愁的事", SENTENCE, OTHER + "，收购价也不是茶农们的心事"],
            set(),
        ),
        ([ONE, SENTENCE, OTHER + "，人人发愁"], set()),
        ([ONE, SENTENCE, "茶农，笑开了颜"], set()),
    ],
)
def test_short_lines_built_alike_are_twins(lines: list[str], found: set[int]) -> None:
    assert twins(lines) == found
