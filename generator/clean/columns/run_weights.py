"""What each sign of ``runs`` adds to the logarithm of the odds that a galley runs on in another.

Fitted by ``python -m tests.eval.fitting runs --printed FOLDER...``: logistic regression on all
pairs of galleys one of which may run on in the other, on pages of the open sets that a browser
printed and ``pdftotext -layout`` read. They stand as a first such fit found them, on 24,600 pairs,
784 of them true; fitted anew they came out near, but fewer articles were read as printed.
``sequel``, ``even``, ``longer``, ``apart``, ``opens``, ``one_head`` and ``other_head`` were set
by hand after it.
"""

from __future__ import annotations

from typing import NamedTuple


class RunWeights(NamedTuple):
    """Weights in nats; a pair is a way to run on only if their sum is above 0."""

    prior: float
    next_part: float
    """The next lines of the same column, cut where others begin beside them."""
    next_far: float
    """The same, rows below."""
    below: float
    """In the same column, farther down."""
    between: float
    """Something stands between."""
    beside: float
    """The next column to the right;"""
    skipped: float
    """one behind others."""
    above: float
    """It ends above,"""
    lower: float
    """or begins below the foot;"""
    level: float
    """begins as high as the column, or a part of it above;"""
    higher: float
    """begins higher."""
    even: float
    """The feet of level columns are level as well;"""
    longer: float
    """it ends lower."""
    apart: float
    """Above both stands a headline of its own."""
    opens: float
    """It is the first column below a headline over several;"""
    one_head: float
    """it and the one before are the next two below one;"""
    other_head: float
    """the one before is another."""
    goes_on: float
    """The column above has a next part."""
    same: float
    alike: float
    unlike: float
    other: float
    """By how much the widths differ."""
    fits: float
    too_wide: float
    """One is too short to have a width, and not wider than the other; or wider."""
    starts: float
    """A text starts there;"""
    headed: float
    """a headline of its own stands above;"""
    head: float
    """it begins with a line of a headline."""
    closed_in: float
    closed_full: float
    closed_short: float
    """The sentence ended; the first line stands in, is full, or neither."""
    open: float
    open_short: float
    """It did not, and the last line is full, or short;"""
    open_in: float
    open_full: float
    open_odd: float
    """the first one stands in, is full, or neither."""
    word: float
    """For each nat by which the words are likelier as one,"""
    sequel: float
    """and for each by which the one's last letters go on with the other's first."""


RUN = RunWeights(
    prior=-3.6,
    next_part=3.4,
    next_far=0.4,
    below=1.4,
    between=-4.3,
    beside=-0.6,
    skipped=-4.6,
    above=-1.1,
    lower=-1.6,
    level=2.5,
    higher=1.5,
    even=0.9,
    longer=-1.5,
    apart=-4.0,
    opens=-4.0,
    one_head=3.0,
    other_head=-2.0,
    goes_on=-1.8,
    same=1.6,
    alike=1.0,
    unlike=0.9,
    other=-0.6,
    fits=-0.1,
    too_wide=-2.8,
    starts=-2.6,
    headed=-0.7,
    head=-1.0,
    closed_in=1.6,
    closed_full=-0.6,
    closed_short=-0.6,
    open=-0.0,
    open_short=-0.4,
    open_in=-1.0,
    open_full=0.8,
    open_odd=-0.2,
    word=0.8,
    sequel=0.4,
)
