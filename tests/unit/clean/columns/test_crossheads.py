"""A crosshead at the head of a column is its first line; a headline above a text is not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.clean.columns.cells import rows_of
from generator.clean.columns.crossheads import with_crossheads
from generator.clean.columns.galleys import Galley, Run
from tests.unit.clean.dumps import lines_of

FIRST = [
    "渡口的老船工刷过桐油，船",
    "停在柳树下，等着开春的水",
    "他说这条船摆了三十年，送",
    "走的学生能坐满一间学堂。",
]
SECOND = [
    "  新桥通车那天，他把船拖上",
    "岸，底朝天扣在院子里，雨",
    "水从船板上流下来，像渡河",
    "时溅起的浪花一样响。",
]


def galley(left: int, top: int, lines: Sequence[str]) -> Galley:
    found = Galley()
    for row, line in enumerate(lines, top):
        text = " " * left + line
        found.add(row, Run(text, rows_of(text, lines_of(text))[0]))
    return found


def tops(head: str, left: int, *, beside: int = 4, top: int = 4) -> list[int]:
    """How high columns begin: one, and below a line the next."""
    galleys = [galley(0, beside, FIRST), galley(left, top, [head]), galley(16, 5, SECOND)]
    return [g.top for g in with_crossheads(galleys)]


def test_a_crosshead_level_with_the_column_beside_is_its_columns_first_line() -> None:
    assert tops("桥通了", 20) == [4, 4]


@pytest.mark.parametrize(
    ("head", "left", "beside", "top"),
    [
        ("老渡口造了新桥", 16, 4, 4),  # its letters are larger: it stands farther left
        ("桥桥通通了了", 19, 4, 4),  # drawn twice, as large letters are
        ("桥通了", 20, 6, 4),  # nothing beside is level with it
        ("桥通了", 20, 2, 2),  # far above the text
    ],
)
def test_a_headline_above_a_column_is_not(head: str, left: int, beside: int, top: int) -> None:
    assert len(tops(head, left, beside=beside, top=top)) == 3


def test_a_text_that_a_dateline_opens_has_a_headline_above_it() -> None:
    opens = galley(16, 5, ["  本报讯 新桥通车那天，他", *SECOND[1:]])
    galleys = [galley(0, 4, FIRST), galley(20, 4, ["桥通了"]), opens]
    assert with_crossheads(galleys) == galleys
