"""What speaks against the steps from one line to the next: costs as in ``line_evidence``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.segment.kept import kept
from generator.segment.lines.line_evidence import MOST_WORD, says
from generator.segment.lines.line_weights import LineWeights
from generator.segment.lines.line_words import (
    COLONS,
    addresses,
    counts_on,
    is_note,
    titles_on,
)
from generator.segment.lines.rows import FULL, Label, Row, Shows
from generator.segment.words.lexicon import Lexicon
from generator.segment.writers.byline_words import HAN

A_HAN = re.compile(f"[{HAN}]")
BRACKETED = re.compile(r"（[^（）]+）")
UNLIKE_COLUMNS = 2.5
MOST_ROWS = 5000
"""A page has fewer lines: of noise nobody asks what may follow."""
MAY_FOLLOW = 2.5
"""Nats by which the first line of a text goes on with the headline above by chance, at most."""
SIGNED_OPEN, SIGNED_HEAD = 2.0, 3.0
"""What speaks against a text that is signed right below, its last stop lost, and against a headline
that is: set by hand on guests' look pages."""
FLUSH = 2.0
"""Nats against a paragraph that begins with a full line, below one, where a page shows indents."""
WIDER, WIDENS = 6.0, 6.0
"""Em by which a line near a paragraph's start is hardly wider than the one above, and nats against
it: set by hand on guests' look pages."""


def sequels(rows: Sequence[Row], lexicon: Lexicon) -> dict[int, float]:
    """How much likelier (nats) a line goes on with the one above, by the places of the lines for
    which that may be asked: all at once takes a tenth of the time."""
    if len(rows) > MOST_ROWS:
        return dict.fromkeys(range(len(rows)), 0.0)
    asked = [row.label is None and may_run_on(above, row) for above, row in pairwise(rows)]
    places = [n for n, ask in enumerate(asked, 1) if ask]
    above, below = [rows[n - 1].string for n in places], [rows[n].string for n in places]
    return dict(zip(places, lexicon.each_goes_on(above, below), strict=True))


def may_run_on(above: Row, row: Row) -> bool:
    """Whether a line that a headline may be, and the one below it, may be one text."""
    return not (above.closed or row.dated or above.line.display)


@dataclass
class Step:
    """From one row to the next."""

    above: Row | None
    row: Row
    lexicon: Lexicon
    shows: Shows
    w: LineWeights
    sequel: float | None = None
    """What is known of the lower line going on with the upper one; else the lexicon is asked."""
    fresh: bool = False
    """Whether the upper line stands near where a paragraph may begin."""

    def cost(self, old: Label, new: Label) -> float:
        """What speaks against reading ``new`` below ``old``."""
        if self.above is None:
            return self._first(new)
        if old in (Label.START, Label.TEXT):
            if new is Label.TEXT:
                skips = old is Label.START and self.above.as_first and not self.shows.indents
                return self.goes_on + self.widens - (self.fullness if skips else 0.0)
            if new is Label.START and old is Label.START and self.called:
                return self.starts + self.w.called
            once = self.once if old is Label.START else 0.0
            if new is Label.START:
                return self.ends + self.starts + once
            return self.ends + once + (self.headed if new is Label.HEAD else 0.0)
        if new is Label.TEXT:
            beside = self.w.beside_head + self.runs_on if old is Label.HEAD else 0.0
            return self.resumes + beside
        if new is Label.START:
            apart = self.cut_apart + self.runs_on if old is Label.HEAD else 0.0
            return self.starts + self._opened(old) + apart
        if new is Label.HEAD:
            return self._another(old)
        return SIGNED_HEAD if old is Label.HEAD and self.row.signs else 0.0

    def _first(self, new: Label) -> float:
        if new is Label.TEXT:
            return self.w.first_text
        indented = bool(self.row.line.indented) and new is Label.START
        return self.w.indented if indented else 0.0

    def _opened(self, old: Label) -> float:
        if old is not Label.HEAD:
            return self.w.start_after_apart
        assert self.above is not None
        said = self.w.start_after_colon if self.above.string.endswith(COLONS) else 0.0
        return self.w.start_after_head + said

    def _another(self, old: Label) -> float:
        if old is not Label.HEAD:
            return self.w.head_after_apart
        cost = self.w.another_head_apart if self.row.after_break else self.w.another_head
        cost += self.w.numbered_below if self.row.listed else 0.0
        return cost + self.cut_apart

    @kept
    def cut_apart(self) -> float:
        """What speaks against a headline whose line ends inside a word, or before one that
        leans on it."""
        cost = self.w.head_leans if self.row.leans else 0.0
        return cost + self.w.head_word * min(MOST_WORD, self.gain / 2)

    @kept
    def runs_on(self) -> float:
        """What speaks against a headline by what may follow its line: the text reads on in it."""
        above, row = self.above, self.row
        if above is None or not may_run_on(above, row):
            return 0.0
        told = self.sequel
        if told is None:
            told = self.lexicon.goes_on(above.string, row.string)
        return self.w.head_runs_on * max(0.0, told - MAY_FOLLOW)

    @kept
    def called(self) -> bool:
        """Whether the line above does no more than address or call what starts here."""
        return self.above is not None and self.above.ends_short and addresses(self.above.string)

    @kept
    def once(self) -> float:
        """What speaks against a paragraph of one line, the one above."""
        assert self.above is not None
        if self.above.entry:
            return 0.0
        breaks_off = not self.above.closed and not says(self.above)
        return self.w.one_line + (self.w.lone_open if breaks_off else 0.0)

    @kept
    def fullness(self) -> float:
        """What it costs that the line above should fill its column and does not."""
        assert self.above is not None
        if self.above.is_full:
            return 0.0
        return self.w.not_full if self.above.ends_short else self.w.short_of_full

    @kept
    def ends(self) -> float:
        """What speaks against a paragraph that ends above."""
        above, w = self.above, self.w
        assert above is not None
        if above.closed:
            return w.full_end if above.is_full and above.short is not None else 0.0
        if says(above):
            return w.colon_end + (w.full_colon if above.is_full else 0.0)
        if self.row.signs and not self.row.after_break:
            return SIGNED_OPEN
        cost = w.open_end + (0.0 if above.is_full else w.short_and_open)
        cost += w.open_before_apart if self.row.label is Label.APART or self.row.dated else 0.0
        return cost + (w.open_at_break if self.row.after_break else 0.0)

    @kept
    def starts(self) -> float:
        """What speaks against a paragraph that starts here."""
        row, w = self.row, self.w
        cost = w.start_after_break if row.after_break else 0.0
        if row.line.indented:
            cost += w.indented
        elif self.shows.indents:
            cost += 0.0 if self._whole else w.not_indented
            cost += FLUSH if self._flush else 0.0
        elif row.as_first and not row.closed:
            cost += w.stands_in
        elif row.is_full and row.short is not None and row.stands_in:
            cost += w.full_start
        if row.dated:
            cost += w.dated
        elif self.shows.blanks and not row.after_break and self._other_column:
            cost += w.other_column
        cost += w.listed if row.listed else 0.0
        cost += w.greets if row.opens_letter else 0.0
        cost += w.speaks if row.speaks else 0.0
        cost += w.opens if row.opens else 0.0
        cost += w.leans if row.leans else 0.0
        return cost + (w.orphan_start if row.leans_back else 0.0)

    @kept
    def headed(self) -> float:
        """What speaks against a headline below a text."""
        text = self.row.string
        noted = not self.row.after_break and (BRACKETED.fullmatch(text) or not A_HAN.search(text))
        signs = bool(noted) + is_note(text) + self._closes_quotation
        return self.w.text_to_head + self.w.note_as_head * signs

    @property
    def _flush(self) -> bool:
        """Whether the line fills its column, as the one above does: it goes on with that."""
        above, row = self.above, self.row
        fills = row.short is not None and abs(row.short) <= FULL
        full = fills and not row.as_first and row.line.column is None
        return full and above is not None and (above.as_first or not above.ends_short)

    @property
    def _whole(self) -> bool:
        """Whether a short line below the end of a paragraph is a sentence: words of a picture."""
        above, row = self.above, self.row
        ended = above is None or (above.closed and above.ends_short) or above.label is not None
        return ended and row.closed and row.ends_short

    @property
    def _closes_quotation(self) -> bool:
        """Whether a short line ends what somebody said in the text above, which breaks off."""
        row = self.row
        open_above = self.above is not None and not self.above.closed and not row.after_break
        return open_above and row.string[-1:] == "”" and "“" not in row.string

    @property
    def _other_column(self) -> bool:
        """Whether the line stands in another column than the one above."""
        assert self.above is not None
        if self.above.fit is None or self.row.fit is None:
            return False
        return abs(self.above.fit.column - self.row.fit.column) > UNLIKE_COLUMNS

    @kept
    def widens(self) -> float:
        """What speaks against a text whose lines are all at once far wider, before it has shown its
        width: what stands above them is a headline. Further down it is white beside a picture."""
        above = self.above
        assert above is not None
        if self.shows.scanned or above.closed or above.listed or above.dated:
            return 0.0
        wider = self.row.line.width - above.line.width >= WIDER
        return WIDENS if self.fresh and wider else 0.0

    @kept
    def goes_on(self) -> float:
        """What speaks against a paragraph that goes on over the line end."""
        above, row, w = self.above, self.row, self.w
        assert above is not None
        cost = self.fullness + (w.over_break if row.after_break else 0.0)
        if row.after_break and self.shows.blanks and self._other_column:
            cost += w.other_column_text
        cost += w.dated_text if row.dated else 0.0
        cost += w.indented_text if row.line.indented else 0.0
        cost += w.narrow_last if row.ends_short and not row.closed else 0.0
        if self.carries_on:
            return cost + w.word * MOST_WORD
        if above.closed:
            cost += w.parted_text if row.after_break and self.shows.parts else 0.0
            cost += w.after_lone if row.after_break and above.after_break else 0.0
            cost += w.after_stop + (w.listed_text if row.listed else 0.0)
            if not self.shows.indents and row.as_first and not row.closed:
                cost += w.stands_in_text
            return cost + (w.opener_text if row.opens else 0.0)
        if not self.cheap_seam:
            cost += w.word * min(MOST_WORD, self.gain / 2)
        return cost + (w.whole_in_brackets if BRACKETED.fullmatch(row.string) else 0.0)

    @property
    def carries_on(self) -> bool:
        """Whether a number or a day goes on over the end of a full line, or a title over any."""
        assert self.above is not None
        above, below = self.above.string, self.row.string
        carries = titles_on(above) or (self.above.is_full and counts_on(above, below))
        return carries and not self.row.after_break

    @kept
    def gain(self) -> float:
        """How much likelier the two lines are with a word across the line end, in nats."""
        above, row = self.above, self.row
        if above is None or above.closed:
            return 0.0
        return self.lexicon.gain(self.lexicon.tail(above.string), self.lexicon.head(row.string))

    @property
    def cheap_seam(self) -> bool:
        """Whether nobody doubts that the text goes on, so that no word has to be asked."""
        assert self.above is not None
        return self.above.is_full and not self.row.after_break and not self.row.line.display

    @kept
    def resumes(self) -> float:
        """What speaks against a text that goes on after something in between."""
        row, w = self.row, self.w
        cost = w.beside if row.after_break else w.beside_tight
        cost += w.indented_text if row.line.indented else 0.0
        cost += w.opener_text if row.opens else 0.0
        return cost + (w.orphan_resumes if row.leans_back else 0.0)
