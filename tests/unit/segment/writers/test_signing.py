"""Who signs in brackets, and what in brackets signs nothing."""

from __future__ import annotations

import pytest

from generator.segment.writers.bylines import parse_byline
from generator.segment.writers.signing import signature_in


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        ("（李雷 68岁 退休教师）", "李雷"),
        ("（李雷68 岁退休教师）", "李雷"),
        ("（市第二医院骨科 韩梅梅）", "韩梅梅"),
        ("（黄山区 李雷）", "李雷"),
        ("（韩梅梅 县茶叶站高级农艺师）", None),
        ("（韩梅梅 省茶叶所高级工程师）", "韩梅梅"),
    ],
)
def test_readers_and_experts_sign_with_what_they_are(signature: str, name: str | None) -> None:
    found = signature_in("茶农笑开了颜。" + signature)
    assert (found is not None) is (name is not None)
    if found:
        assert [person.name for person in parse_byline(found[1]).people] == [name]


@pytest.mark.parametrize("note", ["（外一篇）", "（外二首）", "（节选）"])
def test_what_else_a_book_has_is_nobody(note: str) -> None:
    assert parse_byline(note.strip("（）")).people == ()


def test_a_paper_may_be_named_by_its_kind_alone() -> None:
    people = parse_byline("晚报记者李雷文/图").people
    assert [(person.name, person.role) for person in people] == [("李雷", "记者")]


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("（市委宣传部 李雷）", [("李雷", "作者")]),
        ("（大学生 李雷）", [("李雷", "作者")]),
        ("（本报记者李雷 采写）", [("李雷", "记者")]),
        ("（作者 李雷 系合肥大学教授）", [("李雷", "作者")]),
        ("（新华社供本报专稿）", []),
        ("（本文作者为合肥大学教授）", []),
        ("（李雷 口述 韩梅梅 整理）", [("李雷", "口述"), ("韩梅梅", "作者")]),
        ("（李雷 58岁 小学教师）", [("李雷", "作者")]),
        ("（李雷，女，34岁）", [("李雷", "作者")]),
    ],
)
def test_those_who_sign_may_say_who_they_are(printed: str, people: list[tuple[str, str]]) -> None:
    found = signature_in("茶农笑开了颜。" + printed)
    assert found is not None
    assert [(one.name, one.role) for one in parse_byline(found[0], "作者").people] == people
