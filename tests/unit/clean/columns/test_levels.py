"""What ``pdftotext -layout`` prints below one another though it stands side by side."""

from __future__ import annotations

from itertools import chain

import pytest

from generator.clean.columns.cells import Row, rows_of
from generator.clean.columns.levels import levelled
from generator.clean.columns.manners import USUAL
from generator.clean.columns.unpicking import galleys_of
from tests.unit.clean.dumps import WORDS, lines_of, unpicked


def rows(text: str) -> list[Row]:
    return rows_of(text, lines_of(text))


def read(text: str, found: list[list[Row]]) -> list[list[str]]:
    return [[text[s[0].start : s[-1].end] for s in row] for row in found]


# Two lines beside a headline of large letters are printed column by column.
CHUNK = """\
  天刚蒙蒙亮，护林员就
背上水壶和干粮出了门。
                        三十年来，他走坏一百
                        多双胶鞋，记下了许多
                                                林海深处守林人
他负责的林区，走一圈    本巡山的日记。
"""


def test_lines_beside_a_headline_stand_beside_one_another_again() -> None:
    levels = read(CHUNK, [list(row) for row in levelled([[row] for row in rows(CHUNK)[:4]])])
    assert levels == [
        ["天刚蒙蒙亮，护林员就", "三十年来，他走坏一百"],
        ["背上水壶和干粮出了门。", "多双胶鞋，记下了许多"],
    ]


BELOW = """\
要整整三天，脚下的落叶    去年冬天，他在途中发现
积了一层又一层，走上去    了两只羚牛幼崽，立即用
沙沙作响，惊起几只松鸦    手机拍下影像，传给保护
，扑棱棱飞向对面的山。    站的同事。
"""


def test_columns_beside_a_headline_are_read_one_after_the_other() -> None:
    text = [line for group in unpicked(f"第4版\n\n{CHUNK}{BELOW}") for line in group]
    assert text.index("他负责的林区，走一圈") == text.index("背上水壶和干粮出了门。") + 1
    assert text.index("本巡山的日记。") == text.index("多双胶鞋，记下了许多") + 1


def test_in_a_manner_without_levels_each_row_stays_where_it_was_printed() -> None:
    text = f"第4版\n\n{CHUNK}{BELOW}"
    printed = rows(text)
    tops = {
        manner: next(
            row
            for galley in galleys_of(text, printed, WORDS, manner)
            for row, run in galley.lines
            if run.string.startswith("三十年来")
        )
        for manner in (USUAL, USUAL._replace(levelled=False))
    }
    assert list(tops.values()) == [2, 4]


def test_what_begins_far_below_the_last_line_there_stays_below() -> None:
    column = "".join(f"第{n}行也是正文的一行\n" for n in "一二三四五六七八九十")
    text = f"{column}{' ' * 24}右边另有一栏文字\n"
    found = levelled([[row] for row in rows(text)])
    assert [len(row) for row in found] == [1] * 11


@pytest.mark.parametrize("left", [10, 15])
def test_what_stands_at_the_right_side_of_its_column_stays_below_it(left: int) -> None:
    """Columns are a space apart: in cell 15, where a line ends, none can begin."""
    text = f"天刚蒙蒙亮，护林员就背上水壶和\n干粮出门。\n{' ' * left}（周明远）\n"
    assert read(text, levelled([[row] for row in rows(text)])) == [
        [line.strip()] for line in text.splitlines()
    ]


def test_six_lines_stand_beside_the_letters_of_two_headline_lines() -> None:
    left = [f"第{n}行也是正文的一行" for n in "一二三四五六"]
    right = [f"旁边第{n}行是另一栏" for n in "一二三四五六"]
    text = "".join(f"{line}\n" for line in left) + "".join(f"{'':24}{line}\n" for line in right)
    found = levelled([[row] for row in rows(text)])
    assert read(text, found) == [list(row) for row in zip(left, right, strict=True)]


def test_a_first_line_that_stands_in_rises_to_the_foot_of_its_column() -> None:
    text = """\
天刚蒙蒙亮，护林员就              三十年来，他走坏一百
背上水壶和干粮出了门
，走一圈要三天整。
                          去年冬天，他在途中
                        发现了两只羚牛幼崽
"""
    both, *alone = rows(text)
    assert read(text, levelled([[both[:1], both[1:]], *([row] for row in alone)])) == [
        ["天刚蒙蒙亮，护林员就", "三十年来，他走坏一百"],
        ["背上水壶和干粮出了门", "去年冬天，他在途中"],
        ["，走一圈要三天整。", "发现了两只羚牛幼崽"],
    ]


def test_levelling_loses_no_line() -> None:
    lines = rows(CHUNK)
    found = chain(*levelled([[row] for row in lines]))
    assert sorted(strip[0].start for strip in found) == [row[0].start for row in lines]


def test_a_paragraph_that_stands_in_begins_below_the_last_letter_of_the_one_above() -> None:
    text = """\
鸡叫头遍，村口的豆腐坊就亮
灯。
   挑担的人从石板路上走过，
水花溅了一路。
"""
    assert read(text, levelled([[row] for row in rows(text)])) == [
        [line.strip()] for line in text.splitlines()
    ]


def test_lines_beside_those_below_a_headline_do_not_rise_above_it() -> None:
    text = """\
山里的雾散得迟，太阳    一只麂子站在溪边喝水
爬过东边的垭口，才看    ，听见脚步声也不躲开
见对面坡上的梯田。
      山乡的早晨
  鸡叫头遍，村口的豆
腐坊就亮起了灯。
              挑担的人从石板路上走
              过，水花溅了一路。
"""
    assert read(text, levelled([[*row] for row in _strips(text)]))[3:] == [
        ["山乡的早晨"],
        ["鸡叫头遍，村口的豆", "挑担的人从石板路上走"],
        ["腐坊就亮起了灯。", "过，水花溅了一路。"],
    ]


def test_far_down_a_column_what_stands_beside_its_foot_rises_to_it() -> None:
    """How far lines rise counts from where they were printed."""
    left = [f"第{n}行也是正文的一行" for n in "一二三四五六七八九十"]
    text = "".join(f"{line}\n" for line in [*left[:8], f"{'':6}标题", *left[8:]])
    text += f"{'':24}旁边另有一栏文字\n"
    found = read(text, levelled([[row] for row in rows(text)]))
    assert found[9:] == [["第九行也是正文的一行", "旁边另有一栏文字"], ["第十行也是正文的一行"]]


def _strips(text: str) -> list[list[Row]]:
    """The words of each row, each a line of its own column."""
    return [[(word,) for word in row] for row in rows(text)]
