"""Rows of a table that stands beside columns of text."""

from __future__ import annotations

from generator.clean.columns.cells import rows_of
from generator.clean.columns.table_rows import with_tables
from tests.unit.clean.dumps import lines_of

PRICES = """\
品名    上周    本周            护林员还养了两窝蜂，
松菇（元/斤）    12.5    13.0   自己一勺也舍不得吃。
笋干    30.0    28.5            他说，树苗活了才甜。
"""
NOTICE = """\
青溪报    第三版    2月6日      护林员还养了两窝蜂，
  雨后的苗圃里，工人们          自己一勺也舍不得吃。
"""
COLUMNS = """\
  雨后的苗圃里    3月里，杉苗    12户人家都来
工人们忙着松土    4000多棵栽好    300亩全种满了
浇水，又补了苗    谁也没有喊累    还留下一条小路
"""


def words_of(text: str) -> list[list[str]]:
    rows = with_tables(text, rows_of(text, lines_of(text)))
    return [[text[word.start : word.end] for word in row] for row in rows]


def test_cells_that_equal_gaps_part_are_one_line_with_the_names_above() -> None:
    assert [row[0] for row in words_of(PRICES)] == [
        "品名    上周    本周",
        "松菇（元/斤）    12.5    13.0",
        "笋干    30.0    28.5",
    ]
    assert all(len(row) == 2 for row in words_of(PRICES))


def test_one_row_is_no_table() -> None:
    assert words_of(NOTICE)[0][:3] == ["青溪报", "第三版", "2月6日"]


def test_gaps_of_columns_are_left_as_they_are() -> None:
    assert [len(row) for row in words_of(COLUMNS)] == [3, 3, 3]


def test_cells_that_other_gaps_part_are_left_as_they_are() -> None:
    uneven = PRICES.replace("    本周", "       本周").replace("    13.0", "      13.0")
    assert words_of(uneven)[0][:3] == ["品名", "上周", "本周"]
