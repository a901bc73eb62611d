"""Text that knows which characters of the raw page it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.model.value import Value

NOWHERE = -1
"""The origin of a character that a repair added and the raw page does not have."""


class Span(NamedTuple):
    """A half-open range of code points ``[start, end)`` in the decoded raw file."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Repair(Value):
    """One named change: the raw characters at ``span`` read ``before``, now ``after``."""

    span: Span
    before: str
    after: str
    rule: str


@dataclass(frozen=True, slots=True)
class Text(Value):
    """A string and, for each of its characters, the raw offset it stands for.

    ``origin`` has one entry a character, or none at all when the text was
    born clean (an article from a newsroom's export has no raw page).
    """

    string: str
    origin: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.origin and len(self.origin) != len(self.string):
            raise ValueError("a text has one origin for each character, or none")

    def __str__(self) -> str:
        return self.string

    def __len__(self) -> int:
        return len(self.string)

    def __add__(self, other: Text) -> Text:
        return Text(self.string + other.string, self.origin + other.origin)

    def part(self, start: int, end: int | None = None) -> Text:
        """The characters ``[start, end)`` of this text with their origins."""
        return Text(self.string[start:end], self.origin[start:end])

    def strip(self) -> Text:
        """This text without white space at either end."""
        start = len(self.string) - len(self.string.lstrip())
        return self.part(start, max(start, len(self.string.rstrip())))
