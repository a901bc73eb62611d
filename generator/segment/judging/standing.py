"""How articles stand on a page, where the dump keeps places.

A person cuts an article out as a rectangle, in which nothing else stands but what is set in: its
columns stand side by side, begin at one height, and are read from left to right. Where columns run
down the whole page, an article that goes on at the head of the next stands in two such places.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.model import Line, Spot
from generator.segment.pieces.cuttings import Cutting

MANY = 3
"""So many lines of others are no caption, and no headline of another column."""
BESIDE = 5
"""By how many cells lines of one column begin apart at most: by an indent."""
LEVEL = 2
"""By how many rows columns begin apart that begin at one height."""


class _Box(NamedTuple):
    """The rows that lines fill, the last among them, and the cells, up to the one behind them."""

    top: int
    foot: int
    left: int
    right: int

    def holds(self, spot: Spot) -> bool:
        """Whether the middle of a line stands in it."""
        inside = 2 * self.left < spot.left + spot.right < 2 * self.right
        return inside and self.top <= spot.row <= self.foot


class _Stand(NamedTuple):
    """Where the lines of an article stand."""

    head: Sequence[Spot]
    """Those of its headline;"""
    stretches: Sequence[Sequence[Spot]]
    """those of its text, where it turns to a column that does not begin as high apart."""
    turns: Mapping[str, float]
    """How the text turns from one column to another."""


def standing_signs(cuttings: Sequence[Cutting]) -> Iterator[Mapping[str, float]]:
    """What the place of each article says, by the names of the weights of ``merits``."""
    stands = [_stand(cutting) for cutting in cuttings]
    for number, stand in enumerate(stands):
        others = [*stands[:number], *stands[number + 1 :]]
        yield {**_place(stand, others), **stand.turns}


def lines_of(cutting: Cutting) -> list[Line]:
    """The lines of an article's text in their order."""
    return [line for chain in cutting.chains for piece in chain for line in piece.lines]


def _stand(cutting: Cutting) -> _Stand:
    head = [line.spot for piece in cutting.headline for line in piece.lines if line.spot]
    text = [(line.column, line.spot) for line in lines_of(cutting) if line.spot]
    turns = {"level": 0.0, "turns up": 0.0, "turns back": 0.0}
    stretches = [[spot] for _, spot in text[:1]]
    for (column, one), (other, two) in pairwise(text):
        how = _turn(one, two, stretches[-1]) if column != other else None
        if how in turns:
            turns[how] += 1.0
        if how not in (None, "level"):
            stretches.append([])
        stretches[-1].append(two)
    return _Stand(head, stretches, turns)


def _turn(one: Spot, two: Spot, stretch: Sequence[Spot]) -> str | None:
    """How a text turns from one line to the next; None where it stays in its column."""
    off = two.left - one.left
    if two.row > one.row:
        return None if abs(off) <= BESIDE else "turns down"
    if abs(off) <= BESIDE:
        return "turns up"
    if off < 0:
        return "turns back"
    top = min(spot.row for spot in stretch if abs(spot.left - one.left) <= BESIDE)
    return "level" if abs(top - two.row) <= LEVEL else "turns on"


def _box(spots: Sequence[Spot]) -> _Box:
    rows, lefts, rights = zip(*spots, strict=True)
    return _Box(min(rows), max(rows), min(lefts), max(rights))


def _place(stand: _Stand, others: Sequence[_Stand]) -> Mapping[str, float]:
    """Whether its headline stands above its text, and what stands in the place of both."""
    if not stand.stretches:
        return {"headed": 0.0, "intruded": 0.0}
    top = min(spot.row for spot in stand.stretches[0])
    headed = bool(stand.head) and max(spot.row for spot in stand.head) <= top + 1
    own = [_box([*stand.head, *stand.stretches[0]]), *map(_box, stand.stretches[1:])]
    spots = (spot for other in others for part in (other.head, *other.stretches) for spot in part)
    within = sum(any(box.holds(spot) for box in own) for spot in spots)
    return {"headed": float(headed), "intruded": float(within >= MANY)}
