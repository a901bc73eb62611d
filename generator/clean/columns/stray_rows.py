"""Blank rows that no page has: a dump has put them in where a line of a column goes on below.

White between boxes, or above a headline, is white in all columns beside one another. So a blank
row over which one of them reads on says nothing in the others either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean.columns.cells import Row
from generator.clean.columns.galleys import Galley, is_below_full

Strips = Sequence[Row]
"""What a row holds in each band of the page."""


def closed_up(rows: Sequence[Strips], galleys: Sequence[Galley]) -> list[Strips]:
    """The rows of a page without those, as the galleys into which they were sorted show them."""
    over = Counter(_read_over(galleys))
    below = Counter(_begun_below(galleys))
    return [
        strips for number, strips in enumerate(rows) if any(strips) or over[number] <= below[number]
    ]


def _read_over(galleys: Sequence[Galley]) -> Iterator[int]:
    """Each lone row between a full line of a column and the one in which it goes on."""
    for galley in galleys:
        for (above, before), (row, run) in pairwise(galley.lines):
            goes_on = is_below_full(galley, before, run) and run.prose and not before.closed
            if row - above == 2 and galley.known and goes_on:
                yield above + 1


def _begun_below(galleys: Sequence[Galley]) -> Iterator[int]:
    """The row above each line that begins a text or a headline."""
    for galley in galleys:
        for (above, _), (row, run) in pairwise(galley.lines):
            if row - above == 2 and (run.starts or (run.headline and galley.is_short(run))):
                yield above + 1
        yield galley.top - 1
