"""An edition brought up to date by its changed articles is the edition written from nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Article, Person
from generator.write.holdings.directory import Directory
from generator.write.holdings.tables import in_memory
from generator.write.pages import lists, overviews
from tests.unit.write.newsroom import (
    BRIEF,
    DIRECTORY,
    FULL,
    KIN,
    LATE,
    OLD,
    RAW,
    WORDS,
    Kinship,
    article,
    edition,
    from_source,
    publish,
    sheet,
)
from tests.unit.write.test_edition import tree

START = (FULL, BRIEF, OLD, LATE)


def read_from(one: Article, file: str) -> Article:
    """``one`` with its text from the source ``file``."""
    return from_source(one, file, RAW[slice(*WORDS)], WORDS.start)


SOURCED = read_from(OLD, "2020-03-01-.txt")
ELSEWHERE = read_from(LATE, "2020-03-01-.txt")
"""Stands in another issue than the page it was printed on."""

CHANGES: dict[str, tuple[Article, ...]] = {
    "a new title": (replace(FULL, title="换了标题"), BRIEF, OLD, LATE),
    "a title that a related article names": (FULL, BRIEF, replace(OLD, title="换了"), LATE),
    "another region": (replace(FULL, region="阿拉善盟"), BRIEF, OLD, LATE),
    "no region, section or reporter": (
        replace(FULL, region=None, section=None, reporter=()),
        BRIEF,
        OLD,
        LATE,
    ),
    "another reporter": (FULL, replace(BRIEF, reporter=(Person("丙三", "作者"),)), OLD, LATE),
    "another county": (replace(FULL, places=("开鲁县", "额济纳旗")), BRIEF, OLD, LATE),
    "another page": (FULL, replace(BRIEF, page="1"), OLD, LATE),
    "one more of the day": (*START, article("2020-03-02-eeeee", page="1")),
    "an issue before all": (*START, article("2019-12-30-fffff")),
    "an issue between": (*START, article("2020-03-03-fffff")),
    "an issue after all": (*START, article("2020-05-03-fffff", region="通辽市")),
    "one less of the day": (FULL, OLD, LATE),
    "one less that a related article names": (FULL, BRIEF, LATE),
    "the last issue withdrawn": (FULL, BRIEF, OLD),
    "nothing left": (),
    "an article that was read from a source": (FULL, BRIEF, SOURCED, LATE),
    "one whose source is a page of another day": (FULL, BRIEF, SOURCED, ELSEWHERE),
    "a new title of that one": (FULL, BRIEF, SOURCED, replace(ELSEWHERE, title="换了")),
}


def bring_up(
    docs: Path, old: tuple[Article, ...], new: tuple[Article, ...], kin: Kinship = KIN
) -> None:
    db = in_memory()
    publish(edition(*old), DIRECTORY, docs / "step", db, kin)
    publish(edition(*new), DIRECTORY, docs / "step", db, kin)
    publish(edition(*new), DIRECTORY, docs / "full", None, kin)
    assert tree(docs / "step") == tree(docs / "full")


@pytest.mark.parametrize("change", CHANGES)
def test_only_the_changed_articles_are_named(tmp_path: Path, change: str) -> None:
    bring_up(tmp_path / "there", START, CHANGES[change])
    bring_up(tmp_path / "back", CHANGES[change], START)


@pytest.mark.parametrize("change", [name for name in CHANGES if "source" in name or "new" in name])
def test_proofs_follow_the_articles_they_show(tmp_path: Path, change: str) -> None:
    sourced = (FULL, BRIEF, SOURCED, ELSEWHERE)
    bring_up(tmp_path / "there", sourced, CHANGES[change])
    bring_up(tmp_path / "back", CHANGES[change], sourced)


def test_a_source_that_was_read_otherwise_rewrites_its_proof_and_desk(tmp_path: Path) -> None:
    before, after = edition(SOURCED, FULL), edition(SOURCED, FULL)
    first = after.issues[0]
    noise = replace(sheet("2020-03-01-.txt").reading, unassigned=())
    page = replace(first.pages[0], sheet=replace(sheet("2020-03-01-.txt"), reading=noise))
    after = replace(after, issues=(replace(first, pages=(page,)), *after.issues[1:]))
    db = in_memory()
    publish(before, DIRECTORY, tmp_path / "step", db)
    report = publish(after, DIRECTORY, tmp_path / "step", db)
    publish(after, DIRECTORY, tmp_path / "full")
    assert report.written == ("proof/2020/03/01/page-x1.md",)
    assert tree(tmp_path / "step") == tree(tmp_path / "full")


def test_pages_that_do_not_depend_on_the_change_are_not_made(tmp_path: Path) -> None:
    db = in_memory()
    publish(edition(*START), DIRECTORY, tmp_path, db)
    untouched = tmp_path / "2020/03/05/ddddd.md"
    untouched.write_text("as if stale", "utf-8")  # a page that was made would differ, and be told
    new = (replace(OLD, title="换了"), FULL, BRIEF, LATE)
    report = publish(edition(*new), DIRECTORY, tmp_path, db)
    assert set(report.written) == {
        "2020/03/index.md",
        "data/2020.csv",
        "data/2020.jsonl",
        "feeds/all.xml",
        "feeds/region/tongliao.xml",
        "2020/03/01/bbbbb.md",
        "2020/03/01/index.md",
        "2020/03/01/page-x1.md",
        "2020/03/02/aaaaa.md",  # names it as related
        "region/tongliao/index.md",
        "reporter/jiayi-0001/index.md",
    }
    assert untouched.read_text("utf-8") == "as if stale"


TAGGED = tuple(
    article(f"2020-0{month}-01-ggggg", f"第{month}篇", tags=("春耕",)) for month in (2, 4, 5)
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TAGGED[:2], TAGGED),  # the third gives the keyword its page
        (TAGGED[1:], TAGGED),  # an older one than all: the newest now has two before it
        (TAGGED, TAGGED[1:]),  # and back: the newest must not link a page that is gone
        (TAGGED, TAGGED[:2]),
        (TAGGED, (replace(TAGGED[0], tags=()), *TAGGED[1:])),
    ],
)
def test_a_keyword_gets_its_page_and_loses_it(
    tmp_path: Path, old: tuple[Article, ...], new: tuple[Article, ...]
) -> None:
    bring_up(tmp_path, old, new)


def test_a_newer_article_that_gives_a_keyword_its_page_leaves_older_articles_alone(
    tmp_path: Path,
) -> None:
    db = in_memory()
    publish(edition(*TAGGED[:2]), DIRECTORY, tmp_path, db)
    report = publish(edition(*TAGGED), DIRECTORY, tmp_path, db)
    assert "keyword/chungeng-0001/index.md" in report.written
    assert "2020/05/01/ggggg.md" in report.written
    assert not {"2020/02/01/ggggg.md", "2020/04/01/ggggg.md"} & set(report.written)


def test_a_new_issue_of_a_long_archive_rewrites_heads_and_overviews_alone(tmp_path: Path) -> None:
    days = [date(2019, 1, 1) + timedelta(days=n) for n in range(415)]
    facts: dict[str, Any] = {
        "region": "通辽市",
        "section": "要闻",
        "tags": ("春耕",),
        "reporter": (Person("甲一", "记者"),),
        "places": ("奈曼旗",),
    }
    articles = [article(f"{day.isoformat()}-hhhhh", **facts) for day in days]
    db = in_memory()
    publish(edition(*articles[:-1]), DIRECTORY, tmp_path, db)
    report = publish(edition(*articles), DIRECTORY, tmp_path, db)
    before, after = (f"{day:%Y/%m/%d}" for day in days[-2:])
    assert (
        set(report.written)
        == {
            f"{after}/hhhhh.md",
            f"{after}/index.md",
            f"{after}/page-x1.md",
            f"{before}/index.md",  # names the next issue
            f"{after[:7]}/index.md",
            "2020/index.md",
            "index.md",
            "data/index.md",
            "data/2020.csv",
            "data/2020.jsonl",
            "feeds/all.xml",
            "feeds/region/tongliao.xml",
            "feeds/section/yaowen.xml",
            "sitemap.xml",
            "sitemaps/2020.xml",
            "sitemaps/lists.xml",
            *(f"{kind}/index.md" for kind in ("region", "section", "reporter", "keyword")),
            *(f"region/{slug}/index.md" for slug in ("tongliao", "tongliao/naiman")),
            "section/yaowen/index.md",
            "reporter/jiayi-0001/index.md",
            "keyword/chungeng-0001/index.md",
        }
    )


def test_an_issue_changes_only_the_letters_of_names_that_are_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overviews, "LONGEST", 1)
    people = {"甲一": "jiayi-0001", "丁一": "dingyi-0001", "丁二": "dinger-0001"}
    signed = [
        article(f"2020-03-0{day}-{key}", reporter=(Person(name, "记者"),))
        for day, key, name in (
            (1, "aaaaa", "甲一"),
            (1, "bbbbb", "丁一"),
            (2, "ccccc", "甲一"),
            (2, "eeeee", "丁二"),
        )
    ]
    db = in_memory()
    publish(edition(*signed[:2]), Directory(people=people), tmp_path, db)
    report = publish(edition(*signed), Directory(people=people), tmp_path, db)
    assert {path for path in report.written if re.fullmatch(r"reporter/\w\.md", path)} == {
        "reporter/d.md"
    }


KEYS = ("aaaaa", "bbbbb", "ccccc", "eeeee", "fffff")
DAYS = ("2020-02-28", "2020-03-02", "2020-03-03", "2021-01-01")


@st.composite
def archives(draw: st.DrawFn) -> tuple[Article, ...]:
    ids = draw(st.sets(st.tuples(st.sampled_from(DAYS), st.sampled_from(KEYS)), max_size=7))
    found = []
    for day, key in sorted(ids):
        page = draw(st.sampled_from((None, "1", "2")))
        one = article(
            f"{day}-{key}",
            draw(st.sampled_from(("甲题", "乙题"))),
            page=page,
            region=draw(st.sampled_from((None, "通辽市", "阿拉善盟"))),
            section=draw(st.sampled_from((None, "要闻"))),
            reporter=draw(st.sampled_from(((), (Person("甲一", "记者"),)))),
            places=draw(st.sampled_from(((), ("奈曼旗",), ("开鲁县", "额济纳旗", "不在表里的旗")))),
            tags=draw(st.sampled_from(((), ("春耕",), ("草原", "春耕")))),
        )
        printed = draw(st.sampled_from((None, day, DAYS[0])))
        found.append(read_from(one, f"{printed}-{page or ''}.txt") if printed else one)
    return tuple(found)


@settings(max_examples=60, deadline=None)
@given(old=archives(), new=archives())
def test_any_archive_becomes_any_other(
    tmp_path_factory: pytest.TempPathFactory, old: tuple[Article, ...], new: tuple[Article, ...]
) -> None:
    kin = {one.id: tuple((f"{day}-aaaaa", "近") for day in DAYS[:2]) for one in (*old, *new)}
    bring_up(tmp_path_factory.mktemp("docs"), old, new, kin)


@pytest.mark.parametrize("before", range(1, 9))
@pytest.mark.parametrize("after", range(1, 9))
def test_a_list_grows_and_shrinks_page_by_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: int, after: int
) -> None:
    for name, rows in (("PAGE", 4), ("MOVED", 2), ("LEAST", 1)):
        monkeypatch.setattr(lists, name, rows)
    listed = tuple(article(f"2020-03-0{day}-ggggg", section="要闻") for day in range(1, 9))
    bring_up(tmp_path, listed[:before], listed[:after])
