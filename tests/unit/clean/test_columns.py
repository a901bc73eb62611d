"""Columns side by side come back one after another, and nothing is lost on the way."""
# ruff: noqa: E501 -- a dump is as wide as its page

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.columns import unpick
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
