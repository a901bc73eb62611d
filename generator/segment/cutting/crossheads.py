"""What the setting of headline lines says for crossheads (分题): lines that divide an article."""

from __future__ import annotations

from collections.abc import Sequence

from generator.segment.cutting.cut_weights import CutWeights
from generator.segment.cutting.strip_facts import StripFacts

MIDDLING, LONG = 10, 14
"""Letters: crossheads are short."""


class Crossheads:
    """Weighs lines as crossheads by how they are set, once for all cuts."""

    def __init__(self, facts: StripFacts, weights: CutWeights, *, blanks: bool) -> None:
        self.facts = facts
        self.w = weights
        self.blanks = blanks
        self.known: dict[tuple[int, ...], float] = {}

    def dividing(self, heads: Sequence[int], place: int, *, more: bool) -> float:
        """What the setting of crossheads says that stand right above the text ``place``.

        ``more`` says that the article has others already.
        """
        key = more, *heads
        if key in self.known:
            return self.known[key]
        w, strip = self.w, self.facts.strip
        score = w.crosshead + w.crosshead_line * (len(heads) - 1)
        score += w.another_crosshead if more else 0.0
        for head in heads:
            score += self._as_crosshead(head, place)
        score += w.parted_crosshead if strip[heads[0]].parted else 0.0
        if self.blanks:
            score += w.tight_above if strip[heads[0]].first.tight else w.parted_above
            score += w.tight_below if strip[place].first.tight else w.parted_below
        self.known[key] = score
        return score

    def _as_crosshead(self, head: int, place: int) -> float:
        element, w = self.facts.strip[head], self.w
        piece = element.first
        letters = len(piece.string)
        score = w.doubled_crosshead if piece.display else 0.0
        if element.flush is not None:
            score += w.flush_crosshead if element.flush else w.inset_crosshead
        score += w.parallel if head in self.facts.series else 0.0
        score += w.notice_inside if head in self.facts.notices else 0.0
        score += w.lone_crosshead if piece.first.apart else 0.0
        score += w.wide_crosshead if piece.first.width > self.facts.columns[place] + 1.0 else 0.0
        if letters > LONG:
            return score + w.long_crosshead
        return score + (w.middling_crosshead if letters > MIDDLING else 0.0)
