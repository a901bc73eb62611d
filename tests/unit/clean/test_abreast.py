"""Columns that a dump without places prints row by row are dealt out to columns again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.cells import rows_of
from generator.clean.columns import unpick
from generator.clean.dealing import FARTHER, deal
from generator.clean.desk import Desk, Piece
from generator.clean.pages import groups_of
from generator.model import Span
from tests.unit.clean.dumps import NO_WORDS, Lexicon, lines_of
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


def piece(string: str) -> Piece:
    (row,) = rows_of(string, [Span(0, len(string))])
    return Piece(string, row)


def desk_of(*lines: str) -> Desk:
    text = "\n".join(lines)
    return Desk(text, rows_of(text, lines_of(text)), NO_WORDS)


def test_how_wide_a_line_is_depends_on_how_its_marks_and_spaces_are_set() -> None:
    assert (piece("茶农，采茶").least, piece("茶农，采茶").most) == pytest.approx((4.7, 5.0))
    assert piece("茶 农").least == pytest.approx(2.0)
    assert piece("茶 农").most == pytest.approx(2.6)


@pytest.mark.parametrize(
    ("above", "below", "against"),
    [
        ("茶农们天不亮就背着竹篓上", "山，赶在雨水到来之前", 0.0),
        # a line that breaks off far from the edge
        ("茶农们，就背着竹篓", "山，赶在雨水到来之前", 1.0),
        ("春茶开采", "山，赶在雨水到来之前", 0.7),
        # ... unless it ends, as a sentence, or a signature
        ("茶农们上山去了。", "山，赶在雨水到来之前", 0.0),
        # ... though no full line follows the last of a paragraph, where the first ones stand in
        ("茶农们上山去了。", "山，赶在雨水到来之前采茶", 0.6),
        ("茶农们天不亮就上山去了。", "山，赶在雨水到来之前采茶", 0.0),
        ("（王红 李平）", "山，赶在雨水到来之前", 0.0),
        ("特此公告，5月6日", "山，赶在雨水到来之前", 0.0),
        # ... or what stands below could not be parted
        ("茶农们，就背着竹篓", "2014JHT3号茶山，赶在", 0.0),
        # a text begins
        ("茶农们天不亮就背着竹篓上", "本报巢湖5月6日讯", 0.8),
    ],
)
def test_what_speaks_against_a_line_below_another(above: str, below: str, against: float) -> None:
    desk = desk_of(above, below)
    assert desk.join(*desk.whole, 12.0, first=False) == pytest.approx(against)


def test_the_first_line_of_a_paragraph_is_full_though_it_stands_in() -> None:
    desk = desk_of("茶农们，就背着竹篓", "山，赶在雨水到来之前")
    assert desk.join(*desk.whole, 12.0, first=True) == pytest.approx(0.0)


class Tea(Lexicon):
    """Knows one word."""

    def likelihood(self, text: str) -> float:
        return -float(len(text)) + 3 * ("茶园" in text)


def test_a_word_that_crosses_tells_what_a_full_line_goes_on_with() -> None:
    text = "茶农们天不亮就背着竹茶\n园，赶在雨水到来之前"
    desk = Desk(text, rows_of(text, lines_of(text)), Tea())
    assert desk.join(*desk.whole, 11.0) == pytest.approx(-1.5)
    assert desk.join(*desk.whole, 30.0) > 0


class Sequels(Lexicon):
    """Knows that one line goes on with the other."""

    def goes_on(self, above: str, below: str) -> float:
        return 4.0 if "茶农" in above and "雨水" in below else -4.0


def test_what_may_follow_tells_what_a_full_line_goes_on_with() -> None:
    text = "茶农们天不亮就背着竹篓上\n山，赶在雨水到来之前\n册绘本和科普读物，每天"
    desk = Desk(text, rows_of(text, lines_of(text)), Sequels())
    tea, rain, books = desk.whole
    assert desk.join(tea, rain, 12.0) == pytest.approx(-1.0)
    assert desk.join(tea, books, 12.0) == pytest.approx(1.0)


def test_a_space_beside_a_figure_or_where_one_stands_anyway_says_less() -> None:
    told = [desk_of(line).whole[0].spaces for line in ("一半， 健康", "的17 1460元", "记者 张红")]
    assert told == pytest.approx([1.5, 0.6, 0.375])


def dealt(widths: tuple[float, ...], *lines: str) -> list[int] | None:
    """How many lines each column gets."""
    found = deal(desk_of(*lines), widths)
    return found and [len(column) for column in found.columns]


def test_a_line_is_cut_only_where_its_column_ends() -> None:
    right = "石门乡中心小学的孩子们用上了"
    assert dealt((14, 14), f"采，茶农们天不亮就背着竹篓上 {right}") == [1, 1]
    # an unbroken word stands below
    assert dealt((14, 14), f"采，茶农们天不亮就背着 {right}") == [1, 1]
    # too short, too wide
    assert dealt((14, 14), f"采，茶农们天不亮就背着竹篓上山去了 {right}") is None
    assert dealt((18, 14), f"采，茶农们天不亮就背着竹篓上 {right}") == [1, 1]
    assert dealt((20, 14), f"采，茶农们天不亮就背着竹篓上 {right}") is None


def test_the_better_a_line_fits_its_column_the_likelier_it_is_cut() -> None:
    desk = desk_of("采，茶农们天不亮就背着竹篓上 石门乡中心小学的孩子们用上了")
    gains = [found.gain for first in (14, 15, 13) if (found := deal(desk, (first, 14)))]
    assert gains[0] > gains[1] + 0.3
    assert gains[0] > gains[2] + 0.5


def test_the_first_piece_of_a_line_may_stand_in() -> None:
    first, second = "天不亮就背着竹篓", "石门乡中心小学的孩子"
    assert dealt((13, 10), f"{first} {second}") == [1, 1]
    assert dealt((10, 13, 10), f"茶农们，都起得早了， 天，亮就背着竹篓 {second}") != [1, 1, 1]


@pytest.mark.parametrize("short", ["上山去了。", "采茶忙"])
def test_the_last_line_of_a_paragraph_and_a_headline_may_be_short(short: str) -> None:
    right = "石门乡中心小学的孩子们用上了"
    assert dealt((14, 14), f"{short} {right}") == [1, 1]
    assert dealt((14, 14), f"采，{short[:2]} {right}") != [1, 1]


def test_how_short_the_last_line_of_a_paragraph_is_does_not_matter() -> None:
    right = "石门乡中心小学的孩子们用上了"
    found = [
        deal(desk_of(f"{short} {right}"), (14, 14)) for short in ("来了。", "都上山采茶来了。")
    ]
    assert len({one.gain for one in found if one}) == 1


def test_columns_may_meet_at_every_wide_space() -> None:
    """Where a single one would say nothing: before a mark, behind a byline, beside a figure."""
    for space, parts in ((" ", False), ("  ", True)):
        for before, after in (
            ("茶园", "，竹篓"),
            ("（记者 李雷）", "竹篓里"),
            ("收入820", "元人民币"),
        ):
            desk = desk_of(f"{before}{space}{after}")
            assert desk.parting[0][-1] is parts
    assert desk_of("一半  17个").whole[0].spaces > desk_of("一半 17个").whole[0].spaces


def test_a_figure_and_its_unit_are_not_parted() -> None:
    assert desk_of("养老保险费8822家30.26 万元、工伤保险费").parting == [[False, False]]
    assert desk_of("唐古拉山镇长江源村的17 1460元，发钱那天").parting == [[False, True]]


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


def test_it_matters_little_how_many_rows_a_column_is_empty() -> None:
    """A headline stands there, or a picture."""
    left, right = "茶农们天不亮就背着竹篓上山去", "石门乡中心小学的孩子们用上了"
    full = [f"{left} {right}"] * 2
    found = [deal(desk_of(*full, *[left] * rows, *full), (14, 14)) for rows in (8, 12)]
    assert [[len(column) for column in one.columns] for one in found if one] == [[12, 4], [16, 4]]
    gains = [one.gain for one in found if one]
    assert gains[0] - gains[1] == pytest.approx(4 * FARTHER)


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
