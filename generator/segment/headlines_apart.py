"""Headlines that a dump prints apart from their texts, as layers of a page are drawn.

They stand together in the order of their articles: the lines and the articles without a
headline are laid side by side so that the words they share agree best (dynamic programming).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.segment.clips import Clip
from generator.segment.strips import Element, Kind
from generator.segment.topics import Topics, pairs_of

SHARED = 8.0
NOTHING_SHARED, SAME_HEADLINE, LEFT = -0.6, 0.4, -0.8
"""A line that shares no word with its text, that stays with the line above, that is no one's."""
MOST_LINES, MOST_ARTICLES = 200, 60
"""More than a page has: pages of noise are left alone."""


def give_apart(strip: Sequence[Element], clips: Sequence[Clip], topics: Topics) -> None:
    """Gives headline lines that no article has to the articles that have none."""
    heads = _unclaimed(strip, clips)[:MOST_LINES]
    bare = [clip for clip in clips if _texts(strip, clip) and not _has_headline(clip)]
    if not heads or not 0 < len(bare) <= MOST_ARTICLES:
        return
    bodies = [
        frozenset[str]().union(*(pairs_of(strip[n].text) for n in _texts(strip, clip)))
        for clip in bare
    ]
    shares = [[topics.share(pairs_of(strip[n].text), body) for body in bodies] for n in heads]
    for head, owner in zip(heads, _aligned(shares), strict=True):
        if owner is not None:
            bare[owner].apart.append(head)


def _texts(strip: Sequence[Element], clip: Clip) -> list[int]:
    return [n for n in range(clip.start, clip.end) if strip[n].kind is Kind.TEXT]


def _has_headline(clip: Clip) -> bool:
    return bool(clip.above or clip.below or clip.beside)


def _unclaimed(strip: Sequence[Element], clips: Sequence[Clip]) -> list[int]:
    """The headline lines of what was cut without any text."""
    return [
        n
        for clip in clips
        if not _texts(strip, clip)
        for n in range(clip.start, clip.end)
        if strip[n].kind is Kind.HEAD
    ]


def _aligned(shares: Sequence[Sequence[float]]) -> list[int | None]:
    """For each line the article it is given to, in the order of both; None for no one."""
    size = len(shares[0])
    best: list[tuple[float, list[int | None]]] = [(0.0, [])] * size
    for row in shares:
        step: list[tuple[float, list[int | None]]] = []
        for owner in range(size):
            gain = SHARED * row[owner] if row[owner] else NOTHING_SHARED
            ways = [
                (score + gain + (SAME_HEADLINE if way and way[-1] == owner else 0.0), [*way, owner])
                for score, way in best[: owner + 1]
            ]
            score, way = best[owner]
            ways.append((score + LEFT, [*way, None]))
            step.append(max(ways, key=lambda w: w[0]))
        best = step
    return max(best, key=lambda way: way[0])[1]
