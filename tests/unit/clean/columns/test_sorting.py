"""Words of a row go to the columns above them, or begin columns of their own."""

from __future__ import annotations

from generator.clean.columns.cells import rows_of
from generator.clean.columns.sorting import sort_rows
from tests.unit.clean.dumps import lines_of


def _columns(text: str) -> list[list[str]]:
    """The lines of each column of a page."""
    strips = [[row] if row else [] for row in rows_of(text, lines_of(text))]
    galleys = sort_rows(text, strips, 50)
    return [[run.string for _, run in galley.lines] for galley in galleys]


ABOVE = """\
渡口的老船工说，今年水涨      候鸟来得早，保护站的人
得慢，木船要晚半个月才能      每天清点两遍，把新来的
下河，他便把缆绳又搓了一      几种记在本子上，写明在
"""


def test_a_line_below_blank_rows_need_not_go_on_with_a_shifted_column() -> None:
    below = """\

镇上的酒坊重新开张，头              三家茶馆挂出了灯笼，晚上
一锅酒请全街的人都来尝              有说书的来，不收门票。
"""
    assert ["三家茶馆挂出了灯笼，晚上", "有说书的来，不收门票。"] in _columns(ABOVE + below)


def test_a_line_right_below_goes_on_with_a_shifted_column() -> None:
    below = f"{'':26}哪片苇塘过夜，飞了多远。\n"
    assert _columns(ABOVE + below)[1][-1] == "哪片苇塘过夜，飞了多远。"


def test_a_credit_that_breaks_goes_on_in_its_column() -> None:
    below = """\
渡口边晾着船桨。本报记者      苇塘，它们飞了多远，他
  林晓 摄                     们一笔一笔全记着呢。
"""
    assert _columns(ABOVE + below)[0][-2:] == ["渡口边晾着船桨。本报记者", "林晓 摄"]


def test_a_gap_in_the_file_parts_columns_though_the_line_before_it_was_moved() -> None:
    text = ABOVE + "哪片苇塘过夜。   飞了多远，他们全都记着。\n"
    strips = [[row] for row in rows_of(text, lines_of(text))]
    (before, after) = strips[-1][0]
    moved = before._replace(left=before.left + 3, right=after.left - 1)
    strips[-1] = [(moved,), (after,)]
    galleys = sort_rows(text, strips, 50)
    last = [galley.last.string for galley in galleys]
    assert last == ["哪片苇塘过夜。", "飞了多远，他们全都记着。"]
