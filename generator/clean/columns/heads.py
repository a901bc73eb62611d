"""Which column each headline is read right above: where the text begins that it heads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.clean.columns.galleys import INDENT, Galley, Run
from generator.clean.columns.joints import HEADED

SLACK = 2
"""Cells by which columns may overlap."""
MOST_HEADS = 4
"""Lines of a headline."""
LEVEL = 3
"""How many rows the first lines of the columns of one text differ at most."""


def heading(galleys: Sequence[Galley], runs: Mapping[int, int]) -> dict[int, int]:
    """For the number of each headline that of what is read next: its next line, or the column in
    which its text begins. ``runs`` tell which column runs on in which."""
    headed = below_banners(galleys)
    taken = {*headed, *headed.values()}
    headed |= {n: m for n, m in _below_heads(galleys).items() if not {n, m} & taken}
    before = {m: n for n, m in runs.items() if n not in headed}
    firsts = {head: _first_of(galleys, head, text, before) for head, text in headed.items()}
    below = set(firsts.values())
    found: dict[int, int] = {}
    for first in dict.fromkeys(firsts.values()):
        # An author's name may stand above the first column, the headline above the next.
        heads = sorted((h for h in firsts if firsts[h] == first), key=lambda n: galleys[n].top)
        lower, upper = ([h for h in heads if (h in below) is known] for known in (True, False))
        found |= dict(pairwise([*lower[:1], *upper, first]))
    return found


def _first_of(galleys: Sequence[Galley], head: int, text: int, before: Mapping[int, int]) -> int:
    """The column in which the text begins that breaks off in one and goes on in this.

    A headline stands in the middle of its columns, above any of them.
    """
    first, top = text, galleys[text].top
    while first in before:
        column = galleys[before[first]]
        level = abs(column.top - top) <= LEVEL and column.top > galleys[head].top
        if not (level and column.open):
            break
        first = before[first]
    return first


def _below_heads(galleys: Sequence[Galley]) -> dict[int, int]:
    """Headlines side by side, and the columns that begin right below each of them."""
    heads = [n for n, galley in enumerate(galleys) if _is_heads(galley)]
    texts = [n for n, galley in enumerate(galleys) if galley.prose and not _is_heads(galley)]
    tops = Counter(galleys[n].top for n in heads)
    found: dict[int, int] = {}
    for n in heads:
        below = [m for m in texts if _is_right_below(galleys[n], galleys[m])]
        if tops[galleys[n].top] > 1 and len(below) == 1:
            found[n] = below[0]
    given = Counter(found.values())
    return {n: m for n, m in found.items() if given[m] == 1}


def below_banners(galleys: Sequence[Galley]) -> dict[int, int]:
    """The lines of headlines over several columns one after another, and the first of these."""
    found: dict[int, int] = {}
    for number in {galley.over for galley in galleys if galley.over is not None}:
        columns = [n for n, g in enumerate(galleys) if g.heading and g.heading[0] == number]
        heads = [n for n, g in enumerate(galleys) if g.over == number]
        if columns:
            first = min(columns, key=lambda n: galleys[n].left)
            heads = [
                n for n in heads if galleys[n].top < galleys[first].top and not galleys[n].heading
            ]
            heads += [n for n in _lines_between(galleys, heads, columns) if n not in found]
            heads = sorted(heads, key=lambda n: galleys[n].top)
            found |= dict(pairwise([*heads, first]))
    return found


def _lines_between(
    galleys: Sequence[Galley], heads: Sequence[int], columns: Sequence[int]
) -> list[int]:
    """The lines between these of a headline, over its columns: a short one may stand anywhere."""
    if len(heads) < 2:
        return []
    tops = [galleys[n].top for n in heads]
    left = min(galleys[n].left for n in columns)
    right = max(galleys[n].right for n in columns)
    return [
        n
        for n, g in enumerate(galleys)
        if min(tops) < g.top
        and g.foot < max(tops)
        and g.over is None
        and g.heading is None
        and _is_heads(g)
        and left <= g.left
        and g.right <= right
    ]


def _is_heads(galley: Galley) -> bool:
    """Whether a galley has nothing but a headline's lines."""
    few = len(galley.lines) <= MOST_HEADS and not galley.sealed
    return few and all(_may_head(run) for _, run in galley.lines)


def _may_head(run: Run) -> bool:
    """Whether a line may be a headline, though it have a comma."""
    return run.headline or (not run.closed and run.string.count("，") == 1 and not run.starts)


def _is_right_below(head: Galley, text: Galley) -> bool:
    """Whether a column begins below a headline that is no wider."""
    tight = 0 < text.top - head.foot <= HEADED
    return tight and abs(text.left - head.left) <= INDENT and head.right <= text.right + SLACK
