"""A text dump and its sidecar become a raw page."""

from __future__ import annotations

import codecs
import datetime as dt
import unicodedata
from pathlib import Path
from typing import Any

import yaml

from generator.errors import Place, ReadError, SettingsError
from generator.model import RawPage, Sidecar
from generator.read.yaml_file import load_yaml

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, the longer before its own beginning (Unicode 15, section 23.8)."""

LAYOUT = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x85")
MOST_CONTROLS = 0.01


def read_page(path: Path, newspaper: str | None = None) -> RawPage:
    """The page in ``path`` with its sidecar (``<name>.yml`` beside it), if there is one.

    ``newspaper`` is the site's setting, used where the sidecar names none.
    Raises ReadError when the file is missing, empty or no text, SettingsError for a bad sidecar.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(
            f"the page cannot be read: {error.strerror}", Place(str(path)), "check path and rights"
        ) from error
    return decode_page(data, path.name, read_sidecar(path.with_suffix(".yml"), newspaper))


def decode_page(data: bytes, file: str, sidecar: Sidecar | str | None = None) -> RawPage:
    """The page in ``data``: UTF-8, UTF-16, UTF-32 or GB18030. Raises ReadError otherwise.

    In place of a sidecar there may be the newspaper's name alone.
    """
    if not isinstance(sidecar, Sidecar):
        sidecar = Sidecar(newspaper=sidecar)
    text, encoding = _decode(data, file)
    if not text.strip():
        raise ReadError("the page is empty", Place(file), "put the page's text into the file")
    controls = sum(unicodedata.category(c) == "Cc" and c not in LAYOUT for c in text[:20000])
    if controls > MOST_CONTROLS * min(len(text), 20000):
        raise ReadError(
            "this is no text (it has control characters)", Place(file), "give the text of a page"
        )
    return RawPage(file, text, encoding, sidecar)


def _decode(data: bytes, file: str) -> tuple[str, str]:
    encodings = [name for bom, name in BOMS if data.startswith(bom)][:1] or _unmarked(data)
    for encoding in encodings:
        try:
            return data.decode(encoding), encoding.removesuffix("-sig")
        except UnicodeDecodeError:
            continue
    raise ReadError(
        f"this is no text in {', '.join(encodings)}",
        Place(file),
        "save the page's text as UTF-8",
    )


def _unmarked(data: bytes) -> list[str]:
    """Encodings to try on bytes without a mark: NULs in text mean two bytes a character."""
    if b"\0" not in data[:4096]:
        return ["utf-8", "gb18030"]
    if len(data) % 2 == 0:
        even, odd = data[0:4096:2].count(0), data[1:4096:2].count(0)
        if even != odd:
            return ["utf-16-le" if odd > even else "utf-16-be"]
    return ["utf-8"]


TEXT_KEYS = ("newspaper", "page", "page_name", "section", "facsimile")
KEYS = (*TEXT_KEYS, "date", "formerly", "images")


def read_sidecar(path: Path, newspaper: str | None = None) -> Sidecar:
    """What the sidecar ``path`` says; an absent one says nothing.

    Raises SettingsError naming file, line and key when it is no YAML mapping of known keys.
    """
    if not path.exists():
        return Sidecar(newspaper=newspaper)
    given = _load_mapping(path)
    values: dict[str, Any] = {"newspaper": newspaper}
    for key, value in given.items():
        values[str(key)] = _value(str(key), value, path)
    return Sidecar(**values)


AS_PRINTED = ("timestamp", "int", "float")


class _SidecarLoader(yaml.SafeLoader):
    """YAML whose days and numbers stay as printed: ``page: 03`` is the page 03."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the library declares it so
        first: [pair for pair in resolvers if pair[0].rpartition(":")[2] not in AS_PRINTED]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def _load_mapping(path: Path) -> dict[Any, Any]:
    loaded, _ = load_yaml(path, "the sidecar", _SidecarLoader)
    if not isinstance(loaded, dict | None):
        raise SettingsError(
            "the sidecar is no mapping", Place(str(path)), "write lines like `date: 2020-03-30`"
        )
    return loaded or {}


def _value(key: str, value: object, path: Path) -> object:
    place = Place(str(path), key=key)
    if key not in KEYS:
        raise SettingsError("unknown key", place, f"use one of: {', '.join(KEYS)}")
    if key in ("date", "formerly"):
        return _date(value, place)
    if key == "images":
        return _images(value, place)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise SettingsError("the value is not text", place, "put the value in quotes")
    return str(value)


def _images(value: object, place: Place) -> tuple[tuple[str, str], ...]:
    """Pairs of a caption's words and a file; a plain list names no words."""
    pairs = [("", v) for v in value] if isinstance(value, list) else value
    pairs = list(pairs.items()) if isinstance(pairs, dict) else pairs
    if not isinstance(pairs, list) or not all(isinstance(v, str) for pair in pairs for v in pair):
        raise SettingsError(
            "images is no list of file names", place, "write a list, or `words of a caption: file`"
        )
    return tuple(pairs)


def _date(value: object, place: Place) -> str:
    try:
        return dt.date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise SettingsError(
            f"{value!s} is no day of the calendar", place, "write it like 2020-03-30"
        ) from error
