"""引题, 主题 or 副题? What speaks for a way to part the lines of a headline.

The habits are those of newspapers in general: the main headline is set in the largest type, so
its lines are the shortest of the stack and of like lengths; the kicker is a phrase that leads
to it, or the name of a series; the deck adds figures, places and persons.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.segment.headlines.headline_rows import (
    ADDS,
    ASKED,
    FIGURES,
    GOES_ON,
    LEADS_IN,
    MARKS,
    OFFICE,
    REPORTS,
    SAYS,
    TOLD_OF,
    Row,
    row_of,
)
from generator.segment.headlines.headline_weights import HEADLINES, HeadlineWeights
from generator.segment.headlines.headline_words import HeadlineWords, word_over
from generator.segment.pieces.piece import Piece
from generator.segment.words.lexicon import Lexicon
from generator.segment.words.notices import is_notice
from generator.segment.words.part_meanings import DECK, KICKER, TITLE
from generator.segment.writers.byline_words import PROVINCE
from generator.segment.writers.signing import signs_off

SCRAP = 2
"""Letters of a line that is no more than a piece of one."""
FULL_LINE = 6
"""Letters of a line, at least, that leaves its last for the next."""
CUT = 6.0
"""Nats by which a word over the end of a line is likelier than two lines of a headline."""
SHORTEST_ROW, LONGEST_ROW = 8.0, 12.0
"""Em of a row as titles of several have them, and of one that they hardly have."""
SHORT, LIKE, MUCH = 9, 1.0, 4.0
"""Em of a short line; lines that differ by no more are of one length, by more than this of two."""
MOST_ROWS, USUAL, MANY = 3, (12, 15), 24
"""Lines that a title has at most, letters that most have, and so many as few have."""
MOST_GROWN, TEN = 6, 10
"""Letters by which a line is longer than the one above, all that is counted; ten of them."""
LONG_KICKER, LONG_DECK = 20, 25
"""Letters of a kicker and of a deck past which one more tells nothing."""
SERIES_LETTERS, COLUMN_NAME = 8, 5
LEADING = ("：", ":", "—")
"""How a line ends that leads to what is below, as kickers do."""
TOO_SHORT, TOO_LONG, TOO_SHORT_DECK = 4, 30, 6
"""Letters of a kicker and of a deck."""


def unbroken(pieces: Sequence[Piece], lexicon: Lexicon) -> list[list[Piece]]:
    """The lines of a headline as they were written, where a column too narrow has broken them."""
    found: list[list[Piece]] = []
    for piece in pieces:
        if found and _breaks(found[-1][-1], piece, lexicon):
            found[-1].append(piece)
        else:
            found.append([piece])
    return found


def _breaks(above: Piece, below: Piece, lexicon: Lexicon) -> bool:
    """Whether a word is broken over the end of a line, or only its last letters stand below."""
    if not below.tight:
        return False
    if word_over(above.string, below.string, lexicon) > CUT:
        return True
    rest, full = (MARKS.sub("", piece.string.strip()) for piece in (below, above))
    return len(rest) <= SCRAP and len(full) >= FULL_LINE


class Stack:
    """The lines of one headline, and the article's text, whose words they may share."""

    def __init__(
        self,
        lines: Sequence[Sequence[Piece]],
        words: HeadlineWords,
        weights: HeadlineWeights = HEADLINES,
    ) -> None:
        self.w = weights
        self.words = words
        self.rows = [row_of(pieces) for pieces in lines]
        self.said = [words.parts(row.letters) for row in self.rows]
        """What each row says for each part."""
        below = self.rows[1:]
        # Where every line stands apart, as in scans, or none does, blank lines tell nothing.
        self.blanks = any(row.tight for row in below) and not all(row.tight for row in below)
        self.joints = [self._joint(*two) for two in pairwise(self.rows)]
        """What the place below each row but the last says for one phrase over it,"""
        self.together = [self._together(n) for n in range(len(below))]
        """and all that speaks for the two rows being of one part."""

    def parted(self) -> tuple[int, int]:
        """The first line of the title, and the first below it."""
        return max(self.ways(), key=lambda way: (self.score(*way), -way[0], way[1]))

    def ways(self) -> list[tuple[int, int]]:
        """The ways to part the lines, each as ``parted`` gives it."""
        size = len(self.rows)
        return [(start, end) for start in range(size) for end in range(start + 1, size + 1)]

    def score(self, start: int, end: int) -> float:
        """How well the lines ``start`` to ``end`` do for the title, and the rest beside it."""
        kicker, title, deck = self.rows[:start], self.rows[start:end], self.rows[end:]
        score = sum(self.together[start : end - 1]) + self._as_title(title)
        for part in (self.together[: max(0, start - 1)], self.together[end:]):
            score += sum([together + self.w.second_row for together in part])
        if kicker:
            score += self.w.part - self.joints[start - 1]
            score += self.w.kicker_grows * self._grown(start)
        if deck:
            score += self.w.part - self.joints[end - 1]
            score += self.w.deck_grows * self._grown(end)
        beside = [*kicker, *deck]
        score += self.w.twice * _sets_off(title, beside)
        score -= self.w.notice * _announces(title, beside)
        score -= self.w.spaced * sum([row.spaced for row in beside])
        score += self._as_kicker(kicker, title) if kicker else 0.0
        score += self._as_deck(deck, title) if deck else 0.0
        score += self._spoken(start, end)
        if kicker and _wider(kicker, title):
            score += self.w.larger if len(title) > 1 else self.w.larger_line
        if deck and len(title) > 1 and _wider(deck, title):
            score += self.w.larger
        return score - (self.w.smaller if deck and _wider(title, deck) else 0.0)

    def _spoken(self, start: int, end: int) -> float:
        """How much the lines of each part speak as its lines do elsewhere."""
        ends = ((KICKER, 0, start), (TITLE, start, end), (DECK, end, len(self.rows)))
        return sum([said[part] for part, *of in ends for said in self.said[slice(*of)]])

    def _joint(self, above: Row, below: Row) -> float:
        """What the place between two lines says for their being one phrase."""
        if below.dashed:
            return 0.0
        # A scan that takes one quotation mark for the other leaves one open for good.
        quotes = above.quotes and any(row.unquotes for row in self.rows)
        goes_on = quotes or (above.open and not SAYS.search(above.text))
        score = self.w.open if goes_on else 0.0
        score += self.w.due * above.due
        score += self.w.word * self.words.over(above.text, below.text)
        score += self.w.sequel * self.words.follows(above.text, below.text)
        if above.letters[-2:] + below.letters[:2] in self.words.body:
            score += self.w.said
        if self.blanks:
            score += (self.w.no_blank if below.tight else self.w.blank) / 2
        return score + (self.w.other_print / 2 if above.display is not below.display else 0.0)

    def _grown(self, place: int) -> float:
        """By how much a line is longer than the one above, -1 to 1."""
        above, row = self.rows[place - 1 : place + 1]
        grown = len(row.letters) - len(above.letters)
        return max(-MOST_GROWN, min(MOST_GROWN, grown)) / MOST_GROWN

    def _together(self, place: int) -> float:
        """What speaks for a line and the one below it being of one part."""
        score = self.joints[place]
        above, below = self.rows[place : place + 2]
        if min(len(above.letters), len(below.letters)) <= SCRAP:
            return score + (self.w.named if PROVINCE.match(above.letters) else self.w.scrap)
        apart = abs(above.width - below.width)
        if apart <= LIKE or apart >= MUCH:
            score += self.w.like_lengths if apart <= LIKE else self.w.unlike_lengths
        longer, shorter = max(above.width, below.width), min(above.width, below.width)
        score += self.w.both_short * _part_of(longer, LONGEST_ROW, SHORTEST_ROW)
        score += self.w.both_long * _part_of(shorter, SHORT, LONGEST_ROW)
        score += self.w.whole_line * (above.whole or below.whole)
        score += self.w.continued * bool(GOES_ON.match(below.letters))
        score += self.w.grows * self._grown(place + 1)
        return score + self.w.named * self._names(above)

    def _names(self, row: Row) -> bool:
        """Whether a line is only the name of a place or an office."""
        if OFFICE.search(row.letters) and len(row.letters) <= SHORT + 3:
            return True
        if PROVINCE.match(row.letters):
            return True
        return len(row.letters) < SERIES_LETTERS - 1 and row.letters in self.words.body

    def _as_title(self, rows: Sequence[Row]) -> float:
        letters = _letters(rows)
        size = len(letters)
        score = self.w.usual * (USUAL[0] <= size <= USUAL[1]) + self.w.many * (size >= MANY)
        score += (self.w.one_row + self.w.whole_title * rows[0].whole) * (len(rows) == 1)
        # A line that only names a place or an office belongs to a title, and is none.
        score -= self.w.named * (len(rows) == 1 and self._names(rows[0]))
        score += self.w.too_long * max(0, len(rows) - MOST_ROWS)
        score -= self.w.dashed * any(row.dashed for row in rows)
        score -= self.w.in_brackets * any(row.bracketed for row in rows)
        score -= self.w.open * rows[-1].text.endswith(LEADING)
        score -= self.w.leads * sum([row.leads for row in rows])
        score -= self.w.persons * any(row.person_does and len(row.text) <= 16 for row in rows)
        score += self.w.title_meant * self.words.to_text(letters)
        return score + self.w.shared * self.words.share(letters)

    def _as_kicker(self, rows: Sequence[Row], title: Sequence[Row]) -> float:
        text, letters = rows[-1].text, _letters(rows)
        score = self.w.leads * (sum([row.leads for row in rows]) + text.endswith(LEADING))
        score += self.w.leads * bool(LEADS_IN.match(letters) or _introduces(text, title))
        score += self.w.kicker_reports * bool(REPORTS.search(text))
        if (
            4 <= len(letters) <= SERIES_LETTERS
            and self.words.body
            and not self.words.share(letters)
        ):
            score += self.w.series if len(letters) <= COLUMN_NAME else self.w.series / 3
        score -= self.w.dashed * any(row.dashed for row in rows)
        score -= self.w.added * bool(ADDS.match(letters) or TOLD_OF.match(letters))
        score += self.w.topic * (len(rows) == 1 and rows[0].topic and not title[-1].topic)
        score += self.w.long_kicker * (min(LONG_KICKER, len(letters)) / TEN)
        score += self.w.kicker_meant * self.words.to_text(letters)
        score += self.w.kicker_alike * self.words.between(letters, _letters(title))
        return score - self.w.out_of_size * (not TOO_SHORT <= len(letters) <= TOO_LONG)

    def _as_deck(self, rows: Sequence[Row], title: Sequence[Row]) -> float:
        letters = _letters(rows)
        score = self.w.dashed * rows[0].dashed + self.w.in_brackets * rows[0].bracketed
        score += self.w.added * bool(ADDS.match(letters) or TOLD_OF.match(letters))
        score += self.w.persons * rows[0].person_does
        score += self.w.reports * bool(REPORTS.search(rows[-1].text))
        new = FIGURES.search(letters) and not any(FIGURES.search(row.letters) for row in title)
        score += self.w.new_figures * bool(new)
        score += self.w.long_deck * (min(LONG_DECK, len(letters)) / TEN)
        score += self.w.deck_meant * self.words.to_text(letters)
        score += self.w.deck_alike * self.words.between(letters, _letters(title))
        return score - self.w.out_of_size * (len(letters) < TOO_SHORT_DECK)


def _letters(rows: Sequence[Row]) -> str:
    return "".join(row.letters for row in rows)


def _part_of(width: float, none: float, all_: float) -> float:
    """How far a width has come from ``none`` to ``all_``, 0 to 1."""
    return max(0.0, min(1.0, (width - none) / (all_ - none)))


def _sets_off(title: Sequence[Row], beside: Sequence[Row]) -> int:
    """1 where the title alone is drawn as stroke and fill, as the largest type is; -1 where only
    what stands beside it is."""
    if not beside:
        return 0
    return all(row.display for row in title) - any(row.display for row in beside)


def _announces(title: Sequence[Row], beside: Sequence[Row]) -> bool:
    """Whether an office is taken for the title or its first line, and not for what stands above
    or below the title of its notice."""
    notice = any(is_notice(row.text) for row in (*title[1:], *beside))
    return notice and signs_off(title[0].text)


def _introduces(kicker: str, title: Sequence[Row]) -> bool:
    """Whether a kicker tells who was asked, and the title is what he said."""
    quoted = title[0].text[:1] == "“" and title[-1].text[-1:] == "”"
    return quoted and ASKED.match(kicker) is not None


def _wider(part: Sequence[Row], title: Sequence[Row]) -> bool:
    """Whether a part has longer lines than the title: it is set in smaller type."""
    if part[-1].open or part[-1].quotes or part[0].dashed:
        return False
    return min(row.width for row in part) > max(row.width for row in title) + LIKE
