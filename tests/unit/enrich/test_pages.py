"""What folio lines and labels say of a page."""

from __future__ import annotations

import pytest

from generator.enrich.pages import page_number, page_section
from generator.enrich.slugs import Section

KNOWN = (Section("要闻", "yaowen"), Section("理论", "lilun"), Section("镜头", "jt", column=True))


@pytest.mark.parametrize(
    ("folio", "number"),
    [
        (["2021年4月24日 星期六 第8版"], "8"),
        (["2021年4月3日 星期六 8 要闻"], "8"),
        (["A03"], "A03"),
        (["第三版"], "三"),
        (["2021年4月24日 星期六"], None),
        (["第2版", "第3版"], None),
        ([], None),
    ],
)
def test_the_number_is_the_one_that_the_folio_prints(folio: list[str], number: str | None) -> None:
    assert page_number(folio) == number


def test_the_label_of_the_page_is_the_one_that_is_no_column() -> None:
    assert page_section(["镜头", "要 闻"], [], KNOWN) == "要闻"
    assert page_section(["要闻", "理论"], [], KNOWN) is None
    assert page_section(["镜头"], [], KNOWN) is None


def test_a_folio_line_names_the_page_where_no_label_stands() -> None:
    assert page_section([], ["2021年4月3日 星期六 8 要闻"], KNOWN) == "要闻"
