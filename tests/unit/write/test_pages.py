"""What the pages of an edition say, and that every link on them leads to one of them."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from generator.model import Article, Gap, Paragraph, Repair, Span, Text
from generator.write.holdings.lead import lead_first
from generator.write.pages.article import article_page, article_text
from generator.write.pages.lists import list_page, list_paths
from generator.write.pages.months import month_page, year_page
from generator.write.plan import plan_of
from tests.unit.write.newsroom import (
    BRIEF,
    DIRECTORY,
    EDITION,
    FULL,
    LATE,
    OLD,
    archive_of,
    article,
    edition,
    publish,
)

ARCHIVE = archive_of(EDITION, DIRECTORY)
PLAN = plan_of(ARCHIVE)
SPACE = Repair(Span(1, 2), " ", "", "space_by_digit")
COMMA = Repair(Span(3, 4), ",", "，", "ascii_punctuation")


def page(path: str) -> tuple[str, dict[str, object]]:
    body, meta = get_data(PLAN[path]())
    return body.strip(), meta


def test_front_matter_of_an_article_has_the_keys_of_the_contract_in_order() -> None:
    whole = replace(FULL, tags=("春耕",), continued_from="1", continued_on="3")
    _, meta = get_data(article_page(archive_of(edition(whole), DIRECTORY), whole))
    assert " ".join(meta) == (
        "title kicker deck date newspaper page section region places reporter byline dateline "
        "tags id title_source date_source continued_from continued_on confidence"
    )
    assert meta["date"] == date(2020, 3, 2)
    assert meta["dateline"] == "本报通辽3月1日讯"
    assert meta["page"] == "1"


def test_facts_that_are_not_known_are_absent() -> None:
    _, meta = page("2020/03/05/ddddd.md")
    assert not {"kicker", "deck", "page", "places", "reporter", "byline", "source"} & meta.keys()


def test_the_text_of_an_article_reads_as_printed() -> None:
    assert article_text(FULL).split("\n\n") == [
        "**本报通辽3月1日讯**（记者 甲一 通讯员 乙二）春回大地，奈曼旗的田野上机声隆隆。",
        "## 种子先行",
        "合作社备足了种子，还请来技术员讲解 *〔此处原文缺失〕* 播种要领，农户心里有了底。"
        "今年的目标是 *〔以下原文缺失〕*",
        "**（丙三）**",
        "> 农机手检修播种机。\n>\n> 农户领取种子。",
    ]


def test_a_signature_in_brackets_is_not_bracketed_again() -> None:
    signed = article("2020-03-01-aaaaa", paragraphs=(), signature=("（丙三 丁四）",))
    assert article_text(signed) == "**（丙三 丁四）**"


def test_an_article_has_no_notes_when_there_is_nothing_to_say() -> None:
    body, _ = page("2020/03/05/ddddd.md")
    assert re.split(r"^---$", body, flags=re.M)[1].strip() == ""


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"title_source": "derived"}, "原版无题，标题据导语拟定。"),
        ({"gaps": (Gap("…青", "lost", 0, 6),)}, "原文有1处缺失，已在文中标明。"),
        ({"repairs": (SPACE,) * 3}, "程序校订3处：数字旁去空格。"),
        ({"repairs": (SPACE, COMMA, COMMA)}, "程序校订3处：半角标点改全角2处，数字旁去空格1处。"),
        ({"date_source": "inferred"}, "出版日期据电头推定。"),
        ({"confidence": 0.6}, "识读把握一般。"),
        ({"continued_from": "1"}, "本文上接第1版。"),
        ({"continued_on": "A03"}, "本文下转A03版。"),
    ],
)
def test_the_editors_say_what_is_not_as_printed(facts: dict[str, object], said: str) -> None:
    one = article("2020-03-01-aaaaa", **facts)
    body = article_page(archive_of(edition(one), DIRECTORY), one)
    assert f"## 编者说明\n\n- {said}\n" in body


def test_the_ways_out_of_an_article_lead_to_its_lists_and_neighbours() -> None:
    body, _ = page("2020/03/02/ccccc.md")
    assert body.rpartition("---\n\n")[2].splitlines() == [
        "- 本期：[2020年3月2日](index.md)",
        "- 版面：[第2版](page-02.md)",
        "- 地区：[阿拉善盟](../../../region/alashan/index.md)",
        "- 栏目：[盟市·风景线](../../../section/mengshifengjingxian/index.md)",
        "- 上一篇：[奈曼旗春耕备耕忙](aaaaa.md)",
    ]


def test_a_story_in_an_issue() -> None:
    body, meta = page("2020/03/02/index.md")
    assert meta["previous"] == "2020/03/01/index.md"
    assert meta["next"] == "2020/03/05/index.md"
    assert meta["count"] == 2
    first = body.partition("## [第1版](page-01.md)\n\n")[2].partition("\n\n## ")[0]
    assert first.split("\n\n    ") == [
        "- ### [奈曼旗春耕备耕忙](aaaaa.md)",
        "*不误农时*",
        "——良种补贴到户",
        "春回大地，奈曼旗的田野上机声隆隆。",
        "[通辽市](../../../region/tongliao/index.md) · 记者 甲一 通讯员 乙二 · "
        "[要闻](../../../section/yaowen/index.md)",
    ]
    assert "- ### [额济纳旗植树造林](ccccc.md) *编者拟题*\n" in body


def test_the_front_page_shows_the_latest_issue_and_every_way_in() -> None:
    body, meta = page("index.md")
    assert meta["issue"] == "2020/03/05/index.md"
    assert body.startswith("- ### [呼和浩特市公园开放](2020/03/05/ddddd.md)")
    heads = re.findall(r"^## (.+)$", body, flags=re.M)
    assert heads == ["上一期 [2020年3月2日](2020/03/02/index.md)", "往期", "盟市", "栏目", "记者"]
    assert "- [2020年](2020/index.md)：[3月](2020/03/index.md)" in body
    assert "- [通辽市](region/tongliao/index.md) 2篇" in body


def test_the_lead_is_the_longest_of_the_first_three_under_a_printed_headline() -> None:
    def titles(*lengths: int) -> list[str]:
        """A negative length: the headline is the editors'."""
        made = [
            article(
                f"2020-03-01-aaa{n}0",
                str(n),
                paragraphs=("长" * abs(length),),
                title_source="printed" if length > 0 else "derived",
            )
            for n, length in enumerate(lengths)
        ]
        return [one.title for one in lead_first(made)]

    assert titles(3, 5, 4) == ["1", "0", "2"]
    assert titles(-9, 3, 3) == ["1", "0", "2"]
    assert titles(1, 2, 3, 4) == ["2", "0", "1", "3"]
    assert titles(-1, -2) == ["0", "1"]


def test_an_edition_without_issues_has_a_front_page_that_says_so() -> None:
    body, meta = get_data(plan_of(archive_of(edition(), DIRECTORY))["index.md"]())
    assert body.strip() == "还没有收录报纸。"
    assert meta["template"] == "front.html"


def test_regions_stand_in_the_order_of_the_table_and_empty_ones_have_no_link() -> None:
    archive = archive_of(edition(OLD), DIRECTORY)
    body, _ = get_data(plan_of(archive)["region/index.md"]())
    assert body.strip().splitlines() == [
        "- 呼和浩特市 0篇",
        "- [通辽市](tongliao/index.md) 1篇",
        "- 阿拉善盟 0篇",
    ]


def test_a_region_lists_its_counties_and_its_articles_newest_first() -> None:
    body, meta = page("region/tongliao/index.md")
    assert (meta["kind"], meta["count"], meta["first"], meta["last"]) == (
        "盟市", 2, "2020-03-01", "2020-03-02",
    )  # fmt: skip
    assert body.startswith("旗县区：[奈曼旗](naiman/index.md) 1篇　开鲁县 0篇\n\n")
    assert body.index("aaaaa.md") < body.index("bbbbb.md")
    assert "    2020年3月2日 · 第1版 · 要闻 · 记者 甲一 通讯员 乙二" in body


def test_the_calendar_links_days_marks_missing_ones_and_leaves_others_bare() -> None:
    body = year_page(ARCHIVE, 2020)
    march = body.partition("## [3月](03/index.md)")[2].partition("## 4月")[0]
    assert (
        "[1](03/01/index.md) |\n| [2](03/02/index.md) | *3* | *4* | [5](03/05/index.md) | 6 |"
        in march
    )
    assert "## 2月" in body  # without a link: no issue


def test_a_month_tells_what_leads_each_of_its_issues() -> None:
    short = article("2020-03-02-aaaa0", "短", paragraphs=("短",))
    long = article("2020-03-02-aaaa1", "长", paragraphs=("长" * 9,))
    april = article("2020-04-01-aaaa2", "四月", paragraphs=("四" * 9,))
    archive = archive_of(edition(short, long, april), DIRECTORY)
    rows = re.findall(r"^- .*$", month_page(archive, 2020, 3), re.M)
    assert [row.partition("篇：")[2] for row in rows] == ["[长](02/aaaa1.md)"]


def many(count: int) -> list[Article]:
    days = [date(2020, 1, 1) + timedelta(days=n) for n in range(count)]
    return [
        article(f"{day.isoformat()}-r{n:04}", f"第{n}篇", region="通辽市")
        for n, day in enumerate(days)
    ]


def test_numbered_pages_fill_from_the_oldest_and_then_stay() -> None:
    def numbered(count: int) -> dict[str, str]:
        archive = archive_of(edition(*many(count)), DIRECTORY)
        paths = list_paths("region/tongliao", count)
        texts = {"index": list_page(archive, "region", "通辽市", None)}
        for n in range(1, len(paths)):
            texts[str(n)] = list_page(archive, "region", "通辽市", n)
        return texts

    def count(text: str) -> int:
        return len(re.findall(r"- ###", text))

    assert set(numbered(69)) == {"index"}
    assert {name: count(text) for name, text in numbered(70).items()} == {"index": 20, "1": 50}
    small, large = numbered(519), numbered(730)
    assert {name: count(text) for name, text in small.items()} == {
        "index": 69, "1": 200, "2": 200, "3": 50,
    }  # fmt: skip
    assert {name: count(text) for name, text in large.items()} == {
        "index": 30, "1": 200, "2": 200, "3": 200, "4": 100,
    }  # fmt: skip
    assert small["1"] == large["1"]
    assert small["2"] == large["2"]
    for texts, whole in ((small, 519), (large, 730)):
        rows = re.findall(r"### \[第(\d+)篇\]", "".join(texts[n] for n in sorted(texts)[::-1]))
        assert rows == [str(n) for n in reversed(range(whole))]
    assert "- [2](2.md) 2020年7月19日—2021年2月3日" in small["index"]


def test_every_link_leads_to_a_page(tmp_path: Path) -> None:
    articles = (FULL, BRIEF, OLD, LATE, *many(700)[80:])
    report = publish(edition(*articles), DIRECTORY, tmp_path)
    reached = set()
    for path in report.written:
        if not path.endswith(".md"):
            continue
        links = re.findall(r"\]\(([^)]+)\)", (tmp_path / path).read_text("utf-8"))
        assert links or path == "keyword/index.md", path
        for target in links:
            full = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            assert (tmp_path / full).is_file(), (path, target)
            reached.add(full)
    alone = {path for path in set(report.written) - reached if not path.startswith("sitemap")}
    assert alone == {"index.md", "data/index.md", "keyword/index.md"}  # the foot and head of a page


def test_what_is_browsed_shows_how_its_newest_articles_begin() -> None:
    lead = "他们备足了种子"
    telling = replace(FULL, paragraphs=(Paragraph("text", Text(f"{lead}，等雨。")),))
    assert telling.region
    assert telling.section
    archive = archive_of(edition(telling), DIRECTORY)
    assert lead in list_page(archive, "region", telling.region, None)
    assert lead in list_page(archive, "section", telling.section, None)
    assert lead not in list_page(archive, "reporter", telling.reporter[0].name, None)
    old = [replace(one, paragraphs=telling.paragraphs) for one in many(250)]
    archive = archive_of(edition(*old), DIRECTORY)
    assert lead in list_page(archive, "region", "通辽市", None)
    assert lead not in list_page(archive, "region", "通辽市", 1)
