"""One article as the scissors cut it: which elements of the strip are which part of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from generator.segment.words.topics import Group


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
    over: list[int] = field(default_factory=list)
    """A kicker or a label above a text whose headline stands below."""


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
    both: bool = False
    """Whether a line stands above it, and a headline that it speaks of below."""


@dataclass
class Run:
    """An article in the making: what the elements up to here add up to."""

    clip: Clip
    score: float = 0.0
    texts: int = 0
    words: Group = field(default_factory=Group)
    known: set[str] = field(default_factory=set)
    """The pairs of its texts that headlines of the page have too."""
    opened: bool = False
    notice: bool = False
    ended: bool = False
    labelled: bool = False
    dated: bool = False
    credited: bool = False
    signed: bool = False
    """Whether writers' names stand below its text."""
    named_below: bool = False
    """Whether a byline stands below the headline below its text."""
    photo: bool = False
    verses: bool = False
    """Whether it has verses, whose headline need not share a word with them."""
    inner: int = 0
    """Signs inside that only the start of an article has."""
    heads: list[int] = field(default_factory=list)
    """Headline lines since the last text."""
    between: list[tuple[list[int], float]] = field(default_factory=list)
    """Groups of crossheads that may be the headline, and what they are worth as crossheads."""
    last: int = -1
    """The last text."""
