"""Corrections that cannot be carried out, told before any page is read or after all are."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from generator.errors import Place, SettingsError, StaleCorrection
from generator.model import Correction
from generator.pipeline.quotations import stale


def refuse_stale(faults: Sequence[StaleCorrection]) -> None:
    """Raises one StaleCorrection that names all ``faults``, if there are any."""
    if faults:
        raise StaleCorrection.of_all(faults)


def orphans(corrections: Iterable[Correction], files: Iterable[str]) -> list[StaleCorrection]:
    """A fault for each correction of a file that is not among the sources."""
    known = set(files)
    return [
        stale(one, f"there is no page {one.file}", "name a file below seeds/ by its path there")
        for one in corrections
        if one.file not in known
    ]


def refuse_regions(corrections: Iterable[Correction], known: Container[str]) -> None:
    """Raises SettingsError for a correction that sets a region which the table lacks."""
    for one in corrections:
        region = (one.fields or {}).get("region")
        if region is not None and region not in known:
            raise SettingsError(
                f"the region {region} is not in the newspaper's table",
                Place(one.place.file, one.place.line, "set.region"),
                "write its full name, such as the table has it",
            )
