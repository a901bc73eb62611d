"""Lines that a dump printed one row too high, before the line above them.

``pdftotext -layout`` prints what is at one height from left to right. The large letters of a
headline reach up to the line above the one that stands at their foot: that one is printed on their
row, and the line above it, which is at no height of theirs, below it. The sentences tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.clean.columns.cells import Row
from generator.clean.columns.galleys import INDENT, Run
from generator.clean.columns.levels import STANDS_IN, Strips
from generator.clean.columns.prose import crossing
from generator.clean.columns.seams import ROLE_BROKEN
from generator.clean.letters.confusables import Words

NEAR = 3
"""So many rows above and below the line before and the one behind stand at most."""
SURE = 5.0
"""How much likelier (nats) lines must be the other way round."""
WORD, MOST_WORD, SEQUEL = 0.8, 4.0, 0.4
"""What it says where one line goes on in another, for each nat of its words, at most so many."""
ENDED, BROKEN = 1.0, 1.5
"""What it says that a paragraph begins where one ends, and that it does not."""
SHORT = 0.8
"""A line that fills less of the longest about it ends a paragraph."""

Sheet = list[list[Run]]
"""What stands on each row, from left to right."""


def in_turn(text: str, rows: Sequence[Strips], words: Words) -> list[Strips]:
    """The rows, lines that were printed the wrong way round beside a headline turned."""
    sheet = [[run for strip in row for run in _parted(text, strip)] for row in rows]
    turned = set()
    for number in range(1, len(sheet)):
        for one, two in list(_pairs(sheet, number)):
            if _is_overtaken(sheet, number, one, two, words):
                above, below = sheet[number - 1 : number + 1]
                above[above.index(one)], below[below.index(two)] = two, one
                turned |= {number - 1, number}
    return [
        [run.words for run in sheet[number]] if number in turned else row
        for number, row in enumerate(rows)
    ]


def _parted(text: str, strip: Row) -> Iterator[Run]:
    """The line, apart from the letters of an upright headline before it."""
    letters = (
        word.end - word.start == 1 and not ROLE_BROKEN.match(text, word.start) for word in strip
    )
    thin = next((place for place, letter in enumerate(letters) if not letter), 0)
    if thin:
        yield Run(text, strip[:thin])
    yield Run(text, strip[thin:])


def _pairs(sheet: Sheet, number: int) -> Iterator[tuple[Run, Run]]:
    """The lines right below one another on these two rows, the upper one beside a headline."""
    above, below = sheet[number - 1 : number + 1]
    heads = [run for run in above if run.headline and _stands_alone(sheet, number - 1, run)]
    for one in above:
        two = _near(one, below)
        if two and any(head is not one for head in heads) and (one.prose or two.prose):
            yield one, two


def _stands_alone(sheet: Sheet, number: int, head: Run) -> bool:
    """Whether no line of text stands right above a headline or right below it."""
    beside = [*sheet[max(0, number - 1) : number], *sheet[number + 1 : number + 2]]
    found = (_near(head, row) for row in beside)
    return all(run is None or run.headline for run in found)


def _near(run: Run, row: Sequence[Run]) -> Run | None:
    """The line of this row that begins where another does, or next to there."""
    lines = (other for other in row if len(other.string) > 1)
    near = min(lines, key=lambda other: abs(other.left - run.left), default=None)
    return near if near and abs(near.left - run.left) <= STANDS_IN else None


def _is_overtaken(sheet: Sheet, number: int, one: Run, two: Run, words: Words) -> bool:
    """Whether the lower of two lines reads better above the other."""
    before = _nearest(one, sheet[max(0, number - 1 - NEAR) : number - 1][::-1])
    after = _nearest(one, sheet[number + 1 : number + 1 + NEAR])
    left = min(run.left for run in (one, two, after) if run)
    width = SHORT * max(run.width for run in (one, two, after) if run)

    def joint(upper: Run | None, lower: Run | None) -> float:
        """What speaks for reading one line right below another."""
        if lower is None:
            return 0.0
        begins = lower.starts or 1 < lower.left - left <= INDENT
        if upper is None or upper.headline or upper.closed or upper.width < width:
            return ENDED if begins else -ENDED
        return -BROKEN if begins else _goes_on(upper.string, lower.string, words)

    printed = joint(before, one) + joint(one, two) + joint(two, after)
    turned = joint(before, two) + joint(two, one) + joint(one, after)
    return turned - printed >= SURE


def _nearest(run: Run, rows: Sequence[Sequence[Run]]) -> Run | None:
    """The line in the first of these rows that has one below or above this."""
    return next((found for row in rows if (found := _near(run, row))), None)


def _goes_on(upper: str, lower: str, words: Words) -> float:
    """What speaks for reading on from one line to another."""
    word = max(-MOST_WORD, min(MOST_WORD, crossing(upper, lower, words)))
    return WORD * word + SEQUEL * words.goes_on(upper, lower)
