"""What an object finds out about itself once and keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801 - a decorator, as property is
    """A property that is found when first asked for, and then an attribute like any other.

    ``functools.cached_property`` takes a lock before Python 3.12: much, where each line of each
    page is asked a dozen things.
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        self.find = find
        self.name = find.__name__
        self.__doc__ = find.__doc__

    def __get__(self, instance: Any, owner: object) -> T:
        found: T = self.find(instance)
        instance.__dict__[self.name] = found
        return found
