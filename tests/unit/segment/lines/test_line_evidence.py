"""What a line by itself says of its being text or a headline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.lines.labelling import Row, Shows, weights_for
from generator.segment.lines.line_evidence import STANDS_IN, own_costs
from tests.unit.segment.rows import BRIDGE, FLUSH, INDENTED, SCANNED, SOLID, H, S, T, row

WIDE = row("横跨巢湖的新大桥昨日提前三个月合龙")
FULL = row(BRIDGE[0])


def against_text(wide: Row, below: Row, shows: Shows) -> float:
    costs = own_costs(wide, below, shows, weights_for(SOLID))
    return min(costs[S], costs[T])


def test_a_line_wider_than_the_full_line_below_it_is_no_text_where_no_blank_lines_part() -> None:
    plain = against_text(WIDE, FULL, FLUSH)
    assert against_text(WIDE, FULL, SOLID) > plain + 2
    assert against_text(WIDE, FULL, SCANNED) == plain


@pytest.mark.parametrize(
    ("wide", "below"),
    [
        (row("横跨巢湖的新大桥昨日合龙了"), FULL),  # hardly wider
        (row("横跨巢湖的新大桥昨日提前三月合龙。"), FULL),  # a sentence ends with it
        (WIDE, row("一座大桥")),  # what stands below tells of no column
    ],
)
def test_what_may_be_text_says_nothing_against_it(wide: Row, below: Row) -> None:
    assert against_text(wide, below, SOLID) == against_text(wide, below, FLUSH)


@pytest.mark.parametrize("line", ["茶农李雷告诉记者春茶价格", "春茶开园 据介绍收购价"])
def test_no_headline_tells_who_said_it_to_the_paper(line: str) -> None:
    plain = row("茶农李雷今春采茶价格上涨" if "李雷" in line else "春茶开园 新定了收购价")
    weights = weights_for(FLUSH)
    costs = [own_costs(one, FULL, FLUSH, weights)[H] for one in (row(line), plain)]
    assert costs[0] > costs[1] + 2


@pytest.mark.parametrize("shows", [FLUSH, SOLID, SCANNED])
def test_what_reads_as_a_headline_is_one_more_easily(shows: Shows) -> None:
    weights = weights_for(shows)
    at = {nats: replace(row("横跨巢湖的新大桥"), reads=nats) for nats in (-2.0, 0.0, 3.0)}
    costs = {nats: own_costs(one, FULL, shows, weights) for nats, one in at.items()}
    heads = [costs[nats][H] for nats in (-2.0, 0.0, 3.0)]
    assert heads[0] - heads[1] == pytest.approx(-2 * weights.reads)
    assert heads[1] - heads[2] == pytest.approx(-3 * weights.reads)
    assert weights.reads < 0
    assert len({cost[T] for cost in costs.values()}) == 1


def test_what_leans_on_the_line_above_is_no_headline_for_its_letters() -> None:
    weights = weights_for(FLUSH)
    leans = [replace(row("，横跨巢湖的新大桥"), reads=nats) for nats in (0.0, 6.0)]
    assert len({own_costs(one, FULL, FLUSH, weights)[H] for one in leans}) == 1


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("芜湖：造船厂里办起夜校", "李雷：造船厂里办起夜校。"),
        ("芜湖：渡口夜里也开", "问：渡口夜里也开"),
    ],
)
def test_a_place_before_a_colon_tells_where_and_does_not_speak(told: str, said: str) -> None:
    below, weights = row("|" + BRIDGE[0]), weights_for(SCANNED)
    costs = [own_costs(row("|" + text), below, SCANNED, weights)[S] for text in (told, said)]
    assert costs[0] >= costs[1] + 2
    plain = weights_for(SOLID)
    assert own_costs(row("|" + told), below, SOLID, plain)[S] == plain.lone_start


@pytest.mark.parametrize(
    ("line", "stands_in"), [(">茶农们天不亮背着竹", True), (">茶农们采", False)]
)
def test_a_headline_does_not_stand_in_as_a_paragraph_does(line: str, *, stands_in: bool) -> None:
    below = row("篓上山，赶在雨水到来之前")
    flush = replace(below, line=replace(below.line, indented=False))
    weights = weights_for(INDENTED)
    costs = [own_costs(row(line), flush, shows, weights)[H] for shows in (INDENTED, FLUSH)]
    assert costs[0] - costs[1] == (STANDS_IN if stands_in else 0.0)


def test_what_has_a_headline_set_into_it_and_what_goes_on_below_are_text() -> None:
    weights = weights_for(FLUSH)
    above = replace(row(BRIDGE[0]), inset_below=True)
    assert own_costs(above, None, FLUSH, weights).keys() == {S, T}
    below = replace(row(BRIDGE[1]), resumes=True)
    assert own_costs(below, None, FLUSH, weights).keys() == {T}
