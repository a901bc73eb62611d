"""A reader reads an article: its notes, its source, its citation, aloud, on paper."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.site.axe import violations
from tests.site.browser import Visit, served
from tests.site.editions import ADDRESS, CHARACTERS, LONG_KEY, PHOTO_PAGE, WITHDRAWN, Built

browser_test = pytest.mark.browser

MENDED = "2020/07/13/kq14j.html"
"""An article with corrections, a gap and a deck."""
CAPTIONS = "2020/03/30/0w2eg.html"
BUS = "乌海市公交车新装无障碍踏板"
LIMIT = 7 * 1024


def pages_of(site: Path) -> list[Path]:
    """The articles of a site."""
    found = site.glob("[0-9]*/*/*/*.html")
    return sorted(p for p in found if p.stem != "index" and "page-" not in p.stem)


def article_called(site: Path, words: str) -> str:
    """The address of the article whose headline has ``words``."""
    [page] = [p for p in pages_of(site) if f"<title>{words}" in p.read_text("utf-8")][:1]
    return page.relative_to(site).as_posix()


@pytest.fixture(params=["http", "sub-path", "file"])
def place(request: pytest.FixtureRequest, seed_edition: Built, tmp_path: Path) -> Iterator[str]:
    """The seed pages' edition at a server's root, under a sub-path, and in a folder."""
    if request.param == "file":
        yield seed_edition.site.as_uri()
    elif request.param == "sub-path":
        (tmp_path / "papers").mkdir()
        (tmp_path / "papers" / "edition").symlink_to(seed_edition.site)
        with served(tmp_path) as address:
            yield f"{address}/papers/edition"
    else:
        with served(seed_edition.site) as address:
            yield address


@pytest.fixture
def published_address(published_edition: Built) -> Iterator[str]:
    with served(published_edition.site) as address:
        yield address


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
    assert page.url.endswith("#n1")
    note = page.locator("#n1")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("「党中央决策部署 用心用情」→「党中央决策部署，用心用情」")
    note.get_by_role("link", name="回到正文").click()
    assert page.url.endswith("#r1")
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
def test_from_an_article_to_its_source_lines_and_back(visit: Visit, place: str) -> None:
    page = visit.page
    page.goto(f"{place}/{MENDED}")
    page.get_by_role("link", name="原文对照").click()
    assert page.url.endswith("#kq14j")
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
def test_every_control_of_an_article_is_reached_by_keyboard_and_shows_it(
    page: Page, seed_address: str
) -> None:
    page.goto(f"{seed_address}/{MENDED}")
    reachable = page.locator("a[href]:visible, button:visible, input:visible")
    seen = []
    for _ in range(reachable.count()):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.outerHTML"))
        outline = page.locator(":focus").evaluate("e => getComputedStyle(e).outlineStyle")
        assert outline != "none", seen[-1]
    assert seen == reachable.evaluate_all("all => all.map(e => e.outerHTML)")


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
    assert f"<link href={ADDRESS}{path} rel=canonical>" in page
    data = json.loads(re.findall(r"ld\+json>(.*?)</script>", page)[0])
    assert data["url"] == ADDRESS + path
    own = (seed_edition.site / MENDED).read_text("utf-8")
    assert "canonical" not in own
    assert set(re.findall(r"https?://[^\"<> ]+", own)) == {"https://schema.org"}


MOVED = """window.moved = []
new PerformanceObserver(list => moved.push(...list.getEntries().map(one => one.value)))
    .observe({ type: "layout-shift", buffered: true })"""


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
