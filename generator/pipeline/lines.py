"""A line of items, each worked on somewhere, whose results come one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Generic, Protocol, TypeVar

from generator.errors import BanmianError, BuildError, Place

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

AHEAD = 2
"""Items given out to a worker, so that it need not wait: what is under way is held in memory."""
DEATHS = 3
"""So many workers may die on one item before it is at fault itself; Dask allows as many."""


class Promise(Protocol[R_co]):
    """A result to come, as the standard library and Dask have it."""

    def result(self) -> R_co: ...


Which = Callable[[Sequence[Any]], int]
"""Which of several promises is asked next; waits until it has an answer."""


def the_first(_promises: Sequence[Any]) -> int:
    return 0


class Line(Generic[T, R]):
    """The results of items, of which at most ``ahead`` are under way; the others wait where they
    come from."""

    def __init__(
        self,
        submit: Callable[[T], Promise[R]],
        items: Iterable[T],
        ahead: int,
        which: Which,
    ) -> None:
        self._submit = submit
        self._waiting = iter(items)
        self._ahead = ahead
        self._which = which
        self._items: list[T] = []
        self._promises: list[Promise[R]] = []

    def __iter__(self) -> Iterator[R | BanmianError]:
        return self

    def __next__(self) -> R | BanmianError:
        for item in islice(self._waiting, self._ahead - len(self._items)):
            self._items.append(item)
            self._promises.append(self._submit(item))
        if not self._items:
            raise StopIteration
        asked = self._which(self._promises)
        made = told(self._promises[asked])
        self._promises.pop(asked)
        self._items.pop(asked)
        return made

    def taken_back(self) -> list[T]:
        """The items that were under way, of which none is any longer."""
        items = list(self._items)
        self._items.clear()
        self._promises.clear()
        return items


def told(promise: Promise[R]) -> R | BanmianError:
    try:
        return promise.result()
    except BanmianError as error:
        return error


def deadly(item: object) -> BuildError:
    """The fault of an item on which workers die."""
    return BuildError(
        f"{DEATHS} workers died on it",
        Place(str(item)),
        "see whether memory ran out; try it alone with --jobs 1",
    )
