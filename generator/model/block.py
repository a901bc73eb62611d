"""Printed lines and the blocks they stand in: what cleaning hands to segmenting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.model.text import Repair, Span, Text


class Spot(NamedTuple):
    """Where a line stands in a dump that keeps places."""

    row: int
    left: int
    """The cell in which it begins;"""
    right: int
    """the one behind its end."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it was set in its column.

    ``text`` is clean; ``raw`` is the raw range it stands for, second copies of doubled
    glyphs included. ``width`` counts em squares (a han is 1, a Latin letter 0.5).
    ``measure`` is the width of the column it is set in, None where that is unknown.
    """

    text: Text
    raw: Span
    width: float
    measure: float | None = None
    display: bool = False
    """Whether it is set as headlines alone are: drawn twice (stroke and fill), upright, or so:"""
    letterspaced: bool = False
    """its letters stand apart, to fill their measure."""
    indented: bool | None = None
    """Whether it starts a paragraph by its indent; None where that cannot be seen."""
    column: int | None = None
    """Which of the page's columns it stands in, where the dump prints them side by side."""
    apart: bool = False
    """Whether it stands over several of them or in one by itself: so no crosshead does."""
    spot: Spot | None = None
    """Where it stands there, in cells."""

    @property
    def string(self) -> str:
        """The clean characters of the line."""
        return self.text.string

    def set_in(self, measure: float | None) -> Line:
        """The same line in a column of that width."""
        return replace(self, measure=measure)

    def opening(self, indented: bool) -> Line:
        """The same line, known to start a paragraph by its indent or not to."""
        return replace(self, indented=indented)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that the dump prints together, with no blank line between.

    ``wrapped`` says that the dump printed them as one long line whose wraps became spaces,
    ``close`` that no blank line stands above such a line, which is a block by itself.
    """

    lines: tuple[Line, ...]
    wrapped: bool = False
    close: bool = False

    @property
    def raw(self) -> Span:
        """The raw range from the first character to the last."""
        return Span(self.lines[0].raw.start, self.lines[-1].raw.end)

    @property
    def string(self) -> str:
        """The clean text, its lines closed up."""
        return "".join(line.string for line in self.lines)


@dataclass(frozen=True, slots=True)
class CleanPage:
    """A page's blocks in the order of the file, and every repair that made them."""

    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...]
    scanned: bool
    """True when wraps and lost marks both became spaces: the page went through OCR."""
    proposals: tuple[Repair, ...] = ()
    """Repairs that are likely and were not made: an editor decides."""
    typed: bool = False
    """True where typed marks or misread days show that a page went through OCR or a keyboard,
    though its lines end where those of the columns do."""
