"""A printed character and whose it is: the coin in which the press pays.

Every damage moves, copies, changes or drops cells; what is known of a page is read off them
afterwards, so that no damage can make it untrue.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Cell:
    """One character of the dump.

    ``char`` is what stands there ("" when it was lost without a trace), ``printed`` what the paper
    shows ("" for the second copy of a doubled glyph and for what is not printed). ``owner`` is an
    article's key or the reason of a leftover, "" for the white space of the dump; ``part`` counts
    lines of a headline, paragraphs or captions, ``place`` the signs of the part that stand before.
    """

    char: str
    printed: str = ""
    owner: str = ""
    role: str = ""
    part: int = 0
    place: int = 0

    @property
    def key(self) -> tuple[str, str, int]:
        """What it is a character of."""
        return self.owner, self.role, self.part

    @property
    def stands(self) -> bool:
        """Whether the dump shows anything here."""
        return bool(self.char.strip())


Line = tuple[Cell, ...]

SPACE = Cell(" ")


def cells(text: str, owner: str, role: str, part: int = 0) -> Line:
    """``text`` as printed. White space has the place of the sign before it."""
    found, place = [], -1
    for char in text:
        place += not char.isspace()
        found.append(Cell(char, char, owner, role, part, max(place, 0)))
    return tuple(found)


def spaces(count: int, char: str = " ") -> Line:
    """White space that is not printed."""
    return (replace(SPACE, char=char),) * count


def text_of(line: Iterable[Cell]) -> str:
    """What stands in the dump."""
    return "".join(cell.char for cell in line)


def printed(line: Iterable[Cell]) -> str:
    """What the paper shows."""
    return "".join(cell.printed for cell in line)


def become(cell: Cell, char: str) -> Cell:
    """The cell with another sign in its place; what was printed stays known."""
    return replace(cell, char=char)


def trimmed(line: Sequence[Cell]) -> Line:
    """Without white space at both ends: lost marks stay as cells that show nothing."""
    start, end = 0, len(line)
    while start < end and not line[start].stands:
        start += 1
    while end > start and not line[end - 1].stands:
        end -= 1
    hidden = [[become(c, "") for c in part if c.owner] for part in (line[:start], line[end:])]
    return (*hidden[0], *line[start:end], *hidden[1])


def noise(text: str, why: str = "noise") -> Line:
    """Signs that belong to no article; each line of them is one leftover."""
    return tuple(Cell(c, "", why, why) if not c.isspace() else Cell(c) for c in text)
