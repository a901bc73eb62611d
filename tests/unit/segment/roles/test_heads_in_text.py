"""A line among the text of a scan that speaks of another text is a headline's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.clean.pages import clean_page
from generator.pipeline import Desk
from generator.read.pages import decode_page
from generator.segment import assembling
from generator.segment.assembling import pieces_of
from generator.segment.pieces.piece import Role
from generator.segment.roles.heads_in_text import heads_in_text
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, piece

HEAD = "巢湖新大桥昨日合龙"
ABOVE, BELOW = TEA[:60], TEA[60:]


def headlines(
    *lines: str, desk: Desk, follows: Mapping[int, int] | None = None, known: bool = False
) -> list[str]:
    """Which of the lines, between two halves of a text on tea and above others, are a headline."""
    strings = [ABOVE, *lines, BELOW, BRIDGE, SCHOOL]
    pieces = [piece(n, string) for n, string in enumerate(strings)]
    numbers = {*range(1, 1 + len(lines))} if known else set[int]()
    found = heads_in_text(pieces, follows or {}, desk.words.lexicon, numbers)
    return [p.string for p in found if p.role is Role.HEADLINE]


def test_a_line_that_says_what_another_text_says_is_its_headline(desk: Desk) -> None:
    assert headlines(HEAD, desk=desk) == [HEAD]
    assert headlines(HEAD, desk=desk, follows={0: 1, 1: 2}) == [HEAD]


@pytest.mark.parametrize(
    "line",
    ["巢湖新大桥昨日，合龙", "合作社收购点的鲜叶", "跨湖大桥即将通车了", "孩子爱上新操场"],
)
def test_a_line_of_a_sentence_or_of_its_own_text_or_of_none_stays(line: str, desk: Desk) -> None:
    assert headlines(line, desk=desk, follows={0: 1, 1: 2}) == []


def test_a_line_that_its_own_text_says_as_well_stays(desk: Desk) -> None:
    pieces = [piece(n, string) for n, string in enumerate([TEA, HEAD, BRIDGE, BRIDGE])]
    assert heads_in_text(pieces, {1: 2}, desk.words.lexicon, set()) == pieces


def test_what_is_known_to_be_text_stays(desk: Desk) -> None:
    assert headlines(HEAD, desk=desk, known=True) == []


def test_the_line_that_it_reads_on_in_is_of_the_same_headline(desk: Desk) -> None:
    lines = ("横跨巢湖的新大桥合", "龙喜讯传遍了江淮")
    assert headlines(*lines, desk=desk, follows={1: 2}) == [*lines]
    assert headlines(*lines, desk=desk) == [lines[0]]


@pytest.mark.parametrize("scanned", [True, False])
def test_a_scan_is_joined_without_them(
    scanned: bool, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    strings = [TEA[:37], HEAD, TEA[37:], BRIDGE]
    pieces = [piece(n, string) for n, string in enumerate(strings)]
    monkeypatch.setattr(assembling, "split_page", lambda *_: pieces)
    clean = clean_page(decode_page(BRIDGE.encode(), "a.txt"), desk.words.lexicon)
    found, joins, _ = pieces_of(replace(clean, scanned=scanned), desk.words)
    assert (found[1].role is Role.HEADLINE) is scanned
    assert ([*joins] == [(0, 2)]) is scanned
