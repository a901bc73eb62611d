"""What the other rooms know and pages show: addresses of regions, sections, people; kin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.errors import Place, WriteError

Kind = Literal["region", "section", "reporter"]
KINDS: tuple[Kind, ...] = ("region", "section", "reporter")


@dataclass(frozen=True, slots=True)
class Directory:
    """Name → slug (the last part of an address, ASCII) for each way into the archive.

    ``regions`` is in the order of the newspaper's table and names every region of it, also those
    without an article. ``related`` names for an article's id up to three others and why.
    """

    regions: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    related: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def names(self, kind: Kind) -> Mapping[str, str]:
        """The slugs of one kind, by name."""
        return {"region": self.regions, "section": self.sections, "reporter": self.people}[kind]

    def folder(self, kind: Kind, name: str) -> str:
        """The folder of a list: ``region/tongliao``. Raises WriteError for a name without slug."""
        slug = self.names(kind).get(name)
        if slug is None:
            raise WriteError(
                f"no address is known for {name!r}",
                Place(f"{kind}/"),
                "add it to the table of names, with its pinyin",
            )
        return f"{kind}/{slug}"
