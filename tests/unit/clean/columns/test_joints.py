"""Parts of a column come apart where boxes begin beside it, or read on past them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.clean.columns.cells import rows_of
from generator.clean.columns.galleys import Galley, Run, misfit
from generator.clean.columns.joints import apart, ends, headed
from generator.clean.columns.unpicking import stretches_of
from tests.unit.clean.dumps import WORDS, beside, lines_of

LONG = ["  天刚蒙蒙亮，护林员老张就", "背上水壶和干粮，他要走遍这", "一片林子，整整用去三天时间"]
BESIDE = (
    ["  大棚里的草莓红透了，游", "客们提着篮子。"],
    ["  小学校的操场铺上草皮，", "孩子们踢球。"],
)


def parts_of(long: Sequence[str], below: Sequence[str]) -> list[Galley]:
    """The parts of a column beside which boxes end and others begin."""
    text = beside(long, *([*box, head] for box, head in zip(BESIDE, below, strict=True)))
    rows = rows_of(text, lines_of(text))
    column, *boxes = (Galley() for _ in range(5))
    for number, row in enumerate(rows):
        column.add(number, Run(text, row[:1]))
        for box, word in zip(boxes[2 * (number == 2) :], row[1:], strict=False):
            box.add(number, Run(text, (word,)))
    parts = apart([column, *boxes], rows, WORDS)
    return [part for part in parts if part is column or part.source is column]


def cut(long: Sequence[str], below: Sequence[str]) -> list[int]:
    """How many lines these parts have."""
    return [len(part.lines) for part in parts_of(long, below)]


def test_a_full_line_goes_on_past_boxes_that_begin_beside_it() -> None:
    assert cut(LONG, ["  邮递员换了电动三轮，一", "  渡口的老船工刷了桐油，"]) == [3]


@pytest.mark.parametrize(
    ("below", "parts"), [("一片林子，整整用去三天时间", [3]), ("山里的人都叫他护林员老张", [3])]
)
def test_a_sentence_may_end_at_the_foot_of_a_full_line(below: str, parts: list[int]) -> None:
    """A paragraph would stand in, as the first one does."""
    assert cut([LONG[0], LONG[1][:-1] + "。", below], ["邮路上的三轮", "古渡口的新船"]) == parts


def test_where_no_paragraph_stands_in_something_begins_below_a_full_stop() -> None:
    flush = LONG[0].strip() + "背上"
    long = [flush, LONG[1][:-1] + "。", LONG[2]]
    assert cut(long, ["邮路上的三轮", "古渡口的新船"]) == [2, 1]


@pytest.mark.parametrize(("word", "parts"), [("沿着", [3]), ("了这", [2, 1])])
def test_beside_a_headline_a_word_tells_whether_it_goes_on(word: str, parts: list[int]) -> None:
    long = [LONG[0], LONG[1][:-1] + word[0], word[1] + LONG[2][1:]]
    assert cut(long, ["邮路上的三轮", "古渡口的新船"]) == parts


def test_a_credit_is_not_cut_inside_its_brackets() -> None:
    heads = ["邮路上的三轮", "古渡口的新船"]
    assert cut([LONG[0], "走到天黑。（次仁拉姆、扎", "西顿珠）"], heads) == [3]
    assert cut([LONG[0], "走到天黑。（次仁拉姆摄）", "西顿珠）"], heads) == [2, 1]


@pytest.mark.parametrize(
    ("last", "fits"), [("走到天黑。（次仁拉姆、扎", True), ("走到天黑，他又拿起那把旧", False)]
)
def test_the_last_letters_of_a_credit_belong_to_its_column(last: str, fits: bool) -> None:
    column = Galley()
    for row, string in enumerate([*LONG, last, "西顿珠）"]):
        run = Run(string, rows_of(string, lines_of(string))[0])
        if row == len(LONG) + 1:
            assert (misfit(column, run, row) < 1) is fits
        column.add(row, run)


def test_parts_of_a_column_are_one_again_where_nothing_came_between() -> None:
    upper, lower = parts_of(
        [LONG[0], LONG[1][:6] + "。", LONG[2]], ["邮路上的三轮", "古渡口的新船"]
    )
    assert stretches_of([upper, lower]) == [[upper, lower]]
    assert len(stretches_of([upper, Galley(), lower])) == 3
    assert len(stretches_of([lower, upper])) == 2


@pytest.mark.parametrize(
    ("above", "begins"),
    [("采，孩子跑在最前头，一上午", True), ("  本报临江4月2日讯", False)],
)
def test_a_credit_below_a_line_that_breaks_off_begins_another_article(
    above: str, begins: bool
) -> None:
    """But below a dateline it is whose text begins there."""
    lines = [above, "（次仁拉姆 文/图）", "老船工把渡船刷过桐油，停在"]
    text = "\n".join(lines)
    galley = Galley()
    for number, row in enumerate(rows_of(text, lines_of(text))):
        galley.add(number, Run(text, row))
    assert [ends(galley, place) for place in (1, 2)] == [begins, False]


@pytest.mark.parametrize(("rows", "found"), [((4, 6), True), ((4, 9), False)])
def test_a_short_line_heads_the_text_to_which_it_is_nearer(
    rows: tuple[int, int], found: bool
) -> None:
    """Far above the next text it is the last line of this one: a crosshead at the foot."""
    column = Galley()
    head, text = rows
    lines = [*enumerate(LONG), (3, "这片林子整整用去他三天时间。"), (head, "一盏马灯")]
    for row, string in [*lines, (text, "本报临江讯 渡口的老船工刷")]:
        column.add(row, Run(string, rows_of(string, lines_of(string))[0]))
    assert ends(column, 4) is found


@pytest.mark.parametrize(("row", "indent", "found"), [(4, 2, True), (3, 2, False), (4, 0, False)])
def test_below_a_line_that_breaks_off_what_stands_in_is_a_headline(
    row: int, indent: int, found: bool
) -> None:
    """It is as wide as a paragraph's first line, but none begins there."""
    column = Galley()
    lines = [*enumerate(LONG), (row, f"{' ' * indent}邮路上的三轮车今天又来了"), (row + 2, LONG[1])]
    for number, string in lines:
        column.add(number, Run(string, rows_of(string, lines_of(string))[0]))
    assert ends(column, 3) is found


@pytest.mark.parametrize(
    ("row", "indent", "string", "found"),
    [
        (6, 0, "邮路上的三轮车今天又来了", True),
        (5, 2, "邮路上三轮车今天又来了", True),
        (5, 0, "邮路上的三轮车今天又来了", False),
        (6, 0, "三轮车的铃声，今天又响了", False),
    ],
)
def test_a_headline_at_the_foot_of_a_column_is_none_of_its_lines(
    row: int, indent: int, string: str, found: bool
) -> None:
    """It fills its line like text, but stands in or apart, and the sentence goes on elsewhere."""
    column = Galley()
    for number, line in [*enumerate([*LONG, *LONG[1:]]), (row, " " * indent + string)]:
        column.add(number, Run(line, rows_of(line, lines_of(line))[0]))
    assert ends(column, 5) is found


@pytest.mark.parametrize("string", ["本 报 海 州 4 月 2 日 电", "据 新 华 社 北 京 电", "本报讯"])
def test_a_dateline_opens_a_text_though_its_letters_are_driven_apart(string: str) -> None:
    run = Run(string, rows_of(string, lines_of(string))[0])
    assert run.starts
    assert not run.headline


def test_the_lines_of_a_headline_do_not_tell_how_wide_its_column_is() -> None:
    column = Galley()
    for row, string in enumerate(["山茶园开采", "收成看好", "  本报临江4月2日讯（记者"]):
        column.add(row, Run(string, rows_of(string, lines_of(string))[0]))
    full = "林小满）采茶工天亮就进园，竹篓里很快"
    assert misfit(column, Run(full, rows_of(full, lines_of(full))[0]), 3) < 1.0


def test_what_comes_from_another_page_begins_in_the_middle_of_a_column() -> None:
    column = Galley()
    strings = [
        "走到天黑，他又拿起那把旧的",
        "铁锹。",
        "    （上接第一版）",
        "  渡口的老船工刷了桐油，",
    ]
    for row, string in enumerate(strings):
        column.add(row, Run(string, rows_of(string, lines_of(string))[0]))
    assert [place for place in range(1, 4) if ends(column, place)] == [2]


def heads_above(row: str) -> list[str]:
    """The lines that stand above the first two of these columns, each a galley of its own."""
    text = f"{row}\n" + beside(*(column for column in BESIDE))
    rows = rows_of(text, lines_of(text))
    head, one, two = (Galley() for _ in range(3))
    head.add(0, Run(text, rows[0]))
    for number, (left, right) in enumerate(rows[1:], 1):
        one.add(number, Run(text, (left,)))
        two.add(number, Run(text, (right,)))
    return [g.last.string for g in headed(text, [head, one, two]) if g.top == 0]


def test_a_headline_of_two_halves_over_two_columns_is_not_given_to_each() -> None:
    """Its first half begins where none of the first column's alone would."""
    assert heads_above("  草莓红满大棚 小学校的操场") == ["草莓红满大棚", "小学校的操场"]
    assert heads_above("         草莓红满大棚 小学校的操场") == ["草莓红满大棚 小学校的操场"]
