"""What a line that may stand in columns abreast goes on with, how wide it is, where it may part."""

from __future__ import annotations

import pytest

from generator.clean.columns.cells import rows_of
from generator.clean.columns.desk import Desk, Piece
from generator.model import Span
from tests.unit.clean.dumps import Lexicon, desk_of, lines_of


def piece(string: str) -> Piece:
    (row,) = rows_of(string, [Span(0, len(string))])
    return Piece(string, row)


def test_how_wide_a_line_is_depends_on_how_its_marks_and_spaces_are_set() -> None:
    assert (piece("茶农，采茶").least, piece("茶农，采茶").most) == pytest.approx((4.7, 5.0))
    assert piece("茶 农").least == pytest.approx(2.0)
    assert piece("茶 农").most == pytest.approx(2.6)


@pytest.mark.parametrize(
    ("above", "below", "against"),
    [
        ("茶农们天不亮就背着竹篓上", "山，赶在雨水到来之前", 0.0),
        # a line that breaks off far from the edge
        ("茶农们，就背着竹篓", "山，赶在雨水到来之前", 1.0),
        ("春茶开采", "山，赶在雨水到来之前", 0.7),
        # ... unless it ends, as a sentence, or a signature
        ("茶农们上山去了。", "山，赶在雨水到来之前", 0.0),
        # ... though no full line follows the last of a paragraph, where the first ones stand in
        ("茶农们上山去了。", "山，赶在雨水到来之前采茶", 0.6),
        ("茶农们天不亮就上山去了。", "山，赶在雨水到来之前采茶", 0.0),
        ("（王红 李平）", "山，赶在雨水到来之前", 0.0),
        ("特此公告，5月6日", "山，赶在雨水到来之前", 0.0),
        # ... or what stands below could not be parted
        ("茶农们，就背着竹篓", "2014JHT3号茶山，赶在", 0.0),
        # a text begins
        ("茶农们天不亮就背着竹篓上", "本报巢湖5月6日讯", 0.8),
    ],
)
def test_what_speaks_against_a_line_below_another(above: str, below: str, against: float) -> None:
    desk = desk_of(above, below)
    assert desk.join(*desk.whole, 12.0, first=False) == pytest.approx(against)


def test_the_first_line_of_a_paragraph_is_full_though_it_stands_in() -> None:
    desk = desk_of("茶农们，就背着竹篓", "山，赶在雨水到来之前")
    assert desk.join(*desk.whole, 12.0, first=True) == pytest.approx(0.0)


class Tea(Lexicon):
    """Knows one word."""

    def likelihood(self, text: str) -> float:
        return -float(len(text)) + 3 * ("茶园" in text)


def test_a_word_that_crosses_tells_what_a_full_line_goes_on_with() -> None:
    text = "茶农们天不亮就背着竹茶\n园，赶在雨水到来之前"
    desk = Desk(text, rows_of(text, lines_of(text)), Tea())
    assert desk.join(*desk.whole, 11.0) == pytest.approx(-1.5)
    assert desk.join(*desk.whole, 30.0) > 0


class Sequels(Lexicon):
    """Knows that one line goes on with the other."""

    def goes_on(self, above: str, below: str) -> float:
        return 4.0 if "茶农" in above and "雨水" in below else -4.0


def test_what_may_follow_tells_what_a_full_line_goes_on_with() -> None:
    text = "茶农们天不亮就背着竹篓上\n山，赶在雨水到来之前\n册绘本和科普读物，每天"
    desk = Desk(text, rows_of(text, lines_of(text)), Sequels())
    tea, rain, books = desk.whole
    assert desk.join(tea, rain, 12.0) == pytest.approx(-1.0)
    assert desk.join(tea, books, 12.0) == pytest.approx(1.0)


def test_a_space_beside_a_figure_or_where_one_stands_anyway_says_less() -> None:
    told = [desk_of(line).whole[0].spaces for line in ("一半， 健康", "的17 1460元", "记者 张红")]
    assert told == pytest.approx([1.5, 0.6, 0.375])


def test_columns_may_meet_at_every_wide_space() -> None:
    """Where a single one would say nothing: before a mark, behind a byline, beside a figure."""
    for space, parts in ((" ", False), ("  ", True)):
        for before, after in (
            ("茶园", "，竹篓"),
            ("（记者 李雷）", "竹篓里"),
            ("收入820", "元人民币"),
        ):
            desk = desk_of(f"{before}{space}{after}")
            assert desk.parting[0][-1] is parts
    assert desk_of("一半  17个").whole[0].spaces > desk_of("一半 17个").whole[0].spaces


def test_a_figure_and_its_unit_are_not_parted() -> None:
    assert desk_of("养老保险费8822家30.26 万元、工伤保险费").parting == [[False, False]]
    assert desk_of("唐古拉山镇长江源村的17 1460元，发钱那天").parting == [[False, True]]
