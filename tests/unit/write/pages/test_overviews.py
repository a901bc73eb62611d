"""The overviews of all names, and what a list says of the name it is of."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from mkdocs.utils.meta import get_data

from generator.model import Person
from generator.write.holdings.archive import Archive
from generator.write.holdings.directory import Directory
from generator.write.holdings.tables import KEYWORD_LEAST
from generator.write.pages import overviews
from generator.write.pages.article import article_page
from generator.write.plan import plan_of
from tests.unit.write.newsroom import (
    BRIEF,
    DIRECTORY,
    EDITION,
    FULL,
    OLD,
    archive_of,
    article,
    edition,
)

LINK = re.compile(r"^- \[([^]]+)\]\(([^)]+)\) (.*)$", re.M)

NAMED = re.compile(r"^- \[([^]]+)\]\([^)]+\)$", re.M)
"""A name by itself."""


def test_the_map_has_a_line_a_tile_with_its_address_place_and_count() -> None:
    _, meta = get_data(plan_of(archive_of(EDITION, DIRECTORY))["region/index.md"]())
    assert meta["tiles"] == [
        "alashan 0 3 1 阿拉善",
        "huhehaote 5 4 1 呼和浩特",
        "tongliao 9 2 2 通辽",
    ]


def test_a_newspaper_without_tiles_has_the_list_alone() -> None:
    body, meta = get_data(
        plan_of(archive_of(EDITION, replace(DIRECTORY, tiles={})))["region/index.md"]()
    )
    assert "tiles" not in meta
    assert "- [通辽市](tongliao/index.md) 2篇" in body


def test_a_newspaper_says_what_its_regions_are_called() -> None:
    _, meta = get_data(plan_of(archive_of(EDITION, DIRECTORY))["region/index.md"]())
    assert meta["title"] == "盟市"
    _, meta = get_data(
        plan_of(archive_of(EDITION, replace(DIRECTORY, called={})))["region/index.md"]()
    )
    assert meta["title"] == "地区"


def test_someone_who_is_no_reporter_is_listed_with_the_role() -> None:
    body, _ = get_data(plan_of(archive_of(EDITION, DIRECTORY))["reporter/index.md"]())
    assert LINK.findall(body) == [
        ("甲一", "jiayi-0001/index.md", "2篇"),
        ("乙二", "yier-0002/index.md", "1篇 通讯员"),
    ]


def test_a_reporter_s_page_counts_the_roles() -> None:
    twice = replace(OLD, reporter=(Person("甲一", "摄影"), Person("甲一", "记者")))
    archive = archive_of(edition(FULL, twice), DIRECTORY)
    body, _ = get_data(plan_of(archive)["reporter/jiayi-0001/index.md"]())
    assert body.strip().startswith("署名：记者 2篇　摄影 1篇\n")


def test_a_county_lists_the_articles_that_name_it_and_leads_to_its_region() -> None:
    elsewhere = replace(BRIEF, places=("奈曼旗", "不在表里的旗"))
    archive = archive_of(edition(FULL, elsewhere), DIRECTORY)
    body, meta = get_data(plan_of(archive)["region/tongliao/naiman/index.md"]())
    assert meta["title"] == "奈曼旗"
    assert body.strip().startswith("属于：[通辽市](../index.md)\n")
    assert "[额济纳旗植树造林](../../../2020/03/02/ccccc.md)" in body
    assert "阿拉善盟" in body  # of another region: the row says so
    assert "- 地点：[奈曼旗](../../../region/tongliao/naiman/index.md)" in article_page(
        archive, elsewhere
    )


def test_a_keyword_has_a_page_when_enough_articles_have_it() -> None:
    def pages(count: int) -> set[str]:
        made = [article(f"2020-01-0{n + 1}-aaaaa", tags=("春耕", "春耕")) for n in range(count)]
        return {
            p for p in plan_of(archive_of(edition(*made), DIRECTORY)) if p.startswith("keyword/")
        }

    assert pages(KEYWORD_LEAST - 1) == {"keyword/index.md"}
    assert pages(KEYWORD_LEAST) == {"keyword/index.md", "keyword/chungeng-0001/index.md"}


def test_only_articles_that_came_when_the_page_was_there_link_their_keyword() -> None:
    made = [article(f"2020-01-0{n}-aaaaa", tags=("春耕",)) for n in (1, 2, 3, 4)]
    archive = archive_of(edition(*made), DIRECTORY)
    linking = [one.id[:10] for one in made if "- 关键词：[春耕](" in article_page(archive, one)]
    assert linking == ["2020-01-03", "2020-01-04"]


def crowd(count: int) -> tuple[Archive, dict[str, str]]:
    """An archive in which ``count`` people sign, the first three of them twice."""
    names = {f"某{n:03}": f"{'abc'[n % 3]}{n:03}-0000" for n in range(count)}
    once = [
        article(f"2020-01-01-{n:05}", reporter=(Person(name, "记者"),))
        for n, name in enumerate(names)
    ]
    twice = [
        article(f"2020-01-02-{n:05}", reporter=(Person(name, "记者"),))
        for n, name in enumerate(list(names)[:3])
    ]
    return archive_of(edition(*once, *twice), Directory(people=names)), names


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Overviews are longest at nine names."""
    monkeypatch.setattr(overviews, "LONGEST", 9)
    monkeypatch.setattr(overviews, "SHOWN", 5)


@pytest.mark.usefixtures("short")
def test_few_names_stand_on_one_page() -> None:
    archive, names = crowd(9)
    plan = plan_of(archive)
    assert [p for p in plan if re.fullmatch(r"reporter/\w+\.md", p)] == ["reporter/index.md"]
    assert len(LINK.findall(str(plan["reporter/index.md"]()))) == len(names)


@pytest.mark.usefixtures("short")
def test_more_names_stand_on_a_page_a_letter_and_none_is_lost() -> None:
    archive, names = crowd(10)
    plan = plan_of(archive)
    pages = [p for p in plan if re.fullmatch(r"reporter/\w+\.md", p)]
    assert pages == ["reporter/index.md", "reporter/a.md", "reporter/b.md", "reporter/c.md"]
    first = LINK.findall(str(plan["reporter/index.md"]()))
    assert len(first) == overviews.SHOWN
    assert [told for _, _, told in first[:4]] == ["2篇", "2篇", "2篇", "1篇"]
    by_letter = [name for page in pages[1:] for name in NAMED.findall(str(plan[page]()))]
    assert sorted(by_letter) == sorted(names)
    assert "**最多** [A](a.md) [B](b.md) [C](c.md)" in str(plan["reporter/index.md"]())
    assert "[最多](index.md) [A](a.md) **B** [C](c.md)" in str(plan["reporter/b.md"]())


@pytest.mark.usefixtures("short")
def test_a_letter_has_its_names_in_the_order_of_their_addresses() -> None:
    slugs = {"重阳": "chongyang-01", "春耕": "chungeng-01", "2020": "2020-01", "5G": "5g-01"}
    others = {f"某{n}": f"mou-{n:04}" for n in range(8)}
    counted = {"春耕": 5} | dict.fromkeys((*slugs, *others), 4)
    articles = [
        article(f"2020-01-0{n}-{m:05}", tags=(word,))
        for m, word in enumerate(reversed(counted))
        for n in range(1, counted[word] + 1)
    ]
    plan = plan_of(archive_of(edition(*articles), Directory(keywords=slugs | others)))
    assert NAMED.findall(str(plan["keyword/c.md"]())) == ["重阳", "春耕"]
    assert NAMED.findall(str(plan["keyword/0.md"]())) == ["2020", "5G"]
