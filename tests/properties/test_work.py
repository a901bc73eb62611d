"""The work that a page takes grows with its length: four times the noise is four times the work.

Work is counted, not timed: every call of a function and every step of a generator is one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest

from bench.noise import LINES, noise
from generator.config import load_settings
from generator.model import RawPage
from generator.pipeline import Desk, desk_for, extract_page
from generator.read.pages import decode_page

PROJECT = Path(__file__).resolve().parents[2]
SHORT, TIMES = 10_000, 4
"""Bytes: enough that every bound of what is compared with what has set in."""
MOST = 1.6
"""How much more than its share the long page may take."""


@pytest.fixture(scope="module")
def desk() -> Desk:
    """The desk, with whatever a first page loads."""
    made = desk_for(load_settings(PROJECT / "mkdocs.yml"))
    extract_page(page_of("paragraphs", 1000), made)
    return made


def page_of(kind: str, size: int) -> RawPage:
    return decode_page(noise(kind, size).encode(), f"{kind}.txt")


def work(page: RawPage, desk: Desk) -> int:
    """How many calls it takes to read a page."""
    calls = 0

    def count(_frame: FrameType, _event: str, _arg: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        extract_page(page, desk)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("kind", LINES)
def test_work_grows_no_faster_than_the_page(kind: str, desk: Desk) -> None:
    short, long = (work(page_of(kind, size), desk) for size in (SHORT, SHORT * TIMES))
    assert long < MOST * TIMES * short
