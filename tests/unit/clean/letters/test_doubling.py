"""Glyphs drawn twice are read once; words that double by nature stay."""

import pytest

from generator.clean.letters.doubling import doubled, doubled_beside
from generator.clean.letters.repairs import fix


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("春茶开采忙春茶开采忙", "春茶开采忙"),
        ("“云云上上”茶茶市市：今今日日开开张张", "“云上”茶市：今日开张"),
        ("榕树“村晚”开演 万人看榕树“村晚”开演 万人看", "榕树“村晚”开演 万人看"),
        ("公公 告告", "公告"),
        ("皖南皖南““茶苗茶苗””进山进山", "皖南“茶苗”进山"),
        ("春春茶茶开开采采", "春茶开采"),
        ("春茶 春茶 开采 开采", "春茶开采"),
        ("茶园1200茶园1200亩亩", "茶园1200亩"),
        ("””", "”"),
        ("新茶园新茶园", "新茶园"),
        ("讣告讣告", "讣告"),
        ("皖南皖南“茶苗茶苗”进山了进山了", "皖南“茶苗”进山了"),
        ("茶园 1200亩上市茶园1200 亩上市", "茶园1200亩上市"),
    ],
)
def test_a_line_printed_twice_keeps_each_phrase_once(printed: str, clean: str) -> None:
    assert fix(printed, doubled) == clean


@pytest.mark.parametrize(
    "untouched",
    [
        "高高兴兴",
        "讨论讨论",
        "2020",
        "1212",
        "看看",
        "妈妈",
        "哈哈哈",
        "GoGo",
        "……",
        "茶香茶色茶味",
        "看看新茶园新茶园",
        "讣告讣告简讯",
        "春茶开采忙春茶开采忙！",
        "高高兴兴，平平安安",
        "",
    ],
)
def test_what_doubles_by_nature_is_left_alone(untouched: str) -> None:
    assert fix(untouched, doubled) == untouched


def test_a_long_line_of_one_letter_ends_soon() -> None:
    assert len(fix("一" * 239, doubled)) == 239
    assert len(fix("一二" * 2000, doubled)) == 4000


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("茶乡茶乡", "茶乡"),
        ("：：", "："),
        ("1200", "1200"),
        ("茶乡茶园", "茶乡茶园"),
        ("茶乡 茶乡", "茶乡"),
        ("12 亩茶园12亩茶园", "12亩茶园"),
        ("5G5G", "5G5G"),
    ],
)
def test_beside_a_doubled_line_two_letters_are_enough(printed: str, clean: str) -> None:
    assert fix(printed, doubled_beside) == clean
