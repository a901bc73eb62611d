"""剪报: what is cut out of the page for each article, and what lies between the cuttings."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.model import Amendment
from generator.segment.pieces.piece import Piece, Role

Chain = tuple[Piece, ...]
"""Pieces that read on in one another."""
REACH = 40
"""How many articles before and after a place are compared with what stands there: more than
a page has, so that only pages of noise are cut short by it."""


@dataclass
class Cutting:
    """剪报: what the scissors cut out for one article, in reading order as far as known."""

    chains: list[Chain] = field(default_factory=list)
    bylines: list[Piece] = field(default_factory=list)
    jumps: list[Piece] = field(default_factory=list)
    signatures: list[Piece] = field(default_factory=list)
    captions: list[Piece] = field(default_factory=list)
    labels: list[Piece] = field(default_factory=list)
    """Section labels of this article alone."""
    section: str = ""
    """What a label names that it shares with other articles."""
    headline: tuple[Piece, ...] = ()
    kickers: int = 0
    """How many lines of the headline, from its first on, are set apart from the title."""
    doubts: list[float] = field(default_factory=list)
    """How sure each decision about this article was (0 to 1)."""
    amendments: list[Amendment] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All body text, for comparing."""
        return "".join(piece.string for chain in self.chains for piece in chain)

    @property
    def first(self) -> Piece:
        """The piece that the body starts with."""
        return self.chains[0][0]


def chains_of(pieces: Sequence[Piece], follows: Mapping[int, int]) -> dict[int, Chain]:
    """Pieces that read on in one another, under the number of the first."""
    by_number = {piece.number: piece for piece in pieces}
    heads = set(follows.values())
    chains: dict[int, Chain] = {}
    for piece in pieces:
        if piece.role is not Role.BODY or piece.number in heads:
            continue
        chain = [piece]
        while chain[-1].number in follows:
            chain.append(by_number[follows[chain[-1].number]])
        chains[piece.number] = tuple(chain)
    return chains


def linked(chains: Sequence[Chain], follows: Mapping[int, int]) -> list[Chain]:
    """The chains; one that reads on in a later one takes it in."""
    starts = {chain[0].number: place for place, chain in enumerate(chains)}
    found: list[Chain | None] = list(chains)
    for place in reversed(range(len(chains))):
        after = starts.get(follows.get(chains[place][-1].number, -1))
        rest = found[after] if after is not None and after > place else None
        if after is not None and rest is not None:
            found[place], found[after] = (*chains[place], *rest), None
    return [chain for chain in found if chain is not None]


def in_reach(firsts: Sequence[int], number: int) -> range:
    """Which articles start near the piece ``number``, by the pieces they start with (ascending)."""
    place = bisect(firsts, number)
    return range(max(0, place - REACH), min(len(firsts), place + REACH))
