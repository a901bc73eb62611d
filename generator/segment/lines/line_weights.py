"""The weights of ``line_evidence`` and ``line_steps``: what each sign costs, in log odds.

Greater is worse. There are three tables: ``parted_weights`` for text layers whose blank lines
tell what stands apart, ``solid_weights`` for those without, and ``scanned_weights``. Fitted by
``python -m tests.eval.fitting lines`` on pages of the open sets: the likelihood of their labels
in a linear-chain conditional random field (Lafferty et al. 2001). The solid ones were fitted to
printed pages as well (``--tables SOLID --printed FOLDER``); of the parted ones only the signs of
words, from ``orphan_head`` on, and ``numbered``, ``broken``, ``start_after_apart`` and
``beside_tight`` (``--only``), and of the scanned ones the signs of words and ``numbered``: with
all, pages of other papers were read worse. Set by hand after the fits, on open and held pages:
``doubled``, ``signing``, ``tight_in_block``, ``before_bracket`` and ``after_lone`` of text layers,
``note_as_head``, ``calls``, ``entry``, ``numbered_below``, ``called``, ``head_runs_on``,
``parted_text``, ``before_deck``, ``before_letter``, ``reads``, and ``one_line``, ``lone_open``,
``greeting`` and ``greets`` of parted ones.
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
    bulleted: float
    """begins with the mark of a list that has no numbers,"""
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
    """It is in display type: the dump prints it twice, as it does bold type, or upright."""
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
    other_column_text: float
    """the same in another column;"""
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
    start_after_colon: float
    """A paragraph starts below a headline that ends with a colon."""
    quoted: float
    """A headline's line is a sentence in quotation marks, as speech is,"""
    asks: float
    """or begins with who asks or answers,"""
    short_comma: float
    """or has a comma and stops well before its column does,"""
    twin: float
    """or is built like another short line,"""
    calls: float
    """or is a word or two with a colon, as what is listed below is called."""
    entry: float
    """A headline that is an entry, or what a few words of the editors are called."""
    numbered_below: float
    """A headline that goes on with a numbered line."""
    called: float
    """A paragraph that starts below what addresses or calls it."""
    head_runs_on: float
    """A paragraph that starts below a headline which reads on in it: for each nat from two on."""
    parted_text: float
    """A paragraph that goes on over a blank line where one follows nearly all others."""
    before_deck: float
    """A headline right above a line that dashes open, as they do decks."""
    before_letter: float
    """One right above whom a letter or a notice speaks to."""
    reads: float
    """A line that reads as a headline does: for each nat."""
