"""The weights of ``line_evidence``: what each sign costs, in the logarithm of odds.

Fitted by ``python -m tests.eval.fitting lines`` on pages of the open sets of the test press: the
likelihood of their labels in a linear-chain conditional random field (Lafferty et al. 2001).
Greater is worse. Once for text layers, once for scans.
"""

from __future__ import annotations

from typing import NamedTuple


class LineWeights(NamedTuple):
    """What each sign of a line costs for the reading that it speaks of."""

    text: float
    """Any line that goes on with a paragraph."""
    wider_text: float
    """Text far wider than its column."""
    lone_start: float
    """A line between blank ones that breaks off or ends with a colon, as a paragraph's first."""
    single: float
    """A whole sentence between blank lines."""
    head: float
    """Any line as a headline's."""
    marks_alone: float
    """Marks without a letter, as pieces of headlines set upright have."""
    head_stop: float
    """A headline that ends with a full stop,"""
    head_comma: float
    """with a comma or a semicolon,"""
    head_colon: float
    """with a colon,"""
    head_cry: float
    """with an exclamation or question mark,"""
    head_bracket: float
    """with a bracket."""
    stop_inside: float
    """A full stop or semicolon inside it."""
    comma_inside: float
    """For each comma inside it, up to three."""
    begins_text: float
    """It begins with words that paragraphs like to begin with."""
    numbered: float
    """It begins with the number of a list."""
    notice: float
    """It ends as the titles of notices do."""
    dangling: float
    """It ends with a word of grammar, which a phrase is not finished with."""
    broken: float
    """A bracket is not closed, or a mark stands first."""
    doubled: float
    """The dump prints it twice, as it does bold type."""
    dashed: float
    """Dashes open it, as they do decks."""
    wide: float
    """It is wider than headlines are,"""
    widest: float
    """or far wider."""
    tiny: float
    """It has up to four letters,"""
    brief: float
    """or up to nine."""
    long: float
    """It is longer than 18 em."""
    fills: float
    """It fills the column that it stands in,"""
    narrow: float
    """stops well before its end,"""
    beyond: float
    """or is wider."""
    alone: float
    """A headline between blank lines,"""
    top: float
    """below one,"""
    foot: float
    """above one,"""
    tight: float
    """or between other lines."""
    tight_and_full: float
    """One between other lines that fills its column."""
    before_opening: float
    """A dateline or byline stands below it,"""
    before_start: float
    """or what looks like a paragraph's first line,"""
    before_orphan: float
    """or a line with a mark that no line starts with."""
    as_first_head: float
    """In a scan: as wide as a paragraph's first line, whose rest may be lost."""
    first_text: float
    """The page begins in the middle of a paragraph."""
    start_after_head: float
    """A paragraph starts below a headline,"""
    start_after_apart: float
    """or below a byline, caption or the like."""
    head_after_apart: float
    """A headline stands below such a line."""
    another_head: float
    """A headline has a further line,"""
    another_head_apart: float
    """or a blank line and a further one."""
    text_to_head: float
    """A headline stands below a text."""
    one_line: float
    """A paragraph has only one line."""
    not_full: float
    """Text goes on below a line that stops well before its column does,"""
    short_of_full: float
    """or somewhat before."""
    full_end: float
    """A paragraph ends with a full line and a full stop,"""
    open_end: float
    """without an end mark,"""
    short_and_open: float
    """in a short line without one,"""
    open_before_apart: float
    """without one above a byline, caption or dateline,"""
    open_at_break: float
    """without one above a blank line,"""
    colon_end: float
    """with a colon,"""
    full_colon: float
    """with a colon in a full line."""
    start_after_break: float
    """A paragraph starts after a blank line,"""
    indented: float
    """with an indent,"""
    not_indented: float
    """without one where the page shows them,"""
    stands_in: float
    """in a line as narrow as one with a lost indent,"""
    full_start: float
    """in a line that fills its column,"""
    dated: float
    """with a dateline,"""
    other_column: float
    """in another column without a blank line,"""
    listed: float
    """with the number of a list,"""
    opens: float
    """with words that paragraphs begin with,"""
    leans: float
    """with a word that leans on what stands before it,"""
    orphan_start: float
    """with a mark that no line starts with."""
    over_break: float
    """Text goes on after a blank line,"""
    dated_text: float
    """with a dateline,"""
    indented_text: float
    """with an indent,"""
    narrow_last: float
    """in a short line without an end mark,"""
    after_stop: float
    """after a full stop,"""
    listed_text: float
    """after one, with the number of a list,"""
    stands_in_text: float
    """after one, in a line as narrow as a first one,"""
    opener_text: float
    """after one, with words that paragraphs begin with,"""
    word: float
    """with a word across the line end: for each two nats, up to four,"""
    whole_in_brackets: float
    """with a line in brackets."""
    beside: float
    """Text goes on after something in between and a blank line,"""
    beside_tight: float
    """without a blank line,"""
    beside_head: float
    """after a headline."""
    orphan_resumes: float
    """It goes on with a mark that no line starts with."""


PRINTED = LineWeights(
    text=-0.97,
    wider_text=0.40,
    lone_start=-1.52,
    single=0.32,
    head=1.16,
    marks_alone=-0.41,
    head_stop=6.86,
    head_comma=5.10,
    head_colon=3.77,
    head_cry=0.31,
    head_bracket=0.37,
    stop_inside=5.64,
    comma_inside=1.44,
    begins_text=1.94,
    numbered=2.86,
    notice=-2.86,
    dangling=1.76,
    broken=4.23,
    doubled=-4.85,
    dashed=-2.98,
    wide=3.18,
    widest=9.00,
    tiny=-3.21,
    brief=-1.35,
    long=2.52,
    fills=0.37,
    narrow=-0.51,
    beyond=-2.12,
    alone=-3.40,
    top=0.86,
    foot=-0.05,
    tight=0.83,
    tight_and_full=1.15,
    before_opening=-2.81,
    before_start=0.32,
    before_orphan=-0.12,
    as_first_head=1.50,
    first_text=9.01,
    start_after_head=-0.54,
    start_after_apart=-0.31,
    head_after_apart=0.98,
    another_head=-2.70,
    another_head_apart=0.54,
    text_to_head=-0.75,
    one_line=2.52,
    not_full=3.97,
    short_of_full=1.24,
    full_end=0.20,
    open_end=5.14,
    short_and_open=-0.57,
    open_before_apart=0.66,
    open_at_break=-3.63,
    colon_end=2.44,
    full_colon=2.63,
    start_after_break=0.77,
    indented=-1.01,
    not_indented=3.64,
    stands_in=-0.42,
    full_start=1.12,
    dated=-8.00,
    other_column=-0.65,
    listed=-6.11,
    opens=-0.58,
    leans=1.54,
    orphan_start=9.00,
    over_break=-0.05,
    dated_text=8.00,
    indented_text=0.98,
    narrow_last=0.05,
    after_stop=1.21,
    listed_text=2.55,
    stands_in_text=0.43,
    opener_text=-0.27,
    word=-1.22,
    whole_in_brackets=3.72,
    beside=4.71,
    beside_tight=6.06,
    beside_head=-1.07,
    orphan_resumes=-1.67,
)
SCANNED = LineWeights(
    text=-3.68,
    wider_text=-0.39,
    lone_start=0.41,
    single=1.00,
    head=-0.21,
    marks_alone=0.30,
    head_stop=6.09,
    head_comma=4.51,
    head_colon=0.65,
    head_cry=1.17,
    head_bracket=-2.17,
    stop_inside=5.01,
    comma_inside=2.00,
    begins_text=1.72,
    numbered=0.65,
    notice=-2.28,
    dangling=1.00,
    broken=3.25,
    doubled=-4.00,
    dashed=-2.16,
    wide=3.00,
    widest=9.00,
    tiny=-1.95,
    brief=-1.64,
    long=0.56,
    fills=1.04,
    narrow=-0.48,
    beyond=-0.61,
    alone=-2.47,
    top=0.54,
    foot=-0.94,
    tight=4.45,
    tight_and_full=1.01,
    before_opening=-1.36,
    before_start=0.00,
    before_orphan=0.00,
    as_first_head=0.03,
    first_text=9.00,
    start_after_head=-1.63,
    start_after_apart=0.04,
    head_after_apart=0.57,
    another_head=-3.41,
    another_head_apart=-0.54,
    text_to_head=0.77,
    one_line=0.93,
    not_full=2.20,
    short_of_full=1.92,
    full_end=-0.18,
    open_end=4.40,
    short_and_open=0.22,
    open_before_apart=-0.34,
    open_at_break=-2.40,
    colon_end=0.82,
    full_colon=1.92,
    start_after_break=-2.00,
    indented=-3.00,
    not_indented=4.00,
    stands_in=-1.25,
    full_start=0.64,
    dated=-8.00,
    other_column=3.00,
    listed=-3.62,
    opens=-1.54,
    leans=-2.70,
    orphan_start=9.00,
    over_break=2.46,
    dated_text=8.00,
    indented_text=3.00,
    narrow_last=0.18,
    after_stop=0.55,
    listed_text=2.52,
    stands_in_text=-0.16,
    opener_text=-0.64,
    word=-1.67,
    whole_in_brackets=2.96,
    beside=4.37,
    beside_tight=6.10,
    beside_head=-1.42,
    orphan_resumes=-2.00,
)
