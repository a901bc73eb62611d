"""What differs in an archive since its pages were last written."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.write.holdings.directory import Kind

Way = tuple[Kind, str]
"""A list by its kind and name."""


@dataclass(slots=True)
class Changes:
    """Days, articles and lists that differ. Of a ``whole`` archive none is named: all do."""

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

    def __bool__(self) -> bool:
        return self.whole or bool(self.days)

    def day(self, day: str, *, came: bool = False) -> None:
        """The issue of ``day`` differs; or it ``came``, or went."""
        if not self.whole:
            self.days.add(day)
            self.came |= {day} if came else set()

    def article(self, ids: set[str], files: set[str]) -> None:
        """The articles ``ids`` differ, and those that were read from ``files`` may."""
        if not self.whole:
            self.ids |= ids
            self.files |= files

    def row(self, way: Way, day: str, before: int | None, *, shifts: bool) -> None:
        """A row of ``way`` on ``day`` differs, or came or went, which ``shifts`` the newer ones.

        ``before`` is how many rows the list had until then, where that changed.
        """
        if self.whole:
            return
        self.rows.setdefault(way, set()).add(day)
        if before is not None:
            self.before.setdefault(way, before)
        if shifts:
            self.shifted[way] = min(day, self.shifted.get(way, day))
