"""In how many ways a page that keeps places may be taken apart into columns.

Where a column begins, and which rows belong together, is decided line by line; what is right on one
page is wrong on another. So a page may be taken apart in several manners, and the readings of what
they yield are compared.
"""

from __future__ import annotations

from typing import NamedTuple


class Manner(NamedTuple):
    """How a page is taken apart."""

    new: float = 1.3
    """What it costs to begin a column: the more, the longer columns go on."""
    levelled: bool = True
    """Whether lines that were printed below one another though they stand side by side are level
    again."""
    likely: float = 0.0
    """How likely (nats) it must be that one column runs on in another to keep the two together."""


USUAL = Manner()
OTHERS = (
    Manner(new=1.0),
    Manner(new=0.7),
    Manner(new=2.2),
    Manner(new=1.7, levelled=False),
    Manner(levelled=False),
    Manner(likely=-4.0),
    Manner(likely=float("inf")),
)
"""What else is tried: manners that mend columns which go on in foreign ones, and columns that were
cut in two; rows put beside others that do not belong there; columns of one text that were kept
apart, and of two that were kept together. Of two dozen these found most, each what the others did
not; an eighth found hardly more."""
