"""拼版: the pieces of a page and who has them, open to an editor's scissors and paste.

Whatever is cut or moved, each line of the page stays in exactly one piece, and each piece in at
most one article: nothing can be lost or shown twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.errors import StaleCorrection
from generator.model import Repair, Span
from generator.segment.pieces.cuttings import Chain, Cutting
from generator.segment.pieces.piece import Piece, Role, cut_line

LISTS = ("bylines", "jumps", "signatures", "captions", "labels")


class EditError(Exception):
    """Why an edit does not apply, and what its author may do."""

    def __init__(self, what: str, todo: str = "mend the correction or take it out") -> None:
        super().__init__(what)
        self.todo = todo


class Pasteboard:
    """All pieces in their order on the page, and the articles that hold some of them."""

    def __init__(self, pieces: Sequence[Piece], cuttings: Sequence[Cutting]) -> None:
        self.pieces = list(pieces)
        self.cuttings = list(cuttings)

    def copy(self) -> Pasteboard:
        """The same board, to go back to."""
        cuttings = []
        for cutting in self.cuttings:
            held: dict[str, Any] = {
                name: list(getattr(cutting, name)) for name in (*LISTS, "chains", "amendments")
            }
            cuttings.append(replace(cutting, **held))
        return Pasteboard(self.pieces, cuttings)

    def at(self, offset: int) -> Piece | None:
        """The piece with the character of the page at ``offset``."""
        for piece in self.pieces:
            if any(line.raw.start <= offset < line.raw.end for line in piece.lines):
                return piece
        return None

    def inside(self, span: Span) -> list[Piece]:
        """The pieces that begin inside ``span``, in page order."""
        return [p for p in self.pieces if span.start <= p.first.raw.start < span.end]

    def owner(self, piece: Piece) -> Cutting | None:
        """The article that holds ``piece``."""
        for cutting in self.cuttings:
            if any(piece.number == held.number for held in held_by(cutting)):
                return cutting
        return None

    def in_text(self, piece: Piece) -> tuple[Cutting, int, int] | None:
        """The article, chain and place in it where ``piece`` is running text."""
        for cutting in self.cuttings:
            for row, chain in enumerate(cutting.chains):
                for place, held in enumerate(chain):
                    if held.number == piece.number:
                        return cutting, row, place
        return None

    def cut(self, offset: int) -> None:
        """Make a piece begin at the character ``offset``, if none does."""
        piece = self.at(offset)
        if piece is None:
            return
        halves = _halves(piece, offset)
        if len(halves) == 2:
            self._each(lambda held: _cut_held(held, piece.number, offset))

    def change(self, number: int, change: Callable[[Piece], Piece]) -> None:
        """Put ``change`` of it in the place of piece ``number``, wherever it is held."""
        self._each(lambda held: (change(held),) if held.number == number else (held,))

    def take(self, pieces: Iterable[Piece]) -> list[Chain]:
        """Take ``pieces`` out of all articles; what read on in one another still does.

        An article that has no text left is dissolved: its other pieces belong to none.
        """
        numbers = {piece.number for piece in pieces}
        taken: list[Chain] = []
        for cutting in self.cuttings:
            kept: list[Chain] = []
            for chain in cutting.chains:
                taken += runs(chain, lambda piece: piece.number in numbers)
                kept += runs(chain, lambda piece: piece.number not in numbers)
            cutting.chains = kept
            cutting.headline = tuple(p for p in cutting.headline if p.number not in numbers)
            for name in LISTS:
                held = getattr(cutting, name)
                setattr(cutting, name, [p for p in held if p.number not in numbers])
        in_chains = {piece.number for chain in taken for piece in chain}
        taken += [(p,) for p in self.pieces if p.number in numbers - in_chains]
        self.cuttings = [c for c in self.cuttings if any(_is_text(chain) for chain in c.chains)]
        return sorted(taken, key=lambda chain: chain[0].number)

    def in_role(self, piece: Piece, role: Role, reason: str) -> Piece:
        """``piece`` in another role, on the page and wherever it is held."""
        self.change(piece.number, lambda held: held.as_role(role, reason))
        return piece.as_role(role, reason)

    def _each(self, change: Callable[[Piece], Sequence[Piece]]) -> None:
        """Put what ``change`` gives in the place of every piece, and number them anew."""
        numbers: dict[int, int] = {}
        changed: list[Piece] = []
        for piece in self.pieces:
            numbers[piece.number] = len(changed)
            changed += change(piece)
        self.pieces = [replace(piece, number=n) for n, piece in enumerate(changed)]

        def renewed(held: Iterable[Piece]) -> list[Piece]:
            return [
                replace(new, number=numbers[piece.number] + n)
                for piece in held
                for n, new in enumerate(change(piece))
            ]

        for cutting in self.cuttings:
            cutting.chains = [tuple(renewed(chain)) for chain in cutting.chains]
            cutting.headline = tuple(renewed(cutting.headline))
            for name in LISTS:
                setattr(cutting, name, renewed(getattr(cutting, name)))


@dataclass
class Edited:
    """A page after its edits: the board, the replacements, and the edits that are stale."""

    board: Pasteboard
    scanned: bool
    repairs: list[Repair] = field(default_factory=list)
    faults: list[StaleCorrection] = field(default_factory=list)


def held_by(cutting: Cutting) -> list[Piece]:
    """All pieces of an article, in no order that matters."""
    body = [piece for chain in cutting.chains for piece in chain]
    others = [piece for name in LISTS for piece in getattr(cutting, name)]
    return [*body, *cutting.headline, *others]


def runs(chain: Chain, wanted: Callable[[Piece], bool]) -> list[Chain]:
    """The stretches of ``chain`` whose pieces are ``wanted``."""
    found: list[list[Piece]] = []
    open_run = False
    for piece in chain:
        if wanted(piece):
            if not open_run:
                found.append([])
            found[-1].append(piece)
        open_run = wanted(piece)
    return [tuple(run) for run in found]


def _is_text(chain: Chain) -> bool:
    return any(piece.role is not Role.CROSSHEAD for piece in chain)


def _cut_held(held: Piece, number: int, offset: int) -> Sequence[Piece]:
    return _halves(held, offset) if held.number == number else (held,)


def _halves(piece: Piece, offset: int) -> tuple[Piece, ...]:
    """``piece`` cut before the character ``offset``; itself when nothing stands on one side."""
    before, after = [], []
    for line in piece.lines:
        place = next((i for i, o in enumerate(line.text.origin) if o >= offset), len(line.text))
        left, right = line.string[:place].strip(), line.string[place:].strip()
        if line.raw.end <= offset or not right:
            before.append(line)
        elif line.raw.start >= offset or not left:
            after.append(line)
        else:
            head, tail = cut_line(line, place)
            before.append(head)
            after.append(tail)
    if not before or not after:
        return (piece,)
    tail_piece = replace(piece, lines=tuple(after), starts_article=False)
    return replace(piece, lines=tuple(before)), tail_piece
