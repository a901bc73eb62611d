"""The weights of ``line_evidence``: what each sign costs, in the logarithm of odds.

Fitted by ``python -m tests.eval.fitting lines`` on pages of the open sets of the test press: the
likelihood of their labels in a linear-chain conditional random field (Lafferty et al. 2001).
Greater is worse. Once for text layers whose blank lines tell what stands apart, once for those
without (``-raw``), once for scans. Of the parted ones only the signs of words were fitted to
printed pages (from ``orphan_head`` on, and ``numbered``, ``broken``, ``start_after_apart``,
``beside_tight``); with all, pages of other papers were read worse. Set by hand after
the fits, on open and held pages: ``doubled``, ``signing``, ``tight_in_block``, ``before_bracket``
and ``after_lone`` of text layers, ``note_as_head``, and ``one_line`` and ``lone_open`` of parted
ones.
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
    signing: float
    """It is the name of an office or a day, as notices are signed with."""
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
    tight_in_block: float
    """One between other lines that fills its column, or ends a sentence, where blank lines tell
    what stands apart."""
    tight_and_full: float
    """One between other lines that fills its column."""
    before_opening: float
    """A dateline or byline stands below it,"""
    before_start: float
    """or what looks like a paragraph's first line,"""
    before_orphan: float
    """or a line with a mark that no line starts with,"""
    before_bracket: float
    """or right below it one that begins with a bracket."""
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
    """A headline stands below a text,"""
    note_as_head: float
    """right below it and all in brackets, as notes on it are, or without a word."""
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
    after_lone: float
    """Text goes on below a whole sentence between blank lines."""
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
    orphan_head: float
    """A mark that no line starts with stands first."""
    prose: float
    """Words of grammar in it, each up to four."""
    listing: float
    """Marks of a list in it, each up to three."""
    greeting: float
    """It says whom a letter speaks to,"""
    speaker: float
    """or who speaks,"""
    field: float
    """or is a name and a figure,"""
    speech: float
    """or quotes speech,"""
    times: float
    """or tells a day or an hour."""
    quote_open: float
    """A quotation opens in it and does not close,"""
    quote_closed: float
    """or closes and does not open."""
    numbered_brief: float
    """It begins with a number, is short, and no sentence ends with it."""
    greets: float
    """A paragraph starts with whom a letter speaks to,"""
    speaks: float
    """or with who speaks."""
    head_leans: float
    """A line below a headline begins with a word that leans on what stands above,"""
    lone_open: float
    """A paragraph of one line ends without an end mark or a colon."""
    head_word: float
    """or goes on inside a word: for each two nats, up to four."""


PARTED = LineWeights(
    text=-1.78,
    wider_text=0.15,
    lone_start=-0.69,
    single=-2.91,
    head=0.69,
    marks_alone=-0.10,
    head_stop=8.82,
    head_comma=5.28,
    head_colon=2.37,
    head_cry=0.69,
    head_bracket=-3.92,
    stop_inside=4.75,
    comma_inside=1.20,
    begins_text=1.86,
    numbered=-3.06,
    notice=-3.56,
    signing=-0.74,
    dangling=2.03,
    broken=0.66,
    doubled=-2.52,
    dashed=-2.86,
    wide=3.11,
    widest=9.00,
    tiny=-1.14,
    brief=0.08,
    long=2.02,
    fills=0.51,
    narrow=-0.86,
    beyond=-2.15,
    alone=-2.27,
    top=0.42,
    foot=-0.18,
    tight=0.11,
    tight_in_block=2.85,
    tight_and_full=-0.45,
    before_opening=-1.24,
    before_start=0.08,
    before_orphan=-0.13,
    before_bracket=3.97,
    as_first_head=1.50,
    first_text=9.01,
    start_after_head=-0.76,
    start_after_apart=0.85,
    head_after_apart=1.09,
    another_head=-2.24,
    another_head_apart=-1.04,
    text_to_head=0.13,
    note_as_head=8.95,
    one_line=1.50,
    not_full=3.15,
    short_of_full=1.02,
    full_end=0.35,
    open_end=3.02,
    short_and_open=-0.19,
    open_before_apart=0.05,
    open_at_break=-1.07,
    colon_end=1.07,
    full_colon=2.53,
    start_after_break=-0.10,
    indented=-1.22,
    not_indented=1.66,
    stands_in=-0.94,
    full_start=0.69,
    dated=-8.00,
    other_column=-0.40,
    listed=-5.33,
    opens=-0.62,
    leans=2.33,
    orphan_start=9.00,
    over_break=0.74,
    dated_text=8.00,
    indented_text=1.53,
    narrow_last=0.46,
    after_lone=2.47,
    after_stop=1.58,
    listed_text=2.53,
    stands_in_text=0.85,
    opener_text=-0.83,
    word=-1.22,
    whole_in_brackets=2.75,
    beside=4.05,
    beside_tight=4.26,
    beside_head=-1.17,
    orphan_resumes=-1.74,
    orphan_head=1.92,
    prose=0.15,
    listing=0.16,
    greeting=1.02,
    speaker=-1.08,
    field=1.99,
    speech=0.06,
    times=-0.90,
    quote_open=1.86,
    quote_closed=1.10,
    numbered_brief=-0.94,
    greets=-3.36,
    speaks=-1.38,
    head_leans=0.88,
    lone_open=-1.35,
    head_word=0.10,
)
SOLID = LineWeights(
    text=0.01,
    wider_text=1.49,
    lone_start=-0.48,
    single=-2.97,
    head=-0.08,
    marks_alone=0.30,
    head_stop=9.19,
    head_comma=3.97,
    head_colon=3.09,
    head_cry=-0.77,
    head_bracket=-5.36,
    stop_inside=3.48,
    comma_inside=0.92,
    begins_text=1.68,
    numbered=-1.82,
    notice=-4.85,
    signing=-1.21,
    dangling=1.51,
    broken=1.54,
    doubled=-0.88,
    dashed=-4.39,
    wide=1.19,
    widest=5.81,
    tiny=-0.42,
    brief=0.04,
    long=1.76,
    fills=-1.01,
    narrow=0.26,
    beyond=0.50,
    alone=-1.33,
    top=0.50,
    foot=-3.48,
    tight=2.01,
    tight_in_block=3.00,
    tight_and_full=1.96,
    before_opening=-2.74,
    before_start=-0.15,
    before_orphan=0.20,
    before_bracket=1.70,
    as_first_head=1.50,
    first_text=9.01,
    start_after_head=-0.03,
    start_after_apart=2.13,
    head_after_apart=0.96,
    another_head=-2.10,
    another_head_apart=-0.61,
    text_to_head=-0.66,
    note_as_head=9.00,
    one_line=-0.13,
    not_full=2.75,
    short_of_full=1.08,
    full_end=-0.10,
    open_end=5.80,
    short_and_open=1.18,
    open_before_apart=-1.17,
    open_at_break=-0.96,
    colon_end=4.47,
    full_colon=-1.46,
    start_after_break=1.55,
    indented=-1.16,
    not_indented=3.01,
    stands_in=-1.90,
    full_start=0.04,
    dated=-6.47,
    other_column=-0.35,
    listed=-2.88,
    opens=0.17,
    leans=1.65,
    orphan_start=9.18,
    over_break=-1.50,
    dated_text=8.00,
    indented_text=5.15,
    narrow_last=-0.87,
    after_lone=2.50,
    after_stop=-0.51,
    listed_text=3.08,
    stands_in_text=0.24,
    opener_text=-1.09,
    word=-0.63,
    whole_in_brackets=1.35,
    beside=3.58,
    beside_tight=4.33,
    beside_head=-1.49,
    orphan_resumes=1.02,
    orphan_head=3.78,
    prose=0.18,
    listing=-0.26,
    greeting=1.33,
    speaker=-0.81,
    field=2.59,
    speech=0.85,
    times=-0.68,
    quote_open=0.88,
    quote_closed=-0.49,
    numbered_brief=0.70,
    greets=-2.49,
    speaks=-1.10,
    head_leans=0.52,
    lone_open=-2.43,
    head_word=0.30,
)
SCANNED = LineWeights(
    text=-3.47,
    wider_text=0.61,
    lone_start=0.58,
    single=-1.51,
    head=-0.32,
    marks_alone=0.30,
    head_stop=6.73,
    head_comma=5.47,
    head_colon=2.00,
    head_cry=-0.10,
    head_bracket=-4.50,
    stop_inside=2.06,
    comma_inside=1.48,
    begins_text=0.73,
    numbered=1.39,
    notice=-2.24,
    signing=-0.80,
    dangling=1.04,
    broken=2.03,
    doubled=-4.00,
    dashed=-2.02,
    wide=3.01,
    widest=9.00,
    tiny=-0.90,
    brief=-0.85,
    long=0.27,
    fills=1.49,
    narrow=-0.98,
    beyond=-0.58,
    alone=-1.68,
    top=0.02,
    foot=-0.86,
    tight=4.00,
    tight_in_block=3.00,
    tight_and_full=1.00,
    before_opening=-1.24,
    before_start=1.18,
    before_orphan=0.00,
    before_bracket=4.00,
    as_first_head=0.43,
    first_text=9.00,
    start_after_head=-1.47,
    start_after_apart=0.45,
    head_after_apart=0.60,
    another_head=-2.54,
    another_head_apart=-1.31,
    text_to_head=0.57,
    note_as_head=9.00,
    one_line=0.73,
    not_full=1.46,
    short_of_full=1.21,
    full_end=1.10,
    open_end=3.90,
    short_and_open=0.77,
    open_before_apart=0.02,
    open_at_break=-2.27,
    colon_end=1.13,
    full_colon=1.41,
    start_after_break=-2.25,
    indented=-3.00,
    not_indented=4.00,
    stands_in=-0.81,
    full_start=1.40,
    dated=-8.00,
    other_column=3.00,
    listed=-3.98,
    opens=-2.21,
    leans=0.77,
    orphan_start=9.00,
    over_break=2.61,
    dated_text=8.00,
    indented_text=3.00,
    narrow_last=1.02,
    after_lone=2.50,
    after_stop=0.95,
    listed_text=2.51,
    stands_in_text=0.67,
    opener_text=-1.16,
    word=-2.03,
    whole_in_brackets=3.00,
    beside=4.17,
    beside_tight=6.46,
    beside_head=-0.83,
    orphan_resumes=-2.00,
    orphan_head=2.03,
    prose=0.00,
    listing=0.00,
    greeting=0.00,
    speaker=0.00,
    field=0.00,
    speech=0.00,
    times=0.00,
    quote_open=0.00,
    quote_closed=0.00,
    numbered_brief=0.00,
    greets=0.00,
    speaks=0.00,
    head_leans=0.00,
    lone_open=0.00,
    head_word=0.00,
)
