"""Captions (图说) find the article whose words they share, whose writer took the picture, or
that they stand below."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.segment.pieces.cuttings import Cutting, in_reach
from generator.segment.pieces.piece import Piece
from generator.segment.words.topics import Topics
from generator.segment.writers.byline_words import BYLINE_END

CREDIT = re.compile(
    r"[（(]?(?:(?:本报|新华社)?(?:特约|见习|摄影)?(?:记者|通讯员)\s*)?"
    r"(?P<names>[一-鿿·]{2,12}(?:[\s　、]+[一-鿿·]{2,12})*)\s*(?:(?<!拍)摄影?|供图)[）)]?。?$"
    r"|[（(]资料(?:图片?|照片)[）)]$"
)
"""Who took the picture: what the text has of these words says nothing of the topic."""
# In shares of common words, of which a caption has 0.3 with its own text and up to 0.1 by
# chance: what it takes at least, and what else counts.
FEWEST_SHARED = 0.1
PHOTO_REPORT = 0.05
"""What an article signed 摄影报道 has before others."""
ABOVE = 0.2
"""What the article has that a caption stands right below."""
TOOK_IT = 0.3
"""What an article has whose byline names the photographer."""
LEAD = 80


def give_captions(captions: Sequence[Piece], cuttings: Sequence[Cutting]) -> list[Piece]:
    """Gives each caption to an article; those that share nothing with any come back.

    Captions one below the other of pictures that one person took are of one article.
    """
    topics = Topics({n: cutting.text for n, cutting in enumerate(cuttings)})
    firsts = [cutting.first.number for cutting in cuttings]
    lasts = {n: _last(cutting) for n, cutting in enumerate(cuttings)}
    left: list[Piece] = []
    for group in _groups(captions):
        above = max(
            (n for n, last in lasts.items() if last < group[0].number),
            key=lambda n: lasts[n],
            default=None,
        )
        shares: defaultdict[int, float] = defaultdict(float)
        for caption in group:
            words, takers = _parted(caption.string)
            for number, share in topics.each_share(words, in_reach(firsts, caption.number)):
                shares[number] += share + _pictured(cuttings[number], takers)
        scores = {n: share / len(group) + ABOVE * (n == above) for n, share in shares.items()}
        best = max(scores, key=lambda number: (scores[number], -number), default=None)
        if best is None or scores[best] < FEWEST_SHARED:
            left += group
        else:
            cuttings[best].captions += group
    return left


def _groups(captions: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Captions that stand one below the other, of pictures that one person took."""
    group: list[Piece] = []
    for caption in captions:
        if group and not _of_one(group[-1], caption):
            yield group
            group = []
        group.append(caption)
    if group:
        yield group


def _of_one(above: Piece, caption: Piece) -> bool:
    takers = _parted(caption.string)[1]
    return (
        bool(takers) and caption.number == above.number + 1 and _parted(above.string)[1] == takers
    )


def _parted(text: str) -> tuple[str, list[str]]:
    """A caption's words, and who took the picture."""
    credit = CREDIT.search(text)
    if not credit or credit.start() == 0:
        return text, []
    return text[: credit.start()], re.split(r"[\s　、]+", credit["names"] or "")


def _pictured(cutting: Cutting, takers: Sequence[str]) -> float:
    """What the byline of an article says for a picture."""
    printed = "".join(piece.string for piece in cutting.bylines) + cutting.text[:LEAD]
    named = any(taker and taker in printed for taker in takers)
    photo = any(BYLINE_END.search(piece.string) for piece in cutting.bylines)
    return TOOK_IT * named + PHOTO_REPORT * photo


def _last(cutting: Cutting) -> int:
    """The last piece on the page of what was cut out for an article, its pictures aside."""
    body = [piece for chain in cutting.chains for piece in chain]
    return max(piece.number for piece in (*body, *cutting.headline, *cutting.signatures))
