"""The laws of the press: what it says of a page is so, whatever it did to the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.eval.truth import normalise
from tests.press import DAMAGES, press
from tests.press.sample import SAMPLE, SEEDS, sample, signs, slowly
from tests.press.scan import GRADES
from tests.press.story import SETS

DAMAGED = st.sampled_from(DAMAGES)


@slowly
@given(seed=SEEDS, damage=DAMAGED)
def test_every_sign_is_claimed_exactly_once(seed: int, damage: str) -> None:
    page = sample(seed, damage)
    assert page.unclaimed() == []  # owners() raises where two claim one


@slowly
@given(seed=SEEDS, damage=DAMAGED)
def test_the_truth_is_the_print_less_what_its_gaps_say(seed: int, damage: str) -> None:
    page = sample(seed, damage)
    told = {story.key: story for story in SAMPLE}
    for article in page.articles:
        story = told[article.name]
        assert [p.kind for p in article.paragraphs] == [p.kind for p in story.paragraphs]
        for paragraph, given_one in zip(article.paragraphs, story.paragraphs, strict=True):
            whole = not paragraph.gaps
            assert (signs(paragraph.text(page.raw)) == signs(given_one.text)) == whole
            assert whole or damage == "heavy"
        assert normalise(article.title.text if article.title else "") == normalise(
            "".join(story.title)
        )


@slowly
@given(seed=SEEDS)
def test_without_damage_the_page_reads_as_its_articles(seed: int) -> None:
    page = sample(seed, "none")
    for article in page.articles:
        for paragraph in article.paragraphs:
            stands = "".join(page.raw[start:end] for start, end in paragraph.pieces)
            assert signs(stands) == signs(paragraph.text(page.raw))
        parts = [article.title, article.kicker, article.deck, article.signature, *article.captions]
        for part in filter(None, parts):
            assert signs("".join(page.raw[a:b] for a, b in part.spans)) == signs(
                "".join(part.reads)
            )


@slowly
@given(seed=SEEDS, damage=st.sampled_from([one for one in DAMAGES if one not in GRADES]))
def test_a_text_layer_loses_nothing(seed: int, damage: str) -> None:
    page = sample(seed, damage)
    for article in page.articles:
        for paragraph in article.paragraphs:
            stands = normalise("".join(page.raw[a:b] for a, b in paragraph.pieces))
            text = normalise(paragraph.text(page.raw))
            twice = paragraph.kind == "subhead" and sorted(stands) == sorted(text * 2)
            assert stands == text or twice
            assert not paragraph.gaps


@slowly
@given(seed=SEEDS)
def test_only_heavy_scans_have_gaps_and_a_person_sees_them(seed: int) -> None:
    page = sample(seed, "heavy")
    for article in page.articles:
        for paragraph in article.paragraphs:
            for gap in paragraph.gaps:
                before = paragraph.before_gap(page.raw, gap).strip()
                assert before
                assert before[-1] not in "。！？”"


@slowly
@given(seed=SEEDS, damage=DAMAGED)
def test_the_same_seed_gives_the_same_page(seed: int, damage: str) -> None:
    assert sample(seed, damage) == sample(seed, damage)


@slowly
@given(seed=SEEDS, damage=DAMAGED)
def test_no_paragraph_loses_its_first_line(seed: int, damage: str) -> None:
    for article in sample(seed, damage).articles:
        assert all(0 not in paragraph.gaps for paragraph in article.paragraphs)
        assert all(p.pieces and a < b for p in article.paragraphs for a, b in p.pieces)


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_done(damage: str) -> None:
    """Somewhere on many pages; a press that prints cleanly would measure nothing."""
    clean = [sample(seed, "none").raw for seed in range(20)]
    worn = [sample(seed, damage).raw for seed in range(20)]
    assert (clean != worn) == (damage != "none")


def test_worse_grades_lose_more_marks() -> None:
    lost = []
    for damage in GRADES:
        pages = [sample(seed, damage) for seed in range(20)]
        lost.append(sum(sum(page.raw.count(mark) for mark in '，,“"') for page in pages))
    assert lost[0] > lost[1] > lost[2]


@pytest.mark.parametrize("paper_set", SETS)
@pytest.mark.parametrize("damage", DAMAGES)
def test_pages_of_the_written_articles_tile(paper_set: str, damage: str) -> None:
    for seed in range(4):
        page = press(paper_set, seed, damage)
        assert page.unclaimed() == []
        assert 3 <= len(page.articles) <= 25
