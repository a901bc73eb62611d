"""What a stretch of lines is, judged by itself."""

import pytest

from generator.clean.measure import text_width
from generator.model import Line, Span, Text
from generator.segment.lexicon import Lexicon
from generator.segment.pieces import Role, close_up, cut_line
from generator.segment.roles import Context, role_of


def line(string: str, start: int = 0) -> Line:
    text = Text(string, tuple(range(start, start + len(string))))
    return Line(text, Span(start, start + len(string)), text_width(string), 18.0)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("皖南春茶开采上市", Role.HEADLINE),
        ("“一片叶子”富了一方人", Role.HEADLINE),
        ("当天采下的鲜叶当天称重、当天付款。", Role.BODY),
        ("□本报记者 李雷", Role.BYLINE),
        ("（李雷 韩梅梅）", Role.SIGNATURE),
        ("■上接第1版", Role.JUMP),
        ("（下转第3版）", Role.JUMP),
        ("（下转第3版《春茶》）", Role.JUMP),
        ("下转产业的农民越来越多", Role.HEADLINE),
        ("图为采茶现场。", Role.CAPTION),
        ("茶农在采春茶。 王芳 摄", Role.CAPTION),
        ("2021年5月7日 星期五 第4版", Role.FOLIO),
        ("第4版", Role.FOLIO),
        ("A03", Role.FOLIO),
        ("责任编辑：赵敏", Role.EDITORS),
        ("徽州·茶业", Role.LABEL),
        ("【徽州·茶业】", Role.LABEL),
        ("田田谷田田", Role.NOISE),
        (r"\boxtimes", Role.NOISE),
        (">", Role.NOISE),
    ],
)
def test_the_role_of_a_line(lexicon: Lexicon, text: str, role: Role) -> None:
    context = Context(18.0, frozenset({"徽州·茶业"}), lexicon)
    assert role_of([line(text)], context)[0] is role


def test_a_narrow_stack_of_lines_beside_a_picture_is_a_caption(lexicon: Lexicon) -> None:
    lines = [line("茶农在黄山"), line("脚下采春"), line("茶。")]
    assert role_of(lines, Context(18.0, (), lexicon))[0] is Role.CAPTION
    assert role_of(lines, Context(8.0, (), lexicon))[0] is not Role.CAPTION


def test_a_line_cut_in_two_shares_its_raw_range() -> None:
    left, right = cut_line(line("春茶 本报讯", 40), 3)
    assert (left.string, right.string) == ("春茶", "本报讯")
    assert (left.raw, right.raw) == ((40, 43), (43, 46))


def test_lines_close_up_but_latin_words_keep_apart() -> None:
    assert close_up([line("采茶").text, line("忙").text]).string == "采茶忙"
    assert close_up([line("green").text, line("tea").text]).string == "green tea"
    closed = close_up([line("green").text, line("tea", 9).text])
    assert len(closed.origin) == len(closed.string)
