"""What papers call their columns is a label: by its words, its brackets or its mark."""

from __future__ import annotations

import pytest

from generator.pipeline import Desk
from generator.segment.roles.column_names import bare_label, is_column, reason_for_label
from tests.unit.segment.newsprint import (
    BRIDGE_DATED,
    BRIDGE_HEAD,
    TEA_DATED,
    TEA_HEAD,
    articles,
    set_in,
)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("茶乡微讯", True),
        ("茶乡书架", True),
        ("山上的茶坊", False),
        ("追踪报道", True),
        ("便民窗口", True),
        ("让办事窗口", False),
        ("健康提示", True),
    ],
)
def test_columns_have_names_that_papers_like(text: str, is_one: bool) -> None:
    assert is_column(text) is is_one


@pytest.mark.parametrize(
    "text", ["【茶乡人家】", "［茶乡人家］", "●茶乡纵横", "■ 春茶一线", "◎ 茶乡人物"]
)
def test_brackets_and_marks_set_a_column_off_wherever_it_stands(text: str) -> None:
    assert reason_for_label(text, (), alone=False)


@pytest.mark.parametrize(("text", "is_one"), [("走基层", True), ("走山路", False)])
def test_a_column_of_one_word_is_known(text: str, *, is_one: bool) -> None:
    assert is_column(text) is is_one


@pytest.mark.parametrize("text", ["【案情】", "茶乡纵横", "●茶农李雷", "【茶乡人家今年的收成好】"])
def test_parts_of_an_article_and_names_do_not(text: str) -> None:
    assert not reason_for_label(text, (), alone=False)


@pytest.mark.parametrize("label", ["【茶乡纵横】", "〔茶乡纵横〕", "● 茶乡纵横", "◎茶乡纵横"])
def test_a_section_is_named_without_what_sets_its_label_off(label: str, desk: Desk) -> None:
    above = f"{BRIDGE_HEAD}\n\n{set_in(BRIDGE_DATED)}\n"
    found = articles(f"{above}{label}\n{TEA_HEAD}\n\n{set_in(TEA_DATED)}", desk)
    assert [article.section for article in found] == [None, "茶乡纵横"]


def test_a_label_is_told_without_what_sets_it_off() -> None:
    assert bare_label("【茶乡 纵横】") == bare_label("● 茶乡纵横") == "茶乡纵横"
