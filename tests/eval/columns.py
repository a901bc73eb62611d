"""Sets text in columns: what a compositor does, with the rules for marks at a line's ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

NO_START = set("，。、；：！？”’）》】%℃,.;:)!?")
NO_END = set("“‘（《【(□")
TOKEN = re.compile(r"[A-Za-z0-9]+(?:\.\d+)?[%％]?|.", re.S)


def width(text: str) -> float:
    """In full-width characters: a digit or Latin letter is half, OCR's ASCII marks are full."""
    halves = sum(c.isascii() and c.isalnum() for c in text)
    return len(text) - halves / 2 - text.count(" ")


def wrap(text: str, column: float, indent: float = 0) -> list[str]:
    """``text`` in lines of at most ``column``, the first shorter by ``indent``.

    Figures and Latin words stay whole; a mark that may not start a line hangs over its end.
    White space at a line's end goes.
    """
    lines: list[str] = []
    line = ""
    room = column - indent
    for token in TOKEN.findall(text):
        if width(line + token) > room and line.strip() and token not in NO_START:
            kept = line.rstrip()
            carry = ""
            while kept and kept[-1] in NO_END:
                carry = kept[-1] + carry
                kept = kept[:-1]
            lines.append(kept.rstrip())
            line, room = carry, column
        if token != " " or line:
            line += token
    return [each for each in [*lines, line.rstrip()] if each]


def wrap_full(text: str, column: float, indent: float = 0) -> list[str]:
    """Likewise, at a width near ``column`` at which the last line comes out full."""
    return _best(text, column, indent, lambda lines, w: abs(width(lines[-1]) - w))


def wrap_short(text: str, column: float, indent: float = 0) -> list[str]:
    """Likewise, at a width near ``column`` at which the last line comes out short."""
    return _best(text, column, indent, lambda lines, w: max(0.0, width(lines[-1]) - 0.7 * w))


def _best(
    text: str, column: float, indent: float, cost: Callable[[list[str], float], float]
) -> list[str]:
    tries = [column + step / 2 for step in range(-4, 5)]
    sets = [(wrap(text, w, indent), w) for w in tries]
    return min(sets, key=lambda pair: cost(*pair) + 0.2 * abs(pair[1] - column))[0]


@cache
def line_ends(text: str, indent: float, usual: float = 16) -> tuple[float, tuple[int, ...]]:
    """The column width of OCR text, and which of its spaces are line ends.

    Those spaces are line ends that cut the text into lines of one width, near ``usual`` for
    choice; the others stand for lost marks or are strays.
    """
    spaces = [i for i, c in enumerate(text) if c == " "]
    tries = [usual + step / 2 for step in range(-6, 34)]
    found = [(*_cut(text, spaces, w, indent), w) for w in tries]
    _, ends, column = min(found, key=lambda f: f[0] + 0.3 * (f[2] - usual) ** 2)
    return column, tuple(ends)


def _cut(text: str, spaces: list[int], column: float, indent: float) -> tuple[float, list[int]]:
    """The cheapest choice of line ends among ``spaces`` for a column, by dynamic programming."""
    marks = [-1, *spaces, len(text)]
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for j in range(1, len(marks)):
        options = []
        for i in range(j):
            w = width(text[marks[i] + 1 : marks[j]]) + (indent if i == 0 else 0)
            last = j == len(marks) - 1
            cost = max(0.0, w - column) ** 2 if last else (w - column) ** 2
            options.append((best[i][0] + cost, best[i][1] + ([] if last else [marks[j]])))
        best.append(min(options, key=lambda o: o[0]))
    return best[-1]
