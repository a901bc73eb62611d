"""A page's lines become pieces, cut where something else begins and nowhere else."""

from __future__ import annotations

import pytest

from generator.pipeline import Desk
from generator.segment.pieces.piece import TABLE_ROW, Role
from tests.unit.segment.newsprint import (
    BRIDGE,
    BRIDGE_HEAD,
    DATED,
    OTHER,
    SCHOOL,
    TEA,
    pieces_in,
    set_in,
    split,
)

STORIES = set_in(TEA) + set_in(SCHOOL)


def test_paragraphs_and_headlines_are_pieces(desk: Desk) -> None:
    page = f"皖南春茶开采上市\n\n{set_in(TEA)}{set_in(SCHOOL)}"
    assert split(page, desk) == [
        (Role.HEADLINE, "皖南春茶开采上市"),
        (Role.BODY, TEA[:8]),
        (Role.BODY, SCHOOL[:8]),
    ]


def test_pieces_are_numbered_and_have_every_letter(desk: Desk) -> None:
    pieces = pieces_in(f"皖南春茶开采上市\n\n{STORIES}\n第4版\n", desk)
    assert [piece.number for piece in pieces] == list(range(4))
    assert "".join(p.string for p in pieces) == "皖南春茶开采上市" + TEA + SCHOOL + "第4版"


def test_a_page_may_begin_with_an_indented_text(desk: Desk) -> None:
    assert split(set_in(TEA) + set_in(BRIDGE) + set_in(SCHOOL), desk) == [
        (Role.BODY, TEA[:8]),
        (Role.BODY, BRIDGE[:8]),
        (Role.BODY, SCHOOL[:8]),
    ]


def test_a_headline_set_tight_between_two_stories_stands_apart(desk: Desk) -> None:
    page = set_in(TEA) + "送戏下乡暖人心\n" + set_in(SCHOOL)
    assert split(page, desk) == [
        (Role.BODY, TEA[:8]),
        (Role.HEADLINE, "送戏下乡暖人心"),
        (Role.BODY, SCHOOL[:8]),
    ]


def test_a_dateline_behind_a_glued_headline_opens_a_piece(desk: Desk) -> None:
    pieces = pieces_in(set_in(TEA) + "新茶上市价更高" + set_in(DATED + BRIDGE, indent=""), desk)
    assert [p.string[:7] for p in pieces] == [TEA[:7], "新茶上市价更高", DATED[:7]]
    assert [p.starts_article for p in pieces] == [False, False, True]
    assert pieces[2].string == DATED + BRIDGE


def test_the_end_of_a_headline_is_no_part_of_the_name_of_the_paper_below(desk: Desk) -> None:
    text = "晚报讯（记者 李雷）" + BRIDGE
    pieces = pieces_in(f"{set_in(TEA)}\n大桥今天合龙\n{set_in(text, indent='')}", desk)
    assert [p.string[:6] for p in pieces] == [TEA[:6], "大桥今天合龙", "晚报讯（记者"]
    assert [p.starts_article for p in pieces] == [False, False, True]


def test_a_dateline_in_the_middle_of_a_line_after_a_full_stop_opens_a_piece(desk: Desk) -> None:
    pieces = pieces_in(set_in(TEA + OTHER + BRIDGE), desk)
    assert [p.string for p in pieces] == [TEA, OTHER + BRIDGE]


@pytest.mark.parametrize(("names", "opens"), [("（通讯员 韩梅梅）", True), ("", False)])
def test_a_dateline_set_apart_opens_the_text_that_names_its_reporter(
    desk: Desk, names: str, opens: bool
) -> None:
    page = f"{set_in(TEA)}\n本报巢湖5月6日讯\n\n{set_in(names + BRIDGE)}"
    role = Role.BODY if opens else Role.SIGNATURE
    assert (role, "本报巢湖5月6日") in split(page, desk)


def test_a_paper_that_is_quoted_opens_nothing(desk: Desk) -> None:
    text = TEA + "有人转来新华社北京5月6日电的报道，茶农们围着看，都说写的就是自己村里的事。"
    assert [p.string for p in pieces_in(set_in(text), desk)] == [text]


def test_a_short_line_in_the_middle_of_a_sentence_is_no_headline(desk: Desk) -> None:
    page = set_in(TEA) + "　　村民们说，自从修通了进山的公路\n山货下山快多了\n，日子也好过了。\n"
    assert len(pieces_in(page, desk)) == 2


def test_stray_marks_of_a_scan_are_pieces_of_their_own(desk: Desk) -> None:
    text = (
        "茶农们天不亮就背着竹篓上山,赶在雨 水到来之前把头一批鲜叶采下来。合作 社的收购点设在村口。"
    )
    pieces = pieces_in(f"{text}\n\n> (李雷 韩梅梅)\n", desk)
    assert [(p.role, p.string) for p in pieces[1:]] == [
        (Role.NOISE, ">"),
        (Role.SIGNATURE, "（李雷 韩梅梅）"),
    ]


def test_in_a_scan_each_long_line_is_a_piece(desk: Desk) -> None:
    one = "茶农们天不亮就背着竹篓上山,赶在雨 水到来之前把头一批鲜叶采下来。合作 社当天称重当"
    two = "天付款。去年全县有三千多户茶农靠这 一片叶子增加了收入,今年修通了两条 上山的路。"
    pieces = pieces_in(f"{one}\n\n{two}\n", desk)
    assert [p.role for p in pieces] == [Role.BODY, Role.BODY]
    assert [p.goes_on for p in pieces] == [False, True]


def test_the_end_of_what_somebody_said_is_no_headline_though_its_stop_is_lost(desk: Desk) -> None:
    said = ("问他怕不怕高，他笑着说：“守了这么多", "年塔，早惯了”")
    page = "\n\n".join([" ".join([*_lines(TEA), *said]), BRIDGE_HEAD, " ".join(_lines(BRIDGE))])
    assert split(page, desk) == [
        (Role.BODY, TEA[:8]),
        (Role.HEADLINE, BRIDGE_HEAD),
        (Role.BODY, BRIDGE[:8]),
    ]


def _lines(text: str) -> list[str]:
    return [text[i : i + 18] for i in range(0, len(text) // 18 * 18, 18)]


def test_a_small_block_that_ends_with_its_photographer_is_a_caption(desk: Desk) -> None:
    caption = "茶农在黄山脚下的茶园里\n忙着采摘今年的春茶。\n李雷 摄\n"
    found = split(f"{set_in(TEA)}\n{caption}\n{set_in(SCHOOL)}", desk)
    assert found == [
        (Role.BODY, TEA[:8]),
        (Role.CAPTION, "茶农在黄山脚下的"),
        (Role.BODY, SCHOOL[:8]),
    ]


def test_rows_of_cells_are_a_table_and_one_alone_is_none(desk: Desk) -> None:
    rows = "品种　单价　涨幅\n毛峰　180　5%\n猴魁　420　8%\n瓜片　260　3%\n"
    pieces = pieces_in(f"{set_in(TEA)}\n{rows}\n{set_in(SCHOOL)}", desk)
    assert [p.string[:2] for p in pieces if p.reason == TABLE_ROW] == [
        "品种",
        "毛峰",
        "猴魁",
        "瓜片",
    ]
    alone = pieces_in(f"{set_in(TEA)}\n毛峰　180　5%\n\n{set_in(SCHOOL)}", desk)
    assert not any(p.reason == TABLE_ROW for p in alone)


def test_the_spaces_that_part_the_cells_of_a_scan_are_told_though_closed_up(desk: Desk) -> None:
    def scanned(text: str) -> str:
        return " ".join(text[at : at + 18] for at in range(0, len(text), 18))

    heads, *rows = "品种 2号茶 3号茶 4号茶", "黄山 180 175 160", "石门 420 410 390"
    page = [scanned(TEA), scanned(BRIDGE), heads, *rows, scanned(SCHOOL)]
    pieces = pieces_in("\n\n".join(page), desk)
    table = [p.string for p in pieces if p.reason == TABLE_ROW]
    assert table[0] == "品种2号茶3号茶4号茶"
    assert len(table) == 3


def test_a_piece_knows_whether_a_blank_line_stands_above_it(desk: Desk) -> None:
    pieces = pieces_in(f"皖南春茶开采上市\n{set_in(TEA)}\n巢湖新大桥合龙\n{set_in(BRIDGE)}", desk)
    assert [p.tight for p in pieces] == [False, True, False, True]


def test_a_page_without_a_line_has_no_piece(desk: Desk) -> None:
    assert pieces_in("", desk) == []


def test_the_office_that_signs_a_notice_is_cut_from_its_last_line(desk: Desk) -> None:
    notice = "经研究，决定自即日起受理申报，逾期不再受理。"
    page = f"{set_in(TEA)}\n{notice}　巢湖市水务建设有限公司\n2021年5月6日\n"
    assert [p.string for p in pieces_in(page, desk)][-2:] == [
        "巢湖市水务建设有限公司",
        "2021年5月6日",
    ]
    inside = f"{set_in(TEA)}\n{notice}　巢湖市水务建设有限公司\n负责解释。\n"
    assert pieces_in(inside, desk)[-1].string.endswith("有限公司负责解释。")


def test_how_to_reach_who_gave_a_notice_is_part_of_it(desk: Desk) -> None:
    contact = "联系电话：0565-82300XX；电子邮箱：ch@example.cn。"
    notice = "巢湖市水务局公开征集意见，五月底截止。"
    below = pieces_in(f"{set_in(TEA)}\n{notice}\n{contact}\n", desk)
    assert below[-1].role is Role.BODY
    apart = pieces_in(f"{set_in(TEA)}\n{notice}\n\n{contact}\n", desk)
    assert apart[-1].role is Role.EDITORS


def test_in_a_scan_how_to_reach_someone_inside_the_page_is_of_a_notice(desk: Desk) -> None:
    """At its foot the page says how to reach its editors."""
    contact = "联系电话：0565-82300XX；电子邮箱：ch@example.cn。"
    texts = [
        set_in(text, indent="").strip().replace("\n", " ") for text in (TEA, BRIDGE, SCHOOL) * 2
    ]
    inside = "\n\n".join((*texts, contact, "巢湖市水务局", *texts))
    found = {piece.string: piece.role for piece in pieces_in(inside, desk)}
    assert found[contact] is Role.BODY
    foot = "\n\n".join((*texts, contact))
    assert pieces_in(foot, desk)[-1].role is Role.EDITORS


def test_a_line_in_brackets_right_below_a_text_is_a_note_on_it(desk: Desk) -> None:
    note = "（数据截至5月14日）"
    page = f"皖南春茶开采上市\n\n{set_in(TEA)}{note}\n\n巢湖大桥提前合龙\n\n{set_in(BRIDGE)}"
    assert split(page, desk)[2] == (Role.BODY, note[:8])
    page = f"皖南春茶开采上市\n{note}\n\n{set_in(TEA)}\n{set_in(BRIDGE)}"
    assert split(page, desk)[1] == (Role.HEADLINE, note[:8])


def test_a_column_is_known_by_how_papers_call_it_where_it_stands_alone(desk: Desk) -> None:
    page = f"{set_in(TEA)}\n皖江动态\n\n{set_in(BRIDGE)}"
    assert (Role.LABEL, "皖江动态") in split(page, desk)
    tight = f"{set_in(TEA)}\n皖江动态\n{set_in(BRIDGE)}"
    assert (Role.LABEL, "皖江动态") not in split(tight, desk)


def test_a_line_that_ends_inside_a_number_is_no_headline(desk: Desk) -> None:
    notice = "巢湖市水务局公开征集意见，五月底截止。"
    page = f"{set_in(TEA)}\n{notice}\n联系电话：0565-\n82300XX。\n"
    assert Role.HEADLINE not in [role for role, _ in split(page, desk)]


def test_a_short_line_beside_the_folio_line_names_the_page(desk: Desk) -> None:
    head = "2021年5月7日 星期五 第4版\n\n茶乡·山水\n\n"
    page = f"{head}皖南春茶开采上市\n\n{STORIES}"
    assert split(page, desk)[:3] == [
        (Role.FOLIO, "2021年5月7"),
        (Role.FOLIO, "茶乡·山水"),
        (Role.HEADLINE, "皖南春茶开采上市"),
    ]
    above_a_dateline = split(f"{head}{set_in(DATED + TEA)}{set_in(SCHOOL)}", desk)
    assert above_a_dateline[1][0] is not Role.FOLIO


def test_a_sentence_that_ends_far_short_of_its_column_ends_its_paragraph(desk: Desk) -> None:
    column = set_in(BRIDGE, 40, indent="")
    page = f"本报记者 李雷 摄影报道\n\n{column}孩子们在岸边放风筝。\n\n大桥合龙\n\n{set_in(TEA)}"
    bodies = [p.string for p in pieces_in(page, desk) if p.role is not Role.HEADLINE]
    assert "孩子们在岸边放风筝。" in bodies


def test_a_question_far_shorter_than_its_answer_is_a_piece_of_its_own(desk: Desk) -> None:
    rows = ["问：头茬茶能卖多少？", "答：比去年多两成，客商都到村口来等着收茶，当天就付款。"]
    question, answer = pieces_in("\n".join(rows), desk)
    assert [question.string, answer.string] == rows
    assert answer.tight
    assert not answer.goes_on


def test_a_stop_at_the_end_of_a_full_line_parts_nothing(desk: Desk) -> None:
    text = (
        "　　茶农们天不亮就背着竹篓上山采茶。\n合作社的收购点设在村口，当天采下的鲜\n叶当天付款。\n"
    )
    first, *_ = pieces_in(text + set_in(BRIDGE) + set_in(SCHOOL), desk)
    assert len(first.lines) == 3


def test_marks_of_a_quotation_in_lines_of_their_own_are_one_with_what_they_quote(
    desk: Desk,
) -> None:
    page = f"﹃﹃\n\n春茶采得早春茶采得早\n\n卖得好卖得好\n\n﹄﹄\n\n{STORIES}"
    assert split(page, desk)[0] == (Role.HEADLINE, "“春茶采得早卖得")
    open_ = split(page.replace("﹄﹄\n", ""), desk)
    assert open_[0] == (Role.HEADLINE, "“")
