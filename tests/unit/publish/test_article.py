"""An article's page taken apart: text, notes, links, byline, pictures."""

from __future__ import annotations

from pathlib import Path

from generator.publish.article import Parts, parts
from generator.publish.pages import to_html

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

META = {"title": "一题", "id": "2020-03-30-aaaaa", "date": "2020-03-30", "newspaper": "草原日报"}
HERE = Path(__file__).parent


def article(text: str = ARTICLE, **facts: object) -> Parts:
    return parts(to_html(text), {**META, **facts}, None, HERE)


def test_an_article_falls_into_text_notes_and_links() -> None:
    found = article()
    assert "第一段" in found.text
    assert "编者说明" not in found.text
    assert list(found.notes) == ["编者说明", "相关报道"]
    assert "日期由电头推定" in found.notes["编者说明"]
    assert set(found.links) == {"本期", "记者", "下一篇"}


def test_an_article_without_notes_keeps_its_links() -> None:
    found = article("正文。\n\n---\n\n- 本期：[2020年3月30日](index.md)\n")
    assert found.text == "<p>正文。</p>"
    assert found.notes == {}
    assert found.links["本期"].endswith("</a>")
    assert found.proof == ""


def test_dateline_gap_and_signature_get_their_names() -> None:
    text = article().text
    assert '<strong class="dateline">本报通辽3月29日电</strong>（记者' in text
    assert '<span class="gap">以下原文缺失</span>' in text
    assert '<p class="signature">某某办公室</p>' in text


def test_a_dateline_alone_in_bold_at_the_start_is_no_signature() -> None:
    text = article("**本报讯** 正文。").text
    assert "signature" not in text


def test_each_name_of_the_byline_is_linked_once() -> None:
    assert article(byline="记者 甲乙　实习生 丙丁").byline == (
        '记者 <a href="../r/a.md">甲乙</a>\u3000实习生 <a href="../r/b.md">丙丁</a>'
    )


def test_a_name_that_begins_as_another_does_is_linked_whole() -> None:
    text = ARTICLE.replace("[丙丁](../r/b.md)", "[甲乙丙](../r/c.md)")
    assert article(text, byline="甲乙丙 甲乙").byline == (
        '<a href="../r/c.md">甲乙丙</a> <a href="../r/a.md">甲乙</a>'
    )


def test_a_byline_is_text_not_html() -> None:
    assert article(byline="<script>").byline == "&lt;script&gt;"


def test_a_caption_without_its_picture_stands_beside_an_empty_box() -> None:
    assert article().text.endswith(
        "<figure><i>图片未收录</i><figcaption>图说一。</figcaption></figure>"
    )


def test_a_correction_and_its_note_lead_to_each_other() -> None:
    found = article(
        "决策部署，用心用力。\n\n---\n\n## 编者校订\n\n"
        "- 改字：「部署 用心」→「部署，用心」。理由：漏识\n\n---\n\n- 本期：[x](index.md)\n"
    )
    assert '决策<a class="repair" id="r1" href="#n1">部署，</a>用心' in found.text
    assert '<li id="n1">改字' in found.notes["编者校订"]
    assert '<a href="#r1" aria-label="回到正文">↑</a>' in found.notes["编者校订"]


def test_words_that_stand_twice_or_in_the_headline_are_not_linked() -> None:
    note = "\n\n---\n\n## 编者校订\n\n- 改字：「甲 乙」→「甲，乙」\n\n---\n\n- 本期：[x](i.md)\n"
    assert "repair" not in article("甲，乙与甲，乙。" + note).text
    assert "repair" not in article("说到甲，乙。" + note, title="甲，乙").text
    assert "repair" in article("说到甲，乙。" + note).text


def test_a_single_character_is_not_looked_for() -> None:
    note = "\n\n---\n\n## 编者说明\n\n- 「干」→「于」\n\n---\n\n- 本期：[x](i.md)\n"
    assert "repair" not in article("关于此事。" + note).text


def test_the_proof_is_found_among_the_links() -> None:
    found = article("正文。\n\n---\n\n- 原文对照：[对照](../../proof/x.md#aaaaa)\n")
    assert found.proof == "../../proof/x.md#aaaaa"
