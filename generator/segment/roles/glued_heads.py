"""Headlines with what stands below or beside them on the same line of the dump.

Where the texts of a page are drawn before the headlines, ``pdftotext -raw`` sets a headline and
what is drawn next on one line, a space between them: a byline, a deck, a label, another text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model import Line
from generator.segment.headlines.headline_rows import DASHES
from generator.segment.pieces.piece import cut_line
from generator.segment.roles.cut_lines import ENDS, closes
from generator.segment.roles.role_signs import may_be_headline
from generator.segment.words.notices import is_notice
from generator.segment.writers.byline_words import BYLINE_MARKS
from generator.segment.writers.bylines import is_signed_line
from generator.segment.writers.datelines import find_dateline

GAP = re.compile(r"(?<=[一-鿿”》！？])[\s\u2009\u3000]+(?=[一-鿿“《□■◎○—])")
SHORTEST, LONGEST = 6, 30
"""Letters of a headline that stands so."""
FEWEST_BEHIND = 8
"""Letters of a deck or of the beginning of a text behind it."""


def cut_behind_heads(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; what stands behind a headline and a space is a line of its own."""
    for place, line in enumerate(lines):
        gap = GAP.search(line.string)
        if gap and _ends_head(line, gap, lines[place - 1] if place else None):
            yield from cut_line(line, gap.end())
        else:
            yield line


def _ends_head(line: Line, gap: re.Match[str], above: Line | None) -> bool:
    """Whether a headline ends at a space, and something else stands behind it."""
    head, rest = line.string[: gap.start()], line.string[gap.end() :]
    if not SHORTEST <= len(head) <= LONGEST or "，" in head:
        return False
    credit = rest.startswith(BYLINE_MARKS) or len(rest) < FEWEST_BEHIND
    if (credit and not is_signed_line(rest)) or is_signed_line(line.string):
        return False
    if not may_be_headline([cut_line(line, gap.end())[0]], head):
        return False
    if credit:
        return True
    if DASHES.match(rest):
        return not any(mark in rest for mark in "，。")
    if GAP.search(rest) or find_dateline(line.string):
        return False
    return is_notice(head) or (closes(above) and "，" in rest and rest[-1] not in ENDS)
