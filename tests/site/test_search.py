"""A reader searches: from any page, by keyboard, with filters, from a server and from a folder."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.browser import Visit, served
from tests.site.editions import Built

COW = "千头澳牛落户杭锦后旗"
STATUS = "#hits-status"


def titles(page: Page) -> list[str]:
    return page.locator("#hits h2 a").all_inner_texts()


def open_search(page: Page, place: str, query: str) -> None:
    page.goto(f"{place}/search.html?{query}")
    expect(page.locator(STATUS)).to_contain_text(re.compile("篇|没有找到"))


@pytest.mark.browser
def test_from_any_page_to_the_marked_words_of_an_article(visit: Visit, place: str) -> None:
    page = visit.page
    page.goto(f"{place}/region/index.html")
    page.locator(".site-head .search-box input").fill("三道桥镇")
    page.get_by_role("button", name="检索").click()
    expect(page.locator(STATUS)).to_have_text("“三道桥镇” 1篇")
    expect(page.locator("#hits mark").first).to_have_text("三道桥镇")
    page.locator("#hits > li a").first.click()
    expect(page.locator("h1")).to_contain_text(COW)
    expect(page.locator(".body mark").first).to_have_text("三道桥镇")
    expect(page.locator(".body mark").first).to_be_in_viewport()
    assert visit.said == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "found"),
    [("20万亩", 1), ("２０万亩", 1), ("qc830", 1), ("550 mm", 1), ("扶贫", 5), ("“扶贫”", 5)],
)
def test_what_is_printed_is_found_as_typed(
    page: Page, seed_address: str, query: str, found: int
) -> None:
    open_search(page, seed_address, f"q={query}")
    expect(page.locator("#hits > li")).to_have_count(found)


@pytest.mark.browser
def test_on_a_phone_the_filters_unfold_when_they_are_wanted(page: Page, seed_address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_search(page, seed_address, "q=扶贫")
    expect(page.locator("#hits > li").first).to_be_in_viewport()
    expect(page.locator(".filters")).to_be_hidden()
    page.get_by_text("筛选", exact=True).click()
    page.get_by_label("通辽市").check()
    expect(page.locator(STATUS)).to_contain_text("1篇")
    expect(page.locator(".filters")).to_be_visible()


@pytest.mark.browser
def test_suggestions_by_pinyin_are_chosen_with_the_arrows(page: Page, place: str) -> None:
    page.goto(f"{place}/about.html")
    page.keyboard.press("/")
    box = page.locator(".site-head .search-box input")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("role", "combobox")
    page.keyboard.type("hlbe")
    option = page.get_by_role("option", name="呼伦贝尔市")
    expect(option).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_contain_text("呼伦贝尔市")
    assert len(titles(page)) == 3
    expect(page).to_have_url(re.compile("region="))


@pytest.mark.browser
@pytest.mark.parametrize("path", ["index.html", "about.html", "search.html"])
def test_on_a_narrow_window_suggestions_lie_below_the_box(
    page: Page, seed_address: str, path: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{seed_address}/{path}")
    box = page.get_by_label("检索报道")
    box.fill("呼伦贝尔")
    first = page.get_by_role("option").first
    expect(first).to_be_visible()
    above, below = box.bounding_box(), page.locator(".suggestions").bounding_box()
    assert above
    assert below
    assert below["x"] >= 0
    assert below["x"] + below["width"] <= 390
    assert above["y"] + above["height"] - 2 <= below["y"] <= above["y"] + above["height"] + 12


@pytest.mark.browser
def test_a_headline_is_suggested_and_opens(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/index.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("澳牛")
    page.get_by_role("option", name=COW).click()
    expect(page.locator("h1")).to_contain_text(COW)


@pytest.mark.browser
def test_what_an_input_method_composes_is_not_searched(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/about.html")
    page.locator(".site-head .search-box input").focus()
    expect(page.locator(".suggestions")).to_be_attached()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "ho", "selectionStart": 2, "selectionEnd": 2})
    page.wait_for_timeout(400)
    expect(page.get_by_role("option")).to_have_count(0)
    session.send("Input.insertText", {"text": "呼和"})
    expect(page.get_by_role("option", name="呼和浩特市").first).to_be_visible()


@pytest.mark.browser
def test_filters_narrow_the_hits_and_the_back_button_takes_them_off(page: Page, place: str) -> None:
    open_search(page, place, "q=扶贫")
    label = page.locator(".filters label").filter(has_text="通辽市")
    expect(label.locator("span")).to_have_text("1")
    label.locator("input").check()
    expect(page.locator(STATUS)).to_have_text("“扶贫” 1篇")
    assert titles(page) == ["通辽市畅通就业扶贫渠道"]
    expect(page).to_have_url(re.compile("region="))
    other = page.locator(".filters label").filter(has_text="呼和浩特市")
    expect(other.locator("span")).to_have_text("1")
    page.go_back()
    expect(page.locator(STATUS)).to_have_text("“扶贫” 5篇")


@pytest.mark.browser
def test_an_address_says_everything_and_can_be_shared(page: Page, seed_address: str) -> None:
    open_search(
        page, seed_address, "q=扶贫&section=盟市·风景线&from=2020-03-01&to=2020-03-31&sort=date"
    )
    expect(page.locator(STATUS)).to_have_text("“扶贫” 3篇")
    assert page.locator("#order [aria-current]").inner_text() == "日期"
    assert {time[:7] for time in page.locator("#hits time").all_inner_texts()} == {"2020年3月"}


@pytest.mark.browser
def test_back_from_an_article_the_results_stand_where_they_were(
    page: Page, big_edition: Built
) -> None:
    with served(big_edition.site) as address:
        open_search(page, address, "q=技术员")
        for _ in range(4):
            page.mouse.wheel(0, 3000)
            page.wait_for_timeout(150)
        link = page.locator("#hits > li a").nth(14)
        link.scroll_into_view_if_needed()
        page.wait_for_timeout(500)
        shown = page.locator("#hits > li").count()
        name = link.inner_text()
        link.click()
        expect(page.locator("article")).to_be_visible()
        page.go_back()
        expect(page.locator("#hits > li").nth(shown - 1)).to_be_attached()
        expect(page.locator("#hits > li a").nth(14)).to_have_text(name)
        expect(page.locator("#hits > li a").nth(14)).to_be_in_viewport()


@pytest.mark.browser
def test_more_hits_come_on_the_way_down_until_the_count_is_reached(
    page: Page, big_edition: Built
) -> None:
    with served(big_edition.site) as address:
        open_search(page, address, "q=牧民 公里 通辽")
        for _ in range(60):
            page.mouse.wheel(0, 6000)
            page.wait_for_timeout(60)
            if "至少" not in page.locator(STATUS).inner_text():
                break
        told = int("".join(c for c in page.locator(STATUS).inner_text() if c.isdigit()))
        for _ in range(60):
            if page.locator("#hits > li").count() == told:
                break
            page.mouse.wheel(0, 6000)
            page.wait_for_timeout(60)
        expect(page.locator("#hits > li")).to_have_count(told)
        assert told > 10
        links = page.locator("#hits h2 a").evaluate_all("all => all.map(a => a.pathname)")
        assert len(set(links)) == told


@pytest.mark.browser
def test_no_hit_says_what_was_searched_and_offers_what_has_one(page: Page, place: str) -> None:
    open_search(page, place, "q=量子纠缠")
    expect(page.locator(STATUS)).to_have_text("没有找到“量子纠缠”")
    expect(page.locator(".search-notes")).to_contain_text("全部2期18篇")
    open_search(page, place, "q=澳牛 地区:通辽")
    page.locator(".offers a").first.click()
    expect(page.locator(STATUS)).to_have_text("“澳牛” 1篇")
    for typed in ("呼伦贝儿", "hlbe"):
        open_search(page, place, f"q={typed}")
        page.get_by_role("link", name="是不是找地区“呼伦贝尔市”").click()
        expect(page.locator(STATUS)).to_have_text("呼伦贝尔市 3篇")


@pytest.mark.browser
def test_what_cannot_be_searched_is_told(page: Page, seed_address: str) -> None:
    open_search(page, seed_address, "q=扶贫 日期:昨天")
    expect(page.locator(".search-notes")).to_contain_text("“日期:昨天”不是这里的")
    expect(page.locator("#hits > li")).to_have_count(5)
    page.goto(f"{seed_address}/search.html?q=，。")
    expect(page.locator(".search-notes")).to_contain_text("“，。”里没有可找的字或数字")
    page.goto(f"{seed_address}/search.html?q=-扶贫")
    expect(page.locator(".search-notes")).to_contain_text("请再写一个要找的词")
    expect(page.locator("#hits > li")).to_have_count(0)


@pytest.mark.browser
def test_a_filter_that_was_typed_stays_when_another_is_chosen(
    page: Page, seed_address: str
) -> None:
    open_search(page, seed_address, "q=扶贫 盟市:通辽")
    expect(page.locator(STATUS)).to_have_text("“扶贫” 1篇")
    page.get_by_label("从哪天").fill("2020-03-01")
    page.get_by_label("从哪天").blur()
    page.wait_for_url("**from=2020-03-01**")
    expect(page.locator(STATUS)).to_have_text("“扶贫” 1篇")
    assert titles(page) == ["通辽市畅通就业扶贫渠道"]


@pytest.mark.browser
def test_traditional_characters_find_simplified_text(page: Page, place: str) -> None:
    open_search(page, place, "q=通遼 就業")
    expect(page.locator(".search-notes")).to_contain_text("“通辽” “就业”")
    assert titles(page)[0] == "通辽市畅通就业扶贫渠道"


@pytest.mark.browser
def test_a_word_can_be_left_out(page: Page, seed_address: str) -> None:
    open_search(page, seed_address, "q=扶贫 -座谈会")
    assert "京蒙扶贫协作座谈会召开" not in titles(page)
    assert len(titles(page)) >= 3


@pytest.mark.browser
def test_a_damaged_file_is_told_and_the_rest_answers(
    page: Page, seed_edition: Built, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(seed_edition.site, site)
    for file in (site / "search" / "data" / "2020-07" / "t").iterdir():
        file.write_text("banmian.shard(")
    page.goto((site / "search.html").as_uri() + "?q=扶贫")
    expect(page.locator("#search-damage")).to_contain_text("读不出来")
    expect(page.locator("#hits > li")).to_have_count(3)


@pytest.mark.browser
def test_the_count_is_heard_and_the_box_is_labelled(page: Page, seed_address: str) -> None:
    open_search(page, seed_address, "q=扶贫")
    assert page.get_by_role("status").inner_text() == "“扶贫” 5篇"
    assert page.get_by_role("combobox", name="检索报道").count() == 1
    assert page.locator("h1").count() == 1


def test_neither_material_s_search_nor_lunr_is_shipped(seed_edition: Built) -> None:
    assert not list(seed_edition.site.rglob("*lunr*"))
    assert not list(seed_edition.site.rglob("search_index*"))
    assert not (seed_edition.site / "assets" / "javascripts").exists()
    parts = {p.name for p in (seed_edition.site / "search").glob("*.js")}
    assert parts == {"box.js", "page.js", "mark.js"}
