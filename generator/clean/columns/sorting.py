"""Sorts the words of a page row by row into galleys: which column each belongs to.

A row is taken apart at its gaps, and its pieces go to the columns that are open above it, in
their order, where they fit best; what fits none begins a column of its own. So a row in which
some columns have no line, or that stands off the others' beat, or a little to the left, costs
no column its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.clean.columns.cells import GUTTER, Row, Word
from generator.clean.columns.galleys import FEW_SIGNS, INDENT, NEVER, OVER, Galley, Run, misfit
from generator.clean.columns.manners import USUAL
from generator.clean.columns.prose import is_closed

OVER_OPEN = 0.4
"""How much more it costs to begin a column where a sentence is not at its end."""
ENDED = 0.4
"""How much less it costs where no text stood in the row above: no column is cut short."""
STARTS, FRESH = 0.4, 0.5
"""How much less it costs where a text begins, and for a headline below a blank row."""
JOINED_GAP, JOINED_CELL, JOINED_ROW, MOST_JOINED = 1.0, 0.25, 0.6, 4.0
CUT_SPACE, CUT_SHORT = 0.3, 1.2
"""What it costs to take a wide gap for a space, by its cells or by the rows of its gutter; and a
space for a gutter."""
SURE_CUT = 9
"""As how many rows of a gutter a seam counts."""
MOST_OPEN = 12
STALE, STALE_HEAD = 30, 12
"""A column without a line for so many rows is at its end; a headline sooner."""
FARTHEST = 20
"""How many cells a row is shifted at most."""
MOST_PIECES = 16
SURE = 0.35
SHIFTED, SHIFTED_CLOSED, SHIFTED_TOO = 1.1, 1.4, 0.3
"""What it costs to go on with a column in other cells, its sentence open or at its end, and where
the column before it goes on there."""
SHIFTED_ROWS = 2
"""So many rows below its last line at most."""
FOLIO = re.compile(r"年\s*\d+\s*月\s*\d+\s*日|星期[一二三四五六日天]|第\s*\w+\s*版|责任编辑")
"""What the first line of a page says when it is none of the columns below."""


class _At(NamedTuple):
    """A row: its number, whether a blank one stands above it, and what a new column costs."""

    number: int
    fresh: bool
    new: float


class _Step(NamedTuple):
    """The cheapest way so far, and its last line: from which piece on, in which column."""

    cost: float
    start: int = 0
    used: int = 0
    run: Run | None = None
    galley: Galley | None = None


Sorted = list[tuple[Run, Galley | None]]


class _Piece(NamedTuple):
    """Words of a row that are not taken apart."""

    words: Row
    parted: float
    """What it costs to take the gap before them for a space; nothing for a lone one."""


def sort_rows(
    text: str, rows: Sequence[Sequence[Row]], most: int, new: float = USUAL.new
) -> list[Galley]:
    """The galleys of a page, in the order in which they begin; little more than ``most``.

    ``new`` is what it costs to begin one.
    """
    done: list[Galley] = []
    open_: list[Galley] = []
    for number, strips in enumerate(rows):
        row = tuple(word for strip in strips for word in strip)
        cuts = {
            two[0].left: SURE_CUT
            for one, two in pairwise(strips)
            if two[0].start - one[-1].end < GUTTER
        }
        if not row:
            continue
        if len(done) > most:
            break
        if not done and FOLIO.search(text, row[0].start, row[-1].end):
            pieces = _pieces(text, row, (), {})
            done += [_alone(text, piece.words, number, sealed=True) for piece in pieces]
        elif all(_is_line(text, *two) for two in pairwise(row)) and is_closed(text, row):
            done.append(_alone(text, row, number, sealed=False))
            open_ = [g for g in open_ if not _covers(done[-1].last, g)]
        else:
            open_ = _current(open_, number)
            pieces = _pieces(text, row, open_, cuts)
            at = _At(number, number > 0 and not rows[number - 1], new)
            placed = _plainly(text, pieces, open_, number) or _best(text, pieces, open_, at)
            open_ = _placed(placed, open_, number, done)
    return done


def _is_line(text: str, one: Word, two: Word) -> bool:
    """Whether one word stands behind the other on a line of the file."""
    return one.end < two.start and len(text[one.start : two.end].splitlines()) == 1


def _alone(text: str, row: Row, number: int, *, sealed: bool) -> Galley:
    galley = Galley(left=row[0].left, sealed=sealed)
    galley.add(number, Run(text, row))
    return galley


def _current(open_: Sequence[Galley], number: int) -> list[Galley]:
    """The columns that may go on, from left to right."""
    found = [g for g in open_ if number - g.foot <= (STALE if g.prose else STALE_HEAD)]
    found = sorted(found, key=lambda g: -g.foot)[:MOST_OPEN]
    return sorted(found, key=lambda g: g.left)


def _placed(
    placed: Sorted, open_: Sequence[Galley], number: int, done: list[Galley]
) -> list[Galley]:
    """Gives each line to its galley; the galleys open after it, new ones among them."""
    taken = {id(galley) for _, galley in placed}
    found = list(open_)
    for run, galley in placed:
        if galley is None:
            galley = Galley(left=run.left)
            done.append(galley)
            found = [g for g in found if id(g) in taken or not _covers(run, g)]
            found.append(galley)
            taken.add(id(galley))
        galley.add(number, run)
    return found


def _covers(run: Run, galley: Galley) -> bool:
    """Whether a line that begins a column stands where the galley stood."""
    return run.left < galley.right - 1 and run.right > galley.left


def _pieces(text: str, row: Row, open_: Sequence[Galley], cuts: Mapping[int, int]) -> list[_Piece]:
    """The row cut where a gutter may be: at gaps that are wide, be it only in the file, for lines
    are moved, and at spaces where a column begins."""
    lefts = {galley.left + d for galley in open_ for d in (-1, 0, 1)}
    pieces: list[_Piece] = []
    start, parted = 0, 0.0
    for place, (before, word) in enumerate(pairwise(row), 1):
        gap = max(word.left - before.right, word.start - before.end)
        cost = JOINED_GAP + JOINED_CELL * gap if gap >= GUTTER else 0.0
        if not _is_line(text, before, word):
            cost = NEVER
        cost = max(cost, JOINED_ROW * cuts.get(word.left, 0))
        if cost or (word.left in lefts and len(pieces) < MOST_PIECES):
            pieces.append(_Piece(row[start:place], parted))
            start, parted = place, cost
    return [*pieces, _Piece(row[start:], parted)]


def _plainly(
    text: str, pieces: Sequence[_Piece], open_: Sequence[Galley], number: int
) -> Sorted | None:
    """Each piece in the column at whose edge it begins; None if any has none."""
    found: Sorted = []
    rest = iter(open_)
    for place, piece in enumerate(pieces):
        if place and not piece.parted:
            return None
        run = Run(text, piece.words)
        galley = next((g for g in rest if g.left >= run.left - INDENT), None)
        if galley is None or galley.left > run.left + 1 or misfit(galley, run, number) > SURE:
            return None
        found.append((run, galley))
    return found


def _best(text: str, pieces: Sequence[_Piece], open_: Sequence[Galley], at: _At) -> Sorted:
    """The cheapest way to put runs of pieces into columns from left to right."""
    size, most = len(pieces), len(open_)
    # best[end][used]: cost of the first pieces in the first columns; where it came from.
    best = [[_Step(NEVER)] * (most + 1) for _ in range(size + 1)]
    best[0] = [_Step(0.0)] * (most + 1)
    for start in range(size):
        for end, joined in _joined(pieces, start):
            run = Run(text, tuple(word for piece in pieces[start:end] for word in piece.words))
            options = [
                (column + 1, misfit(galley, run, at.number), galley)
                for column, galley in enumerate(open_)
                if -FARTHEST <= run.left - galley.left < max(galley.cells, FARTHEST)
            ]
            least = sum(galley.left < run.left for galley in open_)
            new = _new(run, open_, at)
            for used, step in enumerate(best[start]):
                if step.cost == NEVER:
                    continue
                before = step.cost + joined + _cut(pieces, start, step)
                place = max(used, least)
                if before + new < best[end][place].cost:
                    best[end][place] = _Step(before + new, start, used, run)
                for column, cost, galley in options:
                    if column > used:
                        total = before + min(cost, _shifted(step, run, galley, at.number))
                        if total < best[end][column].cost:
                            best[end][column] = _Step(total, start, used, run, galley)
    return _traced(best)


def _shifted(step: _Step, run: Run, galley: Galley, number: int) -> float:
    """What it costs to go on with a column in other cells than above.

    ``pdftotext -layout`` reckons anew from row to row how many cells the columns before it fill.
    """
    off = run.left - galley.left
    close = galley.prose and number - galley.foot <= SHIFTED_ROWS and not run.starts
    if abs(off) <= INDENT or not close or run.width > galley.measure + OVER:
        return NEVER
    if step.run and step.galley:
        before = step.run.left - step.galley.left
        if abs(before) > INDENT >= abs(off - before):
            return SHIFTED_TOO
    if run.headline:
        return NEVER
    return SHIFTED if galley.open else SHIFTED_CLOSED


def _joined(pieces: Sequence[_Piece], start: int) -> Iterator[tuple[int, float]]:
    """Behind which pieces a line may end, and what the gaps inside it cost."""
    cost = 0.0
    for end in range(start + 1, len(pieces) + 1):
        if end > start + 1:
            cost += pieces[end - 1].parted
            if cost > MOST_JOINED:
                return
        yield end, cost


def _cut(pieces: Sequence[_Piece], start: int, step: _Step) -> float:
    """What it costs to end a line before this piece: at a lone space little if it is full."""
    if not start or pieces[start].parted:
        return 0.0
    if step.run is None or step.galley is None or step.galley.is_short(step.run):
        return CUT_SHORT
    return CUT_SPACE


def _new(run: Run, open_: Sequence[Galley], at: _At) -> float:
    """What it costs to begin a column with this line."""
    over = [g for g in open_ if _covers(run, g)]
    cut_short = any(g.prose and at.number - g.foot <= 1 for g in over)
    cost = at.new if cut_short else at.new - ENDED
    if run.starts:
        cost -= STARTS
    elif (
        not run.headline
        and any(g.open and at.number - g.foot <= 1 for g in over)
        and run.width > FEW_SIGNS
    ):
        cost += OVER_OPEN
    return cost - FRESH * (at.fresh and run.headline)


def _traced(best: Sequence[Sequence[_Step]]) -> Sorted:
    found: Sorted = []
    end = len(best) - 1
    used = min(range(len(best[end])), key=lambda u: best[end][u].cost)
    while end:
        step = best[end][used]
        assert step.run is not None
        found.append((step.run, step.galley))
        end, used = step.start, step.used
    return found[::-1]
