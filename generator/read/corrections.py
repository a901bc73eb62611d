"""``corrections/<date>.yml``: a list of editors' decisions, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import yaml

from generator.errors import Place, SettingsError
from generator.model import Correction
from generator.model.correction import Part, Verb
from generator.read.correction_values import (
    UNASSIGNED,
    Entry,
    check_keys,
    fields_of,
    formerly_of,
    text_at,
    wrong,
)
from generator.read.yaml_file import load_yaml

VERBS: tuple[Verb, ...] = get_args(Verb)
PARTS: tuple[Part, ...] = get_args(Part)
ABOUT = ("file", "reason", "by", "on", "formerly")
PLACES: dict[Verb, tuple[str, ...]] = {
    "join": (),
    "split": ("quote",),
    "move": ("quote", "from", "until"),
    "replace": ("quote",),
    "retitle": ("quote",),
    "set": ("quote",),
    "withdraw": ("quote",),
}
"""The keys that name the place of each kind of correction."""
NOT_PLAIN = ("timestamp", "int", "float", "bool")


class _Plain(yaml.SafeLoader):
    """YAML whose words stay as written: ``on`` is a key and not true, ``3`` is text."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the library declares it so
        first: [pair for pair in resolvers if pair[0].rpartition(":")[2] not in NOT_PLAIN]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read_corrections(folder: Path) -> tuple[Correction, ...]:
    """All corrections below ``folder``, file by file, in their order; none if it is not there.

    Raises SettingsError naming file, line and key when one is malformed.
    """
    if not folder.is_dir():
        return ()
    return tuple(
        correction
        for file in sorted(folder.glob("*.yml"))
        for entry in _entries(file)
        for correction in _corrections(entry)
    )


def _entries(file: Path) -> list[Entry]:
    """The entries of one file, each with the lines (from 1) of its keys."""
    loaded, node = load_yaml(file, "the list of corrections", _Plain)
    if loaded is None:
        return []
    if not isinstance(loaded, list) or not isinstance(node, yaml.SequenceNode):
        raise SettingsError(
            "the corrections are no list", Place(str(file)), "start each with `- file: …`"
        )
    return [Entry.of(values, child, file) for values, child in zip(loaded, node.value, strict=True)]


def _corrections(entry: Entry) -> Iterator[Correction]:
    """What one entry asks for: one correction, or one for each text that it replaces."""
    verbs: list[Verb] = [verb for verb in VERBS if verb in entry.values]
    known = (*ABOUT, *VERBS, *dict.fromkeys(key for keys in PLACES.values() for key in keys))
    check_keys(entry, known)
    if len(verbs) != 1:
        raise wrong(entry, None, "a correction does one thing", f"give one of {', '.join(VERBS)}")
    verb = verbs[0]
    check_keys(entry, (*ABOUT, verb, *PLACES[verb]))
    about: dict[str, Any] = {
        "file": text_at(entry, "file"),
        "reason": text_at(entry, "reason"),
        "by": text_at(entry, "by") if "by" in entry.values else None,
        "on": entry.day("on"),
        "formerly": formerly_of(entry, entry.values.get("formerly"), "formerly"),
    }
    make = {
        "join": _join,
        "split": _whole,
        "move": _move,
        "replace": _replace,
        "retitle": _retitle,
        "set": _set,
        "withdraw": _whole,
    }[verb]
    for key, specific in make(entry, verb):
        yield Correction(verb=verb, place=entry.place(key), **(about | specific))


Made = Iterator[tuple[str, dict[str, Any]]]
"""The key at which a correction stands, and what is particular to it."""


def _join(entry: Entry, verb: Verb) -> Made:
    inner = entry.inner(verb, ("after", "before"))
    yield verb, {"quote": text_at(inner, "after"), "target": text_at(inner, "before")}


def _whole(entry: Entry, verb: Verb) -> Made:
    if entry.values[verb] != "true":
        raise wrong(entry, verb, "its only value is true", f"write `{verb}: true`, or take it out")
    yield verb, {"quote": text_at(entry, "quote")}


def _move(entry: Entry, verb: Verb) -> Made:
    inner = entry.inner(verb, ("to", "after", "as"))
    ways = [key for key in ("to", "after") if key in inner.values]
    if len(ways) != 1:
        raise wrong(entry, verb, "it goes to one place", f"write `to: …` ({UNASSIGNED}) or `after`")
    target = text_at(inner, ways[0])
    part = inner.values.get("as")
    if part is not None and part not in PARTS:
        raise wrong(inner, "as", f"{part!r} is no part of an article", f"use: {', '.join(PARTS)}")
    if "quote" in entry.values:
        if "from" in entry.values or "until" in entry.values:
            raise wrong(entry, "quote", "two ways to name it", "give quote, or from and until")
        place = {"quote": text_at(entry, "quote")}
    else:
        place = {"quote": text_at(entry, "from"), "until": text_at(entry, "until")}
    yield (
        verb,
        {
            **place,
            "target": "" if ways == ["to"] and target == UNASSIGNED else target,
            "behind": ways == ["after"],
            "part": part,
        },
    )


def _replace(entry: Entry, verb: Verb) -> Made:
    value = entry.values[verb]
    if not isinstance(value, dict):
        yield (
            verb,
            {"quote": text_at(entry, "quote"), "text": text_at(entry, verb, may_be_empty=True)},
        )
        return
    if "quote" in entry.values:
        raise wrong(entry, verb, "quote and a list", "write `quotation: new text` lines alone")
    inner = entry.inner(verb, None)
    for quote in inner.values:
        if not isinstance(quote, str) or not quote.strip():
            raise wrong(inner, str(quote), "the quotation is not text", "put it in quotes")
        entry.lines[f"{verb}.{quote}"] = inner.lines[f"{verb}.{quote}"]
        yield f"{verb}.{quote}", {"quote": quote, "text": text_at(inner, quote, may_be_empty=True)}


def _retitle(entry: Entry, verb: Verb) -> Made:
    yield verb, {"quote": text_at(entry, "quote"), "text": text_at(entry, verb)}


def _set(entry: Entry, verb: Verb) -> Made:
    inner = entry.inner(verb, None)
    fields = fields_of(inner)
    specific: dict[str, Any] = {"quote": text_at(entry, "quote"), "fields": fields}
    if "formerly" in fields:
        specific["formerly"] = fields["formerly"]
    yield verb, specific
