"""The words of a dump's lines, and the cells they stand in."""

from __future__ import annotations

import re

from generator.clean.columns.cells import rows_of
from generator.model import Span

BYLINE = """\
　　本报松溪3月2日讯　（记者　石       栽下的杉苗成活了九成，老
磊　通讯员　邱田）雨后的苗圃里，       护林员说，头三年最要紧的
工人们正忙着给树苗松土、浇水，         是除草，往后就由它自己长。
"""


def words_of(text: str) -> list[list[str]]:
    lines = [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    return [[text[word.start : word.end] for word in row] for row in rows_of(text, lines)]


def test_ideographic_spaces_are_typed_into_lines_that_others_keep_in_place() -> None:
    assert words_of(BYLINE)[0] == ["本报松溪3月2日讯　（记者　石", "栽下的杉苗成活了九成，老"]


def test_a_table_s_row_between_them_is_one_line() -> None:
    table = BYLINE + "品名　　　最高　　最低             护林员还养了两窝蜂，自己\n"
    assert words_of(table)[-1][0] == "品名　　　最高　　最低"


def test_ideographic_spaces_part_words_where_no_others_keep_places() -> None:
    page = BYLINE.replace(" ", "") + "茶青　　九元\n毛茶　　四十元\n"
    assert words_of(page)[-1] == ["毛茶", "四十元"]
    few = "一只  鸡\n" + "毛茶　四十元\n" * 12
    assert words_of(few)[-1] == ["毛茶", "四十元"]
