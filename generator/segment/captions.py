"""Captions (图说) find the article whose words they share."""

from __future__ import annotations

from collections.abc import Sequence

from generator.segment.bylines import BYLINE_END
from generator.segment.cuttings import Cutting, in_reach
from generator.segment.pieces import Piece
from generator.segment.topics import Topics

FEWEST_SHARED = 0.08
PHOTO_REPORT = 0.05
"""What an article signed 摄影报道 has before others, in shares of common words."""
NEAR = 0.03


def give_captions(captions: Sequence[Piece], cuttings: Sequence[Cutting]) -> list[Piece]:
    """Gives each caption to an article; those that share nothing with any come back."""
    topics = Topics({n: cutting.text for n, cutting in enumerate(cuttings)})
    firsts = [cutting.first.number for cutting in cuttings]
    left: list[Piece] = []
    for caption in captions:
        scores: dict[int, float] = {}
        for number, share in topics.each_share(caption.string, in_reach(firsts, caption.number)):
            cutting = cuttings[number]
            photo = any(BYLINE_END.search(piece.string) for piece in cutting.bylines)
            near = cutting.chains[-1][-1].number < caption.number and number == len(cuttings) - 1
            scores[number] = share + PHOTO_REPORT * photo + NEAR * near
        best = max(scores, key=lambda number: (scores[number], -number), default=None)
        if best is None or scores[best] < FEWEST_SHARED:
            left.append(caption)
        else:
            cuttings[best].captions.append(caption)
    return left
