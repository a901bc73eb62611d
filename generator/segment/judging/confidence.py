"""How sure an article is: the odds that a person would have cut out just this text.

What speaks for and against it was weighed by logistic regression on pages of the open sets
(``python -m tests.eval.fitting confidence``): of the articles said to be 90 % sure, about 90 %
have the body that was printed.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.segment.judging.confidence_weights import SURE
from generator.segment.odds import probability, weighed
from generator.segment.pieces.cuttings import Cutting
from generator.segment.pieces.piece import Piece, Role, is_row
from generator.segment.words.ends import tail_open

LEAST, MOST = 0.01, 0.99
MANY_GAPS = 3

Signs = Mapping[str, float]


class PageSigns(NamedTuple):
    """What holds for all articles of a page."""

    scanned: bool
    mixed: bool
    """Whether pieces of several articles were found among one another."""
    bare: float
    """The share of its articles that have neither headline nor dateline nor byline."""
    unclosed: float
    """The share of its articles that end in the middle of a sentence."""


def page_signs(cuttings: Sequence[Cutting], *, scanned: bool) -> PageSigns:
    """What the articles of a page say of it."""
    size = max(1, len(cuttings))
    return PageSigns(
        scanned,
        any(not _together(cutting) for cutting in cuttings),
        sum(not (cutting.headline or opened(cutting)) for cutting in cuttings) / size,
        sum(breaks_off(cutting) for cutting in cuttings) / size,
    )


def article_signs(cutting: Cutting, page: PageSigns, gaps: int) -> Signs:
    """What an article shows, by the names of the weights."""
    texts = [chain for chain in cutting.chains if chain[0].role is Role.BODY]
    letters = len(cutting.text)
    paragraphs = len(texts)
    return {
        "any": 1.0,
        "scanned": float(page.scanned),
        "page mixed": float(page.mixed),
        "page bare": page.bare,
        "page unclosed": page.unclosed,
        "apart": float(not _together(cutting)),
        "untitled": float(not cutting.headline),
        "opened": float(opened(cutting)),
        "bare": float(not cutting.headline and not opened(cutting)),
        "paragraphs": math.log1p(paragraphs),
        "letters": math.log1p(letters),
        "one paragraph": float(paragraphs == 1),
        "gaps": float(min(gaps, MANY_GAPS)),
        "unclosed": float(breaks_off(cutting)),
        "goes on": float(cutting.first.goes_on),
        "doubt": sum(1.0 - sure for sure in cutting.doubts),
        "crossheads": float(any(chain[0].role is Role.CROSSHEAD for chain in cutting.chains)),
        "signed": float(bool(cutting.signatures)),
        "table": float(any(is_row(chain[0]) for chain in cutting.chains)),
        "captions": float(bool(cutting.captions)),
        "open inside": float(open_inside(cutting)),
    }


def sureness(signs: Signs) -> float:
    """The probability that the article is as printed (0.01 to 0.99)."""
    return round(max(LEAST, min(MOST, probability(weighed(signs, SURE)))), 2)


def opened(cutting: Cutting) -> bool:
    """Whether it begins with a dateline, a byline or a jump from another page."""
    return bool(cutting.first.starts_article or cutting.bylines or cutting.jumps)


def open_inside(cutting: Cutting) -> int:
    """How many paragraphs before the last one end in the middle of a sentence."""
    texts = [chain for chain in cutting.chains if chain[0].role is Role.BODY]
    return sum(tail_open(chain[-1].string) for chain in texts[:-1])


def breaks_off(cutting: Cutting) -> bool:
    """Whether the text ends in the middle of a sentence."""
    last = next((c[-1] for c in reversed(cutting.chains) if c[0].role is Role.BODY), None)
    return last is not None and not is_row(last) and tail_open(last.string)


def _together(cutting: Cutting) -> bool:
    """Whether its pieces stand below one another in the dump, nothing foreign between."""
    numbers = sorted(piece.number for piece in _all(cutting))
    return all(below - above == 1 for above, below in pairwise(numbers))


def _all(cutting: Cutting) -> Iterator[Piece]:
    for chain in cutting.chains:
        yield from chain
    for parts in (cutting.bylines, cutting.jumps, cutting.signatures, cutting.captions):
        yield from parts
    yield from cutting.headline
