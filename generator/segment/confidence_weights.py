"""What each sign of ``confidence`` adds to the logarithm of the odds that an article is right."""

from __future__ import annotations

SURE: dict[str, float] = {
    "any": -1.66,
    "apart": -1.04,
    "bare": 2.15,
    "captions": 0.30,
    "crossheads": -1.20,
    "doubt": -1.31,
    "gaps": 0.00,
    "goes on": -1.08,
    "letters": 1.04,
    "one paragraph": -0.27,
    "open inside": -0.16,
    "opened": -0.09,
    "page bare": -1.69,
    "page mixed": -0.27,
    "page unclosed": -1.20,
    "paragraphs": -0.95,
    "scanned": -0.12,
    "signed": 0.13,
    "table": 0.41,
    "unclosed": -2.63,
    "untitled": -1.21,
}
