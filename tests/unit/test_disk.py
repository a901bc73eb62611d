"""A file is written whole, whatever the disk takes of it at a time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.disk import write_file


def test_what_the_disk_takes_in_parts_is_written_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda file, content: write(file, content[:3]))
    write_file(f"{tmp_path}/a", (b"12345678", b"", b"9"))
    assert (tmp_path / "a").read_bytes() == b"123456789"
    write_file(f"{tmp_path}/a", (b"new",))
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_file_has_the_rights_that_others_have(tmp_path: Path) -> None:
    write_file(f"{tmp_path}/a", (b"1",))
    (tmp_path / "b").write_bytes(b"1")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode
