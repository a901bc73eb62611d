"""A raw page as it was read, what an editor says of it, and what it yielded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.errors import StaleCorrection
from generator.model.article import Article, Unassigned
from generator.model.correction import Notice
from generator.model.text import Repair, Span


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What ``<name>.yml`` beside a page says that its dump cannot."""

    newspaper: str | None = None
    date: str | None = None
    page: str | None = None
    page_name: str | None = None
    section: str | None = None
    images: tuple[tuple[str, str], ...] = ()
    """Words of a caption (empty: the next one in order) and the file of its picture."""
    facsimile: str | None = None
    formerly: str | None = None
    """The day under which the page was published before; its addresses forward."""


@dataclass(frozen=True, slots=True)
class RawPage:
    """A decoded file. ``file`` is its name as published; offsets count code points of ``text``."""

    file: str
    text: str
    encoding: str = "utf-8"
    sidecar: Sidecar = Sidecar()


@dataclass(frozen=True, slots=True)
class Join:
    """Two pieces read as one: the span of each, why, and how sure (0 to 1)."""

    tail: Span
    head: Span
    evidence: str
    confidence: float
    signs: Mapping[str, float] = field(default_factory=dict, compare=False, repr=False)
    """What its confidence was weighed from."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice that ``explain`` shows: where, by which rule, for which reason, how sure."""

    span: Span
    rule: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What one page yielded: its articles, its leftovers, and every decision on the way."""

    page: RawPage
    articles: tuple[Article, ...]
    unassigned: tuple[Unassigned, ...]
    repairs: tuple[Repair, ...] = ()
    joins: tuple[Join, ...] = ()
    decisions: tuple[Decision, ...] = ()
    proposals: tuple[Repair, ...] = ()
    """Repairs that are likely and were not made."""
    notices: tuple[Notice, ...] = ()
    """What is left of withdrawn articles, whose text is no longer in ``page``."""
    stale: tuple[StaleCorrection, ...] = ()
    """Editors' corrections that do not apply to this page."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article with everything that its page prints, before tables are asked.

    Its id, date, region and places are empty, its dateline's date is ``MM-DD``, its title is
    empty where none is printed. ``raw_body`` is the body as the raw page has it, in reading order.
    """

    article: Article
    raw_body: str
    signs: Mapping[str, float] = field(default_factory=dict)
    """What it shows of how well it reads, to be compared with other readings of the same lines; by
    the names of ``segment.merits``, empty if not asked."""


@dataclass(frozen=True, slots=True)
class Segmented:
    """A page cut into drafts; the rest; labels; folio and editors' lines; every decision."""

    drafts: tuple[Draft, ...]
    unassigned: tuple[Unassigned, ...]
    labels: tuple[str, ...]
    folio: tuple[str, ...]
    joins: tuple[Join, ...]
    decisions: tuple[Decision, ...]
    margin: tuple[str, ...] = ()
    """The labels beside folio and editors' lines that stand with no article."""
    edited: tuple[Repair, ...] = ()
    """What editors replaced."""
    stale: tuple[StaleCorrection, ...] = ()
    """Editors' corrections that do not apply to this page."""


DoubtKind = Literal[
    "join", "lost mark", "look-alike", "gap", "headline", "article", "day", "label", "leftover"
]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something on a page that the reading is unsure of: where, how sure (0 to 1), and why.

    ``stub`` is the correction to complete, an entry of ``corrections/<date>.yml``; ``hint`` says
    how. ``told`` is what readers of any language are shown (``干→于``, a quotation), or empty.
    """

    kind: DoubtKind
    span: Span
    confidence: float
    why: str
    stub: str
    hint: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A source file beside what was made of it, and what an editor should look at."""

    reading: Reading
    doubts: tuple[Doubt, ...] = ()

    @property
    def file(self) -> str:
        """The name of the source file as published."""
        return self.reading.page.file
