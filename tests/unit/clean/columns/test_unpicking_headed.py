"""Articles side by side, each with its headline: a headline stays with the column below it."""

from __future__ import annotations

import pytest

from tests.unit.clean.dumps import in_cells, spans_of

TEA = (
    "连日来，山里的茶园陆续开采，清晨六点，茶农挎着竹篓走进茶园，指尖翻飞，嫩绿的芽头很快铺满了篓底，"
    "合作社的收购点设在村口，当天采下的鲜叶当天称重、当天付款。"
)
PORT = (
    "今年一季度，海边的港口完成的货物吞吐量又比去年多了一成，集装箱的吞吐量同样增长，两项都是历史上"
    "同期里最好的成绩，码头工人说，夜里的灯从来没有熄过。"
)
WHEAT = (
    "小麦返青的时节，柳林镇的麦田里，研究生蹲在地头，用仪器测量长势，他所在的科技小院，已经在这里"
    "扎根六年，农户们遇到难题都来敲门。"
)
WIDTH = 14


def column(heads: list[str], text: str) -> list[str]:
    text = "　　" + text
    return [*heads, "", *(text[at : at + WIDTH] for at in range(0, len(text), WIDTH))]


def joined(text: str) -> list[list[str]]:
    """The lines that stand together, without their indents."""
    return [
        [text[line.start : line.end].strip("　 ") for line in group] for group in spans_of(text)
    ]


@pytest.mark.parametrize("lines", [1, 2])
def test_headlines_side_by_side_go_each_with_the_column_below(lines: int) -> None:
    """Though a blank row parts all of them from all texts, or some only."""
    port = ["港口吞吐量又创新高", "码头灯火夜夜通明"][:lines]
    page = in_cells(
        [column(["春茶开采，茶农增收"], TEA), column(port, PORT), column(["小院扎根麦田"], WHEAT)],
        WIDTH,
    )
    found = [line for group in joined(page) for line in group]
    assert len(found) == len({*found})
    for head, text in (("春茶开采，茶农增收", TEA), (port[-1], PORT), ("小院扎根麦田", WHEAT)):
        assert found[found.index(head) + 1] == text[: WIDTH - 2]


def test_a_blank_row_in_one_column_of_regular_lines_parts_them() -> None:
    """Beside it a text runs on, so that no row of the page is blank."""
    two = [*column(["春茶开采"], TEA), "", *column(["小院扎根麦田"], WHEAT)]
    page = in_cells([two, column(["港口创新高"], PORT * 3)], WIDTH)
    assert "\n\n" not in page[page.index("港口") + 60 :]
    assert ["小院扎根麦田"] in joined(page)
