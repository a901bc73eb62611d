"""The hall between the rooms: read → clean → segment → enrich → write → publish."""

from generator.model import Reading
from generator.pipeline.build import build, check, write_docs, write_search
from generator.pipeline.corrections import corrected
from generator.pipeline.edition import Paper, read_paper
from generator.pipeline.pages import Desk, assert_whole, desk_for, extract_page, repair_reasons

__all__ = [
    "Desk",
    "Paper",
    "Reading",
    "assert_whole",
    "build",
    "check",
    "corrected",
    "desk_for",
    "extract_page",
    "read_paper",
    "repair_reasons",
    "write_docs",
    "write_search",
]
