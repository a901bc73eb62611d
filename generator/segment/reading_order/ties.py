"""How sure the joins of a page are.

The odds by which joins are chosen (``evidence``) tell which of those that compete is the best, not
how often such a one is right. That depends as well on how near its rivals came, on whether the two
stand one below the other in the dump, and on how much of the page found nothing to go on with. It
was weighed by logistic regression on pages of the open sets (``python -m tests.eval.fitting
ties``): of the joins said to be 90 % sure, about 90 % are as printed; of heavy scans fewer, of
light ones more, as nothing was found by which a join tells the one from the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model import Join
from generator.segment.odds import probability, weighed
from generator.segment.pieces.piece import Piece, is_text
from generator.segment.reading_order.matching import Pair
from generator.segment.reading_order.tie_weights import PRINTED, SCANNED
from generator.segment.words.ends import tail_open

MOST_ODDS = 9.0
"""Nats: more says no more."""
BETWEEN = 3
"""So few signs stand in the dump between two pieces with nothing between: line ends."""

Signs = Mapping[str, float]
Joins = dict[Pair, Join]
"""The joins that were made: (number of the tail, number of the head) → join."""


class Tie(NamedTuple):
    """Two pieces that were found to read on, and what speaks for it."""

    tail: Piece
    head: Piece
    how: str = "chosen"
    """``chosen`` among all that were possible, ``known`` otherwise, or ``together`` in one
    article."""
    odds: float = 0.0
    """Those by which it was chosen."""
    rivals: tuple[float, float] = (0.0, 0.0)
    """The best odds of another join of the tail, and of the head; 0 for none."""


def chosen(
    pairs: Mapping[int, int], weights: Mapping[Pair, float], pieces: Iterable[Piece]
) -> Iterator[Tie]:
    """The ties of tails to heads that were chosen by the odds in ``weights``."""
    by_number = {piece.number: piece for piece in pieces}
    said: defaultdict[tuple[str, int], dict[Pair, float]] = defaultdict(dict)
    for pair, odds in weights.items():
        said["tail", pair[0]][pair] = said["head", pair[1]][pair] = odds
    for pair in pairs.items():
        ends = said["tail", pair[0]], said["head", pair[1]]
        of_tail, of_head = (max([v for k, v in s.items() if k != pair], default=0.0) for s in ends)
        tail, head = (by_number[number] for number in pair)
        yield Tie(tail, head, odds=weights[pair], rivals=(of_tail, of_head))


def loose_share(pieces: Iterable[Piece], tails: Collection[int]) -> float:
    """The share (0 to 1) of a page's texts that break off and are no tail of a join."""
    texts = [piece for piece in pieces if is_text(piece)]
    loose = sum(piece.number not in tails and tail_open(piece.string) for piece in texts)
    return loose / max(1, len(texts))


def joins_of(ties: Sequence[Tie], loose: float, *, scanned: bool) -> Joins:
    """The joins of a page so much of which is ``loose``, each with how sure it is."""
    return {
        (tie.tail.number, tie.head.number): _join(tie, tie_signs(tie, loose), scanned=scanned)
        for tie in ties
    }


def tie_signs(tie: Tie, loose: float) -> Signs:
    """What a join shows, by the names of the weights."""
    between = tie.head.raw.start - tie.tail.raw.end
    return {
        tie.how: 1.0,
        "odds": min(MOST_ODDS, tie.odds),
        "tail's rival": tie.rivals[0],
        "head's rival": tie.rivals[1],
        "loose": loose,
        "next": float(tie.head.number == tie.tail.number + 1),
        "near": float(0 <= between <= BETWEEN),
        "above": float(between < 0),
    }


def _join(tie: Tie, signs: Signs, *, scanned: bool) -> Join:
    sure = round(probability(weighed(signs, SCANNED if scanned else PRINTED)), 3)
    return Join(tie.tail.raw, tie.head.raw, _reason(tie.tail, tie.head), sure, signs)


def _reason(tail: Piece, head: Piece) -> str:
    seam = f"…{tail.string[-5:]}|{head.string[:5]}…"
    near = "the next piece" if head.number == tail.number + 1 else "a piece elsewhere on the page"
    return f"{seam} reads on in {near}"
