"""What the nouns have in common: they are what their fields say, also on their way elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any


class Value:
    """A frozen dataclass that is pickled as a call with its fields.

    Twice as fast as what dataclasses with slots do by themselves; an archive's articles are
    kept, sent and compared as pickles.
    """

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        cls = type(self)
        return cls, _fields_of(cls)(self)  # type: ignore[arg-type]


@cache
def _fields_of(cls: type) -> Callable[[object], tuple[Any, ...]]:
    names: tuple[str, ...] = cls.__match_args__  # type: ignore[attr-defined]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names)
