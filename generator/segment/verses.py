"""Verses: many short lines in a row, none of which is a headline though each looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from generator.model import Line
from generator.segment.byline_words import HAN
from generator.segment.lexicon import Lexicon
from generator.segment.pieces import VERSE, Role
from generator.segment.roles import is_author

FEWEST = 6
"""Lines: no headline of a newspaper has so many."""
LONGEST = 14
"""Letters of a verse."""
MOST_IN_LINE = 2
"""Verses that a scan prints in a line."""
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
MARKS = re.compile("[，、：；。！？…]")
DASHES = ("——", "--")
LEANING = frozenset("的得了着们")
"""What no verse begins with."""
FULL, MOSTLY = 1.2, 0.35
"""Where more of the lines than this share are as wide (em) as the widest, they are a narrow column
of prose."""


class Edge(NamedTuple):
    """What stands above and below some short lines."""

    named: bool
    """Whether the author of the verses stands above them, below their headline."""
    ends: bool
    """Whether the page ends with them."""
    headed: bool
    """Whether a deck stands below them: then the last of them is its headline."""


def mark_verses(
    lines: Sequence[Line], found: list[tuple[Role, str] | None], lexicon: Lexicon
) -> None:
    """Gives verses their role, among the lines that have none yet."""
    free = [role is None and _may_be_verse(line) for role, line in zip(found, lines, strict=True)]
    for short, places in groupby(range(len(lines)), free.__getitem__):
        run = list(places)
        if not short:
            continue
        if not _mark(lines, found, run, lexicon):
            for part in _parts([lines[n] for n in run]):
                _mark(lines, found, run[part.start : part.stop], lexicon)


def _mark(
    lines: Sequence[Line],
    found: list[tuple[Role, str] | None],
    run: Sequence[int],
    lexicon: Lexicon,
) -> bool:
    """Gives the verses among some short lines their role, and their author theirs; False where
    there are none."""
    if len(run) < FEWEST:
        return False
    author = next((n for n in run[1:-FEWEST] if is_author(lines[n].string, lexicon)), None)
    start = run.index(author) + 1 if author is not None else 0
    above = found[run[0] - 1] if run[0] else None
    named = author is not None or (above is not None and above[0] in GOES_BEFORE)
    below = run[-1] + 1
    edge = Edge(named, below == len(lines), _is_deck(lines[below : below + 1]))
    verses = _less_headlines([lines[n] for n in run[start:]], edge)
    run = run[start + verses.start : start + verses.stop]
    poem = [lines[n] for n in run]
    if len(run) < FEWEST or not (_uneven(poem) or _bare(poem)) or not _speak(poem, lexicon):
        return False
    if author is not None:
        found[author] = Role.BYLINE, "the name of an author"
    for place in run:
        found[place] = Role.BODY, VERSE
    return True


def _parts(run: Sequence[Line]) -> Iterator[range]:
    """The stretches of some short lines that have no mark."""
    bare = [MARKS.search(line.string) is None for line in run]
    edges = [0, *(n for n in range(1, len(run)) if bare[n] is not bare[n - 1]), len(run)]
    yield from (range(a, b) for a, b in pairwise(edges) if bare[a])


def _may_be_verse(line: Line) -> bool:
    text = line.string.strip()
    verses = text.split()
    short = 0 < len(verses) <= MOST_IN_LINE and max(map(len, verses)) <= LONGEST
    prose = line.doubled or PROSE.search(text) or text[:2] in DASHES
    return short and not prose


def _is_deck(below: Sequence[Line]) -> bool:
    """Whether a deck follows: a byline may open an article whose headline stands elsewhere."""
    return bool(below) and below[0].string.strip()[:2] in DASHES


def _less_headlines(run: Sequence[Line], edge: Edge) -> range:
    """Which of some short lines are verses: neither the headline above them nor the one below."""
    start, stop = 0 if edge.named else 1, len(run) - edge.headed
    signed = [n for n, line in enumerate(run) if SIGNED.search(line.string)]
    if signed:
        return range(start, signed[0] + 1)
    usual = median(line.width for line in run)
    while stop > start and not edge.ends and _as_headline(run[stop - 1], usual):
        stop -= 1
    return range(start, stop)


def _as_headline(line: Line, usual: float) -> bool:
    return line.width > WIDER * usual or not SPOKEN.search(line.string)


def _uneven(lines: Sequence[Line]) -> bool:
    """Whether lines end where they like, not where a narrow column does."""
    widths = [line.width for line in lines]
    widest = max(widths)
    full = sum(width > widest - FULL for width in widths)
    return full <= MOSTLY * len(lines)


def _bare(lines: Sequence[Line]) -> bool:
    """Whether lines have no mark at all, as so many of a column of prose never have."""
    return not any(MARKS.search(line.string) for line in lines)


def _speak(lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether lines speak, and each ends where a phrase does."""
    texts = [line.string.strip() for line in lines]
    spoken = sum(SPOKEN.search(text) is not None for text in texts)
    broken = any(
        below[0] in LEANING or lexicon.gain(lexicon.tail(above), lexicon.head(below)) > BROKEN
        for above, below in pairwise(texts)
    )
    return spoken >= SPEAKING * len(texts) and not broken
