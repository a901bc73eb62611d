"""A file's lines become blocks of printed lines with their columns."""

from dataclasses import replace

import pytest

from generator.clean.letters.measure import text_width
from generator.clean.pages import clean_page
from generator.model import CleanPage, Line, RawPage, Span, Text
from generator.segment.words.lexicon import Lexicon
from tests.unit.clean.lines.test_wraps import STORY, wrapped
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, SCHOOL_HEAD, TEA, TEA_HEAD

NO_WORDS = Lexicon({})


def cleaned(text: str) -> CleanPage:
    return clean_page(RawPage("page.txt", text), NO_WORDS)


def test_blank_lines_part_blocks() -> None:
    page = cleaned("春茶开采\n茶农增收\n\n \n收购点设在村口\n")
    assert [block.string for block in page.blocks] == ["春茶开采茶农增收", "收购点设在村口"]
    assert [len(block.lines) for block in page.blocks] == [2, 1]


def test_a_line_of_white_space_parts_blocks_too() -> None:
    assert len(cleaned("春茶开采\n 　\n茶农增收\n").blocks) == 2


def test_every_kind_of_line_end_ends_a_line() -> None:
    page = cleaned("春茶\r\n开采\x0b茶农\u2028增收\r鲜叶")
    assert [line.string for block in page.blocks for line in block.lines] == [
        "春茶", "开采", "茶农", "增收", "鲜叶",
    ]  # fmt: skip


def test_lines_know_their_raw_place_and_their_indent() -> None:
    first, second = cleaned("　　春茶开采\n茶农增收 \n").blocks[0].lines
    assert (first.raw, first.indented) == ((2, 6), True)
    assert (second.raw, second.indented) == ((7, 11), None)


def test_a_doubled_line_is_read_once_and_owns_both_copies() -> None:
    page = cleaned("春茶开采春茶开采\n")
    line = page.blocks[0].lines[0]
    assert (line.string, line.display, line.raw) == ("春茶开采", True, (0, 8))
    assert [one.rule for one in page.repairs] == ["doubled"]


def test_a_page_of_long_evenly_spaced_lines_is_a_scan() -> None:
    page = cleaned(f"{wrapped(17)}。\n{wrapped(17, STORY[30:])}。\n")
    assert page.scanned
    assert page.blocks[0].wrapped
    assert {len(line.string) for line in page.blocks[0].lines[:6]} == {17}
    assert all(abs((line.measure or 0) - 17) <= 1 for b in page.blocks for line in b.lines)


def test_a_text_layer_is_no_scan_and_keeps_its_lines() -> None:
    page = cleaned("\n".join(STORY[i : i + 17] for i in range(0, len(STORY), 17)))
    assert not page.scanned
    assert page.blocks[0].string == STORY
    assert {line.measure for line in page.blocks[0].lines} == {17.0}


@pytest.mark.parametrize(("mark", "typed"), [("，", False), (",", True)])
def test_typed_marks_show_a_page_that_went_through_ocr(mark: str, typed: bool) -> None:
    text = TEA.replace("，", mark) * 3
    page = cleaned("\n".join(text[i : i + 17] for i in range(0, len(text), 17)))
    assert (page.typed, page.scanned) == (typed, False)


def test_a_page_of_white_space_has_no_blocks() -> None:
    assert cleaned(" \n　\n\t").blocks == ()


def test_a_han_is_one_em_and_a_letter_half() -> None:
    assert text_width("春茶") == 2.0
    assert text_width("GDP1") == 2.0
    assert text_width("茶，") < 2.0
    assert text_width("——") == 2.0


def test_the_pieces_of_a_doubled_headline_are_all_read_once() -> None:
    raw = "茶乡茶乡\n\n﹃﹃\n\n开园开园\n\n﹄﹄\n\n：：\n\n三万茶农上山忙三万茶农上山忙\n"
    assert "".join(block.string for block in cleaned(raw).blocks) == "茶乡“开园”：三万茶农上山忙"


TYPED = "茶农说,今年春雨足,芽头壮,头茬就卖了八百斤,价钱也高,合作社当天付款,人人都乐。"
SPACED = "提高认识 落实责任"


def test_where_most_marks_are_typed_a_scanner_read_the_page_and_a_space_is_a_lost_mark() -> None:
    """A few typed marks do not show it, nor do many where more are of print; a misread day does."""
    for text, lost in (
        (TYPED, True),
        ("茶农说,今年春雨足,芽头壮。", False),
        (f"{TYPED}\n{TEA}\n{SCHOOL}", False),
        (f"本报黄山5月6曰讯 {TEA}", True),
        (f"本报黄山5月6日讯 {TEA}", False),
    ):
        line = cleaned(f"{text}\n{SPACED}").blocks[-1].lines[-1].string
        assert line == (SPACED.replace(" ", "\u2009") if lost else SPACED)


def test_a_page_with_wraps_that_became_spaces_went_through_a_scanner(lexicon: Lexicon) -> None:
    plain = "\n".join(text[at : at + 16] for text in (TEA, SCHOOL) for at in range(0, 90, 16))
    joined = "\n".join(
        " ".join(text[at : at + 16] for at in range(0, len(text), 16))
        for text in (SCHOOL, BRIDGE, TEA)
    )
    for text, lost in ((f"{plain}\n{joined}\n{plain}\n{plain}", True), (plain, False)):
        page = clean_page(RawPage("page.txt", f"{text}\n\n{SPACED}"), lexicon)
        line = page.blocks[-1].lines[-1].string
        assert line == (SPACED.replace(" ", "\u2009") if lost else SPACED)


INDENTED = """\
　　茶农们天不亮就背着竹篓上
山，当天的鲜叶卖完。
　　收购点设在村口的树下，合
作社派了三个人。
　　石门小学的孩子们用上新图
书室，都很高兴。
"""


def shown(text: str) -> list[bool | None]:
    return [line.indented for block in cleaned(text).blocks for line in block.lines]


def test_a_page_whose_paragraphs_stand_in_shows_which_lines_begin_none() -> None:
    assert shown(INDENTED) == [True, False] * 3


def test_where_too_few_paragraphs_stand_in_a_line_that_does_not_says_nothing() -> None:
    first, last = INDENTED.split("　　石门")
    assert shown(first) == [True, None] * 2
    assert shown(f"{first}石门{last}") == [True, None, True, None, None, None]


def test_a_stop_that_fills_its_line_does_not_show_that_a_paragraph_ends() -> None:
    """The line below goes on, and is no paragraph that would have to stand in."""
    full = INDENTED.replace("作社派了三个人。", "作社派了三个人来收鲜叶茶。\n叶子当天炒好。")
    assert shown(full) == [True, False, True, False, False, True, False]


def test_lines_that_are_whole_paragraphs_all_begin_one() -> None:
    assert shown(f"{TEA}\n{SCHOOL}\n") == [True, True]


def measures(text: str) -> list[list[float]]:
    return [[line.measure or 0.0 for line in block.lines] for block in cleaned(text).blocks]


SCAN = f"{wrapped(17)}。\n\n"


def test_each_block_of_a_scan_has_the_measure_that_its_own_lines_show() -> None:
    wide, narrow = measures(f"{SCAN}{wrapped(12)}。\n")
    assert all(abs(measure - 17) <= 1 for measure in wide)
    assert all(abs(measure - 12) <= 1 for measure in narrow)


def test_lone_lines_that_stand_together_in_a_scan_are_as_wide_as_the_widest() -> None:
    """One by itself, or a sentence, tells no width: it may stand in the column of the text."""
    _, one, other = measures(f"{SCAN}茶乡开园\n\n三万茶农上山忙\n")
    assert (one, other) == ([7.0], [7.0])
    _, lone = measures(f"{SCAN}茶乡开园\n")
    assert abs(lone[0] - 17) <= 1
    _, _, sentence = measures(f"{SCAN}茶乡开园\n\n三万茶农上山忙。\n")
    assert abs(sentence[0] - 17) <= 1


def test_a_traditional_letter_among_simplified_ones_is_a_scanners_mistake() -> None:
    """Not on a page that was printed from its text, nor in a name that is all of them."""
    stray, name = TEA.replace("茶农", "茶農", 1), "臺灣鐵路"
    blocks = cleaned(f"{TYPED}\n{stray}\n{name}").blocks
    assert [line.string for block in blocks for line in block.lines][1:] == [TEA, name]
    assert cleaned(f"{stray}\n").blocks[0].string == stray


def test_lines_that_are_whole_paragraphs_stand_each_by_itself_but_in_noise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = f"{TEA * 2}\n{SCHOOL * 2}\n{TEA * 2}\n"
    assert len(cleaned(page).blocks) == 3
    monkeypatch.setattr("generator.clean.pages.MOST_LINES", 2)
    assert len(cleaned(page).blocks) == 1


def test_lines_that_are_whole_paragraphs_know_what_stood_close_below_another() -> None:
    blocks = cleaned(f"{TEA_HEAD}\n{TEA * 2}\n\n{SCHOOL_HEAD}\n{SCHOOL * 2}\n").blocks
    assert [block.close for block in blocks] == [False, True, False, True]
    assert not any(block.close for block in cleaned(INDENTED).blocks)


def test_where_whole_paragraphs_stand_in_a_headline_does_not() -> None:
    texts = f"　　{TEA * 2}\n　　{SCHOOL * 2}\n　　{TEA}\n"
    assert shown(f"{TEA_HEAD}\n{texts}") == [False, True, True, True]


def test_a_line_known_to_stand_in_or_in_a_column_keeps_what_else_is_known_of_it() -> None:
    line = Line(Text("茶乡", (0, 1)), Span(0, 2), 2.0, column=3, apart=True)
    assert line.opening(True) == replace(line, indented=True)
    assert line.set_in(18.0) == replace(line, measure=18.0)


def test_headlines_and_labels_below_a_text_do_not_hide_that_paragraphs_stand_in() -> None:
    news = "皖南春茶\n开园\n"
    text = INDENTED.partition("　　石门")[0]
    page = text + 4 * (news + text)
    assert shown(page)[:6] == [*[True, False] * 2, False, False]
    flush = page.replace(news, 3 * "皖南的春茶近日陆续开采上市\n卖完了。\n")
    assert shown(flush)[5] is None
