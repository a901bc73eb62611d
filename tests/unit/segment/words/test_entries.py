"""Entries: 联系电话：… of a notice, 姓名：… of a record, the hours of a programme."""

from __future__ import annotations

import pytest

from generator.pipeline import Desk
from generator.segment.words.entries import Lists, entries, lists
from tests.unit.segment.newsprint import BRIDGE_DATED, BRIDGE_HEAD, TEA_DATED, articles, set_in

NOTICE = "有意竞买者请在本月十九日以前办理报名手续，并交纳保证金五万元，逾期不再受理。"


@pytest.mark.parametrize(
    "line",
    ["联系电话：0551-6280000", "联系人：张先生", "地址：长江路168号", "投稿邮箱：a@example.cn"],
)
def test_how_to_reach_somebody_is_an_entry_by_itself(line: str) -> None:
    assert entries([line]) == {0}


def test_other_entries_have_another_near_them() -> None:
    assert entries(["姓名：王强", "年龄：五十四岁", "人物小档案"]) == {0, 1}
    assert entries(["18:30 合肥新闻联播", "19:35 电视剧"]) == {0, 1}
    assert entries(["警方：三人已被刑拘"]) == set()
    assert entries(["姓名：王强", "", "", "", "职业：护林员"]) == set()


def test_headlines_of_two_lines_that_begin_with_a_place_are_no_entries() -> None:
    heads = ["阳城：春茶开采", "茶农上山忙", "石门：小学新开图书室", "书架摆上走廊"]
    assert entries(heads) == set()


def test_what_goes_on_or_is_a_sentence_is_no_entry() -> None:
    assert entries(["老张：茶价怎么样？", "老李：比去年好。"]) == set()
    assert entries(["联系电话：", "张建国：今年夏粮，"]) == set()


RANKS = ["第一名 春风队 积分", "三十二分", "第二名 长河队 积分", "三十分", "第三名 石桥队 积分"]


def test_a_list_has_entries_of_more_than_a_line() -> None:
    assert lists([*RANKS, "昨晚，收官"]) == Lists({0, 2, 4}, {1, 3}, {0, 1, 2, 3, 4})
    named = ["云溪市：王强、李", "雷", "石桥县：赵春", "青山旗：孙小军、周", "平"]
    assert lists(named) == Lists({0, 2, 3}, {1, 2}, {0, 1, 2, 3})
    assert lists([*RANKS, "三十分"]).inside == {0, 1, 2, 3, 4, 5}


def test_no_list_has_sentences_or_anything_else_among_its_entries() -> None:
    none = Lists(set(), set(), set())
    assert lists(RANKS[:3]) == none
    assert lists([*RANKS[:3], "三十分。", RANKS[4]]) == none
    assert lists([*RANKS[:3], "", RANKS[4]]) == none
    assert lists([*RANKS[:3], *["三十分"] * 4, RANKS[4]]) == none


@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_list_below_a_text_is_of_it(blank: str, desk: Desk) -> None:
    """Neither entries nor what blank lines part in them are headlines, or other articles."""
    rows = [f"{RANKS[0]}\n{blank}{RANKS[1]}", f"{RANKS[2]}\n{RANKS[3]}\n{blank}{RANKS[4]}"]
    page = "\n".join(["茶乡球赛收官", "", set_in(TEA_DATED) + "\n".join(rows), "三十分", "", ""])
    page += f"{BRIDGE_HEAD}\n\n{set_in(BRIDGE_DATED)}"
    cup, bridge = articles(page, desk)
    assert [p.text.string for p in cup.paragraphs][1:] == [
        "第一名 春风队 积分三十二分", "第二名 长河队 积分三十分", "第三名 石桥队 积分三十分",
    ]  # fmt: skip
    assert bridge.title == BRIDGE_HEAD


def test_a_list_with_figures_is_no_table(desk: Desk) -> None:
    rows = ["第一名 云溪县 得 3.12 分", "用时 161 天", "第二名 石桥县 得 3.47 分", "用时 152 天"]
    rows += ["第三名 青山旗 得 3.90 分", "用时 144 天"]
    page = f"{BRIDGE_HEAD}\n\n{set_in(BRIDGE_DATED)}" + "\n".join(rows)
    (bridge,) = articles(page, desk)
    assert [p.text.string for p in bridge.paragraphs][1:] == [
        "第一名 云溪县 得3.12分用时161天", "第二名 石桥县 得3.47分用时152天",
        "第三名 青山旗 得3.90分用时144天",
    ]  # fmt: skip


@pytest.mark.parametrize("indent", ["　　", ""])
def test_the_entries_below_a_notice_are_its_text(indent: str, desk: Desk) -> None:
    listed = [f"{indent}联系电话：0551-6280000", f"{indent}联系人：张先生"]
    signed = ["恒信拍卖有限公司", "2021年5月7日"]
    page = "\n".join(
        [
            "拍卖公告", "", set_in(NOTICE, indent=indent) + "\n".join([*listed, *signed]), "",
            BRIDGE_HEAD, "", set_in(BRIDGE_DATED, indent=indent),
        ]
    )  # fmt: skip
    notice, bridge = articles(page, desk)
    assert [p.text.string for p in notice.paragraphs] == [
        NOTICE, "联系电话：0551-6280000", "联系人：张先生",
    ]  # fmt: skip
    assert (bridge.kicker, bridge.title, bridge.deck) == ("", BRIDGE_HEAD, "")


def test_a_record_below_a_text_is_of_it(desk: Desk) -> None:
    record = "人物小档案\n姓名：王强\n年龄：五十四岁\n职业：护林员\n"
    page = f"三十年守一座山\n\n{set_in(TEA_DATED)}{record}\n{BRIDGE_HEAD}\n\n{set_in(BRIDGE_DATED)}"
    ranger, bridge = articles(page, desk)
    assert [p.text.string for p in ranger.paragraphs][-3:] == [
        "姓名：王强",
        "年龄：五十四岁",
        "职业：护林员",
    ]
    assert bridge.title == BRIDGE_HEAD
