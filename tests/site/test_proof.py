"""A reader holds an article against its source; an editor sees what is uncertain."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.browser import Visit
from tests.site.editions import PHOTO_PAGE, WITHDRAWN, Built
from tests.site.pages import MENDED, article_called

browser_test = pytest.mark.browser


@browser_test
def test_from_an_article_to_its_source_lines_and_back(visit: Visit, place: str) -> None:
    page = visit.page
    page.goto(f"{place}/{MENDED}")
    page.get_by_role("link", name="原文对照").click()
    expect(page).to_have_url(re.compile("#kq14j$"))
    heading = page.locator("#kq14j")
    expect(heading).to_be_in_viewport()
    row = page.locator("tr").filter(has_text="持续巩固发").first
    expect(row.locator("del").filter(has_text="␣").first).to_be_visible()
    expect(row.locator("td").nth(2)).to_contain_text("党中央决策部署，用心用情")
    expect(row.locator("small")).to_contain_text("编者：逗号漏识，原处成了空格")
    expect(page.locator(".proof .gap").first).to_have_text("以下原文缺失")
    assert page.locator("table table").count() == 0
    cells = page.locator("tbody tr").evaluate_all("rows => rows.map(row => row.cells.length)")
    assert set(cells) == {3}
    leftovers = page.locator("#leftovers + table tbody tr")
    expect(leftovers).to_have_count(4)
    expect(leftovers.first).to_contain_text("杂字，不成词")
    heading.get_by_role("link").click()
    expect(page.locator("h1")).to_contain_text("京蒙扶贫协作座谈会召开")
    assert visit.said == []


def test_desks_are_linked_from_nowhere_and_asked_to_be_left_out(seed_edition: Built) -> None:
    desks = {"proof/index.html", "proof/2020/07/13/index.html", "proof/2020/03/30/index.html"}
    for path in desks:
        page = (seed_edition.site / path).read_text("utf-8")
        assert re.search(r"<meta (?=[^>]*noindex)[^>]*robots", page)
    for page in seed_edition.site.rglob("*.html"):
        path = page.relative_to(seed_edition.site).as_posix()
        if path not in desks:
            assert not re.search(r"href=\"?[^\s>]*proof/[\d/]*index\.html", page.read_text("utf-8"))


@browser_test
def test_an_editor_copies_a_correction_from_the_desk(
    context: BrowserContext, seed_address: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{seed_address}/proof/index.html")
    page.get_by_role("link", name="2020年7月13日").click()
    page.get_by_role("button", name="复制").first.click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("- file: 004_27bbd034cba50f7d.txt\n  quote: ")
    assert copied.endswith("reason:  # 写明理由")


@browser_test
def test_a_withdrawn_article_leaves_a_dated_notice(
    page: Page, published_edition: Built, published_address: str
) -> None:
    path = article_called(published_edition.site, "赤峰市林西县")
    page.goto(f"{published_address}/{path}")
    expect(page.locator("main")).to_contain_text("撤稿（2021年4月5日）")
    expect(page.locator("main")).to_contain_text("理由：内容有误")
    [line] = [line for line in PHOTO_PAGE.splitlines() if WITHDRAWN in line]
    for file in (published_edition.site / "proof" / "2021").rglob("page-05.html"):
        assert line not in file.read_text("utf-8")
