"""Clean articles from a newsroom's export: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator.errors import Place, ReadError
from generator.model import Article
from generator.read.fields import FieldError, Fields
from generator.read.record import article_of

_KINDS = ("article", "unassigned")


def read_articles(files: Iterable[Path]) -> tuple[Article, ...]:
    """The articles of ``files`` in their order. What they do not say is left to the enrichment.

    An article without ``id`` has an empty one. Lines of kind ``unassigned`` are skipped.
    Raises ReadError (with file, line, key) for a file that cannot be read or holds nothing, broken
    JSON, an unknown field, a wrong type, a missing date or text, an id that repeats.
    """
    return tuple(article for _, article in read_exports(files))


def read_exports(files: Iterable[Path]) -> Iterator[tuple[Path, Article]]:
    """Likewise, each article with the file that gives it."""
    seen: dict[str, Place] = {}
    for file in files:
        lines = _lines(file)
        for number, line in enumerate(lines, start=1):
            article = _read_line(line, str(file), number) if line.strip() else None
            if article is None:
                continue
            here = Place(str(file), number, "id")
            if article.id and article.id in seen:
                raise ReadError(
                    f"the id {article.id} was given before, at {seen[article.id]}",
                    here,
                    "give each article once, or leave out its id to have one made",
                )
            seen[article.id] = here
            yield file, article


def _lines(file: Path) -> list[str]:
    """Split at line feeds only: a string may hold other line separators."""
    place = Place(str(file))
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}", place, "check the file") from error
    except UnicodeDecodeError as error:
        raise ReadError("is not UTF-8", place, "save the export as UTF-8") from error
    if not text.strip():
        raise ReadError("the file is empty", place, "give one article a line, or delete the file")
    return text.split("\n")


def _read_line(line: str, file: str, number: int) -> Article | None:
    try:
        loaded = json.loads(line, object_pairs_hook=_once, parse_constant=_no_constant)
        if not isinstance(loaded, dict):
            raise FieldError("", "the line is not a JSON object", "write one article as {…}")
        kind = loaded.pop("kind", "article")
        if kind not in _KINDS:
            raise FieldError("kind", "unknown kind of line", f"use one of: {', '.join(_KINDS)}")
        return article_of(Fields(loaded)) if kind == "article" else None
    except FieldError as fault:
        raise ReadError(fault.what, Place(file, number, fault.key or None), fault.todo) from fault
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError(
            f"the line is not JSON: {error}", Place(file, number), "write one article as {…}"
        ) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise FieldError(key, "the field is given twice", "keep one of them")
        found[key] = value
    return found


def _no_constant(name: str) -> float:
    raise FieldError("", f"{name} is not a number of JSON", "write a number, or null")
