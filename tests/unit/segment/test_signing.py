"""Who signs in brackets, and what in brackets signs nothing."""

from __future__ import annotations

import pytest

from generator.segment.bylines import parse_byline
from generator.segment.signing import signature_in


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
