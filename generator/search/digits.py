"""Numbers as characters: gaps between ascending numbers, one each; the file that has a term."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, filterfalse
from operator import sub

_FIRST = ord("$")
_SKIPPED = frozenset(
    (
        ord("\\"),
        *range(0x7F, 0xA0),  # controls
        0xAD,  # soft hyphen: some tools drop it
        0x2028,  # line ends in old scripts
        0x2029,
        *range(0xD800, 0xE000),  # surrogates have no UTF-8
        0xFEFF,  # a byte order mark would be dropped at a file's start
        0xFFFE,
        0xFFFF,
    )
)
DIGITS = ("", *map(chr, filterfalse(_SKIPPED.__contains__, range(_FIRST, 0x10000))))
"""The character of each gap from 1. None is a space, ``!``, ``#``, a quote or a backslash."""

LARGEST = len(DIGITS) - 1

CARRY = "#"
"""Stands before a digit and adds `LARGEST` to it; as often as needed."""

BLOCK = 9
"""Neighbours among characters, ``1 << BLOCK`` of them, stand in one file behind the same first one:
what lies between them is then a small number."""


def gaps(numbers: Sequence[int]) -> str:
    """Ascending ``numbers`` (from 0) as gaps, the first one from −1.

    >>> gaps([0, 1, 3])
    '$$%'
    """
    steps = map(sub, numbers, chain((-1,), numbers))
    if numbers and numbers[-1] >= LARGEST:
        return "".join(map(digit, steps))
    return "".join(map(DIGITS.__getitem__, steps))


def digit(step: int) -> str:
    """One gap of any size from 1."""
    carries, rest = divmod(step - 1, LARGEST)
    return CARRY * carries + DIGITS[rest + 1]


def spread(shards: int) -> int:
    """How many of ``shards`` files share the terms that begin with one character.

    A common one would fill a large file alone; but each of them writes the character again, which
    a small set cannot afford.
    """
    return min(8, max(1, shards >> 7))


def shard_of(term: str, shards: int) -> int:
    """The file, of ``shards`` many, that has ``term``, known by its first three characters.

    Terms of digits and Latin letters, and those with a mark, are spread by a hash of them. Others
    that begin alike share a few files, where the first character is written once for all.
    The reader's half has the same function, in 32-bit arithmetic.
    """
    if term[0] < "\x80":
        number = 0
        for character in term[:3]:
            number = (number * 31 + ord(character)) & 0xFFFFFFFF
        return mixed(number) % shards
    step = (ord(term[1]) >> BLOCK) % spread(shards) if len(term) > 1 else 0
    return (mixed(ord(term[0])) + step) % shards


def mixed(number: int) -> int:
    """A hash of 32 bits."""
    number = number * 0x9E3779B1 & 0xFFFFFFFF
    number ^= number >> 15
    return number * 0x2C1B3C6D & 0xFFFFFFFF
