"""What many tests need and what is slow to make: the desk with the words of the language."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config import load_settings
from generator.pipeline import Desk, desk_for
from generator.segment.words.lexicon import Lexicon

PROJECT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def desk() -> Desk:
    """The paper's own desk: its tables and the dictionary."""
    return desk_for(load_settings(PROJECT / "mkdocs.yml"))


@pytest.fixture(scope="session")
def lexicon(desk: Desk) -> Lexicon:
    return desk.words.lexicon
