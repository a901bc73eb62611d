"""What each line is: the cheapest reading of a page by its columns, marks and words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.segment.lines import labelling
from generator.segment.lines.labelling import Label, Shows, weights_for
from generator.segment.lines.line_evidence import as_head, own_costs
from generator.segment.lines.line_steps import Step
from generator.segment.pieces.piece import TABLE_ROW, Role
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.rows import (
    BRIDGE,
    FLUSH,
    INDENTED,
    OPEN,
    SCANNED,
    SOLID,
    TEA,
    A,
    H,
    R,
    S,
    T,
    labels,
    row,
)


def test_no_lines_have_no_labels(lexicon: Lexicon) -> None:
    assert labels(lexicon) == []


def test_a_reading_that_has_become_hopeless_is_asked_no_more(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Label] = []
    cost = Step.cost

    def counted(step: Step, old: Label, new: Label) -> float:
        asked.append(old)
        return cost(step, old, new)

    monkeypatch.setattr(Step, "cost", counted)
    found, few = labels(lexicon, *TEA, *BRIDGE), len(asked)
    monkeypatch.setattr(labelling, "FAR", 1000.0)
    assert labels(lexicon, *TEA, *BRIDGE) == found
    assert few < len(asked) - few


def test_lines_go_on_until_a_short_one_ends_the_sentence(lexicon: Lexicon) -> None:
    assert labels(lexicon, *TEA, *BRIDGE) == [S, T, T, S, T, T]


@pytest.mark.xfail(
    strict=True,
    reason="without indents, a full line after a full stop is taken for a paragraph's first",
)
def test_a_full_line_that_ends_a_sentence_goes_on(lexicon: Lexicon) -> None:
    rows = ("|茶农们背着竹篓上山采茶。", "合作社的收购点设在村口，", "当天付款。")
    assert labels(lexicon, *rows) == [S, T, T]


def test_an_indent_starts_a_paragraph_though_the_line_above_is_full(lexicon: Lexicon) -> None:
    above = ("|>茶农们天不亮就背着竹", "篓上山，当天的鲜叶卖完。")
    shows = INDENTED
    assert labels(lexicon, *above, ">合作社的收购点设在村", "口。", shows=shows) == [S, T, S, T]
    assert labels(lexicon, *above, "合作社的收购点设在村口边", "。", shows=shows) == [S, T, T, T]


@pytest.mark.xfail(
    strict=True,
    reason="without indents, a full line after a full stop is taken for a paragraph's first",
)
def test_a_line_narrower_by_a_lost_indent_starts_a_paragraph(lexicon: Lexicon) -> None:
    above = ("|茶农们天不亮就背着竹篓上", "山，当天采下的鲜叶卖完。")
    assert labels(lexicon, *above, "合作社的收购点设在村", "口，当天付款。") == [S, T, S, T]
    assert labels(lexicon, *above, "合作社的收购点设在村口边", "，当天付款。") == [S, T, T, T]


def test_a_short_line_between_two_texts_is_a_headline(lexicon: Lexicon) -> None:
    assert labels(lexicon, *TEA, "巢湖新大桥合龙", *BRIDGE) == [S, T, T, H, S, T, T]


def test_a_short_line_in_the_middle_of_a_sentence_is_none(lexicon: Lexicon) -> None:
    rows = ("|村民们说，自从山里修了路", "山货下山快多了", "，日子也一天天好过了。")
    assert labels(lexicon, *rows) == [S, T, T]


def test_a_headline_that_fills_its_column_is_told_by_the_blank_lines(lexicon: Lexicon) -> None:
    head, below = "巢湖新大桥昨日提前合龙了", (">施工单位连夜浇筑最后", "一段桥面。")
    rows = ("|>茶农们天不亮就背着竹", "篓上山，当天的鲜叶卖完。")
    assert labels(lexicon, *rows, "|" + head, "|" + below[0], below[1], shows=INDENTED)[2] is H
    assert labels(lexicon, *rows, head, "的情景。", *below, shows=INDENTED)[2] is T


def test_a_line_printed_twice_is_a_headline(lexicon: Lexicon) -> None:
    doubled = row("茶农们背着竹篓上山采茶去")
    printed = replace(doubled, line=replace(doubled.line, display=True))
    assert labels(lexicon, *TEA, printed, *BRIDGE)[3] is H
    assert labels(lexicon, *TEA, doubled, *BRIDGE)[3] is not H


def test_a_sentence_between_blank_lines_is_no_headline(lexicon: Lexicon) -> None:
    assert labels(lexicon, *TEA, "|大桥通车了。", "|" + BRIDGE[0], *BRIDGE[1:])[3] is S


def test_a_word_across_a_blank_line_reads_on(lexicon: Lexicon) -> None:
    rows = ("|茶农们天不亮就背着竹", "|篓上山，当天的鲜叶卖完。")
    assert labels(lexicon, *rows) == [S, T]


def test_a_dateline_always_starts_a_paragraph(lexicon: Lexicon) -> None:
    assert labels(lexicon, *OPEN, "=本报巢湖5月6日讯新大桥合", "龙。") == [S, T, T, S, T]


CAPTION = replace(row("|图为采茶。"), shown=(Role.CAPTION, "caption"))


def test_a_line_that_shows_its_role_keeps_it_between_lines_of_text(lexicon: Lexicon) -> None:
    found = labels(
        lexicon, *BRIDGE, *OPEN, CAPTION, "|去年全县有三千多户茶农靠", "这一片叶子增收。"
    )
    assert found[:7] == [S, T, T, S, T, T, A]
    assert found[-1] is T


def test_a_line_that_starts_with_a_comma_goes_on_below_a_caption(lexicon: Lexicon) -> None:
    assert labels(lexicon, *BRIDGE, *OPEN, CAPTION, "|，鲜叶一早就卖完了。")[-1] is T


def test_the_rows_of_a_table_are_labelled_so(lexicon: Lexicon) -> None:
    table = replace(row("干茶　80元"), shown=(Role.BODY, TABLE_ROW))
    assert labels(lexicon, *TEA, table, table, *BRIDGE) == [S, T, T, R, R, S, T, T]


@pytest.mark.parametrize("mark", ["一、", "（二）", "3.", "●"])
def test_a_mark_of_a_list_starts_a_paragraph(lexicon: Lexicon, mark: str) -> None:
    above = ("|茶农们天不亮就背着竹篓上", "山，当天采下的鲜叶卖完。")
    below = (mark + "合作社的收购点设在村口")[:12]
    assert labels(lexicon, *above, below, "边的老槐树下。")[2] is S


def test_the_first_line_of_a_list_item_is_no_crosshead(lexicon: Lexicon) -> None:
    """The first line of the item stops short, before a bracket that would hang."""
    above = ("|茶农们天不亮就背着竹篓上山，当天", "采下的鲜叶卖完。")
    item = ("◆歙县　全县茶园今年起推行", "“半采法”，首月鲜叶增产十一吨，折", "合八万元。")
    rows = [row(one, column=16.5) for one in (*above, *item)]
    assert labels(lexicon, *rows)[2:] == [S, T, T]


def test_a_line_that_juts_out_of_its_column_may_be_a_headline_however_wide() -> None:
    weights = weights_for(FLUSH)
    long = "皖南山区春茶今年开采早茶农收入增长一成以上合作社设立收购点三十二个"
    assert as_head(row(long, column=20.0), weights) < as_head(row(long, column=33.0), weights) - 3


def test_a_colon_may_end_a_paragraph(lexicon: Lexicon) -> None:
    rows = ("|新规今天起施行，内容如下", "，请遵守：", "一、采茶不得折枝，不得毁", "坏茶园。")
    assert labels(lexicon, *rows) == [S, T, S, T]


def test_a_comma_at_the_start_of_a_line_is_never_a_start(lexicon: Lexicon) -> None:
    above = ("|茶农们天不亮就背着竹篓上", "山采茶（明前茶）。")
    assert labels(lexicon, *above, "”合作社的茶农说。")[2] is T


DECKS = [
    "——黄山茶区见闻",
    pytest.param(
        "——黄山茶区五月见闻侧记",
    ),
    "（五月六日大会通过）",
]


@pytest.mark.parametrize("deck", DECKS)
def test_dashes_or_brackets_below_a_headline_are_its_deck(lexicon: Lexicon, deck: str) -> None:
    assert labels(lexicon, "|省茶产业发展条例", deck, *BRIDGE) == [H, H, S, T, T]


def test_in_a_scan_a_lone_short_line_is_a_headline_and_a_row_of_lines_is_text(
    lexicon: Lexicon,
) -> None:
    text = ("|茶农们天不亮就背着竹篓上", "山，赶在雨水到来之前把头", "一批鲜叶采下来。")
    assert labels(lexicon, *text, "|巢湖新大桥合龙", *text, shows=SCANNED)[3:5] == [H, S]
    run_on = ("|茶农们天不亮就背着竹篓上", "山采茶忙忙忙", "鲜叶当天付款的合作社收购")
    assert labels(lexicon, *run_on, shows=SCANNED) == [S, T, T]


def test_a_sentence_between_blank_lines_ends_where_the_next_block_begins(lexicon: Lexicon) -> None:
    one = row("|茶船采茶现场。", column=8.0)
    other = (row("|茶农分拣鲜", column=5.0), row("叶情景。", column=5.0))
    assert labels(lexicon, *TEA, *BRIDGE, one, *other)[6:] == [S, S, T]


def test_a_line_right_above_one_that_begins_with_a_bracket_is_no_headline(lexicon: Lexicon) -> None:
    name = row("|巢湖金穗种植合作社", column=10.0)
    rows = ("（信用代码九一三四）经", "股东会决议解散，现已成立", "清算组。")
    assert labels(lexicon, *TEA, "|注销公告", name, *rows)[3:] == [H, S, T, T, T]


@pytest.mark.parametrize("shows", [FLUSH, SOLID], ids=["parted", "solid"])
def test_questions_and_answers_are_paragraphs(lexicon: Lexicon, shows: Shows) -> None:
    rows = (*TEA, "问：头茬茶能卖多少？", "答：比去年多两成，客商都到", "村口来等。")
    assert labels(lexicon, *rows, shows=shows) == [S, T, T, S, S, T]


@pytest.mark.parametrize("called", ["任命：", "尊敬的用户："])
def test_what_ends_with_a_colon_above_a_text_belongs_to_it(lexicon: Lexicon, called: str) -> None:
    text = ("感谢你们在最困难的时", "候，送来五吨青菜、三吨笋", "和六百只鸡。")
    tight = ("|皖南春茶喜获丰收", called, *text)
    assert labels(lexicon, *tight, shows=SOLID)[:3] == [H, S, S]
    apart = ("|皖南春茶喜获丰收", f"|{called}", f"|{text[0]}", *text[1:])
    assert labels(lexicon, *apart, shows=SCANNED)[:3] == [H, S, S]


def test_a_line_that_leaves_a_quotation_open_is_no_headline(lexicon: Lexicon) -> None:
    rows = ("|老茶农摇头说不急，又说起", "“明前的芽头", "一天一个样”，要看天。")
    assert labels(lexicon, *rows, shows=SOLID) == [S, T, T]


def test_a_short_line_that_breaks_inside_a_word_is_no_headline(lexicon: Lexicon) -> None:
    """合作社 lies across the line end."""
    whole = ("|山上收来的茶都归合", "作社统一炒制装箱。", *BRIDGE)
    assert labels(lexicon, *whole, shows=SOLID)[:2] == [S, T]


def test_a_day_broken_over_the_end_of_a_line_goes_on(lexicon: Lexicon) -> None:
    rows = ("|渡口停航，大桥已通车。特此", "公告，解释另行2021年5月8", "日", *TEA)
    assert labels(lexicon, *rows, shows=SOLID)[2] is T


def test_a_note_in_brackets_below_a_text_is_no_headline(lexicon: Lexicon) -> None:
    rows = (*TEA, "（数据截至五月八日）", "|巢湖新大桥合龙", *BRIDGE)
    assert labels(lexicon, *rows, shows=SOLID)[3] is S


@pytest.mark.parametrize("shows", [FLUSH, SCANNED], ids=["parted", "scanned"])
def test_what_is_said_in_a_line_of_its_own_is_no_headline(lexicon: Lexicon, shows: Shows) -> None:
    said = ("|“头茬茶卖完了？”", "|“卖完了。”", "|“明年请早！”")
    assert labels(lexicon, *TEA, *said, *BRIDGE, shows=shows)[3:6] == [S, S, S]


@pytest.mark.parametrize("shows", [FLUSH, SOLID, SCANNED], ids=["parted", "solid", "scanned"])
def test_a_short_line_built_like_another_one_is_likelier_a_crosshead(shows: Shows) -> None:
    one, weights = row("产量，不是问题"), weights_for(shows)
    assert as_head(replace(one, twin=True), weights) < as_head(one, weights)


def test_what_is_listed_under_a_word_with_a_colon_is_text(lexicon: Lexicon) -> None:
    head = ("|市人民代表大会任免名单", "|（五月六日第二十七次会议通过）")
    listed = ("|任命：", "|李雷为黄山市林业局局长；", "|韩梅梅为水务局局长。")
    wide = [row(printed, column=18.0) for printed in (*head, *listed)]
    assert labels(lexicon, *wide, shows=SCANNED) == [H, H, S, S, S]


@pytest.mark.parametrize("shows", [FLUSH, SOLID, SCANNED], ids=["parted", "solid", "scanned"])
def test_a_deck_stands_below_a_headline(lexicon: Lexicon, shows: Shows) -> None:
    """A question with a comma in it is one there, and the end of a text elsewhere."""
    asked, deck = "|春茶大年，谁来采？", "|——皖南茶山见闻"
    assert labels(lexicon, *TEA, asked, deck, "|" + BRIDGE[0], shows=shows)[3:5] == [H, H]
    bare = own_costs(row(asked), row("|皖南茶山见闻"), shows, weights_for(shows))
    assert own_costs(row(asked), row(deck), shows, weights_for(shows))[H] < bare[H]
