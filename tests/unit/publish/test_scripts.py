"""The scripts of the search as they ship."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.config import PROJECT
from generator.errors import BuildError
from generator.publish.scripts import SHIPPED, is_part, shipped

THEME = PROJECT / "theme"


def test_parts_are_joined_without_their_comments() -> None:
    made = dict(shipped(THEME))
    box = made["search/box.js"]
    assert "const Folding=" in box
    assert "const SearchBox=" in box
    assert "@param" not in box
    assert set(made) == {f"search/{name}.js" for name in SHIPPED}


def test_only_parts_are_kept_from_shipping_as_they_are() -> None:
    assert is_part("search/engine.js")
    assert not is_part("banmian.js")
    assert not is_part("other/engine.js")


def test_a_lost_part_stops_the_build(tmp_path: Path) -> None:
    shutil.copytree(THEME / "search", tmp_path / "theme" / "search")
    (tmp_path / "theme" / "search" / "engine.js").unlink()
    with pytest.raises(BuildError, match="cannot be made"):
        dict(shipped(tmp_path / "theme"))
