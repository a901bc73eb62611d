"""The weights of ``shears``: what each sign of an article is worth, in the logarithm of odds.

Fitted by ``python -m tests.eval.fitting cuts`` on pages of the open sets of the test press: the
likelihood of the true cuts in a semi-Markov conditional random field (Sarawagi and Cohen 2004).
Greater is better. Set by hand after the fit: ``meaning``, ``added``, ``lede``, ``two_bylines``,
``named_below``, and ``two_headlines``, ``kin``, ``crosshead_unshared``, ``doubled_crosshead``,
``lone_crosshead`` and ``under_table``, as pages seldom show what they decide.
The signs of white space (``close_above``, ``inset_above``, ``parted_crosshead``,
``flush_crosshead``, ``inset_crosshead``) and ``inner_greeting`` are of a later fit, in which pages
of other makes were: with all of it, pages of other papers were read worse. ``inner_parted`` was set
by hand after it.
"""

from __future__ import annotations

from typing import NamedTuple


class CutWeights(NamedTuple):
    """What each sign says for an article cut so."""

    article: float
    """Every article: a page has few."""
    opened: float
    """It opens with a dateline, a byline or a jump from another page."""
    named_below: float
    """A byline stands below the headline below its text."""
    notice: float
    """Its headline is the title of a notice."""
    labelled: float
    """It stands under a label, and nothing else opens it."""
    after_end: float
    """It starts where another was signed, and nothing else opens it."""
    close_above: float
    """No blank line stands above it, where such lines part articles."""
    inset_above: float
    """The line it starts with is indented, where headlines are not."""
    goes_on: float
    """Its text begins in the middle of a paragraph,"""
    added: float
    """or is what an editor adds below an article."""
    lede: float
    """Its text reads as a first paragraph, though no dateline opens it: for each nat."""
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
    """and for how much of it, up to half,"""
    meaning: float
    """and how near it stands to it by what words mean (a cosine, less the usual)."""
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
    """or text after a signature,"""
    inner_parted: float
    """or text set apart by a blank line, where such lines part articles,"""
    inner_greeting: float
    """or text that says whom a letter speaks to."""
    table_and_text: float
    """A table or verses stand under a text, or a text under them,"""
    under_table: float
    """a text under a table that stands under another, without a headline between."""
    other_column: float
    """Text and the text before it, lines between, stand in columns of unlike width."""
    inside_cut: float
    """It begins where another article's paragraph is still going on."""
    nothing_signed: float
    """It has a signature and no text."""
    two_bylines: float
    """It is signed and has a byline at its start."""
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
    """in display type (printed twice, or upright),"""
    lone_crosshead: float
    """set over several columns or in one by itself,"""
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
    parted_crosshead: float
    """with one where such lines part articles,"""
    flush_crosshead: float
    """standing out to the left where others are indented,"""
    inset_crosshead: float
    """indented where others are not,"""
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
    photo_caption: float
    """In a report in pictures a text is a caption,"""
    caption_sentences: float
    """of several sentences."""


FITTED = CutWeights(
    article=-2.36,
    opened=3.08,
    named_below=1.50,
    notice=2.74,
    labelled=1.60,
    after_end=0.69,
    close_above=-2.65,
    inset_above=-2.76,
    goes_on=-0.68,
    added=-4.00,
    lede=1.20,
    no_headline=-0.84,
    no_headline_dated=-0.16,
    only_head=-4.16,
    lean=0.73,
    two_headlines=-3.50,
    parted_headline=-3.55,
    brief_headline=-0.38,
    line=-1.67,
    nothing_shared=-1.51,
    shared=-0.21,
    share=4.84,
    meaning=3.50,
    series_headline=-0.26,
    indoors=-2.70,
    between=-3.25,
    inner_brief=-0.52,
    inner_dateline=-4.21,
    inner_byline=-4.10,
    inner_jump=-8.02,
    inner_label=-3.99,
    inner_end=-2.99,
    inner_parted=-2.50,
    inner_greeting=-2.00,
    table_and_text=-3.44,
    under_table=-1.00,
    other_column=-1.48,
    inside_cut=-2.80,
    nothing_signed=-3.34,
    two_bylines=-3.00,
    signed=-0.66,
    open_end=-0.88,
    office_signs=3.31,
    crosshead=-1.34,
    another_crosshead=1.67,
    crosshead_line=-3.06,
    parallel=2.68,
    notice_inside=-6.00,
    doubled_crosshead=-3.0,
    lone_crosshead=-4.0,
    wide_crosshead=-1.35,
    middling_crosshead=-0.47,
    long_crosshead=-1.05,
    tight_above=1.30,
    parted_above=-0.59,
    parted_crosshead=-1.51,
    flush_crosshead=-2.06,
    inset_crosshead=1.39,
    tight_below=1.33,
    parted_below=-0.92,
    crosshead_shares=1.11,
    crosshead_share=1.91,
    crosshead_unshared=-0.80,
    kin=2.40,
    photo_caption=0.78,
    caption_sentences=-1.23,
)
