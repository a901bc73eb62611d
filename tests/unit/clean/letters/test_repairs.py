"""Each repair mends its fault, and leaves alone what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.letters.order import ORDINARY, SCANNED_LINE, WHOLE_LINE
from generator.clean.letters.repairs import (
    ascii_punctuation,
    ascii_stop,
    fix,
    full_width_alnum,
    letterspacing,
    lost_mark,
    space_after_mark,
    space_before_bracket,
    space_before_mark,
    space_by_digit,
    spaced_byline,
    vertical_marks,
)


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("茶园２３．５万亩", "茶园23.5万亩"),
        ("ＧＤＰ增长８％", "GDP增长8%"),
        ("茶园23.5万亩，“绿水青山”", "茶园23.5万亩，“绿水青山”"),
    ],
)
def test_full_width_figures_become_ordinary_ones(printed: str, clean: str) -> None:
    assert fix(printed, full_width_alnum) == clean


def test_marks_of_vertical_setting_stand_upright() -> None:
    assert fix("︽茶经︾︵新编︶﹁茶﹂", vertical_marks) == "《茶经》（新编）‘茶’"


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("春 茶 开 采", "春茶开采"),
        ("春　茶　开　采", "春茶开采"),
        ("春 茶", "春 茶"),  # two are a name set apart: 李 雷
        ("合肥 黄山 池州", "合肥 黄山 池州"),
        ("甲 乙 丙级", "甲 乙 丙级"),
    ],
)
def test_han_set_apart_one_by_one_close_up(printed: str, clean: str) -> None:
    assert fix(printed, letterspacing) == clean


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("茶农说 ,今年", "茶农说,今年"),
        ("（春茶 ）上市 。", "（春茶）上市。"),
        ("增长 .5", "增长 .5"),
        ("茶农 说", "茶农 说"),
    ],
)
def test_no_space_stands_before_a_closing_mark(printed: str, clean: str) -> None:
    assert fix(printed, space_before_mark) == clean


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("今年,茶农(25户)增收:两成!", "今年，茶农（25户）增收：两成！"),
        ("增收3, 减支2", "增收3， 减支2"),
    ],
)
def test_ascii_marks_between_han_become_full_width(printed: str, clean: str) -> None:
    assert fix(printed, ascii_punctuation) == clean


@pytest.mark.parametrize(
    "untouched",
    ["1,000户", "12:30开幕", "以3:2取胜", "f(x)", "Good morning, Hefei", "版本2.0", "据BBC: news"],
)
def test_ascii_marks_of_figures_and_english_stay(untouched: str) -> None:
    assert fix(untouched, ascii_punctuation) == untouched


def test_white_space_about_full_width_marks_closes_up() -> None:
    assert fix("近日， 茶农们： “ 丰收", space_after_mark) == "近日，茶农们：“丰收"
    assert fix("5月6日讯 （记者", space_before_bracket) == "5月6日讯（记者"
    assert fix("Tea (green)", space_before_bracket) == "Tea (green)"


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("采茶 3000 亩", "采茶3000亩"),
        ("占 60% 以上", "占60%以上"),
        ("重 30 kg", "重30 kg"),
        ("用 iPad 2", "用 iPad 2"),
    ],
)
def test_the_hair_space_about_figures_closes_up(printed: str, clean: str) -> None:
    assert fix(printed, space_by_digit) == clean


def test_a_lost_mark_shows_as_a_thin_space_and_nothing_is_made_up() -> None:
    assert fix("提高认识 落实责任", lost_mark) == "提高认识\u2009落实责任"


@pytest.mark.parametrize("byline", ["（记者 李雷 韩梅梅）", "记者 李雷 韩梅梅）近日", "（李雷 韩"])
def test_names_in_brackets_keep_the_space_between_them(byline: str) -> None:
    assert fix(byline, lost_mark) == byline


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("本 报 记 者 李 雷", "本报记者 李 雷"),
        ("见 习 记 者", "见习记者"),
        ("记载 者众", "记载 者众"),
    ],
)
def test_the_words_of_a_byline_close_up(printed: str, clean: str) -> None:
    assert fix(printed, spaced_byline) == clean


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("春茶上市. 茶农忙.", "春茶上市。 茶农忙。"),
        ("亩产2. 5吨,黄山A.B区", "亩产2. 5吨,黄山A.B区"),
        ("问题 .党内严重警告", "问题 .党内严重警告"),  # a comma or a full stop: nobody can tell
    ],
)
def test_an_ascii_full_stop_after_han_ends_the_sentence(printed: str, clean: str) -> None:
    assert fix(printed, ascii_stop) == clean


@given(st.from_regex(ORDINARY, fullmatch=True))
def test_no_repair_of_a_line_acts_on_ordinary_characters(line: str) -> None:
    # Such lines are not shown to the repairs at all.
    assert not [edit for rule in (*WHOLE_LINE, *SCANNED_LINE) for edit in rule(line)]
