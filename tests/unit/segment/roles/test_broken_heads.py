"""Headlines that a narrow column broke inside a word."""

from __future__ import annotations

import pytest

from generator.segment.pieces.piece import Role
from generator.segment.pieces.shortfalls import Fit
from generator.segment.roles.broken_heads import BROKEN_HEAD, mark_broken_heads
from tests.eval.running import desk
from tests.unit.segment.newsprint import line

DATED = "本报黄山4月2日讯（记者 李雷）"


def marked(
    *texts: str, tight: int | None = None, short: float = 0.0
) -> list[tuple[Role, str] | None]:
    """What is found in lines that stand apart, but for the ``tight`` one, and fall ``short``."""
    lines = [line(text) for text in texts]
    found: list[tuple[Role, str] | None] = [
        (Role.BYLINE, "byline") if text.startswith(("□", "本报记者")) else None for text in texts
    ]
    breaks, set_in = [n != tight for n in range(len(lines))], [Fit(18, short)] * len(lines)
    mark_broken_heads(lines, breaks, set_in, found, desk().words.lexicon)
    return found


@pytest.mark.parametrize(
    "rows", [("皖南首条茶叶高速公", "路昨天通车"), ("城东小学茶园“开放", "日”家长当评委")]
)
def test_a_word_or_a_quotation_over_the_line_end_above_a_dateline(rows: tuple[str, str]) -> None:
    assert marked("鲜叶当天付款。", *rows, DATED) == [None, BROKEN_HEAD, BROKEN_HEAD, None]


@pytest.mark.parametrize(
    "texts",
    [
        # a text that goes on, one with a comma, one above another text, and two whole lines
        ("茶农们把鲜叶送到", "皖南首条茶叶高速公", "路昨天通车", DATED),
        ("鲜叶当天付款。", "今年，首条高速公", "路昨天通车", DATED),
        ("鲜叶当天付款。", "皖南首条茶叶高速公", "路昨天通车", "茶农们笑了。"),
        ("鲜叶当天付款。", "全省第一条茶叶索道", "昨天建成通车", DATED),
    ],
)
def test_other_lines_are_judged_by_their_setting(texts: tuple[str, ...]) -> None:
    assert BROKEN_HEAD not in marked(*texts)


HALVES = ("全省第一条茶叶索道", "游客：不用再爬山")
SIGNED = "□本报记者 李雷"


@pytest.mark.parametrize("above", ["鲜叶当天付款。", "茶乡行"])
def test_two_lines_of_one_block_above_a_byline_with_its_mark(above: str) -> None:
    assert marked(above, *HALVES, SIGNED, tight=2)[1:3] == [BROKEN_HEAD] * 2


@pytest.mark.parametrize(
    ("texts", "tight"),
    [
        # two blocks, a text that goes on, one with its stop, and a byline without a mark
        (("茶乡行", *HALVES, SIGNED), None),
        (("茶农们把鲜叶送到", *HALVES, SIGNED), 2),
        (("茶乡行", HALVES[0], "游客不用再爬山。", SIGNED), 2),
        (("茶乡行", *HALVES, "本报记者 李雷"), 2),
    ],
)
def test_other_lines_above_a_byline_are_judged_by_their_setting(
    texts: tuple[str, ...], tight: int | None
) -> None:
    assert BROKEN_HEAD not in marked(*texts, tight=tight)


def test_a_word_broken_by_a_line_that_is_not_full_is_of_a_headline() -> None:
    rows = ("鲜叶当天付款。", "皖南首条茶叶高速公", "路昨天通车", "茶农们笑了。")
    assert marked(*rows, tight=2, short=6.0)[1:3] == [BROKEN_HEAD] * 2
    assert BROKEN_HEAD not in marked(*rows, tight=2)
    assert BROKEN_HEAD not in marked(*rows, short=6.0)
    assert BROKEN_HEAD not in marked("茶农把鲜叶送到", *rows[1:], tight=2, short=6.0)
