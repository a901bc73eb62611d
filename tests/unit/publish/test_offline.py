"""The zip of the site."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.publish.offline import offline_zip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "2020").mkdir(parents=True)
    (folder / "index.html").write_text("首页", "utf-8")
    (folder / "2020" / "a.html").write_text("一篇", "utf-8")
    return folder


def test_it_unpacks_to_one_folder_with_the_whole_site(site: Path, tmp_path: Path) -> None:
    offline_zip(site, tmp_path / "out" / "a.zip")
    with zipfile.ZipFile(tmp_path / "out" / "a.zip") as pack:
        assert pack.namelist() == ["banmian/2020/a.html", "banmian/index.html"]
        assert pack.read("banmian/index.html").decode() == "首页"


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    offline_zip(site, tmp_path / "a.zip")
    os.utime(site / "index.html", (0, 1_000_000_000))
    offline_zip(site, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_without_a_site_it_says_to_build_one(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="no site to pack") as error:
        offline_zip(tmp_path / "site", tmp_path / "a.zip")
    assert "build the site first" in error.value.todo
    assert not (tmp_path / "a.zip").exists()


def test_where_nothing_can_be_written_the_error_names_the_place(site: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BuildError, match="cannot be written"):
        offline_zip(site, tmp_path / "file" / "a.zip")
