"""The HTML of a page's Markdown, taken apart."""

from __future__ import annotations

from markdown import markdown

from generator.publish import dress

ARTICLE = """\
**本报通辽3月29日电**（记者 甲乙）第一段。

第二段到此为止 *〔以下原文缺失〕*

**某某办公室**

> 图说一。

---

## 编者说明

- 日期由电头推定。

## 相关报道

- [另一篇](b.md) *编者拟题* · 同一期

---

- 本期：[2020年3月30日](index.md)
- 记者：[甲乙](../r/a.md) [丙丁](../r/b.md)
- 下一篇：[旗县名　做成一件事](b.md)
"""


def article(text: str = ARTICLE, byline: str = "") -> dress.Parts:
    return dress.parts(markdown(text), byline)


def test_an_article_falls_into_text_notes_and_links() -> None:
    parts = article()
    assert "第一段" in parts.text
    assert "编者说明" not in parts.text
    assert [heading for heading, _ in parts.notes] == ["编者说明", "相关报道"]
    assert "日期由电头推定" in parts.notes[0][1]
    assert set(parts.links) == {"本期", "记者", "下一篇"}


def test_an_article_without_notes_keeps_its_links() -> None:
    parts = article("正文。\n\n---\n\n- 本期：[2020年3月30日](index.md)\n")
    assert parts.text == "<p>正文。</p>"
    assert parts.notes == ()
    assert parts.links["本期"].endswith("</a>")


def test_dateline_gap_and_signature_get_their_names() -> None:
    text = article().text
    assert '<strong class="dateline">本报通辽3月29日电</strong>（记者' in text
    assert '<span class="gap">以下原文缺失</span>' in text
    assert '<p class="signature">某某办公室</p>' in text


def test_a_dateline_alone_in_bold_at_the_start_is_no_signature() -> None:
    text = article("**本报讯** 正文。").text
    assert "signature" not in text


def test_each_name_of_the_byline_is_linked_once() -> None:
    parts = article(byline="记者 甲乙　实习生 丙丁")
    assert parts.byline == (
        '记者 <a href="../r/a.md">甲乙</a>\u3000实习生 <a href="../r/b.md">丙丁</a>'
    )


def test_a_byline_is_text_not_html() -> None:
    assert article(byline="<script>").byline == "&lt;script&gt;"
    assert dress.broken("<b>重</b>&").replace("<wbr>", "") == "&lt;b&gt;重&lt;/b&gt;&amp;"


def test_a_page_is_cut_at_its_second_level_headings() -> None:
    cut = dress.sections(markdown("前言\n\n## 甲\n\n文一\n\n## 乙\n\n文二\n"))
    assert cut.intro == "<p>前言</p>"
    assert [(s.heading, s.body) for s in cut.sections] == [
        ("甲", "<p>文一</p>"),
        ("乙", "<p>文二</p>"),
    ]


def test_a_headline_in_two_lines_breaks_where_it_was_printed() -> None:
    assert (
        dress.broken("阿拉善盟\u3000发放红包").split("<br>")[0].replace("<wbr>", "") == "阿拉善盟"
    )


def test_a_line_of_a_headline_never_ends_before_a_mark_or_inside_a_figure_or_quotation() -> None:
    title = "全市引进“一带一路”项目20万个，打响“开门红”！"
    pieces = dress.broken(title).split("<wbr>")
    assert "".join(pieces) == title
    assert len(pieces) > 3
    assert not [piece for piece in pieces if piece[0] in "，！”" or piece[-1] in "“"]
    assert any("“一带一路”" in piece for piece in pieces)
    assert any("20万" in piece for piece in pieces)


def test_days_are_written_as_a_paper_does() -> None:
    assert dress.longdate("2020-03-09") == "2020年3月9日"
    assert dress.weekday("2020-03-09") == "星期一"
