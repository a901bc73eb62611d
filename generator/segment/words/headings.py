"""How much a line reads as one of a headline rather than of running text.

A headline says 喜获丰收 or 跑出加速度, a text 的时候 or 了他们.
"""

from __future__ import annotations

from math import sqrt

from generator.segment.words.sequels import plain
from generator.segment.words.sign_odds import EDGE, SignOdds, letters_and_pairs

SHORTEST = 4
"""A line's letters speak together, the more the less each: all are divided by the root of how many
they are, or of so many."""
LEAST, MOST = -2.0, 6.0
"""More nats are not believed against a headline, or for one."""


class Headings(SignOdds):
    """The table that ``bench.headings`` makes."""

    def odds(self, line: str) -> float:
        """What the line says for being a headline's (nats); 0 where no table is."""
        return max(LEAST, min(MOST, self.said_by(*signs(line))))


def signs(line: str) -> tuple[set[str], float]:
    """The signs of a line, and what they are divided by."""
    letters = plain(line)
    return letters_and_pairs(EDGE + letters + EDGE), sqrt(max(SHORTEST, len(letters)))


NO_HEADINGS = Headings({})
"""Where no table is at hand: nothing is said."""
