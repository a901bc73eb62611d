"""What the generator reads on the seed pages, against what a person reads.

Pages that are not the seeds are held to the floors; ``python -m tests.eval.report --seeds
--disguises 4 --faults`` shows both as a table.
"""

from __future__ import annotations

import pytest

from tests.eval.running import score_pages
from tests.eval.truth import PAGES, TrueArticle, TruePage, load, normalise
from tests.eval.verdict import ENOUGH, Score

PAGES_READ = {truth.file: truth for truth in map(load, PAGES)}
KNOWN = {
    "004": "one paragraph of a single line that breaks off is taken for a crosshead",
}
"""What a gap more or less comes from, by page."""


@pytest.fixture(scope="session")
def scores() -> dict[str, Score]:
    """The verdict on every page, each read once."""
    return {score.page: score for score in score_pages(list(PAGES_READ.values()))}


@pytest.fixture(params=PAGES_READ)
def page(request: pytest.FixtureRequest, scores: dict[str, Score]) -> tuple[TruePage, Score]:
    return PAGES_READ[request.param], scores[request.param]


Page = tuple[TruePage, Score]


def _wrong(score: Score, fact: str) -> list[str]:
    return [a.name for a in score.articles if not getattr(a, fact)]


def test_every_article_is_found_and_no_other(page: Page) -> None:
    assert page[1].error == ""
    assert [a.name for a in page[1].articles if a.got is None] == []
    assert page[1].extra_articles == 0


@pytest.mark.parametrize(
    "fact",
    [
        "title",
        "furniture",
        "region",
        "reporters",
        "roles",
        "dateline",
        "date",
        "section",
        "captions",
    ],
)
def test_every_fact_is_right(page: Page, fact: str) -> None:
    assert _wrong(page[1], fact) == []


def test_every_body_is_as_printed(page: Page) -> None:
    assert {a.name: a.body for a in page[1].articles if a.body < ENOUGH} == {}


def test_no_noise_and_no_invention_is_in_a_body(page: Page) -> None:
    assert {a.name: a.noise for a in page[1].articles if a.noise} == {}
    assert {a.name: a.unsupported for a in page[1].articles if a.unsupported} == {}


def test_the_losses_are_gaps_and_no_joined_break_is(
    page: Page, request: pytest.FixtureRequest
) -> None:
    truth, score = page
    if reason := KNOWN.get(truth.file[:3]):
        request.applymarker(pytest.mark.xfail(strict=True, reason=reason))
    assert {a.name: a.gaps_missed for a in score.articles if a.gaps_missed} == {}
    ends = {a.name: _unmarked_ends(truth, a) for a in truth.articles}
    assert [
        (a.name, gap)
        for a in score.articles
        for gap in a.gaps_extra
        if not any(end.endswith(normalise(gap)) for end in ends[a.name])
    ] == []
    expected = sum(len(p.gaps) for a in truth.articles for p in a.paragraphs)
    assert sum(a.gaps_found for a in score.articles) == expected


def _unmarked_ends(truth: TruePage, article: TrueArticle) -> list[str]:
    """The paragraphs that end without an end mark: whether more than it is lost, nobody knows."""
    texts = [paragraph.text(truth.raw).rstrip() for paragraph in article.paragraphs]
    return [normalise(text) for text in texts if text[-1:] not in tuple("。！？!?.”")]


def test_every_character_is_in_exactly_one_span(page: Page) -> None:
    assert (page[1].lost, page[1].claimed_twice) == (0, 0)
