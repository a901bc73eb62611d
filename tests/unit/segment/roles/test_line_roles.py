"""What lines show of themselves: who wrote, who signs, who edited, what stands over briefs."""

from __future__ import annotations

import pytest

from generator.pipeline.desk import Desk
from generator.segment.pieces.piece import Role
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, TEA_HEAD, set_in
from tests.unit.segment.roles.test_page_rows import rows_on


@pytest.mark.parametrize(
    ("line", "writes"),
    [
        ("李清荷", True),
        ("李清荷（壮族）", True),
        ("合肥 张建国", True),
        ("茶山", False),
        ("李清荷说", False),
    ],
)
def test_the_name_right_below_a_text_is_its_authors(desk: Desk, line: str, writes: bool) -> None:
    page = f"{set_in(TEA)}{line}\n\n{set_in(BRIDGE)}"
    rows = rows_on(page, desk)
    (shown,) = (row.shown for row in rows if row.string == line)
    assert (shown is not None and shown[0] is Role.BYLINE) is writes


def test_a_name_in_the_middle_of_a_text_is_not(desk: Desk) -> None:
    page = f"{set_in(TEA)}李清荷\n{set_in(BRIDGE)}"
    rows = rows_on(page, desk)
    assert [row.shown for row in rows if row.string == "李清荷"] == [None]


@pytest.mark.parametrize(
    "above", [TEA_HEAD, TEA[:10], "茶农" + TEA[:16]], ids=["headline", "short", "full"]
)
@pytest.mark.parametrize(
    "line", ["责任编辑：李雷 版式策划：韩梅 校对：王海", "本版编辑 李雷 韩梅 美编 王海"]
)
def test_who_edited_the_page_is_told_right_below_any_line(
    desk: Desk, above: str, line: str
) -> None:
    page = set_in(TEA) + set_in(BRIDGE) + f"{above}\n{line}\n"
    rows = rows_on(page, desk)
    assert rows[-1].shown is not None
    assert rows[-1].shown[0] is Role.EDITORS


@pytest.mark.parametrize(
    ("line", "byline"), [("口述/李雷 整理/王芳", True), ("口述历史馆开馆", False)]
)
def test_who_did_what_is_told_right_below_a_full_line(
    desk: Desk, line: str, *, byline: bool
) -> None:
    page = f"{TEA_HEAD}\n——茶农{TEA[:15]}\n{line}\n{set_in(TEA)}{set_in(BRIDGE)}"
    rows = rows_on(page, desk)
    assert (rows[2].shown is not None and rows[2].shown[0] is Role.BYLINE) is byline


@pytest.mark.parametrize(
    ("below", "label"),
    [
        ("山坡上的新茶园", True),
        ("茶香", False),  # no longer than the name itself
        ("新茶园开园了。", False),
        ("2021年5月7日 星期五", False),
        (TEA[:18], False),
    ],
    ids=["headline", "as short", "sentence", "folio", "text"],
)
def test_the_name_of_a_column_stands_over_a_headline_below_any_line(
    desk: Desk, below: str, *, label: bool
) -> None:
    page = f"{set_in(TEA)}茶农把背篓放\n民生关注\n{below}\n{set_in(BRIDGE)}{set_in(SCHOOL)}"
    (shown,) = (row.shown for row in rows_on(page, desk) if row.string == "民生关注")
    assert (shown is not None and shown[0] is Role.LABEL) is label


@pytest.mark.parametrize(
    ("brief", "label"),
    [
        (f"本报黄山5月6日讯 {BRIDGE}", True),
        (f"▲{BRIDGE}", True),
        (f"一、{BRIDGE}", False),
        (BRIDGE, False),
    ],
    ids=["dated", "bulleted", "numbered", "not"],
)
def test_a_label_of_briefs_stands_over_a_dated_or_bulleted_one_below_any_line(
    desk: Desk, brief: str, *, label: bool
) -> None:
    page = f"{set_in(TEA)}茶农{TEA[:16]}\n茶乡短波\n{set_in(brief)}"
    rows = rows_on(page, desk)
    (shown,) = (row.shown for row in rows if row.string == "茶乡短波")
    assert (shown is not None and shown[0] is Role.LABEL) is label


@pytest.mark.parametrize(("indent", "role"), [("", Role.SIGNATURE), ("　　", None)])
def test_a_dateline_by_itself_signs_what_is_above_unless_it_stands_in(
    desk: Desk, indent: str, role: Role | None
) -> None:
    dateline, rest = f"{indent}新华社合肥5月6日电\n", f"{SCHOOL[:18]}\n{SCHOOL[18:30]}。\n"
    page = f"{set_in(TEA)}{dateline}\n{rest}\n{set_in(BRIDGE)}"
    rows = rows_on(page, desk)
    (found,) = (row for row in rows if row.string.startswith("新华社"))
    assert (found.shown and found.shown[0]) is role
    assert found.dated is (role is None)


@pytest.mark.parametrize("above", ["\n", "采下鲜叶"])
def test_below_a_text_that_lost_its_stop_who_signs_in_two_lines_stands_apart(
    desk: Desk, above: str
) -> None:
    page = f"{set_in(TEA[:-1])}{above}（作者单位：渡口镇渡口村初级\n中学）\n\n{set_in(BRIDGE)}"
    rows = rows_on(page, desk)
    signed = [row.string for row in rows if row.shown and row.shown[0] is Role.SIGNATURE]
    assert signed == ["（作者单位：渡口镇渡口村初级", "中学）"]


@pytest.mark.parametrize(
    ("greeting", "writes"), [("编辑同志：", True), ("", False)], ids=["letter", "news"]
)
def test_a_letter_is_signed_even_by_a_name_that_could_be_words(
    desk: Desk, greeting: str, *, writes: bool
) -> None:
    page = f"{set_in(greeting + TEA)}石桥县茶山镇 敖清明\n春茶上市\n{set_in(BRIDGE)}"
    (shown,) = (row.shown for row in rows_on(page, desk) if row.string.endswith("清明"))
    assert (shown is not None and shown[0] is Role.BYLINE) is writes


def test_behind_a_dateline_no_letter_goes_on(desk: Desk) -> None:
    page = (
        f"{set_in('编辑同志：' + TEA)}{set_in('本报黄山5月6日讯 ' + BRIDGE)}石桥县茶山镇 敖清明\n"
    )
    assert rows_on(page, desk)[-1].shown is None


@pytest.mark.parametrize(
    ("line", "tells"),
    [
        ("▶2版 山里来了新老师", True),
        ("山里来了新老师 ▶▶2版", True),
        ("▶山里来了新老师", False),
        ("山里来了新老师，见▶2版的人都说好", False),
    ],
)
def test_what_another_page_has_is_no_headline_of_this_one(
    desk: Desk, line: str, *, tells: bool
) -> None:
    page = f"{set_in(TEA)}茶农{TEA[:16]}\n{line}\n{set_in(BRIDGE)}"
    (shown,) = (row.shown for row in rows_on(page, desk) if row.string == line)
    assert (shown is not None and shown[0] is Role.NOISE) is tells


def test_the_day_of_the_page_in_its_margin_is_told_below_anything(desk: Desk) -> None:
    day = "2021年5月7日 星期五 电话：0559-2345678"
    rows = rows_on(set_in(TEA) + set_in(BRIDGE) + f"茶农{TEA[:16]}\n{day}\n", desk)
    assert rows[-1].shown == (Role.FOLIO, "folio line")
    rows = rows_on(set_in(TEA) + f"茶农{TEA[:16]}\n{day}\n" + set_in(BRIDGE) * 2, desk)
    assert [row.shown for row in rows if row.string == day] == [None]


@pytest.mark.parametrize(("indent", "label"), [("　　", True), ("", False)])
def test_a_line_that_does_not_stand_in_above_one_that_does_is_no_text(
    desk: Desk, indent: str, *, label: bool
) -> None:
    texts = [set_in(text, indent=indent) for text in (TEA, BRIDGE, SCHOOL, TEA)]
    page = "\n" + "".join(texts) + "茶乡副刊\n" + texts[2] + texts[3]
    (shown,) = (row.shown for row in rows_on(page, desk) if row.string == "茶乡副刊")
    assert (shown is not None and shown[0] is Role.LABEL) is label


@pytest.mark.parametrize(
    ("pieces", "labelled"), [(("山上", "教育", "有方"), False), (("教育",), True)]
)
def test_a_piece_of_a_headline_set_upright_is_no_label(
    desk: Desk, pieces: tuple[str, ...], labelled: bool
) -> None:
    page = set_in(TEA) + "\n" + "\n".join(pieces) + "\n\n" + set_in(BRIDGE)
    (shown,) = (row.shown for row in rows_on(page, desk) if row.string == "教育")
    assert (shown is not None and shown[0] is Role.LABEL) is labelled


@pytest.mark.parametrize(
    ("line", "writes"), [("祁门县茶叶研究中心 李清荷", True), ("祁门县茶叶研究中心 上山", False)]
)
def test_who_wrote_and_of_which_office_stands_below_a_headline_too(
    desk: Desk, line: str, writes: bool
) -> None:
    page = f"{set_in(BRIDGE)}{TEA_HEAD}\n{line}\n{set_in(TEA)}"
    (shown,) = (row.shown for row in rows_on(page, desk) if row.string == line)
    assert (shown is not None and shown[0] is Role.BYLINE) is writes
