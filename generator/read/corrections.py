"""``corrections/<date>.yml``: a list of editors' decisions, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.errors import Place, SettingsError
from generator.model import Correction
from generator.model.correction import Verb
from generator.read.yaml_file import load_yaml

VERBS: tuple[Verb, ...] = ("replace", "retitle", "set")
SETTABLE = ("title", "kicker", "deck", "section", "region")
"""Facts of an article that an editor may state; the rest follows from the page."""
KEYS = ("file", "quote", "reason", *VERBS)


def read_corrections(folder: Path) -> tuple[Correction, ...]:
    """All corrections below ``folder``, file by file, in their order; none if it is not there.

    Raises SettingsError naming file, line and key when one is malformed.
    """
    if not folder.is_dir():
        return ()
    return tuple(
        _correction(entry, file, line)
        for file in sorted(folder.glob("*.yml"))
        for entry, line in _entries(file)
    )


def _entries(file: Path) -> list[tuple[Any, int]]:
    """The entries of one file, each with its line from 1."""
    loaded, node = load_yaml(file, "the list of corrections")
    if loaded is None:
        return []
    if not isinstance(loaded, list) or not isinstance(node, yaml.SequenceNode):
        raise SettingsError(
            "the corrections are no list", Place(str(file)), "start each with `- file: …`"
        )
    lines = [child.start_mark.line + 1 for child in node.value]
    return list(zip(loaded, lines, strict=True))


def _correction(entry: Any, file: Path, line: int) -> Correction:
    _demand_keys(entry, file, line)
    verbs: list[Verb] = [verb for verb in VERBS if verb in entry]
    if len(verbs) != 1:
        raise SettingsError(
            "a correction does one thing", Place(str(file), line), f"give one of {', '.join(VERBS)}"
        )
    verb = verbs[0]
    here = Place(str(file), line, verb)
    value = entry[verb]
    if verb != "set" and not isinstance(value, str):
        raise SettingsError("the value is not text", here, "put it in quotes")
    return Correction(
        file=entry["file"],
        quote=entry["quote"],
        verb=verb,
        reason=entry["reason"],
        place=f"{file}:{line}",
        text=value if verb != "set" else "",
        fields=_fields(value, here) if verb == "set" else None,
    )


def _demand_keys(entry: Any, file: Path, line: int) -> None:
    if not isinstance(entry, dict):
        raise SettingsError("a correction is no mapping", Place(str(file), line), "write keys")
    for key in entry:
        if key not in KEYS:
            here = Place(str(file), line, str(key))
            raise SettingsError("unknown key", here, f"use: {', '.join(KEYS)}")
    for key in ("file", "quote", "reason"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            here = Place(str(file), line, key)
            raise SettingsError("a correction needs this key, as text", here, "write it")


def _fields(value: object, here: Place) -> Mapping[str, str]:
    if not isinstance(value, dict) or not value:
        raise SettingsError("`set` is no mapping", here, "write `set: {section: …}`")
    for key, text in value.items():
        if key not in SETTABLE:
            raise SettingsError(f"{key} cannot be set", here, f"use: {', '.join(SETTABLE)}")
        if not isinstance(text, str):
            raise SettingsError(f"{key} is not text", here, "put it in quotes")
    return value
