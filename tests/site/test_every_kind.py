"""Every kind of page for every reader: axe, light, dark, wide, narrow; light to load, and still."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.site.axe import violations
from tests.site.editions import Built
from tests.site.pages import kinds_of_page

pytestmark = pytest.mark.browser

FIRST_VISIT = 150_000
"""Bytes, gzipped, of everything that the first page asks for."""
HALF_PARSED = 0.01
"""A browser that is kept waiting paints a page of which it knows half, and sets the lines of its
head right with the rest: under 0.005 on a processor twenty times slower. A bar of ten pixels that
comes late moves more than this."""
TWO_FRAMES = "() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))"
IN_THE_BIG_ONE = ("front", "issue", "year", "month", "regions", "section", "reporters", "data")
"""Kinds that look otherwise when there is much to list."""


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_on_any_kind_of_page(
    browser: Browser, seed_edition: Built, seed_address: str, width: int, scheme: str
) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    for name, path in kinds_of_page(seed_edition.site).items():
        page.goto(f"{seed_address}/{path}")
        assert violations(page) == [], name
    page.close()


def test_axe_finds_nothing_in_a_big_archive(
    page: Page, big_edition: Built, big_address: str
) -> None:
    kinds = kinds_of_page(big_edition.site)
    for name in IN_THE_BIG_ONE:
        page.goto(f"{big_address}/{kinds[name]}")
        assert violations(page) == [], name


def test_nothing_moves_while_a_page_loads(
    browser: Browser, seed_edition: Built, seed_address: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.add_init_script(
        "new PerformanceObserver(list => { for (const shift of list.getEntries())"
        " window.moved = (window.moved || 0) + shift.value })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for name, path in kinds_of_page(seed_edition.site).items():
        page.goto(f"{seed_address}/{path}")
        if name == "search":
            page.locator("#hits > li").first.wait_for()
        page.evaluate(
            "() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))"
        )
        assert page.evaluate("window.moved || 0") <= HALF_PARSED, name
    page.close()


def test_the_first_visit_is_light(browser: Browser, big_edition: Built, big_address: str) -> None:
    kinds = kinds_of_page(big_edition.site)
    for name in ("front", "issue", "article-long", "section", "reporters", "data"):
        path = kinds[name]
        context = browser.new_context()
        page = context.new_page()
        answers: list[Response] = []
        page.on("response", lambda answer, kept=answers: kept.append(answer))
        page.goto(f"{big_address}/{path}")
        weight = sum(len(gzip.compress(answer.body())) for answer in answers)
        context.close()
        assert answers
        assert weight <= FIRST_VISIT, (name, weight)
