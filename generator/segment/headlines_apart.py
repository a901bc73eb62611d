"""Headlines that a dump prints apart from their texts, as layers of a page are drawn.

They stand together in the order of their articles: the lines and the articles are laid side by
side so that the words they share agree best (dynamic programming). An article may have kicker and
deck above its text, which are set in smaller type and drawn with it, and the headline apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.segment.clips import Clip
from generator.segment.meanings import NO_MEANINGS, Meanings, Vector, alike
from generator.segment.strips import Element, Kind
from generator.segment.topics import Topics, pairs_of

SHARED = 8.0
NOTHING_SHARED, SAME_HEADLINE, LEFT = -0.6, 0.4, -0.8
"""A line that shares no word with its text, that stays with the line above, that is no one's."""
MEANS, MEANT = 5.0, 0.3
"""For how near a line stands to a text by what its words mean: its own is nearer than the latter,
others seldom."""
HEADED, KNOWN = -1.0, 4.0
"""What speaks against an article that has lines of a headline already, and for how much of what
they say its text says as well."""
FEWEST_BARE, FEWEST_LINES = 2, 4
"""From how many articles without a headline a run of so many lines may be theirs."""
MOST_LINES, MOST_ARTICLES = 200, 60
"""More than a page has: pages of noise are left alone."""


def give_apart(
    strip: Sequence[Element],
    clips: Sequence[Clip],
    topics: Topics,
    meanings: Meanings = NO_MEANINGS,
) -> None:
    """Gives headline lines that no article has to the articles that have none."""
    _detach(strip, clips)
    heads = _unclaimed(strip, clips)[:MOST_LINES]
    owners = [clip for clip in clips if _texts(strip, clip)]
    if not heads or not 0 < len(owners) <= MOST_ARTICLES:
        return
    bodies = [_Body.of(strip, clip, meanings) for clip in owners]
    headed = [
        HEADED * _has_headline(clip) - KNOWN * topics.share(_pairs_near(strip, clip), body.pairs)
        for clip, body in zip(owners, bodies, strict=True)
    ]
    gains = []
    for head in heads:
        pairs, stands = pairs_of(strip[head].text), meanings.of(strip[head].text)
        gains.append([_shared(topics.share(pairs, b.pairs)) + b.means(stands) for b in bodies])
    for head, owner in zip(heads, _aligned(gains, headed), strict=True):
        if owner is not None:
            owners[owner].apart.append(head)


class _Body(NamedTuple):
    """The texts of an article: their pairs, and where their words stand."""

    pairs: frozenset[str]
    stands: Vector

    @classmethod
    def of(cls, strip: Sequence[Element], clip: Clip, meanings: Meanings) -> _Body:
        texts = [strip[n].text for n in _texts(strip, clip)]
        stands = sum(map(meanings.of, texts), meanings.of(""))
        return cls(frozenset[str]().union(*map(pairs_of, texts)), stands)

    def means(self, line: Vector) -> float:
        """What speaks for the line of a headline by what its words mean; nothing where it has
        none that is known."""
        return MEANS * (alike(line, self.stands) - MEANT) if line.any() else 0.0


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


def _pairs_near(strip: Sequence[Element], clip: Clip) -> frozenset[str]:
    """The pairs of the headline that stands with the text."""
    near = (*clip.above, *clip.below, *clip.beside)
    return frozenset[str]().union(*(pairs_of(strip[n].text) for n in near))


def _unclaimed(strip: Sequence[Element], clips: Sequence[Clip]) -> list[int]:
    """The headline lines that no text has for its headline or its crossheads."""
    taken = {n for clip in clips if _texts(strip, clip) for n in _lines_of(clip)}
    return [n for n, e in enumerate(strip) if e.kind is Kind.HEAD and n not in taken]


def _lines_of(clip: Clip) -> list[int]:
    return [*clip.above, *clip.below, *clip.beside, *clip.crossheads, *clip.signs]


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
