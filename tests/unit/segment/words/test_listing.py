"""The marks that paragraphs of a list begin with."""

from __future__ import annotations

import pytest

from generator.segment.words.listing import Mark, mark_of


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("一、项目编号", Mark("bare", 1)),
        ("二十三、其他", Mark("bare", 23)),
        ("（十一）其他", Mark("bracketed", 11)),
        ("(二)其他", Mark("bracketed", 2)),
        ("3.关于", Mark("figure", 3)),
        ("第四，抓落实", Mark("ordinal", 4)),
        ("三是抓落实", Mark("is", 3)),
        ("五看：水往哪里流", Mark("told", 5)),
        ("▲遗失声明", Mark("▲", 0)),
        ("一看便知：好茶", None),
        ("3.5亿元", None),
        ("一些人", None),
        ("第三中学", None),
        ("", None),
    ],
)
def test_a_mark_has_its_style_and_number(text: str, mark: Mark | None) -> None:
    assert mark_of(text) == mark
