"""What a line by itself says of its being text or a headline."""

from __future__ import annotations

import pytest

from generator.segment.labelling import Row, Shows, weights_for
from generator.segment.line_evidence import own_costs
from tests.unit.segment.rows import BRIDGE, FLUSH, SCANNED, SOLID, S, T, row

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
