"""Headlines that a narrow column broke inside a word."""

from __future__ import annotations

import pytest

from generator.segment.broken_heads import BROKEN_HEAD, mark_broken_heads
from generator.segment.pieces import Role
from tests.eval.running import desk
from tests.unit.segment.newsprint import line

DATED = "本报黄山4月2日讯（记者 李雷）"


def marked(*texts: str) -> list[tuple[Role, str] | None]:
    lines = [line(text) for text in texts]
    found: list[tuple[Role, str] | None] = [None] * len(lines)
    mark_broken_heads(lines, [True] * len(lines), found, desk().words.lexicon)
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
