"""Lines of a letter each, as a dump prints a headline set upright, are one line."""

from __future__ import annotations

import re

import pytest

from tests.unit.clean.test_pages import cleaned

COLUMN = ["茶农在清明之前上山采下头茬嫩", "叶一斤鲜叶要掐三万多个芽头全"]


def read(*rows: str) -> list[str]:
    """What a text layer prints below and above a column of 14 em is read as."""
    page = cleaned("\n".join([*COLUMN, *rows, *COLUMN]))
    return [line.string for block in page.blocks for line in block.lines][2:-2]


@pytest.mark.parametrize(
    "headline", ["春茶头采忙", "“赶春”的茶农们", "新茶11天上市", "采茶《竹枝词》"]
)
def test_a_headline_set_upright_is_one_line(headline: str) -> None:
    cells = re.findall(r"\d+|.", headline)
    assert read(*cells) == [headline]


def test_it_is_set_as_headlines_alone_are() -> None:
    page = cleaned("\n".join([*COLUMN, *"春茶头采忙", *COLUMN]))
    assert [line.display for line in page.blocks[0].lines] == [False, False, True, False, False]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(("忙", "。", "好"), id="too few"),
        pytest.param(("9", "7", "4", "18", "3", "5"), id="a column of figures"),
        pytest.param(tuple("春茶头采忙" * 9), id="noise"),
        pytest.param(("金牌", "9", "银牌", "7", "铜牌"), id="words between"),
    ],
)
def test_other_short_lines_stay_apart(rows: tuple[str, ...]) -> None:
    assert len(read(*rows)) > 1


def test_what_else_stands_between_parts_two() -> None:
    assert read(*"春茶头采忙", "茶农在清明之前上山", *"夏茶也上市") == [
        "春茶头采忙",
        "茶农在清明之前上山",
        "夏茶也上市",
    ]
