"""Lines of a column, marked for what stands about them, and the label that each gets."""

from __future__ import annotations

from dataclasses import replace

from generator.segment.lines.labelling import Label, Row, Shows, label_rows
from generator.segment.pieces.shortfalls import Fit
from generator.segment.words.lexicon import Lexicon
from tests.unit.segment.newsprint import line

FLUSH = Shows(indents=False, blanks=True, scanned=False)
SOLID = Shows(indents=False, blanks=False, scanned=False)
INDENTED = Shows(indents=True, blanks=True, scanned=False)
SCANNED = Shows(indents=False, blanks=False, scanned=True)
S, T, H, A, R = Label.START, Label.TEXT, Label.HEAD, Label.APART, Label.ROW
COLUMN = 12.0


def row(string: str, *, column: float = COLUMN) -> Row:
    """A line of a column; ``>`` marks an indent, ``|`` a blank line above, ``=`` a dateline."""
    bare = string.lstrip(">|=")
    marks = string[: len(string) - len(bare)]
    made = replace(line(bare, measure=column), indented=">" in marks)
    return Row(made, Fit(column, column - made.width), "|" in marks, "=" in marks, None)


def labels(lexicon: Lexicon, *rows: str | Row, shows: Shows = FLUSH) -> list[Label]:
    return label_rows([row(r) if isinstance(r, str) else r for r in rows], lexicon, shows)


TEA = ("|茶农们天不亮就背着竹篓上", "山，赶在雨水到来之前把头", "一批鲜叶采下来。")
BRIDGE = ("横跨巢湖的新大桥昨日提前", "合龙，施工单位连夜浇筑最", "后一段桥面。")
OPEN = (*TEA[:2], "一批鲜叶采下来，当天付款")
