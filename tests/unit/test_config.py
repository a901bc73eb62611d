"""The settings of a paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config import load_settings
from generator.errors import SettingsError


def settings(folder: Path, text: str) -> Path:
    file = folder / "mkdocs.yml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("site_url: https://paper.example/archive", "https://paper.example/archive/"),
        ("site_url: https://paper.example/archive/", "https://paper.example/archive/"),
        ('site_url: ""', None),
        ("site_name: 草原日报", None),
    ],
)
def test_the_site_s_address_is_mkdocs_own_and_ends_with_a_slash(
    tmp_path: Path, line: str, address: str | None
) -> None:
    assert load_settings(settings(tmp_path, f"{line}\n")).site_url == address


def test_the_site_s_address_comes_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = settings(tmp_path, 'site_url: !ENV [SITE_URL, ""]\n')
    assert load_settings(file).site_url is None
    monkeypatch.setenv("SITE_URL", "https://paper.example")
    assert load_settings(file).site_url == "https://paper.example/"


def test_the_site_s_address_is_no_setting_of_the_paper(tmp_path: Path) -> None:
    file = settings(tmp_path, "extra:\n  newspaper:\n    site_url: https://paper.example/\n")
    with pytest.raises(SettingsError, match="unknown setting"):
        load_settings(file)


def test_the_licence_of_the_data_is_a_setting(tmp_path: Path) -> None:
    file = settings(tmp_path, "extra:\n  newspaper:\n    licence: CC BY 4.0\n")
    assert load_settings(file).licence == "CC BY 4.0"
