"""The search box, where it works and where it cannot."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.editions import Built

pytestmark = pytest.mark.browser


def test_the_box_in_the_head_finds_chinese_words(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/about.html")
    page.get_by_role("searchbox").fill("澳牛")
    page.get_by_role("button", name="检索").click()
    expect(page.locator("#hits-status")).to_contain_text("找到")
    first = page.locator("#hits > li a").first
    expect(first).to_contain_text("千头澳牛落户杭锦后旗")
    first.click()
    expect(page.locator("h1")).to_contain_text("千头澳牛落户杭锦后旗")


def test_an_address_with_a_query_runs_it(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/search.html?q=韩继旺")
    expect(page.locator("#hits > li").first).to_contain_text("千头澳牛落户杭锦后旗")


def test_no_hit_is_a_list_and_all_are_shown_on_the_way_down(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/search.html?q=内蒙古")
    status = page.locator("#hits-status")
    expect(status).to_contain_text("找到")
    found = int("".join(c for c in status.inner_text() if c.isdigit()))
    assert 1 < found <= 18 + len(["about", "guide"])
    for _ in range(10):
        page.mouse.wheel(0, 4000)
        page.wait_for_timeout(60)
    expect(page.locator("#hits > li")).to_have_count(found)
    links = page.locator("#hits > li > a").evaluate_all("all => all.map(a => a.pathname)")
    assert [link for link in links if link.endswith("index.html")] == []


def test_a_word_that_no_page_has_says_so(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/search.html?q=量子纠缠")
    expect(page.locator("#hits-status")).to_have_text("没有找到")


def test_a_folder_has_no_search_box_and_says_where_to_look(page: Page, seed_edition: Built) -> None:
    page.goto((seed_edition.site / "index.html").as_uri())
    expect(page.locator(".search-box")).to_be_hidden()
    page.goto((seed_edition.site / "search.html").as_uri())
    expect(page.locator(".search-box")).to_be_hidden()
    expect(page.locator(".unserved")).to_be_visible()
