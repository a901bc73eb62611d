"""The steps from the lines of a page to its pieces."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Block, CleanPage
from generator.pipeline import Desk
from generator.segment.assembling import pieces_of
from tests.unit.segment.newsprint import BRIDGE, TEA, line


@pytest.mark.parametrize("abreast", [True, False])
def test_columns_run_on_where_their_text_does_though_the_dump_shows_their_places(
    desk: Desk, abreast: bool
) -> None:
    """By the places alone, a column that two others stand between was not found."""
    tops = ("本报黄山5月6日讯" + TEA)[:54], ("本报巢湖5月6日讯" + BRIDGE)[:60]
    feet = ("本报黄山5月6日讯" + TEA)[54:], ("本报巢湖5月6日讯" + BRIDGE)[60:]
    by_turns = (tops[0], 18), (tops[1], 12), (feet[0], 18), (feet[1], 12)
    blocks = []
    for number, (text, width) in enumerate(by_turns):
        rows = [text[at : at + width] for at in range(0, len(text), width)]
        lines = [line(row, 1000 * number + 50 * at) for at, row in enumerate(rows)]
        column = number if abreast else None
        blocks.append(Block(tuple(replace(one, column=column) for one in lines)))
    pieces, _, _ = pieces_of(CleanPage(tuple(blocks), (), scanned=False), desk.words)
    read = "".join(piece.string for piece in pieces)
    assert read == tops[0] + feet[0] + tops[1] + feet[1]


def test_columns_are_looked_for_where_hardly_a_blank_line_parts_them(desk: Desk) -> None:
    """Fewer than would tell what headlines and labels are."""
    texts = ("本报黄山5月6日讯" + TEA * 4), ("本报巢湖5月6日讯" + BRIDGE * 4)
    parts = [
        (text[at : at + 360], size)
        for at in (0, 360)
        for text, size in zip(texts, (18, 15), strict=True)
    ]
    blocks = []
    for number, (text, size) in enumerate(parts):
        rows = [text[at : at + size] for at in range(0, len(text), size)]
        blocks.append(Block(tuple(line(row, 9000 * number + 50 * n) for n, row in enumerate(rows))))
    pieces, _, _ = pieces_of(CleanPage(tuple(blocks), (), scanned=False), desk.words)
    assert "".join(piece.string for piece in pieces) == "".join(text[:720] for text in texts)
