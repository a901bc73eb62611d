"""A small edition made by hand: three issues, what a page can hold, and who is who."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.model import (
    Article,
    Dateline,
    Doubt,
    Edition,
    Gap,
    Issue,
    Notice,
    Page,
    Paragraph,
    Person,
    RawPage,
    Reading,
    Sheet,
    Source,
    Span,
    Text,
    Unassigned,
)
from generator.write import Directory, WriteReport, write_edition
from generator.write.holdings.archive import Archive
from generator.write.holdings.directory import Imprint, Tile
from generator.write.holdings.entry import entry_of
from generator.write.holdings.kin import Kin
from generator.write.holdings.ledger import Ledger
from generator.write.holdings.tables import in_memory

Kinship = Mapping[str, Sequence[tuple[str, str]]]

DIRECTORY = Directory(
    regions={"呼和浩特市": "huhehaote", "通辽市": "tongliao", "阿拉善盟": "alashan"},
    sections={"要闻": "yaowen", "盟市·风景线": "mengshifengjingxian"},
    people={"甲一": "jiayi-0001", "乙二": "yier-0002", "丙三": "bingsan-0003"},
    counties={
        "奈曼旗": "tongliao/naiman",
        "开鲁县": "tongliao/kailu",
        "额济纳旗": "alashan/ejina",
    },
    keywords={"春耕": "chungeng-0001", "草原": "caoyuan-0002"},
    tiles={"阿拉善盟": Tile("阿拉善", 0, 3), "呼和浩特市": Tile("呼和浩特", 5, 4),
           "通辽市": Tile("通辽", 9, 2)},
    called={"regions": "盟市", "counties": "旗县区"},
    imprint=Imprint("草原日报", "草原日报社", site_url="https://paper.example/archive/"),
)  # fmt: skip


KIN: Kinship = {"2020-03-02-aaaaa": (("2020-03-01-bbbbb", "都在通辽市"),)}
"""What else to read."""


def article(id_: str, title: str = "草原新讯", **facts: Any) -> Article:
    """An article with the fewest facts, and those given. ``paragraphs`` may be plain texts."""
    texts = facts.pop("paragraphs", ("雨后牧草返青，牛羊上坡。",))
    paragraphs = tuple(p if isinstance(p, Paragraph) else text(p) for p in texts)
    plain = Article(
        id=id_,
        newspaper="草原日报",
        date=id_[:10],
        date_source="printed",
        page=None,
        section=None,
        kicker="",
        title=title,
        deck="",
        title_source="printed",
        dateline=None,
        reporter=(),
        byline="",
        region=None,
        places=(),
        paragraphs=paragraphs,
    )
    return replace(plain, **facts)


def text(string: str) -> Paragraph:
    """A paragraph of text."""
    return Paragraph("text", Text(string))


def crosshead(string: str) -> Paragraph:
    """A crosshead."""
    return Paragraph("subhead", Text(string))


FULL = article(
    "2020-03-02-aaaaa",
    "奈曼旗春耕备耕忙",
    kicker="不误农时",
    deck="良种补贴到户",
    page="1",
    section="要闻",
    region="通辽市",
    places=("奈曼旗",),
    byline="记者 甲一 通讯员 乙二",
    reporter=(Person("甲一", "记者"), Person("乙二", "通讯员")),
    dateline=Dateline("本报", "通辽", "2020-03-01", "讯"),
    paragraphs=(
        "本报通辽3月1日讯（记者 甲一 通讯员 乙二）春回大地，奈曼旗的田野上机声隆隆。",
        crosshead("种子先行"),
        "合作社备足了种子，还请来技术员讲解播种要领，农户心里有了底。今年的目标是",
    ),
    captions=("农机手检修播种机。", "农户领取种子。"),
    signature=("丙三",),
    gaps=(Gap("…技术员讲解", "lost", 2, 17), Gap("…目标是", "lost", 2, 37)),
    confidence=0.8,
    date_source="inferred",
)
BRIEF = article(
    "2020-03-02-ccccc",
    "额济纳旗植树造林",
    title_source="derived",
    region="阿拉善盟",
    section="盟市·风景线",
    page="2",
)
OLD = article(
    "2020-03-01-bbbbb", "通辽市整治河道", region="通辽市", reporter=(Person("甲一", "记者"),)
)
LATE = article("2020-03-05-ddddd", "呼和浩特市公园开放", region="呼和浩特市", section="要闻")


def from_source(one: Article, file: str, raw: str, start: int = 0) -> Article:
    """``one`` as read from the words ``raw`` at ``start`` of ``file``, which became its text."""
    words = Paragraph("text", Text(raw, tuple(range(start, start + len(raw)))))
    spans = (Span(start, start + len(raw)),)
    return replace(one, paragraphs=(words,), source=Source(file, spans))


RAW = "田田谷田田\n\n雨后牧草返青，牛羊上坡。\n"
"""A source page: noise, then the words of an article."""
WORDS = Span(7, len(RAW) - 1)


def sheet(file: str, raw: str = RAW) -> Sheet:
    """How ``file`` was read: its first line is noise, and somebody should look at the text."""
    noise = Unassigned(Span(0, 5), raw[:5], "noise: no word among these characters")
    stub = f"- file: {file}\n  quote: 雨后牧草\n  replace: null\n  reason:"
    doubt = Doubt("gap", Span(9, 10), 0.4, "gap", stub, "", "…雨后")
    return Sheet(Reading(RawPage(file, raw), (), (noise,)), (doubt,))


def home_of(file: str) -> tuple[str, str | None]:
    """The day and the number of the page whose source ``file`` is: ``2020-03-02-1.txt``."""
    number = file[11:].removesuffix(".txt")
    return file[:10], number or None


def issue(day: str, *pages: Page) -> Issue:
    """An issue of the 草原日报."""
    return Issue(day, "草原日报", pages)


def edition(*articles: Article) -> Edition:
    """The articles bound into issues by date and into 版 by page number.

    A 版 whose source an article names (see ``home_of``) has its sheet.
    """
    issues: dict[str, dict[str | None, list[Article]]] = {}
    files = {home_of(a.source.file): a.source.file for a in articles if a.source}
    for day, number in files:
        issues.setdefault(day, {}).setdefault(number, [])
    for one in sorted(articles, key=lambda one: one.date or ""):
        issues.setdefault(one.date or "", {}).setdefault(one.page, []).append(one)
    return Edition(
        tuple(
            issue(
                day,
                *(
                    Page(
                        f"page-0{n}" if n else "page-x1",
                        n,
                        None,
                        tuple(found),
                        sheet(files[day, n]) if (day, n) in files else None,
                    )
                    for n, found in pages.items()
                ),
            )
            for day, pages in sorted(issues.items())
        )
    )


EDITION = edition(FULL, BRIEF, OLD, LATE)


def entered(db: sqlite3.Connection, what: Edition, directory: Directory, kin: Kinship) -> Ledger:
    """The tables of ``db`` brought in line with an edition."""
    ledger = Ledger(db)
    issues = {issue.date: issue for issue in what.issues}
    notices: dict[str, list[Notice]] = {}
    for notice in what.notices:
        notices.setdefault(notice.date, []).append(notice)
    known = {day for (day,) in db.execute("SELECT date FROM issues UNION SELECT date FROM notices")}
    for day in sorted(known | issues.keys() | notices.keys()):
        ledger.enter(entry_of(day, issues.get(day), notices.get(day, ())))
    ledger.settle(directory)
    relations = Kin(db, ledger.changes)
    ids = {one.id for one in what.articles}
    for one in what.articles:
        found = [(other, why) for other, why in kin.get(one.id, ()) if other in ids - {one.id}]
        relations.enter(one.id, found)
    return ledger


def archive_of(what: Edition, directory: Directory = DIRECTORY, kin: Kinship = KIN) -> Archive:
    """An edition as the pages ask for it."""
    db = in_memory()
    entered(db, what, directory, kin)
    return Archive(db, directory, {issue.date: issue for issue in what.issues}.__getitem__)


def publish(
    what: Edition,
    directory: Directory,
    docs: Path,
    db: sqlite3.Connection | None = None,
    kin: Kinship = KIN,
) -> WriteReport:
    """Write an edition: from nothing, or what differs from what ``db`` knows."""
    db = db or in_memory()
    changes = entered(db, what, directory, kin).changes
    archive = Archive(db, directory, {issue.date: issue for issue in what.issues}.__getitem__)
    return write_edition(db, archive, docs, changes)
