"""Where the scissors cut: the strip of a page falls into articles, all cuts found together.

Every way to cut the strip is weighed by what an article is: it opens with a dateline, a
byline or a headline, has one headline, above or below its text, and talks about one thing. The
best way is found by dynamic programming, once for pages with headlines above and once for
pages with headlines below.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.segment.clips import Clip, Offer
from generator.segment.cut_weights import FITTED
from generator.segment.shears import Shears
from generator.segment.strips import Element
from generator.segment.topics import Topics

ABOVE = 0.5
"""What the better known habit, headlines above, is ahead."""


def cut(strip: Sequence[Element], topics: Topics, *, blanks: bool) -> list[Clip]:
    """The articles of the strip, in order; between them they have all of its elements.

    ``blanks`` says that blank lines of the dump tell what stands apart.
    """
    shears = Shears(strip, topics, FITTED, blanks=blanks)
    offers = [shears.articles(start) for start in range(len(strip))]
    above, clips = _best(offers, FITTED.lean)
    below, other = _best(offers, -FITTED.lean)
    return clips if above + ABOVE >= below else other


def _best(offers: Sequence[Sequence[Offer]], lean: float) -> tuple[float, list[Clip]]:
    """The best cut for one habit of the page: its score and its articles."""
    size = len(offers)
    best: list[tuple[float, Clip | None]] = [(0.0, None)]
    best += [(float("-inf"), None)] * size
    for start, here in enumerate(offers):
        for offer in here:
            total = best[start][0] + offer.score + lean * offer.clip.side
            if total > best[offer.clip.end][0]:
                best[offer.clip.end] = total, offer.clip
    clips: list[Clip] = []
    place = size
    while place > 0:
        clip = best[place][1]
        if clip is None:
            break
        clips.append(clip)
        place = clip.start
    return best[size][0], clips[::-1]
