"""Labels that a page sets off alike: where ●社会观察 is one, ●农村青年说 is one as well."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.model import Line
from generator.segment.pieces.piece import Role

SET_OFF = re.compile(r"(?P<mark>[^\w\s（(“《‘□])\s*[一-鿿·]{2,8}[】］〕]?")
"""A mark and a name behind it, nothing else: bylines are set off by □."""
FEWEST_ALIKE = 2
"""Labels with a mark that must be known by their words."""
REASON = (Role.LABEL, "a section label by its mark, which others of the page have")

Shown = tuple[Role, str] | None


def mark_labels_alike(lines: Sequence[Line], found: list[Shown]) -> None:
    """Marks lines set off by what known labels of the page are set off by, but for those of lists.

    ``found`` tells what lines are known to be.
    """
    marks = [_mark(line.string) for line in lines]
    known = Counter(
        mark for mark, shown in zip(marks, found, strict=True) if shown and shown[0] is Role.LABEL
    )
    for place, mark in enumerate(marks):
        if mark and known[mark] >= FEWEST_ALIKE and found[place] is None:
            listed = mark in (marks[place - 1 : place] + marks[place + 1 : place + 2])
            if not listed:
                found[place] = REASON


def _mark(text: str) -> str:
    """The mark that sets a short line off; empty where none does."""
    shown = SET_OFF.fullmatch(text.strip())
    return shown["mark"] if shown else ""
