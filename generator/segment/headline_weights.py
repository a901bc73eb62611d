"""The weights of ``headline_parts``: what each sign says for a way to part a headline.

In the logarithm of odds. Fitted by ``python -m tests.eval.fitting headlines`` to the headlines of
the open sets (logistic regression over all ways to part each), from weights that were set by hand
on sixty headlines composed in the ways of newspapers; ``said`` stands as it was set, for the
articles of the press seldom repeat their headlines.
"""

from __future__ import annotations

from typing import NamedTuple


class HeadlineWeights(NamedTuple):
    """What each sign adds."""

    open: float
    """A phrase is still open at the end of a line;"""
    said: float
    """the text has the letters about the end of a line as one;"""
    scrap: float
    """one of two lines has a letter or two."""
    both_short: float
    both_long: float
    """Two lines of one part are short, or neither is,"""
    like_lengths: float
    unlike_lengths: float
    """of one length, or of lengths that differ much,"""
    whole_line: float
    """one of them falls into two phrases,"""
    named: float
    """the upper one is but the name of a place or an office,"""
    continued: float
    """the lower one begins with a word that goes on."""
    blank: float
    no_blank: float
    """Where the dump's blank lines tell something: one stands between, or none."""
    other_print: float
    """One of two lines was printed twice."""
    second_row: float
    """A kicker or deck has one more line."""
    part: float
    """The headline has one more part."""
    too_long: float
    """The title has one line more than most,"""
    usual: float
    """is as long as most,"""
    one_row: float
    whole_title: float
    """has one line, and that falls into two phrases,"""
    shared: float
    """and for how much of it the text says as well."""
    leads: float
    """A kicker says when, or who said what, or leads in with a colon."""
    series: float
    """It is the name of a series."""
    dashed: float
    in_brackets: float
    """A deck has dashes before it, or brackets round it,"""
    added: float
    """begins with what adds to a title,"""
    new_figures: float
    """and has figures where the title has none."""
    larger: float
    larger_line: float
    """The lines of a kicker or deck are longer than those of a title of several, or of one;"""
    smaller: float
    """they are shorter."""


HEADLINES = HeadlineWeights(
    open=6.00,
    said=2.00,
    scrap=-1.94,
    both_short=1.51,
    both_long=-1.74,
    like_lengths=0.86,
    unlike_lengths=-1.65,
    whole_line=-1.93,
    named=4.98,
    continued=0.73,
    blank=-0.80,
    no_blank=0.60,
    other_print=-1.50,
    second_row=-2.67,
    part=0.94,
    too_long=-2.41,
    usual=0.49,
    one_row=-2.06,
    whole_title=0.55,
    shared=0.51,
    leads=4.03,
    series=1.92,
    dashed=4.04,
    in_brackets=3.86,
    added=0.61,
    new_figures=0.98,
    larger=-0.67,
    larger_line=0.92,
    smaller=0.99,
)
