"""What a page shows of itself: whether its dump lost the indents of paragraphs."""

from __future__ import annotations

import pytest

from generator.clean.pages import clean_page
from generator.model import Block, CleanPage, RawPage
from generator.pipeline.desk import Desk
from generator.segment.lines.rows import Row
from generator.segment.roles.page_rows import rows_of, shows_blanks, shows_columns
from generator.segment.roles.role_signs import Context
from tests.unit.segment.newsprint import BRIDGE, SCHOOL, TEA, line, set_in


def rows_on(page: str, desk: Desk) -> list[Row]:
    """The rows of a page set in columns of eighteen em."""
    clean = clean_page(RawPage("page.txt", page), desk.words.lexicon)
    return rows_of(clean, Context(18.0, (), desk.words.lexicon))[0]


def test_each_line_that_shows_nothing_by_itself_reads_more_or_less_as_a_headline(
    desk: Desk,
) -> None:
    page = "本报记者 李雷\n\n让小水渠流出大效益\n\n" + set_in(TEA, indent="")
    byline, headline, *lines = rows_on(page, desk)
    assert byline.reads == 0.0
    assert headline.reads > 1 > max(line.reads for line in lines)


def texts(indent: str, lost: bool) -> str:
    """Twelve paragraphs one below the other; ``lost`` takes their indents away."""
    page = "".join(set_in(text, indent=indent) for text in (TEA, BRIDGE, SCHOOL) * 4)
    return page.replace("　", "") if lost else page


@pytest.mark.parametrize(
    ("indent", "lost", "stands_in"), [("　　", True, True), ("", False, False)]
)
def test_first_lines_that_fill_their_column_show_that_no_indent_was_lost(
    desk: Desk, indent: str, lost: bool, stands_in: bool
) -> None:
    raw = RawPage("page.txt", texts(indent, lost))
    context = Context(18.0, (), desk.words.lexicon)
    rows, _ = rows_of(clean_page(raw, desk.words.lexicon), context)
    assert {row.stands_in for row in rows} == {stands_in}
    assert any(row.as_first for row in rows) is stands_in


def test_a_short_line_inside_a_paragraph_of_a_scan_does_not_tell_of_its_indents(desk: Desk) -> None:
    # first lines of sixteen letters, then one that ends a sentence early, then full ones
    lines = (TEA[:16], "茶农天不亮就上山采茶。", TEA[16:34], TEA[34:52], TEA[52:60] + "。")
    raw = RawPage("page.txt", "\n\n".join([" ".join(lines)] * 6))
    clean = clean_page(raw, desk.words.lexicon)
    rows, shows = rows_of(clean, Context(18.0, (), desk.words.lexicon))
    assert shows.scanned
    assert {row.stands_in for row in rows} == {True}


def test_specks_set_below_a_text_are_no_blank_lines(desk: Desk) -> None:
    text = texts("", lost=False)
    specks = text.replace("\n", "\n口 口\n", 3)
    for page in (text, specks):
        assert not shows_blanks(clean_page(RawPage("page.txt", page), desk.words.lexicon))


def page_of(size: int) -> CleanPage:
    """A page of twelve blocks, so many lines in each."""
    rows = [line(TEA[:18], 100 * n) for n in range(12 * size)]
    blocks = (Block(tuple(rows[n : n + size])) for n in range(0, 12 * size, size))
    return CleanPage(tuple(blocks), (), scanned=False)


def test_few_blank_lines_part_columns_and_tell_nothing_of_headlines() -> None:
    found = [(shows_blanks(page_of(size)), shows_columns(page_of(size))) for size in (8, 20, 50)]
    assert found == [(True, True), (False, True), (False, False)]
