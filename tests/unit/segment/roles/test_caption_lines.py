"""Lines show by a photographer or by their setting that they stand below a picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Line, Span, Text
from generator.segment.pieces.piece import Role
from generator.segment.roles.caption_lines import CAPTION, is_caption, is_driven_out, mark_captions
from tests.unit.segment.newsprint import BRIDGE, TEA, line, piece


def marked(*strings: str, breaks: tuple[int, ...] = (0,)) -> list[bool]:
    lines = [line(string, 100 * n) for n, string in enumerate(strings)]
    found: list[tuple[Role, str] | None] = [None] * len(lines)
    mark_captions(lines, [n in breaks for n in range(len(lines))], found)
    return [role == CAPTION for role in found]


def spaced(string: str) -> Line:
    """A line whose signs a dump prints with a space between each two."""
    origin = tuple(range(0, 2 * len(string), 2))
    return Line(Text(string, origin), Span(0, 2 * len(string)), float(len(string)), 18.0)


def test_a_line_that_names_its_photographer_is_a_caption() -> None:
    assert marked("合作社付了款。", "茶农在采茶。 本报记者 李雷 摄", "去年也是这样。") == [
        False,
        True,
        False,
    ]


def test_what_the_credit_closes_is_of_the_caption_too() -> None:
    text = ["合作社付了款。"] * 9
    caption = ["茶农在山坡上采摘今年的头", "一批鲜叶。 李雷 摄"]
    assert marked(*text, *caption) == [False] * 9 + [True] * 2


@pytest.mark.parametrize(
    "string",
    [
        *("这张照片是李雷摄", "他爱好摄影。", "拍摄，再拍摄"),
        *("本报记者 李雷 摄影报道", "本报记者 李雷 摄"),
    ],
)
def test_other_lines_that_speak_of_pictures_are_text(string: str) -> None:
    assert marked("合作社付了款。", string, "去年也是这样。") == [False] * 3


def test_a_byline_in_a_block_of_its_own_is_no_caption() -> None:
    assert marked("合作社付了款。", "本报记者 李雷 摄", breaks=(0, 1)) == [False] * 2


def test_a_long_block_is_a_text_and_only_the_last_lines_of_it_a_caption() -> None:
    lines = ["茶农在山坡上采摘今年的头一批鲜叶，"] * 7
    assert marked(*lines, "一早就卖完了。 李雷 摄") == [False] * 4 + [True] * 4


def test_a_caption_does_not_reach_into_the_block_above() -> None:
    text = ("茶农们天不亮就背着竹篓上", "采茶归来。 李雷 摄", "去年也是这样。")
    assert marked(*text, breaks=(0, 1)) == [False, True, False]


def test_a_line_whose_role_is_known_keeps_it_and_is_no_part_of_a_caption() -> None:
    byline = (Role.BYLINE, "byline")
    lines = [line(s, 100 * n) for n, s in enumerate(("李雷", "采茶归来。 韩梅梅 摄", "卖完了。"))]
    found: list[tuple[Role, str] | None] = [byline, None, None]
    mark_captions(lines, [True, False, False], found)
    assert found == [byline, CAPTION, None]
    known: list[tuple[Role, str] | None] = [byline]
    mark_captions([spaced("茶农在采茶。")], [True], known)
    assert known == [byline]


def test_a_small_block_that_ends_with_its_photographer_is_a_caption() -> None:
    strings = ("合作社付了款。", "茶农在采茶。", "晾晒鲜叶。", "（李雷摄）")
    assert marked(*strings, breaks=(0, 1)) == [False, True, True, True]


def test_a_sentence_set_wide_is_a_caption_and_a_line_driven_out_is_text() -> None:
    assert is_driven_out(spaced("茶农在采茶。"))
    assert not is_driven_out(line("茶农在采茶。"))
    assert not is_driven_out(spaced("卖了。"))
    found: list[tuple[Role, str] | None] = [None, None]
    mark_captions([spaced("茶农在采茶。"), spaced("茶农在山坡上")], [True, False], found)
    assert found == [CAPTION, None]


@pytest.mark.parametrize(
    ("above", "wide", "caption"),
    [
        ("合作社今年头一回卖了", "春茶。我们都高兴。", False),
        ("合作社今年头一回付款。", "茶农们在采茶。", True),
        ("采春茶", "茶农们在采茶。", True),
        ("采春茶", "春茶为啥卖得好？", False),
    ],
)
def test_a_sentence_set_wide_below_an_open_line_that_is_longer_is_the_last_of_a_text(
    above: str, wide: str, caption: bool
) -> None:
    found: list[tuple[Role, str] | None] = [None, None]
    mark_captions([line(above), spaced(wide)], [True, False], found)
    assert found == [None, CAPTION if caption else None]


@pytest.mark.parametrize(("told", "parted"), [((Role.BYLINE, "byline"), False), (None, True)])
def test_a_sentence_set_wide_goes_on_from_no_byline_and_over_no_blank_line(
    told: tuple[Role, str] | None, parted: bool
) -> None:
    found: list[tuple[Role, str] | None] = [told, None]
    mark_captions([line("合作社今年头一回卖了"), spaced("我们都高兴。")], [True, parted], found)
    assert found == [told, CAPTION]


@pytest.mark.parametrize(
    "text",
    [
        *("图为采茶现场。", "茶农在采春茶。 王芳 摄", "（资料图片）", "茶农在采春茶。图/王芳"),
        *("茶农在采春茶。（图片由受访者提供）", "茶农在采春茶。新华社发", "王芳 制图"),
    ],
)
def test_words_that_name_a_picture_are_a_caption(text: str) -> None:
    assert is_caption(piece(0, text))
    assert not is_caption(piece(0, "茶农在采春茶。"))


def test_who_is_said_to_take_pictures_took_none() -> None:
    assert not is_caption(piece(0, "老张在山坡上拍摄。"))
    assert is_caption(piece(0, "老张在山坡上。老张 摄"))


def test_a_text_that_ends_with_a_photographer_is_longer_than_a_caption() -> None:
    assert not is_caption(piece(0, TEA + BRIDGE + "王芳 摄"))


def test_a_sentence_printed_twice_is_a_caption() -> None:
    """Without a stop, or where it asks, it is a headline."""
    for head in ("茶农采春茶", "谁来采春茶？", "春茶开采了！"):
        drawn = replace(line(head), display=True)
        assert not is_caption(replace(piece(0, "x"), lines=(drawn,)))
    twice = replace(line("茶农在采春茶。"), display=True)
    assert is_caption(replace(piece(0, "x"), lines=(twice,)))


def test_a_first_line_that_stops_early_is_the_headline_of_the_picture() -> None:
    told = ("五月六日，演员在菱湖公园里表演", "黄梅戏《女驸马》。新华社发（张端 摄）")
    assert marked("黄梅飘香", *told) == [False, True, True]
    assert marked("五月六日，演员在菱湖公园里表", *told[1:]) == [True, True]
    assert marked("黄梅戏开演。", *told) == [True, True, True]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        *(("茶农在采茶。本报记者 李雷", "摄"), ("茶农在采茶。本报记", "者 李雷 摄")),
        *(("茶农在采茶。本报", "记者 李雷 摄"), ("茶农在采茶。（李", "雷 摄）")),
    ],
)
def test_a_credit_may_break_over_a_blank_line(above: str, below: str) -> None:
    assert marked(TEA[:60], above, below, breaks=(0, 1, 2)) == [False, True, True]


@pytest.mark.parametrize(
    "above", ["茶农采茶忙", "茶农在采茶。", "茶农李雷和记者握手。", "本报记者 李雷"]
)
def test_a_credit_by_itself_takes_nothing_from_above_a_blank_line(above: str) -> None:
    assert marked(TEA[:60], above, "李雷 摄", breaks=(0, 1, 2))[1:] == [False, True]


def test_a_credit_that_broke_closes_a_caption_between_texts() -> None:
    caption = ["茶农在山坡上采摘头一批鲜", "叶。本报记者 李雷", "摄"]
    found = marked("合作社付了款。", *caption, "去年也是这样。")
    assert found == [False, True, True, True, False]


def test_a_sentence_that_speaks_of_a_reporter_is_no_credit() -> None:
    assert not any(marked("合作社付了款。", "村里请来一位记者", "拍摄", "去年也是这样。"))


def test_the_end_of_a_credit_is_no_byline() -> None:
    strings = ("合作社付了款。", "茶农在采茶。 本报", "记者 李雷 摄", "去年也是这样。")
    lines = [line(string, 100 * n) for n, string in enumerate(strings)]
    found: list[tuple[Role, str] | None] = [None, None, (Role.BYLINE, "byline"), None]
    mark_captions(lines, [True, False, False, False], found)
    assert found == [None, CAPTION, CAPTION, None]


def test_a_credit_in_lines_of_its_own_is_of_the_sentence_above() -> None:
    assert above_credit("茶农在山坡上采今年", "的头茬鲜叶。") == [CAPTION] * 2
    assert above_credit("茶农在山坡上采今年", "的头茬鲜叶") == [None] * 2


def above_credit(*strings: str) -> list[tuple[Role, str] | None]:
    """What two lines are that stand below a text and above a credit in two lines."""
    rows = (*["合作社付了款。"] * 9, *strings, "本报记者李", "雷 摄")
    found: list[tuple[Role, str] | None] = [None] * len(rows)
    found[-2] = (Role.BYLINE, "byline")
    lines = [line(string, 100 * n) for n, string in enumerate(rows)]
    mark_captions(lines, [n == 0 for n in range(len(rows))], found)
    return found[9:11]


@pytest.mark.parametrize(
    ("string", "caption"),
    [
        ("茶农在分拣鲜叶。 □李雷 报道", True),
        ("茶农李雷读了这篇报道", False),
        ("□李雷 报道", False),
    ],
)
def test_who_reports_behind_a_mark_credits_a_picture(string: str, *, caption: bool) -> None:
    assert marked("合作社付了款。", string, "去年也是这样。")[1] is caption


def test_an_indented_line_begins_the_caption_whatever_breaks_off_above() -> None:
    text = ["合作社付了款。"] * 8
    strings = [*text, "去年全镇的茶园里，", "茶农在茶园里采茶。本报记者", "李雷 摄"]
    lines = [line(string, 100 * n) for n, string in enumerate(strings)]
    lines[-2] = replace(lines[-2], indented=True)
    found: list[tuple[Role, str] | None] = [None] * len(lines)
    mark_captions(lines, [True] + [False] * 10, found)
    assert found[8:] == [None, CAPTION, CAPTION]


def test_a_sentence_that_says_what_is_shown_is_a_caption_below_a_headline() -> None:
    page = ["今年的新茶上市了", "图为村里的茶农", "在挑拣嫩芽。", "合作社付了款。"]
    assert marked(*page) == [False, True, True, False]


def test_the_last_sentence_of_a_text_that_shows_what_it_tells_is_none() -> None:
    page = ["合作社已经把新茶送到了县城。", "图为村里的茶农在挑拣嫩芽。"]
    assert marked(*page) == [False, False]
    assert marked(*page, breaks=(0, 1)) == [False, True]


def test_a_word_that_begins_like_one_shows_nothing() -> None:
    assert marked("孩子们每天晚", "上图书馆看书。", "合作社付了款。") == [False] * 3


def test_a_sentence_that_never_ends_shows_nothing() -> None:
    assert marked("今年的新茶上市了", *["图为村里的茶农", *["在挑拣嫩芽"] * 6, "。"]) == [False] * 9
