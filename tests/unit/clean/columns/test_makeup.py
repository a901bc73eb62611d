"""The order in which boxes are read that stand below headlines and above them."""

from __future__ import annotations

import pytest

from generator.clean.columns.cells import rows_of
from generator.clean.columns.galleys import Galley, Run
from generator.clean.columns.makeup import _Box, _Makeup, in_order
from tests.unit.clean.columns.test_runs import LATER, OTHER, galley
from tests.unit.clean.dumps import WORDS, beside, lines_of, unpicked

TEA = ["  本报临江讯 采茶工", "就进了园子，竹篓里很", "快铺满嫩绿的芽头。"]
FERRY = ["  本报古渡讯 给新船", "刷了三遍桐油，两岸的", "人都来看，说有了它。"]
BOOKS = ["  本报山口讯 仓库刷", "墙，摆上三千多本书，", "孩子们放学就来看书。"]
HEADS = ["  老茶园开采", "  古渡口新船", "  山村图书馆"]


def test_a_row_of_headlines_is_not_read_before_all_their_texts() -> None:
    texts = zip(HEADS, (TEA, FERRY, BOOKS), strict=True)
    columns = [[head, "", "", "", *text] for head, text in texts]
    found = [line for group in unpicked(beside(*columns)) for line in group]
    assert [found.index(head.strip()) for head in HEADS] == [0, 4, 8]


@pytest.mark.parametrize(("foot", "beside"), [(2, 1), (3, 0)])
def test_headlines_stand_beside_one_another_though_a_text_ends_right_above(
    foot: int, beside: int
) -> None:
    """One that ends in their own row is a column beside them, which the page is not cut below."""
    rows = [*(("  采茶工进了园子，",) for _ in range(foot)), ("芽头铺满竹篓。",)]
    text, *heads = (Galley() for _ in range(3))
    for number, (string,) in enumerate(rows):
        text.add(number, Run(string, rows_of(string, lines_of(string))[0]))
    for head, left in zip(heads, (20, 40), strict=True):
        string = f"{'':{left}}古渡口新船"
        head.add(3, Run(string, rows_of(string, lines_of(string))[0]))
    boxes = [_Box([galley]) for galley in (text, *heads)]
    assert _Makeup(boxes, WORDS)._heads_beside((0, 1, 2)) == beside


FERRYMAN = """\
  渡口的老艄公摆了半生                                邻村的孩子放学都绕路来看
渡，从没误过一班船。                                  他讲发大水的故事。
石大河
"""


def test_the_next_part_of_a_column_is_read_before_the_column_beside() -> None:
    rows = rows_of(FERRYMAN, lines_of(FERRYMAN))
    column, right = Galley(), Galley(left=rows[0][-1].left)
    for number in range(3):
        column.add(number, Run(FERRYMAN, rows[number][:1]))
    for number in (0, 1):
        right.add(number, Run(FERRYMAN, rows[number][1:]))
    text, name = Galley(source=column), Galley(source=column, place=2)
    for number, run in column.lines:
        (name if number == 2 else text).add(number, run)
    assert in_order([text, right, name], WORDS) == [text, name, right]


def test_columns_that_are_not_kept_together_are_read_as_the_page_is_cut() -> None:
    """A text runs on in the column beside; below it another begins, in the same column."""
    text, right, below = galley(3, 0, *LATER), galley(3, 20, *OTHER), galley(6, 0, *OTHER)
    assert in_order([text, below, right], WORDS) == [text, right, below]
    assert in_order([text, below, right], WORDS, float("inf")) == [text, below, right]
