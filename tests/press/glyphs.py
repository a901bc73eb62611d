"""What a text layer makes of the glyphs of one line: drawn twice, set apart, turned, widened."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from random import Random

from tests.press.cells import SPACE, Cell, Line, become, text_of

VERTICAL = str.maketrans("“”‘’《》（）", "﹃﹄﹁﹂︽︾︵︶")
FIRST_HAN = "㐀"
"""Letters before it are of alphabets, accented ones among them: no space parts them from others."""
FULL_WIDTH = {chr(n): chr(n + 0xFEE0) for n in range(0x30, 0x3A)}


def doubled(line: Line, how: str) -> Line:
    """Each run of glyphs twice: the whole line, phrase by phrase, or words and marks apart."""
    text = text_of(line)
    pattern = {"whole": r".+", "phrases": r"\S+|\s+", "marks apart": r"\w+|\W"}[how]
    found: list[Cell] = []
    for match in re.finditer(pattern, text):
        run = line[match.start() : match.end()]
        found += run
        if match[0].strip():
            found += [replace(cell, printed="") for cell in run]
    return tuple(found)


def crosshead_doubled(line: Line) -> Line:
    """Glyphs of a crosshead twice, and nothing else that stands on its line."""
    found: Line = ()
    for head, run in groupby(line, key=lambda cell: cell.role == "subhead"):
        same = tuple(run)
        found += doubled(same, "marks apart") if head else same
    return found


def letterspaced(line: Line) -> Line:
    """A space after each sign."""
    found: list[Cell] = []
    for cell in line:
        found += [cell, SPACE]
    return tuple(found[:-1])


def stretched(line: Line) -> Line:
    """A space after each sign; figures and Latin letters stay together."""
    found: list[Cell] = []
    for before, cell in zip((None, *line), line, strict=False):
        word = before and all(c.char.isascii() and c.char.isalnum() for c in (before, cell))
        if before and not word and before.stands and cell.stands:
            found.append(SPACE)
        found.append(cell)
    return tuple(found)


def in_pieces(line: Line, chance: Random) -> list[Line]:
    """A vertical headline: a piece for each quoted phrase, quotes turned as vertical print has
    them; one without quotes breaks in the middle."""
    text = text_of(line)
    pieces = [m.span() for m in re.finditer(r"[“”‘’《》]|[^“”‘’《》\s]+", text)]
    if len(pieces) == 1 and len(text) > 6:
        middle = chance.randint(3, len(text) - 3)
        pieces = [(0, middle), (middle, len(text))]
    return [
        tuple(become(c, c.char.translate(VERTICAL)) for c in line[start:end])
        for start, end in pieces
    ]


def digits_apart(line: Line, rate: float, chance: Random) -> Line:
    """Spaces where Han and figures or Latin letters meet."""
    found: list[Cell] = []
    for before, cell in zip((None, *line), line, strict=False):
        if before and _meet(before.char, cell.char) and chance.random() < rate:
            found.append(SPACE)
        found.append(cell)
    return tuple(found)


def _meet(one: str, other: str) -> bool:
    figures = [c.isascii() and c.isalnum() for c in (one, other)]
    han = [c.isalpha() and c >= FIRST_HAN for c in (one, other)]
    return (figures[0] and han[1]) or (han[0] and figures[1])


def full_width_digits(line: Line) -> Line:
    """Figures as wide as Han."""
    return tuple(become(c, FULL_WIDTH.get(c.char, c.char)) for c in line)
