"""Interleaved columns come apart: which pieces were printed in one run of columns.

A scan takes the pieces of neighbouring columns by turns, a text layer sometimes does. The page
is read from top to bottom with several articles open at once (beam search): each text goes on
with one of them or opens a new one, and the way of reading is kept that suits best what an
article is. Only the order is settled here; where the articles are cut is found afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from statistics import median
from typing import NamedTuple

from generator.segment.bylines import has_role
from generator.segment.cuttings import Chain, chains_of
from generator.segment.pieces import Piece, Role, is_table
from generator.segment.topics import Group, Topics

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


class _Open(NamedTuple):
    """An article that is being read: the numbers of its items, and what it has had so far."""

    name: int
    texts: tuple[int, ...] = ()
    column: float | None = None
    credited: bool = False
    ended: bool = False
    mixed: bool = False
    """Whether another article came between two pieces of its text."""


class _Way(NamedTuple):
    """One way to read the page so far. The article read last is the last of ``opened``."""

    score: float
    opened: tuple[_Open, ...]
    names: int
    waiting: tuple[int, ...] = ()
    """Headlines and bylines whose text has not come yet."""
    taken: tuple[tuple[int, int], ...] = ()
    """``(item, article)`` for every item, as far as it is settled."""


_Option = tuple[float, _Way, int | None]
"""A way to take in a text: its score, the way before, in which open article (None: a new one)."""
SCORE = itemgetter(0)


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
        self.columns = [column_of(item) for item in self.items]
        self.reaches = [max(follows.get(part.number, -1) for part in item) for item in self.items]
        self.groups: dict[tuple[int, ...], Group] = {}
        self.odds: dict[tuple[tuple[int, ...], float | None, bool, int], float] = {}

    def run(self) -> list[Chain]:
        if len(self.items) > MOST_ITEMS:
            return self.items
        ways = [_Way(0.0, (), 0)]
        for piece in self.pieces:
            item = self.item_of[piece.number]
            if piece.role is Role.BODY and piece is self.items[item][0]:
                options = [option for way in ways for option in self._options(way, item, piece)]
                best = sorted(options, key=SCORE, reverse=True)[:WAYS]
                ways = [self._taken(option, item, piece) for option in best]
            else:
                ways = [self._passed(way, item, piece) for way in ways]
                ways.sort(key=SCORE, reverse=True)
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

    def _passed(self, way: _Way, item: int, piece: Piece) -> _Way:
        """``way`` after a piece that does not open a text: there is one way to read it."""
        if piece.role is Role.BODY:
            return self._resumed(way, item)
        if piece.role in OPENERS:
            return way._replace(waiting=(*way.waiting, item))
        return self._attached(way, item, piece)

    def _resumed(self, way: _Way, item: int) -> _Way:
        """A paragraph goes on: its article is the one that is read now."""
        for place, article in enumerate(way.opened):
            if item in article.texts:
                mixed = article.mixed or place + 1 < len(way.opened)
                article = article._replace(mixed=mixed)
                opened = (*way.opened[:place], *way.opened[place + 1 :], article)
                return way._replace(opened=opened)
        return way

    def _attached(self, way: _Way, item: int, piece: Piece) -> _Way:
        """A signature or a caption belongs to the article that is read."""
        if not way.opened or (way.waiting and piece.role is Role.CAPTION):
            return way._replace(waiting=(*way.waiting, item))
        current = way.opened[-1]
        score = way.score
        if piece.role is Role.SIGNATURE:
            score += TWO_BYLINES if current.credited and has_role(piece.string) else 0.0
            current = current._replace(ended=True)
        taken = (*way.taken, (item, current.name))
        return way._replace(score=score, opened=(*way.opened[:-1], current), taken=taken)

    def _options(self, way: _Way, item: int, piece: Piece) -> Iterator[_Option]:
        """The ways to take in a text that begins with ``piece``."""
        yield way.score + self._new(way, piece), way, None
        last = len(way.opened) - 1
        for place in range(last, max(-1, last - OPEN), -1):
            article = way.opened[place]
            score = way.score + self._goes_on(article, item, piece)
            if place == last:
                score += self._as_crossheads(way) if way.waiting else 0.0
            else:
                score += self._switch(article)
            yield score, way, place

    def _taken(self, option: _Option, item: int, piece: Piece) -> _Way:
        """The way of reading that took the text in so."""
        score, way, place = option
        if place is None:
            article = self._begun(way, item, piece)
            return _Way(
                score,
                (*way.opened[-OPEN - 1 :], article),
                way.names + 1,
                (),
                (*way.taken, *((n, article.name) for n in (*way.waiting, item))),
            )
        article = self._grown(way.opened[place], item)
        opened = (*way.opened[:place], *way.opened[place + 1 :], article)
        current = place == len(way.opened) - 1
        crossheads, waiting = (way.waiting, ()) if current else ((), way.waiting)
        taken = (*way.taken, *((n, article.name) for n in (*crossheads, item)))
        return _Way(score, opened, way.names, waiting, taken)

    def _switch(self, article: _Open) -> float:
        """What it costs to go back to an article at a full stop."""
        if not self.mixed:
            return UNMIXED
        return MIXED if article.mixed else ONCE_LEFT

    def _new(self, way: _Way, piece: Piece) -> float:
        """What speaks for a text that opens an article, under the headline that waits."""
        roles = [self.items[n][0].role for n in way.waiting]
        opens = piece.starts_article or Role.BYLINE in roles or Role.JUMP in roles
        score = NEW + (OPENED if opens else 0.0)
        titled = Role.HEADLINE in roles or Role.LABEL in roles
        return score + (TITLED if titled else UNTITLED / (1 + opens))

    def _begun(self, way: _Way, item: int, piece: Piece) -> _Open:
        """The article that the text opens."""
        credited = any(self.items[n][0].role is Role.BYLINE for n in way.waiting)
        credited |= piece.starts_article and has_role(_text(self.items[item])[:LEAD])
        return _Open(way.names, (item,), self.columns[item], credited)

    def _grown(self, article: _Open, item: int) -> _Open:
        """The open article with one more text, which is read now."""
        column = self.columns[item] or article.column
        return article._replace(texts=(*article.texts, item), column=column, ended=False)

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
        """What speaks for the text going on with an open article.

        Many ways of reading have had the same so far, so each answer is kept.
        """
        key = article.texts[-LATEST:], article.column, article.ended, item
        found = self.odds.get(key)
        if found is None:
            found = self.odds[key] = self._weighed(article, item, piece)
        return found

    def _weighed(self, article: _Open, item: int, piece: Piece) -> float:
        score = INNER_OPENING if piece.starts_article else 0.0
        score += AFTER_END if article.ended else 0.0
        score += WAITING if self.reaches[article.texts[-1]] > piece.number else 0.0
        column = self.columns[item]
        if column is not None and article.column is not None and not is_table(piece):
            apart = abs(column - article.column)
            score += SAME_COLUMN if apart <= LIKE else OTHER_COLUMN if apart > UNLIKE else 0.0
        return score + self._kinship(article.texts[-LATEST:], item)

    def _kinship(self, before: tuple[int, ...], item: int) -> float:
        """What the words say that a text has in common with the last ones of an article."""
        kin = self.topics.kinship(self._group(before), self._group((item,)))
        return max(-MOST_KIN, min(MOST_KIN, KIN * (kin - SAME_TOPIC)))

    def _group(self, texts: tuple[int, ...]) -> Group:
        found = self.groups.get(texts)
        if found is None:
            found = self.groups[texts] = self.topics.group(texts)
        return found


def _text(item: Chain) -> str:
    return "".join(piece.string for piece in item)
