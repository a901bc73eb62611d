"""Where an editor's quotation stands in a text: at one place, or the correction is stale."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from generator.errors import StaleCorrection
from generator.model import Correction, Edit, Span

LONGEST_SHOWN = 30


def find_edit(text: str, one: Correction) -> Edit:
    """The correction with the places of its quotations in the raw ``text``.

    Raises StaleCorrection when one is absent or repeated, or a run ends before it begins.
    """
    span = find_quote(text, one.quote, one)
    if one.until:
        end = find_quote(text, one.until, one).end
        if end <= span.start:
            raise stale(one, f"‹{_short(one.until)}› stands before ‹{_short(one.quote)}›")
        span = Span(span.start, end)
    return Edit(one, span, find_quote(text, one.target, one) if one.target else None)


def find_quote(text: str, quote: str, one: Correction) -> Span:
    """Where ``quote`` stands in ``text``; white space and the width of marks do not count.

    Raises StaleCorrection for ``one`` when that is nowhere, or at more than one place.
    """
    tight, places = _tight(text)
    wanted, _ = _tight(quote)
    first = tight.find(wanted)
    if first < 0:
        raise stale(one, f"‹{_short(quote)}› is not in the raw text")
    if tight.find(wanted, first + 1) >= 0:
        raise stale(one, f"‹{_short(quote)}› stands there more than once", "quote more words")
    return Span(places[first], places[first + len(wanted) - 1] + 1)


def stale(
    one: Correction, what: str, todo: str = "mend the correction or take it out"
) -> StaleCorrection:
    """The error for ``one``, at its place."""
    return StaleCorrection(what, one.place, todo)


@lru_cache(maxsize=8)
def _tight(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without white space, marks and figures in one width, and where each stood."""
    places = tuple(i for i, char in enumerate(text) if not char.isspace())
    return "".join(_fold(text[i]) for i in places), places


@lru_cache(maxsize=8192)
def _fold(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char)
    return folded if len(folded) == 1 and not folded.isspace() else char


def _short(quote: str) -> str:
    return quote if len(quote) <= LONGEST_SHOWN else quote[: LONGEST_SHOWN - 1] + "…"


def is_unique(text: str, quote: str) -> bool:
    """Whether ``quote`` names one place of ``text``."""
    tight, _ = _tight(text)
    wanted, _ = _tight(quote)
    first = tight.find(wanted)
    return bool(wanted) and first >= 0 and tight.find(wanted, first + 1) < 0
