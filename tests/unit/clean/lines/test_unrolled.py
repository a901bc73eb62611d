"""Printed lines that a scanner joined by spaces are lines again; rows of columns stay rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from hypothesis import given
from hypothesis import strategies as st

from generator.clean.lines.unrolled import unrolled
from generator.clean.pages import groups_of
from generator.segment.words.lexicon import Lexicon
from tests.unit.clean.dumps import NO_WORDS
from tests.unit.segment.newsprint import BRIDGE, MORE_TEA, SCHOOL, TEA

SIZE = 16


def column(text: str, size: int = SIZE) -> list[str]:
    """The lines of a paragraph, the first of which stands in."""
    lines = [("　　" + text)[at : at + size] for at in range(0, len(text) + 2, size)]
    return [line.strip("　") for line in lines]


def cut(lines: Sequence[str], lexicon: Lexicon) -> list[str]:
    text = "\n".join(lines)
    found = unrolled(text, list(groups_of(text)), lexicon)
    return [text[line.start : line.end] for group in found for line in group]


def rows(*columns: Sequence[str]) -> list[str]:
    return [" ".join(row).strip() for row in zip_longest(*columns, fillvalue="")]


PLAIN = [*column(BRIDGE), *column(MORE_TEA), *column(TEA), *column(SCHOOL)]
"""Paragraphs whose lines are as they were printed: most of the page."""
THREE = [*column(SCHOOL), *column(TEA), *column(BRIDGE)]
JOINED = [" ".join(column(text)) for text in (SCHOOL, TEA, BRIDGE)]


def test_a_stretch_in_which_wraps_became_spaces_is_cut_at_them(lexicon: Lexicon) -> None:
    assert cut([*PLAIN, *JOINED, *PLAIN], lexicon) == [*PLAIN, *THREE, *PLAIN]


def test_two_printed_lines_in_one_are_cut_as_well(lexicon: Lexicon) -> None:
    lines = column(SCHOOL)
    joined = [" ".join(lines[at : at + 2]) for at in range(0, len(lines), 2)]
    assert cut([*PLAIN, *joined, *PLAIN], lexicon) == [*PLAIN, *lines, *PLAIN]


def test_rows_of_columns_stay_rows(lexicon: Lexicon) -> None:
    abreast = rows(column(SCHOOL), column(TEA))
    assert cut([*PLAIN, *abreast, *PLAIN], lexicon) == [*PLAIN, *abreast, *PLAIN]


def test_rows_stay_beside_a_stretch_that_is_cut(lexicon: Lexicon) -> None:
    abreast = rows(column(SCHOOL + BRIDGE), column(TEA + MORE_TEA))
    found = cut([*abreast, *PLAIN, *JOINED, *PLAIN], lexicon)
    assert found[:6] == abreast[:6]
    assert found[-len(PLAIN) - len(THREE) :] == [*THREE, *PLAIN]


def test_what_reads_on_below_as_well_stays(lexicon: Lexicon) -> None:
    lines = [line for text in (SCHOOL, TEA, BRIDGE) for line in column(text)[:-1]]
    both = rows(lines, lines[1:])
    assert cut([*PLAIN, *both, *PLAIN], lexicon) == [*PLAIN, *both, *PLAIN]


def test_a_scan_of_nothing_but_such_lines_is_left_as_it_is(lexicon: Lexicon) -> None:
    lines = [column(text, 13) for text in (SCHOOL, TEA, BRIDGE, MORE_TEA)]
    joined = [" ".join(part[at : at + 3]) for part in lines for at in range(0, len(part), 3)]
    assert cut(joined, lexicon) == joined


def test_cells_and_letterspaced_lines_are_left_as_they_are(lexicon: Lexicon) -> None:
    others = ["   ".join(column(MORE_TEA)), " ".join(MORE_TEA)]
    found = cut([*PLAIN, *JOINED, *PLAIN, *others], lexicon)
    assert found == [*PLAIN, *THREE, *PLAIN, *others]


@given(st.text("山水路桥的一，。 9\n", max_size=300))
def test_no_character_is_lost(text: str) -> None:
    groups = list(groups_of(text))
    found = unrolled(text, groups, NO_WORDS)
    kept = "".join(text[line.start : line.end] for group in found for line in group)
    assert "".join(kept.split()) == "".join(text.split())
