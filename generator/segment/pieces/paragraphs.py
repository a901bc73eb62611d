"""Lines become paragraphs; what the source lacks is marked where it is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Gap, Line, Paragraph, Text
from generator.segment.pieces.cuttings import Chain, Cutting
from generator.segment.pieces.piece import Role, close_up, is_row
from generator.segment.words.ends import SENTENCE_ENDS, tail_open
from generator.segment.words.listing import ASKED, HAN

SHORT = 1.3
"""How much narrower than its column (em) a paragraph's first or last line is, at least."""
LOST_IN_LINE = 3.2
"""How much a line in the middle of a paragraph falls short when part of it is lost."""
FULL = 2.2
"""A last line without end mark that stops at most this far from the measure broke off there."""
QUOTED = 12
HALF_WIDE = re.compile("[0-9A-Za-z]")
"""What takes half an em."""
LETTER = re.compile(r"[\w一-鿿]")
BULLETS = "●■◆▲★※◇△☆◎"
LIST_MARK = re.compile(
    rf"^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|[1-9]\d?[、.．](?!\d)|[{BULLETS}]|[{HAN}]{ASKED})"
)
"""How an item of a list begins, or a line of a row of crossheads."""


@dataclass
class _Run:
    """Lines of one paragraph in the making, and the places (line numbers) where text is lost."""

    lines: list[Line]
    lost_after: list[int]
    row: bool
    """Whether it is a row of a table or a verse, which ends without a mark."""


def paragraphs_of(
    cutting: Cutting, *, scanned: bool
) -> tuple[list[Paragraph], list[tuple[int, int, str]]]:
    """The article's paragraphs and its gaps as (paragraph, offset, why)."""
    paragraphs: list[Paragraph] = []
    gaps: list[tuple[int, int, str]] = []
    runs = _runs(cutting.chains, scanned=scanned)
    for kind, run in runs:
        texts = [line.text for line in run.lines]
        text = close_up(texts)
        if kind is Role.CROSSHEAD:
            paragraphs.append(Paragraph("subhead", text))
            continue
        for line in run.lost_after:
            offset = len(close_up(texts[: line + 1]))
            gaps.append((len(paragraphs), offset, "part of the paragraph is not in the source"))
        if not run.row and _breaks_off(run.lines[-1], text.string, scanned=scanned):
            gaps.append((len(paragraphs), len(text), "the paragraph's end is not in the source"))
        paragraphs.append(Paragraph("text", text))
    return paragraphs, gaps


def _runs(chains: Sequence[Chain], *, scanned: bool) -> list[tuple[Role, _Run]]:
    runs: list[tuple[Role, _Run]] = []
    for chain in chains:
        runs.append((chain[0].role, _Run([], [], is_row(chain[-1]))))
        for piece in chain:
            for line in piece.lines:
                run = runs[-1][1]
                if scanned and len(run.lines) > 1 and _lost(run.lines[-1], line):
                    run.lost_after.append(len(run.lines) - 1)
                run.lines.append(line)
    return runs


def _lost(above: Line, line: Line) -> bool:
    """Whether a line inside a paragraph stops so early that its end must be lost."""
    if above.measure is None or line.raw.start - above.raw.end > 1:
        return False
    # Every mark counted whole: a line set tight does not pass for a short one.
    width = len(above.string) - len(HALF_WIDE.findall(above.string)) / 2
    return width <= above.measure - LOST_IN_LINE and above.string[-1:] not in SENTENCE_ENDS


def _breaks_off(last: Line, text: str, *, scanned: bool) -> bool:
    """Whether the paragraph stops at the end of a full line without an end mark."""
    if not tail_open(text) or text.rstrip().endswith(("：", ":")):
        return False
    if text.rstrip()[-1:] in "，、；":
        return True
    measure = last.measure or last.width
    return last.width >= measure - (FULL if scanned else SHORT)


def gap_of(paragraphs: Sequence[Paragraph], place: tuple[int, int, str]) -> Gap:
    """The gap at (paragraph, offset) with the letters that stand last before it."""
    number, offset, why = place
    text, end = paragraphs[number].text.string, offset
    while end and not LETTER.match(text, end - 1):
        end -= 1
    return Gap("…" + text[max(0, end - QUOTED) : end], why, number, offset)


def without_tail(paragraph: Paragraph, start: int) -> tuple[Paragraph | None, Text]:
    """The paragraph up to ``start`` (None if nothing is left) and what was cut off."""
    kept = paragraph.text.part(0, start).strip()
    return (Paragraph(paragraph.kind, kept) if kept.string else None), paragraph.text.part(start)
