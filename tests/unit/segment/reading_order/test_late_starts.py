"""The first line of a text that a scan read after others is put before them."""

from dataclasses import replace

import pytest

from generator.segment.pieces.piece import Piece, Role
from generator.segment.reading_order.joins import find_joins
from generator.segment.reading_order.late_starts import as_text, late_starts
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.newsprint import piece

ABOVE = piece(0, "春茶采摘正当时", role=Role.HEADLINE)
EARLY = ("着竹篓上山，赶在雨水到来之前把鲜", "叶采下来，当天卖到山下的合作社收")
FIRST = "本报黄山4月8日讯 茶农们背"
REST = ("购点，价钱比去年高出一成，村里老", "人也来帮忙。")


def page(*lines: Piece | str, rest: tuple[str, ...] = REST) -> list[Piece]:
    pieces = [ABOVE]
    for line in (*lines, piece(0, *rest)):
        given = line if isinstance(line, Piece) else piece(0, line)
        pieces.append(Piece(len(pieces), given.lines, given.role, given.starts_article))
    return pieces


def found(pieces: list[Piece], lexicon: Lexicon) -> list[list[int]]:
    return [[p.number for p in start.lines] for start in late_starts(pieces, lexicon)]


DATED = piece(0, FIRST, opens=True)


def test_lines_that_fill_the_column_before_a_line_that_stands_in_come_after_it(
    lexicon: Lexicon,
) -> None:
    assert found(page(*EARLY, DATED), lexicon) == [[3, 1, 2, 4]]


def test_lines_that_a_scan_kept_together_are_put_behind_its_dateline(lexicon: Lexicon) -> None:
    assert found(page(piece(0, *EARLY), DATED), lexicon) == [[2, 1, 3]]


@pytest.mark.parametrize(
    "lines",
    [
        # an article whose first line broke off: the headline's lines do not fill the column
        (
            piece(0, "春茶开采忙", role=Role.HEADLINE),
            piece(0, "合作社里笑声多", role=Role.HEADLINE),
            DATED,
        ),
        # ... lines in their order
        ("茶农们天不亮就背着竹篓上山，赶在", "雨水到来之前把头一批鲜叶采下来，"),
        # rows that end where their sentences do
        ("大桥主缆昨日架设完成，工人欢呼。", "江面上的航标灯也已经全部点亮了。", DATED),
    ],
)
def test_what_stands_in_its_order_is_left(lines: tuple[Piece | str, ...], lexicon: Lexicon) -> None:
    assert found(page(*lines), lexicon) == []


def test_what_goes_on_with_the_lines_may_stand_elsewhere(lexicon: Lexicon) -> None:
    bridge = ("大桥主缆由九十一根索股组成，工人", "逐根牵引。")
    assert found(page(*EARLY, DATED, rest=bridge), lexicon) == [[3, 1, 2]]


def test_a_stack_of_headlines_over_a_caption_is_no_text(lexicon: Lexicon) -> None:
    heads = [
        piece(0, text, role=Role.HEADLINE) for text in ("既采茶，又炒茶，还卖茶", "一片叶子三笔账")
    ]
    assert found(page(*heads, rest=("茶农在炒茶。",)), lexicon) == []


def test_lines_of_a_text_above_that_breaks_off_are_its_own(lexicon: Lexicon) -> None:
    rest = ("的收购点，价钱比去年高出一成，老", "人也来帮忙。")
    early = ("背着竹篓上山，赶在雨水到来之前把", "头一批鲜叶采下来，当天卖给合作社")
    pieces = page(*early, piece(0, "本报黄山4月8日讯 茶农们都", opens=True), rest=rest)
    assert found(pieces, lexicon) == [[3, 1, 2, 4]]
    pieces[0] = piece(0, "江边的茶园里，")
    assert found(pieces, lexicon) == []


def test_the_lines_are_text_in_their_order(lexicon: Lexicon) -> None:
    early = piece(0, EARLY[0], role=Role.HEADLINE)
    pieces = page(early, EARLY[1], DATED)
    starts = [*late_starts(pieces, lexicon)]
    assert [p.number for p in starts[0].lines] == [3, 1, 2, 4]
    shown = as_text(pieces, starts)
    assert [p.role for p in shown] == [Role.HEADLINE, *[Role.BODY] * 4]
    assert [p.goes_on for p in shown] == [False, True, True, False, True]
    joins = find_joins(shown, lexicon, [start.lines for start in starts], scanned=True)
    assert sorted(joins) == [(1, 2), (2, 4), (3, 1)]


OTHERS = ("水到来以前把头一批鲜叶采下来，当", "天卖到山下，价钱比去年高出一成，")
FOG = "清晨的雾还没散尽，江边的合"


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[int, int], float]:
    """What the words say of one piece and the next, by their numbers; else that they are apart."""
    said: dict[tuple[int, int], float] = {}

    class Given:
        def __init__(self, _: Lexicon) -> None: ...

        def odds(self, tail: Piece, head: Piece) -> float:
            return said.get((tail.number, head.number), -1.0)

    monkeypatch.setattr("generator.segment.reading_order.late_starts.Neighbours", Given)
    return said


Said = dict[tuple[int, int], float]


def test_a_line_like_the_early_ones_that_was_taken_for_a_headline_is_one_of_them(
    lexicon: Lexicon, words: Said
) -> None:
    pieces = page(piece(0, EARLY[0], role=Role.HEADLINE), *OTHERS, FOG)
    words |= {(4, 1): 1.0, (4, 2): 1.7, (1, 2): 0.1, (2, 3): 1.0, (3, 5): 1.0}
    assert found(pieces, lexicon) == [[4, 1, 2, 3, 5]]
    words[1, 2] = -0.1
    assert found(pieces, lexicon) == [[4, 2, 3, 5]]


def test_each_line_more_that_fills_the_column_outweighs_being_set_as_a_headline(
    lexicon: Lexicon, words: Said
) -> None:
    heads = (piece(0, text, role=Role.HEADLINE) for text in (EARLY[0], OTHERS[0]))
    words |= {(4, 1): -0.9, (1, 2): 0.3, (2, 3): 0.3, (3, 5): 0.1}
    assert found(page(*heads, OTHERS[1], FOG), lexicon) == [[4, 1, 2, 3, 5]]


@pytest.mark.parametrize(("rest", "late"), [("成。", True), ("茶农们在炒茶。", False)])
def test_what_stands_below_may_be_the_foot_of_a_paragraph_or_a_caption(
    rest: str, late: bool, lexicon: Lexicon, words: Said
) -> None:
    words |= {(3, 1): 2.0, (1, 2): 1.0, (2, 4): 2.0}
    pieces = page(*OTHERS, FOG, rest=(rest,))
    assert found(pieces, lexicon) == ([[3, 1, 2, 4]] if late else [])
    below = [*pieces[:-1], replace(pieces[-1], goes_on=True)]
    assert found(below, lexicon) == [[3, 1, 2, 4]]


def test_a_letter_that_went_down_with_the_mark_behind_it_leaves_a_line_full(
    lexicon: Lexicon, words: Said
) -> None:
    words |= {(4, 1): 0.5, (1, 2): 0.5, (2, 3): 0.5, (3, 5): 0.5}
    for below, late in (("农、收茶的客商天不亮就", True), ("农和收茶客商，天不亮就", False)):
        lines = ("村口挤满了卖叶的茶", below, "上山，赶在雨水到来以前", "清晨雾还没散尽，")
        pieces = page(*lines, rest=("把鲜叶采下来，当天卖掉",))
        assert found(pieces, lexicon) == ([[4, 1, 2, 3, 5]] if late else [])


@pytest.mark.parametrize("role", [Role.BODY, Role.BYLINE])
def test_the_only_headline_of_a_text_that_a_day_opens_is_none_of_its_lines(
    role: Role, lexicon: Lexicon
) -> None:
    head = piece(0, EARLY[0], role=Role.HEADLINE)
    headed = page(head, DATED, rest=(EARLY[1], *REST))
    assert found(headed, lexicon) == [[2, 1, 3]]
    text = piece(0, "山下的路去年也修好了。", role=role)
    assert found([text, *headed[1:]], lexicon) == []
