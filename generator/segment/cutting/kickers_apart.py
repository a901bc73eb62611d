"""Kickers and labels that stand above their text, while its headline stands below.

Some dumps print what is set in the largest type after the text: the headline of one article, then
the kicker or the label of the next, and nothing between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.segment.cutting.clips import Clip
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Kind
from generator.segment.headlines.headline_parts import LIKE, SHORT
from generator.segment.headlines.headline_rows import row_of
from generator.segment.roles.column_names import is_column, is_label_of_briefs

SHARES, MEANS = 3.0, 5.0
"""For how much more of a line the text below says than the one above; for how much nearer it
stands to it by what it means, of which a few letters tell only half as much."""
LABEL, ALIKE = 2.0, -1.0
"""A line that looks like a label; one as long as the short line above, like those of a title."""
ENOUGH = 0.75
"""What must speak for a line being the text's below it."""
LONGEST_LABEL = 4


def give_kickers(facts: StripFacts, clips: Sequence[Clip]) -> None:
    """Gives the last line of a headline below a text to the next text, where it speaks of that."""
    below = sum(bool(clip.below) and not clip.above for clip in clips)
    usual = below > sum(bool(clip.above) and not clip.below for clip in clips)
    for clip in clips if usual else ():
        if clip.below and len(clip.above) == 1:
            clip.over, clip.above = clip.above, []
    for one, other in pairwise(clips):
        if len(one.below) > 1 and _is_of_next(facts, one, other, usual=usual):
            line = one.below.pop()
            one.end = other.start = line
            other.over = [line]


def _is_of_next(facts: StripFacts, one: Clip, other: Clip, *, usual: bool) -> bool:
    """Whether the last line below the text of an article is the next one's."""
    place = one.below[-1]
    if place != one.end - 1 or other.above or other.over or not _texts(facts, other):
        return False
    above, line = (row_of([facts.strip[n].first]) for n in one.below[-2:])
    if len(line.letters) <= 1 or line.dashed or above.open or above.quotes or above.due:
        return False
    label = _is_label(line.text)
    if not (label or (usual and other.below)):
        return False
    alike = max(above.width, line.width) <= SHORT and abs(above.width - line.width) <= LIKE
    return _known_below(facts, place, one, other) + LABEL * label + ALIKE * alike >= ENOUGH


def _is_label(text: str) -> bool:
    short = len(text) <= LONGEST_LABEL and text.isalpha()
    return short or is_column(text) or is_label_of_briefs(text)


def _known_below(facts: StripFacts, line: int, one: Clip, other: Clip) -> float:
    """How much more a line has to do with the second text than with the first."""
    shares, near = [], []
    for clip in (one, other):
        texts = _texts(facts, clip)
        known = frozenset[str]().union(*(facts.pairs[n] for n in texts))
        shares.append(facts.topics.share(facts.pairs[line], known))
        near.append(facts.nearness.of([line], texts[0], texts[-1] + 1) if texts else 0.0)
    means = MEANS / 2 if facts.letters[line] <= LONGEST_LABEL else MEANS
    return SHARES * (shares[1] - shares[0]) + means * (near[1] - near[0])


def _texts(facts: StripFacts, clip: Clip) -> list[int]:
    return [n for n in range(clip.start, clip.end) if facts.strip[n].kind is Kind.TEXT]
