"""Scissors by what stands apart, or stands out to the left, and at whom a letter speaks to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.cutting.strips import Kind
from tests.unit.segment.newsprint import (
    SCHOOL,
    TEA,
    TEA_DATED,
    TEA_HEAD,
    Part,
    clips,
    cuts,
    snip,
    strip_made,
)

TEXT, HEAD = Kind.TEXT, Kind.HEAD
TWO = [
    Part(HEAD, TEA_HEAD),
    Part(TEXT, TEA_DATED),
    Part(HEAD, "村里来了新图书", tight=True),
    Part(TEXT, SCHOOL, tight=True),
]


@pytest.mark.parametrize("shown", ["parted", "flush"])
def test_a_line_that_stands_apart_or_out_is_a_headline(shown: str) -> None:
    strip = strip_made(*TWO)
    assert cuts(snip(strip)) == [(0, 4)]
    strip[2] = replace(strip[2], **{shown: True})
    assert cuts(snip(strip)) == [(0, 2), (2, 4)]


def test_a_line_over_several_columns_or_by_itself_in_one_is_a_headline() -> None:
    strip = strip_made(*TWO[:2], TWO[2]._replace(apart=True), TWO[3])
    assert cuts(snip(strip)) == [(0, 2), (2, 4)]


def test_a_brief_opens_though_blank_lines_part_only_articles() -> None:
    label = Part(Kind.LABEL, "茶乡短波")
    strip = [
        replace(element, brief=element.kind is TEXT, parted=place < 2)
        for place, element in enumerate(strip_made(label, Part(TEXT, TEA), Part(TEXT, SCHOOL)))
    ]
    assert cuts(snip(strip)) == [(0, 2), (2, 3)]


def test_whom_a_letter_speaks_to_stands_at_its_start() -> None:
    def letter(call: str) -> list[tuple[int, int]]:
        parts = [*TWO[:2], Part(HEAD, "收购点设到村口", tight=True)]
        return cuts(clips(*parts, Part(TEXT, call + SCHOOL, tight=True), blanks=False))

    assert letter("") == [(0, 4)]
    assert letter("编辑同志：\n") == [(0, 2), (2, 4)]
