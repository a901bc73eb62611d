"""The guests' pages are what they are taken for: their truth stands on them, halves are apart."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.eval.measure import HAN
from tests.eval.truth import TrueArticle
from tests.press.guests.pages import (
    ADVERTS,
    GUESTS,
    HALVES,
    HERE,
    guest_page,
    names,
    optional,
)

LOST, CONFUSED = 0.05, 0.12
"""Letters of an article, at most, that its page has not: of a dump, and of a scan (confusables)."""
SCANS = ("light", "medium", "heavy")


def _letters(article: TrueArticle) -> Counter[str]:
    return Counter(HAN.findall("".join(p.text("") for p in article.paragraphs)))


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("guest", GUESTS)
def test_the_letters_of_every_article_stand_on_its_page(guest: str, half: str) -> None:
    missing = {}
    for kind, number in names(guest, half):
        page = guest_page(guest, half, kind, number)
        printed = Counter(HAN.findall(page.raw))
        for article in (a for a in page.articles if a.name != ADVERTS):
            letters = _letters(article)
            share = (letters - printed).total() / max(1, letters.total())
            if share > (CONFUSED if kind in SCANS else LOST):
                missing[kind, number, article.name] = round(share, 2)
    assert missing == {}


@pytest.mark.parametrize("guest", GUESTS)
def test_no_article_of_the_kept_half_is_shown_in_the_other(guest: str) -> None:
    shown, kept = (
        {a.name for at in names(guest, half) for a in guest_page(guest, half, *at).articles}
        for half in HALVES
    )
    assert shown & kept <= {ADVERTS}


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("guest", GUESTS)
def test_no_page_hides_another(guest: str, half: str) -> None:
    lines = (HERE / guest / f"{half}.pages.jsonl").read_text("utf-8").splitlines()
    assert len(names(guest, half)) == len(lines)


def test_adverts_need_not_be_found() -> None:
    at = next(at for at in names(GUESTS[0], "look") if _advertised(*at))
    assert ADVERTS in optional(GUESTS[0], "look", *at)


def _advertised(kind: str, number: str) -> bool:
    return any(a.name == ADVERTS for a in guest_page(GUESTS[0], "look", kind, number).articles)
