"""Fingerprints: what else an edition is made of than its sources, so that a change is noticed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from generator.config import Settings
from generator.enrich.tables import table_file
from generator.pipeline.catalog import Catalog

CODE = Path(__file__).resolve().parent.parent
NOT_READING = ("publish", "cli.py", "serve.py", "work.py", "search")
"""Parts of the program that no Markdown depends on; they tell of their own changes."""
DICTIONARIES = ("jieba", "rjieba", "pypinyin", "lunar_python")
"""Packages whose tables show in the Markdown."""
PROGRAM = "the program, its tables or the settings"


def program_of(settings: Settings, project: Path) -> str:
    """A fingerprint of the code, the dictionaries, the paper's tables and its settings."""
    tables = [table_file(settings.regions, project), table_file(settings.sections, project)]
    found = blake2b(_code(), digest_size=16)
    found.update(repr(astuple(settings)).encode())
    for file in tables:
        found.update(file.read_bytes() if file.is_file() else b"")
    return found.hexdigest()


@lru_cache(maxsize=1)
def _code() -> bytes:
    found = blake2b(digest_size=32)
    for file in sorted(_files(CODE)):
        found.update(file.relative_to(CODE).as_posix().encode() + b"\0" + file.read_bytes())
    for name in DICTIONARIES:
        found.update(f"{name} {version(name)}".encode())
    return found.digest()


def _files(code: Path) -> Iterable[Path]:
    for part in code.iterdir():
        if part.name in NOT_READING or part.name == "__pycache__":
            continue
        if part.is_dir():
            yield from (file for file in part.rglob("*") if file.suffix not in ("", ".pyc"))
        else:
            yield part


def refresh(catalog: Catalog, program: str) -> bool:
    """Forget what another program read, or under other settings; whether there was something."""
    known = catalog.fact("program")
    if known == program:
        return False
    catalog.empty()
    catalog.keep("program", program)
    return known is not None
