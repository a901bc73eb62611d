"""What each sign of ``runs`` adds to the logarithm of the odds that a galley runs on in another.

A logistic regression found them on 24,600 pairs of galleys, 784 of them true, of pages that a
browser printed and ``pdftotext -layout`` read.
"""

from __future__ import annotations

from typing import NamedTuple


class RunWeights(NamedTuple):
    """Weights in nats; a pair is a way to run on only if their sum is above 0."""

    prior: float = -3.6
    next_part: float = 3.4
    """The next lines of the same column, cut where others begin beside them."""
    next_far: float = 0.4
    """The same, rows below."""
    below: float = 1.4
    """In the same column, farther down."""
    between: float = -4.3
    """Something stands between."""
    beside: float = -0.6
    """The next column to the right;"""
    skipped: float = -4.6
    """one behind others."""
    above: float = -1.1
    """It ends above,"""
    lower: float = -1.6
    """or begins below the foot;"""
    level: float = 2.5
    """begins as high as the column, or a part of it above;"""
    higher: float = 1.5
    """begins higher."""
    goes_on: float = -1.8
    """The column above has a next part."""
    same: float = 1.6
    alike: float = 1.0
    unlike: float = 0.9
    other: float = -0.6
    """By how much the widths differ."""
    fits: float = -0.1
    too_wide: float = -2.8
    """One is too short to have a width, and not wider than the other; or wider."""
    starts: float = -2.6
    """A text starts there;"""
    headed: float = -0.7
    """a headline of its own stands above;"""
    head: float = -1.0
    """it begins with a line of a headline."""
    closed_in: float = 1.6
    closed_full: float = -0.6
    closed_short: float = -0.6
    """The sentence ended; the first line stands in, is full, or neither."""
    open: float = -0.0
    open_short: float = -0.4
    """It did not, and the last line is full, or short;"""
    open_in: float = -1.0
    open_full: float = 0.8
    open_odd: float = -0.2
    """the first one stands in, is full, or neither."""
    word: float = 0.8
    """For each nat by which the words are likelier as one."""


RUN = RunWeights()
