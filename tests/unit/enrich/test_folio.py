"""What folio lines and labels say of a page."""

from __future__ import annotations

import pytest

from generator.enrich.folio import page_name, page_number, page_section
from generator.enrich.slugs import Section

KNOWN = (Section("要闻", "yaowen"), Section("理论", "lilun"), Section("镜头", "jt", column=True))


@pytest.mark.parametrize(
    ("folio", "number"),
    [
        (["2021年4月24日 星期六 第8版"], "8"),
        (["2021年4月3日 星期六 8 要闻"], "8"),
        (["A03"], "A03"),
        (["2021.8.6 星期五 A09 民生 编辑 李雷 美编 韩梅梅"], "A09"),
        (["3 综合新闻 徽州日报 2021年4月3日 星期六"], "3"),
        (["第三版"], "三"),
        (["2021年4月24日 星期六"], None),
        (["第2版", "第3版"], None),
        ([], None),
    ],
)
def test_the_number_is_the_one_that_the_folio_prints(folio: list[str], number: str | None) -> None:
    assert page_number(folio) == number


def test_the_label_of_the_page_is_the_one_that_is_no_column() -> None:
    assert page_section(["镜头", "要 闻"], [], [], KNOWN) == "要闻"
    assert page_section(["要闻", "理论"], [], [], KNOWN) is None
    assert page_section(["镜头"], [], ["镜头"], KNOWN) is None


def test_a_folio_line_names_the_page_where_no_label_stands() -> None:
    assert page_section([], ["2021年4月3日 星期六 8 要闻"], [], KNOWN) == "要闻"


@pytest.mark.parametrize(
    ("folio", "name"),
    [
        (["2021年4月3日 星期六 第8版 社会·民生"], "社会·民生"),
        (["2021年4月3日 星期六 农历二月廿二 总第12345期"], None),
        (["徽州日报 2021年4月3日 星期六"], None),
        (["04 茶乡 2021年4月3日", "责任编辑：李雷 版式策划：韩梅梅"], "茶乡"),
        (["第8版", "茶乡 第8版"], "茶乡"),
        (["茶乡 第8版", "山乡 第8版"], None),
    ],
)
def test_the_name_of_a_page_is_what_its_folio_prints_beside_day_and_number(
    folio: list[str], name: str | None
) -> None:
    assert page_name(folio) == name
    assert page_section([], folio, [], ()) == name


def test_the_one_label_of_the_margin_names_the_page() -> None:
    assert page_section(["山水", "工地"], ["第8版"], ["山 水"], KNOWN) == "山水"
    assert page_section(["山水", "工地"], ["第8版"], ["山水", "工地"], KNOWN) is None


def test_what_the_margin_prints_wins_over_a_known_label_elsewhere() -> None:
    assert page_section(["要闻"], ["茶乡 第8版"], [], KNOWN) == "茶乡"
    assert page_section(["要闻", "山水"], ["第8版"], ["山水"], KNOWN) == "山水"
    assert page_section([], ["徽州要闻 第8版"], [], KNOWN) == "徽州要闻"


def test_no_day_and_no_number_in_a_line_of_its_own_is_a_name() -> None:
    assert page_name(["2019年9月17日", "星期二", "第五版"]) is None
    assert page_name(["星期二", "民 生"]) == "民生"


def test_a_name_set_apart_letter_by_letter_is_one() -> None:
    assert page_section([], ["理 论", "第8版"], [], KNOWN) == "理论"


def test_the_name_may_stand_in_front_of_the_editors() -> None:
    assert page_section([], ["茶乡 本版责编：李雷 审读：韩梅梅"], [], ()) == "茶乡"
    assert page_number(["第8版", "茶乡 编辑：李雷 热线：12"]) == "8"


def test_what_stands_over_adverts_names_no_page() -> None:
    known = (*KNOWN, Section("广告", "guanggao"))
    assert page_section(["广告", "山水"], [], ["山水"], known) == "山水"
