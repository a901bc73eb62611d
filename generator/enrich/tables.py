"""Data tables (regions, sections): finding a file and reading it, with errors for editors."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.errors import Place, SettingsError

DATA = Path(__file__).resolve().parent.parent / "data"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def table_file(setting: str, project: Path) -> Path:
    """The file that a setting names: beside ``mkdocs.yml`` in ``project``, else in our data."""
    beside = project / setting
    return beside if beside.is_file() else DATA / setting


def read_table(file: Path) -> Mapping[str, Any]:
    """The table in ``file``, a YAML mapping.

    Raises SettingsError when it cannot be read, is not YAML or is no mapping.
    """
    try:
        loaded: Any = yaml.load(file.read_text(encoding="utf-8"), _Loader)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"the table cannot be read: {error}",
            Place(str(file)),
            "check its path in extra.newspaper of mkdocs.yml; it must be UTF-8",
        ) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SettingsError(
            f"the table is not valid YAML: {error.problem}",
            Place(str(file), line),
            "mend this line; the tables in generator/data show the form",
        ) from error
    if not isinstance(loaded, dict):
        raise SettingsError("the table is no mapping", Place(str(file)), "begin it with a key")
    return loaded


class Row:
    """One entry of a table, whose values are checked as they are taken."""

    def __init__(self, values: Any, file: Path, key: str) -> None:
        self.place = Place(str(file), key=key)
        if not isinstance(values, dict):
            raise SettingsError("the entry is no mapping", self.place, "write key: value pairs")
        self._values: dict[str, Any] = values

    def only(self, known: set[str]) -> None:
        """Raises SettingsError when the entry has a key that is not ``known``."""
        for key in self._values:
            if key not in known:
                raise SettingsError(
                    f"unknown key {key!r}", self.place, f"use one of: {', '.join(sorted(known))}"
                )

    def text(self, key: str, default: str | None = None) -> str:
        """The text at ``key``. Raises SettingsError when it is absent, empty or no text."""
        value = self._values.get(key, default)
        if not isinstance(value, str) or not value:
            raise SettingsError(
                f"{key!r} is missing or no text", self.place, "put the value in quotes"
            )
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts at ``key``, empty when absent. Raises SettingsError otherwise."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            raise SettingsError(
                f"{key!r} is no list of texts", self.place, "write it as [one, two]"
            )
        return tuple(value)

    def has(self, key: str) -> bool:
        """Whether ``key`` is given."""
        return key in self._values

    def mapping(self) -> dict[str, str]:
        """The whole entry as a mapping of text to text. Raises SettingsError when it is none."""
        return {key: self.text(key) for key in self._values}

    def flag(self, key: str) -> bool:
        """The truth at ``key``, False when absent. Raises SettingsError when it is neither."""
        value = self._values.get(key, False)
        if not isinstance(value, bool):
            raise SettingsError(f"{key!r} is not true or false", self.place, "write true or false")
        return value

    def pair(self, key: str) -> tuple[int, int] | None:
        """The two whole numbers at ``key``, None when absent. Raises SettingsError otherwise."""
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, list) or [type(v) for v in value] != [int, int] or min(value) < 0:
            raise SettingsError(
                f"{key!r} is no pair of whole numbers", self.place, "write it as [0, 3]"
            )
        return value[0], value[1]

    def row(self, key: str, file: Path) -> Row:
        """The entry at ``key``. Raises SettingsError when it is absent or no mapping."""
        return Row(self._values.get(key), file, key)

    def rows(self, key: str, file: Path) -> tuple[Row, ...]:
        """The entries of the list at ``key``. Raises SettingsError when it is no list."""
        value = self._values.get(key, [])
        if not isinstance(value, list):
            raise SettingsError(f"{key!r} is no list", self.place, "begin each entry with a dash")
        prefix = f"{self.place.key}." if self.place.key else ""
        return tuple(Row(v, file, f"{prefix}{key}[{n}]") for n, v in enumerate(value))
