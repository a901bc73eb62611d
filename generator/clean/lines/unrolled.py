"""Gives lines in which a scanner joined printed lines by spaces their wraps back.

Where all of a page is so, its paragraphs show it. In other dumps it is a stretch here and there,
and each line of it looks like a row of columns that stand abreast: several pieces as wide as a
column. But in a row each piece goes on in the one below it, and here in the one behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.clean.columns.prose import crossing
from generator.clean.columns.seams import LONG
from generator.clean.letters.chars import HAN
from generator.clean.letters.confusables import Words
from generator.clean.letters.measure import full_width, mostly_wider, text_width
from generator.clean.lines.wraps import find_wraps
from generator.model import Span

LETTER = re.compile(f"[{HAN}]")
NARROWEST, WIDER = 18.0, 1.25
"""Two lines of the narrowest column are so wide (em) together, and so much wider than a line."""
REGULAR = 1.0
"""Misfit (em²) a line below which spaces may be wraps."""
SHORTEST_PIECE = 3.0
"""How wide (em) what stands between spaces is on average, where they are wraps."""
MORE = 0.15
"""How much (nats) speaks for wraps on average in all lines that may have some, columns too."""
SURE, LEAST = 0.4, 2.5
"""How much (nats) speaks for the lines of a page that has wraps in some, on average and in all."""
UNPROVEN = -0.4
"""How little (nats) must speak for one on such a page."""
WHOLLY = 0.6
"""Where they are more of the text, the page is a scan of paragraphs, and is read as one."""
MOST_WORD, LEAST_WORD, SEQUEL = 2.0, -0.5, 0.25
"""What a word that crosses says at most and at least, and each nat by what goes on with what."""


class _Roll(NamedTuple):
    """A line of the file as printed lines."""

    pieces: tuple[Span, ...]
    strings: tuple[str, ...]

    @classmethod
    def of(cls, string: str, wraps: Sequence[int], start: int) -> _Roll:
        """The line that stands at ``start``, cut at these spaces."""
        found = []
        for above, end in pairwise([0, *wraps, len(string)]):
            piece = string[above:end]
            begin = above + len(piece) - len(piece.lstrip())
            if piece.strip():
                found.append(Span(begin, begin + len(piece.strip())))
        spans = tuple(Span(start + begin, start + end) for begin, end in found)
        return cls(spans, tuple(string[begin:end] for begin, end in found))


def unrolled(text: str, groups: Sequence[Sequence[Span]], words: Words) -> list[list[Span]]:
    """The lines that stand together, those cut at their wraps in which several were joined."""
    lines = [line for group in groups for line in group]
    strings = [text[line.start : line.end].strip() for line in lines]
    widths = [text_width(string) for string in strings]
    # Where most lines are so long there is no need to look: they are a scan's, or rows of columns.
    rolls = [] if mostly_wider(widths, LONG) else list(_rolls(text, lines, strings))
    gains = _gains(rolls, words)
    found = _proven(rolls, gains)
    if sum(widths[n] for n in found) > WHOLLY * sum(widths):
        found = []
    cut = {lines[n]: roll.pieces for n in found if (roll := rolls[n])}
    return [[piece for line in group for piece in cut.get(line, (line,))] for group in groups]


def _proven(rolls: Sequence[_Roll | None], gains: Sequence[float]) -> list[int]:
    """Which lines hold several printed ones."""
    about = [sum(gains[max(0, n - 1) : n + 2]) for n in range(len(gains))]
    regular = [n for n, roll in enumerate(rolls) if roll]
    sure = [n for n in regular if about[n] > 0]
    told = sum(gains[n] for n in sure)
    if sum(gains) < MORE * len(regular) or told < max(LEAST, SURE * len(sure)):
        return []
    return [n for n in regular if about[n] > UNPROVEN]


def _rolls(text: str, lines: Sequence[Span], strings: Sequence[str]) -> Iterator[_Roll | None]:
    """Each line as printed lines, if its spaces fall at a regular measure."""
    widths = [text_width(string) for string in strings]
    whole = [0.0 if " " in s else width for s, width in zip(strings, widths, strict=True)]
    last: float | None = None
    for number, (line, string) in enumerate(zip(lines, strings, strict=True)):
        near = full_width(whole, number)
        fit = None
        if widths[number] >= max(NARROWEST, WIDER * near) and not _is_apart(string):
            fit = find_wraps(string, [measure for measure in (last, near) if measure])
        if fit and fit.wraps and fit.misfit <= REGULAR:
            last = fit.measure
            yield _Roll.of(string, fit.wraps, text.index(string, line.start))
        else:
            yield None


def _is_apart(string: str) -> bool:
    """Whether a line has no spaces, cells, or one between every two letters, or is not Chinese."""
    spaces = string.count(" ")
    if not spaces or 2 * len(LETTER.findall(string)) < len(string):
        return True
    return "   " in string or text_width(string) < SHORTEST_PIECE * spaces


def _gains(rolls: Sequence[_Roll | None], words: Words) -> list[float]:
    """How much speaks for wraps in each line, and against pieces that go on in others (nats)."""
    strings = [roll.strings if roll else () for roll in rolls]
    across = [_mean(list(zip(*pair, strict=False)), words) for pair in pairwise(((), *strings, ()))]
    return [
        _mean(list(pairwise(along)), words) - (above + below) / 2 if along else 0.0
        for along, above, below in zip(strings, across, across[1:], strict=False)
    ]


def _mean(seams: Sequence[tuple[str, str]], words: Words) -> float:
    """What speaks for one line as the next of another, on average."""
    if not seams:
        return 0.0
    told = sum(SEQUEL * gain for gain in words.each_goes_on(*zip(*seams, strict=True)))
    crossed = (crossing(above, below, words) / 2 for above, below in seams)
    told += sum(max(LEAST_WORD, min(MOST_WORD, gain)) for gain in crossed)
    return told / len(seams)
