"""Which pieces belong to one article: the page is walked once, from its first piece to its last.

A piece that goes on from another belongs where that one does. Any other text either opens an
article (a dateline, a byline or a headline stands before it) or goes on with one that is open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.segment.cuttings import Chain, Cutting, Layout, chains_of, in_reach
from generator.segment.pieces import Piece, Role
from generator.segment.topics import Group, Topics

RECENT = 4
"""How many articles back a text without a start of its own may belong to."""
SENTENCE_END = re.compile("[。！？]")
RECENCY, RECENCY_SCANNED = 0.12, 0.05
"""What each article farther back costs, in shares of common words; a scan interleaves them."""
SAME_TOPIC, CLEARLY = 0.045, 1.3
"""Kinship from which two texts are of one article, and how much it must exceed any other:
halves of an article reach 0.04–0.17 where two articles of a page have 0–0.08."""
CROSSHEAD_WIDTH = 18.0
LONGEST_SECTION = 1500
OPENING = (Role.HEADLINE, Role.BYLINE, Role.JUMP)
CONTEXT = 500
FARTHEST = 300
"""How many pieces back anything is looked for or compared: more than a page has."""


def cut_out(pieces: Sequence[Piece], follows: Mapping[int, int], *, scanned: bool) -> Layout:
    """The page's articles with what certainly is theirs; headlines are matched afterwards."""
    return _Walk(pieces, follows, RECENCY_SCANNED if scanned else RECENCY).run()


class _Walk:
    """The state of the walk: whose each piece is, and what waits for the next text."""

    def __init__(self, pieces: Sequence[Piece], follows: Mapping[int, int], recency: float) -> None:
        self.recency = recency
        self.pieces = pieces
        self.chains = chains_of(pieces, follows)
        self.topics = Topics({p.number: p.string for p in pieces if p.role is Role.BODY})
        self.cuttings: list[Cutting] = []
        self.firsts: list[int] = []
        self.owner: dict[int, int] = {}
        self.lowest = -1
        self.groups: dict[int, Group] = {}
        self.stacks: list[tuple[Piece, ...]] = []
        self.captions: list[Piece] = []
        self.stack: list[Piece] = []
        self.bylines: list[Piece] = []
        self.jumps: list[Piece] = []

    def run(self) -> Layout:
        for piece in self.pieces:
            if piece.number in self.chains:
                self._text(self.chains[piece.number])
            elif piece.role is Role.HEADLINE:
                self._end_bylines()
                self.stack.append(piece)
            elif piece.role is Role.BYLINE:
                self._byline(piece)
            elif piece.role is Role.JUMP:
                self._jump(piece)
            elif piece.role is Role.SIGNATURE:
                self._sign(piece)
            elif piece.role is Role.CAPTION:
                self.captions.append(piece)
        self._end_bylines()
        self._end_stack()
        return Layout(self.cuttings, self.stacks, self.captions)

    def _byline(self, piece: Piece) -> None:
        """A byline opens an article; under a dateline that has no text yet it is that one's."""
        last = self.cuttings[-1] if self.cuttings and not self.stack else None
        if last and last.first.starts_article and not SENTENCE_END.search(last.text):
            last.bylines.append(piece)
        else:
            self.bylines.append(piece)

    def _text(self, chain: Chain) -> None:
        """A text that goes on from nothing: whose is it?"""
        opens = chain[0].starts_article or self.bylines or self.jumps or not self.cuttings
        if chain[0].starts_article and self.bylines and self.cuttings and not self.stack:
            self._end_bylines()
        if opens or (self.stack and not self._is_crosshead(chain)):
            self._open(chain)
            return
        owner, sure = self._owner_of(chain)
        if not SENTENCE_END.search(self.cuttings[-1].text):
            owner, sure = len(self.cuttings) - 1, 0.99
        if self.stack:
            crosshead = tuple(piece.as_role(Role.CROSSHEAD) for piece in self.stack)
            self.cuttings[owner].chains.append(crosshead)
            self._own(crosshead, owner)
            self.stack = []
        self.cuttings[owner].chains.append(chain)
        self.cuttings[owner].doubts.append(sure)
        self._own(chain, owner)

    def _open(self, chain: Chain) -> None:
        self._end_stack()
        self.cuttings.append(Cutting([chain], self.bylines, self.jumps))
        self.firsts.append(chain[0].number)
        self.bylines, self.jumps = [], []
        self._own(chain, len(self.cuttings) - 1)

    def _own(self, chain: Chain, owner: int) -> None:
        self.owner.update((piece.number, owner) for piece in chain)
        self.lowest = max(self.lowest, *(piece.number for piece in chain))
        self.groups.pop(owner, None)

    def _end_stack(self) -> None:
        if self.stack:
            self.stacks.append(tuple(self.stack))
            self.stack = []

    def _end_bylines(self) -> None:
        """A byline that no text followed stands at the end of its article."""
        if self.bylines and self.cuttings:
            self.cuttings[self._last_owner()].bylines += self.bylines
            self.bylines = []

    def _jump(self, piece: Piece) -> None:
        leads_on = "下" in piece.string[:4] or "转" in piece.string[:3]
        jumps = (
            self.cuttings[self._last_owner()].jumps if leads_on and self.cuttings else self.jumps
        )
        jumps.append(piece)

    def _sign(self, piece: Piece) -> None:
        if self.cuttings:
            self.cuttings[self._last_owner(piece.number)].signatures.append(piece)

    def _last_owner(self, before: int | None = None) -> int:
        """The article of the nearest text above piece number ``before``."""
        below = self.lowest + 1 if before is None else before
        for number in range(below - 1, max(-1, below - FARTHEST - 1), -1):
            if number in self.owner:
                return self.owner[number]
        return len(self.cuttings) - 1

    def _owner_of(self, chain: Chain) -> tuple[int, float]:
        """The open article that this text goes on with, and how sure that is."""
        recent: list[int] = []
        start = chain[0].number
        for number in range(start - 1, max(-1, start - FARTHEST - 1), -1):
            owner = self.owner.get(number)
            if owner is not None and owner not in recent:
                recent.append(owner)
            if len(recent) == RECENT:
                break
        open_ones = [owner for owner in recent if not self.cuttings[owner].signatures] or recent
        if not open_ones:
            return len(self.cuttings) - 1, 0.5
        text = "".join(piece.string for piece in chain)[:CONTEXT]
        scores = [
            self._shared(text, owner) - self.recency * rank for rank, owner in enumerate(open_ones)
        ]
        best = max(range(len(scores)), key=lambda i: (scores[i], -i))
        others = max((s for i, s in enumerate(scores) if i != best), default=0.0)
        return open_ones[best], round(min(0.99, 0.8 + scores[best] - others), 3)

    def _shared(self, text: str, owner: int) -> float:
        return self.topics.shared(text, self._numbers(owner))

    def _is_crosshead(self, chain: Chain) -> bool:
        """Whether the waiting headline divides one article (分题) rather than two.

        A crosshead is set inside its column, so it is no wider, and what follows it talks
        about the same things as what stands before it.
        """
        if len(self.stack) > 1 or not self.owner:
            return False
        piece = self.stack[0]
        measure = piece.first.measure or CROSSHEAD_WIDTH
        if max(line.width for line in piece.lines) > measure + 1.0 or piece.doubled:
            return False
        owner = self._last_owner(piece.number)
        if self.cuttings[owner].signatures:
            return False
        section = self.topics.group(self._section(chain[0].number))
        rivals = [n for n in in_reach(self.firsts, piece.number) if n != owner]
        same, *others = (
            self.topics.kinship(section, self._group(number)) for number in (owner, *rivals)
        )
        return same > CLEARLY * max(others, default=0.0) and same >= SAME_TOPIC

    def _group(self, owner: int) -> Group:
        """All text of an article so far; reckoned again only when some was added."""
        if owner not in self.groups:
            self.groups[owner] = self.topics.group(self._numbers(owner))
        return self.groups[owner]

    def _section(self, start: int) -> list[int]:
        """The texts from piece ``start`` on, up to the next headline or opening of an article."""
        section: list[int] = []
        size = 0
        for number in range(start, len(self.pieces)):
            piece = self.pieces[number]
            if piece.role in OPENING or piece.starts_article or size > LONGEST_SECTION:
                break
            if piece.role is Role.BODY:
                section.append(piece.number)
                size += len(piece.string)
        return section

    def _numbers(self, owner: int) -> list[int]:
        chains = self.cuttings[owner].chains[-FARTHEST:]
        return [piece.number for chain in chains for piece in chain]
