"""Ways to read a page in which several articles are open at once, and the steps between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Signs = list[tuple[str, float]]
"""What speaks for a step: signs by name, and how strong each is."""


class Open(NamedTuple):
    """An article that is being read: the numbers of its items, and what it has had so far."""

    name: int
    texts: tuple[int, ...] = ()
    words: tuple[int, ...] = ()
    """Its texts and headlines, for comparing."""
    column: float | None = None
    titled: bool = False
    credited: bool = False
    ended: bool = False
    mixed: bool = False
    """Whether another article came between two pieces of its text."""


class Way(NamedTuple):
    """One way to read the page so far. The article read last is the last of ``opened``."""

    score: float = 0.0
    opened: tuple[Open, ...] = ()
    names: int = 0
    waiting: tuple[int, ...] = ()
    """Headlines and bylines whose text has not come yet."""
    inside: bool = False
    """Whether text that began before them has gone on after them."""
    closing: bool = False
    """Whether the item read last is a headline below its text."""
    taken: tuple[tuple[int, int], ...] = ()
    """``(item, article)`` for every item, as far as it is settled."""


class Bond(NamedTuple):
    """What speaks for a step and is the same after many ways: weighed once."""

    signs: Signs
    odds: float


NO_BOND = Bond([], 0.0)


class Step(NamedTuple):
    """One way to read the next item: what speaks for it, and the way that it makes."""

    signs: Signs
    onward: Callable[[], Way]
    bond: Bond = NO_BOND
