"""Where tables stand: below the text that announces them, which reads on in no other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.segment.lines.line_words import COLONS
from generator.segment.pieces.cuttings import Chain
from generator.segment.pieces.piece import TABLE_ROW, Piece, Role
from generator.segment.reading_order.ties import Joins


def without_announcing(joins: Joins, pieces: Sequence[Piece]) -> Joins:
    """The joins, less those of a text that ends with a colon right above a table."""
    announcing = {
        above.number
        for above, below in pairwise(pieces)
        if below.reason == TABLE_ROW and above.string.rstrip().endswith(COLONS)
    }
    return {pair: join for pair, join in joins.items() if pair[0] not in announcing}


def put_back(threads: Sequence[Sequence[Chain]]) -> list[list[Chain]]:
    """The threads of a scan; a table taken for a thread by itself goes back below the text that
    it stands under on the page."""
    found = [list(thread) for thread in threads]
    below = {chain[-1].number: thread for thread in found for chain in thread}
    for table in found:
        text = below.get(table[0][0].number - 1) if table else None
        if text is None or text is table or not all(map(_is_table, table)):
            continue
        place = next(n for n, c in enumerate(text) if c[-1].number == table[0][0].number - 1)
        if text[place][0].role is Role.BODY and not _is_table(text[place]):
            text[place + 1 : place + 1] = table
            table.clear()
    return [thread for thread in found if thread]


def _is_table(chain: Chain) -> bool:
    return chain[0].reason == TABLE_ROW
