"""Knits columns together whose upper, middle and lower lines a dump prints apart.

``pdftotext`` in its default mode goes through a page in blocks. Of two columns it may print the
upper lines of the left one and of the right one as a block each, the next rows of both in lines
that hold two, and what is left below as blocks again. Where such rows were dealt out to their
columns, the blocks above and below them go to the column in which they stand, if that reads
better than the blocks as they were printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement, pairwise, product
from typing import NamedTuple

from generator.clean.columns.cells import Row
from generator.clean.columns.dealing import MOST_OVER, Dealt
from generator.clean.columns.desk import Desk, Piece
from generator.clean.columns.prose import CLAUSE
from generator.clean.letters.confusables import Words

GAIN = 0.7
"""How much likelier (nats) blocks must be as parts of columns than as they were printed."""
MOST_BLOCKS = 3
"""So many blocks above the rows of several columns may be parts of these, and so many below."""
MOST_LACK = 2.5
"""By how much (em) a block's widest line is narrower than its column at most."""

Block = Sequence[Row]
Part = Block | Dealt


class _Plan(NamedTuple):
    """Parts from ``start`` to ``end`` as the blocks of columns, in the order of reading."""

    gain: float
    start: int
    end: int
    blocks: Sequence[Block]


def knitted(text: str, parts: Sequence[Part], words: Words) -> Iterator[Block]:
    """The blocks of a page in the order of reading, each part of columns with its own."""
    done = 0
    for number, part in enumerate(parts):
        if number < done or not isinstance(part, Dealt):
            continue
        bands = _Bands(Desk(text, (), words), parts, number, part)
        plan = bands.best(done)
        yield from _as_printed(text, parts[done : plan.start if plan else number])
        yield from bands.texts(plan.blocks) if plan else part.texts(text)
        done = plan.end if plan else number + 1
    yield from _as_printed(text, parts[done:])


def _as_printed(text: str, parts: Sequence[Part]) -> Iterator[Block]:
    for part in parts:
        yield from part.texts(text) if isinstance(part, Dealt) else [part]


class _Bands:
    """Columns of which a dealt part is one band, and the blocks about it may be others."""

    def __init__(self, desk: Desk, parts: Sequence[Part], number: int, dealt: Dealt) -> None:
        self.desk, self.parts, self.number, self.dealt = desk, parts, number, dealt
        self.measure = max(dealt.widths)
        self.fits: dict[int, frozenset[int]] = {}

    def texts(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """The blocks, those as one through which a text runs."""
        found = list(blocks[0])
        for block in blocks[1:]:
            if self._piece(block[0]).starts or not self._is_open(found[-1]):
                yield found
                found = []
            found += block
        yield found

    def best(self, least: int) -> _Plan | None:
        """The likeliest columns, of parts from this one on; None if others read no worse."""
        above = len(list(self._near(range(self.number - 1, least - 1, -1))))
        below = len(list(self._near(range(self.number + 1, len(self.parts)))))
        count = len(self.dealt.columns)
        plans = (
            self._plan(upper, lower)
            for upper, lower in product(_ways(above, count), _ways(below, count))
        )
        likely = [plan for plan in plans if plan and plan.gain > GAIN]
        return max(likely, key=lambda plan: plan.gain, default=None)

    def _near(self, numbers: range) -> Iterator[Block]:
        """The blocks next to the dealt part that may stand in a column."""
        for number in numbers[:MOST_BLOCKS]:
            block = self.parts[number]
            if isinstance(block, Dealt) or not self._columns(block):
                return
            yield block

    def _plan(self, upper: Sequence[int], lower: Sequence[int]) -> _Plan | None:
        """Columns to which the blocks above and below go as told; None if they do not fit."""
        start, end = self.number - len(upper), self.number + 1 + len(lower)
        above, below = self._blocks(start, self.number), self._blocks(self.number + 1, end)
        found: list[Block] = []
        for block, at in [*zip(above, upper, strict=True), *zip(below, lower, strict=True)]:
            if at not in self._columns(block):
                return None
        for at, column in enumerate(self.dealt.columns):
            found += [block for block, way in zip(above, upper, strict=True) if way == at]
            found.append(column)
            found += [block for block, way in zip(below, lower, strict=True) if way == at]
        if not all(self._is_tied(found, block) for block in (*above[:1], *below[-1:])):
            return None
        printed = [*above, *self.dealt.columns, *below]
        gain = self._cost(printed, start, end) - self._cost(found, start, end)
        return _Plan(gain, start, end, found)

    def _blocks(self, start: int, end: int) -> list[Block]:
        """The parts from one to another, each as what it is read first and last."""
        return list(_as_printed(self.desk.text, self.parts[max(0, start) : end]))

    def _columns(self, block: Block) -> frozenset[int]:
        """In which columns a block may stand."""
        key = block[0][0].start
        if key not in self.fits:
            widths = enumerate(self.dealt.widths)
            pieces = list(map(self._piece, block))
            text = any(piece.prose for piece in pieces) and not self._is_byline(block)
            self.fits[key] = frozenset(n for n, w in widths if text and _fit(pieces, w))
        return self.fits[key]

    def _is_byline(self, block: Block) -> bool:
        """Whether a block is a line of words set apart, as names are, without marks."""
        return (
            len(block) == 1
            and len(block[0]) > 1
            and not CLAUSE.search(self._piece(block[0]).string)
        )

    def _is_tied(self, blocks: Sequence[Block], block: Block) -> bool:
        """Whether a sentence runs on from another of the blocks to this one, or from this one."""
        return any(
            (one is block or two is block) and self._is_open(one[-1])
            for one, two in pairwise(blocks)
        )

    def _is_open(self, row: Row) -> bool:
        piece = self._piece(row)
        return not piece.ended and piece.most > self.measure - MOST_LACK

    def _cost(self, blocks: Sequence[Block], start: int, end: int) -> float:
        """What speaks against blocks in this order, between the parts about them."""
        lines = [*self._blocks(start - 1, start)[-1:], *blocks, *self._blocks(end, end + 1)[:1]]
        return sum(
            self.desk.join(self._piece(one[-1]), self._piece(two[0]), self.measure)
            for one, two in pairwise(lines)
        )

    def _piece(self, row: Row) -> Piece:
        return Piece(self.desk.text, row)


def _fit(pieces: Sequence[Piece], width: float) -> bool:
    """Whether lines fit into a column so wide (em), and fill it or end what stood above."""
    full = max(piece.most for piece in pieces) > width - MOST_LACK
    last = len(pieces) == 1 and pieces[0].closed
    return (full or last) and max(piece.least for piece in pieces) <= width + MOST_OVER


def _ways(blocks: int, columns: int) -> list[tuple[int, ...]]:
    """The columns of so many blocks next to a band at most, printed from left to right."""
    return [
        way
        for count in range(blocks + 1)
        for way in combinations_with_replacement(range(columns), count)
    ]
