"""Pages that one article leads to are light, hold still, and are open to everyone."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.axe import violations
from tests.site.browser import Visit, served
from tests.site.editions import BUS, CHARACTERS, LONG_KEY, Built
from tests.site.pages import CAPTIONS, MENDED, article_called

browser_test = pytest.mark.browser
LIMIT = 7 * 1024
MOVED = """window.moved = []
new PerformanceObserver(list => moved.push(...list.getEntries().map(one => one.value)))
    .observe({ type: "layout-shift", buffered: true })"""


def kinds(seed: Built, published_: Built) -> dict[Path, list[str]]:
    """The pages of these tests: article, proof, desk, notice."""
    return {
        seed.site: [
            MENDED,
            CAPTIONS,
            "proof/2020/07/13/page-xc0ef.html",
            "proof/2020/03/30/page-x9b64.html",
            "proof/2020/07/13/index.html",
            "proof/index.html",
        ],
        published_.site: [
            article_called(published_.site, BUS),
            article_called(published_.site, "赤峰市林西县"),
            "proof/2021/04/03/page-06.html",
        ],
    }


@browser_test
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    browser: Browser, seed_edition: Built, published_edition: Built, width: int, scheme: str
) -> None:
    dark = "dark" if scheme == "dark" else "light"
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=dark)
    found = {}
    for site, paths in kinds(seed_edition, published_edition).items():
        with served(site) as address:
            for path in paths:
                page.goto(f"{address}/{path}")
                found[path] = violations(page)
    page.close()
    assert {path: told for path, told in found.items() if told} == {}


@browser_test
def test_axe_would_find_a_fault(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/{MENDED}")
    page.evaluate("document.querySelector('.body').append(document.createElement('button'))")
    assert any("button-name" in fault for fault in violations(page))


@browser_test
def test_a_first_visit_weighs_little(visit: Visit, place: str, seed_edition: Built) -> None:
    if place.startswith("http"):
        visit.open(f"{place}/{MENDED}")
        visit.page.wait_for_load_state("networkidle")
        files = {url.removeprefix(place).lstrip("/") for url in visit.asked}
        weights = {f: len(gzip.compress((seed_edition.site / f).read_bytes())) for f in files}
        assert {"banmian.css", "article.js"} <= weights.keys()
        assert sum(weights.values()) <= 150_000, weights


def test_an_article_of_840_characters_is_a_page_of_seven_kilobytes(
    published_edition: Built,
) -> None:
    page = (published_edition.site / "2021/04/03" / f"{LONG_KEY}.html").read_text("utf-8")
    body = re.search(r"<div class=body>(.*?)</div>", page, re.S)
    assert body
    assert len(re.sub(r"<[^>]*>|\s", "", body[1])) == CHARACTERS
    for part in ("canonical", "citation_author", "og:title", "NewsArticle", "报错", "相关报道"):
        assert part in page
    assert len(page.encode()) <= LIMIT


@browser_test
def test_every_control_of_an_article_is_reached_by_keyboard_and_shows_it(
    page: Page, seed_address: str
) -> None:
    page.goto(f"{seed_address}/{MENDED}")
    reachable = page.locator("a[href]:visible, button:visible, input:visible")
    # Numbered, not compared by their HTML: the search box gets a role once it is reached.
    count = reachable.evaluate_all("all => all.map((e, n) => e.dataset.place = n).length")
    seen = []
    for _ in range(count):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.dataset.place"))
        outline = page.locator(":focus").evaluate("e => getComputedStyle(e).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML")
    assert seen == [str(place) for place in range(count)]


@browser_test
def test_a_picture_stands_above_its_caption_and_nothing_moves_when_it_comes(
    page: Page, published_edition: Built, published_address: str
) -> None:
    page.add_init_script(MOVED)
    for path in (article_called(published_edition.site, BUS), "proof/2021/04/03/page-06.html"):
        page.goto(f"{published_address}/{path}")
        picture = page.locator("main img")
        picture.scroll_into_view_if_needed()
        page.wait_for_function("[...document.images].every(one => one.complete)")
        assert picture.evaluate("e => e.naturalWidth") == 1200
        assert picture.evaluate("e => e.width / e.height") == pytest.approx(1.5, abs=0.01)
        assert page.evaluate("moved") == []
