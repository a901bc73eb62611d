"""Takes galleys apart where a box ends, and joins those through which one text runs."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.clean.columns.banners import NONE, Parted, Place, parted
from generator.clean.columns.cells import Row
from generator.clean.columns.galleys import (
    INDENT,
    KNOWN,
    OVER,
    STRAIGHT,
    Galley,
    Run,
    closes_credit,
    is_below_full,
)
from generator.clean.columns.prose import crossing
from generator.clean.columns.tiers import tiers
from generator.clean.letters.confusables import Words

MOST_BANDS = 0.25
"""If more lines have a blank one above, they stand far from one another everywhere."""
HEADED, SIGNS = 2, 4
"""How many rows above its column a headline stands, and how many signs it has at least."""
MIDDLE = 2.0
"""How far (em) right of the middle of its column a headline stands at most."""
FAR = 6
"""Lines of a column stand that many rows apart only where something ends, or others between."""
ITEMS = "▲●◆○◎"
"""Marks of the items of a list, which stand together."""
NARROW = 7.0
"""A caption so wide (em) has no headlines in it."""
NEAR_LINES = 6
BELOW = 1
"""By how many rows more a headline may stand above its text than below what comes before."""
FOOT = 3
"""A headline has so many lines at most where it stands at the foot of a column: of another text,
or of this, whose next columns it stands over."""
OTHER_MEASURE = 2.0


def headed(text: str, galleys: Sequence[Galley]) -> list[Galley]:
    """The galleys, a row of headlines given to the columns that begin below it.

    Large characters take up few cells, so that lone spaces part headlines side by side.
    """
    found: list[Galley] = []
    for galley in galleys:
        words = galley.lines[0][1].words
        heads = [Run(text, (word,)) for word in words]
        if len(heads) == 1 or not all(h.headline and len(h.string) >= SIGNS for h in heads):
            found.append(galley)
            continue
        rest = [_part(galley, 1, len(galley.lines))] if len(galley.lines) > 1 else []
        below = [g for g in galleys if 0 < g.top - galley.top <= HEADED and g.prose]
        below = sorted([*rest, *below], key=lambda g: g.left)
        beside = all(one.right <= two.left for one, two in pairwise(below))
        if len(below) != len(heads) or not beside or _overhangs(heads[0], below[0]):
            found.append(galley)
            continue
        for head, column in zip(heads, below, strict=True):
            found.append(Galley())
            found[-1].add(galley.top, head)
            found[-1].left, found[-1].right = column.left, column.right
        found += rest
    return found


def _overhangs(head: Run, column: Galley) -> bool:
    """Whether a line above a column begins farther right than it would in its middle, however
    small its letters: it is the first half of one that stands over several."""
    middle = column.left + (column.measure - head.width) / 2
    return middle + MIDDLE < head.left < column.right


def apart(galleys: Sequence[Galley], rows: Sequence[Row], words: Words) -> list[Galley]:
    """The galleys, each cut where a headline, another measure or another band begins.

    A band ends where no column has a line, and begins where several columns do.
    """
    blank = [n for n, row in enumerate(rows) if row and n and not rows[n - 1]]
    if len(blank) > MOST_BANDS * sum(1 for row in rows if row):
        blank = []
    tops = Counter(galley.top for galley in galleys)
    bands = sorted({*blank, *(top for top, count in tops.items() if count > 1)})
    fresh = {g.top for g in galleys if tops[g.top] > 1 and _opens(g.lines[0][1])}
    heads = parted(galleys)
    parts = [part for galley in galleys for part in _parts(galley, bands, fresh, words, heads)]
    cuts = tiers(parts)
    return [half for part in parts for half in _halves(part, cuts.get(id(part)), heads)]


def _halves(part: Galley, place: int | None, heads: Parted) -> list[Galley]:
    """What stands of a part of a column above this line and below it."""
    if place is None:
        return [part]
    whole, start = part.source or part, part.place
    ends = start, start + place, start + len(part.lines)
    return [_part(whole, *two, heads) for two in pairwise(ends)]


def _opens(run: Run) -> bool:
    """Whether an article begins here: with its headline, its byline or its dateline."""
    return run.starts or (run.headline and run.width >= SIGNS)


def _parts(
    galley: Galley, bands: Sequence[int], fresh: Container[int], words: Words, heads: Parted
) -> Iterator[Galley]:
    lines = galley.lines
    cuts = heads.cuts.get(id(galley), ())
    start = 0
    step = median(below - above for (above, _), (below, _) in pairwise(lines)) if lines[1:] else 1
    for place in range(1, len(lines)):
        closes = closes_credit(*(run for _, run in lines[place - 1 : place + 1]))
        if closes and place not in cuts:
            continue
        band = bisect_right(bands, lines[place][0]) > bisect_right(bands, lines[place - 1][0])
        flows = band and _flows(galley, place, step)
        before, run = lines[place - 1][1], lines[place][1]
        if flows and lines[place][0] in fresh and not before.closed:
            flows = crossing(before.string, run.string, words) > 0
        if (band and not flows) or place in cuts or ends(galley, place):
            yield _part(galley, start, place, heads)
            start = place
    if start:
        yield _part(galley, start, len(lines), heads)
    else:
        _head(galley, galley, 0, heads)
        yield galley


def _flows(galley: Galley, place: int, step: float) -> bool:
    """Whether a full line goes on in the next row, whatever begins beside it.

    Between boxes that stand over one another is a headline, or white, in all their columns.
    """
    (above, before), (row, run) = galley.lines[place - 1 : place + 1]
    text = run.prose or not galley.is_short(run)
    goes_on = not before.closed or (text and _stands_in(galley))
    return row - above <= step and goes_on and is_below_full(galley, before, run)


def _stands_in(galley: Galley) -> bool:
    """Whether a paragraph of the column stands in, so that a flush line begins none."""
    return any(STRAIGHT < run.left - galley.left <= INDENT for _, run in galley.lines)


def _part(galley: Galley, start: int, end: int, heads: Parted = NONE) -> Galley:
    part = Galley(left=galley.lines[start][1].left, source=galley, place=start)
    for row, run in galley.lines[start:end]:
        part.add(row, run)
    _head(part, galley, start, heads)
    if not part.known:
        part.measure = max(part.measure, galley.measure)
        part.left = galley.left if part.left - galley.left in range(1, INDENT) else part.left
    return part


def _head(part: Galley, galley: Galley, start: int, heads: Parted) -> None:
    """Says of a part of a galley which headline over several columns it is, or stands below."""
    part.under = _under(galley, start, heads)
    part.over = next((heads.over[id(r)] for _, r in part.lines if id(r) in heads.over), None)
    part.heading = heads.places.get((id(galley), start)) if part.over is None else None


def _under(galley: Galley, start: int, heads: Parted) -> Place | None:
    """Below which headline over several columns the line so numbered stands, in the same text."""
    for place in range(start, -1, -1):
        found = heads.places.get((id(galley), place))
        if found or galley.lines[place][1].starts:
            return found
    return None


def ends(galley: Galley, place: int) -> bool:
    """Whether something new begins with this line."""
    lines = galley.lines
    (above, before), (row, run) = lines[place - 1 : place + 1]
    if (run.starts and run.string[0] not in ITEMS) or row - above >= FAR:
        return True
    if galley.measure <= NARROW:
        return False
    near = [r for _, r in lines[max(0, place - NEAR_LINES) : place]]
    below = _standing_together(lines[place : place + NEAR_LINES], row - above + BELOW)
    measures = _measure(near), _measure(below), galley.measure
    heads = _heads(below, measures)
    # Below a dateline a credit says whose text begins there.
    if run.bracketed and not before.closed and before.prose and not before.starts:
        return True
    if before.prose and not before.closed and before.width > measures[0] - 2 * OVER:
        # No paragraph begins here, though a headline so long fills its line like one.
        stands_in, apart = run.left > galley.left + STRAIGHT, row - above > 1
        at_foot = place >= len(lines) - FOOT and not any(map(_goes_on, lines[place:]))
        sure = (stands_in or apart) if at_foot else (stands_in and apart)
        return heads > 0 or (run.headline and sure)
    text = below[heads] if heads < len(below) else None
    if heads and (heads > 1 or (text and text.starts) or row - above > 1):
        return not _is_headline(before, measures)
    return all(measures[:2]) and abs(measures[0] - measures[1]) >= OTHER_MEASURE


def _goes_on(line: tuple[int, Run]) -> bool:
    """Whether a line is one of text."""
    return line[1].prose or line[1].closed


def _standing_together(lines: Sequence[tuple[int, Run]], most: int) -> list[Run]:
    """The lines down to the first white space of more rows than so many."""
    gaps = (n for n, ((a, _), (b, _)) in enumerate(pairwise(lines), 1) if b - a > most)
    return [run for _, run in lines[: next(gaps, None)]]


def _heads(runs: Sequence[Run], measures: Sequence[float]) -> int:
    """With how many lines of a headline these lines begin."""
    return next((n for n, run in enumerate(runs) if not _is_headline(run, measures)), len(runs))


def _is_headline(run: Run, measures: Sequence[float]) -> bool:
    filled = any(abs(run.width - measure) <= OVER for measure in measures)
    return run.headline and not run.closed and not filled


def _measure(runs: Sequence[Run]) -> float:
    """How wide these lines of text are, 0 if they do not agree."""
    widths = sorted(run.width for run in runs if run.prose)[-KNOWN:]
    return widths[1] if len(widths) == KNOWN and widths[-1] - widths[0] <= OVER else 0.0
