"""The figures say what happened: a perfect reader has all of them, each fault moves its own."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import Join, Span
from tests.eval import board, calibration, floors
from tests.eval.calibration import Said
from tests.eval.classes import Case, Order, case_of, guested, printed, seeds
from tests.eval.figures import RATES, Figures, figures_of, noise_lines
from tests.eval.identity import objects
from tests.eval.measure import score
from tests.eval.truth import Leftover, normalise
from tests.eval.verdict import Object
from tests.press.guests.pages import UNREAD
from tests.press.pdf.pages import names, plan_of
from tests.press.pdf.truth import pdf_page


def figures(case: Case, got: list[Object]) -> Figures:
    return figures_of(case, got, score(case.truth, got, case.truth.raw))


@pytest.fixture(params=[*seeds(), *printed()], ids=lambda o: f"{o.row} {o.name}")
def case(request: pytest.FixtureRequest) -> Case:
    return case_of(request.param)


@pytest.fixture
def page() -> Case:
    """A printed page whose articles have paragraphs enough."""
    return case_of(Order("pdf", "open", "default", "neimenggu-open"))


def test_a_perfect_reader_has_every_figure(case: Case) -> None:
    found = figures(case, objects(case.truth))
    wrong = {name: rate(found) for name, rate in RATES.items() if name not in ("coverage", "noise")}
    assert {name: value for name, value in wrong.items() if value != 1.0} == {}
    assert found.noise_lines == found.noise_characters == 0


def test_a_lost_article_costs_recall_and_a_false_one_precision(page: Case) -> None:
    whole = objects(page.truth)
    lost, false = figures(page, whole[1:]), figures(page, [*whole, deepcopy(whole[0])])
    articles = len(page.truth.articles)
    assert RATES["recall"](lost) == pytest.approx(1 - 1 / articles)
    assert RATES["precision"](lost) == 1.0
    assert RATES["precision"](false) == pytest.approx(articles / (articles + 1))
    assert RATES["recall"](false) == 1.0


def test_an_optional_article_may_be_found_or_not(page: Case) -> None:
    optional = replace(page, optional=frozenset({page.truth.articles[0].name}))
    whole = objects(page.truth)
    broken = deepcopy(whole)
    broken[0]["paragraphs"] = broken[0]["paragraphs"][:2]
    assert RATES["F1"](figures(optional, whole)) == 1.0
    assert RATES["F1"](figures(optional, whole[1:])) == 1.0
    assert RATES["F1"](figures(optional, broken)) == 1.0
    assert RATES["F1"](figures(page, broken)) < 1.0


def test_paragraphs_out_of_order_are_misplaced(page: Case) -> None:
    got = objects(page.truth)
    got[0]["paragraphs"] = got[0]["paragraphs"][::-1]
    assert figures(page, objects(page.truth)).out_of_order == 0
    assert figures(page, got).out_of_order >= len(got[0]["paragraphs"]) - 1


def test_a_derived_title_is_no_headline(page: Case) -> None:
    got = objects(page.truth)
    got[0]["title_source"] = "derived"
    titled = sum(bool(article.title) for article in page.truth.articles)
    assert RATES["title"](figures(page, got)) == pytest.approx(1 - 1 / titled)


def test_only_the_kept_sets_are_secret() -> None:
    """Their faults are neither shown nor written to a folder."""
    secret = {order.set for order in [*seeds(), *printed(), *guested()] if order.secret}
    assert secret == {"fresh", "sealed"} | {f"{guest} kept" for guest in UNREAD}


def test_facts_count_over_all_articles_and_over_the_matched(page: Case) -> None:
    lost = figures(page, objects(page.truth)[1:])
    articles = len(page.truth.articles)
    assert RATES["region"](lost) == RATES["reporters"](lost) == pytest.approx(1 - 1 / articles)
    assert board.of_matched(lost) == f"{articles - 1}: 100 100 100"


def test_regions_and_names_count_where_there_is_one(page: Case) -> None:
    got = objects(page.truth)
    for each in got[: len(page.truth.articles)]:
        each["region"], each["reporter"] = None, []
    found = figures(page, got)
    assert found.regioned_right == found.credited_right == 0
    assert found.regioned == sum(bool(a.region) for a in page.truth.articles)
    assert found.credited == sum(bool(a.reporter) for a in page.truth.articles)
    assert found.region > 0


def test_a_stray_sign_in_a_body_is_a_line_of_noise(page: Case) -> None:
    raw = page.truth.raw + "\n>\n>\n>\n"
    signs = [Leftover([(i, i + 1)], "noise") for i, char in enumerate(raw) if char == ">"]
    case = replace(page, truth=replace(page.truth, raw=raw, leftovers=signs))
    got = objects(case.truth)
    assert noise_lines(case, got[: len(case.truth.articles)]) == []
    got[0]["paragraphs"][0]["text"] += "> >"
    assert noise_lines(case, got[: len(case.truth.articles)]) == [">", ">"]


def test_a_label_that_the_text_says_as_well_is_no_noise_there(page: Case) -> None:
    """Only once more than the text says it."""
    word = page.truth.articles[0].paragraphs[0].text(page.truth.raw)[:2]
    at = page.truth.raw.index(word)
    case = replace(page, truth=replace(page.truth, leftovers=[Leftover([(at, at + 2)], "label")]))
    got = [o for o in objects(case.truth) if o["kind"] == "article"]
    assert noise_lines(case, got) == []
    got[-1]["paragraphs"][-1]["text"] += word
    assert noise_lines(case, got) == [word]


def test_a_line_of_noise_in_a_body_is_counted(page: Case) -> None:
    got = [o for o in objects(page.truth) if o["kind"] == "article"]
    noise = page.truth.leftovers[0]
    assert noise_lines(page, got) == []
    start, end = noise.spans[0]
    got[0]["paragraphs"][0]["text"] += page.truth.raw[start:end]
    assert len(noise_lines(page, got)) == 1


@pytest.mark.parametrize("name", names())
def test_the_dumps_are_of_the_articles_as_written(name: str) -> None:
    """What the dump in the order of drawing lacks was changed after the page was printed:
    ``python -m tests.press.pdf.print`` prints it anew."""
    truth = pdf_page(plan_of(name), "raw")
    letters = normalise(truth.raw)
    texts = [p.text(truth.raw) for a in truth.articles for p in a.paragraphs]
    assert [text for text in texts if normalise(text) not in letters] == []


# Calibration


def _join(raw: str, tail: str, head: str) -> Join:
    spans = [Span(raw.index(text), raw.index(text) + len(text)) for text in (tail, head)]
    return Join(*spans, "", 0.9)


def test_a_join_is_right_when_the_print_reads_on(page: Case) -> None:
    raw = page.truth.raw
    right = _join(raw, "椒子一沾水就长霉点，价钱立马", "掉一半。”椒农赵喜贵种了26亩，")
    wrong = _join(raw, "椒子一沾水就长霉点，价钱立马", "也可以存起来等行情，每吨每月")
    assert [s.right for s in calibration.joins_said(page.truth, [right, wrong])] == [True, False]


def test_no_join_over_lost_print_is_right() -> None:
    seed = case_of(Order("seeds", "", "", "004")).truth
    gapped = next(p for a in seed.articles for p in a.paragraphs if min(p.gaps, default=0) > 0)
    gap = next(g for g in gapped.gaps if g)
    pieces = [*gapped.pieces[gap - 1 : gap + 1], *gapped.pieces[-1:]][:2]
    if len(gapped.pieces) == gap:
        after = next(
            a.paragraphs[i + 1].pieces[0]
            for a in seed.articles
            for i, p in enumerate(a.paragraphs[:-1])
            if p is gapped
        )
        pieces = [gapped.pieces[-1], after]
    join = Join(Span(*pieces[0]), Span(*pieces[1]), "", 0.9)
    assert [s.right for s in calibration.joins_said(seed, [join])] == [False]


def test_the_table_of_calibration_counts_its_bins() -> None:
    said = [Said("join", 0.95, True), Said("join", 1.0, False), Said("join", 0.55, True)]
    lines = calibration.table(said).splitlines()
    assert [line.split() for line in lines[1:]] == [
        ["0.5–0.6", "1", "55.0%", "100.0%"],
        ["0.9–1.0", "2", "97.5%", "50.0%"],
    ]


# Floors


def test_a_figure_below_its_floor_is_named() -> None:
    good = Figures(pages=1, articles=10, extracted=10, found=9, lines=100, noise_lines=1)
    pins = {"row": {"F1": 90, "most noise": 1, "most unread": 0}}
    assert floors.shortfalls({"row": good}, pins) == []
    worse = replace(good, found=8, noise_lines=2, unread=1)
    assert len(floors.shortfalls({"row": worse}, pins)) == 3
    assert floors.shortfalls({}, pins) == ["row: not measured any more"]


def test_floors_only_rise_unless_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "floors.yml"
    monkeypatch.setattr(floors, "FILE", file)
    good = Figures(pages=1, articles=10, extracted=10, found=9, lines=100, solid=1, covered=1)
    bad = replace(good, found=5)
    now = {"row": good}
    monkeypatch.setattr(floors, "measured_sample", lambda: now)
    assert floors.rewrite(lower=False) == 0
    assert floors.load()["row"]["F1"] == 88
    now["row"] = bad
    assert floors.rewrite(lower=False) == 1
    assert floors.load()["row"]["F1"] == 88
    assert floors.rewrite(lower=True) == 0
    assert floors.load()["row"]["F1"] == 48
