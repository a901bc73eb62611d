"""The hall between the rooms: read → clean → segment → enrich → write → publish."""

from generator.model import Reading
from generator.pipeline.build import Built, build, check, write_docs, write_search
from generator.pipeline.corrections import read_corrected, refuse_stale
from generator.pipeline.pages import Desk, assert_whole, desk_for, extract_page, repair_reasons
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
