"""Where a text turns to another matter: the scissors may cut there, though no line says so.

Where neither a dateline nor white space opens an article, its text stands below another's as one
more paragraph: a notice whose headline stands below it, a table, an essay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from generator.segment.cutting.strips import Element, Kind
from generator.segment.pieces.piece import Piece, is_row
from generator.segment.words.ledes import NO_LEDES, Ledes
from generator.segment.words.meanings import Meanings, alike, stand

TURNS = 0.2
"""How near (cosine) the paragraphs above a place stand to those below, at most: inside an article
nine of ten stand nearer."""
LEDE = 0.1
"""By so much nearer they may stand for each nat that the one below reads as an article's first: by
the articles that came out right on the guests' pages."""
MOST = 100
"""Paragraphs: a text of more is noise."""
FEWEST = 60
"""Letters above and below, at least: few say nothing of what a text is about."""


def turned(strip: Sequence[Element], meanings: Meanings, ledes: Ledes = NO_LEDES) -> list[Element]:
    """The strip, each text parted where it may turn to another matter."""
    return [part for element in strip for part in _parts(element, meanings, ledes)]


def lede(piece: Piece, ledes: Ledes) -> float:
    """What a paragraph says for being an article's first (nats), unless its setting tells that."""
    told = piece.starts_article or piece.goes_on or is_row(piece)
    return 0.0 if told else ledes.odds(piece.string)


def _parts(element: Element, meanings: Meanings, ledes: Ledes) -> Iterator[Element]:
    place = _turn(element, meanings, ledes) if element.kind is Kind.TEXT else None
    if place is None:
        yield element
        return
    chains = element.chains
    yield from _parts(replace(element, chains=chains[:place]), meanings, ledes)
    below = replace(element, chains=chains[place:], brief=False, parted=None)
    yield from _parts(below, meanings, ledes)


def _turn(element: Element, meanings: Meanings, ledes: Ledes) -> int | None:
    """The paragraph before which the text above and below have least in common; None where they
    have enough."""
    chains = element.chains
    if not 1 < len(chains) <= MOST:
        return None
    texts = ["".join(piece.string for piece in chain) for chain in chains]
    letters = np.cumsum([len(text) for text in texts])
    above = np.cumsum([meanings.of(text) for text in texts], axis=0)

    def near(n: int) -> float:
        return alike(stand(above[n - 1]), stand(above[-1] - above[n - 1]))

    found = [
        (near(n) - LEDE * lede(chains[n][0], ledes), n)
        for n in range(1, len(texts))
        if letters[n - 1] >= FEWEST <= letters[-1] - letters[n - 1] and not chains[n][0].goes_on
    ]
    nearest, place = min(found, default=(TURNS, 0))
    return place if nearest < TURNS and above.any() else None
