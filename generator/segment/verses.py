"""Verses: many short lines in a row, none of which is a headline though each looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median

from generator.model import Line
from generator.segment.byline_words import HAN
from generator.segment.lexicon import Lexicon
from generator.segment.pieces import VERSE, Role

FEWEST = 6
"""Lines: no headline of a newspaper has so many."""
LONGEST = 14
"""Letters of a verse."""
SPOKEN = re.compile("[的了着过我你他她它们也都还在把被又说是不那这就]")
"""Words of grammar, which verses have and headlines do without."""
SPEAKING = 0.35
PROSE = re.compile("[。；](?!”?$)|；$|[^”]。$|[0-9]|（[^）]*$|^[^（]*）")
"""What verses have not: sentences that end inside or at the end, figures, half of a bracket."""
WIDER = 1.6
"""A headline below is wider than the verses, or has no such word."""
BROKEN = 1.0
"""Nats by which two lines are likelier with a word across the line end: no verse breaks one."""
SIGNED = re.compile(f"[（(][{HAN}· ]{{2,12}}[）)]$")
"""Who signs the last verse."""
GOES_BEFORE = (Role.BYLINE, Role.NOISE)
"""What stands between the headline of a poem and its verses, or among them in a scan."""
LEANING = frozenset("的得了着们")
"""What no verse begins with."""
FULL, MOSTLY = 1.2, 0.35
"""Where more of the lines than this share are as wide (em) as the widest, they are a narrow column
of prose."""


def mark_verses(
    lines: Sequence[Line], found: list[tuple[Role, str] | None], lexicon: Lexicon
) -> None:
    """Gives verses their role, among the lines that have none yet."""
    free = [role is None and _may_be_verse(line) for role, line in zip(found, lines, strict=True)]
    for short, places in groupby(range(len(lines)), free.__getitem__):
        run = list(places)
        if not short or len(run) < FEWEST:
            continue
        above = found[run[0] - 1] if run[0] else None
        named = above is not None and above[0] in GOES_BEFORE
        ends = run[-1] + 1 == len(lines)
        verses = _less_headlines([lines[n] for n in run], named=named, ends=ends)
        run = run[verses.start : verses.stop]
        poem = [lines[n] for n in run]
        if len(run) >= FEWEST and _uneven(poem) and _speak(poem, lexicon):
            for place in run:
                found[place] = Role.BODY, VERSE


def _may_be_verse(line: Line) -> bool:
    text = line.string.strip()
    return 0 < len(text) <= LONGEST and not line.doubled and not PROSE.search(text)


def _less_headlines(run: Sequence[Line], *, named: bool, ends: bool) -> range:
    """Which of some short lines are verses: not the headline above them, whose author may be
    ``named`` in between, nor the next one below, unless the page ``ends``."""
    start, stop = 0 if named else 1, len(run)
    signed = [n for n, line in enumerate(run) if SIGNED.search(line.string)]
    if signed:
        return range(start, signed[0] + 1)
    usual = median(line.width for line in run)
    while stop > start and not ends and _as_headline(run[stop - 1], usual):
        stop -= 1
    return range(start, stop)


def _as_headline(line: Line, usual: float) -> bool:
    return line.width > WIDER * usual or not SPOKEN.search(line.string)


def _uneven(lines: Sequence[Line]) -> bool:
    """Whether lines end where they like, not where a narrow column does."""
    widths = [line.width for line in lines]
    full = sum(width > max(widths) - FULL for width in widths)
    return full <= MOSTLY * len(lines)


def _speak(lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether lines speak, and each ends where a phrase does."""
    texts = [line.string.strip() for line in lines]
    spoken = sum(SPOKEN.search(text) is not None for text in texts)
    broken = any(
        below[0] in LEANING or lexicon.gain(lexicon.tail(above), lexicon.head(below)) > BROKEN
        for above, below in pairwise(texts)
    )
    return spoken >= SPEAKING * len(texts) and not broken
