"""Lines of the file are cut where something else begins in one."""

from __future__ import annotations

import pytest

from generator.pipeline.desk import Desk
from generator.segment.pieces.piece import Role
from tests.unit.segment.newsprint import BRIDGE, TEA, set_in
from tests.unit.segment.roles.test_page_rows import rows_on


@pytest.mark.parametrize("turn", ["（下转第四版）", "(转 3版)", "（未完，下转第2版）"])
@pytest.mark.parametrize("ends", ["茶农把背篓放", "茶农把背篓放下。", BRIDGE[:18]])
def test_the_page_that_a_text_goes_on_at_stands_apart_from_its_last_words(
    desk: Desk, ends: str, turn: str
) -> None:
    page = f"{set_in(TEA)}{ends}{turn}\n\n{set_in(BRIDGE)}"
    rows = rows_on(page, desk)
    shown = [(row.string, row.shown and row.shown[0]) for row in rows]
    place = [string for string, _ in shown].index(ends)
    assert shown[place][1] is None
    assert shown[place + 1][1] is Role.JUMP


def test_a_page_told_of_inside_a_sentence_does_not(desk: Desk) -> None:
    page = f"{set_in(TEA)}茶农翻到（见第四版）那页。\n"
    rows = rows_on(page, desk)
    assert all(row.shown is None for row in rows)


@pytest.mark.parametrize("signer", ["读者 李雷", "石岭村民　韩梅梅"])
def test_who_signs_a_letter_stands_apart_from_its_last_words(desk: Desk, signer: str) -> None:
    page = f"{set_in(TEA)}茶农把背篓放下。 {signer}\n{set_in(BRIDGE)}"
    shown = {row.string: row.shown and row.shown[0] for row in rows_on(page, desk)}
    assert shown["茶农把背篓放下。"] is None
    assert shown[signer] is Role.BYLINE


def test_who_says_something_signs_nothing(desk: Desk) -> None:
    page = f"{set_in(TEA)}茶农把背篓放下，读者 李雷\n{set_in(BRIDGE)}"
    assert all(row.shown is None for row in rows_on(page, desk))


@pytest.mark.parametrize("note", ["（作者系渡口镇中学教师）", "(作者单位:渡口镇中学)"])
@pytest.mark.parametrize("ends", ["茶农把背篓放下。", "茶农把背篓放下"])
@pytest.mark.parametrize("white", ["\n", ""])
def test_who_the_author_is_stands_apart_from_his_last_words(
    desk: Desk, ends: str, note: str, white: str
) -> None:
    page = f"{set_in(TEA)}{ends}{note}\n{white}{set_in(BRIDGE)}"
    rows = rows_on(page, desk)
    shown = [(row.string, row.shown and row.shown[0]) for row in rows]
    place = [string for string, _ in shown].index(ends)
    assert shown[place + 1][1] is Role.SIGNATURE


@pytest.mark.parametrize("note", ["（作\n者系渡口镇中学教师）", "（作者系渡\n口镇中学教师）"])
def test_who_the_author_is_may_break_over_the_end_of_a_line(desk: Desk, note: str) -> None:
    page = f"{set_in(TEA)}茶农把背篓放下.{note}\n{set_in(BRIDGE)}"
    rows = rows_on(page, desk)
    signs = [row.string for row in rows if row.shown and row.shown[0] is Role.SIGNATURE]
    assert "".join(signs) == note.replace("\n", "")


def test_what_breaks_off_at_the_end_of_a_line_is_no_note(desk: Desk) -> None:
    page = f"{set_in(TEA)}茶农把背篓放下。（作\n揖）\n{set_in(BRIDGE)}"
    assert any(row.string.endswith("放下。（作") for row in rows_on(page, desk))


def test_an_author_told_of_inside_a_sentence_is_no_note(desk: Desk) -> None:
    page = f"{set_in(TEA)}这本书（作者系教师）写了茶农。\n\n{set_in(BRIDGE)}"
    rows = rows_on(page, desk)
    assert any("这本书（作者" in row.string for row in rows)
