"""One article as the scissors cut it: which elements of the strip are which part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Clip:
    """One article as it was cut: element numbers of its parts."""

    start: int
    end: int
    above: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)
    beside: list[int] = field(default_factory=list)
    crossheads: list[int] = field(default_factory=list)
    captions: list[int] = field(default_factory=list)
    signs: list[int] = field(default_factory=list)
    apart: list[int] = field(default_factory=list)
    """Headline lines that stand elsewhere on the page."""

    @property
    def side(self) -> int:
        """1 with the headline above, -1 below, 0 where that cannot be told."""
        return bool(self.above) - bool(self.below)

    @property
    def headlines(self) -> list[list[int]]:
        """The lines above, below and beside the text, as far as there are any."""
        return [group for group in (self.above, self.below, self.beside) if group]

    def copy(self) -> Clip:
        """The same parts, to be changed by themselves."""
        lists = (self.above, self.below, self.beside, self.crossheads)
        rest = (self.captions, self.signs, self.apart)
        return Clip(self.start, self.end, *(list(part) for part in (*lists, *rest)))

    def with_beside(self, heads: Sequence[int]) -> Clip:
        """The same article with some of its crossheads as its headline."""
        other = self.copy()
        other.beside += heads
        other.crossheads = [n for n in other.crossheads if n not in heads]
        return other


@dataclass(frozen=True)
class Offer:
    """A way to cut one article, and what it is worth before the habit of the page."""

    score: float
    clip: Clip
