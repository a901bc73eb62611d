"""Lines show by a photographer or by their setting that they stand below a picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Line, Span, Text
from generator.segment.caption_lines import CAPTION, is_caption, is_letterspaced, mark_captions
from generator.segment.pieces import Role
from tests.unit.segment.newsprint import line, piece


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
    "string", ["这张照片是李雷摄", "他爱好摄影。", "本报记者 李雷 摄影报道", "拍摄，再拍摄"]
)
def test_other_lines_that_speak_of_pictures_are_text(string: str) -> None:
    assert marked("合作社付了款。", string, "去年也是这样。") == [False] * 3


def test_a_small_block_that_ends_with_its_photographer_is_a_caption() -> None:
    strings = ("合作社付了款。", "茶农在采茶。", "晾晒鲜叶。", "（李雷摄）")
    assert marked(*strings, breaks=(0, 1)) == [False, True, True, True]


def test_a_sentence_set_wide_is_a_caption_and_a_line_driven_out_is_text() -> None:
    assert is_letterspaced(spaced("茶农在采茶。"))
    assert not is_letterspaced(line("茶农在采茶。"))
    found: list[tuple[Role, str] | None] = [None, None]
    mark_captions([spaced("茶农在采茶。"), spaced("茶农在山坡上")], [True, False], found)
    assert found == [CAPTION, None]


@pytest.mark.parametrize("text", ["图为采茶现场。", "茶农在采春茶。 王芳 摄", "（资料图片）"])
def test_words_that_name_a_picture_are_a_caption(text: str) -> None:
    assert is_caption(piece(0, text))
    assert not is_caption(piece(0, "茶农在采春茶。"))


def test_a_sentence_printed_twice_is_a_caption() -> None:
    twice = replace(line("茶农在采春茶。"), doubled=True)
    assert is_caption(replace(piece(0, "x"), lines=(twice,)))
