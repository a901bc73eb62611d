"""What may follow where a line breaks off, by the letters on both sides."""

from __future__ import annotations

import numpy as np
import pytest

from generator.config import PROJECT
from generator.segment.words.sequels import (
    CONTEXT,
    MOST,
    NO_SEQUELS,
    REACH,
    SEAMS,
    UNKNOWN,
    USUAL,
    Sequels,
    plain,
)

FILE = PROJECT / "generator" / "data" / "sequels.npz"
SENTENCES = (
    ("新桥坐落在县城东边的", "河湾里，桥长三百米"),
    ("卖菜的大娘把零钱数了又", "数，塞进围裙的口袋"),
    ("医院新添了两台设备，病人", "不用再跑到省城检查"),
    ("这项制度已经在全省十个", "县市推开，效果不错"),
    ("他说，孩子们最喜欢的就是", "这片操场，放学也不走"),
    ("会议要求，各部门要进一步", "加强监督检查，确保落实"),
    ("公司去年的销售收入达到", "两亿元，比上年增长一成"),
    ("雨下了一夜，江水涨到离堤", "顶只有半米的地方才退"),
)
"""Lines that break off between two words or inside one, and how each goes on."""


def network(says: int) -> Sequels:
    """One unit, which meets 赶 or 往 at the end of a tail with 县 at the start of a head."""
    size = 1 + UNKNOWN + 3
    tails, heads = np.zeros((size, 2), np.int8), np.zeros((size, 2), np.int8)
    tails[2], tails[3], heads[4] = (1, 0), (0, 1), (1, 0)
    last, first = np.zeros((1, 2 * REACH), np.int8), np.zeros((1, 2 * REACH), np.int8)
    last[0, -2:], first[0, 0] = 1, 1
    axes = np.zeros((1, 2 * REACH), np.int8)
    tables = {
        "tails": tails,
        "heads": heads,
        "tail_units": last,
        "head_units": first,
        "tail_axes": axes,
        "head_axes": axes,
        "shift": np.array([-1], np.int32),
        "says": np.array([says], np.int8),
    }
    return Sequels("赶往县", tables, np.array([1.0, 1.0]))


@pytest.mark.parametrize(
    ("above", "below", "met"),
    [
        ("他们赶", "县城有雨", 2),
        ("他们往", "县城有雨", 2),
        ("他们往", "城里有雨", 0),
        ("他们去", "县城有雨", 0),
        # the last letter counts, and the first; white space is none
        ("往他们", "县城有雨", 0),
        ("他们往 \n", " 县城", 2),
        ("往", "县", 2),
    ],
)
def test_a_unit_meets_what_stands_at_the_seam(above: str, below: str, met: int) -> None:
    assert network(says=1).odds(above, below) == (1 if met else 0) - USUAL


def test_no_seam_is_believed_more_than_all() -> None:
    assert network(says=100).odds("他们往", "县城") == MOST
    assert network(says=-100).odds("他们往", "县城") == -MOST


def test_many_lines_are_asked_for_at_once(known: Sequels) -> None:
    above, below = SENTENCES[0][0], [line for _, line in SENTENCES]
    assert known.odds_of_all(above, below) == [known.odds(above, line) for line in below]
    assert known.odds_of_all(above, []) == []


def test_each_line_is_asked_of_the_one_below_it(known: Sequels) -> None:
    above, below = zip(*SENTENCES, strict=True)
    assert known.odds_of_each(above, below) == [known.odds(*pair) for pair in SENTENCES]


def test_more_lines_than_are_remembered_are_told_from_one_another() -> None:
    tails = [f"{chr(0x4E00 + n)}赶" for n in range(2 * SEAMS)]
    heads = ["县城" if n % 3 else "城里" for n in range(2 * SEAMS)]
    told = network(says=1).odds_of_each(tails, heads)
    assert told == [(1 if n % 3 else 0) - USUAL for n in range(2 * SEAMS)]


def test_where_no_network_is_at_hand_nothing_is_said() -> None:
    assert NO_SEQUELS.odds("他们往", "县城") == 0.0


def test_marks_and_figures_are_the_same_however_a_dump_has_them() -> None:
    assert plain("比去年 高12.5%,约１２０元(税后)") == "比去年高0，约0元（税后）"


@pytest.fixture(scope="module")
def known() -> Sequels:
    return Sequels.of_file(FILE)


def test_lines_go_on_with_their_own_rather_than_with_most_others(known: Sequels) -> None:
    nearer = [
        known.odds(above, own) > known.odds(above, other)
        for above, own in SENTENCES
        for _, other in SENTENCES
        if other != own
    ]
    assert sum(nearer) > 0.8 * len(nearer)


def test_only_the_letters_at_the_seam_count(known: Sequels) -> None:
    above, below = SENTENCES[0]
    far = "茶" * CONTEXT
    assert known.odds(far + above, below + far) == known.odds(above, below)


def test_the_numbers_are_whole_and_so_small_that_sums_are_exact() -> None:
    with np.load(FILE) as found:
        for name in set(found.files) - {"letters", "scales"}:
            assert np.issubdtype(found[name].dtype, np.integer), name
            assert name == "shift" or np.abs(found[name].astype(int)).max() <= 127
