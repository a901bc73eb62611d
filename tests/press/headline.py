"""Headlines of several lines: those that were written for the fits, and those of the pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from tests.eval.truth import normalise
from tests.press.guests.pages import GUESTS, guest_page, names
from tests.press.story import stories

MOST_LINES = 6
"""What has more is set upright, or broken to pieces."""
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast one, where it was built."""
HEADLINES = Path(__file__).resolve().parent / "headlines"


class Written(NamedTuple):
    """The printed lines of each part of a headline, and the text below it or how that begins."""

    kicker: Sequence[str]
    title: Sequence[str]
    deck: Sequence[str]
    body: str

    @property
    def rows(self) -> list[str]:
        """All its lines."""
        return [*self.kicker, *self.title, *self.deck]

    @property
    def parted(self) -> tuple[int, int]:
        """The first line of the title, and the first below it."""
        return len(self.kicker), len(self.kicker) + len(self.title)


@cache
def written(which: str) -> tuple[Written, ...]:
    """Those of ``open``, or those that are ``kept`` for the measure; a file for each writer."""
    files = sorted((HEADLINES / which).glob("*.yml"))
    found = [one for file in files for one in yaml.load(file.read_text("utf-8"), LOADER)]
    return tuple(Written(one["kicker"], one["title"], one["deck"], one["opening"]) for one in found)


def of_articles(which: str) -> Iterator[Written]:
    """Those of several lines that the articles of a set have."""
    for story in stories(which):
        kicker, deck = ([part] if part else [] for part in (story.kicker, story.deck))
        body = "".join(paragraph.text for paragraph in story.paragraphs)
        found = Written(kicker, story.title, deck, body)
        if len(found.rows) > 1:
            yield found


def of_guests() -> Iterator[Written]:
    """Those of several lines that stand so on the guests' pages that may be read."""
    found: dict[tuple[str, ...], Written] = {}
    for page in (guest_page(one, "look", *p) for one in GUESTS for p in names(one, "look")):
        rows = [row.strip() for row in page.raw.splitlines() if normalise(row)]
        for article in filter(lambda article: article.title, page.articles):
            parts = (article.kicker, article.title, article.deck)
            letters = [normalise(part.text) if part else "" for part in parts]
            kicker, title, deck = standing(letters, rows)
            one = Written(kicker, title, deck, "".join(p.text("") for p in article.paragraphs))
            if 1 < len(one.rows) <= MOST_LINES:
                found[tuple(one.rows)] = one
    yield from found.values()


def standing(parts: Sequence[str], rows: Sequence[str]) -> list[Sequence[str]]:
    """The rows of each part, by its letters, where they follow one another and only they; else
    none of any."""
    letters = [normalise(row) for row in rows]
    for first in range(len(rows)):
        found, start = [], first
        for part in parts:
            end = start
            while end < len(rows) and len("".join(letters[start:end])) < len(part):
                end += 1
            if "".join(letters[start:end]) != part:
                break
            found.append(rows[start:end])
            start = end
        else:
            return found
    return [()] * len(parts)
