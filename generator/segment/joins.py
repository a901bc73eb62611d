"""Reading order: pieces with an open tail find the piece that goes on.

The odds of each possible join are known from ``evidence``; all joins of a page are then
chosen together.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.model import Join
from generator.segment.evidence import PAUSES, ends_of, seam_odds, setting_odds
from generator.segment.lexicon import Lexicon
from generator.segment.matching import best_pairs
from generator.segment.pieces import Piece, Role
from generator.segment.topics import Topics

# Weights in the logarithm of odds, as in ``evidence``.
AFTER_TITLE = -4.0
LEAP, INTERRUPTED, NEAR = -5.0, 2.0, 8
SOON = 2
"""How many pieces of an interrupting article stand before the text that goes on, at most."""
UNSURE = 0.75
"""What a join in a scan must reach (about two in three) when no word runs across it."""
WINDOW, WINDOW_PLAIN = 40, 12
"""Pieces farther apart than this are not compared: pages of noise stay linear. A text layer
seldom takes its columns out of order, a scan often does."""
JOINABLE = (Role.BODY, Role.HEADLINE)
WORD_CHARS = re.compile(r"\w")

Weights = dict[tuple[int, int], float]
"""The log odds of each possible join: (number of the tail, number of the head) → odds."""
Joins = dict[tuple[int, int], Join]
"""The joins that were made, likewise."""


def find_joins(pieces: Sequence[Piece], lexicon: Lexicon, *, scanned: bool) -> Joins:
    """Which piece goes on where a piece breaks off: (tail's, head's number) → the join."""
    candidates = [p for p in pieces if p.role in JOINABLE and WORD_CHARS.search(p.string)]
    topics = Topics({piece.number: piece.string for piece in candidates})
    ends = {piece.number: ends_of(piece, lexicon, scanned=scanned) for piece in candidates}
    first_text = _first_texts(pieces)
    window = WINDOW if scanned else WINDOW_PLAIN
    weights: Weights = {}
    for place, tail in enumerate(candidates):
        if not ends[tail.number].tail_open:
            continue
        for other in range(max(0, place - window), min(len(candidates), place + window + 1)):
            head = candidates[other]
            if head is tail or head.starts_article or tail.role is head.role is Role.HEADLINE:
                continue
            weight, worded = seam_odds(ends[tail.number], ends[head.number], lexicon)
            weight += setting_odds(tail, head, distance=other - place, scanned=scanned)
            weight += AFTER_TITLE * (head.number in first_text)
            if not worded and other - place != 1 and weight + INTERRUPTED > 0:
                weight += _leap(candidates, place, other, topics)
            sure = worded or not scanned or ends[tail.number].tail.text[-1:] in PAUSES
            if weight > (0.0 if sure else UNSURE):
                weights[tail.number, head.number] = weight
    return _acyclic(weights, pieces)


def _first_texts(pieces: Sequence[Piece]) -> set[int]:
    """Pieces right after a byline or a jump line: the text of an article starts there."""
    openers = (Role.BYLINE, Role.JUMP)
    return {
        below.number
        for above, below in pairwise(p for p in pieces if p.role is not Role.NOISE)
        if above.role in openers
    }


def _leap(candidates: Sequence[Piece], place: int, other: int, topics: Topics) -> float:
    """The odds of a join that no word supports, over pieces that belong elsewhere.

    Text is interrupted where another article begins in between, and goes on soon after; it
    seldom is otherwise. What goes on talks about what was broken off, rather than about what
    stands in between.
    """
    between = [piece.number for piece in candidates[place + 1 : other]]
    begins = any(piece.starts_article for piece in candidates[max(place + 1, other - SOON) : other])
    if not begins or len(between) > NEAR:
        return LEAP
    head = candidates[other].string
    before = [piece.number for piece in candidates[max(0, place - NEAR) : place + 1]]
    return INTERRUPTED * (1 if topics.shared(head, before) > topics.shared(head, between) else -1)


def _acyclic(weights: Weights, pieces: Sequence[Piece]) -> Joins:
    """The best matching without a circle: of each circle the weakest join is forbidden."""
    by_number = {piece.number: piece for piece in pieces}
    while True:
        pairs = dict(best_pairs(weights))
        circle = _circle(pairs)
        if not circle:
            break
        weakest = min(circle, key=lambda tail: (weights[tail, pairs[tail]], tail))
        del weights[weakest, pairs[weakest]]
    return {
        (tail, head): Join(
            by_number[tail].raw,
            by_number[head].raw,
            _reason(by_number[tail], by_number[head]),
            round(1 / (1 + math.exp(-weights[tail, head])), 3),
        )
        for tail, head in pairs.items()
    }


def _circle(pairs: Mapping[int, int]) -> list[int]:
    for start in sorted(pairs):
        seen = [start]
        while seen[-1] in pairs and pairs[seen[-1]] not in seen:
            seen.append(pairs[seen[-1]])
        if pairs.get(seen[-1]) == start:
            return seen
    return []


def _reason(tail: Piece, head: Piece) -> str:
    seam = f"…{tail.string[-5:]}|{head.string[:5]}…"
    near = "the next piece" if head.number == tail.number + 1 else "a piece elsewhere on the page"
    return f"{seam} reads on in {near}"
