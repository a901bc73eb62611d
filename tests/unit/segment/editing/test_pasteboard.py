"""On the pasteboard each line is in one piece, and each piece in one article at most."""

from __future__ import annotations

from generator.model import Line, Span, Text
from generator.segment.editing.pasteboard import Pasteboard, runs
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Piece, Role


def piece(number: int, start: int, *strings: str, role: Role = Role.BODY) -> Piece:
    lines = []
    for string in strings:
        text = Text(string, tuple(range(start, start + len(string))))
        lines.append(Line(text, Span(start, start + len(string)), float(len(string))))
        start += len(string) + 1
    return Piece(number, tuple(lines), role)


def board() -> Pasteboard:
    pieces = [
        piece(0, 0, "河道变清", role=Role.HEADLINE),
        piece(1, 10, "三十里河滩", "换了新颜。"),
        piece(2, 30, "人人称好。"),
    ]
    article = Cutting([(pieces[1], pieces[2])], headline=(pieces[0],))
    return Pasteboard(pieces, [article])


def strings(pieces: list[Piece]) -> list[str]:
    return [piece.string for piece in pieces]


def test_a_cut_between_lines_or_inside_one_renumbers_all() -> None:
    for place, expected in ((16, ["三十里河滩", "换了新颜。"]), (13, ["三十里", "河滩换了新颜。"])):
        held = board()
        held.cut(place)
        assert strings(held.pieces) == ["河道变清", *expected, "人人称好。"]
        assert [p.number for p in held.pieces] == [0, 1, 2, 3]
        assert [p.number for p in held.cuttings[0].chains[0]] == [1, 2, 3]


def test_a_cut_where_a_piece_begins_or_nothing_stands_changes_nothing() -> None:
    for place in (10, 30, 29, 99):
        held = board()
        held.cut(place)
        assert strings(held.pieces) == strings(board().pieces)


def test_what_is_taken_is_in_no_article_and_keeps_its_runs() -> None:
    held = board()
    held.cut(13)
    taken = held.take(held.pieces[2:])
    assert [strings(list(chain)) for chain in taken] == [["河滩换了新颜。", "人人称好。"]]
    assert [strings(list(c)) for c in held.cuttings[0].chains] == [["三十里"]]
    assert held.owner(held.pieces[2]) is None


def test_an_article_without_text_is_dissolved() -> None:
    held = board()
    held.take(held.pieces[1:])
    assert held.cuttings == []
    assert held.owner(held.pieces[0]) is None


def test_a_copy_is_not_touched_by_later_cuts() -> None:
    held = board()
    before = held.copy()
    held.cut(13)
    held.take(held.pieces[2:])
    assert strings(before.pieces) == strings(board().pieces)
    assert len(before.cuttings[0].chains[0]) == 2


def test_runs_are_the_stretches_that_are_wanted() -> None:
    chain = tuple(piece(n, n * 10, "字") for n in range(5))
    found = runs(chain, lambda p: p.number not in (1, 2))
    assert [[p.number for p in run] for run in found] == [[0], [3, 4]]
