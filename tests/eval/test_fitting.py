"""What the fits take for true is what the press printed."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import numpy as np
import pytest

from generator.clean.pages import clean_page
from generator.model import Join
from generator.read.pages import decode_page
from generator.segment.assembling import joined
from generator.segment.headlines.headline_weights import HEADLINES
from generator.segment.judging.confidence_weights import SURE
from generator.segment.reading_order import tie_weights
from generator.segment.words.part_meanings import PER_NAT
from tests.eval.calibration import joins_said
from tests.eval.classes import Order, printed
from tests.eval.fitting import confidence, ties
from tests.eval.fitting.__main__ import write, write_signs
from tests.eval.fitting.headlines import partings_of, stacked, words
from tests.eval.fitting.joins import true_joins
from tests.eval.fitting.placed import placed
from tests.eval.fitting.runs import bodies_of, goes_on, sheet_of
from tests.eval.running import desk
from tests.eval.truth import TrueArticle, TruePage
from tests.press.headline import of_articles, standing, written
from tests.press.pdf.tracing import traced
from tests.press.proof import PrintedParagraph, PrintedPart
from tests.press.run import press

FEWEST = 3
KEPT_PARTED = 0.79
"""The share of the kept headlines that is parted as written: 0.76 before there were such."""


def test_a_true_join_is_one_that_stands_so_in_print() -> None:
    truth, words = press("held", 1, "heavy"), desk().words
    clean = clean_page(decode_page(truth.raw.encode(), truth.file), words.lexicon)
    pieces, _, _ = joined(clean, words)
    by_number = {piece.number: piece for piece in pieces}
    found = [
        Join(by_number[tail].raw, by_number[head].raw, "", 1.0)
        for tail, head in true_joins(truth, pieces).items()
    ]
    said = joins_said(truth, found)
    assert len(said) >= FEWEST
    assert all(one.right for one in said)


PASTED, APART, SCAN = (
    Order("guests", f"{which} look", kind, page)
    for which, kind, page in (
        ("fourteenth", "layout", "01"),
        ("ninth", "light", "03"),
        ("second", "heavy", "02"),
    )
)
"""Pages: of several proofs, whose letters stand apart, and of a scanner."""


@pytest.mark.parametrize("order", [PASTED, APART, SCAN])
def test_how_sure_articles_are_is_fitted_to_what_is_published(order: Order) -> None:
    told = confidence.told_on(order)
    assert all(signs.keys() == SURE.keys() for signs, _ in told)
    assert len(told) >= FEWEST


@pytest.mark.parametrize(
    ("order", "weights"), [(PASTED, tie_weights.PRINTED), (SCAN, tie_weights.SCANNED)]
)
def test_how_sure_joins_are_is_fitted_to_those_of_pages_of_one_make(
    order: Order, weights: dict[str, float]
) -> None:
    told = ties.told_on(order, scanned=order is SCAN)
    assert all(signs.keys() <= weights.keys() for signs, _ in told)
    assert len(told) >= FEWEST
    assert ties.told_on(order, scanned=order is not SCAN) == []


def test_places_of_letters_that_stood_apart_are_not_those_of_the_page() -> None:
    assert ties.told_on(APART, scanned=False) == []


def test_a_damaged_line_is_what_it_is_most_like() -> None:
    read = ("村里的老井去年冬天又出水了，孩子们围着井台跑来跑去。", "修井的钱由十二户人家凑齐。")
    paragraphs = [PrintedParagraph("body", [], (), (text,)) for text in read]
    signature = PrintedPart(("（乌兰）",), [])
    article = TrueArticle("well", None, paragraphs, signature=signature)
    lines = ["村里的老井去年冬夭又出水了 孩子们围着并台", "跑来跑去。", "修井的钱由十二户人家凑齐"]
    raw = "\n".join([*lines, "一行不相干的话"])
    found = traced(TruePage("a.txt", raw, "2021-05-17", [article], []))
    spans = [[raw[a:b] for a, b in one.pieces] for one in found.articles[0].paragraphs]
    assert spans == [lines[:2], lines[2:]]


def test_a_line_of_three_columns_is_all_of_them_and_a_short_one_goes_on_above() -> None:
    one = "春耕前全旗检修了农机，合作社还给每台拖拉机换了机油。"
    two = "入夏以后雨水多，河道两岸加固了堤坝，巡堤的人分三班。"
    paragraphs = [PrintedParagraph("body", [], (), (text,)) for text in (one, two)]
    article = TrueArticle("year", None, paragraphs)
    row = "春耕前全旗检修了农 入夏以后雨水多，河 加固了堤坝，巡堤的"
    below = ["机，合作社还给每台", "拖拉机换了机油", "。"]
    raw = "\n".join([row, *below, "一行不相干的话"])
    found = traced(TruePage("a.txt", raw, "2021-05-17", [article], []))
    spans = [[raw[a:b] for a, b in one.pieces] for one in found.articles[0].paragraphs]
    first, second, third = row.split()
    assert spans == [[f"{first} ", *below], [f"{second} ", third]]


def test_the_fit_of_headlines_weighs_every_way_to_part_one() -> None:
    three = [one for one in of_articles("open") if one.kicker and len(one.title) == 2]
    weights = np.concatenate([HEADLINES, words().parts.table.ravel() / PER_NAT])
    for one, parting in zip(three, partings_of(three), strict=True):
        stack = stacked(one, HEADLINES)
        ways = stack.ways()
        assert len(ways) >= 6  # of three lines or more
        assert ways[parting.true] == one.parted
        weighed = parting.counts @ weights + parting.constants
        assert weighed == pytest.approx([stack.score(*way) for way in ways], abs=1e-4)
        assert len(set(np.round(weighed, 6))) > 1
    assert three


def test_the_lines_of_a_headline_stand_below_one_another_on_the_page() -> None:
    rows = ["县里来了", "新茶师", "头茬开采", "上接一版"]
    assert standing(["", "县里来了新茶师", "头茬开采"], rows) == [[], rows[:2], rows[2:3]]
    assert standing(["头茬开采", "县里来了新茶师", ""], rows) == [(), (), ()]
    assert standing(["", "县里来了新茶师头茬", ""], rows) == [(), (), ()]


def test_most_headlines_that_are_kept_are_parted_as_the_desk_did() -> None:
    """A mistake of some is no fault: two desks would not agree on all of them either."""
    kept = written("kept")
    right = [stacked(one, HEADLINES).parted() == one.parted for one in kept]
    assert sum(right) / len(kept) >= KEPT_PARTED


def test_a_galley_truly_goes_on_in_one_only_of_the_same_article() -> None:
    order = next(order for order in printed(["held"]) if order.kind == "layout")
    truth = placed(order)
    owners, bodies, sheet = truth.owners(), bodies_of(truth), sheet_of(truth)
    pairs = [
        (sheet.galleys[one], sheet.galleys[two])
        for one, two, _ in sheet.pairs()
        if goes_on(bodies, sheet.galleys[one], sheet.galleys[two])
    ]
    assert len(pairs) >= FEWEST
    assert all(owners[a.last.start] == owners[b.lines[0][1].start] for a, b in pairs)
    assert len({id(a) for a, _ in pairs}) == len({id(b) for _, b in pairs}) == len(pairs)


class Two(NamedTuple):
    """A table of weights."""

    near: float
    far: float


@pytest.fixture
def tables(tmp_path: Path) -> ModuleType:
    """A module with a table of each kind."""
    file = tmp_path / "tables.py"
    file.write_text(
        'OLD = 1\nTWO = Two(\n    near=1.00,\n    far=2.00,\n)\n"""What is said."""\n'
        'SIGNS: dict[str, float] = {\n    "near": 1.00,\n}\n'
    )
    module = ModuleType("tables")
    module.__file__ = str(file)
    return module


def test_what_was_fitted_stands_in_its_module_and_nothing_else_moved(tables: ModuleType) -> None:
    write(tables, "TWO", Two(0.5, -3.0))
    write_signs(tables, "SIGNS", {"near": 4.0, "far": 0.25})
    assert Path(str(tables.__file__)).read_text() == (
        'OLD = 1\nTWO = Two(\n    near=0.50,\n    far=-3.00,\n)\n"""What is said."""\n'
        'SIGNS: dict[str, float] = {\n    "far": 0.25,\n    "near": 4.00,\n}\n'
    )


def test_weights_that_have_no_place_are_not_lost(tables: ModuleType) -> None:
    before = Path(str(tables.__file__)).read_text()
    with pytest.raises(LookupError, match=r"tables\.py.*THREE"):
        write(tables, "THREE", Two(0.5, -3.0))
    assert Path(str(tables.__file__)).read_text() == before
