"""A reader finds an article: real clicks on what the page shows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

HEADLINE = "千头澳牛落户杭锦后旗"
DAY = "2020-03-30"
RANGE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


class Reader:
    """Someone at the front page, who counts the clicks."""

    def __init__(self, page: Page, front: str) -> None:
        self.page = page
        self.clicks = 0
        page.goto(front)

    def click(self, link: Locator) -> None:
        with self.page.expect_navigation():
            link.first.click()
        self.clicks += 1

    def link(self, text: str, within: str = "body") -> Locator:
        """The visible links in ``within`` that read exactly ``text``."""
        return self.page.locator(within).get_by_role("link", name=text, exact=True)

    def click_band(self, heading: str, text: str) -> None:
        """Click ``text`` under the front page's heading; else by way of its overview."""
        section = self.page.locator("section").filter(
            has=self.page.get_by_role("heading", name=heading, exact=True)
        )
        listed = section.get_by_role("link", name=text, exact=True)
        if listed.count():
            self.click(listed)
            return
        self.click(self.link(heading, ".site-nav"))
        self.click(self.link(text, "main"))

    def find_in_list(self) -> None:
        """Click the headline; when the list's first page lacks it, by the page of its dates."""
        if not self.link(HEADLINE, "main").count():
            self.click(self.page_of_the_day())
        self.click(self.link(HEADLINE, "main"))

    def page_of_the_day(self) -> Locator:
        """The link of the list's page whose printed dates include the article's day."""
        for item in self.page.locator(".paging").first.locator("li").all():
            days = [
                "-".join(part.zfill(2) for part in found)
                for found in RANGE.findall(item.inner_text())
            ]
            if days and min(days) <= DAY <= max(days) and item.get_by_role("link").count():
                return item.get_by_role("link")
        raise AssertionError(f"no page of the list says that it holds {DAY}")

    def arrived(self) -> None:
        """The article stands there, after three clicks at most."""
        assert self.page.locator("h1").inner_text().startswith(HEADLINE)
        assert "正式落户三道桥镇" in self.page.locator(".body").inner_text()
        assert self.clicks <= 3


def test_a_reader_finds_an_article_by_its_region(page: Page, front: str) -> None:
    """From the map of the front page."""
    reader = Reader(page, front)
    reader.click(page.locator(".tile-map a").filter(has_text="巴彦淖尔"))
    reader.find_in_list()
    reader.arrived()


def test_a_reader_finds_an_article_by_its_reporter(page: Page, front: str) -> None:
    reader = Reader(page, front)
    reader.click_band("记者", "韩继旺")
    reader.find_in_list()
    reader.arrived()


def test_a_reader_finds_an_article_by_its_section(page: Page, front: str) -> None:
    reader = Reader(page, front)
    reader.click_band("栏目", "盟市·风景线")
    reader.find_in_list()
    reader.arrived()


def test_a_reader_finds_an_article_by_its_date(page: Page, front: str) -> None:
    reader = Reader(page, front)
    reader.click(reader.link("日历", ".site-nav"))
    if page.locator("h1").inner_text().startswith("2020"):
        march = page.locator("section").filter(
            has=page.get_by_role("heading", name="3月", exact=True)
        )
        reader.click(march.get_by_role("link", name="30", exact=True))
    else:
        reader = Reader(page, front)
        months = page.locator("li").filter(has=page.get_by_role("link", name="2020年", exact=True))
        reader.click(months.get_by_role("link", name="3月", exact=True))
        reader.click(page.locator("main").get_by_role("link", name="30", exact=True))
    reader.click(reader.link(HEADLINE, "main"))
    reader.arrived()


def test_a_reader_goes_back_from_the_article_to_its_issue_and_the_front_page(
    page: Page, front: str
) -> None:
    reader = Reader(page, front)
    reader.click_band("记者", "韩继旺")
    reader.find_in_list()
    reader.click(reader.link("2020年3月30日", ".breadcrumbs"))
    assert page.locator("h1").inner_text() == "2020年3月30日"
    reader.click(page.locator(".site-head .nameplate"))
    assert page.get_by_text("最新一期").is_visible()


def test_an_article_leads_to_its_region_section_reporter_and_neighbours(
    page: Page, front: str
) -> None:
    reader = Reader(page, front)
    reader.click_band("记者", "韩继旺")
    reader.find_in_list()
    article = page.url
    for name, heading in [("巴彦淖尔市", "巴彦淖尔市"), ("盟市·风景线", "盟市·风景线")]:
        reader.click(reader.link(name, "article header"))
        assert page.locator("h1").inner_text() == heading
        page.goto(article)
    reader.click(reader.link("韩继旺", ".byline"))
    assert page.locator("h1").inner_text() == "韩继旺"
    page.goto(article)
    reader.click(page.locator(".prev-next a[rel=prev]"))
    reader.click(page.locator(".prev-next a[rel=next]"))
    assert page.url == article
    assert page.locator(".related a").count() == 3
