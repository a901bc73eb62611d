"""ASCII addresses for sections, reporters and keywords, by pinyin."""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from generator.enrich.tables import Row, read_table
from generator.errors import SettingsError

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_HASH_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Section:
    """A section label as printed and the address of its page.

    A ``column`` belongs to one article beside it, any other label to its whole page.
    """

    label: str
    slug: str
    column: bool = False


def load_sections(file: Path) -> tuple[Section, ...]:
    """The known section labels in ``file``, in its order.

    Raises SettingsError, with file and key, when the table is missing or malformed, or when a
    label or an address is given twice.
    """
    table = Row(read_table(file), file, "")
    table.only({"sections"})
    sections: list[Section] = []
    seen: set[str] = set()
    for row in table.rows("sections", file):
        row.only({"label", "slug", "column"})
        section = Section(row.text("label"), row.text("slug"), row.flag("column"))
        if not _SLUG.fullmatch(section.slug):
            raise SettingsError("'slug' is not a–z, 0–9", row.place, "write toneless pinyin")
        for value in {section.label, section.slug}:
            if value in seen:
                raise SettingsError(f"{value} is given twice", row.place, "take one of them out")
            seen.add(value)
        sections.append(section)
    return tuple(sections)


def section_slugs(labels: Iterable[str], known: Iterable[Section] = ()) -> dict[str, str]:
    """An address for each label: the table's, else its pinyin.

    Labels that sound alike (or like one of the table) have four letters of their hash added, all
    but the table's, so that no two share an address.
    """
    slugs = {section.label: section.slug for section in known}
    taken = set(slugs.values())
    wanted = {label: pinyin(label) for label in labels if label not in slugs}
    often: dict[str, int] = {}
    for slug in wanted.values():
        often[slug] = often.get(slug, 0) + 1
    for label, slug in wanted.items():
        alone = slug and slug not in taken and often[slug] == 1
        slugs[label] = slug if alone else _hashed(slug, label)
    return slugs


def hashed_slug(name: str) -> str:
    """The address of a reporter's or keyword's page, ``<pinyin>-<hash4>``: what sounds alike stays
    apart."""
    return _hashed(pinyin(name), name)


@lru_cache(maxsize=4096)
def pinyin(text: str) -> str:
    """``text`` as toneless pinyin in one piece, ASCII letters and digits only; may be empty."""
    # loaded here: only writing needs it, and reading a page must not pay for its tables
    lazy_pinyin = importlib.import_module("pypinyin").lazy_pinyin
    syllables = "".join(lazy_pinyin(unicodedata.normalize("NFKC", text)))
    return re.sub(r"[^a-z0-9]", "", syllables.lower())


def _hashed(slug: str, text: str) -> str:
    digest = blake2b(
        unicodedata.normalize("NFKC", text).encode(), digest_size=_HASH_LENGTH
    ).digest()
    letters = "".join(_ALPHABET[byte & 31] for byte in digest)
    return f"{slug}-{letters}" if slug else letters
