"""A headline over several columns parts them, and tells which begin below it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.clean.columns.banners import parted
from generator.clean.columns.cells import rows_of
from generator.clean.columns.galleys import Galley, Run
from generator.clean.columns.heads import below_banners
from generator.clean.columns.joints import apart
from generator.clean.columns.unpicking import _groups
from tests.unit.clean.dumps import WORDS, lines_of, unpicked

ABOVE = ("渡口的老船工刷了桐油，等", "着河水涨起来。")
BELOW = ("  大棚里的草莓红透了，", "游客提着篮子排在门外边，", "棚主说一天能卖三百来斤，", "够本。")
STORIES = """\
          渡口的船又开了
  老船工刷了桐油，等着河      来的。渡船停了整整一冬，
水涨起来。今年开春早，他      船板都裂了，他一块一块换
说三月头上就能走船，对岸      上新的，钉子用了半斤多。
的人都盼着，有人是从县里
          河滩上的草莓大棚
  大棚里的草莓红透了，游      够本的。棚主的儿子也回来
客提着篮子，排在门外边等      了，他在网上卖草莓，一天
着。棚主说一天能卖三百来      能发五十箱，比门口卖得还
斤，一斤十五块，算下来是      要快，就是路费贵了一些。
"""
PITCH = 18
"""Cells from one column to the next."""


def columns(count: int) -> list[Galley]:
    """Columns of text, in each an article's end, three empty rows, and another's lines."""
    found = []
    for number in range(count):
        galley = Galley(left=PITCH * number)
        for row, string in [*enumerate(ABOVE), *enumerate(BELOW, 5)]:
            add(galley, row, " " * galley.left + string)
        found.append(galley)
    return found


def add(galley: Galley, row: int, string: str) -> None:
    galley.add(row, Run(string, rows_of(string, lines_of(string))[0]))


def head(row: int, left: int, string: str) -> Galley:
    made = Galley(left=left)
    add(made, row, " " * left + string)
    return made


def below(galleys: Sequence[Galley]) -> list[tuple[int, int]]:
    """Which columns are parted by a headline, and which they are below it."""
    found = parted(galleys)
    for galley in galleys:
        assert found.cuts.get(id(galley), {2}) <= {2}
    return [
        (number, found.places[id(galley), 2].column)
        for number, galley in enumerate(galleys)
        if (id(galley), 2) in found.places
    ]


@pytest.mark.parametrize(
    ("left", "string", "found"),
    [
        (9, "河滩上的草莓大棚一天卖了三百斤", [(0, 0), (1, 1), (2, 2)]),
        (6, "河滩上的草莓大棚", [(0, 0), (1, 1)]),
        (1, "草莓大棚", []),  # in the middle of nothing
        (18, "河滩上草莓大棚一天卖三百斤鲜果", [(1, 0), (2, 1)]),  # too wide for its column
    ],
)
def test_a_headline_stands_in_the_middle_of_its_columns(
    left: int, string: str, found: list[tuple[int, int]]
) -> None:
    assert below([*columns(3), head(3, left, string)]) == found


def test_a_headline_stands_over_no_column_that_begins_with_a_dateline_after_its_first() -> None:
    galleys = columns(3)
    for number, galley in enumerate(galleys[1:], 1):
        galley.lines = galley.lines[:2]
        for row, string in enumerate(("本报柳河镇三月二日电", *BELOW[1:]), 5):
            add(galley, row, " " * PITCH * number + string)
    # It would stand in the middle of all three; the second and the third are others' texts.
    assert below([*galleys, head(3, 9, "河滩上的草莓大棚一天卖了三百斤")]) == []


@pytest.mark.parametrize(
    ("number", "widest", "found"),
    [(2, BELOW[1], 3), (2, BELOW[1][:8], 0), (0, BELOW[1], 0)],
)
def test_a_last_column_of_short_paragraphs_is_as_wide_as_its_longest_line(
    number: int, widest: str, found: int
) -> None:
    galleys = columns(3)
    column = galleys[number]
    column.lines = column.lines[:2]
    for row, string in enumerate(["  这天卖光了。", widest, "  够本。", "  回家。", "  睡了。"], 5):
        add(column, row, " " * column.left + string)
    assert len(below([*galleys, head(3, 9, "河滩上的草莓大棚一天卖了三百斤")])) == found


def test_a_headline_drawn_twice_is_no_wider() -> None:
    assert len(below([*columns(2), head(3, 6, "河滩上的草莓大棚" * 2)])) == 2
    assert len(below([*columns(2), head(3, 6, "河滩上草莓大棚一天三百" * 2)])) == 2
    assert below([*columns(2), head(3, 6, "河滩上草莓大棚一天三百斤鲜果卖到县城里头")]) == []


def test_a_line_where_its_column_begins_is_a_line_of_it() -> None:
    galleys = columns(2)
    galleys[0].lines[2] = head(5, 2, "大棚里的草莓已经红透").lines[0]
    galleys[1].lines = [(row + (row > 3), run) for row, run in galleys[1].lines]
    assert parted(galleys).over == {}


def test_two_halves_of_a_headline_are_one() -> None:
    halves = head(3, 3, "草莓红了"), head(3, 12, "游客来了")
    assert below([*columns(2), *halves]) == [(0, 0), (1, 1)]


def test_a_line_with_text_beside_it_heads_nothing_there() -> None:
    beside = columns(2)
    add(beside[1], 3, " " * PITCH + "船工收了桨。")
    beside[1].lines.sort(key=lambda line: line[0])
    assert below([*beside, head(3, 6, "河滩上的草莓大棚")]) == []


def test_kicker_and_headline_are_over_the_same_columns() -> None:
    galleys = [*columns(2), head(3, 8, "春耕时节走访"), head(4, 6, "河滩上的草莓大棚")]
    found = parted(galleys)
    assert set(found.over.values()) == {0}
    assert {place.banner for place in found.places.values()} == {0}


def test_what_stands_below_one_headline_is_read_column_by_column() -> None:
    """Both upper texts end there, though no white row parts them from the lower ones."""
    assert "".join(line for group in unpicked(STORIES) for line in group) == (
        "渡口的船又开了"
        "老船工刷了桐油，等着河水涨起来。今年开春早，他说三月头上就能走船，对岸"
        "的人都盼着，有人是从县里来的。渡船停了整整一冬，船板都裂了，他一块一块换"
        "上新的，钉子用了半斤多。"
        "河滩上的草莓大棚"
        "大棚里的草莓红透了，游客提着篮子，排在门外边等着。棚主说一天能卖三百来"
        "斤，一斤十五块，算下来是够本的。棚主的儿子也回来了，他在网上卖草莓，一天"
        "能发五十箱，比门口卖得还要快，就是路费贵了一些。"
    )


def test_a_headline_among_the_lines_of_a_column_is_marked_as_one() -> None:
    galleys = columns(2)
    galleys[0].lines.insert(2, head(3, 6, "河滩上的草莓大棚").lines[0])
    for part in apart(galleys, [], WORDS):
        marks = {line.apart for group in _groups("", [part], 0, 99) for line in group}
        assert marks == {part.top == 3}


def test_a_second_line_over_fewer_columns_leaves_them_together() -> None:
    galleys = [
        *columns(3),
        head(3, 9, "河滩上的草莓大棚一天卖了三百斤"),
        head(4, 24, "河滩上的草莓大棚"),
    ]
    places = parted(galleys).places.values()
    assert sorted(place.column for place in places) == [0, 1, 2]


def test_columns_that_begin_far_below_are_none_of_a_headline() -> None:
    deep = columns(2)
    deep[1].lines = [(row + 4 if row > 3 else row, run) for row, run in deep[1].lines]
    assert below([*deep, head(3, 6, "河滩上的草莓大棚")]) == []


def test_below_another_dateline_a_column_is_under_no_headline() -> None:
    galleys = [*columns(2), head(3, 6, "河滩上的草莓大棚")]
    add(galleys[0], 9, "  本报临江讯 渡口的老船工")
    add(galleys[0], 10, "刷了桐油，等着河水涨起来。")
    parts = apart(galleys, [], WORDS)
    under = {part.lines[0][0]: part.under for part in parts if part.prose and part.left == 0}
    assert under == {0: None, 5: (0, 0), 9: None}


@pytest.mark.parametrize(
    ("row", "left", "found"), [(3, 21, True), (3, 40, False), (1, 21, False), (5, 21, False)]
)
def test_what_stands_between_the_lines_of_a_headline_is_one_of_them(
    row: int, left: int, found: bool
) -> None:
    """Though it is too short to tell over which columns it stands."""
    lines = head(2, 6, "河滩上的草莓大棚"), head(4, 6, "一天卖出三百斤果")
    parts = apart([*columns(2), *lines, head(row, left, "大丰收了")], [], WORDS)
    read = {one: parts[two].lines[0][1].string.strip() for one, two in below_banners(parts).items()}
    assert ("大丰收了" in read.values()) is found


def test_lines_of_a_headline_are_read_before_its_first_column() -> None:
    galleys = [*columns(2), head(3, 8, "春耕时节走访"), head(4, 6, "河滩上的草莓大棚")]
    parts = apart(galleys, [], WORDS)
    assert [
        [galley.lines[0][1].string.strip() for galley in (parts[one], parts[two])]
        for one, two in below_banners(parts).items()
    ] == [["春耕时节走访", "河滩上的草莓大棚"], ["河滩上的草莓大棚", BELOW[0].strip()]]


def test_headlines_of_columns_side_by_side_are_not_one() -> None:
    halves = head(3, 5, "河滩上草莓大棚红了"), head(3, PITCH, "游客来了")
    assert below([*columns(2), *halves]) == []


MIDDLE = "客人从县城里坐车赶过来，"
"""A full line that begins inside a paragraph."""


@pytest.mark.parametrize(
    ("flush", "found"),
    [((1, 2), [(0, 0), (1, 1), (2, 2)]), ((2,), [(1, 0), (2, 1)]), ((), [(1, 0), (2, 1)])],
)
def test_a_headline_is_over_the_columns_from_which_its_text_goes_on(
    flush: Sequence[int], found: list[tuple[int, int]]
) -> None:
    """It stands in the middle of two of them, and of a picture to their right."""
    galleys = columns(3)
    for number in flush:
        galleys[number].lines[2] = head(5, PITCH * number, MIDDLE).lines[0]
    assert below([*galleys, head(3, PITCH + 6, "河滩上的草莓大棚")]) == found


def test_a_byline_among_the_lines_of_a_column_is_read_before_the_first() -> None:
    galleys = [*columns(2), head(3, 8, "河滩上的草莓大棚")]
    galleys[0].lines.insert(2, head(4, 8, "□本报记者 林小满").lines[0])
    parts = apart(galleys, [], WORDS)
    byline = next(n for n, part in enumerate(parts) if part.lines[0][1].starts)
    assert (parts[byline].heading, parts[byline].over) == (None, 0)
    assert parts[below_banners(parts)[byline]].lines[0][1].string.strip() == BELOW[0].strip()
