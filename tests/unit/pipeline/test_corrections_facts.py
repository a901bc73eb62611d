"""Editors' corrections of an article's headline, facts, day and address; and withdrawals."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import SettingsError, StaleCorrection
from generator.pipeline import assert_whole, write_docs
from tests.unit.pipeline.correcting import articles_of, entry, paper
from tests.unit.pipeline.press import PAGE, job, read


def test_a_headline_and_every_fact_can_be_stated(tmp_path: Path) -> None:
    retitled, _ = articles_of(tmp_path, entry("整治河道", "retitle: 赤峰市林西县“整治河道”三十里"))
    assert retitled.title == "赤峰市林西县“整治河道”三十里"
    assert retitled.title_source == "printed"  # its letters stand on the page
    ours, _ = articles_of(tmp_path, entry("整治河道", "retitle: 河道变清"))
    assert (ours.title, ours.title_source) == ("河道变清", "derived")
    facts = (
        "set: {kicker: 引, deck: 副, section: 民生, region: 包头市, places: [土默特右旗], "
        "reporter: [通讯员 安大楠, 甲乙], dateline: 新华社乌海4月1日电, page: A2}"
    )
    _, placed = articles_of(tmp_path, entry("坐轮椅的乘客", facts))
    assert (placed.kicker, placed.deck, placed.section) == ("引", "副", "民生")
    assert (placed.region, placed.places, placed.page) == ("包头市", ("土默特右旗",), "A2")
    assert [(p.role, p.name) for p in placed.reporter] == [("通讯员", "安大楠"), ("记者", "甲乙")]
    assert placed.dateline
    assert (placed.dateline.agency, placed.dateline.date) == ("新华社", "2021-04-01")
    assert len(placed.amendments) == 8


@pytest.mark.parametrize(
    ("correction", "key"),
    [
        (entry("三十里河滩", "set: {region: 火星市}"), "set.region"),
        (entry("三十里河滩", "set: {dateline: 近日}"), "set.dateline"),
    ],
)
def test_a_fact_that_cannot_be_names_its_key(tmp_path: Path, correction: str, key: str) -> None:
    with pytest.raises(SettingsError) as error:
        articles_of(tmp_path, correction)
    assert error.value.where.key == key


def test_another_day_moves_the_article_and_forwards_its_address(tmp_path: Path) -> None:
    _, before = articles_of(tmp_path, "")
    found = paper(tmp_path, entry("坐轮椅的乘客", "set: {date: 2021-04-05}"))
    assert [i.date for i in found.edition.issues] == ["2021-04-03", "2021-04-05"]
    [moved] = found.edition.issues[1].articles
    assert moved.id == f"2021-04-05-{before.key}"
    assert moved.formerly == (before.id,)
    work = job(tmp_path, {})
    write_docs(work)
    assert f"../05/{before.key}.md" in (work.docs / f"2021/04/03/{before.key}.md").read_text()


def test_a_page_of_another_day_forwards_all_its_addresses(tmp_path: Path) -> None:
    sidecar = "date: 2021-04-04\nformerly: 2021-04-03\n"
    found = read(job(tmp_path, {"a.txt": PAGE, "a.yml": sidecar}))
    assert [a.formerly for a in found.edition.articles] == [
        (f"2021-04-03-{a.key}",) for a in found.edition.articles
    ]


def test_an_older_address_can_be_named(tmp_path: Path) -> None:
    first, _ = articles_of(
        tmp_path, entry("三十里河滩", "replace: 三十里长滩\n  formerly: 2021-04-03-aaaaa")
    )
    assert first.formerly == ("2021-04-03-aaaaa",)
    with pytest.raises(StaleCorrection, match="has the id"):
        articles_of(tmp_path, entry("三十里河滩", f"set: {{formerly: [{first.id}]}}"))


def test_a_withdrawn_article_leaves_a_notice_and_no_word(tmp_path: Path) -> None:
    _, gone = articles_of(tmp_path, "")
    corrections = entry("坐轮椅的乘客", "withdraw: true\n  on: 2021-04-09\n  by: 总编室")
    found = paper(tmp_path, corrections)
    assert [a.title for a in found.edition.articles] == ["赤峰市林西县整治河道三十里"]
    [reading] = found.readings
    assert_whole(reading)
    assert "轮椅" not in repr(reading).replace("坐轮椅的乘客", "")
    work = job(tmp_path, {})
    write_docs(work)
    pages = {p.relative_to(work.docs): p.read_text() for p in work.docs.rglob("*.md")}
    notice = pages.pop(Path(f"2021/04/03/{gone.key}.md"))
    for told in ("撤稿", gone.title, "2021年4月3日", "2021年4月9日", "校样", "总编室"):
        assert told in notice
    assert "轮椅" not in notice
    assert not any("轮椅" in text or "乌海市公交车" in text for text in pages.values())


def test_a_day_whose_only_article_is_withdrawn_keeps_its_issue(tmp_path: Path) -> None:
    both = entry("坐轮椅的乘客", "withdraw: true") + entry("三十里河滩", "withdraw: true")
    found = paper(tmp_path, both)
    assert [(i.date, i.articles) for i in found.edition.issues] == [("2021-04-03", ())]
    write_docs(job(tmp_path, {}))
