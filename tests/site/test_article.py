"""A reader reads an article: its notes, its source, its citation, aloud, on paper."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.site.editions import ADDRESS, BUS, Built
from tests.site.pages import CAPTIONS, MENDED, article_called, articles_of

browser_test = pytest.mark.browser


@browser_test
def test_however_much_stands_beside_it_an_article_begins_at_the_top(
    page: Page, seed_address: str, seed_edition: Built
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    longest = articles_of(seed_edition.site)[-1]
    page.goto(f"{seed_address}/{longest.relative_to(seed_edition.site).as_posix()}")
    beside, text = (page.locator(part).bounding_box() for part in ("aside", ".body"))
    assert beside is not None
    assert text is not None
    assert beside["height"] > 900
    assert text["y"] < 450


@browser_test
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_correction_leads_to_its_note_and_the_note_back(
    browser: Browser, place: str, script: bool
) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{place}/{MENDED}")
    mark = page.locator(".repair").first
    expect(mark).to_have_text("部署，")
    mark.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#n1$"))
    note = page.locator("#n1")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("「党中央决策部署 用心用情」→「党中央决策部署，用心用情」")
    note.get_by_role("link", name="回到正文").click()
    expect(page).to_have_url(re.compile("#r1$"))
    expect(mark).to_be_in_viewport()
    context.close()


@browser_test
def test_a_correction_tells_its_note_where_the_pointer_rests(page: Page, place: str) -> None:
    page.goto(f"{place}/{MENDED}")
    mark = page.locator(".repair").first
    expect(mark).to_have_attribute("data-note", re.compile("党中央决策部署，用心用情」$"))
    mark.hover()
    tip = mark.evaluate("e => getComputedStyle(e, '::after').content")
    assert "党中央决策部署" in tip


@browser_test
def test_the_way_up_leads_by_the_page_and_the_section(page: Page, place: str) -> None:
    page.goto(f"{place}/{CAPTIONS}")
    crumbs = page.locator(".breadcrumbs a")
    assert crumbs.all_inner_texts() == ["2020年3月30日", "盟市·风景线", "镜观"]
    crumbs.nth(2).click()
    expect(page.locator("h1")).to_have_text("镜观")


@browser_test
def test_missing_pictures_say_so_beside_their_captions(page: Page, seed_address: str) -> None:
    page.goto(f"{seed_address}/{CAPTIONS}")
    figures = page.locator(".body figure")
    expect(figures).to_have_count(3)
    assert figures.locator("i").all_inner_texts() == ["图片未收录"] * 3
    expect(figures.first).to_contain_text("工人正在紧盯安全数据")


SPEECH = """voices => {
  const said = window.said = []
  const speech = new EventTarget()
  Object.assign(speech, {
    speaking: false,
    getVoices: () => voices.map(lang => ({ lang, name: lang })),
    speak: one => { said.push([one.text, one.voice.lang]); speech.speaking = true },
    cancel: () => { speech.speaking = false },
  })
  Object.defineProperty(window, "speechSynthesis", { value: speech })
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
}"""


def with_voices(page: Page, *languages: str) -> None:
    """Give the browser these voices and none other."""
    page.add_init_script(f"({SPEECH})({json.dumps(languages)})")


@browser_test
def test_an_article_is_read_aloud_by_a_chinese_voice_and_stops(
    page: Page, seed_address: str
) -> None:
    with_voices(page, "en-US", "zh-CN")
    page.goto(f"{seed_address}/{MENDED}")
    page.get_by_role("button", name="朗读").click()
    said = page.evaluate("said")
    assert [said[0], {lang for _, lang in said}] == [["京蒙扶贫协作座谈会召开", "zh-CN"], {"zh-CN"}]
    assert said[1][0].startswith("本报7月12日讯（记者 郭俊楼）")
    page.get_by_role("button", name="停止").click()
    expect(page.get_by_role("button", name="朗读")).to_be_visible()
    assert page.evaluate("speechSynthesis.speaking") is False


@browser_test
@pytest.mark.parametrize("languages", [(), ("en-US",)])
def test_without_a_chinese_voice_nothing_offers_to_read_aloud(
    page: Page, seed_address: str, languages: tuple[str, ...]
) -> None:
    with_voices(page, *languages)
    page.goto(f"{seed_address}/{MENDED}")
    expect(page.locator("[data-note]").first).to_be_attached()
    expect(page.get_by_text("朗读")).to_be_hidden()


CITED = "郭俊楼. 京蒙扶贫协作座谈会召开：马学军出席[N]. 内蒙古日报, 2020-07-13."


@browser_test
def test_the_citation_is_copied(context: BrowserContext, seed_address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{seed_address}/{MENDED}")
    page.get_by_role("button", name="复制").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == CITED


@browser_test
def test_the_citation_is_copied_the_old_way_where_the_clipboard_is_closed(
    page: Page, seed_address: str
) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{seed_address}/{MENDED}")
    page.evaluate("addEventListener('copy', () => { window.copied = `${getSelection()}` })")
    page.get_by_role("button", name="复制").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    assert page.evaluate("copied") == CITED


@browser_test
def test_bibtex_and_ris_are_saved_as_files(page: Page, place: str) -> None:
    page.goto(f"{place}/{MENDED}")
    saved = {}
    for form in ("BibTeX", "RIS"):
        with page.expect_download() as download:
            page.get_by_role("button", name=form).click()
        name = download.value.suggested_filename
        saved[name] = Path(download.value.path()).read_text("utf-8")
    assert saved == {
        "2020-07-13-kq14j.bib": """\
@article{2020-07-13-kq14j,
  author = {郭俊楼},
  title = {{京蒙扶贫协作座谈会召开：马学军出席}},
  journal = {内蒙古日报},
  year = {2020},
  month = {7},
  day = {13},
  entrysubtype = {newspaper}
}
""",
        "2020-07-13-kq14j.ris": """\
TY  - NEWS
AU  - 郭俊楼
TI  - 京蒙扶贫协作座谈会召开：马学军出席
T2  - 内蒙古日报
DA  - 2020/07/13
ER  - \n""",
    }


@browser_test
def test_on_paper_there_is_one_column_with_masthead_notes_and_citation(
    page: Page, seed_address: str
) -> None:
    page.goto(f"{seed_address}/{MENDED}")
    page.emulate_media(media="print")
    for shown in (
        ".site-head .nameplate",
        ".breadcrumbs",
        ".body",
        ".notes >> nth=0",
        "#cite p >> nth=0",
    ):
        expect(page.locator(shown)).to_be_visible()
    for hidden in (
        ".site-nav",
        ".tools",
        ".related",
        ".prev-next",
        ".site-foot",
        "#cite button >> nth=0",
    ):
        expect(page.locator(hidden)).to_be_hidden()
    text, notes = (page.locator(part).bounding_box() for part in (".body", "aside"))
    assert text
    assert notes
    assert notes["y"] >= text["y"] + text["height"]
    assert notes["x"] == text["x"]


@browser_test
def test_a_mistake_is_reported_with_the_article_filled_in(
    page: Page, published_edition: Built, published_address: str, seed_address: str
) -> None:
    page.goto(f"{published_address}/{article_called(published_edition.site, BUS)}")
    href = page.get_by_role("link", name="报错").get_attribute("href") or ""
    assert href.startswith(f"https://forge.example/paper/issues/new?title=报错：{BUS}&body=编号：")
    page.goto(f"{seed_address}/{MENDED}")
    assert page.get_by_role("link", name="报错").count() == 0


def test_addresses_are_absolute_where_the_site_has_one(
    published_edition: Built, seed_edition: Built
) -> None:
    path = article_called(published_edition.site, BUS)
    page = (published_edition.site / path).read_text("utf-8")
    assert f"<link rel=canonical href={ADDRESS}{path}>" in page
    data = json.loads(re.findall(r"ld\+json>(.*?)</script>", page)[0])
    assert data["url"] == ADDRESS + path
    own = (seed_edition.site / MENDED).read_text("utf-8")
    assert "canonical" not in own
    assert set(re.findall(r"https?://[^\"<> ]+", own)) == {"https://schema.org"}
