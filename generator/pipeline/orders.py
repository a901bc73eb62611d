"""What is to be read, and what it gave: orders go to other processes, and come back taken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.config import Settings
from generator.errors import StaleCorrection
from generator.model import Correction
from generator.write.holdings.entry import Entry


@dataclass(frozen=True, slots=True)
class Order:
    """A source to read: its name below ``seeds``, and the corrections that name it."""

    file: str
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What a source gives to each day (a `Share`, packed), its pictures, and the corrections that
    do not apply; and of days that it may be alone in giving something to, all that there is then.
    """

    shares: dict[str, bytes]
    pictures: tuple[str, ...]
    faults: tuple[StaleCorrection, ...]
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads sources; goes to other processes as it is."""

    seeds: Path
    settings: Settings
    project: Path
    first: bool = False
    """Nothing was read before, so that a day is likely to have one export alone."""

    def __call__(self, order: Order) -> Taken:
        """Read one source. Raises ReadError or SettingsError when it, or its sidecar, is at fault.

        What it gives depends on the source, its sidecar and its corrections alone.
        """
        # loaded where there is something to read: the rules of reading take half a second
        from generator.pipeline.reading import read_source

        return read_source(self, order)
