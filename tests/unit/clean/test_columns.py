"""Columns side by side come back one after another, and nothing is lost on the way."""
# ruff: noqa: E501 -- a dump is as wide as its page

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.cells import rows_of
from generator.clean.columns import stretches_of, unpick
from generator.clean.galleys import Galley, Run
from generator.clean.joints import apart, ends
from generator.clean.pages import clean_page
from generator.model import RawPage, Span

# What ``pdftotext -layout`` makes of a page that a browser printed: headlines stand too far
# left, for their large characters take up few cells; a character is one cell, han or digit.
PRINTED = """\
 临江县春茶开采茶农增收 海州港一季度吞吐量创新高 科技小院把论文写在大地上
   本报临江4月2日讯（记者 周明远 通讯员      本报海州4月2日电（记者 陈立新）记者        本报清河4月1日讯（记者 吴桐 实习生
李小荷）连日来，临江县青石乡的3200亩茶      从海州港集团获悉，今年一季度，海州港完       何雨晴）小麦返青时节，清河县柳林镇的麦
园陆续开采。清晨六点，茶农王秀英挎着竹        成货物吞吐量4128万吨，同比增长9.7%；集   田里，农业大学研究生郑凯蹲在地头，用叶
篓走进茶园，指尖翻飞，嫩绿的芽头很快铺        装箱吞吐量86.5万标箱，同比增长14.2%，   绿素仪测量长势。他所在的科技小院，已经
满了篓底。                      两项指标均创历史同期新高。             在这里扎根六年。
"""
SPANNED = """\
                       秦岭深处的护林员
  天刚蒙蒙亮，五十五岁的护林员张有      三十年来，张有田走坏了一百多双胶
田就背上水壶和干粮，沿着山脊出发      鞋，记下了二十六本巡山日记。哪棵
了。他负责的这片林区，走完一圈要      树上有鸟窝，哪条沟里有山泉，他都
整整三天。                            说得上来。
"""
TABLE = """\
一季度主要经济指标
指标                      总量           增长
粮食产量                  328.6万吨      2.1%
工业增加值                1260亿元       6.8%
城镇新增就业              4.2万人        3.5%
进出口总额                312亿元        11.7%
"""
STORY = (
    "天刚蒙蒙亮，护林员就背上水壶和干粮，沿着山脊出发了。他负责的林区，走完一圈要整整三天。"
    "去年冬天，他在巡山途中发现了两只羚牛幼崽，立即用手机拍下影像，传给了保护站的同事。"
)


class Lexicon:
    """Knows two words: 沿着 and 挎着."""

    def knows(self, word: str) -> bool:
        return word in ("沿着", "挎着")

    def likelihood(self, text: str) -> float:
        return -float(len(text)) + sum(text.count(word) for word in ("沿着", "挎着"))


WORDS = Lexicon()


def spans_of(text: str) -> list[list[Span]]:
    return [[line.span for line in group] for group in unpick(text, groups_of(text), WORDS)]


def unpicked(text: str) -> list[list[str]]:
    return [
        ["".join(text[line.start : line.end].split()) for line in group] for group in spans_of(text)
    ]


def groups_of(text: str) -> list[list[Span]]:
    groups: list[list[Span]] = [[]]
    place = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            groups[-1].append(Span(place, place + len(line.rstrip("\n"))))
        elif groups[-1]:
            groups.append([])
        place += len(line)
    return [group for group in groups if group]


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


def test_noise_is_left_as_it_is() -> None:
    chance = Random(7)
    text = "".join(chance.choice("春茶开采，。 \n    ") for _ in range(30_000))
    assert spans_of(text) == groups_of(text)


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


def beside(*columns: Sequence[str], width: int = 18) -> str:
    """The columns' lines side by side, a character in a cell."""
    rows = zip_longest(*columns, fillvalue="")
    return "".join("".join(part.ljust(width) for part in row).rstrip() + "\n" for row in rows)


def test_a_headline_between_the_columns_of_its_text_comes_before_them() -> None:
    text = beside(
        ["  本报临江讯 停烧四十年的", "龙窑上月又冒出了青烟，村里", "人都走来看，窑工老徐今年七"],
        ["古窑重燃", "匠人归来"],
        ["十二岁，守着窑口一夜没有合", "眼。出窑的碗盏一件不裂，城", "里来的客商全数订走了。"],
    )
    read = [line for group in unpicked(text) for line in group]
    assert read[:3] == ["古窑重燃", "匠人归来", "本报临江讯停烧四十年的"]
    assert read[5] == "十二岁，守着窑口一夜没有合"


LONG = ["  天刚蒙蒙亮，护林员老张就", "背上水壶和干粮，他要走遍这", "一片林子，整整用去三天时间"]
BESIDE = (
    ["  大棚里的草莓红透了，游", "客们提着篮子。"],
    ["  小学校的操场铺上草皮，", "孩子们踢球。"],
)


def parts_of(long: Sequence[str], below: Sequence[str]) -> list[Galley]:
    """The parts of a column beside which boxes end and others begin."""
    text = beside(long, *([*box, head] for box, head in zip(BESIDE, below, strict=True)))
    spans = [span for group in groups_of(text) for span in group]
    rows = rows_of(text, spans)
    column, *boxes = (Galley() for _ in range(5))
    for number, row in enumerate(rows):
        column.add(number, Run(text, row[:1]))
        for box, word in zip(boxes[2 * (number == 2) :], row[1:], strict=False):
            box.add(number, Run(text, (word,)))
    parts = apart([column, *boxes], rows, WORDS)
    return [part for part in parts if part is column or part.source is column]


def cut(long: Sequence[str], below: Sequence[str]) -> list[int]:
    """How many lines these parts have."""
    return [len(part.lines) for part in parts_of(long, below)]


def test_a_full_line_goes_on_past_boxes_that_begin_beside_it() -> None:
    assert cut(LONG, ["  邮递员换了电动三轮，一", "  渡口的老船工刷了桐油，"]) == [3]


@pytest.mark.parametrize(("word", "parts"), [("沿着", [3]), ("了这", [2, 1])])
def test_beside_a_headline_a_word_tells_whether_it_goes_on(word: str, parts: list[int]) -> None:
    long = [LONG[0], LONG[1][:-1] + word[0], word[1] + LONG[2][1:]]
    assert cut(long, ["邮路上的三轮", "古渡口的新船"]) == parts


def test_parts_of_a_column_are_one_again_where_nothing_came_between() -> None:
    upper, lower = parts_of(
        [LONG[0], LONG[1][:-1] + "。", LONG[2]], ["邮路上的三轮", "古渡口的新船"]
    )
    assert stretches_of([upper, lower]) == [[upper, lower]]
    assert len(stretches_of([upper, Galley(), lower])) == 3
    assert len(stretches_of([lower, upper])) == 2


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


def test_a_credit_below_a_line_that_breaks_off_begins_another_article() -> None:
    lines = ["采，孩子跑在最前头，一上午", "（次仁拉姆 文/图）", "老船工把渡船刷过桐油，停在"]
    text = "\n".join(lines)
    galley = Galley()
    for number, row in enumerate(
        rows_of(text, [span for group in groups_of(text) for span in group])
    ):
        galley.add(number, Run(text, row))
    assert [ends(galley, place) for place in (1, 2)] == [True, False]


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


@pytest.mark.parametrize(
    "text",
    [TABLE, "数 字 工 厂  年 轻 工 匠\n" * 4, STORY, "记者  周明远\n通讯员  李小荷\n摄影  王芳"],
)
def test_what_has_no_gutters_stays_as_it_is(text: str) -> None:
    assert spans_of(text) == groups_of(text)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(min_value=0, max_value=40), min_size=2, max_size=4),
    st.integers(min_value=10, max_value=20),
    st.integers(min_value=2, max_value=8),
)
def test_columns_set_side_by_side_are_given_back(
    starts: list[int], width: int, gutter: int
) -> None:
    columns = [[(STORY * 3)[s + i * width :][:width] for i in range(6)] for s in starts]
    rows = zip(*columns, strict=True)
    text = "".join((" " * gutter).join(row) + "\n" for row in rows)
    assert unpicked(text) == columns


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="春茶开采，。（）12 　\n", max_size=400) | st.text(max_size=120))
def test_no_character_is_lost_or_repeated(text: str) -> None:
    lines = [line for group in spans_of(text) for line in group]
    taken = Counter(place for line in lines for place in range(*line))
    assert all(count == 1 for count in taken.values())
    before = {place for group in groups_of(text) for line in group for place in range(*line)}
    assert all(text[place].isspace() for place in before - set(taken))


@pytest.mark.parametrize("cut", range(0, len(PRINTED), 37))
def test_no_character_of_a_printed_page_is_lost(cut: int) -> None:
    text = PRINTED[:cut] + "\n" + PRINTED[cut:] + SPANNED + TABLE
    lines = [line for group in spans_of(text) for line in group]
    letters = "".join(sorted("".join(text[line.start : line.end] for line in lines)))
    assert letters.strip() == "".join(sorted(text)).strip()
