"""How far each line falls short of its column, as its neighbours show the column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.segment.pieces import shortfalls
from generator.segment.pieces.shortfalls import Fit, fits
from tests.unit.segment.newsprint import line

FULL = "茶农们天不亮就背着竹篓上山采茶叶"  # 16 em
END = "当天付款。"
NARROW = "新大桥昨日合龙通车啦"  # 10 em


def found(*rows: str, breaks: Sequence[int] = (0,)) -> list[Fit | None]:
    """The fit of lines whose column nobody has told; ``breaks`` stand after a blank line."""
    lines = [line(row, measure=None) for row in rows]
    return fits(lines, [n in breaks for n in range(len(rows))], scanned=False)


def short(fit: Fit | None) -> float:
    assert fit is not None
    return round(fit.short, 1)


def test_full_lines_fall_short_by_nothing_and_the_last_by_what_it_lacks() -> None:
    rows = [FULL] * 7 + [END] + [FULL] * 7
    assert [short(fit) for fit in found(*rows)] == [0.0] * 7 + [11.0] + [0.0] * 7


def test_a_headline_may_be_wider_than_the_column_below_it() -> None:
    fit = found("皖南春茶陆续开采茶农增收合作社忙", *[NARROW] * 8)[0]
    assert fit is not None
    assert fit == Fit(10.0, -6.0)


def test_each_of_two_columns_has_its_own_width() -> None:
    rows = [FULL] * 9 + [NARROW] * 9
    assert [fit.column for fit in found(*rows) if fit] == [16.0] * 9 + [10.0] * 9


def test_the_first_line_of_a_column_is_measured_by_the_lines_below_it() -> None:
    rows = [NARROW] * 9 + [FULL[:14]] + [FULL] * 8
    assert found(*rows)[9] == Fit(16.0, 2.0)


def test_a_line_whose_marks_are_set_tight_is_as_full_as_the_rest() -> None:
    # Three commas of 0.7 em each: 15.1 em of type fill 16.
    tight = "春，夏，秋，冬四季都有人上山采茶"
    lines = [line(FULL, measure=None) for _ in range(17)]
    lines[8] = replace(lines[8], width=15.1)
    alone = fits(lines, [False] * 17, scanned=False)[8]
    lines[8] = line(tight, measure=None)
    marked = fits(lines, [False] * 17, scanned=False)[8]
    assert short(alone) == 0.9
    assert short(marked) == 0.0


def test_what_a_few_lines_are_set_in_is_unknown() -> None:
    assert found(FULL) == [None]
    assert found() == []


def test_a_caption_has_a_column_of_its_own() -> None:
    caption = ["巢湖新大桥合", "龙时的情景。"]
    rows = [FULL] * 8 + caption + [FULL] * 8
    assert max(short(fit) for fit in found(*rows, breaks=(0, 8, 10))[8:10]) < 0.5
    # Without blank lines about it, it is part of the wide column.
    assert min(short(fit) for fit in found(*rows)[8:10]) > 9.5


def test_a_line_wider_than_any_column_makes_none() -> None:
    assert found(*["茶农们天不亮就背着竹篓上山采茶" * 4] * 9) == [None] * 9


def test_a_scan_knows_its_columns() -> None:
    lines = [line(FULL, measure=18.0), line(END, measure=None)]
    assert fits(lines, [True, False], scanned=True) == [Fit(18.0, 2.0), None]


def test_a_dump_that_shows_its_columns_is_believed() -> None:
    rows = [FULL] * 8 + [NARROW, NARROW, END, NARROW] + [FULL] * 8
    lines = [
        replace(line(row, measure=None), column=int(8 <= n < 12)) for n, row in enumerate(rows)
    ]
    fit = fits(lines, [n == 0 for n in range(len(rows))], scanned=False)
    assert [short(one) for one in fit[8:12]] == [0.0, 0.0, 5.0, 0.0]


def test_the_last_lines_of_paragraphs_say_little_of_a_column() -> None:
    # Of nine lines above it five end paragraphs, all of one width.
    ends = "鲜叶卖得好。"
    above = [ends, FULL, ends, FULL, ends, FULL, ends, FULL, ends]
    assert found(*above, FULL, breaks=(0,))[9] == Fit(16.0, 0.0)
    assert found(*[row.rstrip("。") + "呢" for row in above], FULL[:6])[9] == Fit(6.0, 0.0)


def test_lines_cut_after_so_many_characters_are_as_full_as_the_rest() -> None:
    figures = "2020年3月29日，收茶1200斤"  # 18 characters, 12 em
    rows = ["茶农们天不亮就背着竹篓上山采茶叶回家", figures] * 7
    assert [short(fit) for fit in found(*rows)][2:-2] == [0.0] * 10


def test_the_lines_of_noise_are_looked_at_some_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = ["茶农背着竹篓上山采茶去" * 2, "茶" * (9 + 1)] * 8 + ["雨" * 14] * 12
    whole = found(*rows)
    monkeypatch.setattr(shortfalls, "AT_ONCE", 4)
    assert found(*rows) == whole


@pytest.mark.parametrize(("below", "short"), [("4200余斤干茶", 0.7), ("四千余斤干茶", 2.0)])
def test_a_line_that_has_no_room_for_the_next_number_is_full(below: str, short: float) -> None:
    rows = [FULL] * 7 + [FULL[:-2], below + FULL[:5]]
    assert found(*rows)[7] == Fit(16.0, short)


def test_a_line_that_ends_a_sentence_is_short_though_a_number_follows() -> None:
    rows = [FULL] * 7 + [FULL[:-3] + "。", "42000余斤干茶" + FULL[:5]]
    assert short(found(*rows)[7]) == 2.0


BRIEF = "茶农天不亮就采茶去了"  # 10 em


def test_even_lines_fill_a_column_of_their_own_between_wider_ones() -> None:
    rows = [FULL] * 9 + [BRIEF] * 3 + [END] + [FULL] * 9
    assert [short(fit) for fit in found(*rows)[9:12]] == [0.0] * 3
    assert short(found(*[FULL] * 9, BRIEF, BRIEF, END, *[FULL] * 9)[9]) == 6.0
    ended = BRIEF[:9] + "。"
    assert short(found(*[FULL] * 9, ended, ended, ended, *[FULL] * 9)[9]) == 6.0
    apart = found(*[FULL] * 9, *[BRIEF] * 3, END, *[FULL] * 9, breaks=(0, 9, 10, 11))
    assert short(apart[9]) == 6.0
