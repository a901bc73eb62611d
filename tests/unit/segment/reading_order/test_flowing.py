"""Columns that a dump prints by turns are put where each runs on."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.model import Block
from generator.pipeline import Desk
from generator.segment.reading_order import flowing
from generator.segment.reading_order.flow_columns import Column, Part, columns_of
from generator.segment.reading_order.flowing import (
    _close_up,
    _leads,
    _take_in,
    _without_rings,
    flowed,
)
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


def test_more_columns_than_any_sheet_has_stay_in_their_order(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a megabyte of noise there is nothing to find, and much to weigh."""
    by_turns = ((TEA[:54], 18), (BRIDGE[:60], 12), (TEA[54:], 18), (BRIDGE[60:], 12))
    assert order(desk, *by_turns) != [text[:4] for text, _ in by_turns]
    monkeypatch.setattr(flowing, "MOST", 3)
    assert order(desk, *by_turns) == [text[:4] for text, _ in by_turns]


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


def test_the_columns_of_one_block_are_parts_of_it(desk: Desk) -> None:
    """Dealt out of rows, so that the second begins where the first did."""
    texts = TEA[:54], SCHOOL[:54]
    left, right = (
        [line(text[at : at + 18], 40 * at + 20 * n) for at in range(0, 54, 18)]
        for n, text in enumerate(texts)
    )
    block = Block((*left, *right))
    found = [column.string for column in columns_of([block], desk.words.lexicon)]
    assert found == list(texts)


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
    assert Column(Part(0, 0, block.lines), desk.words.lexicon).headed_below is headed


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


HEAD = "巢湖新大桥合龙"


def texts(blocks: Sequence[Block]) -> list[str]:
    """The first letters of each line, in the order in which they are read."""
    return [line.string[:5] for block in blocks for line in block.lines]


def gathered(desk: Desk, line: str, top: str) -> dict[int, int]:
    """What a line runs on in that stands beside one which the column under ``top`` goes on with."""
    loose = rows(1, HEAD, line, "施工单位连夜浇筑最后一段桥面，还要逐").lines
    parts = [Part(0, at, (one,), loose=True) for at, one in enumerate(loose)]
    column = Part(1, 0, rows(2, top, *TOP, "工人们天不亮就上桥，").lines)
    foot = Part(2, 0, rows(3, "节复核钢梁的位置。").lines)
    follows = {3: 2, 2: 4}
    _close_up(follows, [Column(part, desk.words.lexicon) for part in (*parts, column, foot)])
    return follows


def test_the_line_beside_one_that_goes_on_below_is_the_first_of_that_column(desk: Desk) -> None:
    line = "两岸居民过湖的时间将缩短到十分钟。"
    assert gathered(desk, line, "多亏了桥，")[1] == 3
    assert 1 not in gathered(desk, line, "本报巢湖5月6日讯 多亏了桥，")
    assert 1 not in gathered(desk, "两岸居民过湖只要十分钟", "多亏了桥，")


def taken_in(desk: Desk, line: str, follows: dict[int, int], foot: int = 54) -> dict[int, int]:
    """What runs on in what when this line stands loose above two columns of a text."""
    above, below = column(BRIDGE[:foot], 1), column(BRIDGE[72:] + SCHOOL, 2)
    loose = Part(0, 0, rows(0, line).lines, loose=True)
    parts = [loose, Part(1, 0, above.lines), Part(2, 0, below.lines)]
    _take_in(follows, [Column(part, desk.words.lexicon) for part in parts])
    return follows


@pytest.mark.parametrize("follows", [{}, {1: 2}])
def test_a_line_without_a_place_goes_between_the_columns_that_it_reads_on_in(
    desk: Desk, follows: dict[int, int]
) -> None:
    missing = BRIDGE[54:72]
    assert taken_in(desk, missing, {**follows}) == {1: 0, 0: 2}
    assert taken_in(desk, TEA[:18], {**follows}) == follows  # it reads worse with that
    assert taken_in(desk, missing[:15], {**follows}) == follows  # nor is it as wide as they
    assert taken_in(desk, "本报合肥5月6日讯 施工单位连夜", {**follows}) == follows
    assert (
        taken_in(desk, "工程师们在新修的大桥上逐节复核钢梁。", {**follows}) == follows
    )  # a caption


def missing_between(desk: Desk, *between: Block, line: str = BRIDGE[54:72], below: int = 3) -> bool:
    """Whether a line that is missing is put above so many lines, past what stands before them."""
    lines = column(BRIDGE[72:] + SCHOOL, 2).lines[:below]
    blocks = [rows(0, line), *between, column(BRIDGE[:54], 1), Block(lines)]
    parts = [Part(n, 0, block.lines, loose=not n) for n, block in enumerate(blocks)]
    follows: dict[int, int] = {}
    _take_in(follows, [Column(part, desk.words.lexicon) for part in parts])
    return follows == {len(parts) - 2: 0, 0: len(parts) - 1}


def test_such_a_line_breaks_off_begins_no_text_and_stands_near_a_column(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flowing, "SURER", -99.0)  # whatever the words say
    assert missing_between(desk)
    assert not missing_between(desk, line="位连夜浇筑了最后一段桥面的混凝土层。")
    assert not missing_between(desk, line="本报巢湖5月6日讯 位连夜浇筑最后一段")
    assert not missing_between(desk, below=2)
    assert missing_between(desk, *[rows(5, HEAD)] * 2)
    assert not missing_between(desk, *[rows(5, HEAD)] * 3)


def test_a_first_line_goes_from_its_headline_to_its_column(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flowing, "best_pairs", lambda _: [])  # though no pair is likely by itself
    head = rows(0, HEAD, BRIDGE[54:72])
    above, below = column(BRIDGE[:54], 1), column(BRIDGE[72:] + SCHOOL, 2)
    found = "".join(
        line.string for b in flowed([head, above, below], desk.words.lexicon) for line in b.lines
    )
    assert found == HEAD + BRIDGE + SCHOOL


def test_a_line_that_has_a_place_keeps_it(desk: Desk) -> None:
    assert taken_in(desk, BRIDGE[54:72], {0: 1}) == {0: 1}
    assert taken_in(desk, BRIDGE[54:72], {2: 1}) == {2: 1}  # or the columns would go round


def test_a_column_runs_on_in_itself_and_all_behind_it() -> None:
    follows = {0: 2, 2: 1}
    assert [_leads(follows, 0, n) for n in range(4)] == [True, True, True, False]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("本报巢湖5月6日讯", "（韩梅梅 李雷）" + BRIDGE[:10]),
        ("本报巢湖5月6日讯", "（记者 韩梅梅 通讯员 李雷）"),
        ("本报巢湖5月6日讯（记者 韩", "梅梅 李雷）" + BRIDGE[:12]),
        ("本报巢湖5月6日讯（韩梅梅 李", "雷）" + BRIDGE[:14]),
        ("（记者 韩", "梅梅 李雷）" + BRIDGE[:12]),
    ],
)
def test_the_halves_of_a_byline_find_each_other(desk: Desk, above: str, below: str) -> None:
    rest = rows(1, below, *(SCHOOL[at : at + 18] for at in range(0, len(SCHOOL), 18)))
    tea = rows(2, *(TEA[at : at + 18] for at in range(0, len(TEA), 18)))
    head = rows(3, HEAD, above)
    assert texts(flowed([tea, rest, tea, head], desk.words.lexicon)) == texts(
        [tea, tea, head, rest]
    )


def test_what_goes_round_is_parted_where_it_is_least_likely() -> None:
    odds = {(0, 1): 3.0, (1, 2): 1.0, (2, 0): 2.0, (3, 4): 1.0}
    follows = dict(odds.keys())
    assert _without_rings(follows, odds) == {0: 1, 2: 0, 3: 4}


def test_a_short_column_of_text_is_not_taken_for_first_lines(desk: Desk) -> None:
    short = rows(1, "多亏合作社的车，", "鲜叶当天就能送到", "县城的茶厂里去。")
    assert [c.part.loose for c in columns_of([short], desk.words.lexicon)] == [False]


def test_a_line_that_begins_a_text_is_no_headline_though_it_has_no_mark(desk: Desk) -> None:
    lines = rows(1, "本报巢湖5月6日讯 横跨巢湖的新大桥", "巢湖新大桥合龙").lines
    shown = [Column(Part(0, 0, (one,)), desk.words.lexicon).bare for one in lines]
    assert shown == [False, True]


@pytest.mark.parametrize(
    ("top", "shown"),
    [
        ("（韩梅梅 李雷）横跨巢湖的", (True, False)),
        ("雷）横跨巢湖的新大桥", (False, True)),
        ("（桥长四公里，双向六车道）", (False, False)),
        ("横跨巢湖的新大桥昨日合龙", (False, False)),
    ],
)
def test_a_byline_at_the_top_is_whole_or_the_end_of_one(
    desk: Desk, top: str, shown: tuple[bool, bool]
) -> None:
    assert Column(Part(0, 0, rows(1, top).lines), desk.words.lexicon).byline_above == shown
