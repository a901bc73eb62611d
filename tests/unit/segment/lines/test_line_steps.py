"""What speaks against the steps from one line to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.lines import line_steps
from generator.segment.lines.labelling import Label, weights_for
from generator.segment.lines.line_steps import Step
from generator.segment.lines.rows import Row
from generator.segment.pieces.piece import Role
from generator.segment.pieces.shortfalls import Fit
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.rows import (
    BRIDGE,
    COLUMN,
    FLUSH,
    INDENTED,
    SOLID,
    TEA,
    H,
    S,
    T,
    labels,
    row,
)


def test_of_noise_nobody_asks_what_may_follow(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [row(string) for string in (*TEA[:2], *BRIDGE[:2])]
    assert sorted(line_steps.sequels(rows, lexicon)) == [1, 2, 3]
    monkeypatch.setattr(line_steps, "MOST_ROWS", 3)
    monkeypatch.setattr(Lexicon, "each_goes_on", None)
    assert set(line_steps.sequels(rows, lexicon).values()) == {0.0}


WIDE = (
    "县农业农村局昨日发布，上周全县鲜叶收购价格继续上涨，干茶价格大体",
    "平稳，外地客商订货多，比去年同期提前了十天。",
)


@pytest.mark.parametrize("heads", [["上周全县春茶收购行情"], ["上周全县春茶", "收购行情发布"]])
def test_a_text_is_not_all_at_once_far_wider_what_stands_above_is_a_headline(
    heads: list[str], lexicon: Lexicon
) -> None:
    rows = [row(head, column=len(head)) for head in heads]
    text = [row(string, column=31.0) for string in WIDE]
    found = labels(lexicon, *TEA, *rows, *text, shows=SOLID)
    assert found == [S, T, T, *[H] * len(heads), S, T]


def test_further_down_a_text_may_widen_beside_a_picture(lexicon: Lexicon) -> None:
    narrow = ("茶农们天不亮就背着竹篓上", "山，赶在雨水到来之前把头", "一批鲜叶采下来，当天送到")
    wide = row("村口的收购点过秤付款，往年要到谷雨前后才有这样好的收成。", column=31.0)
    assert labels(lexicon, *narrow, wide, shows=SOLID) == [S, T, T, T]


def test_text_seldom_goes_on_over_a_blank_line_in_another_column(lexicon: Lexicon) -> None:
    above, other = row("当天采下的鲜叶卖完。"), row("|茶农在山坡上", column=6.0)
    same = replace(other, fit=Fit(COLUMN, 0.0))
    weights = weights_for(FLUSH)
    costs = [Step(above, one, lexicon, FLUSH, weights).goes_on for one in (same, other)]
    assert costs[1] - costs[0] == weights.other_column_text > 0


@pytest.mark.parametrize("below", [S, T], ids=["starts", "resumes"])
def test_a_headline_that_the_text_below_reads_on_in_is_none(lexicon: Lexicon, below: Label) -> None:
    """Though no word is broken; what begins afresh below it does not tell."""
    weights = weights_for(FLUSH)._replace(head_runs_on=10.0)
    above, afresh = row("皖南山区的春茶近日陆续"), row("|新大桥昨日合龙，施工单位")
    costs = []
    for text in (row("|开采，茶农们天不亮就上山"), afresh):
        steps = (Step(above, text, lexicon, FLUSH, w) for w in (weights, weights_for(FLUSH)))
        more, less = (step.cost(H, below) for step in steps)
        costs.append(more - less)
    assert costs[0] > 1.0
    assert costs[1] <= 0.0


def test_a_signature_takes_a_text_whose_stop_is_lost_and_no_headline(lexicon: Lexicon) -> None:
    last, weights = row("一批鲜叶采下来"), weights_for(FLUSH)
    label = replace(row("（李雷）"), shown=(Role.LABEL, "a label"))
    signature = replace(label, shown=(Role.SIGNATURE, "end signature"))
    signed, other = (Step(last, below, lexicon, FLUSH, weights) for below in (signature, label))
    assert signed.cost(T, Label.APART) < other.cost(T, Label.APART)
    assert signed.cost(H, Label.APART) > other.cost(H, Label.APART) + 1


ENDED = row("当天的鲜叶卖完。")


FULL = row("当天采下的鲜叶都卖完了。")


def starting(lexicon: Lexicon, text: str, above: Row = FULL) -> float:
    weights = weights_for(INDENTED)
    return Step(above, row(text), lexicon, INDENTED, weights).starts


def test_where_paragraphs_stand_in_a_full_line_hardly_begins_one(lexicon: Lexicon) -> None:
    flush, stands_in = "茶农们天不亮就背着竹篓上", "茶农们天不亮就背着竹"
    assert starting(lexicon, flush) > starting(lexicon, stands_in) + 1
    given = replace(row(flush), line=replace(row(flush).line, column=2))
    step = Step(FULL, given, lexicon, INDENTED, weights_for(INDENTED))
    assert starting(lexicon, flush) > step.starts + 1
    assert starting(lexicon, flush) > starting(lexicon, flush, ENDED) + 1


def test_nor_is_a_whole_sentence_below_the_end_of_one_asked_to(lexicon: Lexicon) -> None:
    found = [starting(lexicon, text, ENDED) for text in ("采茶忙。", "采茶忙")]
    assert found[0] < found[1]
    assert starting(lexicon, "采茶忙。", row("茶农们天不亮就背着竹篓上")) > found[0]


def test_what_an_agency_calls_its_text_goes_on_over_the_line_end(lexicon: Lexicon) -> None:
    """Though the second line reads as a headline, and more lines follow."""
    below = replace(row("今年提前一周开园"), reads=6.0)
    called, plain = (
        labels(lexicon, row("=" + dateline), below, row(BRIDGE[0]))
        for dateline in ("新华社合肥4月2日电 题：茶山", "新华社合肥4月2日电 茶山")
    )
    assert called[:2] == [S, T]
    assert plain[:2] == [S, H]
