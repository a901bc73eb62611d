"""Files take their places in a site: stopped at any step, its links are whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.publish.links import broken_links
from generator.publish.placing import merge, place

OLD = {
    "index.html": '<a href="2020/a.html">甲</a> <a href="2020/b.html">乙</a>',
    "2020/a.html": '<a href="../proof/p.html#a">对照</a>',
    "2020/b.html": '<a href="../proof/p.html#b">对照</a> <a href="../reporter/w.html">王</a>',
    "reporter/w.html": '<a href="../2020/b.html">乙</a>',
    "proof/p.html": '<h2 id="a"></h2><a href="../2020/a.html"></a><h2 id="b"></h2>',
    "banmian.css": "old",
}
# a is withdrawn, b and its reporter are gone; c and d are new, as is their reporter, and a picture
NEW = {
    "index.html": '<a href="2020/c.html">丙</a> <a href="2020/d.html">丁</a>',
    "2020/a.html": "撤稿",
    "2020/c.html": (
        '<img src="c-1.png"><a href="d.html">下一篇</a> <a href="../reporter/z.html">张</a>'
        '<a href="../proof/p.html#c">对照</a>'
    ),
    "2020/c-1.png": "picture",
    "2020/d.html": '<a href="c.html">上一篇</a> <a href="../proof/q.html#d">对照</a>',
    "reporter/z.html": '<a href="../2020/c.html">丙</a>',
    "proof/p.html": '<h2 id=c></h2><a href="../2020/c.html"></a>',
    "proof/q.html": '<h2 id=d></h2><a href="../2020/d.html"></a>',
    "banmian.css": "new",
}
GONE = ("2020/b.html", "reporter/w.html")
MOST_STEPS = 200


class Ended(BaseException):
    """Stands for the end of the process."""


def write(files: Mapping[str, str], folder: Path) -> Path:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def content(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }


def end_at(step: int, patch: pytest.MonkeyPatch) -> None:
    """End the process at its ``step``-th change of the disk, be it made with these calls."""
    steps = iter(range(step))

    def counted(name: str) -> None:
        real = getattr(Path, name)

        def call(self: Path, *arguments: object, **options: object) -> object:
            if next(steps, None) is None:
                raise Ended
            return real(self, *arguments, **options)

        patch.setattr(Path, name, call)

    for name in ("replace", "rename", "unlink", "rmdir", "write_text", "mkdir"):
        counted(name)


def test_both_ends_are_whole() -> None:
    assert set(OLD) - set(NEW) == set(GONE)


def stopped(tmp_path: Path) -> Iterator[tuple[Path, bool]]:
    """The site after each number of steps, and whether it was the last."""
    for step in range(MOST_STEPS):
        work = tmp_path / str(step)
        site, fresh = write(OLD, work / "site"), write(NEW, work / "fresh")
        with pytest.MonkeyPatch.context() as patch:
            end_at(step, patch)
            try:
                place(fresh, site, GONE)
            except Ended:
                done = False
            else:
                done = True
        yield site, done
        if done:
            return
    pytest.fail("placing came to no end")


def test_stopped_at_any_step_every_link_leads_somewhere(tmp_path: Path) -> None:
    steps = 0
    for site, _ in stopped(tmp_path):
        assert broken_links(site) == [], f"after {steps} steps"
        steps += 1
    assert steps > len(NEW)


def test_stopped_at_any_step_the_next_build_finishes(tmp_path: Path) -> None:
    for site, _ in stopped(tmp_path):
        shutil.rmtree(site.parent / "fresh", ignore_errors=True)
        place(write(NEW, site.parent / "fresh"), site, GONE)
        assert content(site) == NEW


def test_where_no_site_was_the_new_one_is_there_at_once(tmp_path: Path) -> None:
    place(write(NEW, tmp_path / "fresh"), tmp_path / "site", ())
    assert content(tmp_path / "site") == NEW
    assert not (tmp_path / "fresh").exists()


def test_a_folder_that_is_empty_goes_too(tmp_path: Path) -> None:
    site = write({"keyword/x/index.html": "", "index.html": ""}, tmp_path / "site")
    place(write({"index.html": "!"}, tmp_path / "fresh"), site, ["keyword/x/index.html"])
    assert content(site) == {"index.html": "!"}
    assert not (site / "keyword").exists()


def test_volumes_come_together_in_one_tree(tmp_path: Path) -> None:
    one = write({"2020/01/a.html": "a", "index.html": "i"}, tmp_path / "1")
    two = write({"2020/01/b.html": "b", "2020/02/c.html": "c"}, tmp_path / "2")
    whole = tmp_path / "whole"
    whole.mkdir()
    merge(one, whole)
    merge(two, whole)
    assert content(whole) == {
        "2020/01/a.html": "a",
        "2020/01/b.html": "b",
        "2020/02/c.html": "c",
        "index.html": "i",
    }
