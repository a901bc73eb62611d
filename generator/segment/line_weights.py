"""The weights of ``line_evidence``: what each sign costs, in the logarithm of odds.

Fitted by ``python -m tests.eval.fitting lines`` on pages of the open half of the test press: the
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
    text=-1.34,
    wider_text=0.56,
    lone_start=-1.44,
    single=-0.27,
    head=0.51,
    marks_alone=-0.34,
    head_stop=6.92,
    head_comma=4.23,
    head_colon=0.49,
    head_cry=1.12,
    head_bracket=-1.06,
    stop_inside=5.64,
    comma_inside=2.34,
    begins_text=1.65,
    numbered=0.31,
    notice=-2.64,
    broken=4.39,
    doubled=-4.91,
    dashed=-3.19,
    wide=3.15,
    widest=9.00,
    tiny=-2.10,
    brief=-0.62,
    long=2.97,
    fills=0.31,
    narrow=-1.64,
    beyond=-3.03,
    alone=-2.60,
    top=0.62,
    foot=-1.00,
    tight=0.65,
    tight_and_full=0.73,
    before_opening=-1.51,
    before_start=-0.09,
    before_orphan=-0.22,
    as_first_head=1.50,
    first_text=9.01,
    start_after_head=0.68,
    start_after_apart=0.20,
    head_after_apart=1.04,
    another_head=-2.15,
    another_head_apart=-0.10,
    text_to_head=-1.32,
    one_line=2.88,
    not_full=4.33,
    short_of_full=1.76,
    full_end=0.21,
    open_end=5.14,
    short_and_open=-0.62,
    open_before_apart=0.17,
    open_at_break=-2.86,
    colon_end=2.59,
    full_colon=2.81,
    start_after_break=0.41,
    indented=-2.07,
    not_indented=2.96,
    stands_in=-1.09,
    full_start=0.00,
    dated=-8.00,
    other_column=-1.39,
    listed=-5.04,
    opens=-1.60,
    leans=0.97,
    orphan_start=9.00,
    over_break=0.02,
    dated_text=8.00,
    indented_text=0.55,
    narrow_last=0.38,
    after_stop=1.04,
    listed_text=2.55,
    stands_in_text=0.63,
    opener_text=-2.14,
    word=-1.39,
    whole_in_brackets=2.36,
    beside=4.45,
    beside_tight=6.37,
    beside_head=-0.44,
    orphan_resumes=-1.68,
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
