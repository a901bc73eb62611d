"""A headline letterspaced to fill its line is display type, and closes up."""

from __future__ import annotations

import pytest

from generator.clean.letters.letterspaced import is_letterspaced
from generator.clean.pages import clean_page
from generator.pipeline import Desk
from generator.read.pages import decode_page

TEXT = "皖南山区的春茶近日陆续开采，\n茶农们天不亮就背着竹篓上山。\n"


@pytest.mark.parametrize(
    "line", ["春 茶 开 采 上 市", "“ 云 上 ” 茶 市 开 张", "茶 农 ： 抢 头 采 ！"]
)
def test_a_line_whose_letters_stand_apart_is_letterspaced(line: str) -> None:
    assert is_letterspaced(line)


@pytest.mark.parametrize(
    "line",
    ["春 茶 开 采 ， 上 市", "春茶 开采 上市", "春 茶 上 市", "记者 李 雷 韩 梅", "1 2 3 4 5 6"],
)
def test_text_names_and_words_apart_are_not(line: str) -> None:
    assert not is_letterspaced(line)


def test_it_is_display_type_and_keeps_only_its_wide_gaps(desk: Desk) -> None:
    page = decode_page(f"“ 云 上 ” 茶 市 　 今 日 开 张\n{TEXT}".encode(), "page.txt")
    (block,) = clean_page(page, desk.words.lexicon).blocks
    first, second, _ = block.lines
    assert (first.string, first.display, first.letterspaced) == ("“云上”茶市　今日开张", True, True)
    assert not second.display
    assert not second.letterspaced
