"""The weights of ``evidence``: what each sign says for a join, in the logarithm of odds.

Fitted by ``python -m tests.eval.fitting joins`` on pages of the open sets (logistic regression on
all pairs of an open end with a start in its reach). Both stand as they were before the fit knew all
true pairs: fitted anew, those of scans read pages that are kept for measuring worse (with threads
fitted anew too), and those of text layers no longer joined columns that a text layer interleaves,
which the press does not print. What texts speak of is asked of scans alone.
"""

from __future__ import annotations

from typing import NamedTuple


class Weights(NamedTuple):
    """What each sign adds."""

    prior: float
    word: float
    """For each nat by which a word across the seam is likelier than none."""
    bracket: float
    clash: float
    orphan: float
    """The tail ends with half a word that the head does not complete."""
    opener: float
    leaning: float
    indented: float
    shown: float
    """For each em by which the first line is wider than a paragraph's would be."""
    full: float
    pause: float
    same: float
    unlike: float
    other: float
    next: float
    near: float
    far: float
    """For each e-fold of the distance in pieces."""
    back: float
    back_far: float
    below_opener: float
    """A headline, byline or label stands right above the head."""
    below_byline: float
    below_open: float
    below_closed: float
    """Other text stands right above the head, and breaks off or is closed."""
    below_start: float
    """The first line of an article does, which the head does not go on with."""
    cut: float
    """Something else than text stands right below the tail."""
    goes_on: float
    begins: float
    """The labelling has the head begin in the middle of a paragraph, or begin one."""
    shared: float = 0.0
    """For each nat of the words that the two share,"""
    topic: float = 0.0
    """for how much they speak of the same (0 to 1),"""
    lift: float = 0.0
    """and for how much likelier that is of the two than of any."""
    sequel: float = 0.0
    """For each nat by which the head may follow the tail, by the letters on both sides."""


SCANNED = Weights(
    prior=-0.32,
    word=0.82,
    bracket=4.08,
    clash=-2.53,
    orphan=-1.18,
    opener=-2.20,
    leaning=1.60,
    indented=-1.00,
    shown=1.01,
    full=0.81,
    pause=0.58,
    same=-0.12,
    unlike=-0.26,
    other=-1.02,
    next=0.33,
    near=0.28,
    far=-1.86,
    back=-2.83,
    back_far=-1.72,
    below_opener=-1.07,
    below_byline=-1.03,
    below_open=-1.73,
    below_closed=-1.36,
    below_start=0.41,
    cut=0.09,
    goes_on=0.07,
    begins=-0.39,
    shared=0.06,
    topic=-2.29,
    lift=0.73,
    sequel=0.40,
)
PRINTED = Weights(
    prior=-3.20,
    word=0.65,
    bracket=1.40,
    clash=-0.80,
    orphan=-0.60,
    opener=-1.20,
    leaning=0.40,
    indented=-1.00,
    shown=0.70,
    full=1.30,
    pause=0.40,
    same=1.20,
    unlike=-1.00,
    other=-2.00,
    next=2.40,
    near=0.80,
    far=-0.80,
    back=-1.60,
    back_far=-1.00,
    below_opener=-1.20,
    below_byline=-0.65,
    below_open=-0.30,
    below_closed=-0.80,
    below_start=0.00,
    cut=1.20,
    goes_on=0.00,
    begins=0.00,
)
