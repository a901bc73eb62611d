"""Work as the rooms hand it out: they say what is to be done, the hall says where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol, TypeVar

from generator.errors import BanmianError

T = TypeVar("T")
R = TypeVar("R")

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many."""


def silent(what: str, done: int, of: int) -> None:
    """Progress that nobody watches."""


class Engine(Protocol):
    """Does work somewhere, ``workers`` items at a time."""

    workers: int

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        """What ``function`` makes of each item, in order, or the BanmianError that it raised.

        Items are taken as they can be worked on. ``function`` is one of a module, and may be
        called twice with an item, as a worker that dies is replaced. Any other exception is raised
        here.
        """
        ...

    def done(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        """Likewise, but each as soon as it is made: nobody waits for one that takes long."""
        ...

    def soon(self, function: Callable[[T], R], item: T) -> Callable[[], R | BanmianError]:
        """Have ``function`` of ``item`` done behind what was given out before, while other work
        goes on; what is returned waits for it, and gives the result or the BanmianError."""
        ...

    def ready(self, before: Callable[[], object], alone: Callable[[Any], object]) -> None:
        """Have ``before`` done now, elsewhere and if that is sooner: it loads what work that comes
        soon will need: ``alone``, of one item."""
        ...

    def forget(self) -> None:
        """Let go of what was loaded for work like the last: what comes next is of another kind."""
        ...


def batches(
    items: Iterable[T], size: int, weight: Callable[[T], int] = lambda _: 1
) -> list[tuple[T, ...]]:
    """``items`` in their order, so many at a time that they weigh ``size``, or the last more.

    >>> batches("abc", 2)
    [('a', 'b'), ('c',)]
    >>> batches([1, 1, 5, 1], 3, int)
    [(1, 1, 5), (1,)]
    """
    found: list[list[T]] = []
    left = 0
    for item in items:
        if left <= 0:
            found.append([])
            left = size
        found[-1].append(item)
        left -= weight(item)
    return [tuple(batch) for batch in found]
