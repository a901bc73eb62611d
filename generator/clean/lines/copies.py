"""Lines that a text layer yields twice, one below the other: headlines with stroke and fill."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.clean.letters.chars import HAN, SENTENCE_ENDS
from generator.clean.letters.measure import text_width
from generator.clean.lines.torn import adjoin
from generator.model import Line, Repair, Span

RULE = "doubled_line"
MOST_LINES = 3
"""A headline has so many lines at most, which are copied one after the other or all together."""
FEWEST, FEWEST_SAID, FEWEST_BESIDE = 4, 8, 2
"""Letters that chance does not repeat on lines of their own, nor a refrain where they ask or
exclaim; and right beside others that are printed twice."""
LETTER = re.compile(f"[{HAN}]")


def without_copies(text: str, lines: Sequence[Line], repairs: list[Repair]) -> list[Line]:
    """The lines of one block, those that are printed twice once; ``text`` is the raw page.

    The last line of what is copied stands for the copy as well, so that no letter is lost.
    """
    found: list[Line] = []
    lines = [*_unglued(lines)]
    place = 0
    while place < len(lines):
        # beside what is printed twice already, a headline of two letters is no refrain
        fewest = FEWEST_BESIDE if found and found[-1].display else FEWEST
        size = _copied(text, lines, place, fewest)
        once, copy = lines[place : place + size], lines[place + size : place + 2 * size]
        if size and copy:
            repairs += [Repair(_span(line), line.string, "", RULE) for line in copy]
            last = replace(once[-1], raw=Span(once[-1].raw.start, copy[-1].raw.end))
            found += [replace(line, display=True) for line in (*once[:-1], last)]
            place += 2 * size
        else:
            found.append(lines[place])
            place += 1
    return found


def _unglued(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; the copy of a headline with the next headline behind it, which stands there once
    more below, is a line of its own."""
    for place, line in enumerate(lines):
        head, gap, rest = line.string.partition(" ")
        above = [near.string for near in lines[max(0, place - MOST_LINES) : place]]
        below = [near.string for near in lines[place + 1 : place + 2]]
        said = _size(head) >= FEWEST and _size(rest) >= FEWEST_BESIDE
        if gap and said and head in above and below == [rest]:
            yield from _cut(line, len(head))
        else:
            yield line


def _size(string: str) -> int:
    return len(LETTER.findall(string))


def _cut(line: Line, place: int) -> tuple[Line, Line]:
    """A line in two at the space that stands at ``place``."""
    left, right = line.text.part(0, place), line.text.part(place + 1)
    border = right.origin[0]
    return (
        replace(line, text=left, raw=Span(line.raw.start, border), width=text_width(left.string)),
        replace(line, text=right, raw=Span(border, line.raw.end), width=text_width(right.string)),
    )


def _copied(text: str, lines: Sequence[Line], place: int, fewest: int) -> int:
    """How many lines from ``place`` on stand there once more right below; 0 if none do."""
    for size in range(1, MOST_LINES + 1):
        once, copy = lines[place : place + size], lines[place + size : place + 2 * size]
        strings = [line.string for line in once]
        if len(copy) == size and strings == [line.string for line in copy]:
            said = any(s[-1:] in SENTENCE_ENDS for s in strings)
            stops = any(s[-1:] == "。" for s in strings)
            together = all(adjoin(text, *two) for two in pairwise((*once, *copy)))
            if (
                _size("".join(strings)) >= (FEWEST_SAID if said else fewest)
                and together
                and not stops
            ):
                return size
    return 0


def _span(line: Line) -> Span:
    return Span(line.text.origin[0], line.text.origin[-1] + 1)
