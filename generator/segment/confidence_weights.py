"""What each sign of ``confidence`` adds to the logarithm of the odds that an article is right."""

from __future__ import annotations

SURE: dict[str, float] = {
    "any": 1.0,
    "scanned": 0.0,
    "page mixed": 0.0,
    "page bare": 0.0,
    "page unclosed": 0.0,
    "apart": 0.0,
    "untitled": 0.0,
    "opened": 0.0,
    "bare": 0.0,
    "paragraphs": 0.0,
    "letters": 0.0,
    "one paragraph": 0.0,
    "gaps": 0.0,
    "unclosed": 0.0,
    "goes on": 0.0,
    "doubt": 0.0,
    "crossheads": 0.0,
    "signed": 0.0,
    "table": 0.0,
    "captions": 0.0,
    "open inside": 0.0,
}
