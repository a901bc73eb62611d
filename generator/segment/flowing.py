"""Columns that a text layer prints by turns, put where each runs on.

``pdftotext`` in its default mode gives one column of text after another, but of several articles by
turns, as they stand beside one another on the sheet. A column whose text breaks off at its foot
runs on in one of the same width that starts in the middle of a sentence; which in which is chosen
for the whole page at once.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.model import Block
from generator.segment.bylines import is_byline
from generator.segment.cut_lines import closes
from generator.segment.datelines import find_dateline
from generator.segment.ends import tail_open
from generator.segment.evidence import NOT_AT_START, brackets
from generator.segment.flow_weights import FLOW
from generator.segment.kept import kept
from generator.segment.lexicon import Lexicon, Seam
from generator.segment.matching import Pair, best_pairs

WINDOW = 40
"""Columns farther apart than this are not compared: pages of noise stay linear."""
FEWEST_LINES, CONTEXT = 3, 12
"""So many lines show how wide a column is; in so many letters is the word that crosses a seam."""
FULL, INDENT, EXACT, MOST_INDENT = 0.9, 2.0, 0.8, 3.6
"""Em: a full line falls short of its column by less; a paragraph's first line stands in so much,
and with digits and marks in it may seem to by the last."""
TOP = 4
"""In so many lines at its top a column shows that an article starts there."""
SAME, ALIKE, UNLIKE = 0.4, 0.9, 1.6
"""Em: by no more differ the widths of columns that are one, may be one, or seldom are."""
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

    @kept
    def measure(self) -> float | None:
        """The width (em) of its full lines; None where it has too few to tell."""
        if len(self.lines) < FEWEST_LINES:
            return None
        widest = sorted(self.widths)[len(self.widths) // 2 :]
        return median(widest)

    @kept
    def open(self) -> bool:
        """Whether it breaks off in the middle of a sentence."""
        return tail_open(self.string) and not self.headed_below

    @kept
    def headed_below(self) -> bool:
        """Whether a headline stands at its foot: lines after the end of a text, none of which is
        full, as the first line of a paragraph would be."""
        measure = self.measure
        if measure is None or closes(self.lines[-1]):
            return False
        for line, above in pairwise(reversed(self.lines)):
            short = measure - line.width
            if -FULL < short < (FULL if line.indented is False else MOST_INDENT):
                return False
            if closes(above):
                return measure - above.width >= FULL
        return False

    @kept
    def starts(self) -> bool:
        """Whether an article starts at its top."""
        top = self.lines[:TOP]
        return any(is_byline(line.string) for line in top[:2]) or any(
            (found := find_dateline(line.string)) is not None and found.start == 0 for line in top
        )

    @kept
    def tail(self) -> Seam:
        """Its last letters,"""
        return self.lexicon.tail(self.string[-CONTEXT:])

    @kept
    def head(self) -> Seam:
        """and its first."""
        return self.lexicon.head(self.string[:CONTEXT])

    @kept
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
        if above.measure is None:
            continue
        for other in range(place + 1, min(len(columns), place + WINDOW + 1)):
            odds = _setting(above.measure, above, columns[other], other - place)
            if odds + MOST_WORD > 0:
                odds += _seam(above.measure, above, columns[other])
            if odds > 0:
                yield (place, other), odds


def _setting(measure: float, above: Column, below: Column, distance: int) -> float:
    """What the widths and places of two columns say."""
    odds = FLOW.prior + (FLOW.beside if distance == 1 else FLOW.far * math.log(distance))
    odds += FLOW.starts if below.starts else 0.0
    if below.measure is None:
        like = not below.open or abs(measure - below.widths[0]) < FULL
        fits = FLOW.goes_beside if distance == 1 and like else FLOW.fits_in
        return odds + (FLOW.too_wide if max(below.widths) - measure > ALIKE else fits)
    few = min(len(above.lines), len(below.lines))
    apart = abs(measure - below.measure) - NOISE / few
    if apart <= ALIKE:
        return odds + (FLOW.same if apart <= SAME else FLOW.alike)
    return odds + (FLOW.unlike if apart <= UNLIKE else FLOW.other)


def _seam(measure: float, above: Column, below: Column) -> float:
    """What the words, marks and lines about the seam say."""
    short = (below.measure or measure) - below.widths[0]
    full, indented = short < FULL, abs(short - INDENT) <= EXACT
    if not above.open:
        if below.string[:1] in NOT_AT_START:
            return FLOW.impossible
        first = FLOW.closed_indented if indented else FLOW.closed_odd
        return FLOW.closed + (FLOW.closed_full if full else first)
    odds = FLOW.open + FLOW.word * min(MOST_WORD, above.lexicon.gain(above.tail, below.head))
    odds += FLOW.sequel * above.lexicon.goes_on(above.string, below.string)
    if full or len(below.lines) == 1 or not tail_open(below.lines[0].string):
        odds += FLOW.open_full
    else:
        odds += FLOW.open_indented if indented else FLOW.open_odd
    unclosed, unopened = above.brackets[0], below.brackets[1]
    if unclosed and unopened:
        odds += FLOW.bracket if unclosed == unopened else FLOW.clash
    return odds + (FLOW.foot_full if measure - above.widths[-1] < FULL else FLOW.foot_short)
