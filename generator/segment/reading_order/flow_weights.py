"""What each sign of ``flowing`` adds to the logarithm of the odds that a column runs on in another.

Set by hand on pages that a browser printed: those that a logistic regression finds on 13,000 pairs
of columns, 469 of them true, chose no better.
"""

from __future__ import annotations

from typing import NamedTuple


class FlowWeights(NamedTuple):
    """Weights in nats; a pair is a way to run on only if their sum is above 0."""

    prior: float = -3.0
    beside: float = 3.0
    """The other column is the next one of the dump."""
    far: float = -0.8
    """For each e-fold of the blocks between."""
    back: float = -1.0
    """It stands before it in the dump."""
    loose: float = -2.0
    bare: float = -3.0
    """What runs on is a line that stands loose among headlines; it has no mark of text, either."""
    starts: float = -8.0
    """An article starts at its top, with a dateline or a byline."""

    same: float = 2.0
    alike: float = 0.8
    unlike: float = -2.0
    other: float = -6.0
    """By how much their widths differ."""
    fits_in: float = -1.5
    goes_beside: float = 0.3
    too_wide: float = -4.0
    """It has too few lines to have a width; these fit, follow right behind and look like text (the
    first fills the column, or the last ends a sentence), or are too wide."""

    closed: float = -0.5
    closed_full: float = -2.0
    closed_indented: float = 1.0
    closed_odd: float = -2.5
    """The text is at an end; the first line below is full, stands in, or is none of a column."""
    impossible: float = -9.0
    """It is, and below stands a mark that no text begins with."""

    open: float = 1.5
    open_full: float = 1.0
    open_indented: float = -1.5
    open_odd: float = -1.0
    """The text breaks off; the first line below is full, stands in, or is none of a column."""
    word: float = 0.6
    """For each nat that a word from one to the other is likelier than two,"""
    sequel: float = 0.4
    """and for each by which the letters at the foot go on with those at the top."""
    bracket: float = 2.0
    clash: float = -1.0
    unmatched: float = -2.0
    """The bracket that is open at the foot closes below, or another does, or one does not."""
    byline: float = 8.0
    """The two are a dateline and its byline, or halves of one."""
    foot_full: float = 0.5
    foot_short: float = -2.0
    """The line that breaks off is full, or not."""


FLOW = FlowWeights()
