"""Pages on which a scanner set a space between every two letters: 春 茶 开 采 ， 上 市.

Such a space says nothing, and one that is missing here and there says no more; but read as it
stands, each line is a row of words, and of columns. So they are taken out before anything is asked
of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from generator.clean.letters.chars import HAN
from generator.model import Repair, Span, Text

APART, CLOSE = (re.compile(f"[{HAN}](?={space}[{HAN}])") for space in (" ", ""))
FEWEST, MOSTLY = 40, 0.7
"""Letters that such a page has apart from the next, and their share of those with one behind."""
SPACE = re.compile(r"(?<=[^\x00-\x7f\s]) (?=\S)|(?<=\S) (?=[^\x00-\x7f\s])")
"""One space beside anything but Latin letters and figures: two and more say what they say."""


def letters_apart(line: str) -> Iterator[tuple[int, int, str]]:
    """Letters that a scanner set apart all over the page close up.

    >>> from generator.clean.letters.repairs import fix
    >>> fix("茶 农 采 得2 吨 茶 Green Tea", letters_apart)
    '茶农采得2吨茶Green Tea'
    """
    for found in SPACE.finditer(line):
        yield *found.span(), ""


def closed_up(text: str) -> tuple[Text, list[Repair]] | None:
    """The page without the spaces between its letters and the repairs that take them out, or None
    where its letters stand close.

    >>> closed_up("茶 农 采 茶 忙")  # too little to say
    """
    apart = len(APART.findall(text))
    if apart < FEWEST or apart < MOSTLY * (apart + len(CLOSE.findall(text))):
        return None
    rule = letters_apart.__name__
    repairs = [
        Repair(Span(start, end), " ", after, rule) for start, end, after in letters_apart(text)
    ]
    ends = [Span(0, 0), *(made.span for made in repairs), Span(len(text), len(text))]
    kept = [range(above.end, below.start) for above, below in pairwise(ends)]
    string = "".join(text[stretch.start : stretch.stop] for stretch in kept)
    return Text(string, tuple(chain.from_iterable(kept))), repairs
