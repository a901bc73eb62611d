"""Spacing, doubling and scanning change signs, and keep what was printed."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.press.cells import Line, cells, printed, text_of
from tests.press.glyphs import digits_apart, doubled, in_pieces, letterspaced, stretched
from tests.press.sample import NEWSPRINT, SEEDS, signs
from tests.press.scan import GRADES, Style, scanned


def test_only_han_stand_apart_from_latin_letters() -> None:
    line = cells("叫Tomás的小伙", "a", "body")
    assert text_of(digits_apart(line, 1.0, Random(0))) == "叫 Tomás 的小伙"


def test_figures_of_a_stretched_line_stay_together() -> None:
    line = cells("查明，2019年3月，GDP", "a", "body")
    assert text_of(stretched(line)) == "查 明 ， 2019 年 3 月 ， GDP"


@given(text=NEWSPRINT, seed=SEEDS)
def test_spacing_and_doubling_keep_what_was_printed(text: str, seed: int) -> None:
    line = cells(text, "a", "title")
    chance = Random(seed)
    for how in ("whole", "phrases", "marks apart"):
        twice = doubled(line, how)
        assert printed(twice) == text
        assert Counter(signs(text_of(twice))) == Counter(signs(text) * 2)
    assert signs(printed(letterspaced(line))) == signs(text)
    assert printed(stretched(line)) == text
    assert signs("".join(map(printed, in_pieces(line, chance)))) == signs(text)
    assert printed(digits_apart(line, 0.5, chance)) == text


@given(text=NEWSPRINT, seed=SEEDS, grade=st.sampled_from(sorted(GRADES)))
def test_a_scan_changes_signs_but_drops_no_cell(text: str, seed: int, grade: str) -> None:
    line = cells(text, "a", "body")
    got: Line = scanned(line, GRADES[grade], Style(ascii_marks=True), Random(seed))
    assert printed(cell for cell in got if cell.owner == "a") == text
