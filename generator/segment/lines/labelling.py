"""What each line of a page is: the first line of a paragraph, a further one, or a headline's.

Lines that show what they are by themselves (bylines, jumps, folio lines) are told beforehand.
For the rest the likeliest reading of the whole page is found (Viterbi): text fills its column, a
paragraph ends with an end mark, a headline does neither.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.segment.lines.line_evidence import own_costs
from generator.segment.lines.line_steps import Step, sequels
from generator.segment.lines.line_weights import LineWeights
from generator.segment.lines.parted_weights import PARTED
from generator.segment.lines.rows import Label, Row, Shows
from generator.segment.lines.scanned_weights import SCANNED
from generator.segment.lines.solid_weights import SOLID
from generator.segment.words.lexicon import Lexicon

__all__ = ["Label", "Row", "Shows", "label_rows", "weights_for"]

FAR = 12.0
"""Nats by which a reading is dearer than the best one so far, and is given up: it was read
otherwise by that on none of 328 pages of all kinds, on four with half as much."""

NEAR = 2
"""So many lines below the end of a sentence a paragraph has shown its width."""


def weights_for(shows: Shows) -> LineWeights:
    """The weights for pages like this."""
    if shows.scanned:
        return SCANNED
    return PARTED if shows.blanks else SOLID


def label_rows(rows: Sequence[Row], lexicon: Lexicon, shows: Shows) -> list[Label]:
    """The label of each row: the cheapest reading of all of them."""
    weights = weights_for(shows)
    told = sequels(rows, lexicon)
    cost = {Label.START: 0.0}
    ways: list[dict[Label, Label]] = []
    for place, row in enumerate(rows):
        above = rows[place - 1] if place else None
        below = rows[place + 1] if place + 1 < len(rows) else None
        own = own_costs(row, below, shows, weights)
        fresh = _is_fresh(rows, place - 1)
        step = Step(above, row, lexicon, shows, weights, told.get(place), fresh)
        best: dict[Label, float] = {}
        way: dict[Label, Label] = {}
        for label, here in own.items():
            came = [(total + step.cost(old, label), old) for old, total in cost.items()]
            total, way[label] = min(came)
            best[label] = total + here
        ways.append(way)
        most = min(best.values()) + FAR
        cost = {label: total for label, total in best.items() if total <= most}
    label = min(cost, key=lambda label: (cost[label], label))
    found: list[Label] = []
    for way in reversed(ways):
        found.append(label)
        label = way[label]
    return found[::-1]


def _is_fresh(rows: Sequence[Row], place: int) -> bool:
    """Whether a paragraph may begin at a line, or one or two above it."""
    near = rows[max(0, place - NEAR) : max(0, place)]
    return len(near) < NEAR or any(row.closed or row.label is not None for row in near)
