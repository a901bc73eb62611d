"""The words of a line tell questions, lists and clauses from headlines."""

from __future__ import annotations

import pytest

from generator.segment.labelling import Shows, weights_for
from generator.segment.lexicon import Lexicon
from generator.segment.line_evidence import as_head
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
