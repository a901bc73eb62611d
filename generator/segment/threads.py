"""Interleaved columns come apart: which pieces were printed in one run of columns.

A scan takes the pieces of neighbouring columns by turns, a text layer sometimes does. The page
is read from top to bottom with several articles open at once (beam search): each text goes on
with one of them or opens a new one, and the way of reading is kept that suits best what an
article is. Only the order is settled here; where the articles are cut is found afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from generator.segment.bylines import has_role
from generator.segment.cuttings import Chain, chains_of
from generator.segment.pieces import Piece, Role, is_table
from generator.segment.topics import Topics, pairs_of

LEFT_OUT = (Role.NOISE, Role.FOLIO, Role.EDITORS)
OPENERS = (Role.HEADLINE, Role.BYLINE, Role.LABEL, Role.JUMP)
WAYS = 12
"""How many ways of reading are followed at once."""
MOST_ITEMS = 500
"""A page has fewer paragraphs and headlines: what has more is noise, and stays in its order."""
OPEN = 3
"""How many articles are open at once: a scanner reads across three columns at most."""

# Weights in the logarithm of odds, set on the open half of the test press.
NEW, OPENED, UNTITLED = -3.5, 3.0, -2.0
MIXED, ONCE_LEFT, UNMIXED = -2.5, -5.0, -7.0
"""What it costs to go back at a full stop: to an article whose text others came between, to any
other of such a page, on a page where no texts are interleaved."""
INNER_OPENING, AFTER_END, WAITING = -9.0, -7.0, -6.0
CROSSHEAD, LONG_CROSSHEAD, LONGEST_CROSSHEAD = -1.0, -2.0, 12
TITLED = 1.0
TWO_BYLINES, NOTHING_TO_SIGN, LEAD = -3.0, -4.0, 60
SAME_COLUMN, OTHER_COLUMN = 0.8, -1.5
LIKE, UNLIKE = 1.0, 1.6
"""Columns whose widths (em) differ by less may be one, by more are two."""
KIN, SAME_TOPIC, MOST_KIN = 75.0, 0.0095, 0.8
LATEST = 4
FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class _Open:
    """An article that is being read: the numbers of its items, and what it has had so far."""

    name: int
    texts: tuple[int, ...] = ()
    column: float | None = None
    credited: bool = False
    ended: bool = False
    mixed: bool = False
    """Whether another article came between two pieces of its text."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to read the page so far. The article read last is the last of ``opened``."""

    score: float
    opened: tuple[_Open, ...]
    names: int
    waiting: tuple[int, ...] = ()
    """Headlines and bylines whose text has not come yet."""
    taken: tuple[tuple[int, int], ...] = ()
    """``(item, article)`` for every item, as far as it is settled."""


def column_of(chain: Chain) -> float | None:
    """The width (em) of the column of a paragraph; None where it has too few lines to tell."""
    columns = [line.measure for piece in chain for line in piece.lines if line.measure]
    return median(columns) if len(columns) >= FEWEST_LINES else None


def untangled(pieces: Sequence[Piece], follows: Mapping[int, int]) -> list[Chain]:
    """The chains and other pieces of the page, those of one article together."""
    return _Untangling(pieces, follows).run()


class _Untangling:
    """The page as items (paragraphs, and single pieces of another kind), and how they are read."""

    def __init__(self, pieces: Sequence[Piece], follows: Mapping[int, int]) -> None:
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
        self.topics = Topics({n: _text(item) for n, item in enumerate(self.items)})
        self.pairs = [pairs_of(_text(item)) for item in self.items]
        self.columns = [column_of(item) for item in self.items]
        self.kin: dict[tuple[tuple[int, ...], int], float] = {}

    def run(self) -> list[Chain]:
        if len(self.items) > MOST_ITEMS:
            return self.items
        ways = [_Way(0.0, (), 0)]
        for piece in self.pieces:
            ways = sorted(
                (new for way in ways for new in self._read(way, piece)), key=lambda w: -w.score
            )[:WAYS]
        return self._in_order(ways[0])

    def _in_order(self, way: _Way) -> list[Chain]:
        """The items, each article's together, by where the articles start."""
        last = way.opened[-1].name if way.opened else 0
        taken = dict(way.taken) | dict.fromkeys(way.waiting, last)
        starts: dict[int, int] = {}
        for item in sorted(taken):
            starts.setdefault(taken[item], item)
        order = sorted(taken, key=lambda item: (starts[taken[item]], item))
        return [self.items[item] for item in order]

    def _read(self, way: _Way, piece: Piece) -> Iterator[_Way]:
        """The ways to go on from ``way`` with the next piece."""
        item = self.item_of[piece.number]
        if piece is not self.items[item][0]:
            yield self._resumed(way, item)
        elif piece.role is Role.BODY:
            yield from self._text(way, item, piece)
        elif piece.role in OPENERS:
            yield replace(way, waiting=(*way.waiting, item))
        else:
            yield self._attached(way, item, piece)

    def _resumed(self, way: _Way, item: int) -> _Way:
        """A paragraph goes on: its article is the one that is read now."""
        for place, article in enumerate(way.opened):
            if item in article.texts:
                mixed = article.mixed or place + 1 < len(way.opened)
                article = replace(article, mixed=mixed)
                opened = (*way.opened[:place], *way.opened[place + 1 :], article)
                return replace(way, opened=opened)
        return way

    def _attached(self, way: _Way, item: int, piece: Piece) -> _Way:
        """A signature or a caption belongs to the article that is read."""
        if not way.opened or (way.waiting and piece.role is Role.CAPTION):
            return replace(way, waiting=(*way.waiting, item))
        current = way.opened[-1]
        score = way.score
        if piece.role is Role.SIGNATURE:
            score += TWO_BYLINES if current.credited and has_role(piece.string) else 0.0
            current = replace(current, ended=True)
        taken = (*way.taken, (item, current.name))
        return replace(way, score=score, opened=(*way.opened[:-1], current), taken=taken)

    def _text(self, way: _Way, item: int, piece: Piece) -> Iterator[_Way]:
        yield self._new(way, item, piece)
        for place in range(len(way.opened) - 1, max(-1, len(way.opened) - 1 - OPEN), -1):
            current = place == len(way.opened) - 1
            article = way.opened[place]
            score = way.score + self._goes_on(article, item, piece)
            if current and way.waiting:
                yield self._joined(
                    replace(way, score=score + self._as_crossheads(way), waiting=()),
                    (place, item),
                    way.waiting,
                )
            else:
                score += 0.0 if current else self._switch(article)
                yield self._joined(replace(way, score=score), (place, item), ())

    def _switch(self, article: _Open) -> float:
        """What it costs to go back to an article at a full stop."""
        if not self.mixed:
            return UNMIXED
        return MIXED if article.mixed else ONCE_LEFT

    def _new(self, way: _Way, item: int, piece: Piece) -> _Way:
        """The text opens an article, under the headline that waits."""
        roles = {self.items[n][0].role for n in way.waiting}
        opens = piece.starts_article or Role.BYLINE in roles or Role.JUMP in roles
        score = NEW + (OPENED if opens else 0.0)
        score += TITLED if roles & {Role.HEADLINE, Role.LABEL} else UNTITLED / (1 + opens)
        text = _text(self.items[item])
        credited = Role.BYLINE in roles or (piece.starts_article and has_role(text[:LEAD]))
        article = _Open(way.names, (item,), self.columns[item], credited)
        taken = [(n, way.names) for n in (*way.waiting, item)]
        return _Way(
            way.score + score,
            (*way.opened[-OPEN - 1 :], article),
            way.names + 1,
            (),
            (*way.taken, *taken),
        )

    def _joined(self, way: _Way, at: tuple[int, int], crossheads: Sequence[int]) -> _Way:
        """``way`` with the text ``at[1]`` in the open article ``at[0]``, which is read now."""
        place, item = at
        article = way.opened[place]
        column = self.columns[item] or article.column
        article = replace(article, texts=(*article.texts, item), column=column, ended=False)
        opened = (*way.opened[:place], *way.opened[place + 1 :], article)
        taken = [(n, article.name) for n in (*crossheads, item)]
        return replace(way, opened=opened, taken=(*way.taken, *taken))

    def _as_crossheads(self, way: _Way) -> float:
        score = 0.0
        for n in way.waiting:
            piece = self.items[n][0]
            if piece.role is Role.CAPTION:
                continue
            if piece.role is not Role.HEADLINE:
                return INNER_OPENING
            long = len(piece.string) > LONGEST_CROSSHEAD
            score += CROSSHEAD + (LONG_CROSSHEAD if long or piece.doubled else 0.0)
        return score

    def _goes_on(self, article: _Open, item: int, piece: Piece) -> float:
        """What speaks for the text going on with an open article."""
        score = INNER_OPENING if piece.starts_article else 0.0
        score += AFTER_END if article.ended else 0.0
        last = self.items[article.texts[-1]]
        if any(self.follows.get(part.number, -1) > piece.number for part in last):
            score += WAITING
        column = self.columns[item]
        if column is not None and article.column is not None and not is_table(piece):
            apart = abs(column - article.column)
            score += SAME_COLUMN if apart <= LIKE else OTHER_COLUMN if apart > UNLIKE else 0.0
        return score + self._kinship(article.texts[-LATEST:], item)

    def _kinship(self, before: tuple[int, ...], item: int) -> float:
        """What the words say that a text has in common with the last ones of an article."""
        key = (before, item)
        if key not in self.kin:
            pairs = frozenset[str]().union(*(self.pairs[n] for n in before))
            odds = KIN * (self.topics.kin(pairs, self.pairs[item]) - SAME_TOPIC)
            self.kin[key] = max(-MOST_KIN, min(MOST_KIN, odds))
        return self.kin[key]


def _text(item: Chain) -> str:
    return "".join(piece.string for piece in item)
