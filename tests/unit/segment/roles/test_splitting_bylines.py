"""Bylines and what closes a text are pieces of their own, and nothing else is taken for them."""

from __future__ import annotations

import pytest

from generator.pipeline import Desk
from generator.segment.pieces.piece import Role
from generator.segment.roles.byline_lines import BYLINE_REST
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, pieces_in, set_in, split

STORIES = set_in(TEA) + set_in(SCHOOL)


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


def test_a_signature_may_break_over_the_end_of_a_line(desk: Desk) -> None:
    for signature in ("（作者单位：徽州学院茶\n学研究所）", "（记者 李雷\n通讯员 王芳）"):
        page = f"皖南春茶开采上市\n\n{STORIES}{signature}\n"
        last = pieces_in(page, desk)[-1]
        assert (last.role, last.string) == (Role.SIGNATURE, signature.replace("\n", ""))


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("□本报记者 李雷 韩梅梅 通讯员 苏和毕力", "格"),
        ("□本报记者 李雷 韩梅梅 通讯员 张建", "国 文/图"),
        ("□本报记者 李雷 韩梅梅 刘海燕 实习生 吴", "嘉琪"),
        ("□本报记者 李雷 韩梅梅 通", "讯员 张建国 文/图"),
        ("□本报记者 李雷 韩梅梅 张建国 斯琴门", "都 摄影报道"),
        ("□本报记者 李雷 本报通讯员", "艾尔肯江"),
    ],
)
def test_a_byline_goes_on_below_a_blank_line(desk: Desk, first: str, rest: str) -> None:
    page = f"山里来了大篷车\n\n{first}\n\n{rest}\n\n{set_in(TEA)}"
    found = pieces_in(page, desk)
    assert [p.string for p in found if p.reason == BYLINE_REST[1]] == [rest]


@pytest.mark.parametrize("rest", ["垄上听雨声", "田谷田田"])
def test_what_is_no_name_is_no_rest_of_a_byline(desk: Desk, rest: str) -> None:
    byline = "□本报记者 李雷 韩梅梅 通讯员 张建国"
    found = pieces_in(f"山里来了大篷车\n\n{byline}\n\n{rest}\n\n{set_in(TEA)}", desk)
    assert [p.string for p in found if p.role is Role.BYLINE] == [byline]


@pytest.mark.parametrize("byline", ["本报记者 李雷 文/摄", "本报记者 王芳"])
def test_a_byline_that_leaves_no_doubt_needs_no_white_space(desk: Desk, byline: str) -> None:
    page = f"山里来了大篷车\n——青石岭上的一场戏演到了深夜才散场\n{byline}\n{set_in(TEA)}"
    assert [p.string for p in pieces_in(page, desk) if p.role is Role.BYLINE] == [byline]


def test_a_byline_in_brackets_below_a_dateline_stays_in_the_text(desk: Desk) -> None:
    page = f"{set_in(SCHOOL)}　　本报黄山5月6日讯\n（记者 李雷 韩梅梅）\n{set_in(TEA, indent='')}"
    assert Role.BYLINE not in [role for role, _ in split(page, desk)]


def test_a_headline_broken_inside_a_word_names_no_author(desk: Desk) -> None:
    page = f"全县学校创建平\n安校园\n{set_in(TEA)}{set_in(SCHOOL)}"
    assert Role.BYLINE not in [role for role, _ in split(page, desk)]


def test_a_name_alone_above_a_text_is_who_wrote_it(desk: Desk) -> None:
    page = f"{set_in(SCHOOL)}\n张建国\n{set_in(TEA)}{set_in(BRIDGE)}"
    assert (Role.BYLINE, "张建国") in split(page, desk)


@pytest.mark.parametrize(("below", "signs"), [("案情", True), ("大桥合龙之后", False)])
def test_a_name_between_a_headline_and_a_crosshead_of_two_letters_is_who_wrote_it(
    below: str, signs: bool, desk: Desk
) -> None:
    page = f"茶园能否转包？\n王建军\n{below}\n{set_in(TEA)}判决\n{set_in(BRIDGE)}"
    found = [p.role for p in pieces_in(page, desk) if p.string == "王建军"]
    assert found == [Role.BYLINE if signs else Role.HEADLINE]


def test_the_last_line_of_a_brief_with_who_wrote_it_is_no_headline(desk: Desk) -> None:
    page = f"{set_in(TEA)}\n开张了。（张建国）\n\n大桥今天合龙\n\n{set_in(BRIDGE)}"
    heads = [string for role, string in split(page, desk) if role is Role.HEADLINE]
    assert heads == ["大桥今天合龙"]


def test_the_editors_below_a_byline_are_no_more_of_its_names(desk: Desk) -> None:
    page = f"{STORIES}山里来了大篷车\n□本报记者 李雷\n责任编辑：赵敏 版式策划：韩梅梅\n"
    assert [role for role, _ in split(page, desk)[-2:]] == [Role.BYLINE, Role.EDITORS]


def test_a_dateline_without_a_day_is_no_rest_of_the_byline_above(desk: Desk) -> None:
    page = (
        f"山里来了大篷车\n\n□记者 李雷 报道\n本报祁门讯 {TEA[:12]}\n{set_in(TEA[12:], indent='')}"
    )
    pieces = pieces_in(page, desk)
    assert [p.role for p in pieces] == [Role.HEADLINE, Role.BYLINE, Role.BODY]
    assert pieces[2].starts_article
