"""Corrections in an article's text lead to their notes, and the notes lead back.

The Markdown says in each note what stood there and what stands there now:
``「部署 用心」→「部署，用心」``. Where the new words stand once in the text, and not
in the headline as well, both ends are linked.
"""

from __future__ import annotations

import re

_CHANGE = re.compile(r"<li>([^<]*?「([^<]*?)」→「([^<]*?)」[^<]*)(?=</li>|\n</li>)")
LEAST = 2
"""Characters without which no place can be told: one is found anywhere."""
LEAD = 2
"""Characters before the changed ones that the link takes in, so that a comma can be hit."""


def linked(text: str, notes: str, headline: str) -> tuple[str, str]:
    """``text`` and ``notes`` (HTML) with the corrections of the notes linked both ways.

    ``headline`` is what stands above the text, escaped as the text is.

    >>> linked("<p>决策部署，用心</p>", "<ul><li>「部署 用心」→「部署，用心」</li></ul>", "")[0]
    '<p>决策<a class="repair" id="r1" href="#n1">部署，</a>用心</p>'
    """
    places: dict[int, tuple[int, int]] = {}

    def numbered(note: re.Match[str]) -> str:
        told, before, after = note.groups()
        place = None if after in headline else _place(text, before, after, places)
        if place is None:
            return note[0]
        number = len(places) + 1
        places[number] = place
        back = f'<a href="#r{number}" aria-label="回到正文">↑</a>'
        return f'<li id="n{number}">{told} {back}'

    notes = _CHANGE.sub(numbered, notes)
    for number, (start, end) in sorted(places.items(), key=lambda place: place[1], reverse=True):
        mark = f'<a class="repair" id="r{number}" href="#n{number}">{text[start:end]}</a>'
        text = text[:start] + mark + text[end:]
    return text, notes


def _place(
    text: str, before: str, after: str, taken: dict[int, tuple[int, int]]
) -> tuple[int, int] | None:
    """Where in ``text`` the correction is, if its words stand there once and nothing else does."""
    if len(after) < LEAST or text.count(after) != 1:
        return None
    first = text.index(after)
    start, end = first, first + len(after)
    if "&" not in after + before and len(after) >= len(before):  # nor an entity cut, nor a loss
        same = _alike(before, after)
        rest = _alike(before[same:][::-1], after[same:][::-1])
        start, end = max(first, first + same - LEAD), first + len(after) - rest
    if start >= end or any(start < e and s < end for s, e in taken.values()):
        return None
    return start, end


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
