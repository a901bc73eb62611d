"""Columns side by side come back one after another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.clean.columns.cells import rows_of
from generator.clean.columns.unpicking import galleys_of, unpick
from generator.clean.pages import clean_page, groups_of
from generator.model import RawPage
from tests.unit.clean.dumps import PRINTED, SPANNED, WORDS, beside, lines_of, unpicked
from tests.unit.segment.newsprint import SCHOOL, TEA, set_in


def test_each_column_has_its_own_headline_above_it() -> None:
    lines = [line for group in unpicked(PRINTED) for line in group]
    assert [(above, line[:4]) for above, line in pairwise(lines) if line.startswith("本报")] == [
        ("临江县春茶开采茶农增收", "本报临江"),
        ("海州港一季度吞吐量创新高", "本报海州"),
        ("科技小院把论文写在大地上", "本报清河"),
    ]


# Boxes with other columns above one another, no blank line between; a column that stands off its
# neighbours' rows; a line that breaks off inside a word at the foot of a column.
BOXES = """\
              春耕时节访农家
  天刚蒙蒙亮，五十五岁的种粮大户张      一张水稻侧深施肥的示意图，农技员
有田就走进了育秧棚，查看温度和湿
                                        刚讲完一遍，他又请人再讲一遍，还
度。今年他家流转了三百亩地，全部
                                        拿手机录了下来。
种上了优质稻。棚里的墙上，还挂着
        老街里的修表匠
  修表匠老陈在老街守      他说手艺人要守得住      不少年轻人慕名来，
了四十年，一盏灯和一      寂寞，表停了能修，      他都耐心地教，分文
只放大镜陪他到深夜。      时间停不了。            不取。
"""


def test_boxes_with_other_columns_and_beats_are_told_apart() -> None:
    text = "".join(line for group in unpicked(BOXES) for line in group)
    assert "还挂着一张水稻侧深施肥的示意图，农技员刚讲完一遍，" in text
    assert "拿手机录了下来。老街里的修表匠修表匠老陈" in text
    assert text.endswith("时间停不了。不少年轻人慕名来，他都耐心地教，分文不取。")


def test_a_word_says_where_a_column_goes_on() -> None:
    text = """\
  大伯背上水壶和干粮，沿       着山脊走了半天。他的背
                               篓里装着给老人的药品。

  小妹打开了家里的旧木箱       着急的大娘终于放下心来
翻出一件厚厚的花棉袄。         拉住了小妹的手不松开。
"""
    lines = [line for group in unpicked(text) for line in group]
    assert lines[:2] == ["大伯背上水壶和干粮，沿", "着山脊走了半天。他的背"]


def test_a_headline_over_two_columns_comes_first() -> None:
    assert unpicked(SPANNED) == [
        ["秦岭深处的护林员"],
        [
            "天刚蒙蒙亮，五十五岁的护林员张有",
            "田就背上水壶和干粮，沿着山脊出发",
            "了。他负责的这片林区，走完一圈要",
            "整整三天。",
        ],
        [
            "三十年来，张有田走坏了一百多双胶",
            "鞋，记下了二十六本巡山日记。哪棵",
            "树上有鸟窝，哪条沟里有山泉，他都",
            "说得上来。",
        ],
    ]


KILN = [
    *("  本报临江讯 停烧四十年的", "龙窑上月又冒出了青烟，村里", "人都走来看，窑工老徐今年七"),
    *("十二岁，守着窑口一夜没有合", "眼。出窑的碗盏一件不裂，城", "里来的客商全数订走了。"),
]
FERRY = ["  老艄公摆了半生渡，从没误", "过一班船。如今桥通了，他把", "船交给孙子，天天来看水。"]


def test_a_headline_between_the_columns_of_its_text_comes_before_them() -> None:
    read = [
        line
        for group in unpicked(beside(KILN[:3], ["古窑重燃", "匠人归来"], KILN[3:]))
        for line in group
    ]
    assert read[:3] == ["古窑重燃", "匠人归来", "本报临江讯停烧四十年的"]
    assert read[5] == "十二岁，守着窑口一夜没有合"


@pytest.mark.parametrize("below", [["", "渡口通了新船", "", *FERRY], ["", "", "", "岸边新船"]])
def test_a_headline_beside_a_text_is_not_read_before_it_where_it_is_not_between(
    below: list[str],
) -> None:
    """It has a text of its own below, or stands below the text."""
    rows = range(len(below) - 3)
    text = beside([*KILN[:3], *("" for _ in rows)], below, [*KILN[3:], *("" for _ in rows)])
    read = [line for group in unpicked(text) for line in group]
    head = next(line for line in below if line)
    assert read.index(head) > read.index(KILN[-1])


def test_what_stands_below_the_column_beside_is_no_text_of_a_headlines_own() -> None:
    left = [*KILN[:3], "", "  本报古渡讯 老艄公摆渡，", *FERRY[1:]]
    text = beside(left, ["古窑重燃", "匠人归来"], KILN[3:])
    read = [line for group in unpicked(text) for line in group]
    assert read.index("古窑重燃") < read.index(KILN[1]) < read.index(FERRY[1])


def test_lines_tell_their_column_and_a_cell_is_no_indent() -> None:
    text = beside(
        [
            "  大棚里的草莓红透了，游",
            "客提着篮子来采，孩子跑在最",
            " 前头，一上午卖了两百斤，园",
            "主笑得合不拢嘴。",
        ],
        [
            "  渡口的老船工刷了桐油，",
            "船停在岸边晾着，等五一那天",
            " 再下水，头班坐满四十人，船",
            "头挂一面红旗。",
        ],
    )
    lines = [
        line
        for block in clean_page(RawPage("page.txt", text), WORDS).blocks
        for line in block.lines
    ]
    assert [line.column for line in lines] == [0] * 4 + [1] * 4
    assert [line.string[:2] for line in lines if line.indented] == ["大棚", "渡口"]


@pytest.mark.parametrize("first", ["  本报乌海4月2日电", "  县里今年种枸杞五千六百"])
def test_a_first_line_without_marks_is_no_headline(first: str) -> None:
    left = [
        first,
        "（记者 邓雅琴）摘果的人天不",
        "亮就下了地，每人背一只篓，",
        "一天能摘六十斤鲜果。",
    ]
    right = [
        "  草莓园的游客提着篮子来",
        "采，孩子跑在最前头，一上午",
        "卖了两百斤，园主笑得合不拢",
        "嘴。",
    ]
    assert ["".join(line.split()) for line in left] in unpicked(beside(left, right))


def test_items_of_a_list_stand_together() -> None:
    left = [
        "▲包头市把旧矿井改成菇房，",
        "头茬两吨。",
        "▲卓资县给熏鸡挂上了脚环，",
        "扫一扫就能看见出栏的日期。",
    ]
    right = [
        "  草莓园的游客提着篮子来",
        "采，孩子跑在最前头，一上午",
        "卖了两百斤，园主笑得合不拢",
        "嘴。",
    ]
    assert left in unpicked(beside(left, right))


def test_an_indent_is_seen_in_every_column() -> None:
    lines = [
        line
        for block in clean_page(RawPage("page.txt", SPANNED), WORDS).blocks
        for line in block.lines
    ]
    assert [line.string[:2] for line in lines if line.indented] == ["天刚", "三十"]


LEFT = [
    "  腊月里，村口的磨坊又响",
    "起来了，水车一圈一圈转，",
    "磨盘底下淌出雪白的米浆，",
    "孩子们围着灶台，等第一笼",
    "年糕出锅。",
]
MIDDLE = [
    "  掌磨的老汉今年七十岁，",
    "他从父亲手里接过这扇磨，",
    "一推就是半辈子，磨齿凿了",
    "十几回，声音还是老样子，",
    "沉沉的，传得很远。",
]
RIGHT = [
    "  前年修路，有人劝他拆掉",
    "磨坊，换一台电机，他摇了",
    "摇头，说机器磨得快，可是",
    "米是凉的，水磨磨出来的，",
    "带着一点温度。",
]


@pytest.mark.parametrize("ends", ["摇头，说机器磨得快，可是", "摇头，说什么也不肯换它。"])
@pytest.mark.parametrize("by", [(0, 0), (8, 12), (10, 10)])
def test_columns_go_on_though_the_dump_puts_them_farther_right(
    by: tuple[int, int], ends: str
) -> None:
    """Rows that a dump reckons by other letters beside them stand in other cells."""
    columns = LEFT, MIDDLE, [*RIGHT[:2], ends, *RIGHT[3:]]
    rows = []
    for number, (one, two, three) in enumerate(zip(*columns, strict=True)):
        middle, right = (16 + by[0], 32 + by[1]) if number > 2 else (16, 32)
        rows.append(f"{one.ljust(middle)}{two}".ljust(right) + three)
    text = "\n".join(rows)
    found = galleys_of(text, rows_of(text, lines_of(text)), WORDS)
    assert [[run.string for _, run in galley.lines] for galley in found] == [
        [line.strip() for line in column] for column in columns
    ]


def test_a_few_wide_spaces_among_many_lines_show_no_places() -> None:
    """A dump that keeps no places may have some by chance."""
    left, right = (set_in(text, 16).splitlines() for text in (TEA, SCHOOL))
    rows = beside([row.strip("　") for row in left], [row.strip("　") for row in right], width=20)
    other = "\n".join([*left, *right] * 5)
    for text, placed in ((rows, True), (f"{rows}\n{other}\n", False)):
        slugs = [slug for group in unpick(text, list(groups_of(text)), WORDS) for slug in group]
        assert all((slug.column is not None) is placed for slug in slugs)


def test_what_stands_over_columns_or_by_itself_in_one_is_marked() -> None:
    lone = {
        SPANNED[line.span.start : line.span.end]
        for group in unpick(SPANNED, list(groups_of(SPANNED)), WORDS)
        for line in group
        if line.apart
    }
    assert lone == {"秦岭深处的护林员"}
    clean = clean_page(RawPage("page.txt", PRINTED), WORDS)
    apart = [line.string for block in clean.blocks for line in block.lines if line.apart]
    assert apart == PRINTED.splitlines()[0].split()


def test_the_last_line_of_a_column_goes_on_over_a_blank_row_that_others_read_over() -> None:
    left = [
        *["她守着山口的气象站，每天清早"] * 3,
        "记下风向，再把消息发给山下的",
        "",
        "各个合作社以及茶园里的种茶人",
    ]
    right = [
        *["他走完这一片林子，要用整整三"] * 3,
        "天三夜，一路上遇见的护林员有",
        "",
        "十一位，人人都认得他。",
    ]
    text = beside(left, right)
    galleys = galleys_of(text, rows_of(text, lines_of(text)), WORDS)
    assert [len(galley.lines) for galley in galleys] == [5, 5]


def test_each_line_knows_its_row_and_cells_in_a_dump_that_keeps_places() -> None:
    groups = unpick(SPANNED, list(groups_of(SPANNED)), WORDS)  # counts a han as two cells
    spots = {SPANNED[s.span.start : s.span.end]: s.spot for group in groups for s in group}
    assert spots["秦岭深处的护林员"] == (0, 23, 39)
    assert spots["整整三天。"] == (4, 0, 10)
    assert spots["三十年来，张有田走坏了一百多双胶"] == (1, 40, 72)
    whole = "没有分栏的一行。\n第二行。\n"
    flat = unpick(whole, list(groups_of(whole)), WORDS)
    assert [slug.spot for group in flat for slug in group] == [None, None]
