"""What holds on every kind of page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.publish.links import broken_links
from tests.site.browser import Visit
from tests.site.editions import Built
from tests.site.pages import kinds_of_page

browser_test = pytest.mark.browser


def luminance(page: Page, element: str) -> float:
    """How light the background of ``element`` is, from 0 (black) to 255."""
    colour = page.locator(element).evaluate("e => getComputedStyle(e).backgroundColor")
    red, green, blue = (int(part) for part in re.findall(r"\d+", colour)[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@browser_test
def test_the_console_stays_empty_on_every_kind_of_page(
    visit: Visit, seed_edition: Built, seed_address: str
) -> None:
    for path in kinds_of_page(seed_edition.site).values():
        visit.open(f"{seed_address}/{path}")
    assert visit.said == []


@browser_test
def test_the_console_stays_empty_in_a_folder(visit: Visit, seed_edition: Built) -> None:
    for path in kinds_of_page(seed_edition.site).values():
        if path != "404.html":  # its links are a server's, which alone shows it
            visit.open(f"{seed_edition.site.as_uri()}/{path}")
    assert visit.said == []


@browser_test
def test_the_console_test_would_hear_a_word(visit: Visit) -> None:
    visit.page.goto("data:text/html,<script>console.log('heard')</script>")
    assert any("heard" in word for word in visit.said)


@browser_test
def test_no_page_asks_another_host(visit: Visit, seed_edition: Built, seed_address: str) -> None:
    for path in kinds_of_page(seed_edition.site).values():
        visit.open(f"{seed_address}/{path}")
    assert visit.asked
    assert [url for url in visit.asked if not url.startswith(seed_address)] == []


def test_no_link_and_no_anchor_is_broken(edition: Built) -> None:
    assert broken_links(edition.site) == []


@browser_test
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_window(
    page: Page, seed_edition: Built, seed_address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    # Boxes, not scrollWidth: what hides its overflow would not show there.
    too_wide = """() => [...document.querySelectorAll("body *:not(.skip)")]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML)"""
    for name, path in kinds_of_page(seed_edition.site).items():
        page.goto(f"{seed_address}/{path}")
        assert page.evaluate(too_wide) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


@browser_test
@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_paper_follows_the_reader_s_scheme(
    browser: Browser, seed_edition: Built, seed_address: str, scheme: str, dark: bool
) -> None:
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    for name, path in kinds_of_page(seed_edition.site).items():
        page.goto(f"{seed_address}/{path}")
        assert (luminance(page, "body") < 60) is dark, name
    page.close()


@browser_test
def test_the_button_turns_the_paper_dark_and_the_next_page_remembers(
    page: Page, seed_address: str
) -> None:
    page.goto(f"{seed_address}/index.html")
    before = luminance(page, "body")
    page.get_by_role("button", name="昼夜配色").click()
    assert luminance(page, "body") < 60 < before
    page.goto(f"{seed_address}/about.html")
    assert luminance(page, "body") < 60


@browser_test
def test_the_text_grows_and_the_next_article_remembers(
    page: Page, seed_edition: Built, seed_address: str
) -> None:
    kinds = kinds_of_page(seed_edition.site)
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    page.goto(f"{seed_address}/{kinds['article-long']}")
    before = page.locator(".body").evaluate(size)
    page.get_by_role("button", name="大", exact=True).click()
    page.goto(f"{seed_address}/{kinds['article-short']}")
    assert page.locator(".body").evaluate(size) > before


@browser_test
def test_everything_reads_without_javascript(
    browser: Browser, seed_edition: Built, seed_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for name, path in kinds_of_page(seed_edition.site).items():
        page.goto(f"{seed_address}/{path}")
        assert page.locator("h1").first.inner_text(), name
        assert not page.get_by_role("button").filter(visible=True).count(), name
    context.close()


@browser_test
def test_pages_say_their_language_and_let_a_keyboard_skip_the_head(
    page: Page, seed_edition: Built, seed_address: str
) -> None:
    for name, path in kinds_of_page(seed_edition.site).items():
        page.goto(f"{seed_address}/{path}")
        assert page.locator("html").get_attribute("lang") == "zh-Hans", name
        assert page.locator("h1").count() == 1, name
        assert page.locator("main#main").count() == 1, name
    page.goto(f"{seed_address}/{kinds_of_page(seed_edition.site)['article-long']}")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "跳到正文"


def test_no_page_carries_styles_of_its_own(seed_edition: Built) -> None:
    pages = list(seed_edition.site.rglob("*.html"))
    assert pages
    assert [p for p in pages if re.search(r"<style|\sstyle=", p.read_text("utf-8"))] == []


def test_a_site_without_an_address_has_no_canonical_links_and_no_sitemap(
    seed_edition: Built,
) -> None:
    assert not list(seed_edition.site.glob("sitemap.xml*"))
    front = Path(seed_edition.site / "index.html").read_text("utf-8")
    assert 'rel="canonical"' not in front
