"""A line of items, each worked on somewhere, whose results come one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Generic, Protocol, TypeVar

from generator.errors import BanmianError

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


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
