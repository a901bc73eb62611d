"""Pages that nobody wrote rules for, and what a careful reader takes from each.

A case is one YAML file in this folder:

    name, probes       what it is called (as its file) and what it tries
    raw                the page as dumped
    sidecar            what an editor says of it (optional)
    articles           each with title, kicker, deck, title_source, reporters ([name, role]),
                       region, date, dateline ([agency, place, date, kind]), section, page (as
                       printed), captions, signature, continued_from, continued_on, gaps (letters
                       before each), paragraphs (opening words of each in order, {subhead: text}
                       for a crosshead), ends (last words of the body), letters (letters and digits
                       in the body), reads (words that the body has with these marks)
    unassigned         [text, word of the reason] that no article may claim
    elsewhere          texts (notices, tables) that none of the articles may hold; they may be
                       unassigned or articles of their own
    leave_alone: true  no visible character of the page may be changed
    known_failure      at an article or the page: {test: reason}; strict, so a cure must remove it

A text that is left out is empty; ``region`` and ``date`` are always given; ``section``, ``page``,
``letters`` and ``reads`` are tested where given. Texts are compared after NFKC, headlines with
their marks, the rest on letters and digits.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.config import load_settings
from generator.model import Article, Reading, Sidecar
from generator.read.pages import decode_page

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
Case = dict[str, Any]
OPENING = 6

CASES: dict[str, Case] = {
    path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(HERE.glob("*.yml"))
}


@cache
def read_case(name: str) -> Reading:
    """The case's page as the program reads it, with the settings of this site."""
    case = CASES[name]
    desk = pipeline.desk_for(load_settings(PROJECT / "mkdocs.yml"))
    sidecar = Sidecar(**case.get("sidecar", {}))
    page = decode_page(case["raw"].encode(), f"{name}.txt", sidecar)
    return pipeline.extract_page(page, desk)


def norm(text: str) -> str:
    """Letters and digits of ``text`` after NFKC."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def marked(text: str) -> str:
    """``text`` after NFKC without white space: for headlines, whose marks count."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def shared(a: str, b: str) -> int:
    """How many pairs of neighbouring characters two texts have in common."""
    return len({a[i : i + 2] for i in range(len(a))} & {b[i : i + 2] for i in range(len(b))})


def find(reading: Reading, wanted: Case) -> Article:
    """The extracted article that holds the body's last words or, failing that, its opening."""
    opening = next(norm(p) for p in wanted["paragraphs"] if isinstance(p, str))
    ending = norm(wanted["ends"])
    for quote in (ending, opening):
        found = [a for a in reading.articles if quote in norm(a.body)]
        if found:
            return max(found, key=lambda a: shared(norm(a.body)[:40], opening))
    pytest.fail(f"no article holds {opening!r} or {ending!r}")


def check_headline(wanted: Case, found: Article) -> None:
    assert found.title_source == wanted["title_source"]
    if wanted["title_source"] == "printed":
        assert marked(found.title) == marked(wanted["title"])
    assert marked(found.kicker) == marked(wanted.get("kicker", ""))
    assert marked(found.deck) == marked(wanted.get("deck", ""))


def check_credits(wanted: Case, found: Article) -> None:
    people = [[person.name, person.role] for person in found.reporter]
    assert people == wanted.get("reporters", [])
    signature = [norm(text) for text in found.signature]
    assert signature == [norm(text) for text in wanted.get("signature", [])]


def check_dateline(wanted: Case, found: Article) -> None:
    line = found.dateline
    parts = [line.agency, line.place, line.date, line.kind] if line else None
    assert parts == wanted.get("dateline")


def check_place_and_day(wanted: Case, found: Article) -> None:
    assert (found.region, found.date) == (wanted["region"], wanted["date"])


def check_page(wanted: Case, found: Article) -> None:
    for key in ("page", "section"):
        if key in wanted:
            assert getattr(found, key) == wanted[key], key


def check_wording(wanted: Case, found: Article) -> None:
    body = "".join(found.body.split())
    assert not [words for words in wanted.get("reads", []) if "".join(words.split()) not in body]


def check_body(wanted: Case, found: Article) -> None:
    body = norm("".join(p.text.string for p in found.paragraphs))
    assert body.endswith(norm(wanted["ends"])), body[-40:]
    opening = next(norm(p) for p in wanted["paragraphs"] if isinstance(p, str))
    assert body.startswith(opening), body[:40]
    if "letters" in wanted:
        assert len(body) == wanted["letters"]
    gaps = [norm(gap.after) for gap in found.gaps]
    expected = [norm(gap) for gap in wanted.get("gaps", [])]
    assert len(gaps) == len(expected), gaps
    assert all(a.endswith(b) for a, b in zip(gaps, expected, strict=True)), gaps


def check_paragraphs(wanted: Case, found: Article) -> None:
    expected = [
        norm(p)[:OPENING] if isinstance(p, str) else f"# {norm(p['subhead'])}"
        for p in wanted["paragraphs"]
    ]
    seen = [
        norm(p.text.string)[:OPENING] if p.kind == "text" else f"# {norm(p.text.string)}"
        for p in found.paragraphs
    ]
    assert seen == expected


def check_surroundings(wanted: Case, found: Article) -> None:
    captions = sorted(norm(text) for text in found.captions)
    assert captions == sorted(norm(text) for text in wanted.get("captions", []))
    assert found.continued_from == wanted.get("continued_from")
    assert found.continued_on == wanted.get("continued_on")


CHECKS: dict[str, Callable[[Case, Article], None]] = {
    "headline": check_headline,
    "credits": check_credits,
    "dateline": check_dateline,
    "place_and_day": check_place_and_day,
    "page": check_page,
    "body": check_body,
    "paragraphs": check_paragraphs,
    "surroundings": check_surroundings,
    "wording": check_wording,
}

OPTIONAL = {"page": ("page", "section"), "wording": ("reads",)}


def known(holder: Case, test: str) -> list[pytest.MarkDecorator]:
    """The mark of a failure that is known, whose cure must be noticed."""
    reason = holder.get("known_failure", {}).get(test)
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


def article_tests() -> Iterator[Any]:
    for name, case in CASES.items():
        for number, wanted in enumerate(case["articles"]):
            for test in CHECKS:
                if not any(key in wanted for key in OPTIONAL.get(test, wanted)):
                    continue
                yield pytest.param(
                    name, number, test, id=f"{name}-{number + 1}-{test}", marks=known(wanted, test)
                )


def page_tests(test: str, needs: str = "") -> Iterator[Any]:
    for name, case in CASES.items():
        if not needs or needs in case:
            yield pytest.param(name, id=name, marks=known(case, test))


@pytest.mark.parametrize(("name", "number", "test"), list(article_tests()))
def test_article(name: str, number: int, test: str) -> None:
    wanted = CASES[name]["articles"][number]
    CHECKS[test](wanted, find(read_case(name), wanted))


@pytest.mark.parametrize("name", list(page_tests("count")))
def test_count_of_articles(name: str) -> None:
    """As many articles as a person cuts out; a notice or a table may be one more."""
    case = CASES[name]
    apart = [norm(text) for text in case.get("elsewhere", [])]
    articles = [
        a for a in read_case(name).articles if not any(text in norm(a.body) for text in apart)
    ]
    assert len(articles) == len(case["articles"]), [a.title for a in articles]


@pytest.mark.parametrize("name", list(page_tests("elsewhere", "elsewhere")))
def test_what_is_no_news_stands_apart(name: str) -> None:
    case = CASES[name]
    reading = read_case(name)
    for wanted in case["articles"]:
        article = find(reading, wanted)
        parts = (article.kicker, article.title, article.deck, article.body, *article.captions)
        held = norm("".join(parts))
        assert not [text for text in case["elsewhere"] if norm(text) in held]


@pytest.mark.parametrize("name", list(page_tests("unassigned", "unassigned")))
def test_unassigned_with_its_reason(name: str) -> None:
    leftovers = read_case(name).unassigned
    for text, why in CASES[name]["unassigned"]:
        assert [item for item in leftovers if text in item.text and why in item.why], (
            text,
            [(item.text, item.why) for item in leftovers],
        )


@pytest.mark.parametrize("name", list(page_tests("leave_alone", "leave_alone")))
def test_leave_alone(name: str) -> None:
    """Clean text is not mended: no repair touches more than white space."""
    repairs = read_case(name).repairs
    assert not [r for r in repairs if "".join(r.before.split()) != "".join(r.after.split())]


def test_cases_are_well_formed() -> None:
    """A misspelt key would test nothing: every key is one of the format's, every day a day."""
    page = {"name", "probes", "raw", "sidecar", "articles", "unassigned", "elsewhere"}
    article = {"title", "kicker", "deck", "title_source", "reporters", "region", "date", "dateline"}
    article |= {"section", "captions", "signature", "continued_from", "continued_on", "gaps"}
    article |= {"paragraphs", "ends", "letters", "reads", "page", "known_failure"}
    for name, case in CASES.items():
        assert case["name"] == name
        assert set(case) <= page | {"leave_alone", "known_failure"}
        for wanted in case["articles"]:
            assert set(wanted) <= article
            assert {"title_source", "region", "date", "paragraphs", "ends"} <= set(wanted)
            assert set(wanted.get("known_failure", {})) <= set(CHECKS)
            if wanted["date"]:
                dt.date.fromisoformat(wanted["date"])
