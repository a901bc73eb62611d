"""Feeds as RFC 4287 wants them, and sitemaps as sitemaps.org does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest

from generator.errors import WriteError
from generator.model import Amendment, Notice, Person
from generator.write.holdings.directory import Imprint
from generator.write.plan import plan_of
from generator.write.syndication import sitemaps
from generator.write.syndication.feeds import NEWEST, feed
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
)

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = "https://paper.example/archive/"
ARCHIVE = archive_of(EDITION, DIRECTORY)
PLAN = plan_of(ARCHIVE)
FEEDS = [path for path in PLAN if path.startswith("feeds/")]


def parsed(path: str, plan=PLAN) -> ElementTree.Element:
    return ElementTree.fromstring(plan[path]())


def texts(element: ElementTree.Element, name: str) -> list[str]:
    return [found.text or "" for found in element.findall(ATOM + name)]


def test_there_is_a_feed_of_all_of_each_region_and_of_each_section() -> None:
    assert sorted(FEEDS) == [
        "feeds/all.xml",
        "feeds/region/alashan.xml",
        "feeds/region/huhehaote.xml",
        "feeds/region/tongliao.xml",
        "feeds/section/mengshifengjingxian.xml",
        "feeds/section/yaowen.xml",
    ]


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_has_what_the_rfc_demands(path: str) -> None:
    """RFC 4287: 4.1.1 (feed), 4.1.2 (entry), 3.3 (dates), 4.2.6 and 4.2.7 (ids, links)."""
    root = parsed(path)
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-Hans"
    entries = root.findall(f"{ATOM}entry")
    assert entries
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(texts(element, name)) == 1, name
            assert texts(element, name)[0]
        for name in ("updated", "published"):
            assert all(datetime.fromisoformat(t).tzinfo for t in texts(element, name))
        links = element.findall(f"{ATOM}link")
        assert [one.get("rel") for one in links].count("alternate") == 1
        assert all((one.get("href") or "").startswith(SITE) for one in links)
    own = [one.get("href") for one in root.findall(f"{ATOM}link") if one.get("rel") == "self"]
    assert own == [SITE + path]
    assert root.find(f"{ATOM}author/{ATOM}name") is not None  # so that each entry has one
    ids = [texts(one, "id")[0] for one in (root, *entries)]
    assert len(set(ids)) == len(ids)
    assert texts(root, "updated")[0] == max(texts(one, "updated")[0] for one in entries)


def test_an_entry_names_its_writers_region_and_section() -> None:
    entry = next(
        one
        for one in parsed("feeds/all.xml").findall(f"{ATOM}entry")
        if texts(one, "title") == [FULL.title]
    )
    names = [name.text for name in entry.findall(f"{ATOM}author/{ATOM}name")]
    assert names == ["甲一", "乙二"]
    assert [c.get("term") for c in entry.findall(f"{ATOM}category")] == ["通辽市", "要闻"]
    assert texts(entry, "id") == ["tag:paper.example,2020-03-02:aaaaa"]
    assert texts(entry, "published") == ["2020-03-02T00:00:00+08:00"]
    assert texts(entry, "summary") == ["春回大地，奈曼旗的田野上机声隆隆。"]


def test_the_newest_stand_first_and_a_feed_does_not_grow() -> None:
    days = [date(2020, 1, 1) + timedelta(days=n) for n in range(NEWEST + 30)]
    made = [article(f"{day.isoformat()}-aaaaa", day.isoformat(), region="通辽市") for day in days]
    archive = archive_of(edition(*made), DIRECTORY)
    for text in (feed(archive, None, ""), feed(archive, "region", "通辽市")):
        titles = [
            texts(entry, "title")[0]
            for entry in ElementTree.fromstring(text).findall(f"{ATOM}entry")
        ]
        assert titles == [day.isoformat() for day in reversed(days)][:NEWEST]


def test_a_thick_latest_issue_is_whole_in_the_feed_of_all() -> None:
    made = [article(f"2020-03-01-{n:05}", str(n)) for n in range(NEWEST + 5)]
    root = ElementTree.fromstring(feed(archive_of(edition(*made), DIRECTORY), None, ""))
    assert len(root.findall(f"{ATOM}entry")) == NEWEST + 5


def test_a_correction_makes_an_entry_new() -> None:
    told = Amendment("replace", "甲", "乙", "误识", on="2020-04-09")
    archive = archive_of(edition(replace(OLD, amendments=(told,))), DIRECTORY)
    entry = ElementTree.fromstring(feed(archive, None, "")).find(f"{ATOM}entry")
    assert entry is not None
    assert texts(entry, "updated") == ["2020-04-09T00:00:00+08:00"]
    assert texts(entry, "published") == ["2020-03-01T00:00:00+08:00"]


def test_what_xml_cannot_hold_does_not_break_a_feed() -> None:
    odd = article("2020-03-01-aaaaa", "一\x0b<二>&\x00", reporter=(Person("甲\x1f", "记者"),))
    people = {**DIRECTORY.people, "甲\x1f": "jia-0009"}
    archive = archive_of(edition(odd), replace(DIRECTORY, people=people))
    entry = ElementTree.fromstring(feed(archive, None, "")).find(f"{ATOM}entry")
    assert entry is not None
    assert texts(entry, "title") == ["一\ufffd<二>&\ufffd"]


def test_without_an_address_there_is_neither_feed_nor_sitemap() -> None:
    plan = plan_of(archive_of(EDITION, replace(DIRECTORY, imprint=Imprint())))
    assert [path for path in plan if path.endswith(".xml")] == []


def test_an_address_that_is_none_of_the_web_is_an_error() -> None:
    archive = archive_of(EDITION, replace(DIRECTORY, imprint=Imprint(site_url="paper.example/")))
    with pytest.raises(WriteError, match="site_url"):
        feed(archive, None, "")


def locations(path: str, plan=PLAN) -> dict[str, str]:
    rows = parsed(path, plan)
    return {row.findtext(f"{MAP}loc") or "": row.findtext(f"{MAP}lastmod") or "" for row in rows}


def test_the_index_names_every_sitemap_with_the_day_of_its_newest_page() -> None:
    assert locations("sitemap.xml") == {
        f"{SITE}sitemaps/2020.xml": "2020-03-05",
        f"{SITE}sitemaps/lists.xml": "2020-03-05",
    }


def test_every_page_stands_in_one_sitemap_under_the_day_of_its_content() -> None:
    found = {**locations("sitemaps/2020.xml"), **locations("sitemaps/lists.xml")}
    pages = {f"{SITE}{path[:-3]}.html" for path in PLAN if path.endswith(".md")}
    assert set(found) == pages
    assert found[f"{SITE}2020/03/02/aaaaa.html"] == "2020-03-02"
    assert found[f"{SITE}region/tongliao/index.html"] == "2020-03-02"
    assert found[f"{SITE}section/yaowen/index.html"] == "2020-03-05"


def test_notices_and_forwarding_pages_stand_in_no_sitemap() -> None:
    notice = Notice("2020-03-02-fffff", "2020-03-02", None, "撤下的题目", "失实")
    moved = replace(BRIEF, formerly=("2020-03-03-ggggg",))
    one = replace(edition(moved, FULL), notices=(notice,))
    plan = plan_of(archive_of(one, DIRECTORY))
    assert {"2020/03/02/fffff.md", "2020/03/03/ggggg.md"} <= set(plan)
    listed = "".join(str(plan[path]()) for path in plan if "sitemap" in path)
    assert "fffff" not in listed
    assert "ggggg" not in listed
    assert "2020/03/02/ccccc.html" in listed


def test_a_full_sitemap_stays_when_articles_are_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemaps, "MOST", 5)
    days = [date(2020, 1, 1) + timedelta(days=n) for n in range(4)]
    made = [article(f"{day.isoformat()}-aaaaa") for day in days]

    def years(count: int) -> dict[str, str]:
        plan = plan_of(archive_of(edition(*made[:count]), DIRECTORY))
        return {path: str(plan[path]()) for path in plan if path.startswith("sitemaps/2020")}

    small, large = years(3), years(4)
    assert list(small) == ["sitemaps/2020.xml", "sitemaps/2020-2.xml"]
    assert list(large) == [*small, "sitemaps/2020-3.xml"]
    assert small["sitemaps/2020.xml"] == large["sitemaps/2020.xml"]
    assert large["sitemaps/2020.xml"].count("<url>") == 5
    index = ElementTree.fromstring(plan_of(archive_of(edition(*made), DIRECTORY))["sitemap.xml"]())
    assert len(index) >= 4


def test_the_latest_issue_s_day_is_that_of_the_overviews() -> None:
    assert locations("sitemaps/lists.xml")[f"{SITE}reporter/index.html"] == LATE.date
