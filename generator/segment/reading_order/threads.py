"""Interleaved columns come apart: which pieces were printed in one run of columns.

A scan takes the pieces of neighbouring columns by turns (for text layers see ``resuming``). It is
read from top to bottom with several articles open at once (beam search): each text goes on
with one of them or opens a new one, and the way of reading is kept that suits best what an
article is. Only the order is settled here; where the articles are cut is found afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter

from generator.segment.pieces.cuttings import Chain
from generator.segment.pieces.piece import Piece, Role
from generator.segment.reading_order.joins import Neighbours
from generator.segment.reading_order.thread_page import OPENERS, ThreadPage
from generator.segment.reading_order.thread_signs import SignsShown, ThreadSigns
from generator.segment.reading_order.thread_ways import Bond, Open, Signs, Step, Way
from generator.segment.reading_order.thread_weights import THREADS
from generator.segment.writers.bylines import has_role

WAYS = 8
"""How many ways of reading are followed at once."""
MOST_ITEMS = 500
"""A page has fewer paragraphs and headlines: what has more is noise, and stays in its order."""
OPEN = 3
"""How many articles are open at once: a scanner reads across three columns at most."""
LEAD = 60


def untangled(
    pieces: Sequence[Piece], follows: Mapping[int, int], neighbours: Neighbours
) -> list[list[Chain]]:
    """The chains and other pieces of a scan, those of one article in a list of their own."""
    return Untangling(pieces, follows, neighbours, THREADS).run()


class Untangling:
    """The page as items (paragraphs, and single pieces of another kind), and how they are read."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        follows: Mapping[int, int],
        neighbours: Neighbours,
        weights: Mapping[str, float],
    ) -> None:
        self.weights = weights
        self.page = ThreadPage(pieces, follows, neighbours)
        self.signs = ThreadSigns(self.page)
        self.bonds: dict[Hashable, Bond] = {}

    def run(self) -> list[list[Chain]]:
        """The items of each article in their order."""
        if len(self.page.items) > MOST_ITEMS:
            return [self.page.items]
        way = self.read(below=False)
        if self.page.may_stand_below:
            below = self.read(below=True)
            way = below if below.score + self.weights["page below"] > way.score else way
        return self.in_order(way)

    def read(self, *, below: bool) -> Way:
        """The best way to read a page whose headlines stand ``below`` their texts, or above."""
        ways = [Way()]
        for piece in self.page.pieces:
            ways = self._best(
                (way.score + self.odds(step), step)
                for way in ways
                for step in self.steps(way, piece, below=below)
            )
        return ways[0]

    def odds(self, step: Step) -> float:
        """All that speaks for a step, in the logarithm of odds."""
        return step.bond.odds + self._weight(step.signs)

    def _weight(self, signs: Signs) -> float:
        weights = self.weights
        return sum([weights[name] * value for name, value in signs])

    def _best(self, found: Iterable[tuple[float, Step]]) -> list[Way]:
        """The best ways on; of those that have the same articles open only the better one."""
        ways: dict[Hashable, Way] = {}
        for score, step in sorted(found, key=itemgetter(0), reverse=True):
            way = step.onward()
            key = (way.opened, way.waiting, way.closing)
            if key not in ways:
                ways[key] = Way(score, *way[1:])
                if len(ways) == WAYS:
                    break
        return list(ways.values())

    def in_order(self, way: Way) -> list[list[Chain]]:
        """The items of each article, by where the articles start."""
        last = way.opened[-1].name if way.opened else 0
        taken = dict(way.taken) | dict.fromkeys(way.waiting, last)
        articles: dict[int, list[Chain]] = {}
        for item in sorted(taken):
            articles.setdefault(taken[item], []).append(self.page.items[item])
        return list(articles.values())

    def steps(self, way: Way, piece: Piece, *, below: bool) -> Iterator[Step]:
        """The ways to go on from ``way`` with the next piece; their scores are that of ``way``."""
        item = self.page.item_of[piece.number]
        if piece is not self.page.items[item][0]:
            yield Step([], lambda: self._resumed(way, item))
        elif piece.role is Role.BODY:
            yield from self._text(way, item)
        elif piece.role is Role.HEADLINE:
            yield from self._head(way, item, below=below)
        elif piece.role in OPENERS:
            yield Step([], lambda: way._replace(waiting=(*way.waiting, item), closing=False))
        else:
            yield self._attached(way, item)

    def _resumed(self, way: Way, item: int) -> Way:
        """A paragraph goes on: its article is the one that is read now."""
        for place, article in enumerate(way.opened):
            if item in article.texts:
                inside = place + 1 == len(way.opened) and bool(way.waiting)
                article = article._replace(mixed=article.mixed or place + 1 < len(way.opened))
                opened = (*way.opened[:place], *way.opened[place + 1 :], article)
                return way._replace(opened=opened, inside=inside, closing=False)
        return way

    def _attached(self, way: Way, item: int) -> Step:
        """A signature or a caption belongs to the article that is read."""
        piece = self.page.items[item][0]
        if not way.opened or (way.waiting and piece.role is Role.CAPTION):
            return Step([], lambda: way._replace(waiting=(*way.waiting, item)))
        current = way.opened[-1]
        signs: Signs = []
        if piece.role is Role.SIGNATURE:
            if current.credited and has_role(piece.string):
                signs.append(("two bylines", 1.0))
            current = current._replace(ended=True)
        taken = (*way.taken, (item, current.name))
        return Step(signs, lambda: way._replace(opened=(*way.opened[:-1], current), taken=taken))

    def _head(self, way: Way, item: int, *, below: bool) -> Iterator[Step]:
        """A headline waits for its text, or stands below the text that is read."""
        waits: Signs = [("head waits below", 1.0)] if below else []
        waiting = (*way.waiting, item)
        yield Step(waits, lambda: way._replace(waiting=waiting, inside=False, closing=False))
        if not way.opened or way.waiting:
            return
        signs = [*self.signs.closing(way, item, below=below)]
        yield Step(signs, lambda: self._closed(way, item))

    def _closed(self, way: Way, item: int) -> Way:
        """The article that is read has a headline below its text."""
        current = way.opened[-1]
        words = (*current.words[:-1], item, current.words[-1])
        current = current._replace(words=words, titled=True, ended=True)
        taken = (*way.taken, (item, current.name))
        return way._replace(opened=(*way.opened[:-1], current), taken=taken, closing=True)

    def _text(self, way: Way, item: int) -> Iterator[Step]:
        last = len(way.opened) - 1
        if self.page.in_table[item]:
            yield Step([], lambda: self._joined(way, last, item))
            return
        table = self._table(way, item)
        if table is not None:
            yield Step([], lambda: self._joined(way, table, item))
            return
        yield Step([], lambda: self._new(way, item), self._opening(way, item))
        for place in range(last, max(-1, last - OPEN), -1):
            article = way.opened[place]
            signs: Signs = [("after end", 1.0)] if article.ended else []
            signs += (
                self.signs.stays(way, item)
                if place == last
                else self.signs.back(way, article, item)
            )
            onward = partial(self._joined, way, place, item)
            yield Step(signs, onward, self._bond(article, item))

    def _table(self, way: Way, item: int) -> int | None:
        """Where among the articles that are open one stands whose table or poem goes on; below a
        headline another may begin."""
        row = None if self.signs.heads(way.waiting) else self.page.rows[item]
        places = range(len(way.opened) - 1, max(-1, len(way.opened) - 1 - OPEN), -1)
        ends = ((place, self.page.rows[way.opened[place].texts[-1]]) for place in places)
        return next((place for place, end in ends if row and end == row), None)

    def _new(self, way: Way, item: int) -> Way:
        """``way`` with an article that the text opens."""
        piece, heads = self.page.items[item][0], self.signs.heads(way.waiting)
        byline = any(self.page.items[n][0].role is Role.BYLINE for n in way.waiting)
        credited = byline or (piece.starts_article and has_role(self.page.texts[item][:LEAD]))
        article = Open(
            way.names, (item,), (*heads, item), self.page.columns[item], bool(heads), credited
        )
        taken = [(n, way.names) for n in (*way.waiting, item)]
        opened = (*way.opened[-OPEN - 1 :], article)
        return Way(way.score, opened, way.names + 1, taken=(*way.taken, *taken))

    def _joined(self, way: Way, place: int, item: int) -> Way:
        """``way`` with the text ``item`` in the open article at ``place``, which is read now."""
        article = way.opened[place]
        back = place + 1 < len(way.opened)
        between = () if back else way.waiting
        article = Open(
            article.name,
            (*article.texts, item),
            (*article.words, *self.signs.heads(between), item),
            self.page.columns[item] or article.column,
            article.titled,
            article.credited,
            mixed=article.mixed or back,
        )
        opened = (*way.opened[:place], *way.opened[place + 1 :], article)
        taken = [(n, article.name) for n in (*between, item)]
        waiting = way.waiting if back else ()
        return Way(way.score, opened, way.names, waiting, taken=(*way.taken, *taken))

    def _opening(self, way: Way, item: int) -> Bond:
        """What speaks for a new article; many ways show the same."""
        shown = [(one.mixed, one.ended, one.texts[-1]) for one in way.opened[-1:]]
        key = item, way.waiting, way.inside, *shown
        return self._once(key, lambda: self.signs.opening(way, item))

    def _bond(self, article: Open, item: int) -> Bond:
        """What ties a text to an article, whatever was read between."""
        return self._once((article.words, item), lambda: self.signs.bond(article, item))

    def _once(self, key: Hashable, shown: Callable[[], SignsShown]) -> Bond:
        bond = self.bonds.get(key)
        if bond is None:
            signs = [*shown()]
            bond = self.bonds[key] = Bond(signs, self._weight(signs))
        return bond
