"""What a text layer prints inside a text: headlines and words of pictures between two of its lines.

A page is printed frame by frame, and a headline, or a picture with its words, may stand in a frame
inside the column. Then its lines come between two that fill the column and read on in one another,
and are set otherwise themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.segment.lines.line_steps import MOST_ROWS
from generator.segment.lines.rows import Row
from generator.segment.pieces.piece import Role
from generator.segment.roles.caption_lines import CAPTION, STOPS
from generator.segment.words.lexicon import Lexicon

INSET = (Role.HEADLINE, "set into a text")
MOST_LINES = 4
"""So many lines a headline inside a text has at most, marks set by themselves among them,"""
MOST_NARROW = 6
"""and the words of a picture, set beside it."""
ALIKE = 1.5
"""Em: by no more two lines of one column differ."""
NARROW = 0.6
"""Words beside a picture fill no larger share of the column."""
SHORTEST = 6
"""Letters of a line from which it is known what it goes on with."""
LIKELY, MORE = 1.5, 1.5
"""Nats: how likely the line below goes on with the one above at least, and how much likelier than
the first one between."""
BY_WORDS, BY_SETTING, BY_TYPE = 4.0, 2.0, 0.5
"""What must speak for it in all, as a rule; where narrow lines stand between; and where they are
set as headlines alone are."""
CLAUSE = re.compile("[，。；：！？、]")


class _Gap(NamedTuple):
    """Lines that may be set into a text."""

    start: int
    end: int
    shown: tuple[Role, str]
    """What they are, then,"""
    least: float
    """and what must speak for it (nats)."""


def with_insets(rows: Sequence[Row], lexicon: Lexicon) -> list[Row]:
    """The lines of a text layer; those set into a text show that they are, and the two about them
    that the text goes on from one to the other."""
    gaps = list(_gaps(rows)) if len(rows) <= MOST_ROWS else []
    found = list(rows)
    if not gaps:
        return found
    free = 0
    for gap, worth in sorted(zip(gaps, _worths(gaps, rows, lexicon), strict=True), key=_first):
        if worth and gap.start >= free:
            free = gap.end + 1
            for place in range(gap.start, gap.end):
                found[place] = replace(rows[place], shown=gap.shown)
            found[gap.start - 1] = replace(found[gap.start - 1], inset_below=True)
            found[gap.end] = replace(rows[gap.end], resumes=True)
    return found


def _first(found: tuple[_Gap, float]) -> tuple[int, float]:
    return found[0].start, -found[1]


def _gaps(rows: Sequence[Row]) -> Iterator[_Gap]:
    for place in range(1, len(rows) - 2):
        if _breaks_off(rows[place]) and _is_text(rows[place - 1], _measure(rows[place])):
            yield from _below(rows, place)


def _breaks_off(row: Row) -> bool:
    """Whether a line of text fills its column and asks for more."""
    text = row.string
    plain = row.label is None and not row.line.display and len(text) >= SHORTEST
    full = row.is_full or (bool(row.line.indented) and row.as_first)
    return plain and full and not row.closed and text[-1] not in "：:"


def _measure(row: Row) -> float:
    """How wide (em) the column of a full line is."""
    return max(row.line.width, row.fit.column) if row.fit else row.line.width


def _is_text(row: Row, measure: float) -> bool:
    """Whether a line may be one of text in a column so wide."""
    fills = abs(row.line.width - measure) <= ALIKE or bool(row.line.indented)
    return row.label is None and (fills or row.closed)


def _below(rows: Sequence[Row], place: int) -> Iterator[_Gap]:
    """What may be set into a text below a line of it."""
    measure = _measure(rows[place])
    narrow = bare = True
    stands_out = False
    for end in range(place + 2, min(len(rows), place + 2 + MOST_NARROW)):
        row, below = rows[end - 1], rows[end]
        if row.label is not None or row.dated or row.line.indented:
            return
        narrow = narrow and row.line.width <= NARROW * measure and not row.line.display
        bare = bare and end - place <= MOST_LINES + 1 and _is_bare(row)
        stands_out = stands_out or row.line.display or abs(row.line.width - measure) > ALIKE
        if not (narrow or bare):
            return
        if not _resumes(below, measure):
            continue
        if narrow and end - place > 2 and row.string[-1] in STOPS:
            yield _Gap(place + 1, end, CAPTION, BY_SETTING)
        elif bare and stands_out:
            printed_twice = all(row.line.display for row in rows[place + 1 : end])
            yield _Gap(place + 1, end, INSET, BY_TYPE if printed_twice else BY_WORDS)


def _is_bare(row: Row) -> bool:
    """Whether a line may be one of a headline: it has no marks of a sentence, or is set as one."""
    return row.line.display or not CLAUSE.search(row.string)


def _resumes(below: Row, measure: float) -> bool:
    """Whether a line may go on with a text in a column so wide."""
    plain = not (below.dated or below.line.indented or below.line.display)
    return plain and _is_text(below, measure)


def _worths(gaps: Sequence[_Gap], rows: Sequence[Row], lexicon: Lexicon) -> list[float]:
    """How likely (nats) the text goes on over each of them; nothing where it does not."""
    seams = [(gap.start - 1, gap.end) for gap in gaps]
    seams += [(gap.start - 1, gap.start) for gap in gaps]
    seams += [(gap.end - 1, gap.end) for gap in gaps]
    above = [rows[one].string for one, _ in seams]
    below = [rows[two].string for _, two in seams]
    gains = (
        lexicon.gain(lexicon.tail(one), lexicon.head(two))
        for one, two in zip(above, below, strict=True)
    )
    told = [a + b for a, b in zip(lexicon.each_goes_on(above, below), gains, strict=True)]
    size = len(gaps)
    parts = zip(told[:size], told[size : 2 * size], told[2 * size :], strict=True)
    return [_worth(gap.least, *part) for gap, part in zip(gaps, parts, strict=True)]


def _worth(least: float, over: float, into: float, out: float) -> float:
    worth = 2 * over - into - out
    likely = over >= min(LIKELY, least) and over - into >= min(MORE, least)
    return worth if likely and worth >= least else 0.0
