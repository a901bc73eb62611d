"""The articles that the press sets: what was printed, and what a person knows about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ARTICLES = Path(__file__).resolve().parent / "articles"
KEPT = ("fresh", "sealed")
"""Sets that whoever writes rules does not look at."""
SETS = ("open", "held", *KEPT)
KINDS = ("news", "brief", "photo", "commentary", "notice", "table", "continued", "list")
REQUIRED = {"key", "paper", "date", "kind", "paragraphs"}
DATELINE = ("agency", "place", "date", "kind")


class StoryError(Exception):
    """An article's file is at fault: names the file, the article's key and the field."""


@dataclass(frozen=True)
class Dateline:
    """The dateline as a person reads it; ``day`` is an ISO date, None when none is printed."""

    agency: str
    place: str | None
    day: str | None
    kind: str


@dataclass(frozen=True)
class StoryParagraph:
    """One paragraph as printed; ``kind`` is ``text`` or ``subhead``."""

    kind: str
    text: str


@dataclass(frozen=True)
class Story:
    """One article: every text as printed (``lead`` is part of the first paragraph), and the facts.

    ``reporter`` holds (name, role), ``continued_on`` the page to which ``jump`` sends the reader.
    """

    key: str
    paper: str
    day: date
    kind: str
    paragraphs: tuple[StoryParagraph, ...]
    section: str | None = None
    kicker: str = ""
    title: tuple[str, ...] = ()
    deck: str = ""
    lead: str = ""
    byline_line: str = ""
    reporter: tuple[tuple[str, str], ...] = ()
    dateline: Dateline | None = None
    region: str | None = None
    places: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    continued_on: str | None = None
    jump: str = ""

    @property
    def letters(self) -> int:
        """How many characters the body has."""
        return sum(len(p.text) for p in self.paragraphs)

    @property
    def comes_from(self) -> bool:
        """Whether ``jump`` says where the article began."""
        return "上接" in self.jump


@cache
def stories(paper_set: str, folder: Path = ARTICLES) -> tuple[Story, ...]:
    """Every article of one of ``SETS``, in the order of the files' names.

    Raises StoryError when a file or an article is at fault, or a key occurs twice.
    """
    found: list[Story] = []
    for file in sorted((folder / paper_set).glob("*.yml")):
        found += load(file)
    keys = [story.key for story in found]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    if twice:
        raise StoryError(f"{folder / paper_set}: keys that occur twice: {', '.join(twice)}")
    return tuple(found)


def load(file: Path) -> list[Story]:
    """The articles of one file. Raises StoryError."""
    try:
        rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    except yaml.YAMLError as fault:
        raise StoryError(f"{file.name}: no YAML: {fault}") from fault
    if not isinstance(rows, list):
        raise StoryError(f"{file.name}: a list of articles is expected")
    return [_story(row, file) for row in rows]


def _story(row: Any, file: Path) -> Story:
    key = row.get("key", "without a key") if isinstance(row, dict) else "no mapping"
    where = f"{file.name}: {key}"
    fields = set(Story.__dataclass_fields__) - {"day"} | {"date"}
    if not isinstance(row, dict) or not set(row) >= REQUIRED:
        raise StoryError(f"{where}: {sorted(REQUIRED)} are required")
    if set(row) - fields:
        raise StoryError(f"{where}: unknown: {sorted(set(row) - fields)}")
    given = {name: value for name, value in row.items() if name != "date" and value is not None}
    for name in ("title", "places", "captions", "signature"):
        given[name] = tuple(_texts(given.get(name, []), f"{where}: {name}"))
    given["day"] = _day(row["date"], f"{where}: date")
    given["paragraphs"] = _paragraphs(row["paragraphs"], where)
    given["reporter"] = _reporters(given.get("reporter", []), where)
    given["dateline"] = _dateline(row.get("dateline"), where)
    if "continued_on" in given:
        given["continued_on"] = str(given["continued_on"])
    story = Story(**given)
    _check(story, where)
    return story


def _texts(value: Any, where: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(text, str) and text for text in value):
        raise StoryError(f"{where}: a list of texts is expected, none of them empty")
    return value


def _day(value: Any, where: str) -> date:
    try:
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError as fault:
        raise StoryError(f"{where}: no day: {value!r}") from fault


def _paragraphs(rows: Any, where: str) -> tuple[StoryParagraph, ...]:
    try:
        found = tuple(StoryParagraph(row["kind"], row["text"]) for row in rows)
    except (TypeError, KeyError) as fault:
        raise StoryError(f"{where}: paragraphs: each has kind and text") from fault
    if not found or any(p.kind not in ("text", "subhead") or not p.text.strip() for p in found):
        raise StoryError(f"{where}: paragraphs: text or subhead, none of them empty")
    return found


def _reporters(rows: Any, where: str) -> tuple[tuple[str, str], ...]:
    try:
        return tuple((row["name"], row["role"]) for row in rows)
    except (TypeError, KeyError) as fault:
        raise StoryError(f"{where}: reporter: each has name and role") from fault


def _dateline(row: Any, where: str) -> Dateline | None:
    if row is None:
        return None
    if not isinstance(row, dict) or set(row) != set(DATELINE):
        raise StoryError(f"{where}: dateline: {', '.join(DATELINE)}")
    day = row["date"] and _day(row["date"], f"{where}: dateline").isoformat()
    return Dateline(row["agency"], row["place"] or None, day, row["kind"])


def _check(story: Story, where: str) -> None:
    """What the fields promise of one another."""
    if story.kind not in KINDS:
        raise StoryError(f"{where}: kind: {story.kind!r} is none of {', '.join(KINDS)}")
    if not story.paragraphs[0].text.startswith(story.lead):
        raise StoryError(f"{where}: lead: the first paragraph does not begin with it")
    if story.continued_on and "转" not in story.jump:
        raise StoryError(f"{where}: jump: no line that sends to page {story.continued_on}")
