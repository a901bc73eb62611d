"""Which column a reader goes on in at the foot of another."""

from __future__ import annotations

import pytest

from generator.clean.columns.cells import rows_of
from generator.clean.columns.galleys import Galley, Run
from generator.clean.columns.runs import MOST_TEXTS, Sheet, running_on
from generator.model import Span


class Words:
    """Knows one word, and what follows 赶往."""

    def likelihood(self, text: str) -> float:
        return -float(len(text)) + 5.0 * text.count("竹筐")

    def goes_on(self, above: str, below: str) -> float:
        return 5.0 if above.endswith("赶往") and below.startswith("县城") else 0.0


def galley(top: int, left: int, *strings: str) -> Galley:
    """These lines, one in each row from ``top`` on."""
    made = Galley(left=left)
    for number, string in enumerate(strings, top):
        text = " " * left + string
        made.add(number, Run(text, rows_of(text, [Span(0, len(text))])[0]))
    return made


def after(*galleys: Galley, likely: float = 0.0) -> dict[int, int]:
    return running_on(galleys, Words(), likely)


# A full line has twelve characters. OPEN breaks off inside a word whose end begins CALLED; LATER
# and OTHER begin inside a sentence; LATER breaks off inside one.
OPEN = ("采茶工天亮就进园，竹篓里", "很快铺满嫩绿的芽头，制茶", "师傅在村口等着，人挑着竹")
CALLED = ("筐走出了园子，一天能做三", "百斤干茶。去年卖得好的那", "一款，如今早就断了货。")
OTHER = ("操场铺上草皮，孩子们踢球", "的声音很远就能听见，家长", "们站在场边，都笑了起来。")
LATER = ("的桥修好了，两岸的人来往", "不用再等渡船，赶集的日子", "桥头的小店，生意好了起来")
ENDED = (*OPEN[:2], "师傅在村口等着收青，忙。")
INDENTED = ("  去年卖得好的那一款，", "如今早就断了货，订单要排", "到五月，茶农们都不发愁。")


def test_a_column_runs_on_in_the_next_that_begins_as_high() -> None:
    assert after(galley(3, 0, *OPEN), galley(9, 20, *LATER), galley(3, 20, *OTHER)) == {0: 2}


def test_how_likely_it_must_be_is_told() -> None:
    columns = galley(3, 0, *OPEN), galley(3, 20, *OTHER)
    assert after(*columns) == after(*columns, likely=-9.0) == {0: 1}
    assert after(*columns, likely=99.0) == {}
    doubtful = galley(3, 0, *ENDED), galley(9, 20, *OTHER)
    assert after(*doubtful) == {}
    assert after(*doubtful, likely=-9.0) == {0: 1}


def test_a_text_of_three_columns_is_read_from_left_to_right() -> None:
    columns = [galley(3, left, *LATER) for left in (0, 20, 40)]
    assert after(*columns) == {0: 1, 1: 2}


def test_a_text_does_not_leap_over_the_column_of_another() -> None:
    another = galley(3, 20, "本报临江讯 操场铺上草皮", *OTHER[1:])
    assert after(galley(3, 0, *LATER), another, galley(3, 40, *OTHER)) == {}


def test_nobody_reads_upwards_in_a_column_or_to_the_left() -> None:
    assert after(galley(8, 0, *OPEN), galley(3, 0, *CALLED)) == {}
    assert after(galley(3, 20, *OPEN), galley(3, 0, *CALLED)) == {}


@pytest.mark.parametrize(("tail", "head"), [("竹", 2), ("担", 1)])
def test_a_word_that_runs_over_says_where_a_column_goes_on(tail: str, head: int) -> None:
    one = galley(3, 0, "  春天的茶山，白雾才散，", *OTHER[:2], *OPEN[:2], OPEN[2][:-1] + tail)
    assert after(one, galley(3, 20, *OTHER), galley(6, 20, *CALLED))[0] == head


@pytest.mark.parametrize(("places", "head"), [(("县城", "山上"), 1), (("山上", "县城"), 2)])
def test_what_may_follow_a_word_says_so_too(places: tuple[str, str], head: int) -> None:
    one = galley(12, 0, *OPEN[:2], "师傅背着干茶等车，要赶往")
    texts = [(f"{place}送货的车天亮才开来", *CALLED[1:]) for place in places]
    higher = [galley(row, 20, *lines) for row, lines in zip((3, 7), texts, strict=True)]
    assert after(one, *higher)[0] == head


def test_a_text_that_begins_or_is_set_to_another_measure_is_no_continuation() -> None:
    one = galley(3, 0, *LATER)
    begun = galley(3, 20, "本报临江讯 操场铺上草皮", *OTHER[1:])
    narrow = galley(3, 20, *(line[:8] for line in OTHER))
    assert after(one, galley(3, 20, *OTHER)) == {0: 1}
    assert after(one, begun) == {}
    assert after(one, narrow) == {}


def test_a_galley_with_a_headline_of_its_own_is_no_continuation() -> None:
    # The text stands below its headline, the next column begins higher.
    page = [galley(3, 0, "茶山新绿"), galley(4, 0, *ENDED), galley(2, 20, *INDENTED)]
    assert after(*page) == {1: 2}
    assert after(*page, galley(1, 20, "山里的订单")) == {}


def test_what_stands_between_two_galleys_of_a_column_keeps_them_apart() -> None:
    upper, lower = galley(3, 0, *LATER), galley(10, 0, *OTHER)
    assert after(upper, lower) == {0: 1}
    assert after(upper, lower, galley(7, 0, "古渡口的新船")) == {}
    assert after(upper, lower, galley(7, 20, "古渡口的新船")) == {0: 1}


@pytest.mark.parametrize(
    ("tail", "row", "found"), [("担", 6, {0: 1}), ("担", 11, {}), ("竹", 11, {0: 1})]
)
def test_parts_of_a_column_far_apart_are_one_text_where_a_word_says_so(
    tail: str, row: int, found: dict[int, int]
) -> None:
    upper, lower = galley(3, 0, *OPEN[:2], OPEN[2][:-1] + tail), galley(row, 0, *CALLED)
    upper.source = lower.source = Galley()
    lower.place = len(upper.lines)
    assert after(upper, lower) == found


def test_a_column_is_continued_by_one_only_the_likeliest() -> None:
    assert after(galley(3, 0, *LATER), galley(3, 20, *OTHER), galley(8, 0, *OTHER))[0] == 1


def test_a_column_is_the_continuation_of_one_only_the_likeliest() -> None:
    page = galley(3, 0, *LATER), galley(7, 0, *OPEN), galley(3, 20, *CALLED)
    assert after(*page) == {0: 1, 1: 2}


def test_no_text_comes_back_to_where_it_began() -> None:
    # Lines of a column that stands askew, and at its foot by chance half a word.
    page = galley(3, 4, *CALLED[:2], LATER[2]), galley(7, 2, *LATER), galley(11, 0, *OPEN)
    found = after(*page)
    assert len(found) == len(page) - 1
    for first in range(len(page)):
        at, steps = first, 0
        while at in found and steps < len(page):
            at, steps = found[at], steps + 1
        assert steps < len(page)


def test_more_pieces_than_a_page_has_columns_are_left_alone() -> None:
    page = [galley(3, 0, *OPEN), galley(3, 20, *CALLED)]
    page += [galley(20 + 9 * n, 0, "□操场铺上草皮，") for n in range(MOST_TEXTS - 2)]
    assert after(*page)[0] == 1
    assert after(*page, galley(3, 40, *OTHER)) == {}


SHORT_TEXT = ("操场铺上草皮，孩子们踢球", "的声音很远就能听见，家长", "们站在场边，都笑了起来。")


def test_columns_of_one_text_end_as_low_as_one_another() -> None:
    ended, indented = galley(3, 0, *ENDED), galley(3, 20, *INDENTED)
    assert after(ended, indented) == {0: 1}
    assert after(ended, galley(3, 20, *INDENTED, *SHORT_TEXT)) == {}


def test_columns_with_a_headline_above_each_are_two_texts() -> None:
    page = galley(3, 0, *ENDED), galley(3, 20, *INDENTED)
    assert after(*page, galley(1, 1, "老茶园开采"), galley(1, 21, "古渡口新船")) == {}
    assert after(*page, galley(1, 1, "老茶园开采")) == {0: 1}


def test_a_column_may_begin_with_the_last_line_of_a_paragraph() -> None:
    below = "江边。", *OTHER[:2], "也都来看热闹，桥头小店里"
    page = galley(3, 0, *LATER), galley(3, 20, *below)
    assert after(*page) == {0: 1}
    assert after(page[0], galley(3, 20, "江边的", *below[1:])) == {}


def test_columns_below_one_headline_run_on_in_one_another() -> None:
    """Though the one ends with a paragraph, and the other begins with a full line."""
    one, two = galley(3, 0, *ENDED), galley(3, 20, *OTHER)
    assert after(one, two) == {}
    one.under, two.heading = (4, 0), (4, 1)
    assert after(one, two) == {0: 1}
    two.heading = (5, 0)  # the first below another headline
    assert after(one, two) == {}


def test_another_article_begins_below_the_headline_of_several() -> None:
    one, two = galley(3, 0, *ENDED), galley(3, 20, "本报临江讯 操场铺上草皮", *OTHER[1:])
    one.under, two.heading = (4, 0), (4, 1)
    assert after(one, two) == {}


def signs_of(one: Galley, two: Galley) -> dict[str, float]:
    """What speaks for and against going on from the one in the other."""
    return next(signs for a, b, signs in Sheet([one, two], Words()).pairs() if (a, b) == (0, 1))


def test_nothing_runs_on_in_the_first_column_below_a_headline() -> None:
    one, two = galley(3, 0, *OPEN), galley(3, 20, *LATER)
    assert after(one, two) == {0: 1}
    two.heading = (4, 0)
    assert after(one, two) == {}


def test_an_opening_below_the_same_headline_is_another_text() -> None:
    """Briefs stand side by side below the name of their column."""
    one, two = galley(3, 0, *ENDED), galley(3, 20, "本报临江讯 操场铺上草皮", *OTHER[1:])
    one.under, two.heading = (4, 0), (4, 1)
    assert "one_head" not in signs_of(one, two)


def test_a_lone_line_is_as_wide_as_the_column_that_it_was_cut_from() -> None:
    whole = galley(3, 0, *OPEN, *LATER)
    one, two = galley(3, 0, OPEN[0]), galley(4, 0, *OPEN[1:], *LATER)
    assert "fits" in signs_of(one, two)
    one.source, two.source, two.place = whole, whole, 1
    assert "same" in signs_of(one, two)
