"""Columns that a dump prints by turns are put where each runs on."""

from __future__ import annotations

import pytest

from generator.model import Block
from generator.pipeline import Desk
from generator.segment.flowing import Column, flowed
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, line


def column(text: str, start: int, width: int = 18) -> Block:
    """``text`` as a column of so many em; white space before it is its first line's."""
    rows = [text[at : at + width] for at in range(0, len(text), width)]
    lines = [line(row.strip(), 1000 * start + at * width) for at, row in enumerate(rows)]
    return Block(tuple(lines))


def order(desk: Desk, *texts: str | tuple[str, int]) -> list[str]:
    """How the columns begin, in the order in which they are read."""
    made = [t if isinstance(t, tuple) else (t, 18) for t in texts]
    blocks = [column(text, n, width) for n, (text, width) in enumerate(made)]
    found = flowed(blocks, desk.words.lexicon)
    return [block.lines[0].string[:4] for block in found]


def test_columns_of_two_articles_by_turns_go_behind_the_ones_they_continue(desk: Desk) -> None:
    tops = ("本报黄山5月6日讯" + TEA)[:54], ("本报巢湖5月6日讯" + BRIDGE)[:60]
    feet = ("本报黄山5月6日讯" + TEA)[54:], ("本报巢湖5月6日讯" + BRIDGE)[60:]
    by_turns = ((tops[0], 18), (tops[1], 12), (feet[0], 18), (feet[1], 12))
    assert order(desk, *by_turns) == [t[:4] for t in (tops[0], feet[0], tops[1], feet[1])]


def test_columns_that_follow_each_other_stay_so(desk: Desk) -> None:
    texts = TEA[:72], TEA[72:], "　　" + BRIDGE, "　　" + SCHOOL
    assert order(desk, *texts) == [text.strip()[:4] for text in texts]


def test_a_dated_column_between_the_two_continues_none(desk: Desk) -> None:
    dated = "本报巢湖5月6日讯" + BRIDGE
    found = order(desk, TEA[:72], dated, TEA[72:] + SCHOOL)
    assert found == [TEA[:4], TEA[72:76], dated[:4]]


def test_a_few_lines_with_figures_are_as_wide_as_their_column(desk: Desk) -> None:
    story = TEA + SCHOOL
    rows = (
        "全县2632个村的农户卖出今年头一批",
        "叶均价比去年高1580元收购点从早晨",
        "到夜里最远的一个村离此地2064里山",
    )
    figures = "".join(rows)
    assert {len(row) for row in rows} == {18}
    texts = story[:72], figures, story[72:]
    assert order(desk, *texts) == [text[:4] for text in texts]


def test_what_may_follow_says_which_of_two_columns_goes_on(desk: Desk) -> None:
    clinic = (
        "乡卫生院去年添了两台设备，做检查的人多了起来，山里的老人看病不再发愁，"
        "家里也都省了心，年轻人再不用请假陪着去"
    )
    city = "县城的医院排队，化验单当天就能拿到，医生还会打电话到家里，问一问吃药以后好些了没有。"
    crowd = "会主任说，这样的比赛以后还要多办几场，年轻人回来了，村里就有了生气，谁看了都很高兴。"
    dated = "本报巢湖5月6日讯" + BRIDGE
    for columns in ((crowd, city), (city, crowd)):
        found = order(desk, clinic, dated, *columns)
        assert found[:2] == [clinic[:4], city[:4]]


@pytest.mark.parametrize("headline", ["皖南春茶开采上市", "关于今年春茶收购时间和价格的第二次公告"])
def test_a_headline_below_its_text_runs_on_in_nothing(desk: Desk, headline: str) -> None:
    headed = Block((*column(TEA, 0).lines, line(headline, 900)))
    dated, rest = "本报石门5月6日讯" + SCHOOL, BRIDGE[20:]
    found = flowed([headed, column(dated, 1), column(rest, 2)], desk.words.lexicon)
    assert [block.lines[0].string[:4] for block in found] == [TEA[:4], dated[:4], rest[:4]]


@pytest.mark.parametrize(
    ("last", "headed"), [("近日的茶山上又来了不少外地客商", False), (BRIDGE[:9], True)]
)
def test_the_first_line_of_a_paragraph_is_no_headline_though_its_indent_is_lost(
    desk: Desk, last: str, headed: bool
) -> None:
    block = Block((*column(TEA, 0).lines, line(last, 900)))
    assert Column(block, desk.words.lexicon).headed_below is headed


def rows(start: int, *strings: str) -> Block:
    """These lines as a column."""
    return Block(tuple(line(row, 1000 * start + 50 * at) for at, row in enumerate(strings)))


TOP = (
    "茶园在半山腰，雾气一散就能看见人。",
    "今年春天雨水多，芽头比往年早了十天。",
    "收购点从早到晚都开着，灯亮到半夜里。",
)
FERRY = ("渡口的船工天天守着河", "岸，看着对面的灯一盏", "盏亮起来，听着水声。")


def continued(desk: Desk, above: Block, below: Block) -> bool:
    """Whether a column is put right behind another, past one that stands between."""
    found = flowed([above, rows(2, *FERRY), below], desk.words.lexicon)
    return found == [above, below, rows(2, *FERRY)]


def test_a_column_may_begin_with_the_last_line_of_a_paragraph(desk: Desk) -> None:
    above = rows(1, *TOP, "合作社的货车每天都沿着弯弯曲曲的山路")
    assert continued(desk, above, rows(3, "走到县城。", *TOP))
    assert not continued(desk, above, rows(3, "走到县城的", *TOP))
