"""A galley: the lines of one column from top to bottom, and what speaks against one more line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from generator.clean.columns.cells import Row
from generator.clean.columns.prose import is_headline
from generator.clean.columns.seams import ROLE_ENDS
from generator.clean.letters.chars import SENTENCE_ENDS

INDENT = 6
"""How many cells a paragraph's first line is moved to the right at most."""
STRAIGHT = 1
OVER = 1.7
"""How many em a line may be wider than its column: digits and marks are set tight."""
SHORT = 2.5
"""A line that many em narrower than its column ends a paragraph."""
KNOWN = 3
"""From how many lines on the width of a column is known."""
RECENT = 7
"""So many of its last lines show where a column stands."""
FEW_SIGNS = 3.0
NEVER = float("inf")
BRACKETED = re.compile("（[^（），。；：]{2,24}）")
OPEN_BRACKET, CLOSES = re.compile("（[^（）]*$"), re.compile("[^（）]{1,24}）")
NAMED = re.compile(r"[^，。；：（）]{2,12}摄$")
"""Who took a picture, where the line above says what that person is."""
CLOSERS = "”’）」』"
AGENCY = re.compile(r"本\s?报|(?:据\s?)?新\s?华\s?社")
"""How a text begins, its first line driven out or not."""
STARTS = re.compile(rf"{AGENCY.pattern}|（?上接")
"""The same, or that it comes from another page."""
DATELINE = re.compile(rf"(?:{AGENCY.pattern})[^，。；：（记]{{0,16}}[讯电]")
"""How a text begins with its dateline."""
AS_FIRST = 3.5
"""A paragraph's first line is so much (em) narrower than the next at most."""


class Run:
    """Words of a row that are one line of a column."""

    def __init__(self, text: str, words: Row) -> None:
        self.words = words
        self.start = words[0].start
        self.left = words[0].left
        self.right = words[-1].right
        self.width = sum(word.width for word in words)
        self.string = text[words[0].start : words[-1].end]

    @cached_property
    def headline(self) -> bool:
        """Whether it may be a headline."""
        return is_headline(self.string) and not AGENCY.match(self.string)

    @cached_property
    def prose(self) -> bool:
        """Whether it has the marks of running text."""
        return not self.headline

    @cached_property
    def closed(self) -> bool:
        """Whether a sentence ends here."""
        return self.string.rstrip(CLOSERS)[-1:] in SENTENCE_ENDS

    @cached_property
    def bracketed(self) -> bool:
        """Whether it is a credit in brackets: a byline, or a signature."""
        return BRACKETED.fullmatch(self.string) is not None

    @cached_property
    def starts(self) -> bool:
        """Whether it begins with a sign that begins a text."""
        return self.string[0] in "□■▲●◆○◎" or bool(STARTS.match(self.string))

    @cached_property
    def dated(self) -> bool:
        """Whether it begins with a dateline."""
        return DATELINE.match(self.string) is not None


@dataclass(eq=False)
class Galley:
    """Lines of one column, each with the number of its row, from top to bottom."""

    lines: list[tuple[int, Run]] = field(default_factory=list)
    left: int = 0
    """The cell in which most lines begin."""
    measure: float = 0.0
    """The width of a full line in em, as far as the lines show it."""
    cells: int = 0
    """How many cells its longest line fills."""
    right: int = 0
    """The cell behind a line of middling length."""
    foot: int = 0
    """The row of the last line."""
    last: Run = field(init=False)
    known: bool = False
    """Whether several lines show how wide the column is."""
    open: bool = False
    """Whether the last line asks for more."""
    prose: bool = False
    sealed: bool = False
    """Nothing may follow."""
    heads: int = 0
    """With how many lines of a headline it begins, known once wider ones of text follow."""
    source: Galley | None = None
    """The galley of which this is a part, which begins at its line ``place``."""
    place: int = 0
    heading: tuple[int, int] | None = None
    """Right below which of the headlines over several columns it begins, and in which of these;"""
    under: tuple[int, int] | None = None
    """and below which it stands, though not first."""
    over: int | None = None
    """Which of these headlines it is."""

    @property
    def size(self) -> int:
        """How many lines it has below those of a headline."""
        return len(self.lines) - self.heads

    @property
    def top(self) -> int:
        """The row of the first line."""
        return self.lines[0][0]

    def add(self, row: int, run: Run) -> None:
        """Takes one more line at the foot."""
        if run.prose and not self.prose and run.width > self.measure:
            self.heads, self.measure, self.cells = len(self.lines), 0.0, 0
        self.lines.append((row, run))
        self.foot, self.last = row, run
        self.prose = self.prose or run.prose
        recent = [line for _, line in self.lines[self.heads :][-RECENT:]]
        lefts = [line.left for line in recent]
        if len(lefts) == 2 and abs(lefts[0] - lefts[1]) <= INDENT:
            self.left = min(lefts)
        else:
            self.left = max(reversed(lefts), key=lefts.count)
        lengths = sorted(line.right - line.left for line in recent)
        self.cells = max(self.cells, lengths[-1])
        self.right = self.left + lengths[len(lengths) // 2]
        widths = sorted(line.width for line in recent)
        if run.width > self.measure:
            self.measure = widths[-2] if len(widths) > 2 else widths[-1]
        self.known = len(widths) >= KNOWN and widths[-1] - widths[-KNOWN] <= OVER
        self.open = self.prose and not run.closed and not self.is_short(run)

    def is_short(self, run: Run) -> bool:
        """Whether a line ends far before the column does."""
        return run.width < self.measure - SHORT


def is_below_full(galley: Galley, before: Run, run: Run) -> bool:
    """Whether a line stands flush below one of text that fills the column, and begins no text."""
    full = before.prose and not galley.is_short(before)
    return full and abs(run.left - galley.left) <= STRAIGHT and not run.starts


def closes_credit(before: Run, run: Run) -> bool:
    """Whether a credit that the line before opens ends in this one."""
    above, below = before.string, run.string
    return bool(
        (OPEN_BRACKET.search(above) and CLOSES.match(below))
        or (ROLE_ENDS.search(above) and NAMED.match(below))
    )


def misfit(galley: Galley, run: Run, row: int) -> float:
    """What speaks against ``run`` as the next line of the galley: 0 nothing, 2 a lot."""
    if galley.sealed:
        return NEVER
    off = run.left - galley.left
    if not galley.prose:
        return _below_headline(galley, run, row)
    cost = _rows_between(galley, row)
    known = galley.known
    over = run.width - galley.measure - OVER
    if over > 0 and galley.size >= KNOWN:
        cost += 0.2 + over if known else 0.3 * over
    if run.left >= galley.left + galley.cells:
        return 3.0
    ended = galley.last.closed or galley.is_short(galley.last)
    if abs(off) <= STRAIGHT:
        cost += 0.5 if ended and galley.size > KNOWN and run.prose else 0.0
    elif STRAIGHT < off <= INDENT:
        cost += 0.15 if ended else 0.3 + 0.08 * off
    elif off > INDENT:
        if run.right > galley.left + galley.cells + STRAIGHT:
            return 3.0
        short = galley.is_short(run)
        cost += (0.6 if ended else 1.2) if short else 1.5 + 0.02 * off
    else:
        first = galley.size == 1 and off >= -INDENT
        cost += 0.1 if first else 0.5 - 0.05 * off
    if galley.open and not run.closed and run.headline and galley.is_short(run):
        cost += 0.0 if closes_credit(galley.last, run) else 1.5
    elif galley.open and run.starts:
        cost += 1.0
    return cost


def _rows_between(galley: Galley, row: int) -> float:
    between = row - galley.foot
    if between <= 2:
        return 0.0
    cost = 0.2 if between <= 4 else 0.6 if between <= 8 else 1.2
    return cost * (0.4 if galley.open else 1.0)


def _below_headline(galley: Galley, run: Run, row: int) -> float:
    """The same for a galley of headlines only, or of other short lines."""
    off = run.left - galley.left
    cost = _rows_between(galley, row) * 2
    if run.headline:
        last = galley.last
        centred = abs(run.left + run.right - last.left - last.right) <= 6
        thin = run.width <= FEW_SIGNS and last.width <= FEW_SIGNS
        if abs(off) <= STRAIGHT or centred:
            return cost + (0.0 if thin or last.width > FEW_SIGNS else 1.0)
        return cost + 0.6 + 0.06 * abs(off)
    if galley.last.width <= FEW_SIGNS < run.width:
        return 9.0
    if -INDENT <= off < -STRAIGHT and 0 < run.width - galley.last.width <= AS_FIRST:
        return cost + 0.3
    if abs(off) <= STRAIGHT:
        return cost + 0.4
    return cost + (1.0 if -INDENT <= off <= INDENT else 2.5)
