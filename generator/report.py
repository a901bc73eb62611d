"""What happened to the pages: counts for people and programs, and the proof sheet of one page."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from generator.model import Article, Edition, Reading, Span

UNSURE = 0.8
"""Confidence below which a person should look."""
SHOWN = 40


@dataclass(frozen=True, slots=True)
class Report:
    """Counts over everything that was read."""

    issues: int
    pages: int
    articles: int
    derived_titles: int
    gaps: int
    unsure: int
    repairs: Mapping[str, int]
    unassigned: Mapping[str, int]

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        return asdict(self)

    def rows(self) -> Iterator[tuple[str, str]]:
        """The same for people: what, how many."""
        yield "issues", str(self.issues)
        yield "pages", str(self.pages)
        yield "articles", str(self.articles)
        yield "headings of ours (no headline in print)", str(self.derived_titles)
        yield "gaps in the source", str(self.gaps)
        yield f"articles to look at (confidence < {UNSURE})", str(self.unsure)
        for rule, count in sorted(self.repairs.items()):
            yield f"repair: {rule}", str(count)
        for why, count in sorted(self.unassigned.items()):
            yield f"left over: {why}", str(count)


def report_on(edition: Edition, readings: Sequence[Reading]) -> Report:
    """The counts of an edition and of how its raw pages were read."""
    articles = edition.articles
    return Report(
        issues=len(edition.issues),
        pages=sum(len(issue.pages) for issue in edition.issues),
        articles=len(articles),
        derived_titles=sum(a.title_source == "derived" for a in articles),
        gaps=sum(len(a.gaps) for a in articles),
        unsure=sum(a.confidence < UNSURE for a in articles),
        repairs=Counter(repair.rule for r in readings for repair in r.repairs),
        unassigned=Counter(item.why for r in readings for item in r.unassigned),
    )


def proof_sheet(reading: Reading, why: Mapping[str, str], only: str | None = None) -> Iterator[str]:
    """Each decision and repair of a page with its rule, place and reason, line by line.

    ``why`` says in a sentence what each repair does; ``only`` is the id of one article.
    """
    page = reading.page
    lines = Lines(page.text)
    yield f"{page.file}: {len(page.text)} characters, read as {page.encoding}"
    articles = [a for a in reading.articles if only in (None, a.id)]
    for article in articles:
        yield from _article(article, reading, lines)
    if only is None:
        yield "\nLeft over"
        for item in reading.unassigned:
            yield f"  line {lines.of(item.span.start)}: {_quote(item.text)} — {item.why}"
        yield "\nDecisions"
        for decision in reading.decisions:
            sure = "" if decision.confidence == 1 else f" ({decision.confidence:.0%} sure)"
            line = lines.of(decision.span.start)
            yield f"  line {line}: {decision.rule} — {decision.reason}{sure}"
    yield "\nRepairs"
    owned = [span for a in articles if a.source for span in a.source.spans]
    for repair in reading.repairs:
        if only is None or any(s.start <= repair.span.start < s.end for s in owned):
            place = f"  line {lines.of(repair.span.start)} [{repair.span.start}–{repair.span.end})"
            change = f"{_quote(repair.before)} → {_quote(repair.after)}"
            yield f"{place}: {change} — {repair.rule}: {why.get(repair.rule, '')}"


def _article(article: Article, reading: Reading, lines: Lines) -> Iterator[str]:
    yield f"\n{article.id}  {article.title}"
    people = "、".join(f"{p.role} {p.name}" for p in article.reporter)
    source = f"title {article.title_source}, date {article.date} {article.date_source or ''}"
    yield f"  {source}; region {article.region}; {people or 'no byline'}"
    yield f"  confidence {article.confidence:.2f}; {len(article.paragraphs)} paragraphs"
    spans = article.source.spans if article.source else ()
    yield "  from lines " + ", ".join(lines.range(span) for span in spans)
    for join in reading.joins:
        if any(s.start <= join.tail.start < s.end for s in spans):
            line = lines.of(join.head.start)
            yield f"  join at line {line}: {join.evidence} ({join.confidence:.0%})"
    for gap in article.gaps:
        yield f"  gap after {gap.after}: {gap.why}"


class Lines:
    """Line numbers (from 1) of offsets in a text; ``count`` is how many lines it has."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]
        self.count = text.rstrip("\n").count("\n") + 1

    def of(self, offset: int) -> int:
        """The line of one offset."""
        return bisect_right(self._starts, offset)

    def range(self, span: Span, to: str = "–") -> str:
        """The lines of a span: ``3``, or ``3–17`` with ``to`` between them."""
        first, last = self.of(span.start), self.of(max(span.start, span.end - 1))
        return str(first) if first == last else f"{first}{to}{last}"


def _quote(text: str) -> str:
    shown = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    return "‹" + shown.replace("\n", "⏎").replace("\u2009", "␣") + "›"
