"""Pieces: lines of one block that have one role on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from generator.model import Line, Span, Text
from generator.segment.kept import kept


class Role(Enum):
    """What a piece is on the page, in the trade's words."""

    BODY = "body"
    HEADLINE = "headline"
    BYLINE = "byline"
    SIGNATURE = "signature"
    CAPTION = "caption"
    CROSSHEAD = "crosshead"
    LABEL = "label"
    JUMP = "jump"
    FOLIO = "folio"
    EDITORS = "editors' line"
    NOISE = "noise"


@dataclass(frozen=True)
class Piece:
    """Lines that belong together. ``number`` is its place on the page, from 0."""

    number: int
    lines: tuple[Line, ...]
    role: Role
    starts_article: bool = False
    """True when a dateline opens it."""
    reason: str = ""
    goes_on: bool = False
    """True for text that does not begin with the first line of a paragraph."""
    resumes: bool = False
    """True for text that goes on with the one above what is set into it."""
    tight: bool = False
    """Whether it stands in one block with the piece above."""
    parted: bool = False
    """Whether a blank line of the dump stands above it."""
    short: float | None = None
    """By how many em its first line falls short of the column it stands in."""

    @kept
    def string(self) -> str:
        """The clean text, lines closed up."""
        return "".join([line.text.string for line in self.lines])

    @property
    def raw(self) -> Span:
        """From the first raw character to the last; foreign lines never stand between."""
        return Span(self.lines[0].raw.start, self.lines[-1].raw.end)

    @property
    def first(self) -> Line:
        """The top line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The bottom line."""
        return self.lines[-1]

    @property
    def widest(self) -> float:
        """The width (em) of its widest line."""
        return max(line.width for line in self.lines)

    @property
    def display(self) -> bool:
        """Whether every line is set as headlines alone are."""
        return all(line.display for line in self.lines)

    def as_role(self, role: Role, reason: str = "") -> Piece:
        """The same piece in another role."""
        return replace(self, role=role, reason=reason or self.reason)


def numbered(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, each with its place among them for its number."""
    for number, piece in enumerate(pieces):
        yield piece if piece.number == number else replace(piece, number=number)


TABLE_ROW = "a row of a table"
VERSE = "a line of verse"
ENTRY = "an entry: a name and what it is"


def is_row(piece: Piece) -> bool:
    """Whether a piece is a row of a table or a line of verse: it reads on in no other."""
    return piece.reason in (TABLE_ROW, VERSE)


def is_text(piece: Piece) -> bool:
    """Whether a piece is running text, which may read on in another."""
    return piece.role is Role.BODY and not is_row(piece) and piece.reason != ENTRY


def cut_line(line: Line, place: int) -> tuple[Line, Line]:
    """``line`` in two at the character ``place`` of its clean text (0 < place < length)."""
    left, right = line.text.part(0, place).strip(), line.text.part(place).strip()
    border = right.origin[0]
    share = line.width / max(1, len(line.text))
    return (
        replace(line, text=left, raw=Span(line.raw.start, border), width=len(left) * share),
        replace(
            line,
            text=right,
            raw=Span(border, line.raw.end),
            width=len(right) * share,
            indented=None,
        ),
    )


def close_up(texts: list[Text]) -> Text:
    """Lines joined as print reads them: nothing between han, a space between Latin words."""
    strings: list[str] = []
    origin: list[int] = []
    left = ""
    for text in texts:
        if _latin(left) and _latin(text.string[:1]):
            strings.append(" ")
            origin.append(text.origin[0])
        strings.append(text.string)
        origin += text.origin
        left = text.string[-1:]
    return Text("".join(strings), tuple(origin))


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()
