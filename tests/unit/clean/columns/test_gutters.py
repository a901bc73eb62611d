"""A single space may part two columns: the rows above and below tell where they meet."""

from __future__ import annotations

from itertools import pairwise

from generator.clean.columns.cells import rows_of
from generator.clean.columns.gutters import straightened
from tests.unit.clean.dumps import lines_of


def cells(text: str) -> list[list[int]]:
    """In which cells the columns of each line begin."""
    rows = rows_of(text, lines_of(text))
    return [[part[0].left for part in row] for row in straightened(text, rows)]


def test_a_gutter_is_one_space_behind_the_longest_line() -> None:
    left = ("县里的育秧棚今年扩到三十座，秧苗", "长得齐整，", "农户们排着队来领，一户二百盘。")
    right = ("农技员隔天来一趟，教大家", "看叶色辨肥水，说得明白。", "老张记了满满一本，回家讲")
    rows_text = [f"{one:<16} {two}\n" for one, two in zip(left, right, strict=True)]
    text = "".join(rows_text)
    rows = rows_of(text, lines_of(text))
    found = [[word[0].left for word in row] for row in straightened(text, rows)]
    assert found == [[0, 17]] * 3
    alone = rows_of(rows_text[0], lines_of(rows_text[0]))
    assert [len(row) for row in straightened(rows_text[0], alone)] == [1]


BESIDE = "县里的育秧棚扩到三十座，秧苗 农技员隔天来一趟，教大家看叶色"
APART = "长得齐整。        辨肥水。"


def test_between_columns_a_space_in_running_text_is_a_gutter() -> None:
    assert len(cells(f"{BESIDE}\n{APART}")[0]) == 2
    # alone on its page it may be one that the printer set
    assert len(cells(BESIDE)[0]) == 1
    # headlines and lists are set with spaces
    assert len(cells(f"县里的育秧棚扩到三十座秧苗 农技员隔天来一趟教大家看叶色\n{APART}")[0]) == 1


def test_a_space_beside_a_figure_is_no_gutter_where_figures_have_spaces() -> None:
    row = "县里的育秧棚扩到三十座，共有 2400户来领，一户二百盘"
    below = "长得齐整，一共六百多亩，够用 村里的人都来看，说秧苗好。"
    columns = f"{row}\n{below}\n2月3日到4月5日。        6月8日，共9人。"
    assert [len(found) for found in cells(columns)] == [2, 2, 2]
    spaced = cells(f"{columns}\n一户领 20 盘\n又领 9 个")
    assert [len(found) for found in spaced] == [1, 2, 2, 1, 1]


FERRY = """\
  渡口的老人天天在河边坐着，看      孙子写了一篇作文，题目就
对岸的灯一盏一盏亮起来。三十年      叫渡口的爷爷，老师念给全
前他在这里摆渡，一天来回，共 60趟，  班听，念到最后自己先红了
最多的一天渡了四百个人。            眼圈。作文后来登在省里的
桥通了以后，船就拖上了岸，      报纸上，老人把它剪下来，
刷了桐油，翻过来扣在柳树下。      压在桌子的玻璃板底下。
"""


def test_what_stands_behind_a_figure_is_no_column_that_narrow() -> None:
    assert [len(found) for found in cells(FERRY)] == [2] * 6
    without = cells(FERRY.replace("60趟", "六十趟"))
    assert [len(found) for found in without] == [2, 2, 3, 2, 2, 2]


def test_a_space_between_lines_that_run_on_there_is_no_gutter() -> None:
    """Though the last line ends as far from its beginning, and a clause stands on both sides."""
    text = """\
县里的育秧棚扩到三十座，秧苗长得齐   农技员隔天来一趟，教大家看叶色
整。头茬在3月8日播下，4月5日起秧，   辨肥水，老张记了满满一本，回家
还差两天。5 月8日凌晨，农户排着队    讲给老伴听，说得头头是道，她听
一一登记。                           着直点头，第二天也跟去了。
"""
    assert cells(text) == [[0, 37]] * 4


# The gap between the columns is no wider than one between words wherever the left line is full:
# the dump takes two lines for one, and reckons the second too far left.
MERGED = """\
  进入梅雨时节后，青弋江水闸      老周每天把读数记进本
的看闸人又住进了闸房。二十四 子再用电话报给下游值班
米高的闸楼，一百三十级台阶，       汛期里没有周末，看
周师傅夫妇每天要爬上六个来回 水位也看天气云。
"""


def test_a_line_taken_for_one_with_the_next_column_is_parted_and_put_in_its_cell() -> None:
    assert cells(MERGED) == [[2, 21], [0, 21], [0, 21], [0, 21]]
    second = straightened(MERGED, rows_of(MERGED, lines_of(MERGED)))[1]
    assert [MERGED[line[0].start : line[-1].end] for line in second] == [
        "的看闸人又住进了闸房。二十四",
        "子再用电话报给下游值班",
    ]


def test_a_line_of_many_figures_ends_before_the_next_column() -> None:
    """Figures take a cell each and half an em: put in its cell, the line ends too far right."""
    text = """\
  进入梅雨时节后，青弋江水闸      老周每天把读数记进本    下游的排涝站收到了
的看闸人又住进了闸房。二十四 子再用电话报给下游值班         消息，当班的人记在
米高的闸楼，一百三十级台阶，       汛期里没有周末，看     一本旧账簿里，字迹
周师傅夫妇每天要爬上六个来回 9时15分到21时30分记12次    工整，一天也没有落
"""
    found = straightened(text, rows_of(text, lines_of(text)))
    assert [[part[0].left for part in row][1:] for row in found] == [[21, 35]] * 4
    assert all(one[-1].right < two[0].left for row in found for one, two in pairwise(row))


PUSHED = """\
四个月里，口岸一共验放列车    渡口的老人天天在河边坐着，    孙子写了一篇作文，题目就叫
验放进出境的班列一千多列，    看对岸的灯一盏一盏亮起来，    渡口的爷爷，老师念给全班听
同比增长21.3%；货运量达到  三十年前他在这里摆渡，一天    ，念到最后自己先红了眼圈。
 104.5万吨，同比增长18.6%。 来回六十趟，最多的一天渡了  作文后来登在省里的报纸上，
为了让列车跑得更快，海关推    四百个人。桥通了以后，船就    老人把它剪下来，压在桌子的
"""


def test_a_line_that_figures_push_right_does_not_begin_in_the_column_behind() -> None:
    """That one has a line of its own on the row."""
    assert cells(PUSHED)[2:4] == [[0, 17, 34], [1, 20, 35]]


def test_a_dateline_whose_bracket_begins_the_next_line_ends_its_column() -> None:
    """It falls short of the column, for no line ends in an opening bracket."""
    rows = [
        "  本报临江4月20日电 农户把苗盘抬上车，一盘",
        "（记者 周明远）县里的     三十斤，两个人抬着走。",
        "育秧棚扩到三十座，够全     司机说一天要跑四趟，夜",
        "乡用的，农户都来领苗。     里还有一趟。",
    ]
    assert len(cells("\n".join(rows))[0]) == 2
    rows[1] = "县里的育秧棚扩到三十座     三十斤，两个人抬着走。"
    assert len(cells("\n".join(rows))[0]) == 1


def test_a_credit_that_fills_its_line_ends_a_column_where_many_rows_say_so() -> None:
    rows = [
        "（记者 吴桐月 通讯员 何雨晴） 教大家看叶色辨肥水，说得",
        "县里的育秧棚今年扩到三十座， 老张记了满满一本，回家讲给",
        "秧苗长得齐整，农户们排着队来 老伴听，说得头头是道，她听",
        "领，一户二百盘，一共六百多亩 着直点头，第二天也跟去了，",
        "地。今年又添了一台播种机，一 地里的活不用人催，天一亮就",
    ]
    assert [len(found) for found in cells("\n".join(rows))] == [2, 2, 2, 2, 2]
    assert len(cells("\n".join(rows[:2]))[0]) == 1


def test_a_line_may_begin_inside_a_role() -> None:
    rows = [
        "县里的育秧棚今年扩到三十座， 者 吴桐）教大家看叶色辨肥",
        "秧苗长得齐整，农户们排着队来 水，老张记了一本，回家讲给",
        "领，一户二百盘，一共六百多亩 老伴听，说得头头是道，她听",
    ]
    assert [len(found) for found in cells("\n".join(rows))] == [2, 2, 2]


TWO_BANDS = """\
苇塘边修了三里栈道，来看鸟           摊主说一天能卖四十碗。
人一年比一年多。                莲子羹甜，栈道口的人
头一家摊子是老齐摆的。             排着队等，老齐忙得直
渡口的棉田今年扩到三百亩，秧苗 技术员隔天来一趟，教大家看叶色
长得齐整。            辨肥水，老张记了满满一本，回家
一户领二百株。          讲给老伴听，她也跟去了。
"""


def test_a_column_begins_no_farther_off_than_near_rows_tell() -> None:
    """Those above it are of another article, whose columns stand elsewhere."""
    assert cells(TWO_BANDS)[3:] == [[0, 17]] * 3
