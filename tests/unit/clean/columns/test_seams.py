"""Columns whose rows a dump took for one line come apart; what only looks like it stays whole."""

from __future__ import annotations

# ruff: noqa: E501 -- a dump is as wide as its page
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.columns.cells import rows_of
from generator.clean.columns.seams import may_part, spaces_figures
from generator.clean.columns.unpicking import unpick
from tests.unit.clean.dumps import NO_WORDS, lines_of


def unpicked(text: str) -> list[list[str]]:
    found = unpick(text, [[line for line in lines_of(text) if line.end > line.start]], NO_WORDS)
    return [[text[line.span.start : line.span.end] for line in group] for group in found]


def parts(text: str) -> list[int]:
    """Before which words of a line columns may meet."""
    (row,) = rows_of(text, lines_of(text))
    return [place for place in range(1, len(row)) if may_part(text, row, place)]


@pytest.mark.parametrize("figure", ["36", "３６"])
def test_spaces_beside_figures_are_known_whatever_their_width(figure: str) -> None:
    assert spaces_figures(f"坡上栽了 {figure} 亩茶，又修了 {figure} 条路。")
    assert not spaces_figures(
        f"坡上栽了{figure}亩茶，又修了{figure}条路，添了{figure}头牛，{figure} 户"
    )


# The first line of a paragraph, and the last one, widen the gap: their rows are two lines.
ROWS = """\
天刚蒙蒙亮，护林员老张就 了山雀窝，哪条沟里有山泉
背起水壶干粮，顺着山脊出 眼，他闭上眼也指得出来。
发了。
去年腊月，老张在东沟
林子他走了三十年，走 遇见一只受伤的小狍子，抱
坏的胶鞋有一百多双，记下 回家养了四十天，开春放归
的本子装满两只木箱。
山林，它一步三回头。
如今儿子也上了山，肩 “林子认得人。”老张把旧
"""
LEFT = [
    "天刚蒙蒙亮，护林员老张就",
    "背起水壶干粮，顺着山脊出",
    "发了。",
    "林子他走了三十年，走",
    "坏的胶鞋有一百多双，记下",
    "的本子装满两只木箱。",
    "如今儿子也上了山，肩",
]
RIGHT = [
    "了山雀窝，哪条沟里有山泉",
    "眼，他闭上眼也指得出来。",
    "去年腊月，老张在东沟",
    "遇见一只受伤的小狍子，抱",
    "回家养了四十天，开春放归",
    "山林，它一步三回头。",
    "“林子认得人。”老张把旧",
]


def test_rows_in_one_line_and_in_two_are_dealt_out_to_their_columns() -> None:
    assert unpicked(ROWS) == [[*LEFT, *RIGHT]]


def test_two_full_lines_are_no_row_that_would_have_been_one_line() -> None:
    text = """\
天刚蒙蒙亮，护林员老张就 了山雀窝，哪条沟里有山泉
背起水壶干粮，顺着山脊出 眼，他闭上眼也指得出来。
发了，这片林子他走了三十 连放羊的老汉都服气他说，
年，走坏的胶鞋有一百双，
记下的本子装满两只木箱，
"""
    assert unpicked(text) == [
        [
            "天刚蒙蒙亮，护林员老张就",
            "背起水壶干粮，顺着山脊出",
            "发了，这片林子他走了三十",
            "年，走坏的胶鞋有一百双，",
            "记下的本子装满两只木箱，",
            "了山雀窝，哪条沟里有山泉",
            "眼，他闭上眼也指得出来。",
            "连放羊的老汉都服气他说，",
        ]
    ]


def test_three_columns_meet_at_two_seams() -> None:
    text = """\
社区卫生服务中心的名册被 砍掉了一半，健康的年轻人 愿签则签，高血压和糖尿病
患者一个都不能落下，医生 每月要打两次电话，隔周上 门量一回血压，记在本子上
交给护士长，再由她录进系 统，哪一户超过十天没有联 系，屏幕上就会亮起红灯来
"""
    (lines,) = unpicked(text)
    assert lines[::3] == [
        "社区卫生服务中心的名册被",
        "砍掉了一半，健康的年轻人",
        "愿签则签，高血压和糖尿病",
    ]


def test_a_line_too_wide_for_its_column_has_a_seam_where_none_shows() -> None:
    odd = "本报临江讯 （记者 周明 人挑着竹筐走出了园子，吆"
    lines = ROWS.splitlines()
    assert unpicked("\n".join([odd, *lines]) + "\n") == [
        ["本报临江讯 （记者 周明", *LEFT, "人挑着竹筐走出了园子，吆", *RIGHT]
    ]


def test_what_follows_the_columns_stays_behind_them() -> None:
    after = "老街修表匠守着一盏灯，四十年没有换过地方。\n" * 3
    assert unpicked(ROWS + after) == [[*LEFT, *RIGHT], after.split()]


@pytest.mark.parametrize(
    "text",
    [
        # names in a paragraph
        "本报临江4月2日讯 （记者 周明远 通讯员\n李小荷）连日来，青石乡的茶园陆续开采，\n"
        "采茶工王秀英 李桂花和陈巧珍天亮就进园，\n竹篓里很快铺满了嫩绿的芽头，制茶师傅在\n"
        "村口等着收青，一天能做三百斤干茶。\n",
        # verses
        "朝辞白帝彩云间， 千里江陵一日还。\n两岸猿声啼不住， 轻舟已过万重山。\n"
        "故人西辞黄鹤楼， 烟花三月下扬州。\n孤帆远影碧空尽， 唯见长江天际流。\n",
        # a table
        "东风路农贸市场 本地新鲜黄瓜 三元二角\n人民路农贸市场 外地西红柿子 四元五角\n"
        "和平路农贸市场 高山小土豆儿 一元八角\n解放路农贸市场 霜后大白菜儿 一元二角\n",
        # a row of cells among others as wide as two of them
        "秋粮收购今日开始\n早籼稻每斤一元三\n一号市场 二号市场 三号市场 四号市场\n"
        "东北大豆每斤三元\n红小豆每斤四元九\n",
        # who reports from where
        "省农业科学院特约通讯员 李小荷报道\n市气象台早间节目组记者 王芳王立报道\n"
        "县水利局水文站新闻编辑 陈巧珍报道\n",
        # a scan, whose wraps are spaces
        "天刚蒙蒙亮，护林员就背上 水壶和干粮，沿着山脊出发 了。他负责的这片林区，走 "
        "完一圈，要用整整三天。棚 里的墙上，还挂着一张图。\n" * 4,
        # captions set wide
        "公 社 大 院 里 ， 老 槐 树 下\n村 头 水 井 旁 ， 石 碾 盘 边\n东 山 坡 地 上 ， 放 羊 人 家\n",
    ],
)
def test_other_spaces_are_no_seams(text: str) -> None:
    assert unpicked(text) == [text.splitlines()]


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("把名册砍掉了一半， 健康的年轻人", [1]),
        # a credit whose bracket is open
        ("（本报记者 张红 李玉平", []),
        ("（本报记者张红）昨日走出园子， 吆喝起来", [1]),
        # an ASCII bracket
        ("本报1月12日讯(记者 衣冬晓)年关将近", []),
        # a mark, a lone character, a name in letters wide apart
        ("他走出园子 ，吆喝起来", []),
        ("走出园子来 他", []),
        ("走出园子来 张 明 远", []),
        # a line driven out, and a figure in it
        ("走出园子来，罚 没 款 合 计 63.5万元", []),
        # a name of two characters, but not where a clause begins and another ends
        ("昨日“英雄谱”中，“肖 旺”应为“肖望”", []),
        ("昨日“英雄谱”中，走 了，又回来过", [1]),
        # the number of an item; what news begins with
        ("一是向工会反映；2. 推行新的办法", []),
        ("本报江油讯 一套六枚的纪念封发行", []),
        ("据《黑河农民报》消息 逊克县松树林里", []),
    ],
)
def test_before_which_words_columns_may_meet(line: str, places: list[int]) -> None:
    assert parts(line) == places


def test_where_most_lines_are_torn_to_shreds_no_columns_are_looked_for() -> None:
    torn = "护林 员走 遍山 头，\n"
    whole = unpicked(f"{ROWS}{torn * 4}")
    assert whole[0][:2] != ROWS.splitlines()[:2]
    noise = f"{ROWS}{torn * 12}"
    assert unpicked(noise) == [noise.splitlines()]


def test_a_page_is_no_noise_because_its_few_other_spaces_stand_between_names() -> None:
    names = "王红 李平 周宁\n" * 6
    assert unpicked(f"{ROWS}{names}")[0] == [*LEFT, *RIGHT]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*ROWS.splitlines(), "", LEFT[0], "老街的修表匠守着一盏灯 " * 3]),
        max_size=30,
    )
)
def test_no_character_is_lost_or_repeated_at_a_seam(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = unpicked(text) if text.strip() else []
    letters = "".join(line for group in found for line in group)
    assert sorted(letters.replace(" ", "")) == sorted("".join(lines).replace(" ", ""))
