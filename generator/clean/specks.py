"""Specks that a scanner read as lines of their own: marks and strokes between lines of text.

They stand anywhere, in the middle of a sentence too, and there part what reads on. So they are
set below the lines among which they stand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from generator.clean.chars import HAN
from generator.clean.columns import Group, Slug
from generator.model import Span

WORD = re.compile(f"[{HAN}0-9A-Za-z]")
PRINTED = frozenset("“”‘’《》（）：，、！？—…·。；")
"""Marks that a line torn from another has by itself."""
STROKES = frozenset("一丨口0OoIlVvJj·.—–-|｜¦‖=＝~～^■□")
"""What rules and specks are taken for; print has several of them alone on a line nowhere."""
MOST = 5


def is_specks(text: str) -> bool:
    """Whether a line has no letter or figure, but what specks look like.

    >>> is_specks("■ ■"), is_specks("一 一"), is_specks("I l |"), is_specks("……"), is_specks("15")
    (True, True, True, False, False)
    """
    bare = "".join(text.split())
    if not 0 < len(bare) <= MOST:
        return False
    strokes = len(bare) > 1 and STROKES.issuperset(bare) and not bare.isdigit()
    return strokes or not (WORD.search(bare) or PRINTED.issuperset(bare))


def without_specks(
    text: str, groups: Sequence[Sequence[Span]]
) -> tuple[list[list[Span]], dict[Span, list[Span]]]:
    """The lines that stand together without specks, and those by the line that they stand below.

    What stands by itself, or above all others, stays where it is.
    """
    below: dict[Span, list[Span]] = {}
    kept: list[list[Span]] = []
    for group in groups:
        found: list[Span] = []
        for line in group:
            if found and is_specks(text[line.start : line.end]):
                below.setdefault(found[-1], []).append(line)
            else:
                found.append(line)
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
