"""Writing the edition: only what changed, all or nothing, and never over a person's work."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.errors import HandEdited, WriteError
from generator.model import Edition, Person
from generator.write import WriteReport
from generator.write.edition import Made, write_edition
from generator.write.files import Change
from generator.write.holdings.archive import Archive
from generator.write.plan import LONG, Pages, Part, pages_of
from tests.unit.write import newsroom
from tests.unit.write.newsroom import (
    BRIEF,
    DIRECTORY,
    EDITION,
    FULL,
    LATE,
    OLD,
    article,
    edition,
)


def tree(docs: Path) -> dict[str, bytes]:
    """Every file below ``docs``."""
    return {
        str(file.relative_to(docs)): file.read_bytes() for file in docs.rglob("*") if file.is_file()
    }


def publish(
    docs: Path, what: Edition = EDITION, db: sqlite3.Connection | None = None
) -> WriteReport:
    return newsroom.publish(what, DIRECTORY, docs, db)


def test_every_address_of_the_contract_is_written(tmp_path: Path) -> None:
    report = publish(tmp_path)
    assert set(report.written) >= {
        "index.md",
        "2020/index.md",
        "2020/03/index.md",
        "2020/03/02/index.md",
        "2020/03/02/page-01.md",
        "2020/03/02/aaaaa.md",
        "2020/03/01/page-x1.md",
        "region/index.md",
        "region/tongliao/index.md",
        "section/mengshifengjingxian/index.md",
        "reporter/jiayi-0001/index.md",
    }
    assert set(tree(tmp_path)) == {*report.written, ".generated"}


def test_a_second_run_rewrites_nothing(tmp_path: Path) -> None:
    publish(tmp_path)
    before = {file: file.stat().st_mtime_ns for file in (tmp_path, *tmp_path.rglob("*"))}
    report = publish(tmp_path)
    assert (report.written, report.removed) == ((), ())
    assert {file: file.stat().st_mtime_ns for file in (tmp_path, *tmp_path.rglob("*"))} == before
    assert report.unchanged == len(tree(tmp_path)) - 1


def test_hand_written_pages_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("# 关于", "utf-8")
    publish(tmp_path)
    publish(tmp_path, edition())
    assert (tmp_path / "about.md").read_text("utf-8") == "# 关于"


def test_what_left_the_edition_leaves_the_disk(tmp_path: Path) -> None:
    publish(tmp_path)
    report = publish(tmp_path, edition(FULL, OLD))
    assert "2020/03/02/ccccc.md" in report.removed
    assert not (tmp_path / "2020/03/05").exists()
    assert not (tmp_path / "region/alashan").exists()
    assert "ccccc" not in (tmp_path / "2020/03/02/index.md").read_text("utf-8")


def test_a_hand_edit_stops_the_run_before_anything_is_written(tmp_path: Path) -> None:
    publish(tmp_path)
    page = tmp_path / "region/tongliao/index.md"
    page.write_text(page.read_text("utf-8") + "\n添一句\n", "utf-8")
    before = tree(tmp_path)
    with pytest.raises(HandEdited) as told:
        publish(tmp_path, edition(replace(FULL, title="换了标题"), BRIEF, OLD, LATE))
    assert tree(tmp_path) == before
    assert str(page) in str(told.value)
    assert "corrections/" in told.value.todo


def test_a_hand_edited_page_is_not_removed_either(tmp_path: Path) -> None:
    publish(tmp_path)
    page = tmp_path / "2020/03/05/ddddd.md"
    page.write_text("改过", "utf-8")
    with pytest.raises(HandEdited, match="ddddd"):
        publish(tmp_path, edition(FULL, BRIEF, OLD))
    assert page.read_text("utf-8") == "改过"


def test_a_stale_page_is_no_hand_edit(tmp_path: Path) -> None:
    publish(tmp_path)
    report = publish(tmp_path, edition(replace(FULL, title="换了标题"), BRIEF, OLD, LATE))
    assert "2020/03/02/aaaaa.md" in report.written
    assert "2020/03/02/page-02.md" not in report.written  # names 第1版, not its stories


def test_a_hand_written_file_is_not_taken_over(tmp_path: Path) -> None:
    mine = tmp_path / "region/index.md"
    mine.parent.mkdir()
    mine.write_text("# 我的地区页", "utf-8")
    with pytest.raises(WriteError, match="was not generated"):
        publish(tmp_path)
    assert tree(tmp_path) == {"region/index.md": "# 我的地区页".encode()}


def test_a_lost_register_is_made_again_when_the_pages_are_as_they_should_be(
    tmp_path: Path,
) -> None:
    publish(tmp_path)
    before = tree(tmp_path)
    (tmp_path / ".generated").unlink()
    assert publish(tmp_path).written == ()
    assert tree(tmp_path) == before


def test_a_full_disk_leaves_the_old_edition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path)
    before = tree(tmp_path)
    write = os.write
    room = iter(range(3))

    def filling(file: int, content: Any) -> int:
        if next(room, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(file, content)

    monkeypatch.setattr(os, "write", filling)
    with pytest.raises(WriteError, match="No space left"):
        publish(tmp_path, edition(replace(FULL, title="换了标题"), BRIEF, OLD))
    assert tree(tmp_path) == before


@pytest.mark.parametrize("moves", [1, 2, 4, 9, 14])
def test_a_failure_while_files_move_puts_all_of_them_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    publish(tmp_path)
    before = tree(tmp_path)
    replace_file = os.replace
    left = iter(range(moves))
    broken: list[str] = []

    def breaking(file: str, target: str) -> None:
        if not broken and next(left, None) is None:
            broken.append(file)
            raise OSError(errno.EIO, "Input/output error", str(target))
        replace_file(file, target)

    monkeypatch.setattr(os, "replace", breaking)
    with pytest.raises(WriteError, match="Input/output error"):
        publish(
            tmp_path, edition(replace(FULL, title="换了标题"), OLD, article("2020-04-01-fffff"))
        )
    assert broken
    assert tree(tmp_path) == before
    assert not (tmp_path / "2020/04").exists()


def test_a_place_that_cannot_be_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("not a folder", "utf-8")
    with pytest.raises(WriteError, match="cannot be written"):
        publish(tmp_path / "docs")
    (tmp_path / "docs2").mkdir()
    (tmp_path / "docs2/2020").write_text("not a folder", "utf-8")
    with pytest.raises(WriteError, match="cannot be written"):
        publish(tmp_path / "docs2")
    assert tree(tmp_path / "docs2") == {"2020": b"not a folder"}


def test_a_run_cut_off_while_files_moved_is_taken_up_again(tmp_path: Path) -> None:
    publish(tmp_path)
    new = edition(replace(FULL, title="换了标题"), BRIEF, OLD, LATE)
    other = tmp_path / "other"
    publish(other, new)
    old_line, new_line = (
        next(line for line in text.splitlines() if "aaaaa" in line)
        for text in (
            (tmp_path / ".generated").read_text("utf-8"),
            (other / ".generated").read_text("utf-8"),
        )
    )
    # as after a power cut: the register names both states, one page has moved, the others have not
    register = (tmp_path / ".generated").read_text("utf-8")
    (tmp_path / ".generated").write_text(register.replace(old_line, f"{old_line}\n{new_line}"))
    (tmp_path / "2020/03/02/aaaaa.md").write_bytes((other / "2020/03/02/aaaaa.md").read_bytes())
    third = edition(replace(FULL, title="再换标题"), BRIEF, OLD, LATE)
    publish(tmp_path, third)
    assert "再换标题" in (tmp_path / "2020/03/02/aaaaa.md").read_text("utf-8")


def test_leftovers_of_a_cut_off_run_are_cleared(tmp_path: Path) -> None:
    change = Change(tmp_path)
    change.stage("a.md", [b"1"])  # and then the power fails
    publish(tmp_path)
    assert not any(".staging" in path for path in tree(tmp_path))


def test_leftovers_of_a_run_cut_off_when_all_was_in_place_are_cleared(tmp_path: Path) -> None:
    publish(tmp_path)
    before = tree(tmp_path)
    Change(tmp_path).stage("old0", [b"1"])  # and then the power fails, before it is swept out
    assert tree(tmp_path) != before
    assert publish(tmp_path).written == ()
    assert tree(tmp_path) == before


def test_what_is_not_committed_leaves_no_trace(tmp_path: Path) -> None:
    with Change(tmp_path) as change:
        change.stage("a.md", [b"1"])
        assert tree(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_bad_register_line_is_told_with_its_number(tmp_path: Path) -> None:
    (tmp_path / ".generated").write_text("../../etc/passwd\tabc\n")
    with pytest.raises(WriteError, match=r"\.generated:1"):
        publish(tmp_path)


def test_two_pages_at_one_address_are_an_error(tmp_path: Path) -> None:
    twins = replace(DIRECTORY, people={"甲一": "same", "乙二": "same"})
    with pytest.raises(WriteError, match="two pages"):
        newsroom.publish(EDITION, twins, tmp_path)


def test_a_name_without_an_address_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="丁四"):
        publish(tmp_path, edition(replace(OLD, reporter=(Person("丁四", "记者"),))))


def test_long_pages_are_made_here_when_others_go_on_to_what_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = newsroom.in_memory()
    changes = newsroom.entered(db, EDITION, DIRECTORY, newsroom.KIN).changes
    issues = {issue.date: issue for issue in EDITION.issues}
    archive = Archive(db, DIRECTORY, issues.__getitem__)
    told: list[str] = []

    def made_there(parts: Sequence[Part]) -> Iterator[Made]:
        told.append("begun there")
        for part in parts:
            yield part, pages_of(archive, part)
        told.append("done there")

    def made_here(archive: Archive, part: Part) -> Pages:
        told.append(part[0])
        return pages_of(archive, part)

    monkeypatch.setattr("generator.write.edition.pages_of", made_here)
    write_edition(db, archive, tmp_path, changes, made_there)
    assert told[:2] == ["begun there", "done there"]
    assert set(told[2:]) == {LONG}
    publish(tmp_path / "alone")
    alone = tree(tmp_path / "alone")
    assert {path: text for path, text in tree(tmp_path).items() if "alone" not in path} == alone
