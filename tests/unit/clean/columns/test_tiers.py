"""A text that begins in the middle of a column goes on in the middle of those beside it."""

from __future__ import annotations

from generator.clean.columns.cells import rows_of
from generator.clean.columns.galleys import Galley, Run
from generator.clean.columns.joints import apart
from tests.unit.clean.dumps import NO_WORDS, beside, lines_of

FERRY = ["  本报云溪5月3日讯 渡口的老", "船工把渡船刷过桐油，等着头", "一批游客。"]
BRIDGE = ["  本报青林5月3日讯 乡里的木", "桥换上了新桥板，货车可以直"]
FARES = ["  他在江上摆渡四十年，救过", "十一个人，船票一块钱，一直", "没有涨价。"]
STREET = ["接开到晒谷场，运粮不绕路，", "农户都说好。"]
STONE = ["  桥头立了碑，碑上有名字，", "人人念得出。"]


def tops(*columns: list[str]) -> list[list[int]]:
    """In which rows the parts of each column begin."""
    text = beside(*columns)
    rows = rows_of(text, lines_of(text))
    galleys = [Galley() for _ in columns]
    for number, row in enumerate(rows):
        for at, galley in enumerate(galleys):
            words = tuple(word for word in row if at * 18 <= word.left < at * 18 + 18)
            if words:
                galley.add(number, Run(text, words))
    parts = apart(galleys, rows, NO_WORDS)
    return [[p.top for p in parts if g in (p, p.source)] for g in galleys]


def test_level_columns_are_cut_where_their_lines_read_on_so() -> None:
    assert tops([*FERRY, *BRIDGE], [*FARES, *STREET]) == [[0, 3], [0, 3]]


def test_columns_that_read_on_as_a_whole_are_not_cut() -> None:
    assert tops([*FERRY, *BRIDGE], [STREET[0], *FARES[1:], *STONE]) == [[0, 3], [0]]


def test_a_column_that_is_not_level_is_not_cut() -> None:
    first = [*FERRY[:2], *FARES, *BRIDGE]
    assert tops(first, [*[""] * 3, *STONE, *STREET]) == [[0, 5], [3, 5]]
    assert tops(first, [*[""] * 4, "  他都说好。", *STREET]) == [[0, 5], [4]]


def test_a_column_is_cut_at_white_beside_which_a_text_begins() -> None:
    assert tops([*FERRY, *BRIDGE], [FARES[2], "", "", *STONE]) == [[0, 3], [0, 3]]
    open_above = [FARES[0], "", "", *STREET]
    assert tops([*FERRY, *BRIDGE], open_above) == [[0, 3], [0]]
