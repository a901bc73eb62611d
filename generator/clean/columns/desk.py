"""A desk with lines that may stand in columns abreast: how wide each is, and what it goes on with.

How likely a line follows another shows in the words and marks at the seam, and in whether the
upper one is full, as all lines of a paragraph but the last are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from generator.clean.columns.cells import Row
from generator.clean.columns.galleys import Run
from generator.clean.columns.prose import crossing, is_cells, is_closed
from generator.clean.columns.seams import BY_FIGURE, is_beside_figure, is_wide, may_part
from generator.clean.letters.confusables import Words
from generator.clean.letters.measure import EM, NEIGHBOURS, TIGHT

STANDS_IN = 2.0
"""How many em the first line of a paragraph stands in."""
SHORT = 1.6
"""A line so many em narrower than its column is not full."""
SHORT_AND_OPEN, HEAD_AND_OPEN, BEGUN, NOT_BEGUN = 1.0, 0.7, 0.8, 0.6
"""What it costs that a line of text, or of a headline, breaks off, that a text begins where the
last one is not at its end, and that a full line stands below a paragraph's last."""
ALMOST = 1.0
"""A line that is narrower than its column by less (em) does not stand in."""
MOST_WORD, LEAST_WORD = 4.0, -1.0
"""What a word that crosses says at most and at least."""
SEQUEL = 0.25
"""What each nat says by which letters are likelier to go on with these than with others."""
IN_LINE, ODD = 1.5, 0.25
"""What a space says for a seam, and how much of it one of those that stand there anyway."""
SLACK = 0.3
"""How much (em) a mark may be wider that is not set tight."""
LOOSE, FIGURE, SIGN = 0.6, 0.06, 0.5
"""The same for a space that drives a line out, a figure, and a sign that counts as half a han."""
WIDEST_CELL = 8.0
UNBROKEN = re.compile(r"[“‘《（]*(?:[A-Za-z0-9.%～—-]+|(?<=[“‘《（])\w)")
"""What begins a line and cannot be parted, so that the line above may be as much shorter."""
ENDED = re.compile("(?:[0-9一二三四五六七八九十]日|[）)])$")
"""How signatures end: with a day, or in brackets."""
UNIT_BEHIND = re.compile("[0-9][年月日时分万亿元多余名个人家户岁%℃]")


class _Slack(dict[str, float]):
    def __missing__(self, char: str) -> float:
        slack = LOOSE if char == " " else FIGURE if char.isascii() else SIGN * (EM[char] < 0.7)
        self[char] = slack = SLACK if char in TIGHT else slack
        return slack


WIDER = _Slack({" ": LOOSE})
"""How much wider (em) than it is counted each character may be."""


class Piece(Run):
    """Words of a line of the dump that may be one line of a column."""

    def __init__(self, text: str, words: Row, spaces: float = 0.0) -> None:
        super().__init__(text, words)
        self.least = sum(map(EM.__getitem__, self.string)) - self.string.count(" ") * EM[" "]
        self.most = self.least + sum(map(WIDER.__getitem__, self.string))
        """How wide it is at least and at most (em)."""
        self.spaces = spaces
        """What speaks against the spaces in it."""
        self.ended = self.closed or ENDED.search(self.string) is not None
        token = UNBROKEN.match(self.string)
        self.token = sum(map(EM.__getitem__, token[0])) if token else 0.0
        """How wide what begins it and cannot be parted is (em)."""


class Desk:
    """The lines, and what speaks against reading them as they stand (nats)."""

    def __init__(self, text: str, lines: Sequence[Row], words: Words) -> None:
        self.text, self.lines, self.words = text, lines, words
        self.known: dict[tuple[int, int], float] = {}
        self.pieces: dict[tuple[int, int, int], Piece] = {}
        self.cells = [self._is_cells(row) for row in lines]
        """Whether each is a row of a table."""
        self.parting = [self._parting(row) for row in lines]
        """Before which words of each line columns may meet."""
        self.merged = [n for n, at in enumerate(self.parting) if any(at) and not self.cells[n]]
        """Which lines may be lines of several columns."""
        self.trust = [self._trust(row) for row in lines]
        self.whole = [self.piece(number, 0, len(row)) for number, row in enumerate(lines)]

    @cached_property
    def before(self) -> list[float]:
        """What speaks against the first lines as they stand, for each number of lines."""
        found = [0.0]
        for number, piece in enumerate(self.whole):
            found.append(found[-1] + self.as_it_stands(number) + piece.spaces)
        return found

    def part(self, start: int, end: int) -> Desk:
        """A desk with these lines."""
        return Desk(self.text, self.lines[start:end], self.words)

    def piece(self, line: int, start: int, end: int) -> Piece:
        """These words of a line."""
        key = line, start, end
        if key not in self.pieces:
            inner = range(start + 1, end)
            parting, trust = self.parting[line], self.trust[line]
            spaces = sum(IN_LINE * (trust[n] if parting[n] else ODD) for n in inner)
            self.pieces[key] = Piece(self.text, self.lines[line][start:end], spaces)
        return self.pieces[key]

    def join(self, above: Piece, below: Piece, measure: float, *, first: bool = True) -> float:
        """What speaks against a line as the next of another in a column so wide (em).

        ``first`` says whether the upper one may be the first of a paragraph, and stand in.
        """
        if above.ended:
            short, full = above.most < measure - SHORT, below.least > measure - ALMOST
            return NOT_BEGUN if measure and short and full else 0.0
        cost = BEGUN if below.starts else 0.0
        if above.most < measure - SHORT - STANDS_IN * first - below.token:
            return cost + (HEAD_AND_OPEN if above.headline else SHORT_AND_OPEN)
        return cost - self._seam(above, below)

    def _seam(self, above: Piece, below: Piece) -> float:
        key = above.start, below.start
        if key not in self.known:
            gain = crossing(above.string, below.string, self.words)
            told = SEQUEL * self.words.goes_on(above.string, below.string)
            self.known[key] = max(LEAST_WORD, min(MOST_WORD, gain)) / 2 + told
        return self.known[key]

    def as_it_stands(self, number: int) -> float:
        """What speaks against a line below the one above it."""
        if not number:
            return 0.0
        near = self.whole[max(0, number - 1 - NEIGHBOURS) : number + NEIGHBOURS]
        widths = sorted(piece.most for piece in near)
        first = number < 2 or self.whole[number - 2].ended
        above, below = self.whole[number - 1 : number + 1]
        return self.join(above, below, widths[-2], first=first)

    def _is_cells(self, row: Row) -> bool:
        narrow = max(word.width for word in row) < WIDEST_CELL
        return is_closed(self.text, row) or (narrow and is_cells(self.text, row))

    def _parting(self, row: Row) -> list[bool]:
        return [n > 0 and self._may_part(row, n) for n in range(len(row))]

    def _may_part(self, row: Row, place: int) -> bool:
        seam = self.text[row[place - 1].end - 1] + self.text[row[place].start]
        return is_wide(row, place) or (
            may_part(self.text, row, place) and not UNIT_BEHIND.match(seam)
        )

    def _trust(self, row: Row) -> list[float]:
        """How much the space before each word counts: less beside a figure."""
        return [
            BY_FIGURE
            if place and is_beside_figure(self.text, row, place) and not is_wide(row, place)
            else 1.0
            for place in range(len(row))
        ]
