"""Gutters: where the lines of one column end, and those of the next begin, row after row.

``pdftotext -layout`` leaves one space only behind the longest line of a column; and where a gap
is hardly wider than that between two words, it takes a full line and the one beside it for one,
and reckons the second from the end of the first, too far left. So a single space may be a gutter.
The rows above and below tell: their lines begin in the same cell, and end as far from there (in
em, for text is justified), or have a space there as well; and beside them another column begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from generator.clean.columns.cells import GUTTER, Row, Word, width_of
from generator.clean.columns.prose import MOST_WORDS, is_cells
from generator.clean.columns.seams import (
    BY_FIGURE,
    is_beside_figure,
    is_lone,
    is_usual,
    may_part,
    spaces_figures,
    text_about,
)
from generator.clean.letters.measure import TIGHT

SPACE = 0.3
"""How wide a space is (em) where a line is not driven out."""
DRIVEN = 0.6
"""How much wider each of its spaces makes a line that is driven out to fill its column."""
MOST_SPACES = 8
LONGER = 2.5
"""By how much (em) a line that shows no space there must go on to speak against a gutter."""
OFF = 1.2
NEAR = 8
"""So many rows above and below tell where a column ends."""
STANDS_IN = 4
"""A paragraph's first line stands in by no more cells."""
STRAIGHT = 1
SPACED, FULL, BESIDE = 1.0, 0.6, 0.5
"""What a line says for a gutter that has a space there, that ends there, and that another stands
beside which begins where others do."""
MOST_FULL, MOST_BESIDE = 1.8, 1.0
ENOUGH, SURE = 0.8, 4.0
NEVER = float("inf")
"""What must speak for a gutter, and where there is a space anyway."""
NARROWEST = 4.5
"""How wide (em) what stands before a gutter is at least, and behind one that is beside a figure."""
BY_FIGURE_LESS = 1.2
ABOUT_TEXT = 0.0, 0.2, 1.5
"""What it says for a gutter, where other columns are near, that running text, which has no spaces,
stands on one side or both."""
AGAINST = 0.3
FARTHEST = 14
MOVED, FADES = 0.2, 0.9
"""So many cells farther right than a dump reckoned it a line may stand; what each of them says
against it, and the share of a row's say that the next one has."""

DATELINE = re.compile(r"日[电讯]$")
"""How a line ends that a dateline fills."""

Distance = tuple[float, float]
"""How far (em) a place lies from its line's beginning at least and at most."""


class _Slack(dict[str, float]):
    def __missing__(self, char: str) -> float:
        self[char] = slack = 0.3 if char in TIGHT else 0.1 if char.isascii() else 0.0
        return slack


SLACK = _Slack()
"""By how much (em) a character may be wider: a mark that is not set tight, and a figure."""


@dataclass(eq=False)
class Strip:
    """Words of a row that are one line of a column, or of several whose gutter is not yet seen."""

    words: Row
    left: int
    ends: tuple[Distance, ...]
    """For each word how far from the strip's beginning it ends."""
    figured: bool = False
    """Whether there are spaces beside figures anyway."""

    @classmethod
    def of(cls, text: str, words: Row, *, figured: bool = False) -> Strip:
        """These words, and how far from their beginning each ends."""
        ends, least, more = [], 0.0, 0.0
        for place, word in enumerate(words):
            least += word.width + (SPACE if place else 0.0)
            more += sum(map(SLACK.__getitem__, text[word.start : word.end]))
            more += DRIVEN if 1 < place <= MOST_SPACES else 0.0
            ends.append((least, least + more))
        return cls(words, words[0].left, tuple(ends), figured)

    @property
    def width(self) -> Distance:
        return self.ends[-1]


def straightened(text: str, rows: Sequence[Row]) -> list[list[Row]]:
    """The rows, each taken apart where columns meet, and what begins a column put in its cell."""
    strip_of = partial(Strip.of, text, figured=spaces_figures(text))
    strips = [[strip_of(part) for part in _apart(row)] for row in rows]
    numbers = {n for n, row in enumerate(rows) if len(row) <= MOST_WORDS}
    fresh = sorted(numbers)
    while fresh:
        cuts = [
            (number, strip, cut)
            for number in fresh
            for strip in strips[number]
            if (cut := _gutter(text, strips, number, strip))
        ]
        for number, strip, (place, left) in cuts:
            at = strips[number].index(strip)
            parts = strip.words[:place], _moved(strip.words[place:], left)
            strips[number][at : at + 1] = [strip_of(part) for part in parts]
        changed = {number for number, _, _ in cuts}
        fresh = sorted({n for at in changed for n in range(at - NEAR, at + NEAR + 1)} & numbers)
    return [_clipped([strip.words for strip in row]) for row in strips]


def _clipped(row: Sequence[Row]) -> list[Row]:
    """The lines of a row, each ending before the next begins, though it has many figures."""
    found = list(row)
    for at, (words, after) in enumerate(pairwise(row)):
        last, right = words[-1], after[0].left - 1
        if last.right > right:
            found[at] = (*words[:-1], last._replace(right=max(last.left, right)))
    return found


def _apart(row: Row) -> Iterator[Row]:
    """The parts of a row between wide gaps."""
    start = 0
    for place in range(1, len(row)):
        if row[place].start - row[place - 1].end not in range(1, GUTTER):
            yield row[start:place]
            start = place
    if row:
        yield row[start:]


def _moved(words: Row, left: int) -> Row:
    by = left - words[0].left
    return tuple(Word(w.start, w.end, w.left + by, w.right + by, w.width) for w in words)


def _gutter(
    text: str, strips: Sequence[Sequence[Strip]], number: int, strip: Strip
) -> tuple[int, int] | None:
    """Before which word the next column begins, and in which cell."""
    if len(strip.words) < 2 or strip.width[1] < NARROWEST or is_cells(text, strip.words):
        return None
    best: tuple[float, int, int] | None = None
    for place, end in enumerate(strip.ends[:-1], 1):
        below = strips[number + 1 : number + NEAR + 1]
        least = _least(text, below, strip, place)
        if end[1] >= NARROWEST and least < NEVER:
            evidence, left = _weighed(text, strips, number, strip, place)
            if evidence >= least and (best is None or evidence > best[0]):
                best = evidence, place, left
    return best and best[1:]


def _least(text: str, below: Sequence[Sequence[Strip]], strip: Strip, place: int) -> float:
    """How much must speak for a gutter before this word."""
    if not is_lone(text, strip.words, place):
        return NEVER
    if is_usual(text, strip.words, place) and not _breaks_off(text, below, strip, place):
        return SURE
    return SURE if _is_figures(text, strip, place) else ENOUGH


def _is_figures(text: str, strip: Strip, place: int) -> bool:
    """Whether the space is likelier one that a dump has beside a figure: what stands behind would
    be the shortest line of a column."""
    behind = width_of(strip.words[place:])
    return behind < NARROWEST and is_beside_figure(text, strip.words, place)


class _Sign(NamedTuple):
    """What a row says for a gutter."""

    gain: float
    behind: int | None
    """In which cell the word begins behind a space there, None if its line has none;"""
    beside: int | None
    """and in which the line that stands beside it;"""
    near: float
    """how much that says, the less the farther off the row is."""


def _weighed(
    text: str, strips: Sequence[Sequence[Strip]], number: int, strip: Strip, place: int
) -> tuple[float, int]:
    """What the rows about say for a gutter before this word, and where the column behind begins."""
    cell = strip.words[place].left
    above, below = strips[max(0, number - NEAR) : number], strips[number + 1 : number + NEAR + 1]
    evidence = 0.0
    signs: list[_Sign] = []
    free = _free(strips[number], strip, cell)
    for rows in (above[::-1], below):
        told, against = _told(text, rows, strip, place, free)
        if against and not any(sign.gain for sign in told):
            evidence -= AGAINST
        signs += told
    behind = [sign.behind for sign in signs if sign.behind is not None]
    spaced = sum(sign.gain for sign in signs if sign.behind is not None)
    full = sum(sign.gain for sign in signs if sign.behind is None)
    left, straight = _common(signs, cell)
    evidence += spaced + min(full, MOST_FULL) + min(BESIDE * straight, MOST_BESIDE)
    evidence -= BY_FIGURE_LESS * (by_figure := is_beside_figure(text, strip.words, place))
    shown = any(len(row) > 1 for row in (*above, strips[number], *below))
    if shown and not (by_figure and strip.figured):
        evidence += ABOUT_TEXT[text_about(text, strip.words, place)]
    return evidence, max([cell, *behind]) if left is None else left


def _free(row: Sequence[Strip], strip: Strip, cell: int) -> int:
    """Up to which cell a column may begin behind this one: what stands beside has its own."""
    after = next((s.left for s in row if s.left > strip.left and s is not strip), None)
    return cell + FARTHEST if after is None else min(cell + FARTHEST, after - STANDS_IN - 1)


def _told(
    text: str, rows: Sequence[Sequence[Strip]], strip: Strip, place: int, free: int
) -> tuple[list[_Sign], bool]:
    """What each row says for a gutter, from the nearest on; and whether one ends it, speaking
    against: its line runs on there."""
    cell = strip.words[place].left
    signs: list[_Sign] = []
    for row in filter(None, rows):
        own = _below(row, strip)
        verdict: tuple[int, float] | None = (0, 0.0)
        if own is not None:
            verdict = _end(text, own, strip, place)
        elif any(s.left < cell - STRAIGHT < s.words[-1].right for s in row):
            verdict = None
        if verdict is None:
            return signs, True
        same, gain = verdict
        behind = own.words[same].left if own is not None and same else None
        right = next((s.left for s in row if s.left >= cell - STRAIGHT and s is not own), None)
        beside = right if right is not None and right <= free else None
        signs.append(_Sign(gain, behind, beside, FADES ** len(signs)))
    return signs, False


def _breaks_off(text: str, rows: Sequence[Sequence[Strip]], strip: Strip, place: int) -> bool:
    """Whether a line may be short because the bracket behind its dateline may not end it."""
    before, behind = strip.words[place - 1 : place + 1]
    if text[behind.start] == "（" or not DATELINE.search(text, before.start, before.end):
        return False
    below = next(filter(None, (_below(row, strip) for row in rows)), None)
    return below is not None and text[below.words[0].start] == "（"


def _below(row: Sequence[Strip], strip: Strip) -> Strip | None:
    """The line of this row that begins where the strip does."""
    return next((s for s in row if abs(s.left - strip.left) <= STANDS_IN), None)


def _end(text: str, own: Strip, strip: Strip, place: int) -> tuple[int, float] | None:
    """Behind which word a line of the column ends here, and what it says; None if it runs on."""
    least, most = strip.ends[place - 1]
    in_by = float(strip.left - own.left)
    aims = [(least + off - OFF, most + off + OFF) for off in {0.0, in_by}]
    for same, (lo, hi) in enumerate(own.ends[:-1], 1):
        if any(lo <= b and a <= hi for a, b in aims):
            if may_part(text, own.words, same) and not is_cells(text, own.words):
                return same, BY_FIGURE if is_beside_figure(text, own.words, same) else SPACED
            return 0, 0.0
    lo, hi = own.width
    if any(lo <= b and a <= hi for a, b in aims):
        return 0, FULL
    return None if lo > max(b for _, b in aims) + LONGER - OFF else (0, 0.0)


def _common(signs: Sequence[_Sign], cell: int) -> tuple[int | None, int]:
    """The cell in which lines beside begin most, and nearest; and how many do."""
    beside = ((s.beside, s.near) for s in signs if s.beside is not None)
    lefts = sorted(pair for pair in beside if pair[0] >= cell - STRAIGHT)
    if not lefts:
        return None, 0

    def says(left: int) -> float:
        near = sum(near for other, near in lefts if left <= other <= left + STANDS_IN)
        return near - MOVED * (left - cell)

    best = max((left for left, _ in lefts), key=says)
    return best, sum(best <= left <= best + STANDS_IN for left, _ in lefts)
