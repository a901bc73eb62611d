"""How well an article reads, to tell which of several readings of the same lines is better.

How sure an article is (``confidence``) says which articles are right on the average page. Between
two ways to put the same lines together other signs tell more: how many articles read on from their
first line to the last, how well each line goes on with the next, how often the text turns to
another column, and whether others stand in the place of its own (``standing``). What they say was
weighed on the pages of the open sets (``python -m tests.eval.fitting merits``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from generator.model import Line
from generator.segment.judging.confidence import breaks_off, open_inside, opened
from generator.segment.judging.merit_weights import MERIT
from generator.segment.judging.standing import lines_of, standing_signs
from generator.segment.odds import weighed
from generator.segment.pieces.cuttings import Cutting
from generator.segment.words.ends import tail_open
from generator.segment.words.lexicon import Lexicon

MOST_WORD = 9.0
"""Nats: a word across two lines says no more."""
TINY = 25
"""A text of fewer letters is hardly an article by itself."""
WORST, WORST_TITLED = -4.0, -3.0
"""Nats: no two lines of an article that reads on go on with one another so badly."""


class Seam(NamedTuple):
    """Two lines of a paragraph of which the upper one breaks off."""

    above: Line
    below: Line


def merit(signs: Mapping[str, float]) -> float:
    """How well something reads that shows these signs; of two readings the sums are compared."""
    return weighed(signs, MERIT)


def merit_signs(cuttings: Sequence[Cutting], lexicon: Lexicon) -> Iterator[Mapping[str, float]]:
    """What each article shows, by the names of the weights."""
    seams = [list(_seams(cutting)) for cutting in cuttings]
    every = list(chain.from_iterable(seams))
    odds = iter(
        lexicon.each_goes_on([s.above.string for s in every], [s.below.string for s in every])
    )
    for cutting, own, stands in zip(cuttings, seams, standing_signs(cuttings), strict=True):
        said = [next(odds) + _word(seam, lexicon) for seam in own]
        yield {**_signs(cutting, said), **stands}


def _seams(cutting: Cutting) -> Iterator[Seam]:
    for pieces in cutting.chains:
        for two in pairwise(line for piece in pieces for line in piece.lines):
            if tail_open(two[0].string):
                yield Seam(*two)


def _signs(cutting: Cutting, odds: Sequence[float]) -> Mapping[str, float]:
    """``odds`` say for each seam how well its lines go on with one another."""
    turns = (one.column != two.column for one, two in pairwise(lines_of(cutting)))
    least = min(odds, default=0.0)
    reads_on = not (breaks_off(cutting) or cutting.first.goes_on or open_inside(cutting))
    whole = reads_on and least > WORST
    return {
        "odds": sum(odds),
        "turns": float(sum(turns)),
        "whole": float(whole),
        "whole, titled": float(reads_on and least > WORST_TITLED and bool(cutting.headline)),
        "whole, opened": float(whole and opened(cutting)),
        "tiny": float(len(cutting.text) < TINY),
        "opened": float(opened(cutting)),
    }


def _word(seam: Seam, lexicon: Lexicon) -> float:
    """What a word says that goes on over the seam."""
    tail, head = lexicon.tail(seam.above.string), lexicon.head(seam.below.string)
    return min(MOST_WORD, lexicon.gain(tail, head))
