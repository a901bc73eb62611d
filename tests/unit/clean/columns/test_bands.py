"""Columns are knit together whose upper, middle and lower lines a dump prints apart."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.columns.unpicking import unpick
from generator.clean.pages import groups_of
from tests.unit.clean.columns.test_abreast import TEXT, bare
from tests.unit.clean.dumps import Lexicon

LEFT, RIGHT = bare(TEXT[:7]), bare(TEXT[7:])
WORDS = Lexicon("上山", "千多", "称重", "收入", "三千多")
HEADLINE = "学校添了书箱"


def printed(*blocks: Sequence[str]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def rows(start: int, end: int) -> list[str]:
    """Lines of both columns that the dump took for one each."""
    return [f"{one} {two}" for one, two in zip(LEFT[start:end], RIGHT[start:end], strict=True)]


def read(text: str) -> list[str]:
    found = unpick(text, list(groups_of(text)), WORDS)
    return [text[line.span.start : line.span.end] for group in found for line in group]


def test_blocks_above_go_to_their_columns() -> None:
    assert read(printed(LEFT[:2], RIGHT[:2], rows(2, 7))) == LEFT + RIGHT


def test_blocks_below_go_to_their_columns() -> None:
    assert read(printed(rows(0, 5), LEFT[5:], RIGHT[5:])) == LEFT + RIGHT


def test_blocks_on_both_sides_go_to_their_columns() -> None:
    text = printed(LEFT[:2], RIGHT[:2], rows(2, 5), LEFT[5:], RIGHT[5:])
    assert read(text) == LEFT + RIGHT


def test_a_headline_below_stays_below() -> None:
    assert read(printed(rows(0, 7), [HEADLINE])) == [*LEFT, *RIGHT, HEADLINE]


def test_whole_texts_about_columns_stay_where_they_are() -> None:
    brief = ["昨日起全县小学的新图书室都", "开了门，孩子们很高兴。"]
    text = printed(brief, rows(0, 7), brief)
    assert read(text) == [*brief, *LEFT, *RIGHT, *brief]
