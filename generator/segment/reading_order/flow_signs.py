"""What speaks for and against a column running on in another, as signs by name.

Their weights are in ``flow_weights``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from generator.segment.pieces.evidence import NOT_AT_START
from generator.segment.reading_order.flow_columns import FULL, MOST_INDENT, Column
from generator.segment.reading_order.flow_weights import FLOW
from generator.segment.words.ends import tail_open

WINDOW = 40
"""Columns farther apart than this are not compared: pages of noise stay linear."""
INDENT, EXACT = 2.0, 0.8
"""Em: a paragraph's first line stands in so much, by no more or less than the second."""
SAME, ALIKE, UNLIKE = 0.4, 0.9, 1.6
"""Em: by no more differ the widths of columns that are one, may be one, or seldom are."""
NOISE = 3.0
"""Em: by so much, divided by its lines, the marks and figures in them make a column look other."""
MOST_WORD, MOST_SEAM = 9.0, 13.0
"""What a word that crosses says at most; and all signs of a seam, weighed, at most together."""

Signs = dict[str, float]
WEIGHTS = FLOW._asdict()


def pairs(columns: Sequence[Column]) -> Iterator[tuple[int, int, Signs]]:
    """The ways to run on that are possible, from a column in another, and what each one shows.

    A whole column runs on in one that the dump prints later; a loose line may stand anywhere.
    """
    for place, above in enumerate(columns):
        near = [*_near(columns, place)]
        told = _sequels(above, [columns[other] for other, _, _ in near])
        for (other, measure, signs), sequel in zip(near, told, strict=True):
            yield place, other, signs | _seam(measure, above, columns[other]) | sequel


def _near(columns: Sequence[Column], place: int) -> Iterator[tuple[int, float, Signs]]:
    """The columns that one may run on in, by widths and places: each with the measure that both
    have, and what they show."""
    above = columns[place]
    first = 0 if above.part.loose else place + 1
    for other in range(max(0, place - WINDOW), min(len(columns), place + WINDOW + 1)):
        below = columns[other]
        if other == place or (other < first and not below.part.loose):
            continue
        byline = _parts_byline(above, below)
        measure = above.measure or _measure(above, below, byline=byline)
        if measure is None:
            continue
        signs = _setting(measure, above, below, byline=byline)
        if other == place + 1:
            signs["beside"] = 1.0
        if odds_of(signs) + MOST_SEAM > 0:
            yield other, measure, signs


def _sequels(above: Column, below: Sequence[Column]) -> list[Signs]:
    """What it says for each column that its letters may follow a foot that breaks off."""
    if not above.open:
        return [{}] * len(below)
    told = above.lexicon.all_go_on(above.string, [column.string for column in below])
    return [{"sequel": one} for one in told]


def reads_on(above: Column, below: Sequence[Column]) -> list[float]:
    """What the words alone say for each of these as what a foot goes on with (nats); of one that
    is at an end they say nothing."""
    words = (min(MOST_WORD, above.lexicon.gain(above.tail, column.head)) for column in below)
    return [
        FLOW.word * word + FLOW.sequel * told["sequel"] if told else 0.0
        for word, told in zip(words, _sequels(above, below), strict=True)
    ]


def odds_of(signs: Signs) -> float:
    """The log odds of running on."""
    told: float = sum([WEIGHTS[name] * value for name, value in signs.items()])
    return FLOW.prior + told


def _measure(above: Column, below: Column, *, byline: bool) -> float | None:
    """The measure of a loose line, if it is that of the column below."""
    measure = below.measure or below.widths[0]
    full = -FULL < measure - above.widths[-1] < MOST_INDENT
    return measure if above.part.loose and (full or byline) else None


def _setting(measure: float, above: Column, below: Column, *, byline: bool) -> Signs:
    """What the widths and places of two columns say."""
    distance = below.part.number - above.part.number
    signs = {"far": math.log(max(1, abs(distance)))}
    if (distance, below.part.start) < (0, above.part.start):
        signs["back"] = 1.0
    if above.part.loose or above.bare:
        signs["bare" if above.bare else "loose"] = 1.0
    if byline or below.starts:
        signs["byline" if byline else "starts"] = 1.0
    signs[_fit(measure, above, below, distance)] = 1.0
    return signs


def _fit(measure: float, above: Column, below: Column, distance: int) -> str:
    """How the widths agree."""
    if below.measure is None:
        if max(below.widths) - measure - NOISE / len(above.lines) > ALIKE:
            return "too_wide"
        like = not below.open or abs(measure - below.widths[0]) < FULL
        return "goes_beside" if distance in (0, 1) and like else "fits_in"
    if above.measure is None:
        return "alike"
    few = min(len(above.lines), len(below.lines))
    apart = abs(measure - below.measure) - NOISE / few
    steps = ((SAME, "same"), (ALIKE, "alike"), (UNLIKE, "unlike"))
    return next((name for most, name in steps if apart <= most), "other")


def _seam(measure: float, above: Column, below: Column) -> Signs:
    """What the words, marks and lines about the seam say."""
    short = (below.measure or measure) - below.widths[0]
    full, indented = short < FULL, abs(short - INDENT) <= EXACT
    if not above.open:
        if below.string[:1] in NOT_AT_START:
            return {"impossible": 1.0}
        first = "closed_indented" if indented else "closed_odd"
        return {"closed": 1.0, "closed_full" if full else first: 1.0}
    signs = {
        "open": 1.0,
        "word": min(MOST_WORD, above.lexicon.gain(above.tail, below.head)),
        "foot_full" if measure - above.widths[-1] < FULL else "foot_short": 1.0,
    }
    if full or len(below.lines) == 1 or not tail_open(below.lines[0].string):
        signs["open_full"] = 1.0
    else:
        signs["open_indented" if indented else "open_odd"] = 1.0
    unclosed, unopened = above.brackets[0], below.brackets[1]
    if unclosed and unopened:
        signs["bracket" if unclosed == unopened else "clash"] = 1.0
    elif "（" in (unclosed, unopened):
        signs["unmatched"] = 1.0
    return signs


def _parts_byline(above: Column, below: Column) -> bool:
    """Whether the two are a dateline and the byline behind it, or the halves of one."""
    whole, rest = below.byline_above
    return (whole and above.ends_in_dateline) or (rest and above.breaks_byline)
