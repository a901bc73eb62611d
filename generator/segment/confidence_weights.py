"""What each sign of ``confidence`` adds to the logarithm of the odds that an article is right."""

from __future__ import annotations

SURE: dict[str, float] = {
    "any": -5.71,
    "apart": -0.80,
    "bare": 1.40,
    "captions": 0.33,
    "crossheads": -1.66,
    "doubt": -1.28,
    "gaps": -0.10,
    "goes on": -2.13,
    "letters": 1.64,
    "one paragraph": 0.90,
    "open inside": 0.06,
    "opened": 0.41,
    "page bare": -1.41,
    "page mixed": -0.24,
    "page unclosed": -2.77,
    "paragraphs": -1.05,
    "scanned": -0.18,
    "signed": 0.43,
    "table": 1.60,
    "unclosed": -1.83,
    "untitled": -0.87,
}
