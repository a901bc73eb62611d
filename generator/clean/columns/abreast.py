"""Takes columns apart whose rows a dump without places prints now in one line, now in several.

For lines among which columns may meet, several widths of columns are tried; what speaks least
against them decides, and whether they are columns at all: it must be much less than what speaks
against the lines as they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from generator.clean.columns.bands import Part, knitted
from generator.clean.columns.cells import Row
from generator.clean.columns.dealing import Dealt, deal
from generator.clean.columns.desk import Desk
from generator.clean.columns.lone_rows import cut_lone_rows
from generator.clean.columns.prose import MOST_WORDS
from generator.clean.columns.seams import is_beside_figure, is_noise, is_scan, is_wide, may_part
from generator.clean.columns.trials import trials
from generator.clean.letters.confusables import Words

ABOVE, BELOW = 8, 30
"""So many lines above the first seam and below the last one others may stand abreast."""
MOST_LINES, MOST_MERGED = 120, 400
"""Columns are no longer, and a page has no more rows of several columns; noise has."""
GAIN, UNSURE, UNPARTED = 2.0, 6.0, 12.0
"""How much likelier (nats) lines must be as columns; how much more by how many of them are cut
where no others of the page are surely columns, and in a dump that has no blank lines, either."""
SURE = 8.0
"""Columns so much likelier are surely some. Then one line that is cut will do for others."""
FEWEST_GROUPS = 3
MARKS = tuple("，。；：！？、”）")
"""In what the lines of verses end, and the first halves of what only looks like columns."""
VERSE = 0.75
"""Where more of the first halves end in a mark, they are verses."""


@dataclass
class _Region:
    """Lines of a group, from ``start`` on, among which columns may meet."""

    start: int
    desk: Desk
    dealt: Dealt | None = None


def abreast(
    text: str, rows: Sequence[Row], groups: Sequence[Sequence[Row]], words: Words
) -> Iterator[Sequence[Row]]:
    """The lines that stand together, column by column.

    ``groups`` are the rows of the page as they stand together, without the blank ones.
    """
    if is_scan(rows) or is_noise(rows):
        yield from groups
        return
    regions = _regions_of(text, groups, words)
    if regions is None:
        yield from groups
        return
    parts = list(_parted(groups, regions))
    yield from cut_lone_rows(text, list(knitted(text, parts, words)))


def _regions_of(
    text: str, groups: Sequence[Sequence[Row]], words: Words
) -> list[list[_Region]] | None:
    """The regions of each group; None where a page has more merged lines than one of columns."""
    merged = 0
    found: list[list[_Region]] = []
    for group in groups:
        found.append([])
        for region in _regions(text, group, words):
            merged += len(region.desk.merged)
            if merged > MOST_MERGED:
                return None
            found[-1].append(region)
    return found


def _parted(
    groups: Sequence[Sequence[Row]], regions: Sequence[Sequence[_Region]]
) -> Iterator[Part]:
    """The lines as they stand together, and columns where several rows show that some meet."""
    least = _deal_out([region for here in regions for region in here], len(groups))
    for group, here in zip(groups, regions, strict=True):
        done = 0
        for start, dealt in (columns for region in here for columns in _columns(region, least)):
            if start + dealt.start >= done:
                yield from filter(None, (group[done : start + dealt.start],))
                yield dealt
                done = start + dealt.end
        yield from filter(None, (group[done:],))


def _deal_out(regions: Sequence[_Region], groups: int) -> float:
    """Deals out the lines of all regions; how much likelier columns must be here for one cut."""
    for several in (True, False):
        for region in regions:
            if (len(region.desk.merged) > 1) == several:
                region.dealt = _best(region.desk)
        dealt = [region.dealt for region in regions if region.dealt]
        sure = any(found.gain > SURE and found.merged > 1 for found in dealt)
        if groups < FEWEST_GROUPS or not sure:
            return UNPARTED if groups < FEWEST_GROUPS else UNSURE
    return 0.0


def _columns(region: _Region, least: float) -> Iterator[tuple[int, Dealt]]:
    """The columns of a region that are likely enough, with others above and below them."""
    dealt, desk = region.dealt, region.desk
    if dealt and dealt.gain > GAIN + least / dealt.merged:
        yield from _columns_among(region.start, desk.part(0, dealt.start), least)
        yield region.start, dealt
        rest = desk.part(dealt.end, len(desk.lines))
        yield from _columns_among(region.start + dealt.end, rest, least)


def _columns_among(start: int, desk: Desk, least: float) -> Iterator[tuple[int, Dealt]]:
    if desk.merged:
        yield from _columns(_Region(start, desk, _best(desk)), least)


def _regions(text: str, group: Sequence[Row], words: Words) -> Iterator[_Region]:
    """The lines among which columns may meet, from about the first such space to the last."""
    places = [n for n, row in enumerate(group) if _may_be_merged(text, row)]
    while places:
        gaps = (
            n
            for n, (one, two) in enumerate(pairwise(places), 1)
            if two - one > 2 * ABOVE or two - places[0] > MOST_LINES
        )
        count = next(gaps, len(places))
        start, end = max(0, places[0] - ABOVE), min(len(group), places[count - 1] + BELOW)
        yield _Region(start, Desk(text, group[start:end], words))
        places = places[count:]


def _may_be_merged(text: str, row: Row) -> bool:
    return 1 < len(row) <= MOST_WORDS and any(
        is_wide(row, place)
        or (not is_beside_figure(text, row, place) and may_part(text, row, place))
        for place in range(1, len(row))
    )


def _best(desk: Desk) -> Dealt | None:
    """The likeliest columns, if they are likelier than the lines as they stand."""
    best: Dealt | None = None
    for widths in trials(desk):
        dealt = deal(desk, widths)
        if dealt is None or not dealt.merged or _is_verse(desk.text, dealt):
            continue
        if dealt.gain > GAIN and (best is None or dealt.gain > best.gain):
            best = dealt
    return best


def _is_verse(text: str, dealt: Dealt) -> bool:
    """Whether most lines end in a mark, in the last column as well as in the others."""
    halves = [*chain(*dealt.columns[:-1])], dealt.columns[-1]
    ends = [[text[row[-1].end - 1] in MARKS for row in rows] for rows in halves]
    return all(sum(marked) > VERSE * len(marked) for marked in ends)
