"""The named repairs in the order they run."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.clean.letters.chars import HAN
from generator.clean.letters.confusables import (
    Words,
    confused,
    confused_day,
    confused_figure,
    stray_traditional,
)
from generator.clean.letters.doubling import doubled, doubled_beside
from generator.clean.letters.quotes import ascii_quotes
from generator.clean.letters.repairs import (
    Rule,
    ascii_punctuation,
    ascii_stop,
    full_width_alnum,
    letterspacing,
    lost_mark,
    space_after_mark,
    space_before_bracket,
    space_before_mark,
    space_by_digit,
    spaced_byline,
    vertical_marks,
)

WHOLE_LINE: tuple[Rule, ...] = (
    full_width_alnum,
    vertical_marks,
    letterspacing,
    spaced_byline,
    ascii_quotes,
    space_before_mark,
    ascii_stop,
    ascii_punctuation,
)
"""Repairs of a line of the file, before its wraps are found."""


def spelling(words: Words) -> tuple[Rule, ...]:
    """Repairs of the characters of a scan, once its lines are otherwise clean."""
    return (stray_traditional, confused_day, confused_figure, confused(words))


ORDINARY = re.compile(f"[{HAN}A-Za-z0-9，。、；：！？（）《》“”‘’…—·]*")
"""What most lines are made of, and no repair of a line but that of doubled glyphs acts on."""


def needed(rules: Sequence[Rule], line: str) -> Sequence[Rule]:
    """Those of the ``rules`` for a line that it may need: a dozen searches are saved by one."""
    return () if ORDINARY.fullmatch(line) else rules


DOUBLED: tuple[Rule, ...] = (doubled,)
"""Glyphs printed twice, once the line is otherwise clean."""

DOUBLED_BESIDE: tuple[Rule, ...] = (doubled_beside,)
"""The same for the neighbours of such a line."""

PRINTED_LINE: tuple[Rule, ...] = (space_by_digit, space_after_mark, space_before_bracket)
"""Repairs of a line as printed, after its wraps are found."""

SCANNED_LINE: tuple[Rule, ...] = (*PRINTED_LINE, lost_mark)
"""The same for a page that went through OCR."""
