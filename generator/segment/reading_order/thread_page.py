"""A page as threads see it: paragraphs, and single pieces of another kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from generator.segment.pieces.cuttings import Chain, chains_of
from generator.segment.pieces.piece import Piece, Role, is_row
from generator.segment.reading_order.joins import Neighbours
from generator.segment.words.affinity import Affinities
from generator.segment.words.ends import tail_open
from generator.segment.words.listing import Mark, mark_of
from generator.segment.writers.people import sharing

LEFT_OUT = (Role.NOISE, Role.FOLIO, Role.EDITORS)
OPENERS = (Role.HEADLINE, Role.BYLINE, Role.LABEL, Role.JUMP)
LONGEST_CROSSHEAD = 12
FEWEST_LINES = 3
LOST_MARK, MANY_LOST = "\u2009", 0.008
"""What stands where a scan lost a comma, and so many a letter that columns are often mixed too."""


def column_of(chain: Chain) -> float | None:
    """The width (em) of the column of a paragraph; None where it has too few lines to tell."""
    columns = [line.measure for piece in chain for line in piece.lines if line.measure]
    return median(columns) if len(columns) >= FEWEST_LINES else None


class Items:
    """The items of a page by number: chains, and single pieces of another kind."""

    def __init__(self, pieces: Sequence[Piece], follows: Mapping[int, int]) -> None:
        self.pieces = [piece for piece in pieces if piece.role not in LEFT_OUT]
        heads = set(follows.values())
        chains = chains_of(pieces, follows)
        self.items: list[Chain] = []
        self.item_of: dict[int, int] = {}
        for piece in self.pieces:
            if piece.role is Role.BODY and piece.number in heads:
                continue
            chain = chains.get(piece.number, (piece,))
            self.item_of.update((part.number, len(self.items)) for part in chain)
            self.items.append(chain)


class ThreadPage(Items):
    """The items of a page, and what each shows by itself."""

    def __init__(
        self, pieces: Sequence[Piece], follows: Mapping[int, int], neighbours: Neighbours
    ) -> None:
        super().__init__(pieces, follows)
        self.follows = follows
        self.neighbours = neighbours
        below = dict(pairwise(piece.number for piece in self.pieces if piece.role is Role.BODY))
        self.mixed = any(below.get(tail) != head for tail, head in follows.items())
        self.texts = ["".join(piece.string for piece in item) for item in self.items]
        self.whole = max(0.0, 1.0 - _lost_marks(self.texts) / MANY_LOST)
        """How little the scan lost: 0 as much as most that mix columns, 1 nothing."""
        self.open_ends = [tail_open(text) for text in self.texts]
        self.marks: list[Mark | None] = [mark_of(text) for text in self.texts]
        self.columns = [column_of(item) for item in self.items]
        self.affinities = Affinities(self.texts, neighbours.lexicon)
        self.people = sharing(self.texts, neighbours.lexicon)
        """The items that name a person whom it names too."""
        printed = [i[0].role for i in self.items if i[0].role in (Role.BODY, Role.HEADLINE)]
        self.may_stand_below = printed[:1] == [Role.BODY] or printed[-1:] == [Role.HEADLINE]
        """Whether headlines may stand below: a text begins the page or a headline ends it."""
        rows = {piece.number for piece in self.pieces if is_row(piece)}
        self.in_table = [rows.issuperset((i[0].number - 1, i[0].number)) for i in self.items]
        """Whether it is a row right below another."""
        self.rows = [item[0].reason if is_row(item[0]) else None for item in self.items]
        """Of what it is a row: a table or a poem."""
        self.lone = [len(item) == len(item[0].lines) == 1 for item in self.items]
        """Whether it is a single line."""


def _lost_marks(texts: Sequence[str]) -> float:
    """How many marks a scan lost, a letter."""
    return sum(text.count(LOST_MARK) for text in texts) / max(1, sum(map(len, texts)))
