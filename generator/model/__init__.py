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
from generator.model.issue import Edition, Issue, Page
from generator.model.page import Decision, Join, RawPage, Reading, Sidecar
from generator.model.text import NOWHERE, Repair, Span, Text

__all__ = [
    "NOWHERE",
    "Article",
    "Dateline",
    "Decision",
    "Edition",
    "Gap",
    "Issue",
    "Join",
    "Page",
    "Paragraph",
    "Person",
    "RawPage",
    "Reading",
    "Repair",
    "Sidecar",
    "Source",
    "Span",
    "Text",
    "Unassigned",
]
