"""Headlines letterspaced to fill their line: 春 茶 上 市.

Text is driven out too, in a narrow column, but it has the marks of clauses sooner or later, and
its names and figures stay together.
"""

from __future__ import annotations

import re

from generator.clean.letters.chars import HAN

CLAUSE = re.compile("[，。；、]")
LETTER = re.compile(f"[{HAN}]")
NEXT = re.compile(f"[{HAN}][”》’]?(?=[“《‘]?[{HAN}])")
"""A letter with the next one right behind it."""
FEWEST, MOSTLY = 5, 0.9
"""Letters of such a line, and the share of them that stand apart."""


def is_letterspaced(printed: str) -> bool:
    """Whether all letters of a line stand apart, and no clause ends in it.

    >>> is_letterspaced("春 茶 开 采 上 市"), is_letterspaced("春 茶 开 采 ， 上 市")
    (True, False)
    """
    letters = len(LETTER.findall(printed))
    if letters < FEWEST or CLAUSE.search(printed):
        return False
    return len(NEXT.findall(printed)) <= (1 - MOSTLY) * letters
