"""Columns that a dump without places prints row by row are dealt out to columns again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.columns.unpicking import unpick
from generator.clean.pages import groups_of
from tests.unit.clean.dumps import NO_WORDS, desk_of
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA


def unpicked(text: str) -> list[list[str]]:
    found = unpick(text, list(groups_of(text)), NO_WORDS)
    return [[text[line.span.start : line.span.end] for line in group] for group in found]


def column(text: str, size: int) -> list[str]:
    """A paragraph in a column of ``size`` em, its first line standing in."""
    return column_of(f"　　{text}", size)


def column_of(text: str, size: int) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]


def dumped(columns: Sequence[Sequence[str]], size: int) -> str:
    """The columns as ``pdftotext`` prints them: from row to row, lines of one row in one where the
    left one is full and the right one does not stand in."""
    lines: list[str] = []
    for row in zip_longest(*columns):
        left = ""
        for line in row:
            if line and len(left) == size and not line.startswith("　　"):
                lines[-1] += f" {line}"
            elif line:
                lines.append(line.lstrip("　"))
            left = line or ""
    return "\n".join(lines) + "\n"


def bare(lines: Sequence[str]) -> list[str]:
    return [line.lstrip("　") for line in lines]


LONG = TEA + SCHOOL
TEXT = column(LONG, 14)
"""A text of 14 lines."""


def test_a_text_in_two_columns_is_one_text_again() -> None:
    text = dumped([TEXT[:7], TEXT[7:]], 14)
    assert text.count(" ") >= 4
    assert unpicked(text) == [bare(TEXT)]


def test_a_text_in_three_columns_is_one_text_again() -> None:
    text = dumped([TEXT[:5], TEXT[5:10], TEXT[10:]], 14)
    assert unpicked(text) == [bare(TEXT)]


def test_the_first_line_of_a_paragraph_is_a_line_of_its_own_in_its_column() -> None:
    left = column(SCHOOL, 14)[:6]
    right = [*column_of(BRIDGE[-11:], 14), *column(TEA, 14)][:6]
    text = dumped([left, right], 14)
    assert unpicked(text) == [bare([*left, *right])]


def test_columns_of_two_widths_are_two_texts() -> None:
    wide, narrow = column(LONG, 21), column(BRIDGE, 9)
    text = dumped([wide, narrow], 21)
    assert unpicked(text) == [bare(wide), bare(narrow)]


def test_a_column_at_whose_head_a_text_begins_is_one_of_its_own() -> None:
    left, right = column(SCHOOL, 14), column(f"本报巢湖5月6日讯 {BRIDGE}", 14)
    text = dumped([left, right], 14)
    assert unpicked(text) == [bare(left), bare(right)]


def test_a_headline_above_and_the_next_article_stay_where_they_are() -> None:
    columns = dumped([TEXT[:7], TEXT[7:]], 14)
    below = column(BRIDGE, 30)
    text = f"山乡春来早\n{columns}" + "\n".join(below) + "\n"
    assert unpicked(text) == [["山乡春来早"], bare(TEXT), below]


def test_one_line_that_is_cut_will_do_where_others_surely_are() -> None:
    left = [
        "　　横跨巢湖的新大桥昨日合龙",
        "，桥长四公里，设双向六车道，",
        "连夜浇筑，通车后两岸居民只花",
        "十分钟。",
    ]
    right = [
        "　　施工单位连夜浇筑最后一段",
        "桥面。",
        "　　大桥计划明年六月通车，工",
        "程师逐节复核。",
    ]
    one_cut = dumped([left, right], 14)
    assert one_cut.count(" ") == 1
    sure = dumped([TEXT[:7], TEXT[7:]], 14)
    lines = one_cut.split("\n")[:-1]
    assert unpicked(f"要闻\n\n社会\n\n{one_cut}") == [["要闻"], ["社会"], lines]
    assert unpicked(f"{sure}\n社会\n\n{one_cut}") == [bare(TEXT), ["社会"], bare([*left, *right])]


def test_below_a_line_as_wide_as_all_columns_others_may_stand() -> None:
    across = "横跨巢湖的新大桥昨日合龙，桥长四公里，设双向六车道，通车后两岸居民"
    other = column(TEA + BRIDGE, 14)
    above, below = (dumped([text[:7], text[7:14]], 14) for text in (TEXT, other))
    text = f"要闻\n\n{above}{across}\n{below}\n第三版\n"
    assert unpicked(text)[1:-1] == [bare(TEXT), [across], bare(other[:14])]


def test_where_nothing_is_sure_a_few_lines_must_show_more() -> None:
    text = dumped([column(TEA, 14)[:3], column(SCHOOL, 14)[:3]], 14)
    assert text.count(" ") == 2
    assert unpicked(f"要闻\n\n{text}\n第三版\n")[1] == text.split("\n")[:-1]
    sure = dumped([TEXT[:7], TEXT[7:]], 14)
    assert len(unpicked(f"{sure}\n社会\n\n{text}")[2]) == 6


def test_noise_has_more_such_lines_than_a_page() -> None:
    columns = dumped([TEXT[:7], TEXT[7:]], 14)
    pages = "\n".join([columns] * 70)
    assert unpicked(pages) == [columns.split("\n")[:-1]] * 70
    assert unpicked("\n".join([columns] * 3)) == [bare(TEXT)] * 3


def test_a_dump_without_blank_lines_must_show_more() -> None:
    left = [*column(TEA, 14)[:3], "鲜叶采下来。"]
    right = [*column(SCHOOL, 14)[:3], "满满当当。"]
    text = dumped([left, right], 14)
    parted = f"要闻\n\n{text}\n第三版\n"
    assert unpicked(text) == [text.split("\n")[:-1]]
    assert unpicked(parted) == [["要闻"], bare([*left, *right]), ["第三版"]]


def test_the_rows_of_a_table_are_not_cut() -> None:
    rows = ["盟市甲 本月乙 上月丙 同比丁"] * 3
    assert desk_of(*rows).cells == [True] * 3
    text = dumped([TEXT[:7], TEXT[7:]], 14)
    lines = text.split("\n")[:-1]
    found = unpicked("\n".join([*lines[:4], *rows, *lines[4:]]) + "\n")
    assert [line for group in found for line in group if line in rows] == rows


def test_spaces_beside_figures_alone_are_no_seams() -> None:
    rows = [
        "他家今年共收入了三万 5月里又添了两头牛，村",
        "民们说日子越过越好， 6月还要盖新房呢，大家",
    ]
    rows += ["都来帮忙，一共来了十 8个人，忙了三天，屋顶"]
    text = "要闻\n\n" + "\n".join(rows) + "\n\n第三版\n"
    assert unpicked(text) == [["要闻"], rows, ["第三版"]]
    wide = [row.replace(" ", "  ") for row in rows]
    page = "\n".join(["要闻", "", *wide, "", *bare(TEXT) * 4])
    assert len(unpicked(page)[1]) == 6
    apart = re.sub("[0-9]", "六", text)
    assert len(unpicked(apart)[1]) == 6


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*dumped([TEXT[:7], TEXT[7:]], 14).splitlines(), "", *TEXT[:3], "茶 园 "]),
        max_size=30,
    )
)
def test_no_character_is_lost_or_repeated(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = unpicked(text) if text.strip() else []
    letters = "".join(line for group in found for line in group)
    assert sorted("".join(letters.split())) == sorted("".join(text.split()))


def test_gaps_of_one_size_that_keep_no_places_are_gaps_of_columns() -> None:
    """With places kept, what stands behind a short line would stand below its column."""
    sentences = re.findall("[^。]+。", TEA + SCHOOL + BRIDGE)
    lines = bare([line for sentence in sentences for line in column(sentence, 14)])
    left, right = lines[:10], lines[10:20]
    rows = [f"{one}  {two}" for one, two in zip(left, right, strict=True)]
    assert unpicked("\n".join(rows) + "\n") == [[*left, *right]]


MARKED = "茶开了园，鲜叶都卖了，家家户户添了灶，刷了，墙，采茶工天不亮就来，背着竹篓，唱着歌上山。"
UNMARKED = (
    "每天中午图书室里座位都坐得满满当当，孩子们舍不得走，一直看到上课铃响，才把书合上放回去。"
)
VERSES = "不得走，看到上课铃响，响一声，合上书放回去，坐得满满当，孩子高兴，每天中午来，看到傍晚。"


def test_lines_that_end_in_marks_are_no_verses_beside_others_that_do_not() -> None:
    left, prose, verses = (column_of(text, 11) for text in (MARKED, UNMARKED, VERSES))
    rows = [f"{one} {two}" for one, two in zip(left, prose, strict=True)]
    assert unpicked("\n".join(rows) + "\n")[0][:4] == left
    rows = [f"{one} {two}" for one, two in zip(left, verses, strict=True)]
    assert unpicked("\n".join(rows) + "\n") == [rows]
