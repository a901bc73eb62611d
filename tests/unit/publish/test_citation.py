"""An article cited, and described to machines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown import markdown

from generator.errors import BuildError
from generator.publish.citation import gbt7714
from generator.publish.complaint import complaint
from generator.publish.figures import figures
from generator.publish.metadata import structured_data
from tests.site.pictures import png

META = {
    "title": "奈曼旗　春耕备耕忙",
    "deck": "良种到户",
    "kicker": "不误农时",
    "date": "2020-03-02",
    "newspaper": "草原日报",
    "page": "A03",
    "section": "要闻",
    "reporter": ["甲一", "乙二"],
    "dateline": "本报通辽3月1日讯",
    "id": "2020-03-02-aaaaa",
}


def test_a_citation_names_authors_title_deck_paper_day_and_page() -> None:
    assert gbt7714(META) == "甲一, 乙二. 奈曼旗 春耕备耕忙：良种到户[N]. 草原日报, 2020-03-02(A03)."


def test_a_citation_names_three_authors_and_leaves_out_what_nobody_knows() -> None:
    many = {**META, "reporter": ["甲", "乙", "丙", "丁"], "deck": "", "page": None}
    assert gbt7714(many) == "甲, 乙, 丙, 等. 奈曼旗 春耕备耕忙[N]. 草原日报, 2020-03-02."
    nobody = {**many, "reporter": []}
    assert gbt7714(nobody) == "奈曼旗 春耕备耕忙[N]. 草原日报, 2020-03-02."


def test_machines_read_headline_dateline_authors_page_section_and_issue() -> None:
    data = json.loads(structured_data(META, "https://paper.example/a.html"))
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == META["title"]
    assert data["alternativeHeadline"] == "不误农时 良种到户"
    assert data["dateline"] == "本报通辽3月1日讯"
    assert [author["name"] for author in data["author"]] == ["甲一", "乙二"]
    assert (data["printPage"], data["printSection"]) == ("A03", "要闻")
    assert data["isPartOf"]["@type"] == "PublicationIssue"
    assert data["isPartOf"]["isPartOf"]["name"] == "草原日报"
    assert data["url"] == "https://paper.example/a.html"


def test_machines_are_told_no_address_and_no_fact_that_is_not_known() -> None:
    data = json.loads(structured_data({"title": "题", "date": "2020-03-02"}, None))
    assert set(data) == {"@context", "@type", "headline", "datePublished", "isPartOf"}


def test_what_machines_read_cannot_end_its_element() -> None:
    assert "</script>" not in structured_data({**META, "title": "</script><b>"}, None)


FORGE = "https://forge.example/p/issues/new?title={title}&body={body}"


def test_a_report_is_filled_in_and_absent_where_no_forge_is_set() -> None:
    address = complaint(FORGE, {**META, "title": "甲&乙 #1", "source": "a.txt"}, None)
    assert address.startswith(
        "https://forge.example/p/issues/new?title=报错：甲%26乙%20%231&amp;body="
    )
    assert "编号：2020-03-02-aaaaa%0A原文：a.txt%0A" in address
    assert complaint(None, META, None) == ""


def test_a_picture_stands_above_its_caption_with_its_size(tmp_path: Path) -> None:
    png(tmp_path / "a-1.png", 60, 40)
    text = markdown("> ![](a-1.png)\n>\n> 图说一。\n>\n> 图说二。")
    assert figures(text, tmp_path) == (
        '<figure><img src="a-1.png" alt="" width="60" height="40" loading="lazy">'
        "<figcaption>图说一。</figcaption></figure>\n"
        "<figure><i>图片未收录</i><figcaption>图说二。</figcaption></figure>"
    )


def test_a_file_that_is_no_picture_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "a-1.png").write_text("no picture")
    with pytest.raises(BuildError, match="cannot be measured"):
        figures(markdown("> ![](a-1.png)"), tmp_path)
