"""The values of a correction, checked: each fault is named by file, line and key."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.errors import Place, SettingsError
from generator.model import Person

UNASSIGNED = "unassigned"
"""Where to move what belongs to no article."""
ID = re.compile(r"\d{4}-\d\d-\d\d-[0-9a-z]{5,40}")
PERSON_ROLE = "记者"


@dataclass(frozen=True)
class Entry:
    """A mapping in a file of corrections: its values, and the line of each of its keys."""

    values: dict[Any, Any]
    file: str
    line: int
    path: str = ""
    lines: dict[str, int] = field(default_factory=dict)
    nodes: dict[str, yaml.Node] = field(default_factory=dict)

    @classmethod
    def of(cls, values: Any, node: yaml.Node, file: Path | str, path: str = "") -> Entry:
        """The mapping ``values`` parsed from ``node``. Raises SettingsError when it is none."""
        line = node.start_mark.line + 1
        place = Place(str(file), line, path.rstrip(".") or None)
        if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
            raise SettingsError("this is no mapping", place, "write `key: value` lines")
        entry = cls(values, str(file), line, path)
        for key, value in node.value:
            name = f"{path}{key.value}"
            if name in entry.lines:
                here = Place(str(file), key.start_mark.line + 1, name)
                raise SettingsError("the key stands twice", here, "keep one of them")
            entry.lines[name] = key.start_mark.line + 1
            entry.nodes[name] = value
        return entry

    def place(self, key: str) -> Place:
        """Where ``key`` is written; an entry of a list is named by the line it begins in."""
        return Place(self.file, self.lines.get(f"{self.path}{key}", self.line), f"{self.path}{key}")

    def inner(self, key: str, known: Collection[str] | None) -> Entry:
        """The mapping at ``key``, which has no other keys than ``known`` (None: any)."""
        value = self.values[key]
        if not isinstance(value, dict) or not value:
            keys = ", ".join(f"{name}: …" for name in known or ("key",))
            raise wrong(self, key, "this is no mapping", f"write `{key}: {{{keys}}}`")
        name = f"{self.path}{key}"
        entry = Entry.of(value, self.nodes[name], self.file, f"{name}.")
        if known is not None:
            check_keys(entry, known)
        return entry

    def day(self, key: str) -> str | None:
        """The ISO date at ``key``, None when it is not there."""
        if key not in self.values:
            return None
        try:
            return dt.date.fromisoformat(text_at(self, key)).isoformat()
        except ValueError as error:
            raise wrong(self, key, "this is no day", "write it like 2020-03-30") from error


def wrong(entry: Entry, key: str | None, what: str, todo: str) -> SettingsError:
    """The error for a fault at ``key`` of ``entry`` (None: of the whole entry)."""
    place = entry.place(key) if key is not None else Place(entry.file, entry.line)
    return SettingsError(what, place, todo)


def check_keys(entry: Entry, known: Collection[str]) -> None:
    """Raises SettingsError for a key that is not ``known``."""
    for key in entry.values:
        if key not in known:
            raise wrong(entry, str(key), "this key is not used here", f"use: {', '.join(known)}")


def text_at(entry: Entry, key: str, *, may_be_empty: bool = False) -> str:
    """The text at ``key``, which must be there. Raises SettingsError."""
    value = entry.values.get(key)
    if not isinstance(value, str) or not (value.strip() or may_be_empty):
        raise wrong(entry, key, "a correction needs this key, as text", "write it, in quotes")
    return value


def formerly_of(entry: Entry, value: Any, key: str) -> tuple[str, ...]:
    """Ids under which an article was published before: one, or a list of them."""
    ids = [value] if isinstance(value, str) else value
    if ids is None:
        return ()
    if not isinstance(ids, list) or not all(isinstance(i, str) and ID.fullmatch(i) for i in ids):
        raise wrong(entry, key, "this is no id", "write it like 2020-03-30-7k2fq")
    return tuple(ids)


def fields_of(entry: Entry) -> Mapping[str, object]:
    """The facts that ``set`` states, each as the article holds it."""
    check_keys(entry, tuple(SETTABLE))
    return {key: SETTABLE[key](entry, key) for key in entry.values}


def _text(entry: Entry, key: str) -> str:
    return text_at(entry, key, may_be_empty=True)


def _known(entry: Entry, key: str) -> str | None:
    return None if entry.values[key] is None else text_at(entry, key)


def _texts(entry: Entry, key: str) -> tuple[str, ...]:
    value = entry.values[key]
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise wrong(entry, key, "this is no list of texts", "write it like [甲, 乙]")
    return tuple(value)


def _reporter(entry: Entry, key: str) -> tuple[Person, ...]:
    """``[记者 甲, 乙]``: the last word is the name, a role stands before it."""
    found = []
    for text in _texts(entry, key):
        role, _, name = text.strip().rpartition(" ")
        found.append(Person(name, role.strip() or PERSON_ROLE))
    return tuple(found)


def _formerly(entry: Entry, key: str) -> tuple[str, ...]:
    return formerly_of(entry, entry.values[key], key)


def _day(entry: Entry, key: str) -> str | None:
    return entry.day(key)


SETTABLE: dict[str, Callable[[Entry, str], object]] = {
    "title": text_at,
    "kicker": _text,
    "deck": _text,
    "section": _known,
    "region": _known,
    "places": _texts,
    "reporter": _reporter,
    "byline": _text,
    "dateline": _known,
    "signature": _texts,
    "page": _known,
    "date": _day,
    "continued_from": _known,
    "continued_on": _known,
    "formerly": _formerly,
}
"""Facts of an article that an editor may state; ``dateline`` is written as printed."""
