"""What each sign of ``confidence`` adds to the logarithm of the odds that an article is right."""

from __future__ import annotations

SURE: dict[str, float] = {
    "any": -5.43,
    "apart": -1.08,
    "bare": 0.47,
    "captions": 0.17,
    "crossheads": -1.39,
    "doubt": -1.80,
    "gaps": -0.12,
    "goes on": -2.57,
    "letters": 1.72,
    "one paragraph": 1.17,
    "open inside": 0.19,
    "opened": 0.34,
    "page bare": -1.15,
    "page mixed": -0.52,
    "page unclosed": -2.98,
    "paragraphs": -1.37,
    "scanned": -0.33,
    "signed": 0.54,
    "table": 0.86,
    "unclosed": -0.78,
    "untitled": -0.48,
}
