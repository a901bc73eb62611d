"""What a stretch of lines is, judged by itself."""

from __future__ import annotations

import pytest

from generator.segment.pieces.piece import Role
from generator.segment.roles.role_signs import (
    Context,
    apart_role,
    is_table_row,
    may_be_headline,
    names_editors,
)
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.newsprint import line


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("皖南春茶开采上市", None),
        ("“一片叶子”富了一方人", None),
        ("当天采下的鲜叶当天称重、当天付款。", None),
        ("下转产业的农民越来越多", None),
        ("记者节的由来", None),
        ("第四版块的建设", None),
        ("□本报记者 李雷", Role.BYLINE),
        ("（李雷 韩梅梅）", Role.SIGNATURE),
        ("■上接第1版", Role.JUMP),
        ("（下转第3版）", Role.JUMP),
        ("（下转第3版《春茶》）", Role.JUMP),
        ("（下转第3版②）", Role.JUMP),
        ("（上接第一版头条）", Role.JUMP),
        ("（本版未完，下转第3版）", Role.JUMP),
        ("2021年5月7日 星期五 第4版", Role.FOLIO),
        ("第4版", Role.FOLIO),
        ("第八版 2021年5月7日", Role.FOLIO),
        ("2021.5.7 星期五", Role.FOLIO),
        ("A03 2021.5.7星期五", Role.FOLIO),
        ("B12 2021-5-7 星期五 茶乡", Role.FOLIO),
        ("读者 一位退休茶农", Role.SIGNATURE),
        ("歙县 一名家长", Role.SIGNATURE),
        ("市民 王女士", Role.SIGNATURE),
        ("一位退休茶农", None),
        ("农历辛丑年三月廿六", Role.FOLIO),
        ("星期五", Role.FOLIO),
        ("要闻 03", Role.FOLIO),
        ("8综合", Role.FOLIO),
        ("社会·民生 04", Role.FOLIO),
        ("茶香飘过 2021 年", None),
        ("A03", Role.FOLIO),
        ("一、报名定于5月7日（星期五）、8日（星期六），上午9:00", None),
        ("编辑同志：", None),
        ("本报读者来信版编辑部：", None),
        ("国内统一刊号CN34-0099 邮发代号25-99", Role.EDITORS),
        ("国内统一刊号的申请", None),
        ("编辑：赵敏", Role.EDITORS),
        ("责任编辑：赵敏", Role.EDITORS),
        ("责编/赵敏", Role.EDITORS),
        ("值班编委：赵敏", Role.EDITORS),
        ("民生关注", Role.LABEL),
        ("新春走基层", Role.LABEL),
        ("奋斗百年路 启航新征程", Role.LABEL),
        ("社论", Role.LABEL),
        ("影像", Role.LABEL),
        ("光影安徽", Role.LABEL),
        ("来源：科技日报", Role.SIGNATURE),
        ("（数据来源：省农产品信息站）", Role.SIGNATURE),
        ("（作者系茶厂职工，现住歙县）", Role.SIGNATURE),
        ("省农科院供稿", Role.SIGNATURE),
        ("科研队供稿的茶", None),
        ("茶农关注的是价钱", None),
        ("徽州·茶业", Role.LABEL),
        ("【徽州·茶业】", Role.LABEL),
        ("徽州•茶业", Role.LABEL),
        ("简 讯", Role.LABEL),
        ("成　戈", Role.BYLINE),
        ("张建国", Role.BYLINE),
        ("阿依古丽·买买提", Role.BYLINE),
        ("公 告", None),
        ("简讯", Role.LABEL),
        ("田田谷田田", Role.NOISE),
        (r"\boxtimes", Role.NOISE),
        (">", Role.NOISE),
    ],
)
def test_the_role_that_a_line_shows_by_itself(
    lexicon: Lexicon, text: str, role: Role | None
) -> None:
    found = apart_role(line(text), Context(18.0, frozenset({"徽州·茶业"}), lexicon), alone=True)
    assert (found[0] if found else None) is role


def test_a_line_that_is_half_of_a_bracket_shows_no_role(lexicon: Lexicon) -> None:
    context = Context(18.0, (), lexicon)
    assert apart_role(line("（记者 李雷"), context, alone=False) is None
    found = apart_role(line("（记者 李雷）"), context, alone=False)
    assert found is not None
    assert found[0] in (Role.BYLINE, Role.SIGNATURE)


def test_two_names_with_a_dot_are_a_label_where_they_stand_alone(lexicon: Lexicon) -> None:
    context = Context(18.0, (), lexicon)
    shown = [apart_role(line("茶乡·山色"), context, alone=alone) for alone in (True, False)]
    assert [role[0] if role else None for role in shown] == [Role.LABEL, None]


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("值班编委 王芳 责任编辑 李雷 版式策划 韩梅梅", True),
        ("值班编委王芳责任编辑李雷版式策划韩梅梅", True),
        ("责任编辑部门整天忙碌", False),
        ("版式新颖的茶叶包装", False),
    ],
)
def test_editors_are_named_wherever_the_line_stands(text: str, edits: bool) -> None:
    assert names_editors(text) is edits


def test_a_surname_set_apart_from_two_letters_is_an_author(lexicon: Lexicon) -> None:
    shown = apart_role(line("陆 清荷"), Context(18.0, (), lexicon), alone=False)
    assert shown is not None
    assert shown[0] is Role.BYLINE


def test_a_column_is_known_by_its_words_where_nothing_stands_about_it(lexicon: Lexicon) -> None:
    for blanks, role in ((True, None), (False, (Role.LABEL, "a section label by its words"))):
        context = Context(18.0, (), lexicon, blanks=blanks)
        assert apart_role(line("茶乡人物"), context, alone=False) is None
        assert apart_role(line("茶乡纵横"), context, alone=False) == role


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("城镇居民人均可支配收入（元） 11216 9.8%", True),
        ("城镇居民人均可支配收入较快增长 农村也是", False),
        ("干茶　每斤80元", True),
        ("23.6", True),
        ("一季度 328.6 2.1%", True),
        ("合作社的收购点设在村口", False),
        ("鲜叶　当天称重，当天付款", False),
    ],
)
def test_cells_with_spaces_between_them_are_a_row_of_a_table(text: str, cells: bool) -> None:
    assert is_table_row(text) is cells


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("皖南春茶开采上市", True),
        ("茶农说：“今年是个好年景！”", True),
        ("茶农们背着竹篓上山，", False),
        ("鲜叶当天称重；当天付款", False),
        ("鲜叶当天称重。茶农很高兴", False),
        ("皖南春茶（明前茶", False),
        ("采春茶，卖春茶，喝春茶，忙春茶", False),
        ("春" * 28, False),
        # as many clauses as who says it needs
        ("茶农说，价钱好，卖得快：", True),
        ("茶农说，价钱好，卖得快", False),
        ("茶农说，价钱好，卖得快，付款早：", False),
    ],
)
def test_what_a_headline_may_look_like(text: str, may_be: bool) -> None:
    assert may_be_headline([line(text)], text) is may_be


@pytest.mark.parametrize(
    ("rows", "may_be"),
    [
        (["皖南春茶", "开采上市", "茶农笑了", "茶园绿了"], True),
        (["皖南春茶", "开采上市", "茶农笑了", "茶园绿了", "茶香远了"], False),
        # set upright, a word or two in each line
        (["皖南", "春茶", "开采", "上市", "忙"], True),
        (["皖南山区的春茶近日陆续开采茶农们天不亮就上山了"] * 3, False),
    ],
)
def test_how_many_lines_a_headline_has_and_how_long_they_are(
    rows: list[str], *, may_be: bool
) -> None:
    assert may_be_headline([line(row) for row in rows], "".join(rows)) is may_be
