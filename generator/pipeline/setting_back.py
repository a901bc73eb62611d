"""What was found on a page without the spaces between its letters, by where that stands in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from generator.model import NOWHERE, Edit, RawPage, Reading, Repair, Span, Text

T = TypeVar("T")


def brought_along(edits: Sequence[Edit], close: Text) -> list[Edit]:
    """The edits of a page by where they stand on it ``close``d up."""

    def moved(span: Span) -> Span:
        return Span(*(bisect_left(close.origin, at) for at in span))

    return [
        replace(one, span=moved(one.span), target=one.target and moved(one.target)) for one in edits
    ]


def set_back(found: Reading, page: RawPage, close: Text, repairs: Sequence[Repair]) -> Reading:
    """The reading of a page that was closed up, as one of the page in the file."""
    places = _Places(close)
    moved = {
        one.name: places.moved(getattr(found, one.name))
        for one in fields(found)
        if one.name not in ("page", "repairs", "unassigned")
    }
    left = (replace(one, span=places.span(one.span)) for one in found.unassigned)
    return replace(
        found,
        page=page,
        repairs=(*repairs, *places.moved(found.repairs)),
        unassigned=tuple(replace(one, text=page.text[slice(*one.span)]) for one in left),
        **moved,
    )


class _Places:
    """Where each character of the page that was closed up stands in the file."""

    def __init__(self, close: Text) -> None:
        self.origin = close.origin

    def span(self, span: Span) -> Span:
        """A range of the page."""
        if span.start >= span.end:
            return Span(*(self._at(at) for at in span))
        return Span(self.origin[span.start], self.origin[span.end - 1] + 1)

    def moved(self, value: T) -> T:
        """Any noun, with all ranges and texts in it."""
        if isinstance(value, Span):
            return self.span(value)  # type: ignore[return-value]
        if isinstance(value, Text):
            return replace(value, origin=tuple(map(self._at, value.origin)))
        if isinstance(value, tuple):
            return tuple(map(self.moved, value))  # type: ignore[return-value]
        if is_dataclass(value) and not isinstance(value, type):
            return self._made(value)
        return value

    def _made(self, value: T) -> T:
        changed = {}
        for one in fields(value):  # type: ignore[arg-type]
            before = getattr(value, one.name)
            after = self.moved(before)
            if after is not before:
                changed[one.name] = after
        return replace(value, **changed) if changed else value  # type: ignore[type-var]

    def _at(self, at: int) -> int:
        if at == NOWHERE or not self.origin:
            return at
        return self.origin[at] if at < len(self.origin) else self.origin[-1] + 1
