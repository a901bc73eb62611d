"""Columns that a text layer prints by turns, put where each runs on.

``pdftotext`` in its default mode gives one column of text after another, but of several articles by
turns, as they stand beside one another on the sheet. A column whose text breaks off at its foot
runs on in one of the same width that starts in the middle of a sentence; which in which is chosen
for the whole page at once.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from statistics import median

from generator.model import Block
from generator.segment.bylines import is_byline
from generator.segment.datelines import find_dateline
from generator.segment.ends import tail_open
from generator.segment.evidence import NOT_AT_START, brackets
from generator.segment.lexicon import Lexicon, Seam
from generator.segment.matching import Pair, best_pairs

WINDOW = 40
"""Columns farther apart than this are not compared: pages of noise stay linear."""
FEWEST_LINES = 3
FULL, INDENT, EXACT = 0.9, 2.0, 0.8
"""Em: a full line falls short of its column by less; a paragraph's first line stands in so much."""
TOP = 4
"""In so many lines at its top a column shows that an article starts there."""
SAME, ALIKE, UNLIKE = 0.4, 0.9, 1.6
NOISE = 3.0
"""Em: by so much, divided by its lines, the marks and figures in them make a column look other."""
MOST_WORD = 9.0


class Column:
    """A block of the dump, and what its top and foot show."""

    def __init__(self, block: Block, lexicon: Lexicon) -> None:
        self.lines = block.lines
        self.widths = [line.width for line in block.lines]
        self.string = "".join(line.string for line in block.lines)
        self.lexicon = lexicon

    @cached_property
    def measure(self) -> float | None:
        """The width (em) of its full lines; None where it has too few to tell."""
        if len(self.lines) < FEWEST_LINES:
            return None
        widest = sorted(self.widths)[len(self.widths) // 2 :]
        return median(widest)

    @cached_property
    def open(self) -> bool:
        """Whether it breaks off in the middle of a sentence."""
        return tail_open(self.string)

    @cached_property
    def starts(self) -> bool:
        """Whether an article starts at its top."""
        top = self.lines[:TOP]
        return any(is_byline(line.string) for line in top[:2]) or any(
            (found := find_dateline(line.string)) is not None and found.start == 0 for line in top
        )

    @cached_property
    def tail(self) -> Seam:
        return self.lexicon.tail(self.string[-12:])

    @cached_property
    def head(self) -> Seam:
        return self.lexicon.head(self.string[:12])

    @cached_property
    def brackets(self) -> tuple[str, str]:
        """The bracket left open at its foot, and the one closed at its top without an opening."""
        return brackets(self.string)


def flowed(blocks: Sequence[Block], lexicon: Lexicon) -> list[Block]:
    """The blocks of a text layer, each column right behind the one that runs on in it."""
    columns = [Column(block, lexicon) for block in blocks]
    follows = dict(best_pairs(dict(_odds(columns))))
    heads = set(follows.values())
    found: list[Block] = []
    for place in range(len(blocks)):
        at: int | None = None if place in heads else place
        while at is not None:
            found.append(blocks[at])
            at = follows.get(at)
    return found


def _odds(columns: Sequence[Column]) -> Iterator[tuple[Pair, float]]:
    """The log odds of each way to run on, from a column to a later one."""
    for place, above in enumerate(columns):
        for other in range(place + 1, min(len(columns), place + WINDOW + 1)):
            odds = _setting(above, columns[other], other - place)
            if odds + MOST_WORD > 0:
                odds += _seam(above, columns[other])
            if odds > 0:
                yield (place, other), odds


def _setting(above: Column, below: Column, distance: int) -> float:
    """What the widths and places of two columns say."""
    odds = W["prior"] + (W["beside"] if distance == 1 else W["far"] * math.log(distance))
    if below.starts:
        odds += W["starts"]
    if above.measure is None:
        return -math.inf
    if below.measure is None:
        room = (above.measure or 0.0) - max(below.widths)
        return odds + (W["too wide"] if room < -ALIKE else W["fits in"])
    few = min(len(above.lines), len(below.lines))
    apart = max(0.0, abs(above.measure - below.measure) - NOISE / few)
    name = (
        "same"
        if apart <= SAME
        else "alike"
        if apart <= ALIKE
        else "unlike"
        if apart <= UNLIKE
        else "other"
    )
    return odds + W[name]


def _seam(above: Column, below: Column) -> float:
    """What the words, marks and lines about the seam say."""
    first = below.string[:1]
    measure = below.measure or above.measure or max(below.widths)
    short = measure - below.widths[0]
    single = len(below.lines) == 1
    full = short < FULL
    begins = abs(short - INDENT) <= EXACT
    if not above.open:
        if first in NOT_AT_START:
            return W["impossible"]
        return W["closed"] + (
            W["closed full"] if full else W["closed begins"] if begins else W["closed odd"]
        )
    odds = W["open"] + W["word"] * min(MOST_WORD, above.lexicon.gain(above.tail, below.head))
    odds += W["open full"] if full or single else W["open begins"] if begins else W["open odd"]
    unclosed, unopened = above.brackets[0], below.brackets[1]
    if unclosed and unopened:
        odds += W["bracket"] if unclosed == unopened else W["clash"]
    last = (above.measure or measure) - above.widths[-1]
    return odds + (W["foot full"] if last < FULL else W["foot short"])


W: Mapping[str, float] = {
    "prior": -3.0,
    "beside": 2.0,
    "far": -0.4,
    "starts": -8.0,
    "no measure": -1.0,
    "too wide": -4.0,
    "fits in": 0.3,
    "same": 2.0,
    "alike": 0.8,
    "unlike": -2.0,
    "other": -6.0,
    "impossible": -9.0,
    "closed": -0.5,
    "closed full": -2.0,
    "closed begins": 1.0,
    "closed odd": -2.5,
    "open": 1.5,
    "word": 0.6,
    "open full": 1.0,
    "open begins": -1.5,
    "open odd": -1.0,
    "bracket": 2.0,
    "clash": -1.0,
    "foot full": 0.5,
    "foot short": -2.0,
}
"""What each sign adds to the logarithm of the odds."""
