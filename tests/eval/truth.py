"""What a person reads on a page, tied to the raw characters it was read from.

The files in ``truth/`` name lines of the raw page; this module resolves them, checks that no
character is claimed twice, and says which ones nobody claimed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parent.parent / "seeds"
PAGES = ("000", "004")

Span = tuple[int, int]


class TruthError(Exception):
    """The truth file contradicts the raw page: a mistake of the person who read it."""


def normalise(text: str) -> str:
    """``text`` after NFKC, its letters and digits alone."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


@dataclass
class Part:
    """A text as read and the raw spans that carry it (both copies of doubled glyphs)."""

    reads: tuple[str, ...]
    spans: list[Span]
    doubled: bool = False
    narrow: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.reads)


@dataclass
class Paragraph:
    """A paragraph: its pieces in reading order, and before which of them print is lost.

    ``gaps`` holds piece indexes; the number of pieces means "after the last".
    """

    kind: str
    pieces: list[Span]
    gaps: tuple[int, ...] = ()

    def text(self, raw: str) -> str:
        return "".join(raw[a:b] for a, b in self.pieces)

    def before_gap(self, raw: str, gap: int) -> str:
        return "".join(raw[a:b] for a, b in self.pieces[:gap])


@dataclass
class TrueArticle:
    """One article as a person reads it. ``dateline`` is (agency, place, ISO date, kind),
    None for what is not printed."""

    name: str
    region: str | None
    paragraphs: list[Paragraph]
    title: Part | None = None
    kicker: Part | None = None
    deck: Part | None = None
    dateline: tuple[str, str | None, str | None, str] | None = None
    reporter: tuple[tuple[str, str], ...] = ()
    section: str | None = None
    places: tuple[str, ...] = ()
    byline: list[Span] = field(default_factory=list)
    signature: Part | None = None
    captions: list[Part] = field(default_factory=list)
    continued_from: Part | None = None
    continued_on: Part | None = None

    def roles(self) -> Iterable[tuple[str, Span]]:
        """Every raw span of the article with the role it plays."""
        for role in ("title", "kicker", "deck", "signature", "continued_from", "continued_on"):
            part: Part | None = getattr(self, role)
            for span in part.spans if part else ():
                yield role, span
        for span in self.byline:
            yield "byline", span
        for caption in self.captions:
            for span in caption.spans:
                yield "caption", span
        for paragraph in self.paragraphs:
            for span in paragraph.pieces:
                yield "body", span


@dataclass
class Leftover:
    """Characters that belong to no article: ``why`` is ``noise`` or ``label``."""

    spans: list[Span]
    why: str


@dataclass
class TruePage:
    """A raw page and everything a person reads on it. ``names`` lists what a disguise exchanges."""

    file: str
    raw: str
    date: str
    articles: list[TrueArticle]
    leftovers: list[Leftover]
    names: dict[str, Any] = field(default_factory=dict)

    def owners(self) -> dict[int, str]:
        """For each claimed non-space offset its article's name, or the reason of a leftover.

        Raises TruthError when two claim one character.
        """
        found: dict[int, str] = {}
        claims = [(a.name, role, span) for a in self.articles for role, span in a.roles()]
        claims += [(left.why, left.why, span) for left in self.leftovers for span in left.spans]
        for name, role, (start, end) in claims:
            for at in range(start, end):
                if self.raw[at].isspace():
                    continue
                if at in found:
                    quote = self.raw[max(0, at - 5) : at + 6]
                    raise TruthError(f"{self.file}: claimed twice: {quote!r} ({name}, {role})")
                found[at] = name
        return found

    def unclaimed(self) -> list[int]:
        """Offsets of non-space characters that nobody claims."""
        owners = self.owners()
        return [i for i, c in enumerate(self.raw) if not c.isspace() and i not in owners]


def load(page: str, truth: Path = HERE / "truth", seeds: Path = SEEDS) -> TruePage:
    """The truth of a seed page by its number (``"000"``)."""
    given = yaml.safe_load((truth / f"{page}.yml").read_text(encoding="utf-8"))
    raw = (seeds / given["file"]).read_text(encoding="utf-8")
    lines = _Lines(raw)
    year = str(given["date"])[:4]
    result = TruePage(
        file=given["file"],
        raw=raw,
        date=str(given["date"]),
        articles=[_article(entry, lines, year) for entry in given["articles"]],
        leftovers=[Leftover(lines.spans(e["at"]), e["why"]) for e in given["unassigned"]],
        names={key: given[key] for key in ("persons", "counties", "other_places")},
    )
    for article in result.articles:
        _check_reading(article, raw)
    return result


class _Lines:
    """Resolves references such as ``57-61`` and ``121[(曹:本报鄂]`` against a raw page."""

    PATTERN = re.compile(r"(\d+)(?:-(\d+))?(?:\[(.*):(.*)\])?")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.starts = [0] + [i + 1 for i, c in enumerate(raw) if c == "\n"]

    def spans(self, references: Iterable[str | int]) -> list[Span]:
        return [span for reference in references for span in self.one(str(reference))]

    def one(self, reference: str) -> list[Span]:
        match = self.PATTERN.fullmatch(reference)
        if not match:
            raise TruthError(f"not a reference: {reference!r}")
        first, last = int(match[1]), int(match[2] or match[1])
        found = [self.line(number) for number in range(first, last + 1)]
        if match[3] is not None:
            found = [self.cut(found[0], match[3], match[4])]
        return [self.trim(span) for span in found if self.raw[span[0] : span[1]].strip()]

    def line(self, number: int) -> Span:
        start = self.starts[number - 1]
        end = self.raw.find("\n", start)
        return start, len(self.raw) if end < 0 else end

    def cut(self, span: Span, first: str, last: str) -> Span:
        start, end = span
        for quote in filter(None, (first, last)):
            if self.raw.count(quote, *span) != 1:
                raise TruthError(f"not exactly once in its line: {quote!r}")
        if first:
            start = self.raw.index(first, *span)
        if last:
            end = self.raw.index(last, *span)
        return start, end

    def trim(self, span: Span) -> Span:
        text = self.raw[span[0] : span[1]]
        start = span[0] + len(text) - len(text.lstrip())
        return start, start + len(text.strip())


def _article(entry: dict[str, Any], lines: _Lines, year: str) -> TrueArticle:
    def part(key: str) -> Part | None:
        return _part(entry[key], lines) if key in entry else None

    dateline = None
    if "dateline" in entry:
        agency, place, day, kind = entry["dateline"]
        month, day = day.split("-")
        dateline = (agency, place, f"{year}-{int(month):02}-{int(day):02}", kind)
    return TrueArticle(
        name=entry["name"],
        region=entry["region"],
        paragraphs=[_paragraph(item, lines) for item in entry["body"]],
        title=part("title"),
        kicker=part("kicker"),
        deck=part("deck"),
        dateline=dateline,
        reporter=tuple((name, role) for name, role in entry.get("reporter", ())),
        section=entry.get("section"),
        places=tuple(entry.get("places", ())),
        byline=lines.spans(entry.get("byline", ())),
        signature=part("signature"),
        captions=[_part(caption, lines) for caption in entry.get("captions", ())],
        continued_from=part("continued_from"),
    )


def _part(entry: dict[str, Any], lines: _Lines) -> Part:
    return Part(
        tuple(entry["reads"]),
        lines.spans(entry["at"]),
        entry.get("doubled", False),
        entry.get("narrow", False),
    )


def _paragraph(item: Any, lines: _Lines) -> Paragraph:
    if isinstance(item, dict):
        return Paragraph("subhead", lines.one(str(item["subhead"])))
    pieces: list[Span] = []
    gaps: list[int] = []
    for reference in item if isinstance(item, list) else [item]:
        if reference == "gap":
            gaps.append(len(pieces))
        else:
            pieces += lines.one(str(reference))
    return Paragraph("text", pieces, tuple(gaps))


def _check_reading(article: TrueArticle, raw: str) -> None:
    """What was read must be what stands there, glyph by glyph."""
    parts = [article.title, article.kicker, article.deck, article.signature, *article.captions]
    for part in filter(None, parts):
        standing = Counter(normalise("".join(raw[a:b] for a, b in part.spans)))
        read = Counter(normalise(part.text) * (2 if part.doubled else 1))
        if standing != read:
            raise TruthError(f"{part.text!r} is not what stands there: {standing - read}")
