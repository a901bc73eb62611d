"""One article as the scissors cut it: which elements of the strip are which part of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


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


class Offer(NamedTuple):
    """A way to cut one article, and what it is worth before the habit of the page.

    Of hundreds few are chosen: only for those ``Shears.clip`` tells all the parts.
    """

    score: float
    start: int
    end: int
    side: int
    """1 with the headline above, -1 below, 0 where that cannot be told."""
    beside: tuple[int, ...] = ()
    """Crossheads that are its headline instead."""
