"""The open data: what a program or a spreadsheet reads back is what the articles say."""

from __future__ import annotations

import csv
import io
import json
import re
import tracemalloc
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from generator.model import Notice
from generator.read.jsonl import read_exports
from generator.write.edition import Made, write_edition
from generator.write.holdings.archive import Archive
from generator.write.holdings.directory import Imprint
from generator.write.holdings.tables import in_memory
from generator.write.plan import LONG, Part, parts_of
from generator.write.syndication.data import COLUMNS, data_page, year_lines, year_table
from generator.write.syndication.stats import by_length, by_region, by_section
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
    entered,
    publish,
)

ARCHIVE = archive_of(EDITION, DIRECTORY)


def rows(table: str) -> list[list[str]]:
    """The rows of a Markdown table below its head."""
    return [[c.strip() for c in line.strip("|").split("|")] for line in table.splitlines()[2:]]


def test_a_month_s_lines_are_articles_that_can_be_read_back(tmp_path: Path) -> None:
    file = tmp_path / "2020.jsonl"
    file.write_text("".join(year_lines(ARCHIVE, "2020")), "utf-8")
    back = [one for _, one in read_exports([file])]
    assert [one.id for one in back] == [one.id for one in (OLD, FULL, BRIEF, LATE)]
    assert back[1].body == FULL.body
    assert back[1].captions == FULL.captions


def test_a_month_s_table_has_a_row_an_article_and_no_text() -> None:
    text = "".join(year_table(ARCHIVE, "2020"))
    assert text.startswith("\ufeffid,date,")
    found = {row["id"]: row for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))}
    assert len(found) == 4
    full = found[FULL.id]
    assert list(full) == list(COLUMNS)
    assert (full["title"], full["places"]) == (FULL.title, "奈曼旗")
    assert full["reporters"] == "甲一、乙二"
    assert (full["gaps"], full["characters"]) == ("2", str(len(FULL.body)))
    assert full["address"] == "2020/03/02/aaaaa.html"
    assert "合作社备足了种子" not in text
    assert found[LATE.id]["page"] == ""


def test_commas_quotes_and_line_ends_stay_in_their_cell() -> None:
    odd = article("2020-03-01-aaaaa", '一,"二"\n三')
    table = "".join(year_table(archive_of(edition(odd), DIRECTORY), "2020"))
    text = table.removeprefix("\ufeff")
    assert [row["title"] for row in csv.DictReader(io.StringIO(text))] == ['一,"二"\n三']


def test_the_same_edition_gives_the_same_bytes() -> None:
    again = archive_of(EDITION, DIRECTORY)
    for made in (year_lines, year_table):
        assert list(made(again, "2020")) == list(made(ARCHIVE, "2020"))
    assert data_page(again) == data_page(ARCHIVE)


def test_a_year_s_data_is_made_here_and_never_held_whole(tmp_path: Path) -> None:
    """Of twenty issues of a hundred kilobytes, memory has room for a few."""
    days = [f"2020-03-{day:02}" for day in range(1, 21)]
    what = edition(*(article(f"{day}-aaaaa", paragraphs=("草" * 35_000,)) for day in days))
    db = in_memory()
    changes = entered(db, what, DIRECTORY, {}).changes
    archive = Archive(db, DIRECTORY, {issue.date: issue for issue in what.issues}.__getitem__)
    asked: list[Part] = []

    def elsewhere(parts: Sequence[Part]) -> Iterator[Made]:
        asked.extend(parts)
        return iter(())

    tracemalloc.start()
    report = write_edition(db, archive, tmp_path, changes, elsewhere)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert {*asked} == {*parts_of(archive)} - {(LONG, "2020")}
    assert report.written == ("data/2020.csv", "data/2020.jsonl")
    assert (tmp_path / "data/2020.jsonl").stat().st_size > 2_000_000
    assert peak < 1_000_000


def test_withdrawn_text_is_in_no_data_and_no_feed(tmp_path: Path) -> None:
    gone = replace(FULL, id="2020-03-02-fffff", title="撤下的题目")
    notice = Notice(gone.id, "2020-03-02", "草原日报", gone.title, "失实")
    publish(replace(edition(BRIEF, OLD, LATE), notices=(notice,)), DIRECTORY, tmp_path)
    for file in [*(tmp_path / "data").iterdir(), *(tmp_path / "feeds").rglob("*.xml")]:
        text = file.read_text("utf-8")
        assert "撤下的题目" not in text, file
        assert "春回大地" not in text, file


def test_the_page_tells_every_field_of_both_files() -> None:
    page = data_page(ARCHIVE)
    told = set(re.findall(r"^\| `(\w+)` \|", page, flags=re.M))
    for line in "".join(year_lines(ARCHIVE, "2020")).splitlines():
        assert json.loads(line).keys() - {"kind"} <= told
    assert set(COLUMNS) <= told


def test_the_page_says_how_to_cite_and_whose_it_is() -> None:
    imprint = Imprint("草原日报", copyright="版权归草原日报社", licence="CC BY 4.0",
                      site_url="https://paper.example/")  # fmt: skip
    page = data_page(archive_of(EDITION, replace(DIRECTORY, imprint=imprint)))
    assert (
        r"草原日报. 草原日报数字版数据\[DS/OL\]. (2020-03-05)\[引用日期\]. "
        "https://paper.example/data/index.html." in page
    )
    assert "版权归草原日报社。" in page
    assert "CC BY 4.0" in page
    assert "(../feeds/all.xml)" in page


def test_an_edition_without_issues_has_a_page_that_says_so() -> None:
    assert "还没有收录报纸" in data_page(archive_of(edition(), DIRECTORY))


def test_articles_are_counted_by_region_and_month() -> None:
    other = article("2020-05-01-eeeee", region=None)
    table = by_region(archive_of(edition(FULL, OLD, LATE, BRIEF, other), DIRECTORY))
    assert table.startswith("| 月份 | 呼和浩特市 | 通辽市 | 阿拉善盟 | 其他 |\n")
    assert rows(table) == [
        ["2020-03", "1", "2", "1", "0"],
        ["2020-04", "0", "0", "0", "0"],
        ["2020-05", "0", "0", "0", "1"],
    ]


def test_an_archive_of_many_years_is_counted_by_years() -> None:
    late = article("2023-01-01-eeeee", region="通辽市")
    table = by_region(archive_of(edition(OLD, late), DIRECTORY))
    assert [row[0] for row in rows(table)] == ["2020", "2021", "2022", "2023"]
    assert [row[2] for row in rows(table)] == ["1", "0", "0", "1"]


def test_articles_are_counted_by_section_and_those_without_one_too() -> None:
    assert rows(by_section(ARCHIVE)) == [["要闻", "2"], ["盟市·风景线", "1"], ["未标栏目", "1"]]


def test_articles_are_counted_by_length() -> None:
    made = [
        article(f"2020-01-0{n}-aaaaa", paragraphs=("字" * length,))
        for n, length in enumerate((1, 199, 200, 5000), start=1)
    ]
    counted = rows(by_length(archive_of(edition(*made), DIRECTORY)))
    assert counted[:2] == [["0—199", "2"], ["200—399", "1"]]
    assert counted[-1] == ["2000以上", "1"]
    assert sum(int(count) for _, count in counted) == 4


def test_every_article_is_counted_once() -> None:
    days = [date(2020, 1, 1) + timedelta(days=n) for n in range(60)]
    made = [
        article(f"{d.isoformat()}-aaaaa", region=r, paragraphs=("字" * n * 50,))
        for n, (d, r) in enumerate(zip(days, [None, "通辽市", "阿拉善盟"] * 20, strict=True))
    ]
    archive = archive_of(edition(*made), DIRECTORY)
    assert sum(int(c) for row in rows(by_region(archive)) for c in row[1:]) == 60
    assert sum(int(row[1]) for row in rows(by_length(archive))) == 60
