"""The weights of threads, fitted to the true way to read pages.

A page is read by the search itself, with the weights as they are so far; the true way is made
likelier against the others that the search keeps, at the end of the page or where the search loses
the true way (a globally normalised model with early update, Andor et al. 2016).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from random import Random
from typing import NamedTuple

from generator.clean.pages import clean_page
from generator.read.pages import decode_page
from generator.segment.assembling import joined
from generator.segment.pieces.piece import Piece, Role
from generator.segment.reading_order.joins import Neighbours
from generator.segment.reading_order.thread_ways import Signs, Step, Way
from generator.segment.reading_order.threads import WAYS, Untangling
from tests.eval.classes import Order
from tests.eval.fitting.placed import placed
from tests.eval.running import desk
from tests.eval.truth import TruePage

Weights = dict[str, float]
HEADLINES = ("title", "kicker", "deck")
BELOW = "page below"
PINNED = ("dated inside", "two bylines", "list broken", "new asks", "same person")
"""Set by hand: the press hardly shows them, or only where other things went wrong before."""
BATCH, RATE, DECAY = 16, 0.03, 0.002
LAST_PART = 0.6
"""The weights of the last passes are averaged, and they move less by then."""
SHRINK = 0.3


class Page(NamedTuple):
    """A page as the fit sees it."""

    pieces: list[Piece]
    follows: dict[int, int]
    owners: dict[int, str | None]
    """Whose each piece is."""
    titles: frozenset[int]
    """Pieces that belong to a headline."""


def page_of(order: Order) -> Page:
    """The page that was ordered."""
    truth, words = placed(order), desk().words
    clean = clean_page(decode_page(truth.raw.encode(), truth.file), words.lexicon)
    pieces, joins, _ = joined(clean, words)
    return Page(pieces, dict(joins.keys()), *_known(truth, pieces))


def _known(
    truth: TruePage, pieces: Sequence[Piece]
) -> tuple[dict[int, str | None], frozenset[int]]:
    claims = [(a.name, role, span) for a in truth.articles for role, span in a.roles()]
    names = {at: name for name, _, span in claims for at in range(*span)}
    titles = {at for _, role, span in claims for at in range(*span) if role in HEADLINES}
    owners: dict[int, str | None] = {}
    headed = set()
    for piece in pieces:
        places = [at for line in piece.lines for at in line.text.origin]
        counted = Counter(names[at] for at in places if at in names)
        owners[piece.number] = counted.most_common(1)[0][0] if counted else None
        if 2 * sum(at in titles for at in places) > len(places):
            headed.add(piece.number)
    return owners, frozenset(headed)


class _Truth:
    """The true way to read a page."""

    def __init__(self, page: Page, reader: Untangling) -> None:
        self.page, self.reader = page, reader
        self.owners = [self._owner(n) for n in range(len(reader.page.items))]
        self.last = {owner: n for n, owner in enumerate(self.owners) if self._is_text(n)}
        self.first: dict[str | None, int] = {}
        for n, owner in enumerate(self.owners):
            if self._is_text(n):
                self.first.setdefault(owner, n)
        heads = {self.owners[n]: n for n in range(len(self.owners)) if self._is_title(n)}
        sides = [n > self.first[owner] for owner, n in heads.items() if owner in self.first]
        self.below = 2 * sum(sides) > len(sides)

    def steps(self) -> list[int]:
        """The number of the true step at each piece."""
        way = Way()
        names: dict[int, str | None] = {}
        found = []
        for piece in self.reader.page.pieces:
            item = self.reader.page.item_of[piece.number]
            steps = list(self.reader.steps(way, piece, below=self.below))
            found.append(self._step(way, steps, item, names))
            way = steps[found[-1]].onward()
            if piece.role is Role.BODY and piece is self.reader.page.items[item][0]:
                names.setdefault(way.opened[-1].name, self.owners[item])
        return found

    def _step(
        self, way: Way, steps: Sequence[Step], item: int, names: Mapping[int, str | None]
    ) -> int:
        if len(steps) == 1:
            return 0
        owner = self.owners[item]
        if not self._is_text(item):
            own = names.get(way.opened[-1].name) == owner and self._is_title(item)
            return int(own and owner is not None and self.last.get(owner, -1) < item)
        if owner is None:
            return 1
        articles = [names.get(step.onward().opened[-1].name, "") for step in steps]
        return articles.index(owner) if owner in articles else articles.index("")

    def _owner(self, item: int) -> str | None:
        counted: Counter[str] = Counter()
        for piece in self.reader.page.items[item]:
            owner = self.page.owners[piece.number]
            if owner is not None:
                counted[owner] += len(piece.string)
        return counted.most_common(1)[0][0] if counted else None

    def _is_text(self, item: int) -> bool:
        return self.reader.page.items[item][0].role is Role.BODY

    def _is_title(self, item: int) -> bool:
        return self.reader.page.items[item][0].number in self.page.titles


class _Trail(NamedTuple):
    """A way through the page with all that spoke for it."""

    score: float
    way: Way
    signs: Signs
    before: _Trail | None
    true: bool


def _search(
    reader: Untangling, true: Sequence[int] | None, *, below: bool
) -> tuple[list[_Trail], bool]:
    """The ways kept at the end, or where the true one is lost (it is the last then)."""
    trails = [_Trail(0.0, Way(), [(BELOW, 1.0)] if below else [], None, True)]
    for n, piece in enumerate(reader.page.pieces):
        found = [
            (t.score + reader.odds(step), step, t, t.true and true is not None and true[n] == k)
            for t in trails
            for k, step in enumerate(reader.steps(t.way, piece, below=below))
        ]
        found.sort(key=lambda one: (-one[0], not one[3]))
        kept: dict[object, _Trail] = {}
        lost = None
        for score, step, before, is_true in found:
            if len(kept) == WAYS and not is_true:
                continue
            way = step.onward()
            trail = _Trail(score, way, step.signs + step.bond.signs, before, is_true)
            key = (way.opened, way.waiting, way.closing)
            if len(kept) == WAYS:
                lost = trail
            elif key not in kept or is_true:
                kept[key] = trail
        trails = list(kept.values())
        if lost is not None:
            return [*trails, lost], True
    return trails, False


def pull_on(page: Page, weights: Weights) -> Counter[str]:
    """How the weights should change for this page (the gradient of the loss)."""
    reader = Untangling(page.pieces, page.follows, Neighbours(desk().words.lexicon), weights)
    truth = _Truth(page, reader)
    trails, lost = _search(reader, truth.steps(), below=truth.below)
    if not lost:
        trails += _search(reader, None, below=not truth.below)[0]
    scores = [t.score + weights[BELOW] * (_sum(t)[BELOW] > 0) for t in trails]
    whole = math.log(sum(math.exp(score - max(scores)) for score in scores)) + max(scores)
    found: Counter[str] = Counter()
    for trail, score in zip(trails, scores, strict=True):
        share = math.exp(score - whole) - trail.true
        for name, value in _sum(trail).items():
            found[name] += share * value
    return found


def _sum(trail: _Trail | None) -> Counter[str]:
    found: Counter[str] = Counter()
    while trail is not None:
        for name, value in trail.signs:
            found[name] += value
        trail = trail.before
    return found


def fitted(
    orders: Sequence[Order], start: Mapping[str, float], passes: int, only: Collection[str] = ()
) -> Weights:
    """The weights under which the true ways are likeliest, from ``start`` on (Adam).

    Where ``only`` names some, others stand.
    """
    weights = dict(start)
    free = (weights.keys() & set(only) if only else weights.keys()) - set(PINNED)
    first, second = dict.fromkeys(weights, 0.0), dict.fromkeys(weights, 0.0)
    whole = dict.fromkeys(weights, 0.0)
    chance, count, summed = Random(1), 0, 0
    with ProcessPoolExecutor() as pool:
        pages = list(pool.map(page_of, orders, chunksize=4))
        for number in range(passes):
            late = number >= passes * LAST_PART
            chance.shuffle(pages)
            for at in range(0, len(pages), BATCH):
                count += 1
                batch = pages[at : at + BATCH]
                pulls = list(pool.map(partial(pull_on, weights=weights), batch, chunksize=4))
                for name in free:
                    slope = sum(p[name] for p in pulls) / len(batch) + DECAY * weights[name]
                    first[name] = 0.9 * first[name] + 0.1 * slope
                    second[name] = 0.99 * second[name] + 0.01 * slope**2
                    size = math.sqrt(second[name] / (1 - 0.99**count)) + 1e-6
                    rate = RATE * (SHRINK if late else 1.0)
                    weights[name] -= rate * first[name] / (1 - 0.9**count) / size
                if late:
                    summed += 1
                    whole = {name: whole[name] + weights[name] for name in whole}
    return {name: round(value / summed, 2) for name, value in whole.items()}
