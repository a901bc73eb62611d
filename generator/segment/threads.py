"""Interleaved columns come apart: which pieces were printed in one run of columns.

A scan takes the pieces of neighbouring columns by turns, a text layer sometimes does. The page
is read from top to bottom with several articles open at once (beam search): each text goes on
with one of them or opens a new one, and the way of reading is kept that suits best what an
article is. Only the order is settled here; where the articles are cut is found afterwards.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from generator.segment.affinity import Affinities
from generator.segment.bylines import has_role
from generator.segment.cuttings import Chain, chains_of
from generator.segment.ends import tail_open
from generator.segment.joins import next_odds
from generator.segment.lexicon import Lexicon
from generator.segment.listing import Mark, mark_of
from generator.segment.pieces import Piece, Role, is_table
from generator.segment.thread_weights import PRINTED, SCANNED

LEFT_OUT = (Role.NOISE, Role.FOLIO, Role.EDITORS)
OPENERS = (Role.HEADLINE, Role.BYLINE, Role.LABEL, Role.JUMP)
WAYS = 12
"""How many ways of reading are followed at once."""
MOST_ITEMS = 500
"""A page has fewer paragraphs and headlines: what has more is noise, and stays in its order."""
OPEN = 3
"""How many articles are open at once: a scanner reads across three columns at most."""
LONGEST_CROSSHEAD, LEAD = 12, 60
SHORT = 40
"""Letters: a text so short says little about whose it is."""
FEWEST_LINES = 3
COLUMNS = ((0.25, "column same"), (0.5, "column alike"), (0.9, "column near"), (1.6, "column off"))
FAR_COLUMN, FARTHEST, OTHER_COLUMN = 3.0, "column far", "column other"
MARKS_BACK = 8
MOST_SEAM = 4.0
FEWEST_ALIKE, MOST_ALIKE = 3, 5
"""Letters: so many equal ones at the start of two paragraphs make them parallel."""

Signs = list[tuple[str, float]]
"""What speaks for a step: signs by name, and how strong each is."""


class _Open(NamedTuple):
    """An article that is being read: the numbers of its items, and what it has had so far."""

    name: int
    texts: tuple[int, ...] = ()
    words: tuple[int, ...] = ()
    """Its texts and headlines, for comparing."""
    column: float | None = None
    titled: bool = False
    credited: bool = False
    ended: bool = False
    mixed: bool = False
    """Whether another article came between two pieces of its text."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read the page so far. The article read last is the last of ``opened``."""

    score: float = 0.0
    opened: tuple[_Open, ...] = ()
    names: int = 0
    waiting: tuple[int, ...] = ()
    """Headlines and bylines whose text has not come yet."""
    inside: bool = False
    """Whether text that began before them has gone on after them."""
    closing: bool = False
    """Whether the item read last is a headline below its text."""
    taken: tuple[tuple[int, int], ...] = ()
    """``(item, article)`` for every item, as far as it is settled."""


class Bond(NamedTuple):
    """What ties a text to an article, whatever was read between."""

    signs: Signs
    odds: float


NO_BOND = Bond([], 0.0)


class Step(NamedTuple):
    """One way to read the next item: what speaks for it, and the way that it makes."""

    signs: Signs
    onward: Callable[[], Way]
    bond: Bond = NO_BOND


def column_of(chain: Chain) -> float | None:
    """The width (em) of the column of a paragraph; None where it has too few lines to tell."""
    columns = [line.measure for piece in chain for line in piece.lines if line.measure]
    return median(columns) if len(columns) >= FEWEST_LINES else None


def untangled(
    pieces: Sequence[Piece],
    follows: Mapping[int, int],
    lexicon: Lexicon | None = None,
    *,
    scanned: bool = True,
) -> list[list[Chain]]:
    """The chains and other pieces of the page, those of one article in a list of their own."""
    weights = SCANNED if scanned else PRINTED
    return Untangling(pieces, follows, lexicon or Lexicon({}), weights).run()


class Untangling:
    """The page as items (paragraphs, and single pieces of another kind), and how they are read."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        follows: Mapping[int, int],
        lexicon: Lexicon,
        weights: Mapping[str, float],
    ) -> None:
        self.weights = weights
        self.lexicon = lexicon
        self.pieces = [piece for piece in pieces if piece.role not in LEFT_OUT]
        self.follows = follows
        heads = set(follows.values())
        chains = chains_of(pieces, follows)
        self.items: list[Chain] = []
        self.item_of: dict[int, int] = {}
        for piece in self.pieces:
            if piece.role is Role.BODY and piece.number in heads:
                continue
            chain = chains.get(piece.number, (piece,))
            self.item_of.update((part.number, len(self.items)) for part in chain)
            self.items.append(chain)
        below = dict(pairwise(piece.number for piece in self.pieces if piece.role is Role.BODY))
        self.mixed = any(below.get(tail) != head for tail, head in follows.items())
        self.texts = ["".join(piece.string for piece in item) for item in self.items]
        self.open_ends = [tail_open(text) for text in self.texts]
        self.marks: list[Mark | None] = [mark_of(text) for text in self.texts]
        self.columns = [column_of(item) for item in self.items]
        self.affinities = Affinities(self.texts, lexicon)
        self.bonds: dict[tuple[tuple[int, ...], int], Bond] = {}

    def run(self) -> list[list[Chain]]:
        """The items of each article in their order."""
        if len(self.items) > MOST_ITEMS:
            return [self.items]
        above, below = self.read(below=False), self.read(below=True)
        better = below.score + self.weights["page below"] > above.score
        return self.in_order(below if better else above)

    def read(self, *, below: bool) -> Way:
        """The best way to read a page whose headlines stand ``below`` their texts, or above."""
        ways = [Way()]
        for piece in self.pieces:
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
        return sum(weights[name] * value for name, value in signs)

    def _best(self, found: Iterable[tuple[float, Step]]) -> list[Way]:
        """The best ways on; of those that have the same articles open only the better one."""
        ways: dict[Hashable, Way] = {}
        for score, step in sorted(found, key=lambda one: -one[0]):
            way = step.onward()
            key = (way.opened, way.waiting, way.closing)
            if key not in ways:
                ways[key] = replace(way, score=score)
                if len(ways) == WAYS:
                    break
        return list(ways.values())

    def in_order(self, way: Way) -> list[list[Chain]]:
        """The items of each article, by where the articles start."""
        last = way.opened[-1].name if way.opened else 0
        taken = dict(way.taken) | dict.fromkeys(way.waiting, last)
        articles: dict[int, list[Chain]] = {}
        for item in sorted(taken):
            articles.setdefault(taken[item], []).append(self.items[item])
        return list(articles.values())

    def steps(self, way: Way, piece: Piece, *, below: bool) -> Iterator[Step]:
        """The ways to go on from ``way`` with the next piece; their scores are that of ``way``."""
        item = self.item_of[piece.number]
        if piece is not self.items[item][0]:
            yield Step([], lambda: self._resumed(way, item))
        elif piece.role is Role.BODY:
            yield from self._text(way, item)
        elif piece.role is Role.HEADLINE:
            yield from self._head(way, item, below=below)
        elif piece.role in OPENERS:
            yield Step([], lambda: replace(way, waiting=(*way.waiting, item), closing=False))
        else:
            yield self._attached(way, item)

    def _resumed(self, way: Way, item: int) -> Way:
        """A paragraph goes on: its article is the one that is read now."""
        for place, article in enumerate(way.opened):
            if item in article.texts:
                inside = place + 1 == len(way.opened) and bool(way.waiting)
                article = article._replace(mixed=article.mixed or place + 1 < len(way.opened))
                opened = (*way.opened[:place], *way.opened[place + 1 :], article)
                return replace(way, opened=opened, inside=inside, closing=False)
        return way

    def _attached(self, way: Way, item: int) -> Step:
        """A signature or a caption belongs to the article that is read."""
        piece = self.items[item][0]
        if not way.opened or (way.waiting and piece.role is Role.CAPTION):
            return Step([], lambda: replace(way, waiting=(*way.waiting, item)))
        current = way.opened[-1]
        signs: Signs = []
        if piece.role is Role.SIGNATURE:
            if current.credited and has_role(piece.string):
                signs.append(("two bylines", 1.0))
            current = current._replace(ended=True)
        taken = (*way.taken, (item, current.name))
        return Step(signs, lambda: replace(way, opened=(*way.opened[:-1], current), taken=taken))

    def _head(self, way: Way, item: int, *, below: bool) -> Iterator[Step]:
        """A headline waits for its text, or stands below the text that is read."""
        waits: Signs = [("head waits below", 1.0)] if below else []
        waiting = (*way.waiting, item)
        yield Step(waits, lambda: replace(way, waiting=waiting, inside=False, closing=False))
        if not way.opened or way.waiting:
            return
        current = way.opened[-1]
        signs: Signs = [("head closes below" if below else "head closes above", 1.0)]
        if way.closing:
            signs.append(("head closes again", 1.0))
        elif current.titled:
            signs.append(("head closes titled", 1.0))
        if self._breaks_off(current):
            signs.append(("head closes open", 1.0))
        affinity = self.affinities.of(current.words, item)
        signs += [("head closes words", affinity.words), ("head closes cosine", affinity.cosine)]
        yield Step(signs, lambda: self._closed(way, item))

    def _closed(self, way: Way, item: int) -> Way:
        """The article that is read has a headline below its text."""
        current = way.opened[-1]
        words = (*current.words[:-1], item, current.words[-1])
        current = current._replace(words=words, titled=True, ended=True)
        taken = (*way.taken, (item, current.name))
        return replace(way, opened=(*way.opened[:-1], current), taken=taken, closing=True)

    def _text(self, way: Way, item: int) -> Iterator[Step]:
        yield Step([*self._opening(way, item)], lambda: self._new(way, item))
        last = len(way.opened) - 1
        for place in range(last, max(-1, last - OPEN), -1):
            article = way.opened[place]
            signs: Signs = [("after end", 1.0)] if article.ended else []
            signs += self._stays(way, item) if place == last else self._back(way, article, item)
            onward = partial(self._joined, way, place, item)
            yield Step(signs, onward, self._bond(article, item))

    def _stays(self, way: Way, item: int) -> Iterator[tuple[str, float]]:
        """Going on with the article that is read."""
        if way.opened[-1].mixed:
            yield "stays mixed", 1.0
        if way.waiting:
            yield from self._crossheads(way, item)

    def _back(self, way: Way, article: _Open, item: int) -> Iterator[tuple[str, float]]:
        """Going back to an article at a full stop."""
        yield "back", 1.0
        yield "back far", math.log(item - article.texts[-1])
        if not (article.mixed or way.opened[-1].mixed):
            yield ("back first" if self.mixed else "back unmixed"), 1.0
        if len(self.texts[item]) < SHORT:
            yield "back short", 1.0
        if way.waiting:
            yield "back waiting", 1.0
        if not way.opened[-1].ended and self._breaks_off(way.opened[-1]):
            yield "back open", 1.0

    def _texts(self, article: _Open) -> Iterator[Chain]:
        return (self.items[n] for n in article.texts)

    def _breaks_off(self, article: _Open) -> bool:
        """Whether the article's last text ends in the middle of a sentence."""
        return self.open_ends[article.texts[-1]]

    def _opening(self, way: Way, item: int) -> Iterator[tuple[str, float]]:
        """Opening an article with the text, under the headline that waits."""
        piece, mark = self.items[item][0], self.marks[item]
        roles = {self.items[n][0].role for n in way.waiting}
        heads = self._heads(way.waiting)
        opens = piece.starts_article or Role.BYLINE in roles or Role.JUMP in roles
        titled = bool(roles & {Role.HEADLINE, Role.LABEL})
        yield ("new opened" if opens else "new"), 1.0
        yield ("titled" if titled else "untitled") + " opened" * opens, 1.0
        if way.inside and titled:
            yield "new inside", 1.0
        if heads:
            affinity = self.affinities.of(heads, item)
            yield "new words", affinity.words
            yield "new cosine", affinity.cosine
        if piece.goes_on and not opens:
            yield "new goes on", 1.0
        if mark is not None:
            yield ("new marked" if mark.number == 1 else "new within list"), 1.0
        if not way.opened:
            return
        current = way.opened[-1]
        if current.mixed:
            yield "new mixed", 1.0
        if current.ended:
            yield "new after end", 1.0
        elif self._breaks_off(current):
            yield "new after open", 1.0

    def _new(self, way: Way, item: int) -> Way:
        """``way`` with an article that the text opens."""
        piece, heads = self.items[item][0], self._heads(way.waiting)
        byline = any(self.items[n][0].role is Role.BYLINE for n in way.waiting)
        credited = byline or (piece.starts_article and has_role(self.texts[item][:LEAD]))
        article = _Open(
            way.names, (item,), (*heads, item), self.columns[item], bool(heads), credited
        )
        taken = [(n, way.names) for n in (*way.waiting, item)]
        opened = (*way.opened[-OPEN - 1 :], article)
        return Way(way.score, opened, way.names + 1, taken=(*way.taken, *taken))

    def _heads(self, waiting: Sequence[int]) -> tuple[int, ...]:
        return tuple(n for n in waiting if self.items[n][0].role is Role.HEADLINE)

    def _joined(self, way: Way, place: int, item: int) -> Way:
        """``way`` with the text ``item`` in the open article at ``place``, which is read now."""
        article = way.opened[place]
        back = place + 1 < len(way.opened)
        between = () if back else way.waiting
        article = article._replace(
            texts=(*article.texts, item),
            words=(*article.words, *self._heads(between), item),
            column=self.columns[item] or article.column,
            ended=False,
            mixed=article.mixed or back,
        )
        opened = (*way.opened[:place], *way.opened[place + 1 :], article)
        taken = [(n, article.name) for n in (*between, item)]
        return replace(
            way,
            opened=opened,
            taken=(*way.taken, *taken),
            waiting=way.waiting if back else (),
            inside=False,
            closing=False,
        )

    def _crossheads(self, way: Way, item: int) -> Iterator[tuple[str, float]]:
        """What waits divides the article that is read."""
        current = way.opened[-1]
        heads = []
        for n in way.waiting:
            piece = self.items[n][0]
            if piece.role is Role.CAPTION:
                continue
            if piece.role is not Role.HEADLINE:
                yield "opener inside", 1.0
                return
            heads.append(n)
            long = len(piece.string) > LONGEST_CROSSHEAD or piece.doubled
            yield ("crosshead long" if long else "crosshead"), 1.0
        if not heads:
            return
        if way.inside:
            yield "crosshead inside", 1.0
        if not current.titled:
            yield "crosshead untitled", 1.0
        affinity = self.affinities.of(current.words, heads[-1])
        yield "crosshead words", affinity.words
        yield "crosshead cosine", affinity.cosine
        own = self.affinities.of(tuple(heads), item)
        yield "crosshead own words", own.words
        yield "crosshead own cosine", own.cosine

    def _bond(self, article: _Open, item: int) -> Bond:
        key = (article.words, item)
        bond = self.bonds.get(key)
        if bond is None:
            signs = [*self._bond_signs(article, item)]
            bond = self.bonds[key] = Bond(signs, self._weight(signs))
        return bond

    def _bond_signs(self, article: _Open, item: int) -> Iterator[tuple[str, float]]:
        piece, last = self.items[item][0], self.items[article.texts[-1]]
        affinity = self.affinities.of(article.words, item)
        yield "words", affinity.words
        yield "cosine", affinity.cosine
        yield "lift", affinity.lift
        yield "last cosine", affinity.last
        if piece.starts_article:
            late = all(len(chain) == len(chain[0].lines) == 1 for chain in self._texts(article))
            yield ("dated late" if late else "dated inside"), 1.0
        if any(self.follows.get(part.number, -1) > piece.number for part in last):
            yield "last goes on elsewhere", 1.0
        yield from self._column(article, item)
        if is_table(piece) is not is_table(last[-1]):
            yield "other setting", 1.0
        if self._breaks_off(article):
            yield ("goes on open" if piece.goes_on else "begins after open"), 1.0
            if last[-1].number not in self.follows and not piece.starts_article:
                yield (
                    "seam",
                    max(-MOST_SEAM, min(MOST_SEAM, next_odds(last[-1], piece, self.lexicon))),
                )
        elif piece.goes_on:
            yield "goes on closed", 1.0
        yield from self._listing(article, item)
        alike = max(_alike(self.texts[n], self.texts[item]) for n in article.texts[-MARKS_BACK:])
        if alike >= FEWEST_ALIKE and not piece.starts_article:
            yield "starts alike", float(alike)

    def _column(self, article: _Open, item: int) -> Iterator[tuple[str, float]]:
        column = self.columns[item]
        if column is None or article.column is None or is_table(self.items[item][0]):
            return
        apart = abs(column - article.column)
        name = next((name for size, name in COLUMNS if apart <= size), None)
        yield name or (OTHER_COLUMN if apart <= FAR_COLUMN else FARTHEST), 1.0

    def _listing(self, article: _Open, item: int) -> Iterator[tuple[str, float]]:
        """What the numbers of a list say: after 一、 comes 二、."""
        mark = self.marks[item]
        if mark is None:
            return
        marks = [self.marks[n] for n in article.texts[-MARKS_BACK:]]
        before = next((m for m in reversed(marks) if m and m.style == mark.style), None)
        if mark.number == 0:
            yield ("bullet" if before else "first bullet"), 1.0
        elif mark.number == 1:
            yield "list starts", 1.0
        elif before is None:
            yield "list without start", 1.0
        else:
            yield ("list goes on" if mark.number == before.number + 1 else "list broken"), 1.0


def _alike(one: str, other: str) -> int:
    """With how many equal letters two texts start, up to a few."""
    pairs = zip(one[:MOST_ALIKE], other[:MOST_ALIKE], strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), MOST_ALIKE)
