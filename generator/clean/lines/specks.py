"""Specks that a scanner read as lines of their own: marks and strokes between lines of text.

They stand anywhere, in the middle of a sentence too, and there part what reads on. So they are
set below the lines among which they stand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from generator.clean.columns.unpicking import Group, Slug
from generator.clean.letters.chars import HAN
from generator.model import Span

WORD = re.compile(f"[{HAN}0-9A-Za-z]")
PRINTED = frozenset("“”‘’《》（）：，、！？—…·。；")
"""Marks that a line torn from another has by itself."""
STROKES = frozenset("一丨口0OoIlVvJj·.—–-|｜¦‖=＝~～^■□")
"""What rules and specks are taken for; print has several of them alone on a line nowhere."""
MOST = 5
SCRAWL = re.compile(r"[!-~丨一「」『』》《：，。、；‘’“”\s]+")
"""What dirt is read as where a scanner tries letters: those of ASCII, strokes and marks,"""
COUNTED = re.compile(r"[\d.,:%+/()*-]+")
MOST_SCRAWL, WORDS, SHORT_WORD = 12, 3, 4
"""so few of them in all, in so many words at least, each so short."""


def is_specks(text: str) -> bool:
    """Whether a line has no letter or figure, but what specks look like.

    >>> is_specks("■ ■"), is_specks("一 一"), is_specks("I l |"), is_specks("……"), is_specks("15")
    (True, True, True, False, False)
    >>> is_specks("Wa 3 = ,"), is_specks("FT RE 7"), is_specks("25 : 18"), is_specks("Green Tea")
    (True, True, False, False)
    """
    bare = "".join(text.split())
    if not 0 < len(bare) <= MOST:
        return _is_scrawl(text, bare)
    strokes = len(bare) > 1 and STROKES.issuperset(bare) and not bare.isdigit()
    return strokes or _is_scrawl(text, bare) or not (WORD.search(bare) or PRINTED.issuperset(bare))


def _is_scrawl(text: str, bare: str) -> bool:
    """Whether a line is a few short words of odd signs and letters, which make none."""
    if not SCRAWL.fullmatch(text) or len(bare) > MOST_SCRAWL or COUNTED.fullmatch(bare):
        return False
    words = text.split()
    return len(words) >= WORDS and max(map(len, words)) <= SHORT_WORD


def without_specks(
    text: str, groups: Sequence[Sequence[Span]]
) -> tuple[list[list[Span]], dict[Span, list[Span]]]:
    """The lines that stand together without specks, and those by the line that they stand below.

    Those that stand by themselves, or above all others, stay, and stand by themselves.
    """
    below: dict[Span, list[Span]] = {}
    kept: list[list[Span]] = []
    for group in groups:
        found: list[Span] = []
        for line in group:
            if not is_specks(text[line.start : line.end]):
                found.append(line)
            elif found:
                below.setdefault(found[-1], []).append(line)
            else:
                kept.append([line])
        if found:
            kept.append(found)
    return kept, below


def with_specks(groups: Sequence[Group], below: dict[Span, list[Span]]) -> list[Group]:
    """The groups again, each with the specks that stood among its lines below it."""
    ends = sorted((slug.span.end, n) for n, group in enumerate(groups) for slug in group)
    specks: dict[int, list[Span]] = {}
    for line, stood in below.items():
        # what is left of a line that was cut, or whose ends are white, ends with it or before
        last = bisect_right(ends, (line.end, len(groups))) - 1
        specks.setdefault(ends[last][1], []).extend(stood)
    return [
        part
        for n, group in enumerate(groups)
        for part in (group, *([Slug(speck, apart=True)] for speck in specks.get(n, ())))
    ]
