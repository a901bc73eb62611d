"""The fields of a JSON object: each has one type, and a wrong one is named by its key."""

from __future__ import annotations

import re
from typing import Any

from generator.model import Span

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Unicode's categories Cc and Cs, which never grow, but for a tab and a line feed."""


class FieldError(Exception):
    """A field at fault: its key, what is wrong with it, what to write instead."""

    def __init__(self, key: str, what: str, todo: str) -> None:
        super().__init__(what)
        self.key = key
        self.what = what
        self.todo = todo


class Fields:
    """A JSON object whose fields are taken one by one; what is left over is unknown."""

    def __init__(self, values: dict[str, Any], path: str = "") -> None:
        self._values = dict(values)
        self._path = path

    def key(self, name: str) -> str:
        """The full key, as messages name it: ``reporter[0].name``."""
        return f"{self._path}{name}"

    def take(self, name: str, *types: type) -> Any:
        """The value of ``name``, None when absent or null, else one of ``types``."""
        value = self._values.pop(name, None)
        if value is None:
            return None
        if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
            wanted = " or ".join(_NAMES[kind] for kind in types)
            raise FieldError(
                self.key(name), f"expected {wanted}, found {_NAMES[type(value)]}", f"write {wanted}"
            )
        if isinstance(value, str):
            _check_text(self.key(name), value)
        return value

    def text(self, name: str) -> str:
        """A text, empty when absent."""
        value: str = self.take(name, str) or ""
        return value

    def known(self, name: str) -> str | None:
        """A text, None when absent or empty."""
        return self.text(name) or None

    def required(self, name: str) -> str:
        """A text that must be there."""
        value = self.known(name)
        if value is None:
            raise FieldError(self.key(name), "the field is missing", f"add {name}")
        return value

    def choice(self, name: str, among: tuple[str, ...]) -> Any:
        """One of a few words, None when absent."""
        value = self.known(name)
        if value is not None and value not in among:
            raise FieldError(self.key(name), f"unknown {name} {value!r}", f"use {', '.join(among)}")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(Fields({"": v}, k).required("") for k, v in self.items(name))

    def objects(self, name: str) -> list[Fields]:
        """A list of objects."""
        return [self._object(key, value) for key, value in self.items(name)]

    def inner(self, name: str) -> Fields | None:
        """One object, None when absent."""
        value = self.take(name, dict)
        return None if value is None else Fields(value, f"{self.key(name)}.")

    def items(self, name: str) -> list[tuple[str, Any]]:
        """The items of a list, each with its full key."""
        values = self.take(name, list) or []
        return [(f"{self.key(name)}[{n}]", value) for n, value in enumerate(values)]

    def span(self, name: str) -> Span:
        """A pair of offsets ``[start, end]``."""
        value = self.take(name, list)
        whole = isinstance(value, list) and all(type(number) is int for number in value)
        if not whole or len(value) != 2 or not 0 <= value[0] <= value[1]:
            raise FieldError(self.key(name), "not a span", "write [start, end] in characters")
        return Span(*value)

    def done(self) -> None:
        """Raise FieldError when a field was never asked for."""
        for name in self._values:
            raise FieldError(
                self.key(name), "unknown field", "take it out, or spell it as `extract` prints it"
            )

    @staticmethod
    def _object(key: str, value: object) -> Fields:
        taken = Fields({"": value}, key).take("", dict)
        if taken is None:
            raise FieldError(key, "expected an object, found null", "write {…}")
        return Fields(taken, f"{key}.")


_NAMES: dict[type, str] = {
    str: "a text",
    list: "a list",
    dict: "an object",
    int: "a number",
    float: "a number",
    bool: "true or false",
}


def _check_text(key: str, text: str) -> None:
    """Control characters and lone surrogates cannot stand on any page."""
    if found := _CONTROLS.search(text):
        code = ord(found[0])
        raise FieldError(key, f"the text holds the control character U+{code:04X}", "take it out")
