"""Editions that the tests read: built as a user builds them, by the command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.site.archive import make_archive

PROJECT = Path(__file__).resolve().parents[2]
SEEDS = PROJECT / "seeds"
ISSUE = 30
"""Articles in an issue of the synthetic archive."""


@dataclass(frozen=True)
class Built:
    """An edition: its name in reports, its Markdown and its site."""

    name: str
    docs: Path
    site: Path


def build(name: str, seeds: Path, folder: Path, address: str = "") -> Built:
    """The edition of ``seeds`` for ``address``, its Markdown and its site in ``folder``."""
    built = Built(name, folder / "docs", folder / "site")
    command = [sys.executable, "-m", "generator", "build", str(seeds)]
    command += ["--docs", str(built.docs), "--site", str(built.site)]
    done = subprocess.run(
        command,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SITE_URL": address},
    )
    assert done.returncode == 0, f"the build failed:\n{done.stderr}"
    return built


def seeds_and_archive(folder: Path, count: int) -> Path:
    """A folder with the seed pages and ``count`` synthetic articles of other days."""
    folder.mkdir(parents=True)
    for file in SEEDS.iterdir():
        if file.is_file():
            shutil.copy(file, folder)
    make_archive(folder, issues=count // ISSUE, per_issue=ISSUE)
    return folder
