"""Which column a headline is read right above."""

from __future__ import annotations

import pytest

from generator.clean.columns.galleys import Galley
from generator.clean.columns.heads import heading
from tests.unit.clean.columns.test_runs import CALLED, ENDED, INDENTED, OPEN, OTHER, galley

HEADS = [galley(1, 20, "山茶园开采"), galley(1, 40, "古渡口新船")]


def headed(*texts: Galley) -> dict[int, int]:
    """What each of the two headlines is read above, if the first text runs on in the second."""
    return heading([*HEADS, *texts], {2: 3})


def test_a_headline_stands_above_the_column_below_it() -> None:
    texts = galley(3, 20, *INDENTED), galley(3, 40, *INDENTED)
    assert heading([*HEADS, *texts], {}) == {0: 2, 1: 3}


def test_a_headline_goes_to_the_column_in_which_its_text_begins() -> None:
    assert headed(galley(3, 0, *OPEN), galley(3, 20, *CALLED), galley(3, 40, *INDENTED)) == {
        0: 2,
        1: 4,
    }


def test_an_author_above_the_first_column_and_the_headline_above_the_next_head_one_text() -> None:
    columns = galley(3, 0, *OTHER, *OPEN), galley(3, 20, *CALLED), galley(3, 40, *INDENTED)
    assert heading([galley(1, 0, "林小舟"), *HEADS, *columns], {3: 4}) == {0: 1, 1: 3, 2: 5}


def test_nothing_is_read_below_two_headlines() -> None:
    author, upper, lower = galley(1, 0, "林小舟"), galley(1, 24, "山茶园"), galley(2, 24, "开采了")
    texts = galley(3, 0, *OTHER, *OPEN), galley(3, 20, *CALLED), galley(3, 40, *INDENTED)
    texts[1].heading, texts[2].heading = (7, 0), (7, 1)
    upper.over = lower.over = 7
    assert heading([author, upper, lower, *texts], {3: 4}) == {1: 2, 2: 0, 0: 3}


@pytest.mark.parametrize(("top", "lines"), [(3, ENDED), (9, OPEN)])
def test_it_stays_where_no_sentence_goes_on_or_the_other_column_is_not_level(
    top: int, lines: tuple[str, ...]
) -> None:
    texts = galley(top, 0, *lines), galley(3, 20, *CALLED), galley(3, 40, *INDENTED)
    assert headed(*texts) == {0: 3, 1: 4}
