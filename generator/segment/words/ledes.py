"""How much a paragraph without a dateline reads as the first of an article: its lede.

A lede says 近日，我市 or 清明时节, what follows 据了解 or 他说 or 下一步.
"""

from __future__ import annotations

from generator.segment.words.sequels import plain
from generator.segment.words.sign_odds import EDGE, SignOdds, letters_and_pairs

REACH = 24
"""So many letters are looked at."""
BEGUN = 5
"""Characters in which these are, at most, of each letter: figures count as one."""
FEWEST = 8
"""Letters of a text of which anything is said."""
OPENING = 4
"""Letters: the first ones speak together too."""
LEAST, MOST = -2.0, 4.0
"""More nats are not believed against a lede, or for one."""


class Ledes(SignOdds):
    """The table that ``bench.ledes`` makes."""

    def odds(self, paragraph: str) -> float:
        """What the paragraph says for being a first one (nats); 0 where no table is."""
        found = signs(paragraph)
        return max(LEAST, min(MOST, self.said_by(found))) if found else 0.0


def signs(paragraph: str) -> set[str]:
    """The signs of a paragraph; none of one that is too short."""
    letters = plain(paragraph[: BEGUN * REACH])[:REACH]
    if len(letters) < FEWEST:
        return set()
    openings = {EDGE + letters[:size] for size in range(2, OPENING + 1)}
    return letters_and_pairs(EDGE + letters) | openings


NO_LEDES = Ledes({})
"""Where no table is at hand: nothing is said."""
