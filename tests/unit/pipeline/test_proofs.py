"""Of each part of a page the proof is kept in which it reads best."""

from __future__ import annotations

import pytest

from generator.clean.columns.manners import OTHERS, USUAL, Manner
from generator.clean.pages import clean_page
from generator.errors import Place
from generator.model import CleanPage, Correction, RawPage, Segmented
from generator.pipeline import proofs, read_corrected
from generator.pipeline.proofs import MARGIN, Proof, Take, best_of, best_proof
from generator.segment.judging.merit_weights import MERIT
from generator.segment.words.lexicon import Lexicon
from tests.eval.running import desk
from tests.unit.clean.dumps import in_cells
from tests.unit.segment.newsprint import BRIDGE_DATED, SCHOOL_DATED, TEA_DATED, set_in

COLUMNS = [set_in(text, 16).splitlines() for text in (TEA_DATED, BRIDGE_DATED, SCHOOL_DATED)]
BESIDE = in_cells(COLUMNS, 16)
"""Three articles side by side."""
SPARING = Manner(new=9.0)
"""A manner that begins so few columns that it reads two of the articles across."""


class Pulled:
    """Counts the proofs that are pulled, the usual one in a manner of its own."""

    def __init__(self, usual: Manner = USUAL) -> None:
        self.usual = usual
        self.manners: list[Manner] = []

    def __call__(self, page: RawPage, words: Lexicon, manner: Manner | None = None) -> CleanPage:
        self.manners.append(manner or self.usual)
        return clean_page(page, words, self.manners[-1])


def pull(monkeypatch: pytest.MonkeyPatch, usual: Manner, *others: Manner) -> Pulled:
    pulled = Pulled(usual)
    monkeypatch.setattr(proofs, "clean_page", pulled)
    monkeypatch.setattr(proofs, "OTHERS", others)
    return pulled


def bodies(text: str, *corrections: Correction) -> list[str]:
    reading = read_corrected(RawPage("page.txt", text), desk(), corrections)
    assert not reading.stale
    return ["".join(p.text.string for p in article.paragraphs) for article in reading.articles]


def test_a_page_read_across_its_columns_is_read_down_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = bodies(BESIDE)
    monkeypatch.setattr(proofs, "DOUBTFUL", 1.0)
    pull(monkeypatch, SPARING)
    assert bodies(BESIDE) != whole
    pull(monkeypatch, SPARING, USUAL)
    assert bodies(BESIDE) == whole


def test_editors_correct_the_reading_that_was_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    fixes = Place("fixes.yml", 1)
    one = Correction("page.txt", "replace", "双向六车道", "校样", fixes, "双向四车道")
    whole = bodies(BESIDE)
    monkeypatch.setattr(proofs, "DOUBTFUL", 1.0)
    pull(monkeypatch, SPARING, USUAL)
    assert bodies(BESIDE, one) == [body.replace("六车道", "四车道") for body in whole]


def test_the_usual_proof_is_kept_where_another_reads_worse(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = bodies(BESIDE)
    monkeypatch.setattr(proofs, "DOUBTFUL", 1.0)
    pulled = pull(monkeypatch, USUAL, SPARING)
    assert bodies(BESIDE) == whole
    assert pulled.manners == [USUAL, SPARING]


def test_of_takes_that_share_an_article_the_best_is_kept() -> None:
    nothing = Proof(CleanPage((), (), scanned=False), Segmented((), (), (), (), (), ()))

    def take(gain: float, *owners: int) -> Take:
        return Take(frozenset(owners), {"whole": gain / MERIT["whole"]}, nothing)

    good, better, other = take(1.0, 0, 1), take(2.0, 1, 2), take(1.5, 3)
    assert best_of([good, other, take(MARGIN / 2, 4), better]) == [better, other]


def test_what_is_sure_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proofs, "DOUBTFUL", 0.0)
    pulled = pull(monkeypatch, SPARING, USUAL)
    bodies(BESIDE)
    assert pulled.manners == [SPARING]


@pytest.mark.parametrize("text", ["\n".join(COLUMNS[0]), BESIDE * 60])
def test_so_is_a_page_without_columns_or_without_end(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proofs, "DOUBTFUL", 1.0)
    monkeypatch.setattr(proofs, "LONGEST", 15_000)
    pulled = pull(monkeypatch, USUAL, *OTHERS)
    best_proof(RawPage("page.txt", text), desk().words)
    assert pulled.manners == [USUAL]
