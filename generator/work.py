"""Work as the rooms hand it out: they say what is to be done, the hall says where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

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

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R | BanmianError]:
        """What ``function`` makes of each item, in order, or the BanmianError that it raised.

        ``function`` is one of a module, and may be called twice with an item, as a worker that
        dies is replaced. Any other exception is raised here.
        """
        ...
