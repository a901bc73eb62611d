"""What each line of a page is: the first line of a paragraph, a further one, or a headline's.

Lines that show what they are by themselves (bylines, jumps, folio lines) are told beforehand.
For the rest the cheapest reading of the whole page is found (Viterbi): text fills its
column, a paragraph ends with an end mark, a headline does neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from generator.model import Line
from generator.segment.columns import Fit
from generator.segment.ends import tail_open
from generator.segment.evidence import OPENERS
from generator.segment.lexicon import Lexicon
from generator.segment.paragraphs import LIST_MARK
from generator.segment.pieces import Role


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
    """A row of a table."""


# Costs of the reading, in the logarithm of odds. Set on the open half of the test press.
FULL, NEARLY_FULL = 1.3, 2.6
NOT_FULL, SHORT_OF_FULL = 4.0, 1.5
OPEN_END, OPEN_END_AT_BREAK = 5.0, 3.0
SHORT_AND_OPEN = 2.0
"""A line that neither fills its column nor ends a sentence ends no paragraph."""
COLON_END, FULL_COLON = 0.5, 2.5
FULL_END = 1.0
AS_FIRST_LINE = 1.5
"""A line as wide as a paragraph's first, whose rest may be lost."""
IN_A_ROW = 4.0
"""A scan seldom runs a crosshead into the paragraph."""
INDENTED, NOT_INDENTED = 3.0, 4.0
BREAK = 0.4
GOES_ON_AFTER_STOP = 0.8
STANDS_IN, INDENT = 1.2, 3.2
OPENS = 1.0
OTHER_COLUMN, UNLIKE_COLUMNS = 3.0, 2.5
DATED = 8.0
LISTED = 2.5
IMPOSSIBLE = 9.0
MOST_WORD = 4.0
HEAD = 1.2
ANOTHER_HEAD = -0.6
BESIDE = 3.5
HEAD_END_MARK = {"。": 6.0, "；": 6.0, "，": 4.5, "、": 5.0, "：": 0.2, "）": 0.3}
HEAD_MARK_INSIDE = {"。": 5.0, "；": 3.0}
COMMAS, BEGINS_TEXT = 1.0, 1.5
WIDE, WIDEST = 27.0, 40.0
TOO_WIDE, FAR_TOO_WIDE = 3.0, 9.0
FILLS = 2.0
NEARLY_FILLS, TIGHT_AND_FULL = 4.0, 1.0
"""Crossheads are set in the middle of their column, with white on either side."""
DOUBLED = -4.0
ALONE = -1.0
BEFORE_OPENING = -2.0
BY_FIGURES = 0.7
FIGURES = re.compile(r"\d")
WIDER = 0.7
LONE = 1.5
"""A line between blank ones is rather a headline than the first of a paragraph."""
LONG_HEAD, LONG = 18.0, 1.0
WHOLE_IN_BRACKETS = 3.0
BRACKETED = re.compile(r"（[^（）]+）")
MARKS_ALONE = 0.3
DASHES = re.compile("[—–-]{2}")
DECK = -2.0
WORD = re.compile(r"\w")
NOT_AT_START = "，。、；：！？”’』」）》〉】%％"


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

    @property
    def label(self) -> Label | None:
        """What it is by itself."""
        if self.shown is None:
            return None
        return Label.ROW if self.shown[0] is Role.BODY else Label.APART

    @property
    def short(self) -> float | None:
        """By how many em it falls short of its column."""
        return self.fit.short if self.fit else None

    @cached_property
    def string(self) -> str:
        return self.line.string.strip()

    @cached_property
    def closed(self) -> bool:
        """Whether a sentence ends with it."""
        return not tail_open(self.string)

    @cached_property
    def full(self) -> float:
        """What it costs that the line should fill its column."""
        if self.short is None or self.short <= FULL:
            return 0.0
        return SHORT_OF_FULL if self.short <= NEARLY_FULL else NOT_FULL

    @cached_property
    def as_head(self) -> float:
        """What speaks against a headline in the line itself."""
        text, width = self.string, self.line.width
        if not WORD.search(text):
            return MARKS_ALONE  # a mark of a headline set upright
        cost = HEAD + HEAD_END_MARK.get(text[-1:], 0.0)
        cost += max((c for mark, c in HEAD_MARK_INSIDE.items() if mark in text[:-1]), default=0.0)
        cost += COMMAS * max(0, text.count("，") - 1)
        cost += FAR_TOO_WIDE if width > WIDEST else TOO_WIDE if width > WIDE else 0.0
        cost += LONG if width > LONG_HEAD else 0.0
        cost += BEGINS_TEXT if OPENERS.match(text) else 0.0
        if text.count("（") != text.count("）") or text[:1] in NOT_AT_START:
            cost += IMPOSSIBLE / 2
        if self.line.doubled:
            return cost + DOUBLED
        if DASHES.match(text):
            return cost + DECK
        if self.short is not None and abs(self.short) <= FULL:
            cost += FILLS
        return cost


class Shows(NamedTuple):
    """What the white space of a dump tells."""

    indents: bool
    blanks: bool
    scanned: bool
    """Whether the dump prints each paragraph in a row, its line ends as spaces."""


def label_rows(rows: Sequence[Row], lexicon: Lexicon, shows: Shows) -> list[Label]:
    """The label of each row: the cheapest reading of all of them."""
    cost = {Label.START: 0.0}
    ways: list[dict[Label, Label]] = []
    for place, row in enumerate(rows):
        above = rows[place - 1] if place else None
        below = rows[place + 1] if place + 1 < len(rows) else None
        own = _own_costs(row, below, shows)
        step = _Step(above, row, lexicon, shows)
        best: dict[Label, float] = {}
        way: dict[Label, Label] = {}
        for label, here in own.items():
            came = {old: total + step.cost(old, label) for old, total in cost.items()}
            way[label] = min(came, key=lambda old: (came[old], old))
            best[label] = came[way[label]] + here
        ways.append(way)
        cost = best
    ends = {
        label: total + (OPEN_END_AT_BREAK if rows and _breaks_off(label, rows[-1]) else 0.0)
        for label, total in cost.items()
    }
    label = min(ends, key=lambda label: (ends[label], label))
    found: list[Label] = []
    for way in reversed(ways):
        found.append(label)
        label = way[label]
    return found[::-1]


def _own_costs(row: Row, below: Row | None, shows: Shows) -> dict[Label, float]:
    if row.label is not None:
        return {row.label: 0.0}
    if row.dated:
        return {Label.START: 0.0}
    head = row.as_head
    alone = row.after_break and (below is None or below.after_break)
    head += ALONE if alone else 0.0
    if below is not None and (below.dated or below.label is Label.APART):
        head += BEFORE_OPENING
    if not row.after_break and below is not None and not below.after_break:
        nearly = row.short is not None and FULL < row.short <= NEARLY_FILLS
        head += TIGHT_AND_FULL if nearly and not row.line.doubled else 0.0
    if shows.scanned and below is not None and not below.after_break:
        head += IN_A_ROW
    if shows.scanned and row.short is not None and FULL - 0.1 <= row.short <= NEARLY_FULL:
        head += AS_FIRST_LINE
    wide = WIDER if row.short is not None and row.short < -3.0 else 0.0
    lone = LONE if alone and (not row.closed or row.string.endswith("：")) else 0.0
    return {Label.START: wide + lone, Label.TEXT: wide, Label.HEAD: head}


def _breaks_off(label: Label, row: Row) -> bool:
    return label in (Label.START, Label.TEXT) and not row.closed


@dataclass
class _Step:
    """From one row to the next."""

    above: Row | None
    row: Row
    lexicon: Lexicon
    shows: Shows

    def cost(self, old: Label, new: Label) -> float:
        """What it costs to read ``new`` below ``old``."""
        if self.above is None:
            indented = bool(self.row.line.indented) and new is Label.START
            return IMPOSSIBLE / 2 if new is Label.TEXT else -INDENTED * indented
        if old in (Label.START, Label.TEXT):
            if new is Label.TEXT:
                first = old is Label.START and self.may_stand_in(self.above)
                return self.goes_on - (self.above.full if first else 0.0)
            ends = self.ends
            if new is Label.HEAD and self.above.string.endswith(("：", ":")):
                ends = OPEN_END_AT_BREAK
            return ends + self.starts if new is Label.START else ends
        if new is Label.TEXT:
            return self.resumes(old)
        if new is Label.START:
            starts = self.starts if self.row.string[:1] in NOT_AT_START else min(self.starts, 0.0)
            return starts + (self.gain / 2 if old is Label.HEAD else 0.0)
        return ANOTHER_HEAD if old is new is Label.HEAD else 0.0

    @cached_property
    def ends(self) -> float:
        """What speaks against a paragraph that ends above."""
        above = self.above
        assert above is not None
        if not above.closed:
            if above.string.endswith(("：", ":")):
                return COLON_END + (FULL_COLON if above.full == 0.0 else 0.0)
            opens = self.row.dated or self.row.label is Label.APART
            opens &= not self.shows.scanned
            whole = above.full == 0.0 or (self.shows.scanned and not above.after_break)
            at_break = self.row.after_break and whole and not opens
            return OPEN_END_AT_BREAK if at_break else OPEN_END + SHORT_AND_OPEN * (above.full > 0)
        return FULL_END if above.full == 0.0 and above.short is not None else 0.0

    @cached_property
    def starts(self) -> float:
        """What speaks against a paragraph that starts here."""
        row = self.row
        cost = 0.0
        if row.line.indented:
            cost -= INDENTED
        elif self.shows.indents:
            cost += NOT_INDENTED
        elif self.stands_in(row):
            cost -= STANDS_IN
        if row.dated:
            cost -= DATED
        elif self.shows.blanks and not row.after_break and self._other_column:
            cost += OTHER_COLUMN
        if LIST_MARK.match(row.string):
            cost -= LISTED
        if OPENERS.match(row.string):
            cost -= OPENS
        return cost + (IMPOSSIBLE if row.string[:1] in NOT_AT_START else 0.0)

    @property
    def _other_column(self) -> bool:
        """Whether the line stands in another column than the one above."""
        assert self.above is not None
        if self.above.fit is None or self.row.fit is None:
            return False
        return abs(self.above.fit.column - self.row.fit.column) > UNLIKE_COLUMNS

    def stands_in(self, row: Row) -> bool:
        """Whether a line is shorter by the indent of a first line, which the dump lost."""
        return self.may_stand_in(row) and not row.closed

    def may_stand_in(self, row: Row) -> bool:
        """Whether its width is that of a first line."""
        if self.shows.indents or row.short is None:
            return False
        return FULL - 0.1 <= row.short <= INDENT + BY_FIGURES * bool(FIGURES.search(row.string))

    @cached_property
    def goes_on(self) -> float:
        """What speaks against a paragraph that goes on over the line end."""
        above, row = self.above, self.row
        assert above is not None
        cost = above.full + (BREAK if row.after_break else 0.0)
        if row.dated:
            cost += DATED
        if row.line.indented:
            cost += INDENTED
        if above.closed:
            cost += GOES_ON_AFTER_STOP
        elif not self.cheap_seam:
            cost -= min(MOST_WORD, self.gain / 2)
        if not above.closed and BRACKETED.fullmatch(row.string):
            cost += WHOLE_IN_BRACKETS
        if LIST_MARK.match(row.string) and above.closed:
            cost += LISTED
        return cost

    @cached_property
    def gain(self) -> float:
        """How much likelier the two lines are with a word across the line end, in nats."""
        above, row = self.above, self.row
        if above is None or above.closed:
            return 0.0
        return self.lexicon.gain(self.lexicon.tail(above.string), self.lexicon.head(row.string))

    @property
    def cheap_seam(self) -> bool:
        """Whether nobody doubts that the text goes on, so that no word has to be asked."""
        assert self.above is not None
        return self.above.full == 0.0 and not self.row.after_break and not self.row.line.doubled

    def resumes(self, old: Label) -> float:
        """What speaks against a text that goes on after something in between."""
        row = self.row
        cost = BESIDE if row.after_break or old is Label.APART else IMPOSSIBLE
        if row.line.indented:
            cost += INDENTED
        return cost - (2.0 if row.string[:1] in NOT_AT_START else 0.0)
