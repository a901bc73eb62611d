"""Feet of columns that were read after the tops of both go back to their texts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Block, CleanPage
from generator.pipeline import Desk
from generator.segment.assembling import pieces_of
from generator.segment.pieces.piece import Piece, Role, numbered
from generator.segment.reading_order.feet import with_feet
from tests.unit.segment.newsprint import (
    BRIDGE_DATED,
    BRIDGE_HEAD,
    SCHOOL_DATED,
    SCHOOL_HEAD,
    TEA_DATED,
    TEA_HEAD,
    line,
)

SIZE = 13
TEA_TOP, BRIDGE_TOP = 2, 2
"""So many lines stand in the tops: 近日陆 | 续开采 and 大桥昨 | 日合龙."""


def lines_of(text: str) -> list[str]:
    return [text[at : at + SIZE] for at in range(0, len(text), SIZE)]


def piece(role: Role, *lines: str, dated: bool = False) -> Piece:
    """Lines of a column of ``SIZE`` em."""
    set_in = tuple(replace(line(one, 0), measure=float(SIZE)) for one in lines)
    return Piece(0, set_in, role, starts_article=dated)


TEA, BRIDGE, SCHOOL = map(lines_of, (TEA_DATED, BRIDGE_DATED, SCHOOL_DATED))
TOPS, FEET = (TEA[:TEA_TOP], BRIDGE[:BRIDGE_TOP]), (TEA[TEA_TOP:], BRIDGE[BRIDGE_TOP:])
MIXED = [*TOPS[1], *FEET[0], *FEET[1]]
TEA_TITLE, BRIDGE_TITLE = piece(Role.HEADLINE, TEA_HEAD), piece(Role.HEADLINE, BRIDGE_HEAD)
TOP = piece(Role.BODY, *TOPS[0], dated=True)
TIED = [["".join(top), "".join(foot)] for top, foot in zip(TOPS, FEET, strict=True)]


def tied(desk: Desk, *pieces: Piece) -> list[list[str]]:
    """What the tops are, and the feet that they are tied to."""
    found, runs = with_feet([*numbered(pieces)], desk.words.lexicon)
    assert [one.number for one in found] == list(range(len(found)))
    assert all(one == found[one.number] for run in runs for one in run)
    letters = "".join(one.string for one in found)
    assert letters == "".join(one.string for one in pieces)
    return [[one.string for one in run] for run in runs]


def test_feet_inside_the_second_text_are_cut_out_and_tied_to_their_tops(desk: Desk) -> None:
    below = piece(Role.BODY, *MIXED, dated=True)
    assert tied(desk, TEA_TITLE, TOP, BRIDGE_TITLE, below) == TIED


def test_feet_that_are_pieces_by_themselves_are_tied_as_they_are(desk: Desk) -> None:
    parts = piece(Role.BODY, *TOPS[1], dated=True), *(piece(Role.BODY, *foot) for foot in FEET)
    assert tied(desk, TEA_TITLE, TOP, BRIDGE_TITLE, *parts) == TIED


def test_texts_in_their_order_stay_as_they_are(desk: Desk) -> None:
    tea, bridge = (piece(Role.BODY, *text, dated=True) for text in (TEA, BRIDGE))
    assert tied(desk, TEA_TITLE, tea, BRIDGE_TITLE, bridge) == []
    assert tied(desk, TEA_TITLE, TOP, BRIDGE_TITLE, bridge) == []


def test_a_text_that_is_whole_may_stand_before_the_foot_of_the_one_above(desk: Desk) -> None:
    below = piece(Role.BODY, *BRIDGE, *FEET[0], dated=True)
    assert tied(desk, TEA_TITLE, TOP, BRIDGE_TITLE, below) == TIED[:1]


def test_a_whole_text_may_stand_between_the_two(desk: Desk) -> None:
    school = piece(Role.HEADLINE, SCHOOL_HEAD), piece(Role.BODY, *SCHOOL, dated=True)
    below = piece(Role.BODY, *MIXED, dated=True)
    assert tied(desk, TEA_TITLE, TOP, *school, BRIDGE_TITLE, below) == TIED


def test_a_foot_goes_to_one_top_alone(desk: Desk) -> None:
    below = piece(Role.BODY, *MIXED, dated=True)
    assert tied(desk, TEA_TITLE, TOP, TEA_TITLE, TOP, BRIDGE_TITLE, below) == TIED


def test_the_last_lines_of_a_top_may_have_been_taken_for_a_headline(desk: Desk) -> None:
    top = piece(Role.BODY, *TOPS[0][:-1], dated=True), piece(Role.HEADLINE, TOPS[0][-1])
    pieces = [TEA_TITLE, *top, BRIDGE_TITLE, piece(Role.BODY, *MIXED, dated=True)]
    assert tied(desk, *pieces) == [[TOPS[0][-1], TIED[0][1]], TIED[1]]
    found, _ = with_feet([*numbered(pieces)], desk.words.lexicon)
    assert found[2].role is Role.BODY


@pytest.mark.parametrize("typed", [True, False])
def test_only_pages_with_typed_marks_are_looked_at(desk: Desk, typed: bool) -> None:
    rows = [TEA_HEAD, *TOPS[0], BRIDGE_HEAD, *MIXED]
    lines = tuple(line(row, 50 * n, float(SIZE)) for n, row in enumerate(rows))
    page = CleanPage((Block(lines),), (), scanned=False, typed=typed)
    _, joins, _ = pieces_of(page, desk.words)
    seams = {(join.tail, join.head) for join in joins.values()}
    tail, head = lines[TEA_TOP].raw.end, lines[TEA_TOP + 2 + BRIDGE_TOP].raw.start
    assert ((tail, head) in {(a.end, b.start) for a, b in seams}) is typed
