"""Takes columns apart whose rows a dump without places prints now in one line, now in several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean.cells import Row
from generator.clean.confusables import Words
from generator.clean.dealing import Dealer, Variant, room
from generator.clean.galleys import Run
from generator.clean.seams import may_part, seams

AT_ANY_SPACE, SHORTER = 0.6, 0.25
"""What it costs to see a seam in a space that shows none, and each em that the first part lacks."""
LEFT_WIDE = 2.0
"""What it costs to leave a part whole that is wider than the columns and may be cut."""
NO_SEAM = 2.5
"""What it costs to see none where rows above and below show one."""
DRIVEN_OUT = 6.0
"""How much (em) a line's signs may be narrower than their column, the indent included."""
MOST_SPACES, MOST_VARIANTS = 8, 6
SAME, FEWEST, SHARE = 0.7, 3, 0.08
"""Em: lines of one column are of the same width; so many lines, and such a share, show a column."""


def abreast(
    text: str, rows: Sequence[Row], groups: Sequence[Sequence[Row]], words: Words
) -> Iterator[Sequence[Row]]:
    """The lines that stand together, column by column.

    ``groups`` are the rows of the page as they stand together, without the blank ones.
    """
    found = zip(rows, seams(text, rows), strict=True)
    places = {row[0].start: places for row, places in found if places}
    lines = [row for group in groups for row in group]
    tops = {group[0][0].start for group in groups}
    done = 0
    for start, end in _regions(text, lines, places, tops):
        yield from _stretches(lines[done:start], tops)
        region = lines[start:end]
        parts = [part for row in region for part in _parts(row, places.get(row[0].start, ()))]
        measures = _measures(parts)
        cut = [
            (row[0].start in tops, _variants(text, row, places.get(row[0].start, ()), measures))
            for row in region
        ]
        for band in Dealer(words, measures).bands(cut):
            yield from _stretches(band[0], tops) if len(band) == 1 else band
        done = end
    yield from _stretches(lines[done:], tops)


def _stretches(lines: Sequence[Row], tops: set[int]) -> Iterator[Sequence[Row]]:
    """The lines as they stand together."""
    starts = [n for n, row in enumerate(lines) if not n or row[0].start in tops]
    for start, end in pairwise([*starts, len(lines)]):
        yield lines[start:end]


def _regions(
    text: str, lines: Sequence[Row], places: dict[int, list[int]], tops: set[int]
) -> Iterator[tuple[int, int]]:
    """The lines among which columns meet: the groups that have a seam, and those next to them."""
    groups = list(pairwise([*(n for n, r in enumerate(lines) if r[0].start in tops), len(lines)]))
    start, end = 0, 0
    for first, last in groups:
        if not any(row[0].start in places for row in lines[first:last]):
            continue
        if first > end or not end:
            if end:
                yield start, end
            start = first
        end = last
    if end:
        yield start, end


def _measures(parts: Sequence[Row]) -> list[float]:
    """How wide (em) the columns are that meet: the widths that several lines have."""
    widths = [round(_width(part), 1) for part in parts]
    near = {width: sum(abs(width - other) <= SAME for other in widths) for width in set(widths)}
    found: list[float] = []
    for width in sorted(near, key=lambda width: (-near[width], -width)):
        if near[width] >= max(FEWEST, SHARE * len(widths)) and all(
            abs(width - other) > SAME for other in found
        ):
            found.append(width)
    return found or [max(widths)]


def _parts(row: Row, places: Sequence[int]) -> list[Row]:
    return [row[start:end] for start, end in pairwise((0, *places, len(row)))]


def _variants(
    text: str, row: Row, places: Sequence[int], measures: Sequence[float]
) -> list[Variant]:
    """The ways to cut a line: as the seams show, at other spaces too if a part is too wide for a
    column, and not at all."""
    found: list[tuple[float, list[Row]]] = [(0.0, _parts(row, places))]
    widest = max(measures) + room(max(measures))
    for number, (cost, parts) in enumerate(found):
        wide = next((n for n, part in enumerate(parts) if _width(part) > widest), None)
        if wide is None or len(row) > MOST_SPACES or len(found) >= MOST_VARIANTS:
            continue
        part = parts[wide]
        for place in range(1, len(part)):
            lacks = [m - _width(part[:place]) for m in measures]
            short = min((s for s in lacks if -widest + max(measures) <= s <= DRIVEN_OUT), key=abs, default=None)
            if short is not None and may_part(text, part, place):
                more = AT_ANY_SPACE + SHORTER * abs(short)
                cut = [*parts[:wide], part[:place], part[place:], *parts[wide + 1 :]]
                found.append((cost + more, cut))
                found[number] = cost + LEFT_WIDE, parts
    if places:
        found.append((NO_SEAM * len(places), [row]))
    return [(cost, [Run(text, part) for part in parts]) for cost, parts in found]


def _width(row: Row) -> float:
    return sum(word.width for word in row)
