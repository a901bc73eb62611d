"""The day of an issue: sidecar, folio line, or the day after the latest dateline."""

import pytest

from generator.enrich.dates import PrintedDay, dateline_date, folio_day, issue_date, latest_day

DATED = "截至2020年7月12日7时，报告1例。"
JULY = [PrintedDay(7, 12)] * 3


def test_the_sidecar_wins_over_all() -> None:
    folio = [PrintedDay(7, 13, 2020)]
    found = issue_date(DATED, JULY, folio, sidecar="2021-01-01")
    assert (found.date, found.source, found.confidence) == ("2021-01-01", "sidecar", 1.0)


def test_the_folio_line_wins_over_datelines() -> None:
    folio = [PrintedDay(7, 14, 2020, weekday=1)]
    found = issue_date(DATED, JULY, folio)
    assert (found.date, found.source) == ("2020-07-14", "printed")


def test_a_folio_line_with_another_weekday_is_doubted() -> None:
    right = issue_date("", [], [PrintedDay(4, 24, 2021, weekday=5)])
    wrong = issue_date("", [], [PrintedDay(4, 24, 2021, weekday=0)])
    assert right.date == wrong.date == "2021-04-24"
    assert wrong.confidence < right.confidence
    assert "weekday" in wrong.reason


def test_a_folio_line_far_from_the_datelines_is_doubted() -> None:
    near = issue_date("", JULY, [PrintedDay(7, 13, 2020)])
    far = issue_date("", JULY, [PrintedDay(11, 13, 2020)])
    assert (near.date, far.date) == ("2020-07-13", "2020-11-13")
    assert far.confidence < near.confidence
    assert "7月12日" in far.reason


def test_of_two_folio_lines_the_one_with_its_year_counts() -> None:
    folio = [PrintedDay(7, 15), PrintedDay(7, 15), PrintedDay(7, 14, 2020)]
    assert issue_date(DATED, JULY, folio).date == "2020-07-14"


def test_a_folio_line_of_no_such_day_is_passed_over() -> None:
    assert issue_date(DATED, JULY, [PrintedDay(2, 30)]).date == "2020-07-13"


def test_a_folio_line_whose_year_nothing_tells_gives_no_day() -> None:
    assert issue_date("", [], [PrintedDay(7, 13)]).date is None


def test_a_folio_line_without_year_takes_it_from_the_text() -> None:
    found = issue_date(DATED, JULY, [PrintedDay(7, 13, weekday=0)])
    assert (found.date, found.source) == ("2020-07-13", "inferred")


def test_a_weekday_refutes_a_year() -> None:
    assert issue_date(DATED, JULY, [PrintedDay(7, 13, weekday=3)]).date is None


def test_the_day_after_the_latest_dateline() -> None:
    found = issue_date(DATED, JULY)
    assert (found.date, found.source) == ("2020-07-13", "inferred")
    assert "2020年7月12日" in found.reason


def test_an_older_wire_story_does_not_move_the_day() -> None:
    found = issue_date(DATED, [PrintedDay(6, 2), *JULY, PrintedDay(7, 10)])
    assert found.date == "2020-07-13"


@pytest.mark.parametrize(
    ("datelines", "text", "expected"),
    [
        ([PrintedDay(12, 31)], "2020年12月30日，启用。", "2021-01-01"),
        ([PrintedDay(12, 31)], "2021年1月1日起，启用。", "2021-01-01"),
        ([PrintedDay(12, 31), PrintedDay(1, 1)], "2020年12月30日，启用。", "2021-01-02"),
        ([PrintedDay(2, 28)], "2020年2月27日，启用。", "2020-02-29"),
        ([PrintedDay(2, 28)], "2021年2月27日，启用。", "2021-03-01"),
    ],
)
def test_the_year_turns(datelines: list[PrintedDay], text: str, expected: str) -> None:
    assert issue_date(text, datelines).date == expected


def test_a_dateline_that_prints_its_year_gives_it() -> None:
    found = issue_date("", [PrintedDay(12, 30, 2020), PrintedDay(1, 1)])
    assert found.date == "2021-01-02"


@pytest.mark.parametrize(
    ("text", "datelines"),
    [
        ("", []),
        ("2020年上半年，全市增长。", []),
        ("没有一个年份。", JULY),
        ("2019年，他回到家乡。", JULY),
        ("截至2020年7月12日", [PrintedDay(2, 30), PrintedDay(13, 1)]),
    ],
)
def test_without_evidence_there_is_no_date(text: str, datelines: list[PrintedDay]) -> None:
    found = issue_date(text, datelines)
    assert (found.date, found.source, found.confidence) == (None, None, 0)
    assert found.reason


@pytest.mark.parametrize(
    ("days", "latest"),
    [
        ([(3, 29), (3, 5)], (3, 29)),
        ([(12, 31), (1, 1)], (1, 1)),
        ([(12, 28), (12, 31)], (12, 31)),
        ([(1, 2), (12, 20), (12, 31)], (1, 2)),
        ([(3, 29), (3, 29), (3, 28), (8, 29)], (3, 29)),  # a lone misprint far ahead
        ([(3, 28), (3, 29), (3, 29), (4, 2)], (4, 2)),  # alone, but not far
        ([(3, 29), (3, 29), (3, 29), (8, 29), (8, 29)], (8, 29)),  # twice is no misprint
        ([(3, 29), (8, 29)], (8, 29)),  # who could tell
    ],
)
def test_the_latest_of_days_without_year(
    days: list[tuple[int, int]], latest: tuple[int, int]
) -> None:
    assert latest_day([PrintedDay(*day) for day in days]) == PrintedDay(*latest)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2021年4月24日 星期六 第8版", PrintedDay(4, 24, 2021, 5)),
        ("2021 年 4 月 24日　星期日", PrintedDay(4, 24, 2021, 6)),
        ("8 2021年4月24日 农历三月十三 星期六", PrintedDay(4, 24, 2021, 5)),
        ("4月24日 星期六 责任编辑：某某", PrintedDay(4, 24, None, 5)),
        ("2021.4.24 星期六 A08", PrintedDay(4, 24, 2021, 5)),
        ("2021-4-24", PrintedDay(4, 24, 2021)),
        ("2021年2月30日", None),
        ("第8版 责任编辑：某某", None),
    ],
)
def test_the_day_of_a_folio_line(line: str, day: PrintedDay | None) -> None:
    assert folio_day(line) == day


def test_a_dateline_is_dated_by_its_issue() -> None:
    assert dateline_date(PrintedDay(3, 29), "2020-03-30") == "2020-03-29"
    assert dateline_date(PrintedDay(12, 31), "2021-01-01") == "2020-12-31"
    assert dateline_date(PrintedDay(2, 29), "2021-03-01") == "2020-02-29"
    assert dateline_date(PrintedDay(3, 29), None) is None
    assert dateline_date(PrintedDay(3, 29, 2019), None) == "2019-03-29"
