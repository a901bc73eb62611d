"""Where a text turns to another matter: the scissors may cut there, though no line says so.

Where neither a dateline nor white space opens an article, its text stands below another's as one
more paragraph: a notice whose headline stands below it, a table, an essay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from generator.segment.cutting.strips import Element, Kind
from generator.segment.words.meanings import Meanings, alike, stand

TURNS = 0.2
"""How near (cosine) the paragraphs above a place stand to those below, at most: inside an article
nine of ten stand nearer."""
MOST = 100
"""Paragraphs: a text of more is noise."""
FEWEST = 60
"""Letters above and below, at least: few say nothing of what a text is about."""


def turned(strip: Sequence[Element], meanings: Meanings) -> list[Element]:
    """The strip, each text parted where it may turn to another matter."""
    return [part for element in strip for part in _parts(element, meanings)]


def _parts(element: Element, meanings: Meanings) -> Iterator[Element]:
    place = _turn(element, meanings) if element.kind is Kind.TEXT else None
    if place is None:
        yield element
        return
    chains = element.chains
    yield from _parts(replace(element, chains=chains[:place]), meanings)
    below = replace(element, chains=chains[place:], brief=False, parted=None)
    yield from _parts(below, meanings)


def _turn(element: Element, meanings: Meanings) -> int | None:
    """The paragraph before which the text above and below have least in common; None where they
    have enough."""
    chains = element.chains
    if not 1 < len(chains) <= MOST:
        return None
    texts = ["".join(piece.string for piece in chain) for chain in chains]
    letters = np.cumsum([len(text) for text in texts])
    above = np.cumsum([meanings.of(text) for text in texts], axis=0)
    found = [
        (alike(stand(above[n - 1]), stand(above[-1] - above[n - 1])), n)
        for n in range(1, len(texts))
        if letters[n - 1] >= FEWEST <= letters[-1] - letters[n - 1] and not chains[n][0].goes_on
    ]
    nearest, place = min(found, default=(TURNS, 0))
    return place if nearest < TURNS and above.any() else None
