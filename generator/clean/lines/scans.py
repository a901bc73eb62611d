"""Tells the scans in which a line of the file is a paragraph, and each of its wraps a space."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.letters.measure import holds_paragraphs, text_width
from generator.clean.lines.wraps import find_wraps, usual_measure

LONG_LINE = 30.0
"""Width in em from which a line may hold several printed lines; few columns are wider."""
MOSTLY = 0.5
REGULAR = 2.0
"""Misfit (em²) a line below which spaces are taken to be wraps."""
SAMPLES = 10
LONGEST_SAMPLE = 200.0
"""Lines of ordinary length, a dozen of them, tell a scan as well as all do."""


def scan_measure(strings: Sequence[str]) -> float | None:
    """The usual column (em) of a scan whose wraps became spaces; None for any other page.

    In a scan most text stands in long lines, whose spaces fall at a regular measure.
    """
    widths = [text_width(string) for string in strings]
    if not holds_paragraphs(widths, LONG_LINE):
        return None
    long = [(s, w) for s, w in zip(strings, widths, strict=True) if w > LONG_LINE]
    sample = [pair for pair in long if pair[1] < LONGEST_SAMPLE][:: len(long) // SAMPLES + 1]
    usual = usual_measure([string for string, _ in sample])
    if usual is None:
        return None
    fits = [(width, find_wraps(string, [usual])) for string, width in sample]
    regular = sum(width for width, fit in fits if fit and fit.misfit < REGULAR)
    return usual if regular > MOSTLY * sum(width for width, _ in fits) else None
