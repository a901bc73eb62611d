"""Cuts a row of several columns that stands by itself, as the first row below a headline does.

``pdftotext`` in its default mode takes the first lines of the columns below a headline into the
headline's block, and prints the columns themselves before or behind it. One such row says nothing
by its spaces; that it is far wider than the columns about it, and that its pieces each fill one
of them, does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from generator.clean.columns.cells import Row, width_of
from generator.clean.columns.galleys import Run
from generator.clean.columns.prose import CLAUSE, MOST_WORDS
from generator.clean.columns.trials import NARROWEST

NEAR = 4
"""So many blocks before and behind may hold the columns of a row."""
FEWEST_LINES, RAGGED = 4, 3.0
"""So many lines show a column, and by no more (em) is one of them wider than the full ones."""
WIDER = 6.0
"""How much wider (em) than a column a row is that two stand in."""
OVER, LACK = 1.2, 3.6
"""By how much (em) a full line is wider or narrower than its column, and by no more than a fourth
of it: the first one of a paragraph stands in, and a name or a figure is not broken."""
MOST_COLUMNS = 6


def cut_lone_rows(text: str, blocks: Sequence[Sequence[Row]]) -> Iterator[list[Row]]:
    """The blocks again, each row of several columns in its pieces, from left to right."""
    measures = [_measure(block) for block in blocks]
    for number, block in enumerate(blocks):
        about = filter(None, measures[max(0, number - NEAR) : number + NEAR + 1])
        near = sorted(set(about))
        yield [piece for row in block for piece in _pieces(text, row, near)]


def _measure(block: Sequence[Row]) -> float | None:
    """How wide (em) the full lines of a column of text are; None for other blocks."""
    if len(block) < FEWEST_LINES:
        return None
    widths = sorted(map(width_of, block))
    measure = median(widths[len(widths) // 2 :])
    return measure if measure >= NARROWEST and widths[-1] < measure + RAGGED else None


def _pieces(text: str, row: Row, near: Sequence[float]) -> Sequence[Row]:
    """The pieces of a row, if it is wider than a column and they fill columns of one width."""
    whole = width_of(row)
    if 1 < len(row) <= MOST_WORDS and not any(abs(whole - measure) < LACK for measure in near):
        line = Run(text, row)
        if line.dated or CLAUSE.search(line.string):
            cuts = (_cut(text, row, m, MOST_COLUMNS) for m in near if whole > m + WIDER)
            return next(filter(None, cuts), [row])
    return [row]


def _cut(text: str, row: Row, measure: float, most: int) -> list[Row] | None:
    """The row as full lines of so many columns at most, which are so wide (em); None if it is
    none. A dateline may be shorter: a byline behind it is not broken."""
    most_lack = min(LACK, measure / 4)
    if -OVER <= measure - width_of(row) <= most_lack:
        return [row]
    for place in range(len(row) - 1, 0, -1) if most > 1 else ():
        piece = Run(text, row[:place])
        lack = measure - piece.width
        if lack >= -OVER and (lack <= most_lack or piece.starts):
            rest = _cut(text, row[place:], measure, most - 1)
            if rest:
                return [piece.words, *rest]
    return None
