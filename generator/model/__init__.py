"""The nouns of the trade, as frozen values. No I/O, no regular expressions, no HTML."""

from generator.model.article import (
    Article,
    Dateline,
    Gap,
    Paragraph,
    Person,
    Source,
    Unassigned,
)
from generator.model.block import Block, CleanPage, Line, Spot
from generator.model.correction import Amendment, Correction, Edit, Notice
from generator.model.issue import Edition, Issue, Page
from generator.model.page import (
    Decision,
    Doubt,
    Draft,
    Join,
    RawPage,
    Reading,
    Segmented,
    Sheet,
    Sidecar,
)
from generator.model.text import NOWHERE, Repair, Span, Text

__all__ = [
    "NOWHERE",
    "Amendment",
    "Article",
    "Block",
    "CleanPage",
    "Correction",
    "Dateline",
    "Decision",
    "Doubt",
    "Draft",
    "Edit",
    "Edition",
    "Gap",
    "Issue",
    "Join",
    "Line",
    "Notice",
    "Page",
    "Paragraph",
    "Person",
    "RawPage",
    "Reading",
    "Repair",
    "Segmented",
    "Sheet",
    "Sidecar",
    "Source",
    "Span",
    "Spot",
    "Text",
    "Unassigned",
]
