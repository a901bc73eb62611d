"""Whether letters that no role tells of are the names of persons: what they begin with, what they
are written with, and how rare they are as words."""

from __future__ import annotations

from collections.abc import Callable

from generator.segment.writers.byline_words import NAME, SPLIT
from generator.segment.writers.name_letters import (
    COMPOUND,
    RARER_SURNAMES,
    SHORT_NAMES,
    SURNAMES,
    TRANSLITERATED,
)
from generator.segment.writers.names import is_dotted_name, is_usual_name, with_strays

MOST_BARE_NAMES, LONGEST_BARE_NAME, LONGEST_UNTOLD = 2, 4, 6
"""Names on a line by themselves, letters of such a one, and of one that no role tells of."""
RARE, RARE_SPACED = 15.5, 12.0
"""Nats: a word that one meets less than twelve times in sixty million may be a name after all,
one that is letterspaced less than four hundred times."""


def is_bare_name(text: str, rarity: Callable[[str], float] = lambda _: float("inf")) -> bool:
    """Whether a line is one or two persons' names and nothing else, as essays are signed.

    A name begins with a surname, or is written with the letters of Mongolian, Tibetan and Uyghur
    names, and is no word that one meets often: ``rarity`` gives minus the log probability of a
    word, infinite for what is none.

    >>> def rarity(word):
    ...     return 9.0 if word == "成就" else float("inf")
    >>> is_bare_name("成　戈", rarity), is_bare_name("成就", rarity), is_bare_name("采冰记", rarity)
    (True, False, False)
    """
    spaced = SPLIT.split(text.strip())
    if not all(spaced):
        return False  # a comma ends it
    names = with_strays(spaced, ())
    rare = RARE if len(names) == len(spaced) else RARE_SPACED
    return len(names) <= MOST_BARE_NAMES and all(
        is_bare(name) and (rarity(name) >= rare or is_usual_name(name) or "·" in name)
        for name in names
    )


def is_bare(name: str) -> bool:
    """Whether letters may be a person's name, whatever words they are."""
    if is_dotted_name(name) or name in SHORT_NAMES:
        return True
    if 2 < len(name) <= LONGEST_UNTOLD and TRANSLITERATED.issuperset(name):
        return True
    if not 2 <= len(name) <= LONGEST_BARE_NAME or not NAME.fullmatch(name):
        return False
    if name[:2] in COMPOUND:
        return True
    return len(name) < LONGEST_BARE_NAME and name[0] in SURNAMES | RARER_SURNAMES
