"""The words of a line tell questions, lists and clauses from headlines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.lines.labelling import Shows, weights_for
from generator.segment.lines.line_evidence import as_head, own_costs
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.rows import BRIDGE, FLUSH, SCANNED, SOLID, TEA, H, S, T, labels, row

ALL = pytest.mark.parametrize("shows", [FLUSH, SOLID, SCANNED], ids=["parted", "solid", "scanned"])


@ALL
def test_questions_and_answers_of_a_line_each_are_no_headlines(
    lexicon: Lexicon, shows: Shows
) -> None:
    asked = ("|问：谁可以申请？", "|答：库区移民户。", "|问：去哪里领表？", "|答：村委会。")
    assert labels(lexicon, "|建房补贴怎么领", *asked, shows=shows) == [H, S, S, S, S]


@pytest.mark.parametrize(("shows", "apart"), [(FLUSH, "|"), (SOLID, "")], ids=["parted", "solid"])
def test_below_a_word_with_a_colon_a_list_begins(
    lexicon: Lexicon, shows: Shows, apart: str
) -> None:
    listed = ("|任命：", f"{apart}李雷为黄山市林业局局长；", "韩梅梅为水务局局长。")
    assert labels(lexicon, "|人事任免", *listed, shows=shows)[:3] == [H, S, S]


INDENTED_SCAN = SCANNED._replace(indents=True)
STANDS_IN = (f">{BRIDGE[0][:10]}", BRIDGE[0][10:] + BRIDGE[1][:10], BRIDGE[1][10:] + BRIDGE[2])


@pytest.mark.parametrize(
    ("shows", "crosshead", "below"),
    [(FLUSH, "修路，为了下山", BRIDGE), (INDENTED_SCAN, "过了桥，就是城", STANDS_IN)],
    ids=["parted", "scanned"],
)
def test_two_clauses_in_a_short_line_are_a_crosshead(
    lexicon: Lexicon, shows: Shows, crosshead: str, below: tuple[str, ...]
) -> None:
    assert labels(lexicon, *TEA, crosshead, *below, shows=shows) == [S, T, T, H, S, T, T]


@ALL
def test_a_comma_says_less_against_a_headline_in_a_short_line(shows: Shows) -> None:
    weights = weights_for(shows)
    costs = [
        as_head(row("产量，不是问题", column=column), weights)
        - as_head(row("产量就不是问题", column=column), weights)
        for column in (14.0, 7.0)
    ]
    assert costs[0] < costs[1]


@ALL
def test_a_numbered_line_below_a_headline_is_no_part_of_it(lexicon: Lexicon, shows: Shows) -> None:
    page = ("|水库工程招标公告", "1.招标条件", *BRIDGE)
    assert labels(lexicon, *page, shows=shows)[:2] == [H, S]


@ALL
@pytest.mark.parametrize("called", ["编者按", "【阅读提示】", "编辑同志：", "编后："])
def test_what_calls_a_paragraph_stands_by_itself_and_is_no_headline(
    lexicon: Lexicon, shows: Shows, called: str
) -> None:
    first = f"|{BRIDGE[0]}" if shows.scanned else BRIDGE[0]
    page = ("|三十年守一座山", f"|{called}", first, *BRIDGE[1:])
    assert labels(lexicon, *page, shows=shows)[:3] == [H, S, S]


@ALL
def test_entries_are_paragraphs_of_their_own_and_no_headlines(shows: Shows) -> None:
    weights = weights_for(shows)
    plain, entry = row("姓名：王强"), replace(row("姓名：王强"), entry=True)
    assert as_head(entry, weights) > as_head(plain, weights) + 4
    assert entry.closed
    assert entry.ends_short
    assert not entry.is_full
    assert not plain.closed


@pytest.mark.parametrize("shows", [FLUSH, SOLID], ids=["parted", "solid"])
def test_what_somebody_said_may_be_a_headline_of_two_lines(lexicon: Lexicon, shows: Shows) -> None:
    said = ("|“还有一个学生，", "我就不走”")
    assert labels(lexicon, *said, f"|{TEA[0]}", *TEA[1:], shows=shows)[:2] == [H, H]
    weights = weights_for(shows)
    first, *others = row(said[0]), row(said[1]), row("我就不走了。"), row("我就不走")
    heads = [own_costs(first, below, shows, weights)[H] for below in others]
    assert heads[0] < min(heads[1:]) - 4


@ALL
def test_a_word_that_ties_a_sentence_to_the_last_begins_no_headline(shows: Shows) -> None:
    weights = weights_for(shows)
    tied, free = (as_head(row(text), weights) for text in ("而厂区里机器没停", "老厂区里机器没停"))
    assert tied > free


def test_a_short_line_that_ends_with_a_semicolon_is_one_of_a_list() -> None:
    assert row("李雷为林业局局长；", column=16.0).closed
    assert not row("李雷为林业局局长；", column=9.0).closed


@ALL
def test_one_entry_below_another_is_a_paragraph_of_its_own(lexicon: Lexicon, shows: Shows) -> None:
    record = [replace(row(text), entry=True) for text in ("姓名：王强", "年龄：五十四岁")]
    assert labels(lexicon, "|三十年守一座山", *BRIDGE, *record, shows=shows)[-2:] == [S, S]


@ALL
def test_what_closes_a_bracket_of_the_line_above_is_no_headline(shows: Shows) -> None:
    weights = weights_for(shows)
    rest, bracket = (as_head(row(text), weights) for text in ("料图片）", "三图片）"))
    assert rest > bracket + 1
