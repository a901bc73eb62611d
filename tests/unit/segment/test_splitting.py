"""A page's lines become pieces, cut where something else begins and nowhere else."""

from __future__ import annotations

import pytest

from generator.pipeline import Desk
from generator.segment.pieces import TABLE_ROW, Piece, Role
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, pieces_in, set_in

DATED = "本报黄山5月6日讯（记者 李雷）"
OTHER = "本报巢湖5月6日讯（记者 韩梅梅）"
STORIES = set_in(TEA) + set_in(SCHOOL)


def told(pieces: list[Piece]) -> list[tuple[Role, str]]:
    """Each piece's role and its first letters."""
    return [(piece.role, piece.string[:8]) for piece in pieces]


def split(text: str, desk: Desk) -> list[tuple[Role, str]]:
    return told(pieces_in(text, desk))


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


def test_headline_and_byline_above_a_text_are_two_pieces(desk: Desk) -> None:
    page = "山里来了大篷车\n本报记者 李雷\n" + set_in(TEA)
    assert split(page, desk) == [
        (Role.HEADLINE, "山里来了大篷车"),
        (Role.BYLINE, "本报记者 李雷"),
        (Role.BODY, TEA[:8]),
    ]


def test_a_byline_that_fills_its_line_goes_on_in_the_next(desk: Desk) -> None:
    byline = "□本报记者 李雷 韩梅梅 通讯员 张建国 刘"
    pieces = pieces_in(f"山里来了大篷车\n\n{byline}\n海燕\n\n{set_in(TEA)}", desk)
    assert [p.role for p in pieces] == [Role.HEADLINE, Role.BYLINE, Role.BODY]
    assert pieces[1].string.endswith("刘海燕")


@pytest.mark.parametrize(
    "lines",
    [
        ("本报记者 李雷 韩梅梅 摄影报", "道"),
        ("本报记者 李雷 通讯员 艾尔肯江·", "买买提"),
        ("本报记者 李雷 韩梅梅 通讯", "员 张建国"),
    ],
)
def test_a_byline_may_break_inside_a_role_or_a_name(desk: Desk, lines: tuple[str, str]) -> None:
    page = f"山里来了大篷车\n\n{lines[0]}\n{lines[1]}\n\n{set_in(TEA)}"
    _, byline, _ = pieces_in(page, desk)
    assert (byline.role, byline.string) == (Role.BYLINE, "".join(lines))


def test_the_rest_of_a_broken_byline_is_short_where_text_follows(desk: Desk) -> None:
    """道光年间茶园 would make it a byline: 摄影报道, and a person."""
    page = f"山里来了大篷车\n\n本报记者 李雷 摄影报\n道光年间茶园\n{set_in(TEA, indent='')}"
    assert Role.BYLINE not in [role for role, _ in split(page, desk)]


def test_a_headline_that_begins_with_a_place_names_nobody(desk: Desk) -> None:
    page = f"{set_in(TEA)}黄山区 金银花\n\n{set_in(BRIDGE)}"
    assert Role.BYLINE not in [role for role, _ in split(page, desk)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("高水小区 张建国", Role.BYLINE),
        ("大学生 李雷", Role.BYLINE),
        ("（摘自《安徽日报》）", Role.SIGNATURE),
        ("（新华社合肥5月6日电）", Role.SIGNATURE),
        ("新华社合肥5月6日电", Role.SIGNATURE),
        ("（完）", Role.SIGNATURE),
    ],
)
def test_what_closes_a_text_is_told_from_the_headline_below(
    desk: Desk, line: str, role: Role
) -> None:
    page = f"{set_in(TEA)}{line}\n\n大桥今天合龙\n\n{set_in(BRIDGE)}"
    assert [role for role, _ in split(page, desk)] == [
        Role.BODY,
        role,
        Role.HEADLINE,
        Role.BODY,
    ]


def test_the_first_words_of_a_text_are_no_rest_of_a_byline(desk: Desk) -> None:
    byline = "本报记者 李雷 艾尔肯江·买买提"
    text = "清明节过去\n一月，山上\n茶园仍忙，\n茶农天天上\n山采茶到天\n黑才回来。"
    pieces = pieces_in(f"山里来了大篷车\n\n{byline}\n{text}\n\n{set_in(TEA)}", desk)
    assert [p.string for p in pieces if p.role is Role.BYLINE] == [byline]


def test_a_name_between_a_headline_and_its_text_is_who_wrote_it(desk: Desk) -> None:
    found = split(f"皖南春茶开采上市\n竺可心\n{set_in(TEA)}{set_in(SCHOOL)}", desk)
    assert (Role.BYLINE, "竺可心") in found
    found = split(f"胡静\n{set_in(TEA)}{set_in(SCHOOL)}", desk)
    assert found[0][0] is not Role.BYLINE


@pytest.mark.parametrize("name", ["李璟", "陈 赟"])
def test_a_name_with_a_letter_that_newspapers_rarely_need_signs_too(desk: Desk, name: str) -> None:
    _, author, _ = pieces_in(f"雨中的茶园\n\n{name}\n\n{set_in(TEA)}", desk)
    assert author.role is Role.BYLINE


def test_a_dateline_behind_a_glued_headline_opens_a_piece(desk: Desk) -> None:
    pieces = pieces_in(set_in(TEA) + "新茶上市价更高" + set_in(DATED + BRIDGE, indent=""), desk)
    assert [p.string[:7] for p in pieces] == [TEA[:7], "新茶上市价更高", DATED[:7]]
    assert [p.starts_article for p in pieces] == [False, False, True]
    assert pieces[2].string == DATED + BRIDGE


def test_the_end_of_a_headline_is_no_part_of_the_name_of_the_paper_below(desk: Desk) -> None:
    text = "晚报讯（记者 李雷）" + BRIDGE
    pieces = pieces_in(f"{set_in(TEA)}\n大桥今天合龙\n{set_in(text, indent='')}", desk)
    assert [p.string[:6] for p in pieces] == [TEA[:6], "大桥今天合龙", "晚报讯（记者"]
    assert pieces[2].starts_article


def test_a_dateline_in_the_middle_of_a_line_after_a_full_stop_opens_a_piece(desk: Desk) -> None:
    pieces = pieces_in(set_in(TEA + OTHER + BRIDGE), desk)
    assert [p.string for p in pieces] == [TEA, OTHER + BRIDGE]


def test_a_paper_that_is_quoted_opens_nothing(desk: Desk) -> None:
    text = TEA + "有人转来新华社北京5月6日电的报道，茶农们围着看，都说写的就是自己村里的事。"
    assert [p.string for p in pieces_in(set_in(text), desk)] == [text]


def test_a_short_line_in_the_middle_of_a_sentence_is_no_headline(desk: Desk) -> None:
    page = set_in(TEA) + "　　村民们说，自从修通了进山的公路\n山货下山快多了\n，日子也好过了。\n"
    assert len(pieces_in(page, desk)) == 2


def test_a_line_that_starts_with_a_role_but_goes_on_is_no_byline(desk: Desk) -> None:
    text = "大篷车前天上午终于开进了青石岭，记者在现场看到，台下坐满了从各村赶来看戏的老人和孩子。"
    lines = set_in(text).splitlines()
    assert lines[1].startswith("记者在现场看到")
    page = "山里来了大篷车\n\n" + set_in(TEA) + "\n".join(lines) + "\n" + set_in(SCHOOL)
    assert [role for role, _ in split(page, desk)] == [Role.HEADLINE, *[Role.BODY] * 3]


def test_a_paragraph_that_tells_what_the_reporter_saw_is_no_byline(desk: Desk) -> None:
    text = (
        "记者看到，茶农背着竹篓，上山采茶，山路两旁的茶园里到处都是忙碌的身影，茶香飘出好几里地。"
    )
    page = "山里来了大篷车\n\n" + STORIES + set_in(text)
    assert [role for role, _ in split(page, desk)] == [Role.HEADLINE, *[Role.BODY] * 3]


def test_a_name_in_the_middle_of_a_sentence_is_no_byline(desk: Desk) -> None:
    page = "　　村民们都说起挂在村委会墙上的那\n些老照片，都记得那位照片作者，他就是\n"
    page += "本报记者 李雷\n，去年来过山里。\n"
    assert [role for role, _ in split(set_in(TEA) + page, desk)] == [Role.BODY, Role.BODY]


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


def test_a_signature_may_break_over_the_end_of_a_line(desk: Desk) -> None:
    for signature in ("（作者单位：徽州学院茶\n学研究所）", "（记者 李雷\n通讯员 王芳）"):
        page = f"皖南春茶开采上市\n\n{STORIES}{signature}\n"
        last = pieces_in(page, desk)[-1]
        assert (last.role, last.string) == (Role.SIGNATURE, signature.replace("\n", ""))


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
