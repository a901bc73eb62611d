"""What a first build does before its turn: days are entered as they are read, and the index begins
before the pages are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

import pytest

from generator.errors import BanmianError, ReadError
from generator.pipeline import build, write_docs
from generator.pipeline.build import Job, read_job
from generator.pipeline.engines import Pool, Serial
from generator.pipeline.leaves import entered
from generator.pipeline.publishing import indexing
from generator.pipeline.relating import TOGETHER, relate_by
from generator.work import silent
from tests.unit.pipeline.press import PAGE, job

T = TypeVar("T")
R = TypeVar("R")
TITLES = ("河道变清", "公交新装", "牧草返青")


def export(*days: str, id_: str = "") -> str:
    """An article for each of ``days``."""
    given = f'"id": "{id_}", ' if id_ else ""
    return "".join(
        f'{{{given}"date": "{day}", "title": "{title}", "paragraphs": ["{title}了。"]}}\n'
        for day, title in zip(days, TITLES, strict=False)
    )


@dataclass
class Binding(Serial):
    """Remembers which days were bound after all sources were read."""

    days: list[str] = field(default_factory=list)

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        given: list[Any] = list(items)
        if function is entered:
            self.days += [day for day, _ in given]
        return super().map(function, given)


def bound(work: Job) -> list[str]:
    engine = Binding()
    write_docs(work, engine)
    return engine.days


def test_the_days_that_one_export_has_for_itself_are_entered_as_it_is_read(tmp_path: Path) -> None:
    made = job(
        tmp_path,
        {
            "a.jsonl": export("2021-04-05", "2021-04-06"),
            "b.jsonl": export("2021-04-06", "2021-04-07"),
            "c.txt": PAGE,
        },
    )
    assert bound(made) == ["2021-04-03", "2021-04-06"]
    with read_job(made) as (paper, _):
        assert list(paper.archive.counts.values()) == [2, 1, 2, 1]


def test_an_archive_that_grows_has_its_days_bound_when_all_is_read(tmp_path: Path) -> None:
    made = job(tmp_path, {"a.jsonl": export("2021-04-05")})
    assert bound(made) == []
    (made.seeds / "b.jsonl").write_text(export("2021-04-06"), "utf-8")
    assert bound(made) == ["2021-04-06"]


def test_what_was_entered_early_is_what_would_be_bound(tmp_path: Path) -> None:
    text = export("2021-04-05", "2021-04-06")
    early = job(tmp_path / "1", {"a.jsonl": text})
    assert bound(early) == []
    late = job(tmp_path / "2", {"a.jsonl": export("2021-04-09")})
    write_docs(late)
    (late.seeds / "a.jsonl").write_text(text, "utf-8")
    assert bound(late) == ["2021-04-05", "2021-04-06", "2021-04-09"]
    one, two = (
        {f.relative_to(work.docs): f.read_bytes() for f in work.docs.rglob("*") if f.is_file()}
        for work in (early, late)
    )
    assert one == two


def test_a_fault_of_a_day_is_told_when_it_is_bound(tmp_path: Path) -> None:
    line = (
        '{{"date": "2021-04-05", "page": "3", "title": "{0}", "paragraphs": ["{0}了。"], '
        '"source": {{"file": "{0}.txt", "spans": [[0, 3]]}}}}\n'
    )
    given = job(tmp_path, {"a.jsonl": "".join(line.format(title) for title in TITLES)})
    with pytest.raises(ReadError, match="claims to be page 3"):
        write_docs(given)


class Held(Pool):
    """Looks whether the catalog stays as it was while the index is made, which reads it."""

    def __init__(self, catalog: Path) -> None:
        super().__init__(2)
        self.same: list[bool] = []
        self._catalog = catalog

    def soon(self, function: Callable[[T], R], item: T) -> Callable[[], R | BanmianError]:
        before, made = self._catalog.read_bytes(), super().soon(function, item)

        def asked() -> R | BanmianError:
            self.same.append(self._catalog.read_bytes() == before)
            return made()

        return asked


def test_nothing_is_written_into_a_catalog_of_which_the_index_is_being_made(tmp_path: Path) -> None:
    made = job(tmp_path, {f"{n}.jsonl": export(f"2021-04-0{n}") for n in range(1, 6)})
    with closing(Held(made.catalog)) as engine:
        build(made, engine)
        assert engine.same == [True]
        assert (made.site / "search/data/manifest.js").is_file()
        assert build(made, engine).rendered == 0
        (made.seeds / "6.jsonl").write_text(export("2021-04-06"), "utf-8")
        build(made, engine)
    assert engine.same == [True]  # readers have a site: its index comes last
    assert [file.name for file in tmp_path.glob(".site*")] == []


def test_an_index_that_was_begun_for_nothing_is_taken_away(tmp_path: Path) -> None:
    made = job(tmp_path, {"a.jsonl": export("2021-04-05")})
    asking: Any = None
    with indexing(made.publication, Serial()) as index:
        index.begin(asking)
        assert [folder.is_dir() for folder in tmp_path.glob(".site.new-*")] == [True]
    assert list(tmp_path.glob(".site.new-*")) == []


class Early(Serial):
    """Tells how many items were done when something else is."""

    def __init__(self) -> None:
        self.done = 0

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:  # noqa: ARG002
        for _ in items:
            self.done += 1
            yield []  # type: ignore[misc]


def test_lists_get_their_addresses_while_articles_are_related() -> None:
    asking: Any = None
    kin: Any = SimpleNamespace(unsettled=lambda _: [("2021-04-05", 0)] * 3 * TOGETHER)
    engine, when = Early(), list[int]()
    relate_by(engine, asking, kin, silent, lambda: when.append(engine.done))
    assert (when, engine.done) == ([1], 3)
