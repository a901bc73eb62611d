"""What speaks for and against a column running on in another."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Line
from generator.pipeline import Desk
from generator.segment.reading_order.flow_columns import Column, Part, columns_of
from generator.segment.reading_order.flow_signs import ALIKE, NOISE, _fit, pairs
from tests.unit.segment.newsprint import BRIDGE, TEA, line
from tests.unit.segment.reading_order.test_flowing import column


def _columns_of(desk: Desk, *parts: Sequence[Line]) -> list[Column]:
    lexicon = desk.words.lexicon
    return [Column(Part(n, 0, tuple(lines), n > 0), lexicon) for n, lines in enumerate(parts)]


def test_a_line_may_seem_too_wide_for_a_column_of_a_few_lines(desk: Desk) -> None:
    """How wide a few lines are is not sure."""
    figures = [line("全县二千多个村的农户卖出今年的头")] * 3
    wide = [line("园比往年好天不亮就背着竹篓上山去呢")]
    assert ALIKE < wide[0].width - figures[0].width < ALIKE + NOISE / 3
    told = [
        _fit(16.0, *_columns_of(desk, above, wide), distance=2) for above in (figures, figures * 20)
    ]
    assert told == ["fits_in", "too_wide"]


def test_a_headline_of_several_lines_shows_that_it_is_none_of_running_text(desk: Desk) -> None:
    head = column("皖南山中的春茶开采上市各地客商一早守在茶园门口等着头一批新茶", 0, 10)
    text = column(BRIDGE[:40], 1, 10)
    columns = columns_of([head, text, column(TEA, 2, 10)], desk.words.lexicon)
    assert {one: "bare" in signs for one, _, signs in pairs(columns)} == {0: True, 1: False}
