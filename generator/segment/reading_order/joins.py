"""Reading order: pieces with an open tail find the piece that goes on.

The odds of each possible join are known from ``evidence``; all joins of a page are then
chosen together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from generator.segment.lines.line_words import opens_letter
from generator.segment.pieces.cuttings import Chain
from generator.segment.pieces.evidence import (
    PRINT_MEASURES,
    SCAN_MEASURES,
    Ends,
    Place,
    above_odds,
    ends_of,
    seam_odds,
    setting_odds,
    topic_odds,
)
from generator.segment.pieces.join_weights import PRINTED, SCANNED, Weights
from generator.segment.pieces.piece import Piece, Role, is_text
from generator.segment.reading_order.matching import Pair, best_pairs
from generator.segment.reading_order.ties import Joins, Tie, chosen, joins_of, loose_share
from generator.segment.words.affinity import Affinities
from generator.segment.words.lexicon import Lexicon

WINDOW = 40
"""Pieces farther apart than this are not compared: pages of noise stay linear."""
MOST_TEXTS, WINDOW_IN_NOISE = 2000, 5
"""A page has fewer texts: of those of noise only the nearest are compared."""
OPENS_ONLY = 6.0
OVER_INSET = 6.0
"""Nats for a text going on over what is set into it: its lines have told that it does."""
BELIEVED = 0.05
"""The least that speaks for a join: one hardly likelier than not does harm."""
TOGETHER = 1.0
"""What it says for a join in a scan that nothing stands between the two in their article."""
LEAD_ONLY = re.compile(r".{4,24}(?:电|讯|消息)\s*(?:[（(][^（）()]*[）)])?")
APART = (Role.NOISE, Role.FOLIO, Role.EDITORS)
WORD_CHARS = re.compile(r"\w")

MOST_SEAM = 9.0
"""More than the words at a seam ever say: what stays below zero is not looked at."""
MOST_TOPIC = 6.0
"""Likewise for what texts speak of."""


def find_joins(
    pieces: Sequence[Piece],
    lexicon: Lexicon,
    runs: Iterable[Sequence[Piece]] = (),
    *,
    scanned: bool,
) -> Joins:
    """Which piece goes on where a piece breaks off: (tail's, head's number) → the join.

    ``runs`` are pieces that are known to go on with one another, from a start that no piece
    goes on with.
    """
    known = SCANNED if scanned else PRINTED
    runs = [*runs]
    tails = {piece.number for run in runs for piece in run[:-1]}
    heads = {piece.number for run in runs for piece in run}
    odds = odds_of_pairs(pieces, lexicon, known, scanned=scanned)
    weights = {
        pair: weight
        for pair, weight in odds
        if weight > BELIEVED and pair[0] not in tails and pair[1] not in heads
    }
    pairs = _acyclic(weights)
    ties = [*chosen(pairs, weights, pieces)]
    ties += [Tie(*two, "known") for two in chain.from_iterable(map(pairwise, runs))]
    loose = loose_share(pieces, {*pairs, *tails})
    return joins_of(ties, loose, scanned=scanned)


def odds_of_pairs(
    pieces: Sequence[Piece],
    lexicon: Lexicon,
    known: Weights,
    *,
    scanned: bool,
    all_of: bool = False,
) -> Iterator[tuple[Pair, float]]:
    """The log odds of each possible join; those without hope only where ``all_of`` is asked for."""
    printed = [piece for piece in pieces if piece.role not in APART]
    texts = [n for n, p in enumerate(printed) if is_text(p) and WORD_CHARS.search(p.string)]
    measures = SCAN_MEASURES if scanned else PRINT_MEASURES
    window = WINDOW if len(texts) <= MOST_TEXTS else WINDOW_IN_NOISE
    ends = {n: ends_of(printed[n], lexicon, known, measures) for n in texts}
    affinities = Affinities([printed[n].string for n in texts], lexicon) if scanned else None
    above = {n: above_odds(printed[n - 1], known) if n else 0.0 for n in texts}
    opening = {n for n in texts if printed[n].starts_article or opens_letter(printed[n].string)}
    for place, tail in enumerate(texts):
        if not ends[tail].tail_open:
            continue
        cut = _is_cut(printed, tail)
        first = max(0, place - window)
        heads = texts[first : place + window + 1]
        sequels = _sequels(printed[tail], [printed[n] for n in heads], lexicon, known)
        for other, (head, sequel) in enumerate(zip(heads, sequels, strict=True), first):
            if head == tail or head in opening:
                continue
            where = Place(other - place, above[head], cut, beside=head == tail + 1)
            odds = setting_odds(printed[tail], printed[head], where, known, measures)
            if all_of or odds + MOST_SEAM > 0:
                odds += seam_odds(ends[tail], ends[head], lexicon, known) + sequel
            if affinities and (all_of or odds + MOST_TOPIC > 0):
                odds += topic_odds(affinities.of((place,), other), known)
            if where.beside and only_opens(printed[tail]):
                odds += OPENS_ONLY
            if printed[head].resumes and other == place + 1:
                odds += OVER_INSET
            yield (printed[tail].number, printed[head].number), odds


def _sequels(tail: Piece, heads: Sequence[Piece], lexicon: Lexicon, known: Weights) -> list[float]:
    """What it says for each head that its letters may follow those of the tail."""
    if not known.sequel:
        return [0.0] * len(heads)
    odds = lexicon.all_go_on(tail.string, [head.string for head in heads])
    return [known.sequel * one for one in odds]


def only_opens(piece: Piece) -> bool:
    """Whether a piece is a dateline and its byline, and no word of the text."""
    return piece.starts_article and LEAD_ONLY.fullmatch(piece.string.strip()) is not None


def _is_cut(printed: Sequence[Piece], tail: int) -> bool:
    """Whether something else than text stands right below a piece."""
    below = printed[tail + 1] if tail + 1 < len(printed) else None
    return below is None or below.role is not Role.BODY or below.starts_article


def _acyclic(weights: Mapping[Pair, float]) -> dict[int, int]:
    """The best matching without a circle: of each circle the weakest join is forbidden."""
    allowed = dict(weights)
    while True:
        pairs = dict(best_pairs(allowed))
        circles = list(_circles(pairs))
        if not circles:
            return pairs
        for circle in circles:
            weakest = min(circle, key=lambda tail: (allowed[tail, pairs[tail]], tail))
            del allowed[weakest, pairs[weakest]]


def _circles(pairs: Mapping[int, int]) -> Iterator[list[int]]:
    """The circles among the joins, each once."""
    done: set[int] = set()
    for start in sorted(pairs):
        path: dict[int, None] = {}
        at = start
        while at in pairs and at not in done and at not in path:
            path[at] = None
            at = pairs[at]
        if at in path:
            steps = list(path)
            yield steps[steps.index(at) :]
        done.update(path)


class Neighbours:
    """The odds that a text of a scanned article goes on in the next one, each asked once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._ends: dict[int, Ends] = {}
        self._odds: dict[Pair, float] = {}

    def odds(self, tail: Piece, head: Piece) -> float:
        """The log odds; 0 when the first one closes its sentence."""
        key = tail.number, head.number
        odds = self._odds.get(key)
        if odds is None:
            odds = self._odds[key] = self._weighed(tail, head)
        return odds

    def _weighed(self, tail: Piece, head: Piece) -> float:
        ends = self._ends_of(tail)
        if not ends.tail_open:
            return 0.0
        place = Place(1, 0.0, cut=True, beside=False)
        odds = setting_odds(tail, head, place, SCANNED, SCAN_MEASURES)
        odds += seam_odds(ends, self._ends_of(head), self.lexicon, SCANNED)
        odds += _sequels(tail, [head], self.lexicon, SCANNED)[0]
        affinities = Affinities([tail.string, head.string], self.lexicon)
        return odds + topic_odds(affinities.of((0,), 1), SCANNED)

    def _ends_of(self, piece: Piece) -> Ends:
        ends = self._ends.get(piece.number)
        if ends is None:
            ends = ends_of(piece, self.lexicon, SCANNED, SCAN_MEASURES)
            self._ends[piece.number] = ends
        return ends


def joins_within(
    articles: Sequence[Sequence[Chain]], joins: Joins, neighbours: Neighbours
) -> Joins:
    """``joins`` of a scan, and those that show when the texts of one article stand together.

    What was printed far apart on the page is next to one another there.
    """
    tails = {tail for tail, _ in joins}
    heads = {head for _, head in joins}
    ties: list[Tie] = []
    for article in articles:
        texts = [item for item in article if is_text(item[0])]
        for above, below in pairwise(texts):
            tail, head = above[-1], below[0]
            if tail.number in tails or head.number in heads or head.starts_article:
                continue
            odds = neighbours.odds(tail, head)
            if odds and odds + TOGETHER > BELIEVED:
                ties.append(Tie(tail, head, "together"))
    pieces = (piece for article in articles for item in article for piece in item)
    loose = loose_share(pieces, {*tails, *(tie.tail.number for tie in ties)})
    return joins | joins_of(ties, loose, scanned=True)
