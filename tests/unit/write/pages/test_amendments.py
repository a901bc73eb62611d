"""编者校订: the article's page tells each correction with before, after, reason and date."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.model import Amendment, Repair, Span
from generator.write.pages.amendments import amendments_list
from tests.unit.write.newsroom import DIRECTORY, LATE, edition, publish


def test_one_correction_is_one_line() -> None:
    one = Amendment("replace", "关干", "关于", "误识", "总编室", "2020-03-09")
    assert amendments_list([one]) == (
        "- 改字：「关干」→「关于」。理由：误识（总编室，2020年3月9日）"
    )


def test_corrections_of_one_reason_stand_together() -> None:
    told = [Amendment("replace", a, b, "漏识") for a, b in (("甲", "乙"), ("丙", "丁"))]
    assert amendments_list([*told, replace(told[0], reason="误识")]) == (
        "- 改字2处。理由：漏识\n    - 「甲」→「乙」\n    - 「丙」→「丁」\n"
        "- 改字：「甲」→「乙」。理由：误识"
    )


def test_each_kind_is_told_in_its_own_words() -> None:
    kinds = [
        (Amendment("join", "…前", "后…", "甲"), "- 接文：「…前」→「后…」。理由：甲"),
        (Amendment("split", "", "新篇…", "甲"), "- 分篇：自「新篇…」起另成一篇。理由：甲"),
        (Amendment("move", "", "栏目：镜", "甲"), "- 移文：移入「栏目：镜」。理由：甲"),
        (Amendment("move", "杂", "", "甲"), "- 移文：移出「杂」。理由：甲"),
        (Amendment("replace", "杂", "", "甲"), "- 改字：删「杂」。理由：甲"),
        (Amendment("retitle", "旧", "新", "甲"), "- 改题：「旧」→「新」。理由：甲"),
        (
            Amendment("set", "地区：无", "地区：通辽市", "甲"),
            "- 更正：「地区：无」→「地区：通辽市」。理由：甲",
        ),
    ]
    assert [amendments_list([one]) for one, _ in kinds] == [text for _, text in kinds]


def test_what_looks_like_markup_stays_text() -> None:
    assert "「\\*甲\\*」→「&lt;b>」" in amendments_list([Amendment("replace", "*甲*", "<b>", "乙")])


def test_the_page_counts_the_repairs_of_the_program_apart(tmp_path: Path) -> None:
    repairs = (
        Repair(Span(0, 1), "甲", "乙", "confused_character"),
        Repair(Span(1, 2), "丙", "丁", "editor: 戊"),
    )
    one = replace(LATE, repairs=repairs, amendments=(Amendment("replace", "丙", "丁", "戊"),))
    publish(edition(one), DIRECTORY, tmp_path)
    text = (tmp_path / "2020/03/05/ddddd.md").read_text()
    assert "- 程序校订1处：形近误识改正。\n    - 「甲」→「乙」，形近误识改正\n" in text
    assert "## 编者校订\n\n- 改字：「丙」→「丁」。理由：戊\n" in text
