"""What OCR does to the signs of a line: marks lost or in ASCII, stray spaces, shapes confounded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tests.press.cells import SPACE, Cell, Line, become, noise, trimmed
from tests.press.confusables import ALIKE

ASCII_MARKS = {
    "，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "！": "!", "？": "?", "“": '"', "”": '"',
}  # fmt: skip
"""、。《》— stay as they are in OCR of newsprint."""
MISREAD = {"，": ".", "；": ":"}
QUOTES = "“”‘’"
SAFE_ROLES = ("title", "kicker", "deck", "byline", "signature", "label", "folio", "editors")
"""Where no character is confounded: a person could not tell a name's right shape."""
RUBBISH = "田由甲口回囗目日曰丨一二三十卜厂匚冂凵亠丶丿乀彐卩阝纟讠钅扌氵忄屮仝糸"
SIGNS = ("\\boxtimes", "\\square", ">", "■", "▲", "~ ~", "|", ". . .", "◆◆", "®", "{ }", "$")
"""What OCR makes of pictures, rules and lone radicals."""


@dataclass(frozen=True)
class Style:
    """What holds for a whole page of OCR."""

    ascii_marks: bool
    broken_lines: bool = False


@dataclass(frozen=True)
class Grade:
    """How bad a scan is: how often each thing happens where it can."""

    interleaved: int
    """Articles whose pieces are mixed, where it happens."""
    interleaving: float
    crossed: float
    """Two columns of different articles, read across for some lines."""
    ascii_page: float
    """A page, its marks in ASCII."""
    broken_page: float
    """A page, each printed line on a line of its own."""
    lost_comma: float
    """A comma, semicolon or colon: a space stands for it."""
    misread_mark: float
    """A comma that became a full point, a semicolon that became a colon."""
    lost_quotes: float
    """A pair of quotes."""
    mark_space: float
    """A space before a mark."""
    digit_space: float
    """A space where Han and a figure meet."""
    confused: float
    """A character of the table of shapes, per character of the body."""
    lost_line: float
    """A line within a paragraph, where what is left shows that something is missing."""
    lost_end: float
    """The last line of a paragraph, likewise."""
    late_start: float
    """A dateline after the lines that follow it."""
    tail_shared: float
    """The end of a paragraph that stands at a column's head, in one line with the next."""
    noise_line: float
    noise_sign: float
    """A stray sign before a line."""

    def style(self, chance: Random) -> Style:
        return Style(chance.random() < self.ascii_page, chance.random() < self.broken_page)


RATES: dict[str, tuple[float, float, float]] = {
    #               light   medium  heavy
    "interleaved": (1,      2,      3),
    "interleaving": (0.0,   0.5,    0.7),
    "crossed":     (0.0,    0.0,    0.03),
    "ascii_page":  (0.5,    0.9,    1.0),
    "broken_page": (0.15,   0.05,   0.0),
    "lost_comma":  (0.01,   0.05,   0.14),
    "misread_mark": (0.0,   0.003,  0.01),
    "lost_quotes": (0.05,   0.4,    0.9),
    "mark_space":  (0.02,   0.08,   0.15),
    "digit_space": (0.02,   0.05,   0.1),
    "confused":    (0.0002, 0.0015, 0.005),
    "lost_line":   (0.0,    0.0,    0.004),
    "lost_end":    (0.0,    0.0,    0.06),
    "late_start":  (0.0,    0.05,   0.15),
    "tail_shared": (0.1,    0.3,    0.5),
    "noise_line":  (0.0,    0.02,   0.066),
    "noise_sign":  (0.0,    0.005,  0.01),
}  # fmt: skip
"""Seed page 004 is between medium and heavy: it lost 15 % of its commas and nearly all quotes, a
dozen ends of paragraphs, and every hundredth line is noise."""
GRADES = {
    name: Grade(**{rate: row[i] for rate, row in RATES.items()})  # type: ignore[arg-type]
    for i, name in enumerate(("light", "medium", "heavy"))
}


def scanned(line: Line, grade: Grade, style: Style, chance: Random) -> Line:
    """``line`` as OCR writes it."""
    line = without_quotes(line, grade.lost_quotes, chance)
    line = tuple(_confused(cell, grade.confused, chance) for cell in line)
    line = tuple(_mark(cell, grade, style, chance) for cell in line)
    line = stray_spaces(line, grade, chance)
    line = trimmed(one_space(line))
    if chance.random() < grade.noise_sign:
        line = (*noise(chance.choice((">", "|", "·", "~"))), SPACE, *line)
    return line


def without_quotes(line: Line, rate: float, chance: Random) -> Line:
    """Quotes lost in pairs; a space stands for each."""
    found, lost = [], False
    for cell in line:
        if cell.printed in QUOTES and cell.printed:
            if cell.printed in "“‘":
                lost = chance.random() < rate
            found.append(become(cell, " ") if lost else cell)
        else:
            found.append(cell)
    return tuple(found)


def _confused(cell: Cell, rate: float, chance: Random) -> Cell:
    """Another character of the same shape. The rate counts all characters; few have a double."""
    if cell.role in SAFE_ROLES or cell.char not in ALIKE or chance.random() >= rate * SHARE:
        return cell
    return become(cell, chance.choice(ALIKE[cell.char]))


SHARE = 11.5
"""About one character in twelve of newsprint has a double of its shape."""


def _mark(cell: Cell, grade: Grade, style: Style, chance: Random) -> Cell:
    if cell.char in "，；：" and cell.char and chance.random() < grade.lost_comma:
        return become(cell, " ")
    if cell.char == "　":
        return become(cell, " ")
    if cell.char in MISREAD and style.ascii_marks and chance.random() < grade.misread_mark:
        return become(cell, MISREAD[cell.char])
    return become(cell, ASCII_MARKS.get(cell.char, cell.char)) if style.ascii_marks else cell


def stray_spaces(line: Line, grade: Grade, chance: Random) -> Line:
    """Spaces before marks, and where Han and figures meet."""
    return tuple(_strayed(line, grade, chance))


def _strayed(line: Line, grade: Grade, chance: Random) -> Iterator[Cell]:
    before = ""
    for cell in line:
        mark = cell.char in tuple(",;:") and chance.random() < grade.mark_space
        meet = {before.isdigit(), cell.char.isdigit()} == {True, False}
        figure = meet and (before + cell.char).strip("0123456789").isalpha()
        if mark or (figure and chance.random() < grade.digit_space):
            yield SPACE
        yield cell
        before = cell.char or before


def one_space(line: Line) -> Line:
    """Where a lost mark and a wrap meet, one space stands."""
    found: list[Cell] = []
    blank = False
    for cell in line:
        if cell.char and not cell.stands:
            if blank and not cell.owner:
                continue
            found.append(become(cell, "") if blank else cell)
            blank = True
        else:
            found.append(cell)
            blank = blank and not cell.char
    return tuple(found)


def noise_line(chance: Random) -> Line:
    """A line of rubbish: a picture, a rule or a vertical headline that was read as text."""
    if chance.random() < 0.35:
        return noise(chance.choice(SIGNS))
    text = "".join(chance.choices(RUBBISH, k=chance.randint(2, 6)))
    return noise(text)
