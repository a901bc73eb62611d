"""The HTML of a page's Markdown, taken apart."""

from __future__ import annotations

from markdown import markdown

from generator.publish import dress


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


def test_a_title_is_text_not_html() -> None:
    assert dress.broken("<b>重</b>&").replace("<wbr>", "") == "&lt;b&gt;重&lt;/b&gt;&amp;"
