"""The weights of ``shears``: what each sign of an article is worth, in the logarithm of odds.

Fitted by ``python -m tests.eval.fitting cuts`` on pages of the open sets of the test press: the
likelihood of the true cuts in a semi-Markov conditional random field (Sarawagi and Cohen 2004).
Greater is better.
"""

from __future__ import annotations

from typing import NamedTuple


class CutWeights(NamedTuple):
    """What each sign says for an article cut so."""

    article: float
    """Every article: a page has few."""
    opened: float
    """It opens with a dateline, a byline or a jump from another page."""
    notice: float
    """Its headline is the title of a notice."""
    labelled: float
    """It stands under a label, and nothing else opens it."""
    after_end: float
    """It starts where another was signed, and nothing else opens it."""
    goes_on: float
    """Its text begins in the middle of a paragraph."""
    no_headline: float
    """It has no headline,"""
    no_headline_dated: float
    """though a dateline."""
    only_head: float
    """Something that has no text stands by itself."""
    lean: float
    """Its headline stands where those of the page do."""
    two_headlines: float
    """It has a further headline elsewhere."""
    parted_headline: float
    """Its headline has something else between its lines."""
    brief_headline: float
    """Nothing opens it and its headline has few letters."""
    line: float
    """For each line of its headline that is too many."""
    nothing_shared: float
    """Its headline shares no word with its text,"""
    shared: float
    """or some,"""
    share: float
    """and for how much of it, up to half."""
    series_headline: float
    """Its headline is one of lines set alike."""
    indoors: float
    """Its headline stands inside a paragraph,"""
    between: float
    """or between two paragraphs."""
    inner_brief: float
    """Inside stands a block of its own under a label that stands over briefs."""
    inner_dateline: float
    """A dateline stands inside it,"""
    inner_byline: float
    """or a byline with text below,"""
    inner_jump: float
    """or a jump from another page,"""
    inner_label: float
    """or a label,"""
    inner_end: float
    """or text after a signature."""
    table_and_text: float
    """A table stands under a text, or a text under a table."""
    other_column: float
    """Text and the text before it, lines between, stand in columns of unlike width."""
    inside_cut: float
    """It begins where another article's paragraph is still going on."""
    nothing_signed: float
    """It has a signature and no text."""
    two_bylines: float
    """It is signed by a reporter and has a byline at its start."""
    signed: float
    """It ends with a signature."""
    open_end: float
    """Its text breaks off."""
    office_signs: float
    """A line below its text is the office or the day of its signature."""
    crosshead: float
    """Headline lines divide it,"""
    another_crosshead: float
    """after others that did,"""
    crosshead_line: float
    """for each further line,"""
    parallel: float
    """set alike, or numbered,"""
    notice_inside: float
    """the title of a notice,"""
    doubled_crosshead: float
    """printed twice,"""
    wide_crosshead: float
    """wider than the column,"""
    middling_crosshead: float
    """of more than ten letters,"""
    long_crosshead: float
    """of more than fourteen,"""
    tight_above: float
    """without a blank line above,"""
    parted_above: float
    """with one,"""
    tight_below: float
    """without a blank line below,"""
    parted_below: float
    """with one,"""
    crosshead_shares: float
    """sharing words with the text,"""
    crosshead_share: float
    """and for how much of them, up to half,"""
    crosshead_unshared: float
    """or none,"""
    kin: float
    """and what the texts before and after have in common, from -1 to 1."""
    caption: float
    """A short text that stands apart is a caption,"""
    caption_sentences: float
    """of several sentences,"""
    photo_caption: float
    """in an article with pictures."""


FITTED = CutWeights(
    article=-2.73,
    opened=3.29,
    notice=3.02,
    labelled=2.43,
    after_end=2.48,
    goes_on=-2.44,
    no_headline=-1.16,
    no_headline_dated=0.09,
    only_head=-4.37,
    lean=1.33,
    two_headlines=-3.50,
    parted_headline=-3.43,
    brief_headline=-1.27,
    line=-1.43,
    nothing_shared=-1.87,
    shared=0.10,
    share=3.65,
    series_headline=-0.26,
    indoors=-1.39,
    between=-3.98,
    inner_brief=-3.00,
    inner_dateline=-6.09,
    inner_byline=-5.07,
    inner_jump=-8.01,
    inner_label=-4.75,
    inner_end=-7.06,
    table_and_text=-3.37,
    other_column=-1.62,
    inside_cut=-4.11,
    nothing_signed=-4.04,
    two_bylines=-3.57,
    signed=0.04,
    open_end=-0.64,
    office_signs=1.69,
    crosshead=-1.26,
    another_crosshead=1.83,
    crosshead_line=-1.81,
    parallel=2.64,
    notice_inside=-6.00,
    doubled_crosshead=-0.20,
    wide_crosshead=-1.89,
    middling_crosshead=-0.34,
    long_crosshead=-1.41,
    tight_above=0.63,
    parted_above=-0.77,
    tight_below=0.91,
    parted_below=-1.35,
    crosshead_shares=0.04,
    crosshead_share=2.12,
    crosshead_unshared=-0.50,
    kin=1.96,
    caption=-2.00,
    caption_sentences=-1.71,
    photo_caption=0.96,
)
