"""Which galley runs on in which: from the foot of one column to the head of the next.

Each way to run on is weighed by how the two stand to one another, the widths of their columns,
and the words and marks at the seam; the likeliest are taken first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.clean.columns.galleys import INDENT, Galley
from generator.clean.columns.prose import crossing
from generator.clean.columns.run_weights import RUN
from generator.clean.letters.confusables import Words

STRAIGHT = 2
"""Cells by which the left sides of one column differ at most."""
LEVEL = 1
"""Rows by which columns of one text begin at different heights."""
MOST_WORD = 4.0
HEAD_ABOVE, OWN_HEAD = 2, 4
"""So many rows above a column a headline stands, and one that is no wider."""
FEW = 2
NEAR_ROWS = 2
FITTING = {"open_full", "closed_in"}
"""How a column begins below one that breaks off, and below one whose sentence ended."""
MOST_TEXTS = 80
"""Noise falls apart into more pieces than a page has columns of text."""


def running_on(galleys: Sequence[Galley], words: Words, likely: float = 0.0) -> dict[int, int]:
    """For the number of each galley that runs on, the number of the one that it runs on in.

    It must be more than so ``likely`` (nats).
    """
    sheet = Sheet(galleys, words)
    odds = sorted(sheet.odds(likely), reverse=True) if len(sheet.texts) <= MOST_TEXTS else []
    after: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, two in odds:
        if one not in after and two not in taken and not _leads(after, two, one):
            after[one] = two
            taken.add(two)
    return after


def _leads(after: dict[int, int], one: int, two: int) -> bool:
    while one in after:
        one = after[one]
    return one == two


@dataclass
class Sheet:
    """The galleys of a page."""

    galleys: Sequence[Galley]
    words: Words

    def __post_init__(self) -> None:
        self.texts = [n for n, g in enumerate(self.galleys) if g.prose and not g.sealed]
        self.headed = {id(self.galleys[n]) for n in self.texts if self._has_head(self.galleys[n])}
        self.columns: dict[int, list[Galley]] = {}
        for galley in self.galleys:
            self.columns.setdefault(id(galley.source or galley), []).append(galley)

    def odds(self, likely: float) -> Iterator[tuple[float, int, int]]:
        """The ways to run on that are likelier than that."""
        for one, two, signs in self.pairs():
            odds = RUN.prior + sum(getattr(RUN, name) * value for name, value in signs.items())
            if odds > likely:
                yield odds, one, two

    def pairs(self) -> Iterator[tuple[int, int, dict[str, float]]]:
        """The ways to run on, with what speaks for and against each."""
        for one in self.texts:
            for two in self.texts:
                place = self._place(self.galleys[one], self.galleys[two]) if one != two else None
                if place is not None:
                    a, b = self.galleys[one], self.galleys[two]
                    signs = {**place, **self._heading(a, b), **_widths(a, b), **self._seam(a, b)}
                    if "even" in signs and not signs.keys() & FITTING:
                        del signs["even"]
                    yield one, two, signs

    def _place(self, a: Galley, b: Galley) -> dict[str, float] | None:
        """How the galleys stand to one another; None where one cannot run on in the other."""
        if b.source is not None and b.source is a.source and b.place == a.place + len(a.lines):
            return {"next_part": 1.0} if b.top - a.foot <= NEAR_ROWS else {"next_far": 1.0}
        if abs(a.left - b.left) <= STRAIGHT:
            if b.top <= a.foot:
                return None
            return {"below": 1.0, "between": self._between(a, b)}
        if b.left < a.left:
            return None
        place = {"skipped" if self._is_parted(a, b) else "beside": 1.0}
        if b.foot < a.top:
            place["above"] = 1.0
        elif b.top > a.foot:
            place["lower"] = 1.0
        tops = {part.top for part in self.columns[id(a.source or a)] if part.top <= a.top}
        if any(abs(top - b.top) <= LEVEL for top in tops):
            place["level"] = 1.0
        elif b.top < a.top:
            place["higher"] = 1.0
        if place.keys() >= {"beside", "level"} and b.foot >= a.foot - LEVEL:
            place["even" if b.foot <= a.foot + LEVEL else "longer"] = 1.0
        if "level" in place and not _is_next_below(a, b) and self._have_heads(a, b):
            place["apart"] = 1.0
        goes_on = any(
            part.source is a.source
            and part.place == a.place + len(a.lines)
            and part.top - a.foot <= NEAR_ROWS
            for part in self.columns[id(a.source or a)]
        )
        if goes_on:
            place["goes_on"] = 1.0
        return place

    def _heading(self, a: Galley, b: Galley) -> dict[str, float]:
        """What headlines over several columns say."""
        if b.heading is None:
            return {}
        if b.heading[1] == 0:
            return {"opens": 1.0}
        return {"one_head" if _is_next_below(a, b) else "other_head": 1.0}

    def _have_heads(self, a: Galley, b: Galley) -> bool:
        """Whether a headline stands above each of two level columns, no wider than it."""
        one, two = self._own_head(a, b.top), self._own_head(b, b.top)
        return one is not None and two is not None and abs(one.top - two.top) <= OWN_HEAD

    def _own_head(self, column: Galley, top: int) -> Galley | None:
        return next(
            (
                h
                for h in self.galleys
                if not h.prose
                and not h.sealed
                and 0 < top - h.foot <= OWN_HEAD
                and column.left - STRAIGHT <= h.left
                and h.right <= column.right + STRAIGHT
            ),
            None,
        )

    def _between(self, a: Galley, b: Galley) -> float:
        return float(
            any(
                a.foot < c.top and c.foot < b.top and c.left < a.right and a.left < c.right
                for c in self.galleys
            )
        )

    def _is_parted(self, a: Galley, b: Galley) -> bool:
        """Whether a column of text stands between, as high as both."""
        top, foot = sorted((max(a.top, b.top), min(a.foot, b.foot)))
        return any(
            a.left + STRAIGHT < c.left < b.left - STRAIGHT and c.top <= foot and top <= c.foot
            for c in (self.galleys[n] for n in self.texts)
        )

    def _seam(self, a: Galley, b: Galley) -> dict[str, float]:
        """What the words and marks say about the seam."""
        first = b.lines[0][1]
        signs = {}
        if first.starts:
            signs["starts"] = 1.0
        if (
            id(b) in self.headed
            and not _is_next_below(a, b)
            and (b.source is None or b.source is not a.source)
        ):
            signs["headed"] = 1.0
        indented = 1 < first.left - b.left <= INDENT
        closed = a.last.closed
        full = first.width > b.measure - 2.0
        if closed:
            signs["closed_in" if indented else "closed_full" if full else "closed_short"] = 1.0
        else:
            how = "open_short" if a.is_short(a.last) else "open"
            signs[how] = 1.0
            fits = full or first.closed  # a full line, or the last one of a paragraph
            signs["open_in" if indented else "open_full" if fits else "open_odd"] = 1.0
            word = crossing(a.last.string, first.string, self.words)
            signs["word"] = max(-MOST_WORD, min(MOST_WORD, word))
            signs["sequel"] = self.words.goes_on(a.last.string, first.string)
        if first.headline and not full:
            signs["head"] = 1.0
        return signs

    def _has_head(self, b: Galley) -> bool:
        """Whether a headline stands right above."""
        return any(
            not h.prose
            and 0 < b.top - h.foot <= HEAD_ABOVE
            and b.left - STRAIGHT <= h.left < b.right
            for h in self.galleys
        )


def _is_next_below(a: Galley, b: Galley) -> bool:
    """Whether these are two columns side by side below one headline."""
    if a.under is None or b.heading is None or b.lines[0][1].starts or b.foot < a.top:
        return False
    return (a.under[0], a.under[1] + 1) == tuple(b.heading)


def _widths(a: Galley, b: Galley) -> dict[str, float]:
    if min(len(a.lines), len(b.lines)) < FEW:
        few, many = (a, b) if len(a.lines) < FEW else (b, a)
        widest = max(run.width for _, run in few.lines)
        one = a.source is not None and a.source is b.source
        fits = "same" if one else "fits"
        return {"too_wide" if widest > many.measure + 2.0 else fits: 1.0}
    off = abs(a.measure - b.measure)
    for most, name in ((0.7, "same"), (1.5, "alike"), (2.5, "unlike")):
        if off <= most:
            return {name: 1.0}
    return {"other": 1.0}
