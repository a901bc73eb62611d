"""Lines are cut in two, and closed up again as print reads them."""

from generator.segment.pieces.piece import close_up, cut_line
from tests.unit.segment.newsprint import line


def test_a_line_cut_in_two_shares_its_raw_range() -> None:
    left, right = cut_line(line("春茶 本报讯", 40), 3)
    assert (left.string, right.string) == ("春茶", "本报讯")
    assert (left.raw, right.raw) == ((40, 43), (43, 46))


def test_lines_close_up_but_latin_words_keep_apart() -> None:
    assert close_up([line("采茶").text, line("忙").text]).string == "采茶忙"
    assert close_up([line("green").text, line("tea").text]).string == "green tea"
    closed = close_up([line("green").text, line("tea", 9).text])
    assert len(closed.origin) == len(closed.string)
