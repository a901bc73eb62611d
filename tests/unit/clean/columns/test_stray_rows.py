"""A blank row over which a column reads on is none of the page, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.columns.cells import rows_of
from generator.clean.columns.sorting import sort_rows
from generator.clean.columns.stray_rows import closed_up
from tests.unit.clean.dumps import lines_of

ABOVE = """\
渡口的老船工说，今年水涨      候鸟来得早，保护站的人
得慢，木船要晚半个月才能      每天清点两遍，把新来的
下河，他便把缆绳又搓了一      几种记在本子上，写明在
"""
BELOW = """\
遍，又给船底补了两回桐油      哪片苇塘过夜，飞了多远
，只等着开河的那一天到来      ，他们全都一笔一笔记着
"""


def _blank(text: str) -> Sequence[bool]:
    """Which rows of the page are blank once the strays are taken out."""
    rows = rows_of(text, lines_of(text))
    strips = [[row] if row else [] for row in rows]
    return [not any(row) for row in closed_up(strips, sort_rows(text, strips, 50))]


def test_a_blank_row_inside_a_sentence_is_taken_out() -> None:
    assert _blank(ABOVE + "\n" + BELOW) == [False] * 5


def test_it_is_so_where_only_one_of_the_columns_reads_on() -> None:
    over = ABOVE.replace("写明在", "就回。")
    assert _blank(over + "\n" + BELOW) == [False] * 5


def test_a_blank_row_below_ended_sentences_stays() -> None:
    over = ABOVE.replace("写明在", "就回。").replace("搓了一", "搓好。")
    assert _blank(over + "\n" + BELOW) == [False] * 3 + [True] + [False] * 2


def test_a_blank_row_above_a_headline_stays_though_a_sentence_is_open_beside_it() -> None:
    below = BELOW.replace("哪片苇塘过夜，飞了多远", "粮仓腾出了空仓")
    over = ABOVE.replace("写明在", "就回。")
    assert _blank(over + "\n" + below)[3]


def test_two_blank_rows_stay() -> None:
    assert _blank(ABOVE + "\n\n" + BELOW)[3:5] == [True, True]
