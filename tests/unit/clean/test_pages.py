"""A file's lines become blocks of printed lines with their columns."""

from generator.clean.measure import text_width
from generator.clean.pages import clean_page
from generator.model import CleanPage, RawPage
from generator.segment.lexicon import Lexicon
from tests.unit.clean.test_wraps import STORY, wrapped

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
    assert (line.string, line.doubled, line.raw) == ("春茶开采", True, (0, 8))
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
