"""The year of a page that prints none: what shows it, and what only seems to."""

import pytest

from generator.enrich.years import plain, year_of


def year(text: str, month: int = 3, day: int = 29) -> int | None:
    found = year_of(plain(text), month, day)
    return found.year if found else None


@pytest.mark.parametrize(
    ("text", "month", "day", "expected"),
    [
        ("截至2020年7月12日7时，新增1例。", 7, 12, 2020),
        ("截至 2020 年 7 月 12\n日7时", 7, 12, 2020),
        ("截至20\n20年7月12日", 7, 12, 2020),
        ("截至２０２０年７月１２日", 7, 12, 2020),
        ("2020年7月19日将举行比赛。", 7, 12, 2020),
        ("2020年7月20日将举行比赛。", 7, 12, None),  # eight days off
        ("2021年1月3日将举行比赛。", 12, 31, 2020),
        ("2020年12月30日举行了比赛。", 1, 2, 2021),
        ("2020年13月45日", 7, 12, None),
    ],
)
def test_a_full_date_within_a_week(text: str, month: int, day: int, expected: int | None) -> None:
    assert year(text, month, day) == expected


def test_an_anniversary_is_no_evidence() -> None:
    assert year("1921年7月1日，中国共产党诞生。", 6, 30) is None
    assert year("1949年10月1日开国大典。2019年，全市产值增长5%。", 9, 30) is None


def test_of_two_full_dates_the_newer_is_the_page_s() -> None:
    assert year("2011年7月1日开工，2021年7月1日通车。", 6, 30) == 2021


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年（2020年）种植5万亩。", 2020),
        ("2020年（今年）种植5万亩。", 2020),
        ("今年是2020年。", 2020),
        ("2020年目前为止降水偏少。", 2020),
        ("去年（2019年）种植5万亩。", 2020),
        ("明年（2021年）计划种植5万亩。", 2020),
        ("目前，2019年的项目已完工。", None),
        ("该项目2018年开工，目前已建成。", None),
        ("今年以来，比2019年增长。", None),
        ("2025年今年底前", None),
        ("今年（2020年）种植。今年（2021年）种植。", None),  # they contradict each other
    ],
)
def test_a_year_beside_this_year(text: str, expected: int | None) -> None:
    assert year(text) == expected


RUNNING = "开展2019年度考核。适当下调2020年纳税定额。今年2月份已退费。"


def test_a_closed_year_and_the_next_still_running() -> None:
    assert year(RUNNING) == 2020


@pytest.mark.parametrize(
    "text",
    [
        RUNNING.replace("2019年度", "年度"),  # no closed year before it
        RUNNING.replace("下调2020年纳税定额", "下调纳税定额"),  # nothing running
        RUNNING.replace("今年2月份已退费", "退费"),  # the page never speaks of its present
        RUNNING + "2020年，全市产值增长5%。",  # the year is looked back on
        RUNNING + "2021年通车里程达到800公里。",  # a later one is
        "今年，到2025年力争翻番。2024年完成任务。",  # a goal
        "今年增长。2018年完成任务，2019年完成任务。",
        "今年的目标。2018年，全市完成投资。2019年，他回到家乡。",  # mere background
    ],
)
def test_other_years_prove_nothing(text: str) -> None:
    assert year(text) is None


def test_a_plan_for_next_year_made_in_december_is_not_this_year() -> None:
    text = "今年收官。2020年完成投资9亿元。2021年计划投资10亿元。"
    assert year(text, 12, 20) is None
    assert year(text, 3, 20) == 2021


def test_a_part_of_a_year_that_has_begun_counts_in_december_too() -> None:
    text = "今年收官。2019年度考核。对2020年上半年贷款到期后续贷。"
    assert year(text, 12, 20) == 2020


def test_what_is_planned_to_be_completed_is_not_completed() -> None:
    assert year("目前，2019年完成9公里。2020年计划完成10公里。") == 2020
    assert year("目前，2018年完成9公里。2019年计划的10公里已全部完成。") is None


def test_numbers_that_stand_apart_stay_apart() -> None:
    assert plain("128 家 505.17 万\n元 152\n2020 年").split() == ["128家505.17万元152", "2020年"]
    assert plain("本报呼伦贝尔 3 月 29 日电") == "本报呼伦贝尔3月29日电"
    assert plain("3 月 2\n9日") == "3月29日"
