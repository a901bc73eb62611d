"""Is what is said to be 90 % sure right nine times in ten?

A join is right when the letters at its seam stand so in the print: the pieces follow one another
in the body (or headline) of one article, with nothing lost between them. An article is right when
its body is as printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import Join
from tests.eval.truth import Paragraph, TrueArticle, TruePage, normalise


@dataclass(frozen=True)
class Said:
    """A decision: its kind, how sure it said it was, whether it was right, what it was."""

    kind: str
    sure: float
    right: bool
    what: str = ""


SEAM = 8
"""Letters on each side of a seam that are compared."""
BINS = 10
LOST = "\n"


def joins_said(truth: TruePage, joins: Iterable[Join]) -> list[Said]:
    """The joins of a page with the verdict on each."""
    raw = truth.raw
    printed = [text for article in truth.articles for text in _texts(article, raw)]
    found: list[Said] = []
    for join in joins:
        tail = _once(normalise(raw[join.tail.start : join.tail.end]))[-SEAM:]
        head = _once(normalise(raw[join.head.start : join.head.end]))[:SEAM]
        if tail and head:
            right = any(tail + head in text for text in printed)
            found.append(Said("join", join.confidence, right, f"…{tail}|{head}…"))
    return found


def _once(letters: str) -> str:
    """A text layer has what is drawn as stroke and as fill twice."""
    half = letters[: len(letters) // 2]
    return half if half * 2 == letters else letters


def _texts(article: TrueArticle, raw: str) -> Iterator[str]:
    """The letters of the body, as printed and as the dump has them, and of the headline."""
    yield "".join(_marked(p, p.text(raw), raw) for p in article.paragraphs)
    yield "".join(_marked(p, _dumped(p, raw), raw) for p in article.paragraphs)
    for part in (article.title, article.kicker, article.deck):
        if part:
            yield normalise(part.text)


def _dumped(paragraph: Paragraph, raw: str) -> str:
    return "".join(raw[start:end] for start, end in paragraph.pieces)


def _marked(paragraph: Paragraph, text: str, raw: str) -> str:
    """The letters of ``text`` with a mark where print is lost."""
    letters = normalise(text)
    for gap in sorted(paragraph.gaps, reverse=True):
        at = len(normalise(paragraph.before_gap(raw, gap)))
        letters = letters[:at] + LOST + letters[at:]
    return letters


def table(said: Sequence[Said]) -> str:
    """A line for each kind and bin: how many, how sure they were, how many were right."""
    lines = []
    for kind in sorted({s.kind for s in said}):
        lines.append(f"{kind:<8} {'said':>9} {'number':>7} {'mean':>7} {'right':>7}")
        for place in range(BINS):
            inside = [s for s in said if s.kind == kind and _bin(s.sure) == place]
            if inside:
                lines.append(_line(place, inside))
    return "\n".join(lines)


def _bin(confidence: float) -> int:
    return min(BINS - 1, int(confidence * BINS))


def _line(place: int, inside: Sequence[Said]) -> str:
    mean = sum(s.sure for s in inside) / len(inside)
    right = sum(s.right for s in inside) / len(inside)
    bounds = f"{place / BINS:.1f}–{(place + 1) / BINS:.1f}"
    return f"{'':<8} {bounds:>9} {len(inside):>7} {mean:>7.1%} {right:>7.1%}"
