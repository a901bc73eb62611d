"""The lines of a page as labelling looks at them: what each shows by itself and in its column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from generator.model import Line
from generator.segment.kept import kept
from generator.segment.lines.line_words import leans_back, opens_letter, speaks
from generator.segment.pieces.evidence import LEANING, OPENERS
from generator.segment.pieces.paragraphs import LIST_MARK
from generator.segment.pieces.piece import Role
from generator.segment.pieces.shortfalls import Fit
from generator.segment.words.ends import tail_open

FULL, NEARLY_FULL = 1.3, 2.6
"""Up to so many em short of its column a line is full, or nearly so: marks and figures vary."""
INDENT, BY_FIGURES = 3.2, 0.7
"""A paragraph's first line is short by its indent of two em, and by what figures leave over."""
HANGING = frozenset("，。、；：？！”’）》」』")
FIGURES = re.compile(r"\d")
DASHES = re.compile("[—–-]{2}")


class Label(IntEnum):
    """What a line is; the first three are found together, the others stand by themselves."""

    START = 0
    """The first line of a paragraph."""
    TEXT = 1
    """A line that goes on with a paragraph."""
    HEAD = 2
    """A line of a headline, kicker, deck or crosshead."""
    APART = 3
    """Byline, jump line, folio line, label, noise: whatever shows it by itself."""
    ROW = 4
    """A row of a table, a line of verse."""


LABELS = {Role.BODY: Label.ROW, Role.HEADLINE: Label.HEAD}
"""What a line is that shows this role by itself; bylines and the like stand apart."""


class Shows(NamedTuple):
    """What the white space of a dump tells."""

    indents: bool
    blanks: bool
    scanned: bool
    """Whether the dump prints each paragraph in a row, its line ends as spaces."""
    parts: bool = False
    """Whether a blank line follows nearly every paragraph."""


class InList(NamedTuple):
    """What a line is in a list whose entries take a line or more."""

    inside: bool = False
    begins: bool = False
    """Whether an entry begins with it,"""
    ends: bool = False
    """or ends, above the next."""


NO_LIST = InList()


@dataclass(frozen=True)
class Row:
    """A line in its place: what labelling looks at."""

    line: Line
    fit: Fit | None
    """Its column, and by how much it falls short of it."""
    after_break: bool
    """Whether a blank line, or the end of a long line of a scan, stands before it."""
    dated: bool
    """Whether a dateline opens it."""
    shown: tuple[Role, str] | None
    """The role that it shows by itself, and why."""
    twin: bool = False
    """Whether another short line is built like it."""
    entry: bool = False
    """Whether it is a name and what it is: an entry of a notice or a record."""
    in_list: InList = NO_LIST
    """What it is in a list whose entries begin alike."""
    stands_in: bool = True
    """Whether first lines of its page may fall short by an indent that the dump lost."""
    reads: float = 0.0
    """What its letters say for a headline (nats)."""
    parted: bool = False
    """Whether a blank line of the dump stands before it."""
    inset_below: bool = False
    """Whether something is set into its text right below it,"""
    resumes: bool = False
    """or right above."""

    @kept
    def label(self) -> Label | None:
        """What it is by itself."""
        if self.shown is None:
            return None
        return LABELS.get(self.shown[0], Label.APART)

    @kept
    def short(self) -> float | None:
        """By how many em it falls short of its column, a mark at its end left out.

        Marks hang out of the column, or stand in it (CLREQ 3.1.6).
        """
        if self.fit is None:
            return None
        return self.fit.short + (1.0 if self.string[-1:] in HANGING else 0.0)

    @kept
    def signs(self) -> bool:
        """Whether it is who wrote what stands above, in brackets."""
        return self.shown is not None and self.shown[0] is Role.SIGNATURE

    @kept
    def string(self) -> str:
        """Its characters, white space at the ends left out."""
        return self.line.string.strip()

    @kept
    def closed(self) -> bool:
        """Whether a sentence ends with it, an entry or one of a list."""
        listed = self.entry or self.in_list.ends or (self.ends_short and self.string[-1:] == "；")
        return listed or not tail_open(self.string)

    @kept
    def is_full(self) -> bool:
        """Whether it fills its column, or has none that is known."""
        return not self.entry and (self.short is None or self.short <= FULL)

    @kept
    def ends_short(self) -> bool:
        """Whether it stops well before its column does."""
        return self.entry or (self.short is not None and self.short > NEARLY_FULL)

    @kept
    def as_first(self) -> bool:
        """Whether its width is that of a paragraph's first line, whose indent the dump lost."""
        if self.short is None or not self.stands_in:
            return False
        most = INDENT + BY_FIGURES * bool(FIGURES.search(self.string))
        return FULL - 0.1 <= self.short <= most

    @kept
    def opens(self) -> bool:
        """Whether it begins with words that paragraphs like to begin with,"""
        return OPENERS.match(self.string) is not None

    @kept
    def leans(self) -> bool:
        """with a word that leans on what stands before it,"""
        return LEANING.match(self.string) is not None

    @kept
    def leans_back(self) -> bool:
        """with what belongs to the line above, a mark or the end of a bracket,"""
        return leans_back(self.string)

    @kept
    def listed(self) -> bool:
        """with the mark of a list, or as its other entries begin,"""
        return self.in_list.begins or LIST_MARK.match(self.string) is not None

    @kept
    def dashed(self) -> bool:
        """with dashes, as decks do,"""
        return DASHES.match(self.string) is not None

    @kept
    def opens_letter(self) -> bool:
        """with whom a letter speaks to,"""
        return opens_letter(self.string)

    @kept
    def speaks(self) -> bool:
        """or with who speaks."""
        return speaks(self.string)
