"""A reader finds the way by map, county, keyword, calendar and list, with whatever they have."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

HEADLINE = "千头澳牛落户杭锦后旗"
ISSUE = "2020/03/30/index.html"


def go(page: Page, link: Locator) -> None:
    with page.expect_navigation():
        link.first.click()


def link(page: Page, name: str, within: str = "main") -> Locator:
    return page.locator(within).get_by_role("link", name=name, exact=True)


def go_to_the_day(page: Page) -> None:
    """In a list of many pages go to the one whose printed dates hold 2020-03-30."""
    if link(page, HEADLINE).count() or not page.locator(".paging").count():
        return
    for item in page.locator(".paging").first.locator("li").all():
        found = re.findall(r"(\d{4})年(\d+)月(\d+)日", item.inner_text())
        days = ["-".join(part.zfill(2) for part in day) for day in found]
        if days and min(days) <= "2020-03-30" <= max(days) and item.get_by_role("link").count():
            go(page, item.get_by_role("link"))
            return


def test_a_reader_finds_an_article_by_the_map(page: Page, front: str) -> None:
    page.goto(front)
    go(page, page.locator(".tile-map a").filter(has_text="巴彦淖尔"))
    assert page.locator("h1").inner_text() == "巴彦淖尔市"
    go_to_the_day(page)
    go(page, link(page, HEADLINE))
    assert page.locator("h1").inner_text().startswith(HEADLINE)


def test_a_reader_finds_an_article_by_its_county(page: Page, front: str) -> None:
    page.goto(front)
    go(page, link(page, "盟市", ".site-nav"))
    go(page, link(page, "巴彦淖尔市", ".names-list"))
    go(page, link(page, "杭锦后旗", ".counties"))
    assert page.locator("h1").inner_text() == "杭锦后旗"
    assert link(page, "巴彦淖尔市", ".breadcrumbs").count() == 1
    go(page, link(page, HEADLINE))
    assert page.locator("h1").inner_text().startswith(HEADLINE)


def test_a_reader_finds_articles_by_a_keyword(page: Page, front: str) -> None:
    page.goto(front)
    go(page, link(page, "关键词", ".site-nav"))
    go(page, link(page, "贫困户"))
    assert page.locator("h1").inner_text() == "贫困户"
    assert page.locator(".article-list > li").count() == 3


def test_a_reader_with_a_keyboard_alone_opens_a_tile_of_the_map(
    page: Page, seed_address: str
) -> None:
    page.goto(f"{seed_address}/region/index.html")
    seen: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        seen.append(focused.inner_text() if focused.evaluate("e => e.localName") != "a"
                    else focused.text_content() or "")  # fmt: skip
        if "巴彦淖尔" in seen[-1]:
            break
    west_to_east = [n for n, text in enumerate(seen) if "阿拉善" in text or "巴彦淖尔" in text]
    assert west_to_east == sorted(west_to_east)
    edge = "e => getComputedStyle(e.querySelector('rect')).strokeWidth"
    assert page.locator(":focus").evaluate(edge) == "2.5px"
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("h1").inner_text() == "巴彦淖尔市"


def test_a_screen_reader_hears_each_tile_s_name_and_count(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/region/index.html")
    tiles = page.locator(".tile-map").get_by_role("link")
    names = [re.sub(r"\s+", " ", tile.text_content() or "").strip() for tile in tiles.all()]
    assert "阿拉善 2篇" in names
    assert names.index("阿拉善 2篇") < names.index("呼伦贝尔 3篇")
    assert page.get_by_role("group", name="各盟市的报道篇数，自西向东").count() == 1
    assert "不是行政区划图" in page.locator(".legend").inner_text()


def test_a_region_s_own_tile_is_marked(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/region/bayannaoer/index.html")
    here = page.locator(".tile-map [aria-current=page]")
    assert here.count() == 1
    assert "巴彦淖尔" in (here.text_content() or "")


def test_everything_is_found_without_javascript(browser: Browser, seed_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{seed_address}/index.html")
    go(page, link(page, "日历", ".site-nav"))
    march = page.locator("section").filter(has=page.get_by_role("heading", name="3月", exact=True))
    go(page, march.get_by_role("link", name="3月", exact=True))
    go(page, link(page, "30"))
    go(page, link(page, HEADLINE))
    go(page, link(page, "杭锦后旗", ".article"))
    assert page.locator("h1").inner_text() == "杭锦后旗"
    go(page, link(page, "数据", ".site-foot"))
    page.locator("summary").first.click()
    expect(page.locator("details table").first).to_be_visible()
    context.close()


def test_the_masthead_has_both_calendars(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/index.html")
    assert page.locator(".ear").inner_text().split() == [
        "2020年7月13日", "星期一", "农历庚子年五月廿三",
    ]  # fmt: skip
    page.goto(f"{seed_address}/{ISSUE}")
    assert "星期一 · 农历庚子年三月初七" in page.locator(".page-title").inner_text()


def test_an_issue_is_made_up_as_a_front_page(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/2020/07/13/index.html")
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    lead = page.locator(".lead .headline")
    stories = page.locator(".story:not(:has(.briefs)) .headline")
    assert lead.count() == 1
    assert all(lead.evaluate(size) > one.evaluate(size) for one in stories.all())
    assert page.locator(".briefs li").count() == 3
    assert page.locator(".briefs li .derived").count() == 3


def test_a_section_is_a_plate_named_once_for_the_page_and_again_where_it_differs(
    page: Page, seed_address: str
) -> None:
    page.goto(f"{seed_address}/{ISSUE}")
    assert page.locator(".plate").all_inner_texts() == ["盟市·风景线", "镜观"]


def test_a_year_shows_what_is_there_and_what_is_missing(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/2020/index.html")
    assert page.locator(".calendar td a").all_inner_texts() == ["30", "13"]
    assert page.locator(".calendar .missing").count() == 104  # 31 March to 12 July
    assert "缺104天" in page.locator(".page-title").inner_text()
    assert "缺" in (page.locator(".calendar .missing").first.text_content() or "")


@pytest.mark.parametrize("path", ["2020/index.html", "2020/03/index.html", "index.html"])
def test_on_a_phone_a_day_can_be_hit_with_a_finger(page: Page, big_address: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{big_address}/{path}")
    days = page.locator(".calendar td a")
    assert days.count()
    for box in (day.bounding_box() for day in days.all()):
        assert box
        assert min(box["width"], box["height"]) >= 20, box
        assert 0 <= box["x"] <= 390 - box["width"]


def test_a_long_list_comes_in_pages_of_200_and_none_is_lost(page: Page, big_address: str) -> None:
    page.goto(f"{big_address}/keyword/index.html")
    go(page, page.locator(".names-list li a"))  # the keyword of most articles
    total = int(re.findall(r"(\d+)篇", page.locator(".page-title").inner_text())[0])
    rows = page.locator(".article-list > li")
    newest = rows.count()
    days = page.locator(".article-list time").evaluate_all("e => e.map(t => t.dateTime)")
    assert days == sorted(days, reverse=True)
    links = page.locator(".paging").first.get_by_role("link")
    counts = []
    for href in links.evaluate_all("e => e.map(a => a.href)"):
        page.goto(href)
        counts.append(rows.count())
    filling, *full = counts
    assert set(full) == {200}
    assert filling in (50, 100, 150, 200)
    assert 20 <= newest < 70
    assert newest + sum(counts) == total


def test_a_reporter_s_page_tells_the_roles(page: Page, big_address: str) -> None:
    page.goto(f"{big_address}/reporter/index.html")
    assert page.locator("main li").count() > 1000
    assert "见习记者" in page.locator("main li").filter(has_text="薛一群").inner_text()
    go(page, link(page, "薛一群"))
    assert page.locator("h1").inner_text() == "薛一群"
    assert "见习记者 1篇" in page.locator(".page-title").inner_text()


@pytest.mark.parametrize(("address", "articles"), [("seed_address", 18), ("big_address", 1818)])
def test_the_data_can_be_fetched_and_counted(
    page: Page, request: pytest.FixtureRequest, address: str, articles: int
) -> None:
    page.goto(f"{request.getfixturevalue(address)}/index.html")
    go(page, link(page, "数据", ".site-foot"))
    total = int(re.findall(r"(\d+)篇", page.locator(".page-title").inner_text())[0])
    lines = rows = 0
    for file in page.locator(".data-files a").evaluate_all("e => e.map(a => a.href)"):
        body = page.request.get(file).body()
        text = (gzip.decompress(body) if file.endswith(".gz") else body).decode("utf-8-sig")
        if file.endswith(".csv"):
            rows += len(list(csv.DictReader(io.StringIO(text))))
        else:
            assert file.endswith(".jsonl.gz")
            lines += sum(json.loads(line)["kind"] == "article" for line in text.splitlines())
    assert lines == rows == total == articles


def test_every_plot_has_a_name_and_its_figures_beneath(page: Page, big_address: str) -> None:
    page.goto(f"{big_address}/data/index.html")
    plots = page.get_by_role("img", name=re.compile("的篇数"))
    assert plots.count() == 3
    for plot in plots.all():
        box = plot.bounding_box()
        assert box
        assert box["height"] > 100
        figures = plot.locator("xpath=following-sibling::details")
        assert not figures.locator("table").is_visible()
        figures.locator("summary").click()
        assert figures.locator("table").is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_open_tables_of_figures_fit_the_window(page: Page, big_address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{big_address}/data/index.html")
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    wide = page.locator("table").evaluate_all(
        "all => all.filter(t => t.getBoundingClientRect().right > innerWidth).length"
    )
    assert wide == 0


def test_the_editors_guide_begins_with_a_list_of_its_parts(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/guide.html")
    parts = page.get_by_role("navigation", name="本页").get_by_role("link")
    assert parts.count() == page.locator(".prose h2").count() > 3
    parts.last.click()
    expect(page.locator(".prose h2").last).to_be_in_viewport()
