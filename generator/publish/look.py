"""What the look of a site depends on besides its Markdown: when it changes, pages are made anew."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator.publish.placing import files_below

MAKERS = (
    "mkdocs",
    "Markdown",
    "jinja2",
    "pyromark",
    "ryaml",
    "minify-html-onepass",
    "rjieba",
    "mkdocs-material",
)
"""The packages whose versions show in pages."""

HAND_WRITTEN = ("search.md", "about.md", "guide.md")
"""Pages of ``docs`` beside ``mkdocs.yml`` that every edition has; the rest is generated."""

_GENERATED = re.compile(r"\d{4}|region|section|reporter|keyword|data|proof|feeds|sitemaps|\..*")


def look_of(config: Path, docs: Path) -> str:
    """A fingerprint of all that every page shows or is made by: settings, templates, this code,
    its libraries, what regions are called."""
    loaded = _loaded(config)
    templates = [file for file in _theme(config, loaded) if file.suffix == ".html"]
    code = sorted(Path(__file__).parent.glob("*.py"))
    told = [json.dumps(loaded, sort_keys=True, default=str), *map(version, MAKERS)]
    told.append(_regions(docs))
    return _digest(told, [*templates, *code])


def frame_of(config: Path, docs: Path) -> str:
    """A fingerprint of the frame: the look, styles, scripts and what was written by hand."""
    theme = _theme(config, _loaded(config))
    own = config.resolve().parent / "docs"
    by_hand = sorted({*by_hand_in(docs)} - {"index.md"})
    files = [*theme, *(docs / name for name in by_hand), *(own / name for name in HAND_WRITTEN)]
    feeds = str((docs / "feeds" / "all.xml").is_file())
    return _digest([look_of(config, docs), feeds, *by_hand], [f for f in files if f.is_file()])


def by_hand_in(docs: Path) -> Iterator[str]:
    """The files of ``docs`` that the generator does not write, and its front page."""
    for entry in docs.iterdir():
        if entry.is_file() and not entry.name.startswith("."):
            yield entry.name
        elif entry.is_dir() and not _GENERATED.fullmatch(entry.name):
            yield from (f"{entry.name}/{path}" for path in files_below(entry))


def _loaded(config: Path) -> Any:
    with config.open("rb") as stream:
        return yaml_load(stream, get_yaml_loader())


def _theme(config: Path, loaded: Any) -> list[Path]:
    """The files of the paper's own theme."""
    theme = (loaded or {}).get("theme")
    folder = theme.get("custom_dir") if isinstance(theme, dict) else None
    if not folder:
        return []
    whole = config.resolve().parent / folder
    return [whole / path for path in sorted(files_below(whole))]


def _regions(docs: Path) -> str:
    file = docs / "region" / "index.md"
    return str(get_data(file.read_text("utf-8"))[1].get("title")) if file.is_file() else ""


def _digest(told: list[str], files: list[Path]) -> str:
    return hashlib.sha256(b"\0".join(_parts(told, files))).hexdigest()[:16]


def _parts(told: list[str], files: list[Path]) -> Iterator[bytes]:
    yield from (text.encode("utf-8") for text in told)
    for file in files:
        yield file.name.encode("utf-8")
        yield file.read_bytes()
