"""Lines of a scan that stand alone: torn from a text, or the headline of one."""

from __future__ import annotations

import pytest

from generator.segment.lines.labelling import Label, Shows, weights_for
from generator.segment.lines.line_evidence import own_costs
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.rows import FLUSH, SCANNED, TEA, H, S, labels, row

FIRST = ("|晚稻入了仓，农机手不歇", "气，把犁耙擦得锃亮，等着", "来年开春。")


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("茶厂门口挂了灯。他", "茶厂门口挂了灯　他"),
        ("他站起身，点灯，磨墨", "他站起身，点灯　磨墨"),
        ("春茶卖得好，县", "春茶卖得　好县"),
        ("渡口边的老茶馆里，八十", "渡口边的老茶馆　里八十"),
    ],
    ids=["stop inside", "two commas", "letter", "few letters"],
)
def test_what_only_running_text_has_speaks_against_a_headline(torn: str, whole: str) -> None:
    def cost(printed: str, shows: Shows) -> float:
        return own_costs(row("|" + printed), None, shows, weights_for(SCANNED))[H]

    assert cost(torn, SCANNED) >= cost(torn, FLUSH) + 4.0
    assert cost(whole, SCANNED) < cost(whole, FLUSH) + 1.0


def test_a_headline_broken_behind_a_comma_is_not_torn() -> None:
    weights, below = weights_for(SCANNED), row("有人守")
    first = row("|每一座老桥要有人看，更要")
    assert own_costs(first, below, SCANNED, weights) == own_costs(first, below, FLUSH, weights)


@pytest.mark.parametrize("head", ["一垄茶，两代人", "渡口边上，老茶馆", "又有茶，又有花，又有酒"])
def test_clauses_that_weigh_alike_are_a_headlines(head: str) -> None:
    weights = weights_for(SCANNED)
    halves = row("|" + head)
    assert own_costs(halves, None, SCANNED, weights) == own_costs(halves, None, FLUSH, weights)


@pytest.mark.parametrize(
    ("asks", "bare"),
    [("茶山的路谁来修？", True), ("记者：修路的钱哪里来？", False), ("“谁来修呢？”", False)],
)
def test_a_question_that_nobody_says_is_no_paragraph_of_its_own(asks: str, bare: bool) -> None:
    weights = weights_for(SCANNED)
    cost, elsewhere = (
        own_costs(row("|" + asks), None, shows, weights)[S] for shows in (SCANNED, FLUSH)
    )
    assert cost - elsewhere == pytest.approx(-weights.single if bare else 0.0)


@pytest.mark.parametrize(("called", "label"), [("云溪县：", H), ("各县：", S), ("任命：", S)])
def test_a_place_with_a_colon_is_the_first_line_of_its_headline(
    lexicon: Lexicon, called: str, label: Label
) -> None:
    head = row("|让每一座老桥都有人守", column=13.0)
    rows = labels(lexicon, *TEA, "|" + called, head, *FIRST, shows=SCANNED)
    assert rows[3] is label
    assert label is S or rows[4] is H
