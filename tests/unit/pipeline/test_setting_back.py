"""A page with its letters set apart reads as it does closed up, each letter in its place."""

from __future__ import annotations

import pytest

from generator.clean.letters.replay import replay
from generator.errors import Place
from generator.model import Correction, RawPage, Text
from generator.pipeline import assert_whole, extract_page, read_corrected
from tests.eval.running import desk

CLOSE = """上梁乡清理灌渠三十里
本报讯（记者 白守田）开春以来，上梁乡组织村民
清理灌渠，三十里渠道已经全部疏通，头茬水昨日送到
了最远的柳树屯，今年的春灌比去年早了整整十天。
两座小桥一个月修好
本报讯（记者 何满囤）下坡村的两座小桥昨日通车，
村民进城不必再绕行八里山路。修桥用了一个月，石料
都是村里人从旧河滩上一筐一筐地背来的。
"""
APART = "\n".join(" ".join(line.replace(" ", "")) for line in CLOSE.split("\n"))


def test_it_reads_as_the_page_closed_up() -> None:
    one, other = (extract_page(RawPage("page.txt", text), desk()) for text in (CLOSE, APART))
    assert [a.title for a in other.articles] == ["上梁乡清理灌渠三十里", "两座小桥一个月修好"]
    assert [a.body.replace(" ", "") for a in other.articles] == [
        a.body.replace(" ", "") for a in one.articles
    ]


def test_each_letter_is_told_by_its_place_in_the_file() -> None:
    reading = extract_page(RawPage("page.txt", APART), desk())
    assert reading.page.text == APART
    assert_whole(reading)
    for article in reading.articles:
        for paragraph in article.paragraphs:
            letters = zip(paragraph.text.string, paragraph.text.origin, strict=True)
            assert {(c, APART[at]) for c, at in letters if c.isalpha()} == {
                (c, c) for c in paragraph.text.string if c.isalpha()
            }


def test_its_repairs_fit_in_their_order() -> None:
    reading = extract_page(RawPage("page.txt", APART), desk())
    assert "letters_apart" in {repair.rule for repair in reading.repairs}
    read = replay(Text(APART, tuple(range(len(APART)))), reading.repairs)
    assert "上梁乡组织村民\n清理灌渠，三十里" in read.string


@pytest.mark.parametrize("page", [CLOSE, APART])
def test_corrections_find_their_place(page: str) -> None:
    quote = "头茬水" if page == CLOSE else "头 茬 水"
    one = Correction("page.txt", "replace", quote, "校样", Place("fixes.yml", 1), "二茬水")
    reading = read_corrected(RawPage("page.txt", page), desk(), [one])
    assert not reading.stale
    assert "二茬水昨日送到了" in reading.articles[0].body
