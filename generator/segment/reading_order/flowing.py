"""Columns that a text layer prints by turns, put where each runs on.

``pdftotext`` in its default mode gives one column of text after another, but of several articles by
turns, as they stand beside one another on the sheet. A column whose text breaks off at its foot
runs on in one of the same width that starts in the middle of a sentence; which in which is chosen
for the whole page at once. A dump that keeps places shows which column stands beside which, but
where a headline or a picture bridges the gutters a text may run on in one that is not the next:
there the same is asked again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model import Block, Line
from generator.segment.reading_order.flow_columns import FULL, Column, columns_of
from generator.segment.reading_order.flow_signs import odds_of, pairs, reads_on
from generator.segment.reading_order.matching import Pair, best_pairs
from generator.segment.words.lexicon import Lexicon

SURER = 1.0
"""How much better (nats) text reads with a line that had no place."""
NEAR = 4
"""The dump prints such a line no more columns from its own."""
MOST = 1000
"""No sheet has so many columns: what has more is noise, and stays in its order."""


def flowed(blocks: Sequence[Block], lexicon: Lexicon) -> list[Block]:
    """The blocks of a text layer, each column right behind the one that runs on in it."""
    columns = columns_of(blocks, lexicon)
    if len(columns) > MOST:
        return list(blocks)
    odds = {(one, two): told for one, two, signs in pairs(columns) if (told := odds_of(signs)) > 0}
    follows = _without_rings(dict(best_pairs(odds)), odds)
    _close_up(follows, columns)
    _take_in(follows, columns)
    heads = set(follows.values())
    found: list[Column] = []
    for place in range(len(columns)):
        at: int | None = None if place in heads else place
        while at is not None:
            found.append(columns[at])
            at = follows.get(at)
    return list(_put_together(found, blocks))


def _without_rings(follows: dict[int, int], odds: Mapping[Pair, float]) -> dict[int, int]:
    """Which column runs on in which, without the unlikeliest way of those that go round."""
    seen: set[int] = set()
    for start in list(follows):
        way: list[int] = []
        at = start
        while at in follows and at not in seen:
            seen.add(at)
            way.append(at)
            at = follows[at]
        if at in way:
            del follows[min(way[way.index(at) :], key=lambda one: odds[one, follows[one]])]
    return follows


def _close_up(follows: dict[int, int], columns: Sequence[Column]) -> None:
    """Lets a loose line of text run on in the column whose foot the line beside it goes on with.

    The first lines of the columns below a headline stand in their order. If it is known of the
    second one which column ends above it, that column is the first one's.
    """
    before = {two: one for one, two in follows.items()}

    def first(at: int) -> int:
        while at in before:
            at = before[at]
        return at

    for place, (line, beside) in enumerate(pairwise(columns)):
        alone = len(line.lines) == len(beside.lines) == 1
        if line.part.number != beside.part.number or not alone or place in follows:
            continue
        column = first(place + 1)
        whole = not columns[column].part.loose and not columns[column].starts
        if whole and not line.bare and first(place) != column:
            follows[place], before[column] = column, place


def _take_in(follows: dict[int, int], columns: Sequence[Column]) -> None:
    """Puts a loose line that has no place between a column that breaks off and what stands below,
    if it goes on with the one and the other with it.

    So the first line of a column goes above it, though the block of a headline has it.
    """
    linked = {*follows, *follows.values()}
    loose = {
        n
        for n, column in enumerate(columns)
        if n not in linked and len(column.lines) == 1 and column.open
        if not (column.bare or column.starts)
    }
    taken = set[int]()
    for gain, way in sorted(_between(follows, columns, loose), reverse=True):
        one, line, two = way
        if gain >= SURER and taken.isdisjoint(way) and not _leads(follows, two, one):
            follows[one], follows[line] = line, two
            taken.update(way)


def _between(
    follows: Mapping[int, int], columns: Sequence[Column], loose: Collection[int]
) -> Iterator[tuple[float, tuple[int, int, int]]]:
    """The lines that may stand between two columns, and how much better (nats) that reads."""
    below = {n: n + 1 for n in range(len(columns) - 1)}
    for two in follows.values():
        below.pop(two - 1, None)
    for one, two in sorted({**below, **follows}.items()):
        above = columns[one]
        if not above.open or above.measure is None or columns[two].measure is None:
            continue
        lines = [
            n
            for n in range(two - NEAR, two + NEAR + 1)
            if n in loose and abs(columns[n].widths[0] - above.measure) < FULL
        ]
        if lines:
            *told, without = reads_on(above, [columns[n] for n in (*lines, two)])
            for line, gain in zip(lines, told, strict=True):
                rest = reads_on(columns[line], [columns[two]])[0]
                yield gain + rest - without, (one, line, two)


def _leads(follows: Mapping[int, int], one: int, two: int) -> bool:
    """Whether a column runs on in another, through others or itself."""
    at: int | None = one
    while at is not None and at != two:
        at = follows.get(at)
    return at == two


def _put_together(columns: Sequence[Column], blocks: Sequence[Block]) -> Iterator[Block]:
    """The columns as blocks, parts of one block that stayed together as one again."""
    lines: list[Line] = []
    for column, after in zip(columns, [*columns[1:], None], strict=True):
        number, start, own, _ = column.part
        lines += own
        if after is None or after.part[:2] != (number, start + len(own)):
            yield replace(blocks[number], lines=tuple(lines))
            lines = []
