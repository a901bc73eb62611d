"""Headlines that a dump prints apart from their texts, as layers of a page are drawn.

They stand together in the order of their articles: the lines and the articles are laid side by
side so that the words they share agree best (dynamic programming). An article may have kicker and
deck above its text, which are set in smaller type and drawn with it, and the headline apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.segment.cutting.clips import Clip
from generator.segment.cutting.nearness import USUAL
from generator.segment.cutting.strip_facts import StripFacts
from generator.segment.cutting.strips import Element, Kind

SHARED = 8.0
NOTHING_SHARED, SAME_HEADLINE, LEFT = -0.6, 0.4, -0.8
"""A line that shares no word with its text, that stays with the line above, that is no one's."""
MEANS = 5.0
"""For how much nearer than usual a line stands to a text by what its words mean."""
HEADED, KNOWN = -1.0, 4.0
"""What speaks against an article that has lines of a headline already, and for how much of what
they say its text says as well."""
FEWEST_BARE, FEWEST_LINES, FEWEST_OTHERS, ENOUGH = 2, 3, 2, 0.0
"""From how many articles without a headline a run of so many lines may be theirs, if so many of
them have more to do with one of those, at least so much, than with the text that they stand by."""
MOST_LINES, MOST_ARTICLES = 200, 60
"""More than a page has: pages of noise are left alone."""


def give_apart(facts: StripFacts, clips: Sequence[Clip]) -> None:
    """Gives headline lines that no article has to the articles that have none."""
    owners = owners_of(facts.strip, clips)
    if not 0 < len(owners) <= MOST_ARTICLES:
        return
    gain = gains_of(facts, owners)
    _detach(facts, owners, gain)
    heads = _unclaimed(facts.strip, clips)[:MOST_LINES]
    if not heads:
        return
    headed = [HEADED * _has_headline(facts, clip) - _said(facts, clip) for clip in owners]
    gains = [[gain(head, owner) for owner in range(len(owners))] for head in heads]
    for head, owner in zip(heads, _aligned(gains, headed), strict=True):
        if owner is not None:
            owners[owner].apart.append(head)


def owners_of(strip: Sequence[Element], clips: Sequence[Clip]) -> list[Clip]:
    """The clips that have texts, which headlines may speak of."""
    return [clip for clip in clips if _texts(strip, clip)]


def gains_of(facts: StripFacts, owners: Sequence[Clip]) -> Callable[[int, int], float]:
    """What says how much a line, by its place on the strip, has to do with the text of one of
    ``owners``, by its number: greater is more."""
    bodies = [_pairs_of(facts, clip) for clip in owners]

    def gain(head: int, owner: int) -> float:
        clip = owners[owner]
        near = facts.nearness.of([head], clip.start, clip.end) - USUAL
        return _shared(facts.topics.share(facts.pairs[head], bodies[owner])) + MEANS * near

    return gain


def _pairs_of(facts: StripFacts, clip: Clip) -> frozenset[str]:
    """The pairs of an article's texts."""
    return frozenset[str]().union(*(facts.pairs[n] for n in _texts(facts.strip, clip)))


def _said(facts: StripFacts, clip: Clip) -> float:
    """What it says that the text tells as well what the headline that stands with it does."""
    return KNOWN * facts.topics.share(_pairs_near(facts, clip), _pairs_of(facts, clip))


def _shared(share: float) -> float:
    """What the words say that a line has in common with a text."""
    return SHARED * share if share else NOTHING_SHARED


def _detach(facts: StripFacts, owners: Sequence[Clip], gain: Callable[[int, int], float]) -> None:
    """Takes from a text a run of lines that are not all its headline: where other articles have
    none, and the lines tell of them, it is a layer of the page, drawn before the texts or behind
    them. What is drawn next to the text and tells of it most stays with it."""
    bare = [n for n, clip in enumerate(owners) if not _has_headline(facts, clip)]
    if len(bare) < FEWEST_BARE:
        return
    for own, clip in enumerate(owners):
        for run in (clip.below, clip.above[::-1]):
            best = [max(bare, key=lambda n: gain(line, n)) for line in run]
            others = [
                gain(line, n) > max(ENOUGH, gain(line, own))
                for line, n in zip(run, best, strict=True)
            ]
            if len(run) < FEWEST_LINES or sum(others) < FEWEST_OTHERS:
                continue
            kept = run[: others.index(True)]
            if run == clip.below:
                clip.below = kept
            else:
                clip.above = kept[::-1]


def _texts(strip: Sequence[Element], clip: Clip) -> list[int]:
    return [n for n in range(clip.start, clip.end) if strip[n].kind is Kind.TEXT]


def _has_headline(facts: StripFacts, clip: Clip) -> bool:
    """Whether more than a deck stands with the text, which wants a title."""
    return not facts.decks.issuperset([*clip.above, *clip.below, *clip.beside])


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
