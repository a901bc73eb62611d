"""The reader's half by itself: its own tests, its types, and its weight."""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path

import pytest

from generator.publish.scripts import SHIPPED, shipped
from tests.unit.search.node import NODE, PROJECT, THEME

HERE = Path(__file__).parent
TSC = PROJECT / "node_modules" / "typescript" / "bin" / "tsc"


def test_the_tests_of_the_reader_s_half_pass() -> None:
    done = subprocess.run(
        [str(NODE), "--test", "--test-reporter=tap", str(HERE / "reader.test.mjs")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "# pass" in done.stdout
    assert done.returncode == 0, done.stdout


def test_what_ships_for_the_search_weighs_less_than_15_kb() -> None:
    scripts = dict(shipped(THEME.parent))
    assert len(scripts) == 3
    weight = {name: len(gzip.compress(text.encode(), 9)) for name, text in scripts.items()}
    assert sum(weight.values()) <= 15 * 1024, weight


def test_every_part_of_the_theme_s_search_ships() -> None:
    parts = sorted(part for parts in SHIPPED.values() for part in parts)
    assert parts == sorted(file.stem for file in THEME.glob("*.js"))


def test_its_types_hold() -> None:
    if not TSC.is_file():
        pytest.fail("TypeScript is not installed: run `make lint`, which checks the types too")
    done = subprocess.run(
        [str(NODE), str(TSC), "--project", str(PROJECT)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
