"""Where the scissors cut: the strip of a page falls into articles, all cuts found together.

Every way to cut the strip is weighed by what an article is: it opens with a dateline, a
byline or a headline, has one headline, above or below its text, and talks about one thing. The
best way is found by dynamic programming, once for pages with headlines above and once for
pages with headlines below.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.segment.cutting.clips import Clip, Offer
from generator.segment.cutting.cut_weights import FITTED
from generator.segment.cutting.shears import Shears
from generator.segment.cutting.strip_facts import StripFacts

ABOVE = 0.5
"""What the better known habit, headlines above, is ahead."""
KICKER_ABOVE = 1.5
"""Where headlines stand below, one with a line above its text is no second headline so surely."""


def cut(facts: StripFacts, *, blanks: bool) -> list[Clip]:
    """The articles of a strip, in order; between them they have all of its elements.

    ``blanks`` says that blank lines of the dump tell what stands apart.
    """
    shears = Shears(facts, FITTED, blanks=blanks)
    offers = [shears.articles(start) for start in range(len(facts.strip))]
    above, chosen = _best(offers, FITTED.lean)
    below, other = _best(offers, -FITTED.lean, KICKER_ABOVE)
    return [shears.clip(offer) for offer in (chosen if above + ABOVE >= below else other)]


def _best(
    offers: Sequence[Sequence[Offer]], lean: float, both: float = 0.0
) -> tuple[float, list[Offer]]:
    """The best cut for one habit of the page: its score and its articles."""
    size = len(offers)
    best: list[tuple[float, Offer | None]] = [(0.0, None)]
    best += [(float("-inf"), None)] * size
    for start, here in enumerate(offers):
        before = best[start][0]
        for offer in here:
            total = before + offer.score + lean * offer.side + both * offer.both
            if total > best[offer.end][0]:
                best[offer.end] = total, offer
    chosen: list[Offer] = []
    place = size
    while place > 0:
        last = best[place][1]
        if last is None:
            break
        chosen.append(last)
        place = last.start
    return best[size][0], chosen[::-1]
