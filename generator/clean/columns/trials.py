"""How wide the columns may be that stand abreast: which widths are worth trying.

The lines of a justified column are full but for the last one of a paragraph. So the places of the
spaces that part columns tell, and the lines about that show none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.clean.columns.dealing import MOST_OVER
from generator.clean.columns.desk import STANDS_IN, Desk, Piece

NARROWEST = 6.5
"""The narrowest column (em) that meets another; the cells of tables are narrower."""
LEAST_REST = 2.0
"""What stands behind a seam is so wide (em) at least."""
NEAR, FULL = 1.2, 1.3
"""How far (em) a space, and a line without one, may lie from the others that show a width."""
ENDS, AGAINST, BEYOND = 0.5, 1.0, 2.5
"""What a line that ends there says for a width, where a space says one; and what a line says
against it that goes so far (em) beyond."""
APART, MOST_SHOWN = 1.0, 3
"""So many widths are tried that lie so far (em) from one another."""
MOST_COLUMNS = 6
TRIALS, ENOUGH, WORSE = 10, -2.0, 2.0
"""How many are tried that fit so well at least, and so much worse than the best at most."""
SHORTFALL = 2.2
"""By how much (em) a line that is cut is shorter than its column at most."""
A_COLUMN, BROADER, TOO_WIDE = 0.2, 0.3, 2.0
"""What speaks, counted in spaces, against each column, each line wider than all columns, and a
line whose rest is."""

Widths = tuple[float, ...]


def trials(desk: Desk) -> list[Widths]:
    """The widths of columns, from left to right, that the spaces in these lines fit best."""
    shown = _shown(desk)
    if not shown:
        return []
    widest = max(piece.most for n in desk.merged for _, piece in _behind(desk, n))
    pool = shown if any(abs(widest - width) <= FULL for width in shown) else [*shown, widest]
    whole = max(desk.whole[n].most for n in desk.merged)
    plans = set(_plans(pool, whole))
    rows = [_Spaced.of(desk, n) for n in desk.merged]
    lone = [piece.least for piece in desk.whole if not piece.spaces]
    scored = sorted(((_fit(rows, lone, plan), -len(plan), plan) for plan in plans), reverse=True)
    least = max(ENOUGH, scored[0][0] - WORSE)
    return [plan for fit, _, plan in scored[:TRIALS] if fit >= least]


def _plans(pool: Sequence[float], whole: float) -> Iterator[Widths]:
    """Columns of one width, or of one and then of another; one more than the widest line shows."""
    for one in pool:
        for two in pool:
            most = min(MOST_COLUMNS, 1 + max(2, round(whole / min(one, two))))
            for count in range(1, most):
                for more in range(1, most + 1 - count):
                    yield (one,) * count + (two,) * more


def _behind(desk: Desk, line: int) -> Iterator[tuple[Piece, Piece]]:
    """What stands before and behind each space of a line where columns may meet."""
    size = len(desk.lines[line])
    for place in range(1, size):
        if desk.parting[line][place]:
            yield desk.piece(line, 0, place), desk.piece(line, place, size)


def _middle(piece: Piece) -> float:
    return (piece.least + piece.most) / 2


def _shown(desk: Desk) -> list[float]:
    """The widths of first columns that the spaces show, the likeliest first."""
    parts = [list(_behind(desk, n)) for n in range(len(desk.lines))]
    scored = sorted(
        (
            _told(desk, parts, _middle(piece))
            for n, found in enumerate(parts)
            for piece, rest in found
            if piece.most >= NARROWEST - BEYOND and rest.most >= LEAST_REST and not desk.cells[n]
        ),
        reverse=True,
    )
    chosen: list[float] = []
    for _, width in scored:
        if width >= NARROWEST and all(abs(width - other) > APART for other in chosen):
            chosen.append(width)
    return chosen[:MOST_SHOWN]


def _told(
    desk: Desk, parts: Sequence[Sequence[tuple[Piece, Piece]]], width: float
) -> tuple[float, float]:
    """What all lines say for about this width, and how wide a full line is then."""
    score = 0.0
    full: list[float] = []
    for whole, found in zip(desk.whole, parts, strict=True):
        near = [piece.most for piece, _ in found if abs(_middle(piece) - width) <= NEAR]
        if near:
            score += 1
            full += near
        elif abs(_middle(whole) - width) <= FULL:
            score += ENDS
            full.append(whole.most)
        elif whole.least > width + BEYOND:
            score -= AGAINST
    full.sort()
    return score, full[-2] if len(full) > 2 else full[-1]


class _Spaced(NamedTuple):
    """A line with spaces where columns may meet."""

    parts: Sequence[Sequence[tuple[int, float, float]]]
    """From each word on: where columns may meet behind it, and how wide what stands before is."""
    rests: Sequence[tuple[float, float]]
    """From each word to the end: how wide it is at least, and what speaks against its spaces."""

    @classmethod
    def of(cls, desk: Desk, line: int) -> _Spaced:
        """The line of this number."""
        size = len(desk.lines[line])
        places = [place for place in range(1, size) if desk.parting[line][place]]
        parts, rests = [], []
        for start in range(size):
            behind = [(n, desk.piece(line, start, n)) for n in places if n > start]
            parts.append([(n, piece.least, piece.most) for n, piece in behind])
            rest = desk.piece(line, start, size)
            rests.append((rest.least, rest.spaces))
        return cls(parts, rests)


def _fit(rows: Sequence[_Spaced], lone: Sequence[float], plan: Widths) -> float:
    """How well these lines fit columns so wide."""
    most = max(plan) + MOST_OVER
    over = sum(1 for width in lone if width > most)
    cuts = (max(_cut(row, plan, first) for first in range(len(plan) - 1)) for row in rows)
    return sum(cuts) - BROADER * over - A_COLUMN * len(plan)


def _cut(row: _Spaced, plan: Widths, first: int) -> float:
    """How many spaces of a line stand where columns end, less those that do not."""
    start, column = 0, first
    while column < len(plan) - 1:
        measure, end = plan[column], 0
        for place, least, most in row.parts[start]:
            if least > measure + MOST_OVER:
                break
            if measure - most - (0.0 if start else STANDS_IN) <= SHORTFALL:
                end = place
        if not end:
            break
        start, column = end, column + 1
    least, spaces = row.rests[start]
    return column - first - spaces - TOO_WIDE * (least > plan[column] + MOST_OVER)
