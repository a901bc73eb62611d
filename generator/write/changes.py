"""What differs in an archive since its pages were last written."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.write.directory import Kind

Way = tuple[Kind, str]
"""A list by its kind and name."""


@dataclass(slots=True)
class Changes:
    """Days, articles and lists that differ. Nothing is told of a ``whole`` archive: all does."""

    whole: bool = False
    days: set[str] = field(default_factory=set)
    """Issues that differ in anything."""
    came: set[str] = field(default_factory=set)
    """Days that have an issue now and had none, or the other way round."""
    ids: set[str] = field(default_factory=set)
    """Articles that differ, came or went; also those that only stand elsewhere in their issue."""
    rows: dict[Way, set[str]] = field(default_factory=dict)
    """The days on which a list has a row that differs, came or went."""
    shifted: dict[Way, str] = field(default_factory=dict)
    """The first day from which the rows of a list stand at other places."""
    before: dict[Way, int] = field(default_factory=dict)
    """How many rows those lists had."""
    files: set[str] = field(default_factory=set)
    """Source files of changed articles and pages."""
    kin: set[str] = field(default_factory=set)
    """Articles to which others are related now."""
    pages: set[str] = field(default_factory=set)
    """Paths that are not as they were written."""

    def __bool__(self) -> bool:
        return self.whole or bool(self.days or self.pages)

    def row(self, way: Way, day: str, *, shifts: bool) -> None:
        """A row of ``way`` on ``day`` differs, or came or went, which ``shifts`` the newer ones."""
        self.rows.setdefault(way, set()).add(day)
        if shifts:
            self.shifted[way] = min(day, self.shifted.get(way, day))
