"""Lines that a dump prints twice: those that end like a sentence stand below a picture."""

from __future__ import annotations

import pytest

from generator.pipeline import Desk
from tests.unit.segment.newsprint import BRIDGE, TEA, pieces_in, set_in

TEXT = set_in(TEA)


def between(desk: Desk, rows: str) -> list[tuple[str, list[str]]]:
    """What stands between two texts: the role and the lines of each piece."""
    _, *found, _ = pieces_in(f"{TEXT}\n{rows}\n\n{set_in(BRIDGE)}", desk)
    return [(piece.role.name, [line.string for line in piece.lines]) for piece in found]


def twice(*rows: str) -> str:
    return "\n".join(row + row for row in rows)


SEEN = ["茶农在山坡上采摘", "今年头一批春茶。"]
HEAD = "皖南春茶开采上市"


def test_lines_that_end_like_a_sentence_are_one_caption(desk: Desk) -> None:
    assert between(desk, twice(*SEEN)) == [("CAPTION", SEEN)]
    assert between(desk, twice(SEEN[1])) == [("CAPTION", SEEN[1:])]


def test_what_follows_its_stop_is_a_headline(desk: Desk) -> None:
    assert between(desk, twice(*SEEN, HEAD)) == [("CAPTION", SEEN), ("HEADLINE", [HEAD])]


def test_a_headline_above_stands_apart_from_it(desk: Desk) -> None:
    assert between(desk, f"{twice(HEAD)}\n\n{twice(*SEEN)}") == [
        ("HEADLINE", [HEAD]),
        ("CAPTION", SEEN),
    ]


def test_lines_without_a_stop_are_headlines(desk: Desk) -> None:
    heads = [HEAD, "茶农喜迎丰收年"]
    assert between(desk, twice(*heads)) == [("HEADLINE", [head]) for head in heads]


def test_lines_printed_once_are_no_caption(desk: Desk) -> None:
    assert "CAPTION" not in [role for role, _ in between(desk, f"{HEAD}\n\n{SEEN[1]}")]


@pytest.mark.parametrize("asks", ["谁来接过老茶农的锅？", "春茶开采了！"])
def test_headlines_printed_twice_are_no_caption_though_one_asks(desk: Desk, asks: str) -> None:
    heads = [HEAD, asks, "巢湖新大桥合龙"]
    assert between(desk, twice(*heads)) == [("HEADLINE", [head]) for head in heads]
