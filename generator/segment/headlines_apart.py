"""Headlines that a dump prints apart from their texts, as layers of a page are drawn.

They stand together in the order of their articles: the lines and the articles are laid side by
side so that the words they share agree best (dynamic programming). An article may have kicker and
deck above its text, which are set in smaller type and drawn with it, and the headline apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.segment.clips import Clip
from generator.segment.nearness import USUAL
from generator.segment.strip_facts import StripFacts
from generator.segment.strips import Element, Kind

SHARED = 8.0
NOTHING_SHARED, SAME_HEADLINE, LEFT = -0.6, 0.4, -0.8
"""A line that shares no word with its text, that stays with the line above, that is no one's."""
MEANS = 5.0
"""For how much nearer than usual a line stands to a text by what its words mean."""
HEADED, KNOWN = -1.0, 4.0
"""What speaks against an article that has lines of a headline already, and for how much of what
they say its text says as well."""
FEWEST_BARE, FEWEST_LINES = 2, 4
"""From how many articles without a headline a run of so many lines may be theirs."""
MOST_LINES, MOST_ARTICLES = 200, 60
"""More than a page has: pages of noise are left alone."""


def give_apart(facts: StripFacts, clips: Sequence[Clip]) -> None:
    """Gives headline lines that no article has to the articles that have none."""
    strip, topics = facts.strip, facts.topics
    _detach(strip, clips)
    heads = _unclaimed(strip, clips)[:MOST_LINES]
    owners = [clip for clip in clips if _texts(strip, clip)]
    if not heads or not 0 < len(owners) <= MOST_ARTICLES:
        return
    bodies = [
        frozenset[str]().union(*(facts.pairs[n] for n in _texts(strip, clip))) for clip in owners
    ]
    headed = [
        HEADED * _has_headline(clip) - KNOWN * topics.share(_pairs_near(facts, clip), body)
        for clip, body in zip(owners, bodies, strict=True)
    ]
    gains = [
        [
            _shared(topics.share(facts.pairs[head], body))
            + MEANS * (facts.nearness.of([head], clip.start, clip.end) - USUAL)
            for clip, body in zip(owners, bodies, strict=True)
        ]
        for head in heads
    ]
    for head, owner in zip(heads, _aligned(gains, headed), strict=True):
        if owner is not None:
            owners[owner].apart.append(head)


def _shared(share: float) -> float:
    """What the words say that a line has in common with a text."""
    return SHARED * share if share else NOTHING_SHARED


def _detach(strip: Sequence[Element], clips: Sequence[Clip]) -> None:
    """Takes from the first and the last text a run of lines that are not all its headline: where
    other articles have none, it is a layer of the page, drawn before all texts or behind them."""
    owners = [clip for clip in clips if _texts(strip, clip)]
    if sum(not _has_headline(clip) for clip in owners) < FEWEST_BARE:
        return
    first, last = owners[0], owners[-1]
    if len(last.below) >= FEWEST_LINES and last.end == len(strip):
        last.below = []
    if len(first.above) >= FEWEST_LINES and not first.start:
        first.above = []


def _texts(strip: Sequence[Element], clip: Clip) -> list[int]:
    return [n for n in range(clip.start, clip.end) if strip[n].kind is Kind.TEXT]


def _has_headline(clip: Clip) -> bool:
    return bool(clip.above or clip.below or clip.beside)


def _pairs_near(facts: StripFacts, clip: Clip) -> frozenset[str]:
    """The pairs of the headline that stands with the text."""
    return facts.heading([*clip.above, *clip.below, *clip.beside]).pairs


def _unclaimed(strip: Sequence[Element], clips: Sequence[Clip]) -> list[int]:
    """The headline lines that no text has for its headline or its crossheads."""
    taken = {n for clip in clips if _texts(strip, clip) for n in _lines_of(clip)}
    return [n for n, e in enumerate(strip) if e.kind is Kind.HEAD and n not in taken]


def _lines_of(clip: Clip) -> list[int]:
    return [*clip.over, *clip.above, *clip.below, *clip.beside, *clip.crossheads, *clip.signs]


def _aligned(gains: Sequence[Sequence[float]], headed: Sequence[float]) -> list[int | None]:
    """For each line the article it is given to, in the order of both; None for no one.

    ``headed`` is what speaks against the first line of each article.
    """
    size = len(gains[0])
    best: list[tuple[float, list[int | None]]] = [(0.0, [])] * size
    for row in gains:
        step: list[tuple[float, list[int | None]]] = []
        for owner in range(size):
            ways = [
                (
                    score + row[owner] + (SAME_HEADLINE if owner in way[-1:] else headed[owner]),
                    [*way, owner],
                )
                for score, way in best[: owner + 1]
            ]
            score, way = best[owner]
            ways.append((score + LEFT, [*way, None]))
            step.append(max(ways, key=lambda w: w[0]))
        best = step
    return max(best, key=lambda way: way[0])[1]
