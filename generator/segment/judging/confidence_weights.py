"""What each sign of ``confidence`` adds to the logarithm of the odds that an article is right."""

from __future__ import annotations

SURE: dict[str, float] = {
    "any": -5.07,
    "apart": -0.81,
    "bare": 0.51,
    "captions": 0.47,
    "crossheads": -1.50,
    "doubt": -2.41,
    "gaps": -0.18,
    "goes on": -2.33,
    "letters": 1.69,
    "one paragraph": 0.82,
    "open inside": -0.01,
    "opened": 0.63,
    "page bare": -0.48,
    "page mixed": -0.57,
    "page unclosed": -3.46,
    "paragraphs": -1.25,
    "scanned": 0.20,
    "signed": 0.69,
    "table": 1.34,
    "unclosed": -1.77,
    "untitled": -0.59,
}
