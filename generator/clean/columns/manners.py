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


USUAL = Manner()
OTHERS = Manner(new=1.0), Manner(new=1.7, levelled=False)
"""What else is tried: one that mends columns which go on in foreign ones, and one that mends those
which were cut in two, and rows put beside others that do not belong there. A part of a page that
needs something of each is rare, so a third manner found no more."""
