"""Scissors at a notice: the office that signs it, and the day, belong to it."""

from __future__ import annotations

import pytest

from generator.segment.cutting.strips import Kind
from tests.unit.segment.newsprint import (
    SCHOOL_DATED,
    SCHOOL_HEAD,
    TEA_DATED,
    TEA_HEAD,
    Part,
    clips,
    cuts,
)

TEXT, HEAD = Kind.TEXT, Kind.HEAD
NOTICE = "为保障新大桥附属工程施工，自6月1日零时起，环湖东路实行交通管制，过往货车请绕行湖滨北路。"


@pytest.mark.parametrize("blanks", [True, False])
def test_a_notice_is_signed_by_its_office_and_the_day(blanks: bool) -> None:
    found = clips(
        Part(HEAD, "环湖东路交通管制公告"),
        Part(TEXT, NOTICE),
        Part(HEAD, "巢湖市公安局交通警察支队"),
        Part(HEAD, "2021年5月28日", tight=True),
        Part(HEAD, SCHOOL_HEAD),
        Part(TEXT, SCHOOL_DATED),
        blanks=blanks,
    )
    assert cuts(found) == [(0, 4), (4, 6)]
    assert found[0].signs == [2, 3]
    assert (found[0].above, found[1].above) == ([0], [4])


@pytest.mark.parametrize("blanks", [True, False])
def test_an_office_whose_name_breaks_over_a_line_end_signs_too(blanks: bool) -> None:
    found = clips(
        Part(HEAD, "环湖东路交通管制公告"),
        Part(TEXT, NOTICE),
        Part(HEAD, "巢湖市公安局交通警察支", tight=True),
        Part(HEAD, "队", tight=True),
        Part(HEAD, "2021年5月28日", tight=True),
        Part(HEAD, SCHOOL_HEAD),
        Part(TEXT, SCHOOL_DATED),
        blanks=blanks,
    )
    assert found[0].signs == [2, 3, 4]
    assert found[1].above == [5]


def test_an_office_that_heads_the_next_text_signs_nothing() -> None:
    found = clips(
        Part(HEAD, TEA_HEAD),
        Part(TEXT, TEA_DATED),
        Part(HEAD, "石门乡中心小学"),
        Part(HEAD, "孩子们用上新图书室", tight=True),
        Part(TEXT, SCHOOL_DATED),
    )
    assert found[0].signs == []
    assert found[1].above == [2, 3]


@pytest.mark.parametrize("blanks", [True, False])
def test_an_office_below_a_notice_signs_it_though_a_headline_follows(blanks: bool) -> None:
    found = clips(
        Part(HEAD, "停水通知"),
        Part(TEXT, NOTICE),
        Part(HEAD, "巢湖供电公司"),
        Part(HEAD, SCHOOL_HEAD),
        Part(TEXT, SCHOOL_DATED),
        blanks=blanks,
    )
    assert (found[0].signs, found[1].above) == ([2], [3])


@pytest.mark.parametrize("added", ["编后", "记者回访", "部门回应"])
def test_what_an_editor_adds_belongs_to_the_article_above(added: str) -> None:
    found = clips(
        Part(HEAD, "路灯何时能亮"),
        Part(TEXT, "门前的路灯坏了三个月，晚上出行很不方便，希望有关部门尽快修好。"),
        Part(Kind.BYLINE, "合肥市民 张建国"),
        Part(TEXT, f"{added}：路灯虽小，连着民心，马上就办。"),
        Part(HEAD, SCHOOL_HEAD),
        Part(TEXT, SCHOOL_DATED),
    )
    assert cuts(found) == [(0, 4), (4, 6)]


def test_a_byline_below_what_the_editors_say_first_opens_no_other_article() -> None:
    found = clips(
        Part(HEAD, "三十年守一座山"),
        Part(TEXT, "编者按：不平凡的坚守。今起本报推出“最美奋斗者”专栏，讲述他们的故事。"),
        Part(Kind.BYLINE, "本报记者 李雷"),
        Part(TEXT, "护林员王强每天清晨五点上山，一走就是多年，磨破的胶鞋装满了两个柜子。"),
        Part(HEAD, SCHOOL_HEAD),
        Part(TEXT, SCHOOL_DATED),
    )
    assert cuts(found) == [(0, 4), (4, 6)]
