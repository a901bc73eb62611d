"""The stories of a list, found again in its HTML."""

from __future__ import annotations

from markdown import markdown

from generator.publish.stories import shared_section, stories

STORIES = """\
- ### [旗县名　做成一件事](a.md)

    *引题上　引题下*

    ——副题

    摘要一。

    摘要二。

    2020年3月9日 · 栏目 · 记者 甲乙

- ### [没有标题的一篇](b.md) *编者拟题*

    摘要。

    记者 丙丁
"""

MADE_UP = """\
- ### [头条](a.md)

    摘要。

    [甲市](../region/jia/index.md) · 记者 甲乙 · [要闻](../section/yaowen/index.md)

- ### [图片报道](b.md)

    连日来。

    > 图说一。
    >
    > 图说二。

    [视觉](../section/shijue/index.md)

- ### [牧民转场](c.md)

    摘要。

    [要闻](../section/yaowen/index.md)

- ### [简讯一则](d.md) *编者拟题*

    [乙旗](../region/yi/index.md) · [要闻](../section/yaowen/index.md)

- ### [没有事项](e.md) *编者拟题*

    —
"""


def test_a_story_falls_into_its_parts() -> None:
    first, second = stories(markdown(STORIES))
    assert (first.href, first.title) == ("a.md", "旗县名\u3000做成一件事")
    assert first.kicker == "引题上<br>引题下"
    assert first.deck == "副题"
    assert first.paragraphs == ("摘要一。", "摘要二。")
    assert (first.date, first.day) == ("2020年3月9日", "2020-03-09")
    assert first.meta == "栏目 · 记者 甲乙"
    assert not first.derived
    assert second.derived
    assert (second.title, second.date, second.meta) == ("没有标题的一篇", "", "记者 丙丁")


def test_a_section_stands_apart_from_the_other_facts() -> None:
    lead, *_, brief, bare = stories(markdown(MADE_UP))
    assert lead.section == '<a href="../section/yaowen/index.md">要闻</a>'
    assert lead.meta == '<a href="../region/jia/index.md">甲市</a> · 记者 甲乙'
    assert brief.meta == '<a href="../region/yi/index.md">乙旗</a>'
    assert (bare.section, bare.meta) == ("", "")


def test_briefs_have_no_excerpt_and_pictures_have_captions() -> None:
    lead, photo, _, brief, bare = stories(markdown(MADE_UP))
    assert [one.brief for one in (lead, photo, brief, bare)] == [False, False, True, True]
    assert (photo.paragraphs, photo.captions) == (("连日来。",), ("图说一。", "图说二。"))
    assert photo.upright
    assert photo.meta == ""


def test_a_page_names_the_section_that_most_of_its_stories_share() -> None:
    items = stories(markdown(MADE_UP))
    assert shared_section(items) == items[0].section
    assert shared_section(items[:2]) == ""
