"""The weights of ``headline_parts``: what each sign says for a way to part a headline.

In the logarithm of odds. Fitted by ``python -m tests.eval.fitting headlines --pull 0.2`` (logistic
regression over all ways to part each) to some 3300 headlines that nine writers made as newspapers
of seven decades set them, and to those that stand on test pages, from weights set by hand; what
words mean (``part_meanings``) was fitted with them. Where the fit lets a weight stay as it was set,
what is written for tests shows too little of what it sees: it seldom repeats its headlines and
doubles none, few of its decks name who was there, few of its first lines but a place.
"""

from __future__ import annotations

from typing import NamedTuple


class HeadlineWeights(NamedTuple):
    """What each sign adds."""

    open: float
    """A phrase is still open at the end of a line;"""
    said: float
    """the text has the letters about the end of a line as one;"""
    due: float
    """its object or its verb is still to come;"""
    word: float
    """a word may stand over that end;"""
    sequel: float
    """what stands below may follow what stands above;"""
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
    """the lower one begins with a word that goes on,"""
    grows: float
    """and is longer;"""
    kicker_grows: float
    deck_grows: float
    """so is the line below a kicker, and the one below a title."""
    blank: float
    no_blank: float
    """Where the dump's blank lines tell something: one stands between, or none."""
    other_print: float
    """One of two lines is in display type."""
    twice: float
    """Only the title was, and nothing beside it."""
    spaced: float
    """A letterspaced line is taken for a kicker or deck."""
    notice: float
    """An office is taken for the title, and the title of its notice stands beside it."""
    second_row: float
    """A kicker or deck has one more line."""
    part: float
    """The headline has one more part."""
    too_long: float
    """The title has one line more than most,"""
    usual: float
    many: float
    """is as long as most, or longer than nearly all,"""
    one_row: float
    whole_title: float
    """has one line, and that falls into two phrases,"""
    shared: float
    """and for how much of it the text says as well."""
    leads: float
    """A kicker says when, or who said what, or leads in with a colon."""
    kicker_reports: float
    """It says what kind of report this is,"""
    series: float
    """It is the name of a series,"""
    topic: float
    """names what is spoken of, where the title says something of it,"""
    long_kicker: float
    """has ten letters more;"""
    dashed: float
    in_brackets: float
    """A deck has dashes before it, or brackets round it,"""
    added: float
    """begins with what adds to a title,"""
    new_figures: float
    """has figures where the title has none,"""
    long_deck: float
    """ten letters more,"""
    persons: float
    reports: float
    """what a person did, or what kind of report it is."""
    out_of_size: float
    """A kicker or deck is too short for one, or too long."""
    title_meant: float
    kicker_meant: float
    deck_meant: float
    """A part speaks of what the text speaks of,"""
    kicker_alike: float
    deck_alike: float
    """or of what the title does."""
    larger: float
    larger_line: float
    """The lines of a kicker or deck are longer than those of a title of several, or of one;"""
    smaller: float
    """they are shorter."""


HEADLINES = HeadlineWeights(
    open=6.00,
    said=2.00,
    due=0.28,
    word=2.37,
    sequel=0.15,
    scrap=-0.05,
    both_short=1.63,
    both_long=-0.57,
    like_lengths=0.40,
    unlike_lengths=-0.64,
    whole_line=-1.67,
    named=4.00,
    continued=1.50,
    grows=2.17,
    kicker_grows=2.80,
    deck_grows=2.14,
    blank=-0.80,
    no_blank=0.60,
    other_print=-1.50,
    twice=2.00,
    spaced=2.00,
    notice=6.00,
    second_row=-3.27,
    part=-1.48,
    too_long=-2.47,
    usual=0.20,
    many=-0.98,
    one_row=-2.40,
    whole_title=0.34,
    shared=-0.70,
    leads=3.65,
    kicker_reports=3.48,
    series=2.06,
    topic=2.00,
    long_kicker=4.70,
    dashed=4.10,
    in_brackets=4.38,
    added=0.95,
    new_figures=0.98,
    long_deck=4.55,
    persons=4.00,
    reports=4.03,
    out_of_size=0.33,
    title_meant=5.58,
    kicker_meant=1.82,
    deck_meant=0.03,
    kicker_alike=-0.99,
    deck_alike=-0.77,
    larger=-0.36,
    larger_line=-0.07,
    smaller=0.40,
)
