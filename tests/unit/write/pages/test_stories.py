"""How a page is made up: what leads, what stands beside it, what together, what last."""

from __future__ import annotations

import re

from generator.model import Article
from generator.write.holdings.archive import MAJOR, STORY
from generator.write.holdings.lead import LEAD
from generator.write.pages.stories import made_up, stories
from tests.unit.write.newsroom import DIRECTORY, archive_of, article, edition


def named(title: str, length: int = 60, **facts: object) -> Article:
    """An article of so many characters; its title is its name in these tests."""
    key = f"{sum(map(ord, title)):05}"
    return article(f"2020-03-01-{key}", title, paragraphs=("字。" * (length // 2),), **facts)


def order(*articles: Article) -> str:
    return "".join(one.title for one in made_up(articles))


def brief(title: str, length: int = 60) -> Article:
    return named(title, length, title_source="derived")


def test_short_news_without_a_headline_stands_last() -> None:
    assert order(named("甲", 90), brief("乙"), named("丙"), named("丁")) == "甲丙丁乙"


def test_a_long_article_without_a_headline_is_no_short_news() -> None:
    assert order(named("甲", 90), brief("乙", 900), named("丙")) == "甲乙丙"


def test_short_news_leads_where_there_is_nothing_else() -> None:
    assert order(brief("甲"), brief("乙")) == "甲乙"


def test_the_first_photo_report_stands_beside_the_lead() -> None:
    photo = named("图", captions=("图说一。", "图说二。"))
    one_picture = named("单", captions=("图说。",))
    assert order(named("甲", 90), named("乙"), one_picture, photo, named("丙")) == "甲图乙单丙"


def test_below_the_lead_the_stories_of_a_section_stand_together() -> None:
    made = [
        named(title, 90 if title == "甲" else 60, section=section)
        for title, section in zip(
            "甲乙丙丁戊己庚", ("要闻", "要闻", "要闻", "要闻", "风景", "要闻", "风景"), strict=True
        )
    ]
    assert order(*made) == "甲乙丙丁己戊庚"


def excerpts(*articles: Article) -> dict[str, int]:
    """The length of each story's excerpt on a page that is made up."""
    text = stories(archive_of(edition(*articles), DIRECTORY), articles, "index.md", lead=True)
    items = re.findall(r"- ### \[(\w)\](.*?)(?=\n\n- ###|\Z)", text, flags=re.S)
    return {title: body.count("字") * 2 for title, body in items}


def test_the_lead_has_the_longest_excerpt_then_long_stories_and_briefs_have_none() -> None:
    told = excerpts(
        named("甲", 2000), named("乙", 900), named("丙", 900), named("丁", 900), brief("戊")
    )
    assert STORY < told["丁"] <= MAJOR < told["甲"] <= LEAD
    assert 0 < told["乙"] <= STORY
    assert told["戊"] == 0


def test_at_most_one_story_in_three_is_a_major_one() -> None:
    made = [named(title, 3000 if title == "甲" else 900) for title in "甲乙丙丁戊己庚辛壬"]
    told = excerpts(*made)
    assert sum(length > STORY for title, length in told.items() if title != "甲") == 2


def test_a_photo_report_has_its_captions_and_one_paragraph() -> None:
    photo = article(
        "2020-03-01-bbbbb", "图", paragraphs=("第一段。", "第二段。"), captions=("甲。", "乙。")
    )
    lead = named("甲", 900)
    text = stories(
        archive_of(edition(lead, photo), DIRECTORY), (lead, photo), "index.md", lead=True
    )
    assert "    第一段。\n\n    > 甲。\n    >\n    > 乙。\n\n    —" in text
    assert "第二段" not in text
    alone = stories(archive_of(edition(photo), DIRECTORY), (photo,), "index.md")
    assert "> 甲" not in alone  # in a plain list its words are told, not its pictures
