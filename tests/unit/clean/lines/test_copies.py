"""What a dump prints twice, one copy below the other, is read once."""

from __future__ import annotations

import pytest

from generator.model import CleanPage
from tests.unit.clean.test_pages import cleaned

TEXT = "茶农在清明之前上山采下头茬嫩\n叶一斤鲜叶要掐三万多个芽头全\n"


def strings(page: CleanPage) -> list[str]:
    return [line.string for block in page.blocks for line in block.lines]


@pytest.mark.parametrize(
    ("rows", "once"),
    [
        (["皖南春茶开采", "皖南春茶开采"], ["皖南春茶开采"]),
        (["茶农笑了", "茶园绿了", "茶农笑了", "茶园绿了"], ["茶农笑了", "茶园绿了"]),
        (["茶农笑了", "茶农笑了", "茶园绿了", "茶园绿了"], ["茶农笑了", "茶园绿了"]),
        (["茶农笑了", "茶农笑了 茶园绿了", "茶园绿了"], ["茶农笑了", "茶园绿了"]),
        (["茶农笑了", "茶农笑了 茶园", "茶园"], ["茶农笑了", "茶园"]),
        (
            ["谁来接过", "老茶农的锅？", "谁来接过", "老茶农的锅？ 茶园绿了", "茶园绿了"],
            ["谁来接过", "老茶农的锅？", "茶园绿了"],
        ),
        (["谁来接过老茶农的锅？", "谁来接过老茶农的锅？"], ["谁来接过老茶农的锅？"]),
    ],
)
def test_a_headline_and_its_copy_are_one(rows: list[str], once: list[str]) -> None:
    page = cleaned("\n".join(rows) + "\n" + TEXT)
    assert strings(page)[: len(once)] == once
    assert [line.display for line in page.blocks[0].lines[: len(once)]] == [True] * len(once)
    assert {repair.rule for repair in page.repairs} == {"doubled_line"}


@pytest.mark.parametrize(
    "rows",
    [
        ["好的", "好的"],
        ["茶就炒好了。", "茶就炒好了。"],
        ["27.6", "27.6"],
        ["茶农笑了", "茶农笑"],
        ["山茶开了呀！", "山茶开了呀！"],
        ["茶农笑了", "茶农笑了 茶园绿了"],
    ],
)
def test_what_chance_or_a_refrain_repeats_stays(rows: list[str]) -> None:
    page = cleaned("\n".join(rows) + "\n" + TEXT)
    assert strings(page)[:2] == rows


def test_both_copies_belong_to_the_line() -> None:
    raw = "皖南春茶开采\n皖南春茶开采\n" + TEXT
    line = cleaned(raw).blocks[0].lines[0]
    assert raw[line.raw.start : line.raw.end] == "皖南春茶开采\n皖南春茶开采"
    assert line.text.origin == tuple(range(6))
