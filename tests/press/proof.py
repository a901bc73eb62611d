"""What is true of a dump, read off its cells: an object that ``tests.eval.measure`` takes."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from tests.eval.truth import Leftover, Paragraph, Part, Span, TrueArticle, TruePage
from tests.press.cells import Cell, Line, text_of
from tests.press.story import Story

LEFTOVERS = ("noise", "label", "folio", "editors")
PAGE = re.compile(r"[A-Za-z]?\d+")
HAN_FIGURES = str.maketrans("一二三四五六七八九", "123456789")
MARKS = "，。、；：！？—“”‘’《》（）…·　 "


@dataclass
class PrintedPart(Part):
    """A part whose text is what was printed, whatever the dump makes of it."""

    @property
    def text(self) -> str:
        """The lines in one, a full-width space between two that no mark separates."""
        text = ""
        for line in self.reads:
            apart = text and text[-1] not in MARKS and line[:1] not in MARKS
            text += ("　" if apart else "") + line
        return text


@dataclass
class PrintedParagraph(Paragraph):
    """A paragraph whose pieces are known as printed."""

    printed: tuple[str, ...] = ()

    def text(self, raw: str) -> str:  # noqa: ARG002
        return "".join(self.printed)

    def before_gap(self, raw: str, gap: int) -> str:  # noqa: ARG002
        return "".join(self.printed[:gap])


@dataclass
class Run:
    """Cells of one part that follow one another on one line of the dump."""

    start: int
    end: int
    first: int
    last: int
    printed: str

    @property
    def span(self) -> Span:
        return self.start, self.end


Parts = dict[tuple[str, str, int], list[Run]]


def proof(
    lines: Sequence[Line], stories: Iterable[Story], facts: tuple[str, date], label: dict[str, str]
) -> TruePage:
    """The page of ``lines`` and all that is true of it.

    ``facts`` are the file's name and the day of issue; ``label`` says for each article's key
    under which printed section label it stands.
    """
    parts = _runs(lines)
    articles = [_article(story, parts, label.get(story.key)) for story in stories]
    left = [
        Leftover([run.span for run in runs if run.end > run.start], owner)
        for (owner, _, _), runs in parts.items()
        if owner in LEFTOVERS
    ]
    raw = "".join(text_of(line) + "\n" for line in lines)
    return TruePage(facts[0], raw, facts[1].isoformat(), articles, left)


def _runs(lines: Iterable[Line]) -> Parts:
    found: Parts = defaultdict(list)
    at = 0
    for line in lines:
        run, key = None, None
        for cell in line:
            if cell.owner:
                if run is None or cell.key != key or not _follows(run, cell):
                    run = Run(at, at, cell.place, cell.place, "")
                    key = cell.key
                    found[cell.key].append(run)
                _extend(run, cell, at)
            at += len(cell.char)
        at += 1
    return found


def _follows(run: Run, cell: Cell) -> bool:
    return not cell.printed or run.last <= cell.place <= run.last + 1


def _extend(run: Run, cell: Cell, at: int) -> None:
    if cell.stands:
        run.start = at if run.end == run.start else run.start
        run.end = at + len(cell.char)
    run.last = max(run.last, cell.place)
    run.printed += cell.printed


def _article(story: Story, parts: Parts, section: str | None) -> TrueArticle:
    line = story.dateline

    def part(role: str, texts: Sequence[str]) -> Part | None:
        spans = [span for i in range(len(texts)) for span in _spans(parts, story, role, i)]
        return PrintedPart(tuple(texts), spans) if texts else None

    jump = "continued_from" if story.comes_from else "continued_on"
    came = part(jump, (story.jump,)) if story.jump else None
    if came:
        came.reads = (story.continued_on,) if story.continued_on else _pages(story.jump)
    return TrueArticle(
        name=story.key,
        region=story.region,
        paragraphs=[_paragraph(story, i, parts) for i in range(len(story.paragraphs))],
        title=part("title", story.title),
        kicker=part("kicker", (story.kicker,) if story.kicker else ()),
        deck=part("deck", (story.deck,) if story.deck else ()),
        dateline=(line.agency, line.place, line.day, line.kind) if line else None,
        reporter=story.reporter,
        section=section,
        places=story.places,
        byline=_spans(parts, story, "byline", 0),
        signature=part("signature", story.signature),
        captions=[
            PrintedPart((text,), _spans(parts, story, "caption", i))
            for i, text in enumerate(story.captions)
        ],
        continued_from=came if story.comes_from else None,
        continued_on=None if story.comes_from else came,
    )


def standing(texts: Iterable[str], raw: str) -> list[Span]:
    """Where the texts stand whole in the dump, each once; columns may have cut some apart."""
    found: list[Span] = []
    for text in sorted(texts, key=len, reverse=True):
        places = (match.span() for match in re.finditer(re.escape(text), raw))
        free = (
            place
            for place in places
            if all(end <= place[0] or place[1] <= start for start, end in found)
        )
        found += islice(free, 1)
    return sorted(found)


def _pages(jump: str) -> tuple[str, ...]:
    """The numbers of the pages that a jump line names, in ASCII figures."""
    plain = unicodedata.normalize("NFKC", jump).translate(HAN_FIGURES)
    return tuple(PAGE.findall(plain))


def _spans(parts: Parts, story: Story, role: str, number: int) -> list[Span]:
    runs = parts.get((story.key, role, number), [])
    return [run.span for run in runs if run.end > run.start]


def _paragraph(story: Story, number: int, parts: Parts) -> Paragraph:
    """Its pieces in reading order, a gap wherever places are missing."""
    text = story.paragraphs[number]
    role = "body" if text.kind == "text" else "subhead"
    runs = sorted(parts.get((story.key, role, number), []), key=lambda run: run.first)
    size = sum(not c.isspace() for c in text.text)
    expected, gaps = 0, []
    for i, run in enumerate(runs):
        if run.first > expected:
            gaps.append(i)
        expected = run.last + 1
    if expected < size:
        gaps.append(len(runs))
    return PrintedParagraph(
        kind=text.kind,
        pieces=[run.span for run in runs],
        gaps=tuple(gaps),
        printed=tuple(run.printed for run in runs),
    )
