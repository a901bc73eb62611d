"""The hall between the rooms: read → clean → segment → enrich → write → publish."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from generator.model import Reading
from generator.pipeline.build import Built, build, check, write_docs, write_search
from generator.pipeline.desk import Desk, desk_for
from generator.pipeline.refusals import refuse_stale

if TYPE_CHECKING:
    from generator.pipeline.corrections import read_corrected
    from generator.pipeline.pages import assert_whole, extract_page, repair_reasons
    from generator.pipeline.stubs import stub_sheet

__all__ = [
    "Built",
    "Desk",
    "Reading",
    "assert_whole",
    "build",
    "check",
    "desk_for",
    "extract_page",
    "read_corrected",
    "refuse_stale",
    "repair_reasons",
    "stub_sheet",
    "write_docs",
    "write_search",
]

_OF_READING = {
    "assert_whole": "pages",
    "extract_page": "pages",
    "read_corrected": "corrections",
    "repair_reasons": "pages",
    "stub_sheet": "stubs",
}


def __getattr__(name: str) -> Any:
    """What reads a page, when it is asked for: a build with nothing to read has nothing to wait
    for."""
    if name not in _OF_READING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_OF_READING[name]}"), name)
