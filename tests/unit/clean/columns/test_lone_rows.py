"""A row of several columns that stands by itself is cut where its pieces fill them."""

from __future__ import annotations

import pytest

from generator.clean.columns.cells import rows_of
from generator.clean.columns.lone_rows import cut_lone_rows
from generator.clean.pages import groups_of
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, set_in

COLUMN = set_in(TEA + SCHOOL, 14, "")


def cut(text: str) -> list[list[str]]:
    """The blocks of the dump, each line as its pieces."""
    blocks = [[row for row in rows_of(text, group) if row] for group in groups_of(text)]
    found = cut_lone_rows(text, blocks)
    return [[text[row[0].start : row[-1].end] for row in block] for block in found]


@pytest.mark.parametrize(
    "pieces",
    [
        (BRIDGE[:14], SCHOOL[14:28]),
        (BRIDGE[:12], SCHOOL[14:28], TEA[30:43]),
        ("本报巢湖5月6日讯", SCHOOL[14:28]),
        ("本报巢湖5月6日讯 （记者 韩", BRIDGE[28:42]),
    ],
)
def test_a_row_below_a_headline_is_cut_into_the_first_lines_of_its_columns(
    pieces: tuple[str, ...],
) -> None:
    text = f"巢湖新大桥合龙\n{' '.join(pieces)}\n\n{COLUMN}"
    assert cut(text)[0] == ["巢湖新大桥合龙", *pieces]


@pytest.mark.parametrize(
    "row",
    [
        "皖南春茶昨日开采上市头批 巢湖大桥昨日合龙通车有日",
        f"{BRIDGE[:7]} {SCHOOL[:14]}",
        f"{BRIDGE[:20]} {SCHOOL[:20]}",
        BRIDGE[:28],
        BRIDGE[:14],
        "◎本报记者 次仁拉姆 扎西顿珠 实习记者 旦增罗布",
    ],
    ids=["headlines", "one half too short", "too wide", "no space", "one column", "byline"],
)
def test_what_does_not_fill_the_columns_about_it_stays_as_it_is(row: str) -> None:
    assert cut(f"巢湖新大桥合龙\n{row}\n\n{COLUMN}")[0] == ["巢湖新大桥合龙", row]


def test_a_row_as_wide_as_another_column_is_one_line_of_it() -> None:
    wide = set_in(BRIDGE + SCHOOL, 28, "")
    row = f"{BRIDGE[:14]} {SCHOOL[14:28]}"
    assert cut(f"{row}\n\n{COLUMN}\n\n{wide}")[0] == [row]


def test_letters_that_stand_upright_are_no_column() -> None:
    upright = "“向前看\n向前走\n向前跑\n向前冲”\n"
    assert cut(f"□本报记者 韩梅梅 摄影报道\n\n{upright}")[0] == ["□本报记者 韩梅梅 摄影报道"]
