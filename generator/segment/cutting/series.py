"""Headline lines that belong together by their form: numbered, or set alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from generator.segment.cutting.strips import Element, Kind
from generator.segment.headlines.likeness import APART, alike


def in_series(strip: Sequence[Element]) -> set[int]:
    """The headline lines of the strip that are numbered, or set like another one near them."""
    heads = [n for n, element in enumerate(strip) if element.kind is Kind.HEAD]
    found: set[int] = set()
    texts = [0, *accumulate(element.kind is Kind.TEXT for element in strip)]
    for place, head in enumerate(heads):
        for other in heads[place + 1 : place + 1 + APART]:
            if other - head > APART:
                break
            parted = texts[other] > texts[head]
            if parted and alike(strip[head].text.strip(), strip[other].text.strip()):
                found |= {head, other}
    return found
