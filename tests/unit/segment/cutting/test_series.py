"""Lines that are built like one another divide a text: what is a series, and what only looks it."""

from __future__ import annotations

from generator.segment.cutting.series import in_series
from generator.segment.cutting.strips import Kind
from generator.segment.headlines.likeness import APART
from tests.unit.segment.newsprint import BRIDGE, TEA, Part, strip_made

ONE, OTHER = "产量，不是问题", "加工，才是问题"


def heads(*parts: Part) -> list[str]:
    strip = strip_made(*parts)
    return [strip[n].text for n in sorted(in_series(strip))]


TEXT = Part(Kind.TEXT, TEA)
MORE = Part(Kind.TEXT, BRIDGE)


def test_headlines_built_alike_that_a_text_parts_are_in_series() -> None:
    one, other = Part(Kind.HEAD, ONE), Part(Kind.HEAD, OTHER)
    assert heads(one, TEXT, other, MORE) == [ONE, OTHER]
    assert heads(one, other, TEXT, MORE) == []
    assert heads(one, TEXT, Part(Kind.HEAD, "皖南春茶上市"), MORE) == []


def test_numbered_headlines_are_in_series_whatever_their_words() -> None:
    one, other = "一、总体情况", "二、下一步春茶采摘和收购工作的打算"
    assert heads(Part(Kind.HEAD, one), TEXT, Part(Kind.HEAD, other), MORE) == [one, other]
    assert heads(Part(Kind.HEAD, one), TEXT, Part(Kind.HEAD, other[2:]), MORE) == []


def test_headlines_far_from_one_another_are_of_two_articles() -> None:
    between = [TEXT, Part(Kind.CAPTION, "茶农采茶。")] * (APART // 2)
    one, other = Part(Kind.HEAD, ONE), Part(Kind.HEAD, OTHER)
    assert heads(one, *between[1:], other, MORE) == [ONE, OTHER]
    assert heads(one, *between, other, MORE) == []
