"""One page, dumped in many ways: wherever its lines end, the same articles are cut out."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from generator.pipeline import Desk
from tests.unit.segment.newsprint import (
    BRIDGE,
    BRIDGE_DATED,
    BRIDGE_HEAD,
    SCHOOL_DATED,
    SCHOOL_HEAD,
    TEA_DATED,
    TEA_HEAD,
    articles,
    set_in,
)

FOLIO = "合肥日报　2021年5月7日　星期五　第4版"
PAGE = [
    (TEA_HEAD, [TEA_DATED, "茶农们说，今年春茶的收购价比去年高了一成，鲜叶不出村就能卖掉。"]),
    (SCHOOL_HEAD, [SCHOOL_DATED, "孩子们说，最喜欢的是靠窗的那一排座位，一抬头就能看见山。"]),
    (BRIDGE_HEAD, [BRIDGE_DATED, "大桥的钢梁共有三百多节，工程师守了四十天，直到最后一节合龙。"]),
]


def dumped(page: Iterable[tuple[str, list[str]]], way: str) -> str:
    """The page as a dump of one kind has it."""
    blank = "\n\n" if way.endswith("apart") else "\n"
    rows = [FOLIO]
    for head, texts in page:
        rows.append(head)
        for text in texts:
            lines = set_in(text, 18).splitlines()
            if way.startswith("hung"):
                lines[0] = lines[0].strip("　")
            if way.startswith("scan"):
                lines = [" ".join(line.strip("　") for line in lines)]
            if way.startswith("whole"):
                lines = ["　　" + text]
            rows.append("\n".join(lines))
    return blank.join(rows) + "\n"


@pytest.mark.parametrize(
    "way",
    [
        "indented apart", "indented tight", "hung apart", "hung tight",
        "scan apart", "scan tight", "whole apart", "whole tight",
    ],
)  # fmt: skip
def test_every_way_to_dump_a_page_gives_the_same_articles(way: str, desk: Desk) -> None:
    found = [
        (article.title, [paragraph.text.string for paragraph in article.paragraphs])
        for article in articles(dumped(PAGE, way), desk)
    ]
    assert found == PAGE


@pytest.mark.parametrize("way", ["scan tight", "scan apart"])
def test_a_scan_of_many_short_paragraphs_is_a_scan(way: str, desk: Desk) -> None:
    # Most lines are shorter than columns side by side would be: only a few hold a paragraph.
    listed = [f"{n}、发现漏水请及时报修，用完龙头随手关上。" for n in "一二三四五六七八九十"]
    page = [(TEA_HEAD, [TEA_DATED]), ("节约用水倡议书", listed), (BRIDGE_HEAD, [BRIDGE])]
    found = [
        (article.title, [paragraph.text.string for paragraph in article.paragraphs])
        for article in articles(dumped(page, way), desk)
    ]
    assert found == page
