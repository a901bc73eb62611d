"""A proof page taken apart: its sections, its rows, what is marked on either side."""

from __future__ import annotations

from markdown import markdown

from generator.publish.proof import proof

PROOF = """\
- 本期：[2020年3月2日](../index.md)

## aaaaa

[草原 · 新讯](../../a.md) · 第3至9行 · 改2处

> **3** 关`干`春耕⏎
> 正忙

关`于`春耕正忙 *〔以下原文缺失〕*

*形近误识改正1处*

> **9** 甲乙

同左

## leftovers

未归入任何文章 · 1处

> **1** &#62;

杂符，没有汉字
""".replace("⏎", "  ")


def test_a_proof_falls_into_articles_and_what_none_has() -> None:
    first, last = proof(markdown(PROOF, extensions=["toc"]))
    assert first.anchor == "aaaaa"
    assert first.head == '<a href="../../a.md">草原 · 新讯</a>'
    assert first.told == "第3至9行 · 改2处"
    assert (last.anchor, last.head, last.told) == ("leftovers", "未归入任何文章", "1处")
    assert (last.rows[0].raw, last.rows[0].clean) == ("&#62;", "杂符，没有汉字")


def test_a_row_shows_what_went_and_what_came_and_why() -> None:
    row, same = proof(markdown(PROOF, extensions=["toc"]))[0].rows
    assert row.line == "3"
    assert row.raw == "关<del>干</del>春耕<br>正忙"
    assert row.clean == '关<ins>于</ins>春耕正忙 <span class="gap">以下原文缺失</span>'
    assert row.why == "形近误识改正1处"
    assert (same.line, same.clean, same.why) == ("9", "同左", "")
