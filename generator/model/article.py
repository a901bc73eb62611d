"""An article as a person would cut it out, and the parts it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.correction import Amendment
from generator.model.text import Repair, Span, Text
from generator.model.value import Value


@dataclass(frozen=True, slots=True)
class Person(Value):
    """Someone credited with text or pictures, with the role as printed (记者, 通讯员, 作者 …)."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Dateline(Value):
    """电头: ``本报呼和浩特3月29日讯`` taken apart; ``date`` is ISO, None without a year."""

    agency: str
    place: str | None
    date: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Paragraph(Value):
    """A paragraph of the body, or a crosshead (分题) between paragraphs."""

    kind: Literal["text", "subhead"]
    text: Text


@dataclass(frozen=True, slots=True)
class Gap(Value):
    """Something printed that the source no longer has.

    ``after`` quotes the letters that stand last before it, led by ``…``;
    ``paragraph`` and ``offset`` say where in the article's text the gap lies.
    """

    after: str
    why: str
    paragraph: int
    offset: int


@dataclass(frozen=True, slots=True)
class Source(Value):
    """The raw file of an article and the spans of it that the article owns, in reading order."""

    file: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Unassigned(Value):
    """Characters of the page that belong to no article (noise, folio, label), and why."""

    span: Span
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Article(Value):
    """One article of one page of one issue. What is unknown is None or empty."""

    id: str
    newspaper: str | None
    date: str | None
    date_source: Literal["sidecar", "printed", "inferred"] | None
    page: str | None
    section: str | None
    kicker: str
    title: str
    deck: str
    title_source: Literal["printed", "derived"]
    dateline: Dateline | None
    reporter: tuple[Person, ...]
    byline: str
    region: str | None
    places: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    captions: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    continued_from: str | None = None
    continued_on: str | None = None
    gaps: tuple[Gap, ...] = ()
    repairs: tuple[Repair, ...] = ()
    confidence: float = 1.0
    source: Source | None = None
    tags: tuple[str, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    """What editors corrected (编者校订)."""
    formerly: tuple[str, ...] = ()
    """Ids under which it was published before; their addresses forward to it."""
    pictures: tuple[str | None, ...] = ()
    """The file of each caption's picture, None for one that is not there; empty for no picture."""

    @property
    def key(self) -> str:
        """The short key of the address: the id without its date."""
        return self.id.rpartition("-")[2]

    @property
    def body(self) -> str:
        """The paragraphs as plain text, one a line."""
        return "\n".join(p.text.string for p in self.paragraphs)
