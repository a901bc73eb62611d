"""Builds that are killed: the site's links stay whole, and the next build finishes the work."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from generator.config import PROJECT
from generator.publish.links import broken_links
from tests.site.archive import make_archive

KILLS = 3
ISSUES, A_DAY = 3, 3


def command(folder: Path) -> list[str]:
    paths = [str(folder / name) for name in ("seeds", "docs", "site")]
    options = ["build", paths[0], "--docs", paths[1], "--site", paths[2], "--jobs", "2"]
    return [sys.executable, "-m", "generator", *options]


def start(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(folder), cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def content(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, float]:
    """A built edition, the same built from changed seeds, and the seconds that a build takes.

    An issue is new, one is gone, one article is corrected and one withdrawn.
    """
    old, new = tmp_path_factory.mktemp("old"), tmp_path_factory.mktemp("new")
    files = make_archive(old / "seeds", ISSUES, A_DAY)
    subprocess.run(command(old), cwd=PROJECT, check=True, capture_output=True)
    shutil.copytree(old / "seeds", new / "seeds")
    changed = [new / "seeds" / file.name for file in files]
    lines = changed[1].read_text("utf-8").splitlines(keepends=True)
    changed[1].write_text("".join(lines[1:]).replace("嘎查村", "村"), "utf-8")
    changed[-1].unlink()
    more = make_archive(new / "more", 1, A_DAY, seed=8)[0]
    more.rename(new / "seeds" / "more.jsonl")
    text = (new / "seeds" / "more.jsonl").read_text("utf-8")
    (new / "seeds" / "more.jsonl").write_text(text.replace("2019-06-01", "2019-06-15"), "utf-8")
    begun = time.monotonic()
    subprocess.run(command(new), cwd=PROJECT, check=True, capture_output=True)
    return old, new, time.monotonic() - begun


@pytest.fixture
def halfway(editions: tuple[Path, Path, float], tmp_path: Path) -> Path:
    """The old edition with the changed seeds: a build has everything to do."""
    old, new, _ = editions
    for name in ("docs", "site"):
        shutil.copytree(old / name, tmp_path / name)
    shutil.copytree(new / "seeds", tmp_path / "seeds")
    return tmp_path


def finished(folder: Path, editions: tuple[Path, Path, float]) -> None:
    """Check the links of a killed build, build again, and compare with a build in one go."""
    assert broken_links(folder / "site") == []
    subprocess.run(command(folder), cwd=PROJECT, check=True, capture_output=True)
    for name in ("docs", "site"):
        assert content(folder / name) == content(editions[1] / name)
    left = {path.name for path in folder.iterdir()}
    assert left <= {"docs", "site", "seeds", ".cache"}


@pytest.mark.parametrize("number", range(KILLS))
def test_killed_at_any_moment(
    number: int, halfway: Path, editions: tuple[Path, Path, float]
) -> None:
    running = start(halfway)
    time.sleep(Random(number).uniform(0, editions[2]))
    running.kill()
    running.wait()
    finished(halfway, editions)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_ended_while_pages_take_their_places(
    how: signal.Signals, halfway: Path, editions: tuple[Path, Path, float]
) -> None:
    running = start(halfway)
    while running.poll() is None and not list(halfway.glob(".site.new-*/whole")):
        time.sleep(0.001)
    os.kill(running.pid, how)
    running.wait()  # a quick one may have been done by then
    finished(halfway, editions)
