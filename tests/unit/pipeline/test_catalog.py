"""The catalog knows what was read: only what changed is read again, and losing it loses nothing."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from generator.errors import BanmianError, BuildError, ReadError, StaleCorrection
from generator.pipeline import build, prints, write_docs
from generator.pipeline.build import Job, read_job
from generator.pipeline.engines import Pool, Serial
from generator.pipeline.orders import Order
from generator.publish.placing import missing
from tests.site.pictures import png
from tests.unit.pipeline.press import PAGE, job

T = TypeVar("T")
R = TypeVar("R")
OTHER = PAGE.replace("第5版", "第6版")
EXPORT = '{"date": "2021-04-05", "title": "河道变清", "paragraphs": ["三十里河滩换了新颜。"]}\n'
CORRECTION = "- file: a.txt\n  quote: 三十里河滩\n  replace: 三十里长滩\n  reason: 误识\n"


@dataclass
class Watching(Serial):
    """Remembers which sources were read."""

    read: list[str] = field(default_factory=list)
    readied: list[object] = field(default_factory=list)
    """The work that was to be ready."""

    def ready(self, before: Callable[[], object], alone: Callable[[Any], object]) -> None:
        before()
        self.readied.append(alone)

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        given = list(items)
        self.read += [item.file for item in given if isinstance(item, Order)]
        return super().map(function, given)


def read_again(work: Job) -> list[str]:
    """The sources that a build reads."""
    engine = Watching()
    write_docs(work, engine)
    return engine.read


@pytest.fixture
def work(tmp_path: Path) -> Job:
    """Two pages and an export, read before."""
    made = job(tmp_path, {"a.txt": PAGE, "b.txt": OTHER, "c.jsonl": EXPORT})
    assert read_again(made) == ["a.txt", "b.txt", "c.jsonl"]
    return made


def test_what_stayed_the_same_is_not_read_again(work: Job) -> None:
    assert read_again(work) == []


def test_a_changed_page_is_read_alone(work: Job) -> None:
    (work.seeds / "a.txt").write_text(PAGE.replace("每周一巡", "每周两巡"))
    assert read_again(work) == ["a.txt"]


def test_a_touched_page_is_not_read_when_its_text_stayed(work: Job) -> None:
    os.utime(work.seeds / "a.txt", (1, 1))
    assert read_again(work) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [("seeds/b.yml", "section: 要闻\n"), ("corrections/2021-04-03.yml", CORRECTION)],
)
def test_a_sidecar_or_correction_that_came_or_went_reads_its_page(
    work: Job, file: str, text: str
) -> None:
    beside = work.seeds.parent / file
    beside.parent.mkdir(exist_ok=True)
    beside.write_text(text)
    page = ["b.txt"] if "b.yml" in file else ["a.txt"]
    assert read_again(work) == page
    beside.unlink()
    assert read_again(work) == page


def test_a_correction_that_only_stands_on_another_line_reads_nothing(work: Job) -> None:
    file = work.corrections / "2021-04-03.yml"
    file.parent.mkdir()
    file.write_text(CORRECTION)
    write_docs(work)
    file.write_text(f"# 一条\n{CORRECTION}")
    assert read_again(work) == []


def test_a_picture_that_changed_is_copied_again(tmp_path: Path) -> None:
    seeds = {"a.txt": PAGE, "a.yml": "facsimile: a.jpg\n", "a.jpg": b"one", "b.txt": OTHER}
    made = job(tmp_path, dict(seeds))
    write_docs(made)
    (made.seeds / "a.jpg").write_bytes(b"another")
    assert read_again(made) == ["a.txt"]
    assert (made.docs / "2021/04/03/page-05.jpg").read_bytes() == b"another"
    (made.seeds / "a.jpg").unlink()
    with pytest.raises(BanmianError, match=r"no file a\.jpg"):
        write_docs(made)


def test_a_page_that_went_leaves_the_edition(work: Job) -> None:
    (work.seeds / "b.txt").unlink()
    assert "2021/04/03/page-06.md" in write_docs(work).removed


def test_a_lost_catalog_costs_reading_alone(work: Job) -> None:
    work.catalog.unlink()
    engine = Watching()
    report = write_docs(work, engine)
    assert engine.read == ["a.txt", "b.txt", "c.jsonl"]
    assert report.written == report.removed == ()


def test_a_file_that_is_no_catalog_says_that_it_may_be_deleted(work: Job) -> None:
    work.catalog.write_bytes(b"no database at all, but long enough to be taken for one" * 20)
    with pytest.raises(BuildError, match="catalog cannot be used") as error:
        write_docs(work)
    assert "deleted" in error.value.todo


def test_another_program_reads_everything_and_says_so(
    work: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prints, "_code", lambda: b"another program")
    with read_job(work, work.catalog, engine := Watching()) as (paper, _):
        assert engine.read == ["a.txt", "b.txt", "c.jsonl"]
        assert paper.notes == (f"{prints.PROGRAM} changed: everything is read again",)


def test_a_catalog_of_a_program_with_other_tables_is_begun_anew(work: Job) -> None:
    with sqlite3.connect(work.catalog) as db:
        db.execute("PRAGMA user_version = 1")
        db.execute("DROP TABLE articles")
    assert read_again(work) == ["a.txt", "b.txt", "c.jsonl"]
    assert read_again(work) == []


def test_faults_of_several_sources_are_told_at_once(work: Job) -> None:
    (work.seeds / "a.txt").write_text("")
    (work.seeds / "c.jsonl").write_text("no json")
    with pytest.raises(ReadError) as error:
        write_docs(work)
    assert "a.txt" in str(error.value)
    assert "c.jsonl" in str(error.value)


def test_a_source_at_fault_fails_alone_and_stays_as_it_was(work: Job) -> None:
    (work.seeds / "a.txt").write_text(PAGE.replace("每周一巡", "每周两巡"))
    (work.seeds / "c.jsonl").write_text("no json")
    for _ in range(2):  # told until it is mended
        with pytest.raises(ReadError, match="not JSON"):
            write_docs(work)
    texts = {file.name: file.read_text() for file in work.docs.rglob("2021/04/*/*.md")}
    assert any("每周两巡" in text for text in texts.values())
    assert any("河道变清" in text for text in texts.values())
    (work.seeds / "c.jsonl").write_text(EXPORT.replace("河道变清", "河水变清"))
    assert read_again(work) == ["c.jsonl"]


def test_a_page_whose_correction_is_stale_is_not_published_without_it(work: Job) -> None:
    work.corrections.mkdir()
    stale = "- file: a.txt\n  quote: 不在版上的话\n  withdraw: true\n  reason: 失实\n"
    (work.corrections / "x.yml").write_text(stale)
    fresh = replace(work, docs=work.docs.with_name("fresh"))
    with pytest.raises(StaleCorrection):
        write_docs(fresh)
    assert (fresh.docs / "2021/04/03/page-06.md").is_file()
    assert not (fresh.docs / "2021/04/03/page-05.md").exists()


def test_where_nothing_can_be_read_nothing_is_done(tmp_path: Path) -> None:
    made = job(tmp_path, {"a.jsonl": "no json"})
    with pytest.raises(ReadError):
        write_docs(made)
    assert not made.docs.exists()


def test_a_page_that_goes_makes_its_correction_stale(work: Job) -> None:
    (work.corrections).mkdir()
    (work.corrections / "x.yml").write_text(CORRECTION)
    write_docs(work)
    (work.seeds / "a.txt").unlink()
    with pytest.raises(StaleCorrection, match=r"no page a\.txt"):
        write_docs(work)


def test_an_id_that_two_exports_give_is_refused(tmp_path: Path) -> None:
    line = EXPORT.replace('{"date"', '{"id": "2021-04-05-abcde", "date"')
    with pytest.raises(ReadError, match=r"given before, in a\.jsonl") as error:
        write_docs(job(tmp_path, {"a.jsonl": line, "b.jsonl": line}))
    assert error.value.where.file == "b.jsonl"


def test_markdown_taken_from_version_control_is_brought_up_to_date(work: Job) -> None:
    register = work.docs / ".generated"
    old = {file: file.read_bytes() for file in (register, *work.docs.rglob("*.md"))}
    (work.seeds / "a.txt").write_text(PAGE.replace("整治河道三十里", "整治河道五十里"))
    write_docs(work)
    new = {file: file.read_bytes() for file in (register, *work.docs.rglob("*.md"))}
    for file, content in old.items():
        file.write_bytes(content)
    write_docs(work)
    assert {file: file.read_bytes() for file in new} == new


def test_a_first_build_that_was_cut_off_before_its_pages_lay_there_writes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = job(tmp_path, {"a.txt": PAGE, "b.txt": OTHER})

    def power_fails(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(sys.modules["generator.pipeline.build"], "write_edition", power_fails)
        with pytest.raises(KeyboardInterrupt):
            write_docs(made, Pool(2))
    engine = Watching()
    assert "index.md" in write_docs(made, engine).written
    assert engine.read == []


def test_a_page_that_cannot_be_rendered_fails_alone_until_it_is_mended(tmp_path: Path) -> None:
    made = job(tmp_path, {"a.txt": PAGE, "a.yml": "facsimile: a.png\n", "a.png": b"no picture"})
    proof = made.site / "proof/2021/04/03/page-05.html"
    for _ in range(2):  # told until it is mended
        with pytest.raises(BuildError, match="cannot be measured"):
            build(made, Serial())
        assert proof.read_text() == missing("proof/2021/04/03/page-05.html")
    assert (made.site / "2021/04/03/page-05.html").is_file()
    assert (made.site / "search/data/manifest.js").is_file()
    png(made.seeds / "a.png", 2, 2)
    build(made, Serial())
    assert "原文对照" in proof.read_text()
    assert build(made, Serial()).rendered == 0


def test_what_prints_a_new_issue_is_loaded_while_it_is_read(tmp_path: Path) -> None:
    made = job(tmp_path, {"a.txt": PAGE})
    build(made, engine := Watching())
    assert len(engine.readied) == 0  # many pages, which processes share
    (made.seeds / "b.txt").write_text(OTHER, "utf-8")
    build(made, engine)
    assert len(engine.readied) == 1
    build(made, engine)
    assert len(engine.readied) == 1  # nothing to print
